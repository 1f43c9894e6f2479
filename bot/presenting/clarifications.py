"""Questions back: the question, and the choices as short labels of what they differ in."""

from __future__ import annotations

from collections.abc import Iterator

from bot.period import Period
from bot.presenting.arguments import Wording
from bot.presenting.periods import period_words
from bot.presenting.spans import Spans
from bot.presenting.texts import TextValue, marked_text, text
from bot.question import Clarification, Flow, Question, Unclear


def question_back(clarification: Clarification, wording: Wording) -> Iterator[Spans]:
    """Yield the question back, without its choices."""
    key = f"ask-{clarification.unclear}"
    if clarification.unclear is Unclear.UNKNOWN_COUNTRY and not clarification.choices:
        key += "-no-choice"
    yield marked_text(wording.language, key, _args(clarification, wording))


def choices_line(clarification: Clarification, wording: Wording) -> str:
    """Return the choices in a line, for readers without buttons; empty without choices."""
    labels = [choice_label(clarification, choice, wording) for choice in clarification.choices]
    return text(wording.language, "choices", choices=" · ".join(labels)) if labels else ""


def _args(clarification: Clarification, wording: Wording) -> dict[str, TextValue]:
    question = clarification.question
    code = question.reporter or question.partner
    return {"word": clarification.word or "none", "country": wording.country(code) if code else ""}


def choice_label(clarification: Clarification, choice: Question, wording: Wording) -> str:
    """Return the label of a choice: only what the choices differ in."""
    match clarification.varies:
        case "reporter" if choice.reporter:
            return wording.country(choice.reporter)
        case "partner" if choice.partner:
            return wording.country(choice.partner)
        case "intent":
            return _intent_label(clarification, choice, wording)
        case "period" if choice.period:
            return _period(choice.period, wording)
    codes = (choice.reporter, choice.partner, *choice.others)
    return " – ".join(wording.country(code) for code in codes if code)


def _intent_label(clarification: Clarification, choice: Question, wording: Wording) -> str:
    """Return what is asked, and whose flow where two choices ask the same of the two sides."""
    label = text(wording.language, f"intent-{choice.intent}")
    if sum(other.intent is choice.intent for other in clarification.choices) < 2 or choice.pair is None:
        return label
    reporter, partner = (wording.country(code) for code in choice.pair)
    arrow = "←" if choice.flow is Flow.IMPORTS else "→"
    return f"{label}: {reporter} {arrow} {partner}"


def _period(period: Period, wording: Wording) -> str:
    return period_words(wording.language, period)
