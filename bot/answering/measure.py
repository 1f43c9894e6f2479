"""Put figures of statistics into the scale in which they are read: 726776000 dollars are 726.8 million.

Statistics are calculated with in plain units, as exactly as they were published, and only what is shown is
rounded: to one decimal, to three significant digits below one, and never finer than the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from bot.answer import Arg, Block, Figure, Held, Indicator, Line, Row, Table

SCALES = {"billion": 9, "million": 6, "thousand": 3, None: 0}
SIGNIFICANT = 3


def measured(block: Block) -> Block:
    """Return a block with its statistics in the scale of its largest value; other figures stay as published."""
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Line):
        return replace(block, args=_args(block.args))
    return block


def in_scale(figure: Figure, scale: str | None) -> Figure:
    """Return a figure of plain units in a scale, rounded for reading."""
    if figure.value is None:
        return replace(figure, scale=scale)
    digits = _decimals(figure.value, SCALES[scale])
    value, low, high = (_round(number, SCALES[scale], digits) for number in (figure.value, figure.low, figure.high))
    return replace(figure, value=value, low=low, high=high, scale=scale)


def is_plain(figure: Figure) -> bool:
    """Whether a figure is a statistic in plain units of a currency."""
    return figure.scale is None and figure.currency is not None and figure.claim is None and not figure.inputs


def scale_of(figures: Iterable[Figure]) -> str | None:
    """Return the largest scale in which the largest of some plain figures is not below one."""
    largest = max((abs(figure.value) for figure in figures if figure.value is not None), default=Decimal(0))
    return next(scale for scale, exponent in SCALES.items() if largest >= Decimal(10) ** exponent or not exponent)


def scale_of_table(figures: Iterable[Figure]) -> str | None:
    """Return the scale of the largest value, or the next smaller one where that spares another value a leading zero.

    Numbers stay short all the same: none of a hundred thousand or more is made.
    """
    values = [abs(figure.value) for figure in figures if figure.value]
    largest, smallest = max(values, default=Decimal(0)), min(values, default=Decimal(0))
    scales = list(SCALES)
    place = next(place for place, scale in enumerate(scales) if largest >= Decimal(10) ** SCALES[scale] or not scale)
    finer = scales[min(place + 1, len(scales) - 1)]
    spared = Decimal(10) ** SCALES[finer] <= smallest < Decimal(10) ** SCALES[scales[place]]
    return finer if spared and largest < 10 ** (SCALES[finer] + 5) else scales[place]


def _table(table: Table) -> Table:
    figures = [figure for row in table.rows for figure in row.figures if figure]
    plain = [figure for figure in figures if is_plain(figure)]
    others = {figure.scale for figure in figures if figure.currency and not is_plain(figure)}
    heading = replace(table.heading, args=_args(table.heading.args)) if table.heading else None
    if not plain or len(others) > 1:
        return replace(table, heading=heading, rows=tuple(_each_row(row) for row in table.rows))
    scale = others.pop() if others else scale_of_table(plain)
    rows = tuple(_row(row, scale) for row in table.rows)
    return replace(table, rows=rows, scale=scale, heading=heading, currency=table.currency or plain[0].currency)


def _row(row: Row, scale: str | None) -> Row:
    return replace(
        row, figures=tuple(each and (in_scale(each, scale) if is_plain(each) else each) for each in row.figures)
    )


def _each_row(row: Row) -> Row:
    return replace(row, figures=tuple(each and _alone(each) for each in row.figures))


def _alone(figure: Figure) -> Figure:
    return in_scale(figure, scale_of([figure])) if is_plain(figure) else figure


def _args(args: Mapping[str, Arg]) -> dict[str, Arg]:
    """Put the figures of one sentence into one scale; those of a list, and what lies between two, into their own."""
    plain = [arg for arg in args.values() if isinstance(arg, Figure) and is_plain(arg)]
    scale = scale_of(plain)
    return {name: _arg(arg, scale) for name, arg in args.items()}


def _arg(arg: Arg, scale: str | None) -> Arg:
    if isinstance(arg, Figure) and is_plain(arg):
        return _alone(arg) if arg.indicator is Indicator.GAP else in_scale(arg, scale)
    if isinstance(arg, tuple):
        return tuple(_alone(each) if isinstance(each, Figure) else each for each in arg)
    return arg


def _decimals(value: Decimal, exponent: int) -> int:
    """Return how many decimals are shown of a plain value in a scale of 10 ** exponent."""
    published = value.as_tuple().exponent
    assert isinstance(published, int)
    scaled = value.scaleb(-exponent)
    wanted = 1 if abs(scaled) >= 1 or not scaled else SIGNIFICANT - 1 - scaled.adjusted()
    return max(min(wanted, exponent - published), 0)


def _round(value: Decimal | None, exponent: int, decimals: int) -> Decimal | None:
    if value is None:
        return None
    return value.scaleb(-exponent).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def rounds(figure: Figure) -> bool:
    """Whether showing a plain figure in its scale rounds it."""
    shown = _alone(figure)
    if figure.held is not Held.VALUE or figure.value is None or shown.value is None:
        return False
    return shown.value.scaleb(SCALES[shown.scale]) != figure.value
