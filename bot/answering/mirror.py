"""Both sides of one flow: what the seller and the buyer each reported, how far apart, and why that is usual (R3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.answer import Block, Figure, Held, Indicator, Line, Side, Status
from bot.answering.asked import Asked
from bot.answering.choose import FigureSet
from bot.answering.precedence import precedence
from bot.answering.rounding import at_digit

_FLOWS = (Indicator.EXPORTS, Indicator.IMPORTS)


def mirror_lines(asked: Asked, sets: Sequence[FigureSet]) -> list[Block]:
    """Return for each asked flow what both sides reported and the gap; nothing where one side alone is held."""
    flows = (asked.indicator,) if asked.indicator in _FLOWS else _FLOWS
    found = [_gap_line(sets, flow) for flow in flows]
    lines: list[Block] = [line for line in found if line is not None]
    return [*lines, Line("mirror-differ-note")] if lines else []


def _gap_line(sets: Sequence[FigureSet], flow: Indicator) -> Line | None:
    """Set both sides against each other as one dataset has them: two datasets differ by more than their sides."""
    own, other = (_reported(sets, flow, side) for side in (Side.REPORTER, Side.MIRROR))
    first = min((own[source] for source in own.keys() & other.keys()), key=precedence, default=None)
    if first is None:
        return None
    return _gap(first, other[first.source])


def _gap(own: Figure, other: Figure) -> Line:
    assert own.value is not None and other.value is not None
    difference = other.value - own.value
    gap = replace(
        own, indicator=Indicator.GAP, value=difference, status=Status.CALCULATED, formula="formula-gap", valuation=None
    )
    percent = at_digit(difference / own.value * 100, -1)
    return Line("mirror-gap", {"own": own, "other": other, "gap": gap, "percent": percent})


def _reported(sets: Sequence[FigureSet], flow: Indicator, side: Side) -> dict[str | None, Figure]:
    """Return what each dataset has of a side of a flow, by its code."""
    figures = [figure for each in sets if (figure := each.get(flow)) and figure.side is side and _usable(figure)]
    return {figure.source: figure for figure in reversed(figures)}


def _usable(figure: Figure) -> bool:
    """An estimate is made from the other side's report and mirrors nothing."""
    if figure.value is None or figure.status is Status.ESTIMATE or figure.claim is not None:
        return False
    return figure.held is Held.VALUE and figure.value > Decimal(0) and figure.currency is not None
