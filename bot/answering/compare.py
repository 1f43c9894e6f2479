"""Set pairs or periods side by side, like with like only.

"Does Belarus trade more with Azerbaijan or Georgia?", "compare 2012 with 2013", "Germany–France with Italy–Spain".
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer, Block, Figure, Line, Outcome, Row, Side, Table, TableKind
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import assemble
from bot.answering.choose import FigureSet, latest_sets, matching, own_side_first, with_indicator
from bot.answering.compare_periods import answer_periods
from bot.answering.missing import answer_nothing, held_actions, pairs_lines
from bot.answering.notes import notes_on_sets
from bot.answering.products import answer_product
from bot.answering.showing import hold
from bot.answering.statistics_cards import by_precedence, nearest_line, statistics_notes
from bot.answering.trend import answer_series
from bot.period import Period, PeriodKind
from bot.question import Question

Pair = tuple[Figure, Figure]

Codes = tuple[str, str]
PAIRS = "pairs"
"""The variant of a question whose others are a second pair."""

Kind = tuple[str | None, Side]
"""Source and side of statistics: what may be compared with what."""


def answer_compare(asked: Asked) -> Answer:
    """Answer a comparison of two periods, or of one country's trade with several."""
    period = asked.period
    if not asked.question.others:
        held = hold(asked)
        if not held:
            return answer_product(asked) if asked.question.product else answer_nothing(asked)
        compared = period is not None and period.kind is PeriodKind.COMPARED
        return answer_periods(asked, held) if compared else answer_series(asked, held)
    return _compare_pairs(asked, period)


def _compared_pairs(question: Question) -> list[Codes]:
    """Return the pairs set side by side: one country with several, or two pairs that share none."""
    assert question.pair is not None
    if question.variant == PAIRS and len(question.others) == 2:
        return [question.pair, (question.others[0], question.others[1])]
    return [(question.pair[0], partner) for partner in (question.pair[1], *question.others)]


def _compare_pairs(asked: Asked, period: Period | None) -> Answer:
    pairs = _compared_pairs(asked.question)
    held = {pair: with_indicator(hold(asked, pair), asked.indicator) for pair in pairs}
    if not any(held.values()):
        blocks = [_no_figure(pair) for pair in pairs]
        return assemble(asked, Outcome.NO_DATA, [*blocks, *pairs_lines(asked)], actions=held_actions(asked))
    held = _alike(held)
    exact = period if period is not None and period.concrete else None
    shared = _shared_period(list(held.values()), exact)
    blocks = _side_by_side(asked, held, shared) if shared else _each_by_itself(asked, held, exact)
    shown = [each for sets in held.values() for each in (matching(sets, shared) if shared else latest_sets(sets))]
    notes = [*notes_on_sets(shown), *statistics_notes(asked, shown)]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=held_actions(asked))


def _alike(held: dict[Codes, list[FigureSet]]) -> dict[Codes, list[FigureSet]]:
    """Keep of the statistics one source and side, the first that all pairs have; each pair's first otherwise."""
    told = [{_kind(each) for each in sets if each.source_is_dataset} for sets in held.values()]
    common = set.intersection(*told) if told else set()
    return {pair: _of_kinds(sets, common or {_kind(each) for each in sets}) for pair, sets in held.items()}


def _of_kinds(sets: Sequence[FigureSet], kinds: set[Kind]) -> list[FigureSet]:
    statistics = by_precedence(each for each in sets if each.source_is_dataset and _kind(each) in kinds)
    chosen = _kind(statistics[0]) if statistics else None
    return [each for each in sets if not each.source_is_dataset or _kind(each) == chosen]


def _kind(group: FigureSet) -> Kind:
    return group.first.source, group.first.side


def _shared_period(held: Sequence[Sequence[FigureSet]], period: Period | None) -> Period | None:
    common = set.intersection(*({each.period for each in sets} for sets in held))
    if period is not None:
        return next((each for each in common if (each.first, each.last) == (period.first, period.last)), None)
    return max(common, key=lambda each: (each.last or 0, each.months), default=None)


def _side_by_side(asked: Asked, held: dict[Codes, list[FigureSet]], period: Period) -> list[Block]:
    rows = [
        Row((figure,), label=(Country(pair[0]), Country(pair[1])))
        for pair, sets in held.items()
        for each in own_side_first(matching(sets, period))
        if (figure := each.get(asked.indicator))
    ]
    figures = [figure for row in rows for figure in row.figures if figure]
    units = {(figure.scale, figure.currency) for figure in figures}
    scale, currency = units.pop() if len(units) == 1 else (None, None)
    table = Table(
        kind=TableKind.COMPARE,
        rows=tuple(rows),
        reporter=asked.reporter if len({pair[0] for pair in held}) == 1 else None,
        side=figures[0].side if len({figure.side for figure in figures}) == 1 else Side.UNKNOWN,
        period=period,
        scale=scale,
        currency=currency,
        columns=(asked.indicator,),
    )
    scopes = [Line("scope-differs")] if len({figure.scope for figure in figures}) > 1 else []
    currencies = [Line("currencies-differ")] if len({figure.currency for figure in figures}) > 1 else []
    return [table, *scopes, *currencies]


def _each_by_itself(asked: Asked, held: dict[Codes, list[FigureSet]], period: Period | None) -> list[Block]:
    blocks: list[Block] = []
    for pair, sets in held.items():
        wanted = matching(sets, period) if period else latest_sets(sets)
        figure = wanted[0].get(asked.indicator) if wanted else None
        if figure:
            blocks.append(Line("figure-line", {"figure": figure}))
            continue
        blocks.append(_no_figure(pair))
        if latest := latest_sets(sets):
            blocks.append(nearest_line(latest[0].get(asked.indicator) or latest[0].first))
    return [*blocks, Line("periods-differ")]


def _no_figure(pair: Codes) -> Block:
    return Line("no-figure-held", {"reporter": Country(pair[0]), "partner": Country(pair[1])})
