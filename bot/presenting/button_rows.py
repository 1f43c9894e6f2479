"""Rows of buttons that can be read on a telephone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.presenting.buttons import Button

PER_ROW = 3
LETTERS = 36
"""How many letters of labels fit side by side on a telephone."""
TIGHT = 44
"""How many are still told apart, the longest labels being cut."""


def fill_rows(offered: Sequence[Button]) -> list[list[Button]]:
    """Fill rows as far as the labels can be read, in as many rows as it takes."""
    rows: list[list[Button]] = []
    for button in offered:
        if rows and _fits([*rows[-1], button]):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def two_rows(ranked: Sequence[Button]) -> list[list[Button]]:
    """Set the first of some buttons in at most two rows of three, in their order.

    Labels are shortened where the long ones do not fit; where that is not enough, the last buttons are left out.
    """
    offered = list(ranked[: 2 * PER_ROW])
    if not offered or _fits(offered):
        return [offered] if offered else []
    if _letters(_halves(offered)) > LETTERS:
        offered = [replace(button, label=button.short or button.label) for button in offered]
    while len(offered) > PER_ROW and _letters(_halves(offered)) > TIGHT:
        offered.pop()
    return _halves(offered)


def _halves(offered: Sequence[Button]) -> list[list[Button]]:
    """Cut the buttons where the longer of the two rows is shortest."""
    cuts = range(max(1, len(offered) - PER_ROW), min(PER_ROW, len(offered) - 1) + 1)
    halves = [[list(offered[:cut]), list(offered[cut:])] for cut in cuts]
    return min(halves, key=_letters, default=[list(offered)])


def _letters(rows: Sequence[Sequence[Button]]) -> int:
    return max(sum(len(button.label) for button in row) for row in rows)


def _fits(row: Sequence[Button]) -> bool:
    return len(row) <= PER_ROW and _letters([row]) <= LETTERS
