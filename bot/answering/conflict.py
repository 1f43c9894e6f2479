"""Sources that disagree on one quantity: shown side by side, never merged, chosen from or averaged (R3)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from bot.answer import Block, Figure, Line, Qualifier, Row, Side, Table, TableKind
from bot.answering.choose import RECONCILED, STATISTICS
from bot.answering.derive import plain_span
from bot.answering.rounding import Span, at_digit

ABOUT = Decimal("0.025")
"""How far "about" may lie from the number said, as a share of it."""
ALMOST = Decimal("0.1")
"""How far below the number said "almost" may lie, as a share of it."""
BEYOND = Decimal(10)
"""How many times the number said "over" may reach."""


def clashing(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the figures that disagree, smallest first; empty when all may be the same number.

    Figures are of one indicator and period. Only those of one currency and one scope class are set against each
    other, and statistics never: they answer another question.
    """
    for alike in _alike(figures):
        if len({figure.source for figure in alike}) > 1 and _any_apart(alike):
            return tuple(sorted(alike, key=lambda figure: plain_span(figure).value))
    return ()


def _alike(figures: Iterable[Figure]) -> list[list[Figure]]:
    classes: dict[tuple[str | None, str | None], list[Figure]] = {}
    for figure in figures:
        if figure.value is not None and figure.confidence not in {RECONCILED, STATISTICS}:
            classes.setdefault((figure.currency, figure.scope), []).append(figure)
    return list(classes.values())


def _any_apart(figures: list[Figure]) -> bool:
    return any(not said(one).meets(said(other)) for one in figures for other in figures)


def said(figure: Figure) -> Span:
    """Return the interval that a figure as worded may mean: "over 120" is open upwards."""
    span = plain_span(figure)
    edges = {
        Qualifier.ABOUT: (span.low - abs(span.value) * ABOUT, span.high + abs(span.value) * ABOUT),
        Qualifier.OVER: (span.value, span.value * BEYOND),
        Qualifier.ALMOST: (span.value * (1 - ALMOST), span.value),
    }.get(figure.qualifier, (span.low, span.high))
    return Span(span.value, min(edges), max(edges))


def largest_to_smallest(figures: tuple[Figure, ...]) -> Decimal | None:
    """Return the ratio of the largest to the smallest, to one decimal; None across zero."""
    smallest, largest = (plain_span(figure).value for figure in (figures[0], figures[-1]))
    if smallest * largest <= 0:
        return None
    return at_digit(max(smallest / largest, largest / smallest), -1)


def conflict_table(figures: tuple[Figure, ...]) -> Table:
    """Return the table of figures that disagree; without a common unit each row states its own."""
    one = figures[0]
    scales = {figure.scale for figure in figures}
    sides = {figure.side for figure in figures}
    return Table(
        kind=TableKind.CONFLICT,
        rows=tuple(Row((figure,)) for figure in figures),
        reporter=one.reporter,
        partner=one.partner,
        side=one.side if len(sides) == 1 else Side.UNKNOWN,
        period=one.period,
        scale=one.scale if len(scales) == 1 else None,
        currency=one.currency,
        columns=(one.indicator,),
    )


def conflict_blocks(figures: tuple[Figure, ...]) -> tuple[Block, ...]:
    """Return what is said of figures that disagree: both, how far apart, and that nothing is chosen."""
    ratio = largest_to_smallest(figures)
    apart = (Line("conflict-ratio", {"ratio": ratio}),) if ratio is not None else ()
    return (Line("conflict-intro"), conflict_table(figures), *apart, Line("do-not-average"))
