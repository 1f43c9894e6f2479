"""Which years of statistics a question needs: decades are held of many pairs, and an answer shows few."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.period import Period, PeriodKind
from db.records import CellRecord, FigureRecord

Dated = TypeVar("Dated", CellRecord, FigureRecord)

RECENT = 2
"""Years before the newest that are read where no period is asked for: enough for growth and a gap."""
LONGEST = 12
"""Years of a series where no range is asked for."""


@dataclass(frozen=True, slots=True)
class Window:
    """A closed interval of months; ``newest`` counts years back from the newest held instead."""

    first: int | None = None
    last: int | None = None
    newest: int | None = None

    @property
    def years(self) -> int:
        """How many years were asked for, the one before them not counted; one where the window is open."""
        return self.last // 100 - self.first // 100 if self.first and self.last else 1

    def reached_by(self, months: Iterable[int]) -> bool:
        """Whether any of some months in the window is of the asked years, where several were asked for."""
        first = (self.first or 0) + (100 if self.years > 1 else 0)
        return any(first <= month for month in months)


def window_of(period: Period | None, *, series: bool = False) -> Window:
    """Return the window that a period needs, with the year before it for growth."""
    if period is None or period.kind in {PeriodKind.LATEST, PeriodKind.MONTH_ONLY}:
        return Window(newest=LONGEST if series else RECENT)
    if period.compared is not None:
        sides = [window_of(side) for side in period.compared]
        firsts = [side.first for side in sides if side.first]
        lasts = [side.last for side in sides if side.last]
        return Window(min(firsts, default=None), max(lasts, default=None))
    return Window(period.first and period.first - 100, period.last)


def cut(values: Sequence[Dated], window: Window) -> list[Dated]:
    """Return the cells or claims of a window; where it holds none, those of as many years nearest to it."""
    if not values:
        return []
    dated = [(_begins(value), value) for value in values]
    if window.newest is not None:
        newest = max(begins for begins, _ in dated) - window.newest * 100
        return [value for begins, value in dated if begins // 100 >= newest // 100]
    first, last = window.first or 0, window.last or 999_912
    inside = [(begins, value) for begins, value in dated if first <= begins <= last]
    if window.reached_by(begins for begins, _ in inside):
        return [value for _, value in inside]
    asked = (window.last or window.first or 0) // 100
    nearest = min(abs(begins // 100 - asked) for begins, _ in dated)
    return [value for begins, value in dated if abs(begins // 100 - asked) < nearest + window.years]


def _begins(value: CellRecord | FigureRecord) -> int:
    return value.period if isinstance(value, CellRecord) else value.period_first
