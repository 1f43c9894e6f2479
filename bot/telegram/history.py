"""The pages of /history."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.revisions import read_history
from bot.following_topics import topic_of
from bot.presenting.history import history_html, no_history_html
from bot.presenting.periods import period_words
from bot.presenting.subjects import topic_name
from bot.presenting.texts import text
from bot.question import Language, Question
from bot.question_code import InvalidQuestionCode, decode, encode
from bot.telegram.buttons import DATA_BYTES
from db.engine import open_session

HISTORY = "h1"
"""A page of revisions: ``h1:<page>:<language>:<code of the question>``."""
PER_PAGE = 4


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page as a message."""

    parts: list[str]
    keyboard: InlineKeyboardMarkup | None


def history_page(engine: Engine, question: Question, page: int) -> HistoryPage:
    """Return a page of the revisions that a question with a pair asks for; a page beyond the last is the last."""
    assert question.pair is not None
    with open_session(engine) as session:
        found = read_history(session, question)
    language, pages = question.language, -(-len(found.items) // PER_PAGE)
    if not pages:
        return HistoryPage([no_history_html(language, question.pair, _about(question))], None)
    number = min(max(page, 1), pages)
    shown = found.items[(number - 1) * PER_PAGE : number * PER_PAGE]
    words = history_html(language, question.pair, shown, found.sources, page=number, pages=pages)
    return HistoryPage([words], _pager(question, number, pages))


def read_page(data: str) -> tuple[int, Question] | None:
    """Read the data of a pager's button; None for what is none."""
    _, _, rest = data.partition(":")
    number, _, rest = rest.partition(":")
    language, _, code = rest.partition(":")
    try:
        question = decode(code, Language(language))
    except (InvalidQuestionCode, ValueError):
        return None
    return (int(number), question) if question.pair and number.isdecimal() and len(number) <= 4 else None


def _pager(question: Question, page: int, pages: int) -> InlineKeyboardMarkup | None:
    language = question.language
    beside = [("button-previous-page", page - 1), ("button-next-page", page + 1)]
    data = {key: f"{HISTORY}:{number}:{language}:{encode(question)}" for key, number in beside if 1 <= number <= pages}
    row = [
        InlineKeyboardButton(text(language, key), callback_data=code)
        for key, code in data.items()
        if len(code.encode()) <= DATA_BYTES
    ]
    return InlineKeyboardMarkup([row]) if row else None


def _about(question: Question) -> str:
    topic = topic_of(question)
    parts = [topic_name(question.language, topic)] if topic else []
    parts += [period_words(question.language, question.period)] if question.period else []
    return ", ".join(parts)
