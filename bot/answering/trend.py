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
from bot.answering.cards import marked
from bot.answering.choose import FigureSet, nearest_set, with_indicator
from bot.answering.missing import answer_nothing, missing_line
from bot.answering.notes import notes_on, notes_on_sets
from bot.answering.products import answer_product
from bot.answering.provide import TRADE
from bot.answering.showing import FIRST_SCOPES, hold, show_set, trade_actions
from bot.period import Period, PeriodKind

SHORTEST = 2
"""A series needs at least this many periods."""
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
    inside = with_indicator(_inside(held, period), asked.indicator)
    if not inside:
        return _nothing_inside(asked, held)
    series = longest_series(inside)
    apart = sorted((each for each in _wholes(inside) if each not in series and _yearly(each)), key=_time)
    if not series and not apart:
        return _too_short(asked, inside, held)
    blocks: list[Block] = [series_table(asked, series)] if series else []
    if apart:
        blocks.append(claims_table(asked, apart))
    notes = [*notes_on_sets([*series[-1:], *series[:-1], *apart]), Line("periods-differ")]
    gaps = [Line("series-gaps")] if _has_gaps(series) else []
    return assemble(asked, Outcome.ANSWER, blocks, notes=[*gaps, *notes], actions=trade_actions(asked))


def _inside(held: Iterable[FigureSet], period: Period | None) -> list[FigureSet]:
    if period is None or period.kind in {PeriodKind.LATEST, PeriodKind.MONTH_ONLY, PeriodKind.COMPARED}:
        return list(held)
    first, last = period.first or ALWAYS, period.last or NEVER
    return [each for each in held if first <= each.starts and each.ends <= last]


def _yearly(group: FigureSet) -> bool:
    return group.period.kind is PeriodKind.YEAR


def _wholes(sets: Sequence[FigureSet]) -> list[FigureSet]:
    """Leave out goods or services where the same source has both together."""
    whole = {(each.first.source, each.period) for each in sets if each.first.scope in FIRST_SCOPES}
    return [each for each in sets if each.first.scope in FIRST_SCOPES or (each.first.source, each.period) not in whole]


def _time(group: FigureSet) -> tuple[int, int]:
    return group.starts, group.ends


def longest_series(sets: Iterable[FigureSet]) -> list[FigureSet]:
    """Return the sets of one source, side, scope, unit and length of period with most periods, in order of time.

    Empty when no source has two. Parts of a year form a series only with the same part of other years.
    """
    found: dict[tuple[object, ...], list[FigureSet]] = {}
    for each in sets:
        found.setdefault(_line_of(each), []).append(each)
    best = max(found.values(), key=len, default=[])
    return sorted(best, key=_time) if len(best) >= SHORTEST else []


def _line_of(group: FigureSet) -> tuple[object, ...]:
    one = group.first
    months = (group.starts % 100, group.ends % 100, group.period.months)
    return one.source, one.side, one.scope, one.currency, one.scale, one.product, months


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
        heading=Line("heading-reconciled") if series[0].reconciled else None,
        source=one.source,
    )


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


def _has_gaps(series: Sequence[FigureSet]) -> bool:
    starts = [each.starts for each in series]
    return any(later - earlier != 100 for earlier, later in pairwise(starts))


def _too_short(asked: Asked, inside: Sequence[FigureSet], held: Sequence[FigureSet]) -> Answer:
    blocks: list[Block] = [Line("series-too-short"), *show_set(asked, inside[0], held)]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes_on(inside[0]), actions=trade_actions(asked))


def _nothing_inside(asked: Asked, held: Sequence[FigureSet]) -> Answer:
    period = asked.period
    assert period is not None
    blocks: list[Block] = [missing_line(asked, period)]
    near = nearest_set(with_indicator(held, asked.indicator) or held, _closed(period))
    blocks.append(Line("nearest-held", {"figure": near.get(asked.indicator) or near.first}))
    return assemble(asked, Outcome.NO_DATA, blocks, notes=notes_on(near), actions=trade_actions(asked))


def _closed(period: Period) -> Period:
    edge = period.first or period.last
    return period if period.concrete else replace(period, first=period.first or edge, last=period.last or edge)
