"""A series: the periods of one source, side and unit that may stand in one table, and what is held around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.answer import Arg, Block, Line
from bot.answering.asked import Asked
from bot.answering.choose import FigureSet, with_indicator
from bot.answering.precedence import precedence
from bot.period import Period, PeriodKind, interval

SHORTEST = 2
"""A series needs at least this many periods."""
MOST_OTHERS = 4


def longest_series(sets: Iterable[FigureSet]) -> list[FigureSet]:
    """Return the sets of one source, side, scope, unit and length of period with most periods, in order of time.

    Of series of equal length the first in the order of sources is returned.

    Empty when no source has two. Parts of a year form a series only with the same part of other years.
    """
    found: dict[tuple[object, ...], list[FigureSet]] = {}
    sets = list(sets)
    ordered = sorted((each.first for each in sets), key=precedence)
    place = {source: number for number, source in enumerate(dict.fromkeys(each.source for each in ordered))}
    for each in sets:
        found.setdefault(_line_of(each), []).append(each)
    best = max(found.values(), key=lambda line: (len(line), -place[line[0].first.source]), default=[])
    return sorted(best, key=by_time) if len(best) >= SHORTEST else []


def _line_of(group: FigureSet) -> tuple[object, ...]:
    one = group.first
    months = (group.starts % 100, group.ends % 100, group.period.months)
    return one.source, one.side, one.scope, one.currency, one.scale, one.product, months


def is_yearly(group: FigureSet) -> bool:
    """Whether a set is of one year."""
    return group.period.kind is PeriodKind.YEAR


def by_time(group: FigureSet) -> tuple[int, int]:
    """Return the key that puts sets in order of time."""
    return group.starts, group.ends


def also_held(series: Sequence[FigureSet], inside: Sequence[FigureSet]) -> list[Block]:
    """Return which other sources, or the other side of the same, have years of a series."""
    others: dict[str | None, list[FigureSet]] = {}
    for each in inside:
        if each.source_is_dataset and _line_of(each)[:2] != _line_of(series[0])[:2]:
            others.setdefault(each.first.source, []).append(each)
    return [_other_line(sets) for sets in list(others.values())[:MOST_OTHERS]]


def _other_line(sets: Sequence[FigureSet]) -> Line:
    one = sets[0].first
    assert one.source is not None
    period = interval(min(each.starts for each in sets), max(each.ends for each in sets))
    told: dict[str, Arg] = {"source": one.source, "period": period}
    if len({each.first.side for each in sets}) > 1:
        return Line("series-also-held-both", told)
    return Line("series-also-held", {**told, "figure": one})


def years_beyond(sets: Sequence[FigureSet], period: Period | None) -> list[Block]:
    """Return the asked years before the first and after the last that any source holds."""
    if period is None or not period.concrete or not all(is_yearly(each) for each in sets):
        return []
    assert period.first is not None and period.last is not None
    first, last = min(each.starts for each in sets), max(each.ends for each in sets)
    missing = [(period.first, first - 89), (last + 89, period.last)]
    return [Line("years-not-held", {"period": interval(*each)}) for each in missing if each[0] < each[1]]


def unlike_periods(sets: Iterable[FigureSet]) -> list[Line]:
    """Return that periods of different length stand apart, where there are such."""
    return [Line("periods-differ")] if len({each.period.months for each in sets}) > 1 else []


def latest_years(asked: Asked, held: Sequence[FigureSet], period: Period) -> list[FigureSet]:
    """Return as many of the latest years held as were asked for, where all that is held is older."""
    series = longest_series(each for each in with_indicator(held, asked.indicator) if is_yearly(each))
    older = bool(series) and period.concrete and series[-1].ends < (period.first or 0)
    return series[-max(period.months // 12, SHORTEST) :] if older else []


def has_gaps(series: Sequence[FigureSet]) -> bool:
    """Whether years are missing between those of a series."""
    starts = [each.starts for each in series]
    return any(later - earlier != 100 for earlier, later in pairwise(starts))
