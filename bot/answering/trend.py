"""Trade over several periods: one source and side per series, other publishers' claims apart (R4).

"Belarus Azerbaijan trade 2010 to 2019", "EU trade in goods with Belarus 2015 to 2017".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answer import Answer, Block, Figure, Indicator, Line, Outcome, Row, Status, Table, TableKind
from bot.answering.asked import Asked
from bot.answering.assemble import assemble
from bot.answering.breaks import Break, breaks_between
from bot.answering.cards import marked
from bot.answering.choose import FigureSet, is_statistic, nearest_set, with_indicator
from bot.answering.missing import answer_nothing, missing_line
from bot.answering.notes import notes_on, notes_on_sets
from bot.answering.products import answer_product
from bot.answering.provide import TRADE
from bot.answering.series import (
    also_held,
    by_time,
    has_gaps,
    is_yearly,
    latest_years,
    longest_series,
    unlike_periods,
    years_beyond,
)
from bot.answering.showing import FIRST_SCOPES, hold, show_set, trade_actions
from bot.answering.statistics_cards import nearest_line, statistics_notes
from bot.period import Period, PeriodKind, interval
from bot.question import Flow, Intent

MOST = 30
"""Rows of a series that are shown at most, the latest."""
ALWAYS, NEVER = 0, 999_912


def answer_trend(asked: Asked) -> Answer:
    """Answer how trade of a pair developed."""
    held = hold(asked)
    if asked.question.product and not held:
        return answer_product(asked)
    return answer_series(asked, held) if held else answer_nothing(asked)


def answer_series(asked: Asked, held: Sequence[FigureSet]) -> Answer:
    """Answer with the longest series of one source in the asked years, and yearly claims of others apart."""
    period = asked.period
    within = _inside(held, period)
    inside = with_indicator(within, asked.indicator)
    if not inside and any(each.source_is_dataset for each in within):
        return answer_each_flow(asked, within)
    if not inside:
        return _nothing_inside(asked, held)
    series = longest_series(inside)
    claims = [each for each in inside if not each.source_is_dataset]
    apart = sorted((each for each in _wholes(claims) if each not in series and is_yearly(each)), key=by_time)
    if not series and not apart:
        return _too_short(asked, inside, held)
    blocks = show_series(asked, series, within) if series else []
    if apart:
        blocks.append(claims_table(asked, apart))
    notes = [
        *notes_on_sets([*series[-1:], *series[:-1], *apart]),
        *statistics_notes(asked, series),
        *unlike_periods([*series, *apart, *inside]),
    ]
    blocks += years_beyond(within, period)
    gaps = [Line("series-gaps")] if has_gaps(series) else []
    return assemble(asked, Outcome.ANSWER, blocks, notes=[*gaps, *notes], actions=trade_actions(asked))


def _inside(held: Iterable[FigureSet], period: Period | None) -> list[FigureSet]:
    if period is None or period.kind in {PeriodKind.LATEST, PeriodKind.MONTH_ONLY, PeriodKind.COMPARED}:
        return list(held)
    first, last = period.first or ALWAYS, period.last or NEVER
    return [each for each in held if first <= each.starts and each.ends <= last]


def _wholes(sets: Sequence[FigureSet]) -> list[FigureSet]:
    """Leave out goods or services where the same source has both together."""
    whole = {(each.first.source, each.period) for each in sets if each.first.scope in FIRST_SCOPES}
    return [each for each in sets if each.first.scope in FIRST_SCOPES or (each.first.source, each.period) not in whole]


def show_series(asked: Asked, series: Sequence[FigureSet], inside: Sequence[FigureSet]) -> list[Block]:
    """Return a series as tables that end at its breaks, and which other sources have years of it."""
    shown = series[-MOST:]
    blocks: list[Block] = []
    for part, breaks in segments(asked.pair, shown):
        blocks += [*(each.line for each in breaks), series_table(asked, part)]
    more: list[Block] = [Line("series-recent")] if len(series) > MOST else []
    return [*blocks, *more, *also_held(series, inside)]


def segments(pair: tuple[str, str], series: Sequence[FigureSet]) -> list[tuple[list[FigureSet], list[Break]]]:
    """Part a series where a break falls: each part with the breaks before it; a year of a break ends its part."""
    parts: list[tuple[list[FigureSet], list[Break]]] = [([series[0]], [])]
    for earlier, later in pairwise(series):
        breaks = [each for each in breaks_between(pair, earlier.period, later.period) if each.since > earlier.ends]
        inside = [each for each in breaks_between(pair, earlier.period, earlier.period) if each not in breaks]
        starting = [each for each in breaks if each.since <= later.starts]
        if starting or inside:
            parts.append(([later], [*inside, *starting]))
        else:
            parts[-1][0].append(later)
    return parts


def answer_each_flow(asked: Asked, inside: Sequence[FigureSet]) -> Answer:
    """Answer with each flow as one side reported it, where no source has both directions."""
    blocks: list[Block] = []
    shown: list[FigureSet] = []
    for flow in (Indicator.EXPORTS, Indicator.IMPORTS):
        sets = with_indicator([each for each in inside if each.source_is_dataset], flow)
        if series := longest_series(sets):
            only = asked.about(replace(asked.question, intent=Intent(flow.value), flow=Flow(flow.value)))
            blocks += show_series(only, series, sets)
            shown += series
    if not blocks:
        return _nothing_inside(asked, inside)
    heading = Line(
        "one-sided", {"period": interval(min(each.starts for each in shown), max(each.ends for each in shown))}
    )
    notes = [*statistics_notes(asked, shown), Line("mirror-differ-note")]
    return assemble(asked, Outcome.ANSWER, [heading, *blocks], notes=notes, actions=trade_actions(asked))


def series_table(asked: Asked, series: Sequence[FigureSet]) -> Table:
    """Return a series as rows of periods with a column per indicator."""
    columns = _columns(asked, series)
    one = series[0].first
    return Table(
        kind=TableKind.SERIES,
        rows=tuple(Row(tuple(_cell(each, column) for column in columns), label=each.period) for each in series),
        reporter=one.reporter,
        partner=one.partner,
        side=one.side,
        scale=one.scale,
        currency=one.currency,
        columns=columns,
        heading=_heading(series),
        source=one.source,
    )


def _heading(series: Sequence[FigureSet]) -> Line | None:
    one = series[0].first
    if is_statistic(one) and one.source:
        return Line("heading-statistics", {"source": one.source, "period": interval(series[0].starts, series[-1].ends)})
    return Line("heading-reconciled") if series[0].reconciled else None


def _cell(group: FigureSet, column: Indicator) -> Figure | None:
    figure = group.get(column)
    return marked(group, figure) if figure else None


def _columns(asked: Asked, series: Sequence[FigureSet]) -> tuple[Indicator, ...]:
    if asked.indicator is not Indicator.TURNOVER:
        return (asked.indicator,)
    printed = [indicator for indicator in TRADE if any(_printed(each, indicator) for each in series)]
    if Indicator.TURNOVER in printed or Indicator.BALANCE in printed:
        return tuple(printed)
    return (Indicator.TURNOVER, *printed)


def _printed(group: FigureSet, indicator: Indicator) -> bool:
    figure = group.get(indicator)
    return figure is not None and figure.status is not Status.CALCULATED


def claims_table(asked: Asked, sets: Sequence[FigureSet]) -> Table:
    """Return yearly claims of different publishers, which are no series."""
    figures = [figure for each in sets if (figure := each.get(asked.indicator))]
    units = {(figure.scale, figure.currency) for figure in figures}
    scale, currency = units.pop() if len(units) == 1 else (None, figures[0].currency)
    return Table(
        kind=TableKind.SERIES,
        rows=tuple(Row((figure,), label=figure.period) for figure in figures),
        reporter=asked.reporter,
        partner=asked.partner,
        scale=scale,
        currency=currency,
        columns=(asked.indicator,),
        heading=Line("heading-separate-claims"),
    )


def _too_short(asked: Asked, inside: Sequence[FigureSet], held: Sequence[FigureSet]) -> Answer:
    blocks: list[Block] = [Line("series-too-short"), *show_set(asked, inside[0], held)]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes_on(inside[0]), actions=trade_actions(asked))


def _nothing_inside(asked: Asked, held: Sequence[FigureSet]) -> Answer:
    period = asked.period
    assert period is not None
    blocks: list[Block] = [missing_line(asked, period)]
    if latest := latest_years(asked, held, period):
        blocks += [Line("latest-years-held"), *show_series(asked, latest, [])]
        notes = [*notes_on_sets(latest[-1:]), *statistics_notes(asked, latest)]
        return assemble(asked, Outcome.NO_DATA, blocks, notes=notes, actions=trade_actions(asked))
    near = nearest_set(with_indicator(held, asked.indicator) or held, _closed(period))
    blocks.append(nearest_line(near.get(asked.indicator) or near.first))
    return assemble(asked, Outcome.NO_DATA, blocks, notes=notes_on(near), actions=trade_actions(asked))


def _closed(period: Period) -> Period:
    edge = period.first or period.last
    return period if period.concrete else replace(period, first=period.first or edge, last=period.last or edge)
