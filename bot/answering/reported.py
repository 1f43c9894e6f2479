"""Which of the figures shown a report of an error is about: "the imports were 2.2"."""

from __future__ import annotations

from bot.answer import Answer, Figure, Indicator
from bot.question import Clarification, Flow, Intent, Question, Reading, Unclear

_INDICATORS = {
    Intent.TRADE_TOTAL: Indicator.TURNOVER,
    Intent.EXPORTS: Indicator.EXPORTS,
    Intent.IMPORTS: Indicator.IMPORTS,
    Intent.BALANCE: Indicator.BALANCE,
}
_FLOWS = {
    Flow.TOTAL: Indicator.TURNOVER,
    Flow.EXPORTS: Indicator.EXPORTS,
    Flow.IMPORTS: Indicator.IMPORTS,
    Flow.BALANCE: Indicator.BALANCE,
}


def reported_figure(answer: Answer, question: Question, said: Reading) -> Figure | None:
    """Return the published figure that the words name, else the one that was asked for, else the first.

    A figure that was calculated stands on no claim of its own and is passed over.
    """
    published = [figure for figure in answer.figures if figure.claim and figure.value is not None]
    named = _named(question, said)
    for indicator in (_indicator(named), _indicator(question)):
        alike = [figure for figure in published if figure.indicator is indicator]
        if alike:
            dated = [figure for figure in alike if named.period and figure.period == named.period]
            return (dated or alike)[0]
    return published[0] if published else None


def _named(question: Question, said: Reading) -> Question:
    """Return what the words name; where they are too vague to say what is asked, the question reported on."""
    if not isinstance(said, Clarification):
        return said
    return question if said.unclear is Unclear.WHICH_INTENT else said.question


def reported_claim(answer: Answer, figure: Figure | None) -> tuple[str, ...]:
    """Return the claims that a report may be filed under, the likeliest first."""
    return (figure.claim,) if figure and figure.claim else answer.facts[:1]


def _indicator(question: Question) -> Indicator | None:
    if question.flow is not None:
        return _FLOWS[question.flow]
    return _INDICATORS.get(question.intent)
