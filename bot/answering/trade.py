"""Trade of a pair: total, exports, imports, balance.

"What was trade between Belarus and Azerbaijan in January-February 2013?", "/trade BY AZ", "who has the surplus?"
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer, Outcome
from bot.answering.asked import Asked
from bot.answering.assemble import ask, assemble
from bot.answering.choose import FigureSet, matching, with_indicator
from bot.answering.clarify import which_year
from bot.answering.compare_periods import answer_periods
from bot.answering.missing import answer_missing, answer_nothing, answer_other_flows
from bot.answering.products import answer_product
from bot.answering.showing import hold, notes_in_context, show_same_period, trade_actions
from bot.answering.statistics_cards import show_statistics, statistics_notes
from bot.answering.trend import answer_series
from bot.answering.undated import answer_undated
from bot.period import Period, PeriodKind

_RANGES = {PeriodKind.YEARS, PeriodKind.SINCE, PeriodKind.UNTIL}


def answer_trade(asked: Asked) -> Answer:
    """Answer a question about total trade, exports, imports or the balance of a pair."""
    held = hold(asked)
    if asked.question.product and not held:
        return answer_product(asked)
    if not held:
        return answer_nothing(asked)
    relevant = with_indicator(held, asked.indicator)
    if not relevant and any(each.source_is_dataset for each in held):
        return _answer_period(asked, held, held)
    if not relevant:
        return answer_other_flows(asked, held)
    return _answer_period(asked, relevant, held)


def _answer_period(asked: Asked, relevant: Sequence[FigureSet], held: Sequence[FigureSet]) -> Answer:
    period = asked.period
    if period is None or period.kind is PeriodKind.LATEST:
        return answer_undated(asked, relevant, held, latest=period is not None)
    if period.kind is PeriodKind.MONTH_ONLY:
        return ask(asked, which_year(asked, relevant))
    if period.kind is PeriodKind.COMPARED:
        return answer_periods(asked, held)
    if period.kind in _RANGES:
        return answer_series(asked, held)
    return answer_exact(asked, held, period)


def answer_exact(asked: Asked, held: Sequence[FigureSet], period: Period) -> Answer:
    """Answer for one closed period: what was published for exactly it, statistics apart, else what is near."""
    exact = with_indicator(matching(held, period), asked.indicator)
    published = [each for each in exact if not each.statistical]
    if not published:
        return answer_missing(asked, held, period)
    statistics = [each for each in exact if each.statistical]
    blocks = [*show_same_period(asked, published, held), *show_statistics(asked, statistics)]
    notes = [*notes_in_context(asked, [*published, *statistics]), *statistics_notes(asked, statistics)]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=trade_actions(asked))
