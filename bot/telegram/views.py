"""Other views of an answer, paged and edited into its message: how it came about, its sources, the periods held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Engine
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answer import Answer
from bot.answering.explain import explain
from bot.answering.periods import at_period, held_periods
from bot.presenting import Surface
from bot.presenting.arguments import Wording
from bot.presenting.button_rows import fill_rows
from bot.presenting.buttons import Button, period_button, view_buttons
from bot.presenting.explanations import explained
from bot.presenting.html import paragraphs_html
from bot.presenting.look import DEFAULT_LOOK, Look, looking
from bot.presenting.sources import described_source
from bot.presenting.spans import Span, Spans, Style, of, plain
from bot.presenting.texts import capitalised, marked_text, text
from bot.presenting.titles import answer_title, pair_words, topic_key
from bot.question import Intent, Language, Question
from bot.telegram.buttons import Kind, markup, page_button, question_button, telegram_button
from bot.telegram.paged import paged
from db.engine import open_session

PAGE_LETTERS = 1200
"""How long a page may be, its heading included."""
PERIODS_PER_PAGE = 9
SERIES_FROM = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What a message is to show: its parts as HTML, and its buttons."""

    parts: list[str]
    keyboard: InlineKeyboardMarkup | None


@dataclass(frozen=True, slots=True)
class Views:
    """The views of answers, for messages of a chat or those that were sent by way of inline mode."""

    engine: Engine
    surface: Surface
    username: str | None = None
    look: Look = DEFAULT_LOOK

    def show(self, kind: Kind, answer: Answer, page: int, today: date) -> Shown:
        """Return a view of an answer; a page beyond the last is the last."""
        with looking(self.look):
            return self._view(kind, answer, page, today)

    def _view(self, kind: Kind, answer: Answer, page: int, today: date) -> Shown:
        match kind:
            case Kind.WHY:
                return self.why(answer, page)
            case Kind.SOURCES:
                return self.sources(answer, page)
            case Kind.PERIODS:
                return self.periods(answer, page, today)
        return Shown(*paged(answer, self.surface, self.username, look=self.look, page=page))

    def why(self, answer: Answer, page: int) -> Shown:
        """Return how each number and fact of an answer came about."""
        with open_session(self.engine) as session:
            paragraphs = explained(explain(session, answer), answer.language)
        return self._paged(Kind.WHY, answer, "why-heading", paragraphs, page)

    def sources(self, answer: Answer, page: int) -> Shown:
        """Return the sources of an answer described in full."""
        paragraphs = [described_source(answer.language, source) for source in answer.sources]
        return self._paged(Kind.SOURCES, answer, "button-sources", paragraphs, page)

    def periods(self, answer: Answer, page: int, today: date) -> Shown:
        """Return the periods held of what an answer is about, each a button that asks for it."""
        language, question = answer.language, _plain(answer)
        with open_session(self.engine) as session:
            found = held_periods(session, question, language=language, today=today)
        pages = [found[start : start + PERIODS_PER_PAGE] for start in range(0, len(found), PERIODS_PER_PAGE)] or [[]]
        number = min(page, len(pages))
        offered = [period_button(at_period(question, period), language) for period in pages[number - 1]]
        has_series = len(found) >= SERIES_FROM and number == 1 and question.intent is not Intent.INVESTMENT
        series = [_series_button(question, language)] if has_series else []
        rows = [[telegram_button(each) for each in row] for row in fill_rows([*offered, *series])]
        heading = marked_text(language, "periods-heading", {"title": _subject(question, language)})
        lines = [heading, *_remark(language, len(found)), *_page_line(language, number, len(pages))]
        return Shown([paragraphs_html(lines)], markup([*rows, _navigation(Kind.PERIODS, question, number, len(pages))]))

    def _paged(self, kind: Kind, answer: Answer, heading: str, paragraphs: Sequence[Spans], page: int) -> Shown:
        language, question = answer.language, _plain(answer)
        title = answer_title(answer, Wording(language, {}))
        head = [Span(text(language, heading), Style.BOLD), *([Span(f" · {title}")] if title else [])]
        pages = _pages(paragraphs, PAGE_LETTERS - len(plain(tuple(head))) - 40)
        number = min(page, len(pages))
        lines = [tuple(head), *pages[number - 1], *_page_line(language, number, len(pages))]
        more = view_buttons(question, language) if self.surface is Surface.CHAT else []
        rows = [_navigation(kind, question, number, len(pages)), *([telegram_button(each)] for each in more)]
        return Shown([paragraphs_html(lines)], markup(rows))


def _plain(answer: Answer) -> Question:
    """Return the question of an answer in the answer's language: pressing a button must not change it."""
    return replace(answer.question, language=answer.language)


def _pages(paragraphs: Sequence[Spans], limit: int) -> list[list[Spans]]:
    pages: list[list[Spans]] = []
    length = 0
    for each in (piece for paragraph in paragraphs for piece in _pieces(paragraph, limit)):
        size = len(plain(each)) + 2
        if pages and length + size <= limit:
            pages[-1].append(each)
            length += size
        else:
            pages.append([each])
            length = size
    return pages or [[]]


def _pieces(paragraph: Spans, limit: int) -> list[Spans]:
    """Cut a paragraph that is longer than a page between its words."""
    words = plain(paragraph)
    if len(words) <= limit - 2:
        return [paragraph]
    end = words.rfind(" ", 1, limit - 2)
    end = end if end > 0 else limit - 2
    return [of(words[:end]), *_pieces(of(words[end:].lstrip()), limit)]


def _page_line(language: Language, number: int, pages: int) -> list[Spans]:
    return [of(text(language, "why-page", page=number, pages=pages), Style.ITALIC)] if pages > 1 else []


def _navigation(kind: Kind, question: Question, number: int, pages: int) -> list[InlineKeyboardButton | None]:
    language = question.language
    before = [page_button(text(language, "button-previous"), kind, question, number - 1)] if number > 1 else []
    after = [page_button(text(language, "button-next"), kind, question, number + 1)] if number < pages else []
    return [*before, question_button(text(language, "button-back"), question), *after]


def _subject(question: Question, language: Language) -> str:
    wording = Wording(language, {})
    return f"{pair_words(question, wording)} · {text(language, topic_key(question))}"


def _remark(language: Language, held: int) -> list[Spans]:
    keys = {0: "periods-none", 1: "periods-only"}
    return [of(text(language, keys[held]))] if held in keys else []


def _series_button(question: Question, language: Language) -> Button:
    series = replace(question, intent=Intent.TREND, period=None)
    return Button(capitalised(language, text(language, "intent-trend")), series)
