"""Where a country's figures begin to mean another territory: a series ends there, and no growth crosses it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.answer import Line, TextArg
from bot.period import Period, month

_FILE = Path(__file__).with_name("breaks.toml")


@dataclass(frozen=True, slots=True)
class Break:
    """A change of territory: what happened, and the month (``YYYYMM``) from which figures are of the new one."""

    name: str
    since: int

    @property
    def line(self) -> Line:
        """The sentence that says so."""
        return Line("series-break", {"period": month(self.since), "what": TextArg(f"break-{self.name}")})

    @property
    def note(self) -> Line:
        """The note on figures from before it."""
        return Line("break-since-note", {"period": month(self.since), "what": TextArg(f"break-{self.name}")})


@cache
def _breaks() -> dict[str, tuple[Break, ...]]:
    found: dict[str, list[Break]] = {}
    for name, entry in tomllib.loads(_FILE.read_text(encoding="utf-8")).items():
        for country in entry["countries"]:
            found.setdefault(country, []).append(Break(name, entry["since"]))
    return {country: tuple(breaks) for country, breaks in found.items()}


def breaks_after(pair: Iterable[str], period: Period) -> list[Break]:
    """Return the breaks of two countries that fall into a period or after it, in order of time."""
    assert period.first is not None
    held = {each for country in pair for each in _breaks().get(country, ())}
    return sorted((each for each in held if period.first < each.since), key=lambda each: (each.since, each.name))


def breaks_between(pair: Iterable[str], earlier: Period, later: Period) -> list[Break]:
    """Return the breaks of two countries that part two periods, or fall inside one of them, in order of time.

    A period that a break falls into is of both territories, and comparable with neither side.
    """
    assert earlier.first is not None and later.last is not None
    held = {each for country in pair for each in _breaks().get(country, ())}
    parting = [each for each in held if earlier.first < each.since <= later.last]
    return sorted(parting, key=lambda each: (each.since, each.name))
