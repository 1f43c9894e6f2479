"""Set two periods of a pair side by side, like with like only. "Trade in 2013 compared with 2012" """

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer, Block, Figure, Line, Outcome
from bot.answering.asked import Asked
from bot.answering.assemble import assemble
from bot.answering.breaks import breaks_between
from bot.answering.changes import growth_between
from bot.answering.choose import FigureSet, is_statistic, matching, with_indicator, within
from bot.answering.derive import has_growth, implied_set
from bot.answering.missing import missing_line
from bot.answering.notes import notes_on_sets
from bot.answering.precedence import precedence
from bot.answering.showing import growth_lines, trade_actions
from bot.answering.statistics_cards import by_precedence, statistics_notes, told_lines
from bot.period import Period

Pair = tuple[Figure, Figure]


def answer_periods(asked: Asked, held: Sequence[FigureSet], ends: Period | None = None) -> Answer:
    """Answer a comparison of two periods of a pair: both values of one source, else what is held of each.

    ``ends`` are the two periods where the question named a range that they begin and end.
    """
    both = ends or asked.period
    assert both is not None and both.compared is not None
    earlier, later = (side.resolve(asked.today) for side in both.compared)
    relevant = with_indicator(held, asked.indicator)
    pairs = _leading(like_pairs(asked, relevant, earlier, later))
    parted = breaks_between(asked.pair, earlier, later) if earlier.concrete and later.concrete else []
    paired = {figure.source for pair in pairs for figure in pair}
    implied = [line for pair in pairs for line in _implied(pair)]
    alone = [period for period in (earlier, later) if not (implied and period == earlier)]
    single = [line for period in alone for line in _of_period(asked, relevant, period, paired)]
    broken: list[Block] = [each.line for each in parted] if relevant else []
    blocks = [*single, *broken, *implied, *(line for pair in pairs for line in _compared(pair))]
    found = [each for period in (earlier, later) for each in (*matching(relevant, period), *_inside(relevant, period))]
    outcome = Outcome.ANSWER if found or pairs else Outcome.NO_DATA
    unlike = [] if pairs else [Line("periods-differ")]
    notes = [*notes_on_sets(found), *statistics_notes(asked, found[:2]), *unlike]
    return assemble(asked, outcome, blocks, notes=notes, actions=trade_actions(asked))


def _leading(pairs: Sequence[Pair]) -> list[Pair]:
    """Keep every pair of claims, and of statistics the first source's alone: the others would say the same again."""
    statistics = sorted((pair for pair in pairs if is_statistic(pair[1])), key=lambda pair: precedence(pair[1]))
    return [*(pair for pair in pairs if not is_statistic(pair[1])), *statistics[:1]]


def _inside(sets: Sequence[FigureSet], period: Period) -> list[FigureSet]:
    return [each for each in within(sets, period) if not each.statistical] if period.concrete else []


def _compared(pair: Pair) -> list[Block]:
    earlier, later = pair
    stated = has_growth(later) and later.change_base == earlier.period
    grown = later if stated else growth_between(later, earlier) or later
    growth = growth_lines(grown) if has_growth(grown) else []
    return [*growth, Line("compare-periods", {"earlier": earlier, "later": grown})]


def _implied(pair: Pair) -> list[Block]:
    earlier, later = pair
    if earlier.formula != "formula-earlier" or earlier.period is None or later.period is None:
        return []
    return [Line("implied-earlier", {"period": earlier.period, "origin": later.period}), Line("formula-earlier")]


def like_pairs(asked: Asked, sets: Sequence[FigureSet], earlier: Period, later: Period) -> list[Pair]:
    """Return an earlier and a later figure of each source that has both, of the same side, scope and unit.

    Empty across a break in the series. An earlier figure that the later one's published growth implies counts
    where none is published.
    """
    if earlier.concrete and later.concrete and earlier.months != later.months:
        return []
    if earlier.concrete and later.concrete and breaks_between(asked.pair, earlier, later):
        return []
    return [pair for now in matching(sets, later) if (pair := _pair(asked, sets, earlier, now))]


def _pair(asked: Asked, sets: Sequence[FigureSet], earlier: Period, now: FigureSet) -> Pair | None:
    before = next((each for each in matching(sets, earlier) if _like(each, now)), None)
    before = before or implied_set(now, earlier)
    then, later = before.exact(asked.indicator) if before else None, now.exact(asked.indicator)
    return (then, later) if then and later else None


def _like(one: FigureSet, other: FigureSet) -> bool:
    return _kind(one) == _kind(other)


def _kind(group: FigureSet) -> tuple[object, ...]:
    first = group.first
    return first.source, first.side, first.scope, first.currency, first.product


def _statistics_of(asked: Asked, sets: Sequence[FigureSet], period: Period) -> list[Block]:
    """Return the first source's statistics of a period that no claim covers and nothing can be compared with."""
    matched = matching(sets, period)
    if any(not each.source_is_dataset for each in matched):
        return []
    first = by_precedence(matched)[:1]
    return [block for each in first if (figure := each.get(asked.indicator)) for block in told_lines([figure])]


def _of_period(asked: Asked, sets: Sequence[FigureSet], period: Period, paired: set[str | None]) -> list[Block]:
    if period.concrete and not paired and (lines := _statistics_of(asked, sets, period)):
        return lines
    published = [each for each in matching(sets, period) if not each.statistical]
    alone = [each for each in published if each.first.source not in paired]
    if alone:
        figures = tuple(figure for each in alone if (figure := each.get(asked.indicator)))
        return [Line("held-for", {"period": period, "figures": figures})]
    if published or not period.concrete or (paired and all(each.source_is_dataset for each in sets)):
        return []
    parts = tuple(figure for each in _inside(sets, period) if (figure := each.get(asked.indicator)))
    held: list[Block] = [Line("held-for", {"period": period, "figures": parts}), Line("not-extrapolated")]
    return [missing_line(asked, period, sets), *(held if parts else [])]
