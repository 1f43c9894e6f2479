"""Lay figures out as tables."""

from __future__ import annotations

from dataclasses import replace

from bot.answer import Block, Figure, Indicator, Line, Row, Table, TableKind
from bot.answer import CountryArg as Country
from bot.answering.choose import FigureSet
from bot.answering.derive import printed_parts, span_of
from bot.answering.provide import TRADE

ROUNDING_MARK = "mark-rounding-difference"


def ordered(group: FigureSet, lead: Indicator) -> list[Figure]:
    """Return the figures of a set, the asked indicator first, then turnover, exports, imports, balance."""
    indicators = dict.fromkeys((lead, *TRADE))
    return [figure for indicator in indicators if (figure := group.get(indicator))]


def card(group: FigureSet, lead: Indicator = Indicator.TURNOVER, heading: Line | None = None) -> Table:
    """Return the card of one set of figures: a row per indicator."""
    figures = [marked(group, figure) for figure in ordered(group, lead)]
    bases = {figure.change_base for figure in figures if figure.change is not None}
    return Table(
        kind=TableKind.CARD,
        rows=tuple(Row((figure,)) for figure in figures),
        reporter=group.first.reporter,
        partner=group.first.partner,
        side=group.first.side,
        period=group.period,
        scale=group.first.scale,
        currency=group.first.currency,
        change_base=bases.pop() if len(bases) == 1 else None,
        heading=heading,
        source=group.first.source,
    )


def marked(group: FigureSet, figure: Figure) -> Figure:
    """Return a figure with the mark of a rounding difference where its parts add up to another number (R16)."""
    differs = any(total is figure and span.value != total.value for total, span in printed_parts(group))
    return replace(figure, marks=(ROUNDING_MARK,)) if differs and not figure.marks else figure


def rounding_lines(group: FigureSet) -> list[Line]:
    """Return what is said of parts and totals: that they add up, or by how much a printed total differs (R16)."""
    checked = printed_parts(group)
    lines = []
    for total, span in checked:
        if span.value == total.value:
            continue
        assert total.value is not None
        key = "rounding-difference" if _rounding_explains(total, group) else "balance-misprint"
        lines.append(Line(key, {"figure": total, "calculated": span.value}))
    return lines if lines or not checked else [Line("parts-add-up")]


def _rounding_explains(total: Figure, group: FigureSet) -> bool:
    return any(one is total and span.meets(span_of(one)) for one, span in printed_parts(group))


def balance_line(group: FigureSet) -> tuple[Block, ...]:
    """Return whose surplus or deficit a card shows (R17), nothing when no balance is held."""
    balance = group.get(Indicator.BALANCE)
    if balance is None or balance.value is None:
        return ()
    if balance.value == 0:
        return (Line("balance-even"),)
    key = "surplus-of" if balance.value > 0 else "deficit-of"
    return (Line(key, {"country": Country(balance.reporter)}),)
