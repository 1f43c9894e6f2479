"""Which chapters of the Harmonized System a product or sector falls under, for whoever needs to know.

The tables stand with the words of topics; they are read on first use.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "understanding" / "data" / "topics"

RESERVED = 77
"""The chapter that the Harmonized System keeps for later."""

_WHOLE = frozenset(
    {
        *("meat", "vegetables", "grain", "tobacco", "medicines", "fertilizers", "plastics", "furs", "paper", "shoes"),
        *("silk", "wool", "cotton", "textiles", "ceramics", "glass", "ores", "copper", "nickel", "zinc", "aluminium"),
        *("vehicles", "ships"),
    }
)
"""Topics that name all goods of their chapters; every other one names some of them."""


_NUMBERED = re.compile(r"hs_(?:section_(?P<section>\d{1,2})|(?P<chapter>\d\d)(?P<finer>\d*))")
"""Topics named by number: chapter ``hs_84``, ``hs_2709`` finer than its chapter, ``hs_section_16``."""


def chapters_of(topic: str) -> tuple[str, ...]:
    """Return the two-digit chapters of a product, or of all products of a sector; none for other topics."""
    if numbered := _NUMBERED.fullmatch(topic):
        return (numbered["chapter"],) if numbered["chapter"] else _of_section(numbered["section"])
    table = _table()
    products = (topic, *table["sectors"].get(topic, ()))
    chapters = {chapter for product in products for chapter in table["products"].get(product, ())}
    return tuple(f"{chapter:02d}" for chapter in sorted(chapters))


def is_whole(topic: str) -> bool:
    """Whether a topic means all goods of its chapters, as vehicles do and tractors do not."""
    numbered = _NUMBERED.fullmatch(topic)
    return not numbered["finer"] if numbered else topic in _WHOLE


def is_section(topic: str) -> bool:
    """Whether a topic is a section of the Harmonized System, named by its number."""
    return topic.startswith("hs_section_")


def code_of(topic: str) -> str | None:
    """Return the code of a topic that is one finer than its chapter, as ``2709``."""
    numbered = _NUMBERED.fullmatch(topic)
    return topic.removeprefix("hs_") if numbered and numbered["finer"] else None


def topic_text(topic: str) -> str:
    """Return the catalogue's key for the name of a topic; a code finer than its chapter bears the chapter's."""
    numbered = _NUMBERED.fullmatch(topic)
    if not numbered:
        return f"topic-{topic}"
    return f"hs-{numbered['chapter']}" if numbered["chapter"] else f"hs-section-{numbered['section']}"


def _of_section(number: str) -> tuple[str, ...]:
    first, last = _sections().get(number, (1, 0))
    return tuple(f"{chapter:02d}" for chapter in range(first, last + 1) if chapter != RESERVED)


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads((_FOLDER / "topics.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _sections() -> dict[str, tuple[int, int]]:
    table = tomllib.loads((_FOLDER / "numbered.toml").read_text(encoding="utf-8"))["sections"]
    return {number: (first, last) for number, (first, last) in table.items()}
