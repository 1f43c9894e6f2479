"""Buttons under an answer: follow-ups, or the choices of a question back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answer import Action, Answer
from bot.presenting.arguments import Wording
from bot.presenting.clarifications import choice_label
from bot.presenting.periods import period_words
from bot.presenting.texts import text
from bot.presenting.titles import pair_words, topic_key
from bot.question import Language, Question

_PER_ROW = 3
_ROWS = 2
_MOST_CHOICES = 6
_ROW_LETTERS = 36
"""How many letters of labels fit side by side on a telephone."""


@dataclass(frozen=True, slots=True)
class Button:
    """A label, and the question that pressing it asks or the page it opens."""

    label: str
    question: Question | None = None
    url: str | None = None


def buttons(answer: Answer) -> list[list[Button]]:
    """Return the rows of buttons: choices one below the other when their labels are long, else two rows of three."""
    wording = Wording(answer.language, {})
    clarification = answer.clarification
    if clarification:
        choices = clarification.choices[:_MOST_CHOICES]
        return _rows([Button(choice_label(clarification, choice, wording), choice) for choice in choices])
    offered = [Button(_label(action, wording), action.question) for action in answer.actions]
    return _rows(offered[: _PER_ROW * _ROWS])[: max(_ROWS, -(-len(offered) // _PER_ROW))]


def _rows(offered: Sequence[Button]) -> list[list[Button]]:
    rows: list[list[Button]] = []
    for button in offered:
        if rows and _fits(rows[-1], button):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _fits(row: Sequence[Button], button: Button) -> bool:
    letters = sum(len(other.label) for other in row) + len(button.label)
    return len(row) < _PER_ROW and letters <= _ROW_LETTERS


def _label(action: Action, wording: Wording) -> str:
    question, language = action.question, wording.language
    return text(
        language,
        f"button-{action.kind.replace('_', '-')}",
        country_owner=_owner(question.reporter, wording),
        period=period_words(language, question.period) if question.period else text(language, "period-latest"),
        topic=_topic(question, language),
        pair=pair_words(question, wording),
    )


def _owner(code: str | None, wording: Wording) -> str:
    """Return a country as the owner of a side: "Azerbaijan's", «Азербайджана», "Azərbaycan"."""
    if code is None:
        return ""
    if wording.language is Language.AZ:
        return wording.country(code)
    name = wording.genitive(code)
    return name if wording.language is not Language.EN else f"{name}{'’' if name.endswith('s') else '’s'}"


def _topic(question: Question, language: Language) -> str:
    key = question.product or (question.topics[0] if question.topics else None) or question.variant
    return text(language, f"topic-{key}") if key else text(language, topic_key(question))
