"""What a service answered about one pair of countries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.importers.cells import Cell


@dataclass(frozen=True, slots=True)
class Scope:
    """The cells that a reply speaks for; what it left out of them is not held any more.

    All goods of both directions, in all years or in ``years``, by year or ``monthly``; or the chapters of one year.
    """

    first: str
    second: str
    years: tuple[int, ...] = ()
    chapters_of: int | None = None
    monthly: bool = False


@dataclass(frozen=True, slots=True)
class ServiceReply:
    """Cells of both directions of a pair; ``fob_importers`` value their imports FOB, against the custom."""

    scope: Scope
    cells: tuple[Cell, ...]
    fob_importers: frozenset[str] = frozenset()
