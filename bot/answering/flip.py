"""Tell the same published figure from the other country's side (R2): a re-labelling, never a mirror figure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.answer import Figure, Indicator, Side

_OTHER_WAY = {Indicator.EXPORTS: Indicator.IMPORTS, Indicator.IMPORTS: Indicator.EXPORTS}

_OTHER_SIDE = {
    Side.REPORTER: Side.RELABELLED,
    Side.RELABELLED: Side.REPORTER,
    Side.MIRROR: Side.REPORTER,
    Side.JOINT: Side.JOINT,
    Side.UNKNOWN: Side.UNKNOWN,
}
"""Whose figure it is once the other country is the reporter: what the partner itself reported is its own."""


def seen_from(figure: Figure, reporter: str) -> Figure:
    """Return a trade figure told from a country's side, unchanged when it is told so already."""
    return figure if figure.reporter == reporter else turned(figure)


def turned(figure: Figure) -> Figure:
    """Return a trade figure told from the other side: exports become imports, the balance changes its sign.

    A change of a balance is left as it is: a surplus that grew by 11% is a deficit that grew by 11%.
    """
    negative = figure.indicator is Indicator.BALANCE
    return replace(
        figure,
        indicator=_OTHER_WAY.get(figure.indicator, figure.indicator),
        reporter=figure.partner,
        partner=figure.reporter,
        side=_OTHER_SIDE[figure.side],
        value=_negated(figure.value) if negative else figure.value,
        low=_negated(figure.high) if negative else figure.low,
        high=_negated(figure.low) if negative else figure.high,
    )


def _negated(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.copy_negate() if value else value
