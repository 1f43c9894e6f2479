"""Buttons under an answer: other views of it, follow-ups, or the choices of a question back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.answer import Action, Answer, Outcome
from bot.presenting.arguments import Wording
from bot.presenting.button_rows import fill_rows, two_rows
from bot.presenting.clarifications import choice_label
from bot.presenting.periods import Form, period_words
from bot.presenting.press import press_sentence
from bot.presenting.share import share_words
from bot.presenting.texts import capitalised, has_text, text
from bot.presenting.titles import pair_words, topic_key
from bot.products import topic_text
from bot.question import SLOTLESS, Intent, Language, Question

_MOST_CHOICES = 6
_MOST_TOPICS = 12
_TOPICS_FROM = 3


class Use(StrEnum):
    """What pressing a button does."""

    ASK = "ask"
    """asks the button's question"""
    PERIODS = "periods"
    SOURCES = "sources"
    WHY = "why"
    """these three show another view of the answer to the button's question"""
    PAGE = "page"
    """shows another page of the answer to the button's question"""
    FOLLOW = "follow"
    REPORT = "report"
    SHARE = "share"
    COPY = "copy"
    OPEN = "open"
    """opens the button's question in the bot's own chat"""


@dataclass(frozen=True, slots=True)
class Button:
    """A label, the question that pressing it is about or the page it opens, and words to share or copy.

    ``short`` is the label where the long one does not fit; ``personal`` buttons are the asker's alone;
    ``page`` is the one that a pager shows.
    """

    label: str
    question: Question | None = None
    url: str | None = None
    use: Use = Use.ASK
    words: str | None = None
    short: str | None = None
    personal: bool = False
    page: int = 1


class Surface(StrEnum):
    """Where an answer is shown; a message sent by way of inline or guest mode has no chat to follow from."""

    CHAT = "chat"
    INLINE = "inline"
    GUEST = "guest"


def buttons(answer: Answer, surface: Surface = Surface.CHAT, pager: Sequence[Button] = ()) -> list[list[Button]]:
    """Return the rows of buttons: choices, pages of facts by topic, or at most two rows of three, the pager first."""
    wording = Wording(answer.language, {})
    if answer.clarification:
        return fill_rows(_choices(answer, wording, surface))
    topics = [action for action in answer.actions if action.kind == "topic"]
    if len(topics) >= _TOPICS_FROM:
        offered = [_asking(action, wording) for action in answer.actions]
        return fill_rows([*pager, *offered[:_MOST_TOPICS]])
    if surface is Surface.GUEST:
        return two_rows([*_copying(answer), *_opening(answer)])
    if answer.question.intent in SLOTLESS - {Intent.SOURCES}:
        return two_rows([*pager, *(_asking(action, wording) for action in answer.actions)])
    return two_rows([*pager, *_ranked(answer, wording, surface)])


def pager(answer: Answer, number: int, pages: int) -> list[Button]:
    """Return the buttons to the pages beside one of the pages of a card."""
    question = replace(answer.question, language=answer.language)
    beside = {"button-previous": number - 1, "button-next": number + 1}
    return [
        Button(text(answer.language, key), question, use=Use.PAGE, page=page)
        for key, page in beside.items()
        if 1 <= page <= pages
    ]


def view_buttons(question: Question, language: Language) -> list[Button]:
    """Return what the views of an answer's sources and numbers always offer: following and reporting."""
    following = [_following(question, language, "follow")] if question.pair else []
    return [*following, _reporting(question, language)]


def period_button(question: Question, language: Language) -> Button:
    """Return the button that asks a question for its period."""
    return Button(capitalised(language, _period(question, language)), question)


def _choices(answer: Answer, wording: Wording, surface: Surface) -> list[Button]:
    clarification = answer.clarification
    assert clarification is not None
    use = Use.OPEN if surface is Surface.GUEST else Use.ASK
    choices = clarification.choices[:_MOST_CHOICES]
    labels = [capitalised(wording.language, choice_label(clarification, choice, wording)) for choice in choices]
    return [Button(label, choice, use=use) for label, choice in zip(labels, choices, strict=True)]


_LEADING = frozenset({"period", "previous-page", "next-page", "topic", "pair", "what-held", "total"})
_STANDARD = frozenset({"other-side", "other_side", "other-periods", "sources", "instead"})


def _ranked(answer: Answer, wording: Wording, surface: Surface) -> Iterator[Button]:
    """Yield buttons, the most useful first: what was missed, other views, taking it elsewhere, then the rest."""
    actions = answer.actions
    language, question = answer.language, answer.question
    missing = answer.outcome is Outcome.NO_DATA or any(action.kind == "period" for action in actions)
    follows = question.pair is not None and surface is Surface.CHAT
    if surface is Surface.CHAT:
        yield from _corrected(answer)
    yield from (_instead(action, question, wording) for action in actions if action.kind == "instead")
    yield from (_asking(action, wording) for action in actions if action.kind in _LEADING)
    if follows and missing:
        yield _following(question, language, "follow-missing")
    yield from _views(answer, wording)
    yield from _taking_along(answer, surface)
    if follows and not missing:
        yield _following(question, language, "follow")
    if question.pair and question.intent is Intent.SOURCES and surface is Surface.CHAT:
        yield _reporting(question, language)
    yield from (_asking(action, wording) for action in actions if action.kind not in _LEADING | _STANDARD)


def _corrected(answer: Answer) -> Iterator[Button]:
    """Yield the way back where a country was read from a misspelt word: to the question which two are meant."""
    question = answer.question
    if question.pair and not question.others and any(each.meant in question.pair for each in question.corrections):
        bare = replace(question, reporter=None, partner=None, corrections=(), language=answer.language)
        yield Button(text(answer.language, "button-not-this-pair"), bare, personal=True)


def _instead(action: Action, question: Question, wording: Wording) -> Button:
    """Return the button that asks the same of another country: "Niger?"."""
    [other] = {action.question.reporter, action.question.partner} - {question.reporter, question.partner}
    return Button(text(wording.language, "button-instead", country=wording.country(other or "")), action.question)


def _views(answer: Answer, wording: Wording) -> Iterator[Button]:
    kinds = {action.kind.replace("_", "-"): action for action in answer.actions}
    if "other-side" in kinds:
        turned = kinds["other-side"]
        country = wording.country(turned.question.reporter or "")
        yield replace(_asking(turned, wording), short=f"⇄ {country}")
    if "other-periods" in kinds:
        yield _view(answer, Use.PERIODS, "other-periods")
    if answer.sources and answer.question.intent is not Intent.SOURCES:
        yield _view(answer, Use.SOURCES, "sources")
    if answer.figures or answer.facts:
        yield _view(answer, Use.WHY, "why")


def _view(answer: Answer, use: Use, name: str) -> Button:
    key = f"button-{name}-short"
    short = text(answer.language, key) if has_text(answer.language, key) else None
    return Button(text(answer.language, f"button-{name}"), answer.question, use=use, short=short)


def _taking_along(answer: Answer, surface: Surface) -> Iterator[Button]:
    """Yield sharing or, where the card was shared already, opening the bot; then copying a sentence."""
    if surface is Surface.CHAT and answer.outcome is Outcome.ANSWER:
        shared = share_words(answer.question, answer.language)
        yield Button(text(answer.language, "button-share"), answer.question, use=Use.SHARE, words=shared)
    yield from _copying(answer)
    if surface is not Surface.CHAT:
        yield from _opening(answer)


def _copying(answer: Answer) -> Iterator[Button]:
    sentence = press_sentence(answer)
    if sentence:
        yield Button(text(answer.language, "button-copy"), use=Use.COPY, words=sentence)


def _opening(answer: Answer) -> Iterator[Button]:
    yield Button(text(answer.language, "button-open"), answer.question, use=Use.OPEN)


def _following(question: Question, language: Language, name: str) -> Button:
    followed = Question(
        language, question.intent, question.reporter, question.partner, product=question.product, topics=question.topics
    )
    return Button(text(language, f"button-{name}"), followed, use=Use.FOLLOW)


def _reporting(question: Question, language: Language) -> Button:
    return Button(text(language, "button-report"), question, use=Use.REPORT)


def _asking(action: Action, wording: Wording) -> Button:
    return Button(_label(action, wording), action.question)


def _label(action: Action, wording: Wording) -> str:
    question, language = action.question, wording.language
    label = text(
        language,
        f"button-{action.kind.replace('_', '-')}",
        country_owner=_owner(question.reporter, wording),
        period=_period(question, language),
        topic=_topic(question, language),
        pair=pair_words(question, wording),
    )
    return capitalised(language, label)


def _period(question: Question, language: Language) -> str:
    if question.period is None:
        return text(language, "period-latest")
    return period_words(language, question.period, Form.SHORT if question.period.concrete else Form.NAME)


def _owner(code: str | None, wording: Wording) -> str:
    """Return a country as the owner of a side: "Azerbaijan's", «Азербайджана», "Azərbaycan"."""
    if code is None:
        return ""
    if wording.language is Language.AZ:
        return wording.country(code)
    name = wording.genitive(code)
    return name if wording.language is not Language.EN else f"{name}{'’' if name.endswith('s') else '’s'}"


def _topic(question: Question, language: Language) -> str:
    """Name what a question is about: its product, its group of facts, else its kind."""
    for key in (question.product, question.variant, *question.topics[:1]):
        if key and has_text(language, topic_text(key)):
            return text(language, topic_text(key))
    return text(language, topic_key(question))
