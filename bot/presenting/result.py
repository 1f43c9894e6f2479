"""The result object: an answer for programs, with the fields and order of the published contract."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bot.answer import Answer, Figure, Outcome, SourceRef
from bot.presenting.arguments import Wording
from bot.presenting.clarifications import choice_label
from bot.presenting.plain import to_plain
from bot.question import Clarification, Question


def to_result(answer: Answer, *, id: Any, understand_ms: float, total_ms: float) -> dict[str, Any]:  # noqa: A002
    """Return an answer as JSON values: all keys always, null where there is nothing.

    Values are decimal strings with the published decimals; ``source`` is the publisher's name; times are in
    milliseconds.
    """
    question = answer.clarification.question if answer.clarification else answer.question
    sources = {source.id: source for source in answer.sources}
    return {
        "id": id,
        "outcome": answer.outcome.value,
        **_asked(question),
        "directed": question.directed,
        "lang": answer.language.value,
        "candidates": _candidates(answer.clarification, answer),
        "figures": [_figure(figure, sources) for figure in answer.figures],
        "facts": list(answer.facts),
        "text": to_plain(answer),
        "understand_ms": understand_ms,
        "total_ms": total_ms,
    }


def error_result(message: str, *, id: Any = None) -> dict[str, Any]:  # noqa: A002
    """Return the result object of a line that was no question: all keys, and an error beside them."""
    return {
        "id": id,
        "outcome": Outcome.DECLINE.value,
        **dict.fromkeys(("intent", "flow", "reporter", "partner")),
        "others": [],
        "directed": False,
        "period": None,
        "product": None,
        "lang": None,
        "candidates": [],
        "figures": [],
        "facts": [],
        "text": message,
        "understand_ms": 0.0,
        "total_ms": 0.0,
        "error": message,
    }


def _asked(question: Question) -> dict[str, Any]:
    return {
        "intent": question.intent.value,
        "flow": question.flow.value if question.flow else None,
        "reporter": question.reporter,
        "partner": question.partner,
        "others": list(question.others),
        "period": question.period.code if question.period else None,
        "product": question.product,
    }


def _candidates(clarification: Clarification | None, answer: Answer) -> list[dict[str, Any]]:
    if clarification is None:
        return []
    wording = Wording(answer.language, {})
    return [
        {"label": choice_label(clarification, choice, wording), **_asked(choice)} for choice in clarification.choices
    ]


def _figure(figure: Figure, sources: dict[str, SourceRef]) -> dict[str, Any]:
    source = sources.get(figure.source or "")
    return {
        "indicator": figure.indicator.value,
        "reporter": figure.reporter,
        "partner": figure.partner,
        "side": figure.side.value,
        "period": figure.period.code if figure.period else None,
        "value": _decimal(figure.value),
        "scale": figure.scale,
        "currency": figure.currency,
        "status": figure.status.value,
        "low": _decimal(figure.low),
        "high": _decimal(figure.high),
        "change": _decimal(figure.change),
        "change_kind": figure.change_kind.value if figure.change_kind else None,
        "change_base": figure.change_base.code if figure.change_base else None,
        "source": source.publisher if source else figure.source,
    }


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
