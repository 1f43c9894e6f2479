"""Which source answers first where several hold the same quantity; the others are listed beside it.

What a country itself reports leads: its figures are what it would confirm. Then what was reconciled from both
sides; then the partner's report, which is the other side of the same flow; last, the older collections. Within
these, the order of ``ORDER``. Newer years come before older ones, whichever source holds them.
"""

from __future__ import annotations

from bot.answer import Figure, Side

ORDER = (
    *("imts-live", "imts", "comtrade-live", "comtrade", "cepii-gravity"),
    *("atlas-pairs", "baci", "cow-dyadic", "penppml"),
)
"""Datasets by their codes; one that is not named here stands after those of its kind."""

COLLECTIONS = frozenset({"cow-dyadic", "penppml"})
"""Compiled by researchers from what countries reported, with one direction or some years only."""

_SIDES = {Side.REPORTER: 0, Side.JOINT: 1, Side.MIRROR: 2}


def precedence(figure: Figure) -> tuple[int, int, str]:
    """Return the place of a figure's source; smaller answers first."""
    return precedence_of(figure.source or "", figure.side)


def precedence_of(source: str, told: Side) -> tuple[int, int, str]:
    """Return the place of a source for figures of one side."""
    place = ORDER.index(source) if source in ORDER else len(ORDER)
    side = _SIDES.get(told, len(_SIDES))
    return side + (len(_SIDES) if source in COLLECTIONS else 0), place, source
