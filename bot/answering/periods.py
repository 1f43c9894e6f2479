"""Which periods are held of what a question is about, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from bot.answer import Figure, Held
from bot.answering.asked import Asked
from bot.answering.fdi_statistics import investment_statistics
from bot.answering.provide import investment_figures
from bot.answering.showing import hold
from bot.period import Period, since
from bot.question import Flow, Intent, Language, Question

_EVERYTHING = since(180001)
_OF_FLOW = {
    Flow.TOTAL: Intent.TRADE_TOTAL,
    Flow.EXPORTS: Intent.EXPORTS,
    Flow.IMPORTS: Intent.IMPORTS,
    Flow.BALANCE: Intent.BALANCE,
}
_UNDATED = frozenset({Intent.TREND, Intent.COMPARE, Intent.GROWTH})


def held_periods(session: Session, question: Question, *, language: Language, today: date) -> list[Period]:
    """Return the periods that figures of a question's pair and indicator are held for."""
    if question.pair is None:
        return []
    asked = Asked(session, replace(question, period=_EVERYTHING), language, today)
    figures = _investment(asked) if question.intent is Intent.INVESTMENT else _trade(asked)
    periods = {each.period for each in figures if each.period and each.held is not Held.NOT_HELD}
    return sorted(periods, key=lambda each: (-(each.last or 0), each.first or 0))


def at_period(question: Question, period: Period) -> Question:
    """Return what a question asks, of one period: a question over time becomes one about its flow."""
    intent = _OF_FLOW[question.flow or Flow.TOTAL] if question.intent in _UNDATED else question.intent
    return replace(question, intent=intent, period=period, others=(), limit=None)


def _trade(asked: Asked) -> Iterable[Figure]:
    found = [each.get(asked.indicator) for each in hold(asked)]
    return [figure for figure in found if figure]


def _investment(asked: Asked) -> Iterable[Figure]:
    return [*investment_figures(asked), *investment_statistics(asked)]
