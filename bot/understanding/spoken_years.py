"""Years said in words, as dictated: "в девятнадцатом году", "за дваццаць другі год", "с двадцать первого"."""

from __future__ import annotations

import tomllib
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from bot.period import Period, since, year
from bot.understanding.tokens import Token, Tokens, fold

_FIRST, _TEN, _TWENTY = 2000, 10, 20


class _Spoken(NamedTuple):
    tens: frozenset[str]
    years: frozenset[str]
    centuries: frozenset[str]
    since: frozenset[str]
    ordinals: dict[str, int]


def find_spoken_year(tokens: Tokens, taken: AbstractSet[int]) -> tuple[Period, frozenset[int]] | None:
    """Return the year meant by an ordinal beside the word "year", or by tens and an ordinal, and its tokens."""
    for index, token in enumerate(tokens.items):
        value = _spoken().ordinals.get(token.norm)
        if value is not None and index not in taken and (found := _year_at(tokens.items, index, value)):
            return found
    return None


def _year_at(items: tuple[Token, ...], index: int, value: int) -> tuple[Period, frozenset[int]] | None:
    words = _spoken()
    following = items[index + 1].norm if index + 1 < len(items) else ""
    named = following in words.years
    first = index
    if value < _TEN and index and items[index - 1].norm in words.tens:
        first, value = index - 1, value + _TWENTY
    elif value < _TEN or not named:
        return None
    if following in words.centuries:
        return None
    begins = first > 0 and items[first - 1].norm in words.since
    number = _FIRST + value
    period = since(year(number).first or 0) if begins else year(number)
    return period, frozenset(range(first - begins, index + 1 + named))


@lru_cache(maxsize=1)
def _spoken() -> _Spoken:
    file = resources.files("bot.understanding") / "data" / "periods" / "short_years.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))["spoken"]
    endings = fold(table["endings"]).split()
    stems = ((stem, int(key)) for key, text in table.items() if key.isdigit() for stem in fold(text).split())
    ordinals = {stem + ending: value for stem, value in stems for ending in endings}
    tens, named, centuries, begins = (
        frozenset(fold(table[name]).split()) for name in ("tens", "years", "centuries", "since")
    )
    return _Spoken(tens, named, centuries, begins, ordinals)
