"""Which chapters of the Harmonized System a product or sector falls under, for whoever needs to know.

The table stands with the words of topics; it is read on first use.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "understanding" / "data" / "topics" / "topics.toml"

_WHOLE = frozenset(
    {
        *("meat", "vegetables", "grain", "tobacco", "medicines", "fertilizers", "plastics", "furs", "paper", "shoes"),
        *("silk", "wool", "cotton", "textiles", "ceramics", "glass", "ores", "copper", "nickel", "zinc", "aluminium"),
        *("vehicles", "ships"),
    }
)
"""Topics that name all goods of their chapters; every other one names some of them."""


def chapters_of(topic: str) -> tuple[str, ...]:
    """Return the two-digit chapters of a product, or of all products of a sector; none for other topics."""
    table = _table()
    products = (topic, *table["sectors"].get(topic, ()))
    chapters = {chapter for product in products for chapter in table["products"].get(product, ())}
    return tuple(f"{chapter:02d}" for chapter in sorted(chapters))


def is_whole(topic: str) -> bool:
    """Whether a topic means all goods of its chapters, as vehicles do and tractors do not."""
    return topic in _WHOLE


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
