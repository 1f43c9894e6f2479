"""Buttons under an answer: follow-ups, or the choices of a question back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answer import Action, Answer
from bot.presenting.arguments import Wording
from bot.presenting.clarifications import choice_label
from bot.presenting.periods import Form, period_words
from bot.presenting.texts import capitalised, has_text, text
from bot.presenting.titles import pair_words, topic_key
from bot.question import Language, Question

_PER_ROW = 3
_MOST_CHOICES = 6
_MOST_TOPICS = 12
_ROW_LETTERS = 36
"""How many letters of labels fit side by side on a telephone."""


@dataclass(frozen=True, slots=True)
class Button:
    """A label, and the question that pressing it asks or the page it opens."""

    label: str
    question: Question | None = None
    url: str | None = None


def buttons(answer: Answer) -> list[list[Button]]:
    """Return the rows of buttons: choices, pages of facts by topic, or at most two rows of follow-ups."""
    wording = Wording(answer.language, {})
    clarification = answer.clarification
    if clarification:
        choices = clarification.choices[:_MOST_CHOICES]
        return _filled([Button(choice_label(clarification, choice, wording), choice) for choice in choices])
    offered = [Button(_label(action, wording), action.question) for action in answer.actions]
    if sum(action.kind == "topic" for action in answer.actions) >= _PER_ROW:
        return _filled(offered[:_MOST_TOPICS])
    return _two_rows(offered[: 2 * _PER_ROW])


def _filled(offered: Sequence[Button]) -> list[list[Button]]:
    """Fill rows as far as the labels can be read, in as many rows as it takes."""
    rows: list[list[Button]] = []
    for button in offered:
        if rows and _fits([*rows[-1], button]):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _two_rows(offered: Sequence[Button]) -> list[list[Button]]:
    """Give the first, longest labels the wider row."""
    if not offered or _fits(offered):
        return [list(offered)] if offered else []
    first = max(1, len(offered) - _PER_ROW)
    return [list(offered[:first]), list(offered[first:])]


def _fits(row: Sequence[Button]) -> bool:
    return len(row) <= _PER_ROW and sum(len(button.label) for button in row) <= _ROW_LETTERS


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
        if key and has_text(language, f"topic-{key}"):
            return text(language, f"topic-{key}")
    return text(language, topic_key(question))
