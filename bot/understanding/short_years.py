"""Years of two digits where nothing else is a period: "05-15", "в 19м", "21-de", "з 18 па 22"."""

from __future__ import annotations

import tomllib
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from bot.period import Period, year, years
from bot.understanding.tokens import Token, Tokens, fold

_LATEST = 49
_DASHES = frozenset("-–—‑")


class _Words(NamedTuple):
    endings: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    within: frozenset[str]


def find_short_years(tokens: Tokens, taken: AbstractSet[int]) -> tuple[Period, frozenset[int]] | None:
    """Return the years meant by bare numbers of two digits and the tokens they explain."""
    items = tokens.items
    for index, token in enumerate(items):
        value = _year_of(token)
        if value is None or index in taken:
            continue
        found = _range_from(tokens, index, value) or _single_at(tokens, index, value)
        if found is not None:
            return found
    return None


def _range_from(tokens: Tokens, index: int, first: int) -> tuple[Period, frozenset[int]] | None:
    items, words = tokens.items, _words()
    following = items[index + 1 : index + 3]
    if following and (last := _year_of(following[0])) and last > first:
        between = tokens.text[items[index].end : following[0].start]
        if between.strip() in _DASHES and between.strip():
            return years(first, last), frozenset({index, index + 1})
    begins = index > 0 and items[index - 1].norm in words.since
    if begins and len(following) == 2 and following[0].norm in words.until:
        last = _year_of(following[1])
        if last and last > first:
            return years(first, last), frozenset(range(index - 1, index + 3))
    return None


def _single_at(tokens: Tokens, index: int, value: int) -> tuple[Period, frozenset[int]] | None:
    items, words = tokens.items, _words()
    if index + 1 < len(items) and items[index + 1].norm in words.endings:
        between = tokens.text[items[index].end : items[index + 1].start]
        if between in {"", *_DASHES}:
            return year(value), frozenset({index, index + 1})
    is_last = index + 1 == len(items)
    if is_last and index > 0 and items[index - 1].norm in words.within:
        return year(value), frozenset({index - 1, index})
    return None


def _year_of(token: Token) -> int | None:
    if len(token.norm) != 2 or not token.norm.isdecimal():
        return None
    number = int(token.norm)
    return 2000 + number if number <= _LATEST else 1900 + number


@lru_cache(maxsize=1)
def _words() -> _Words:
    file = resources.files("bot.understanding") / "data" / "periods" / "short_years.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return _Words(*(frozenset(fold(table[name]).split()) for name in ("endings", "from", "to", "in")))
