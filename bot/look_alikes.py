"""Countries whose names are taken for one another, so that the other one can be offered.

The table stands with the names of countries; it is read on first use.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).parent / "understanding" / "data" / "countries" / "look_alikes.txt"


def look_alikes(country: str) -> tuple[str, ...]:
    """Return the countries that one is easily mistaken for, the likeliest first; none for most."""
    return _table().get(country, ())


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    lines = (line.partition("#")[0].split() for line in _FILE.read_text(encoding="utf-8").splitlines())
    return {country: tuple(others) for country, *others in filter(None, lines)}
