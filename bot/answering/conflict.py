"""Sources that disagree on one quantity: shown side by side, never merged, chosen from or averaged (R3)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from bot.answer import Block, Figure, Line, Qualifier, Row, Side, Table, TableKind
from bot.answering.choose import RECONCILED
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
    other, and reconciled statistics never: they answer another question.
    """
    for alike in _alike(figures):
        if len({figure.source for figure in alike}) > 1 and _any_apart(alike):
            return tuple(sorted(alike, key=lambda figure: plain_span(figure).value))
    return ()


def _alike(figures: Iterable[Figure]) -> list[list[Figure]]:
    classes: dict[tuple[str | None, str | None], list[Figure]] = {}
    for figure in figures:
        if figure.value is not None and figure.confidence != RECONCILED:
            classes.setdefault((figure.currency, figure.scope), []).append(figure)
    return list(classes.values())


def _any_apart(figures: list[Figure]) -> bool:
    return any(not said(one).meets(said(other)) for one in figures for other in figures)


def said(figure: Figure) -> Span:
    """Return the interval that a figure as worded may mean: "over 120" is open upwards."""
    span = plain_span(figure)
    match figure.qualifier:
        case Qualifier.ABOUT:
            return Span(span.value, span.low - span.value * ABOUT, span.high + span.value * ABOUT)
        case Qualifier.OVER:
            return Span(span.value, span.value, span.value * BEYOND)
        case Qualifier.ALMOST:
            return Span(span.value, span.value * (1 - ALMOST), span.value)
    return span


def largest_to_smallest(figures: tuple[Figure, ...]) -> Decimal:
    """Return the ratio of the largest to the smallest, to one decimal; the smallest must not be zero."""
    ratio = plain_span(figures[-1]).value / plain_span(figures[0]).value
    return at_digit(ratio, -1)


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
    return (
        Line("conflict-intro"),
        conflict_table(figures),
        Line("conflict-ratio", {"ratio": largest_to_smallest(figures)}),
        Line("do-not-average"),
    )
