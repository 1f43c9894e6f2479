"""Chapters and sections of the Harmonized System that are named by number.

"HS 84 exports of Germany to Poland", "ТН ВЭД 27", "84-cü qrup", "раздел XVI". Their topics are ``hs_84``,
``hs_section_16`` and, for a code finer than its chapter, ``hs_2709``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from bot.understanding.tokens import Token, Tokens, fold
from bot.understanding.topics import TopicMention

_LAST_CHAPTER, _LAST_SECTION = 99, 21
_YEARS = range(1988, 2050)
"""Four digits that are a year, or an edition of the nomenclature, sooner than a heading."""
_JOINED = re.compile(r"hs((?!00)[0-9]{2}(?:[0-9]{2}){0,4})")
_DIGITS = {"i": 1, "v": 5, "x": 10}
_AS_TYPED_IN_CYRILLIC = str.maketrans("іх", "ix")
_FINER = {4, 6, 8, 10}


@dataclass(frozen=True, slots=True)
class _Words:
    """Folded phrases by what they introduce, and how many words the longest has."""

    kinds: dict[tuple[str, ...], str]
    longest: int
    joining: frozenset[str]
    ordinal: frozenset[str]


def find_numbered_topics(tokens: Tokens) -> list[TopicMention]:
    """Find chapters and sections named by number, in order; several may share one word ("chapters 84 and 85")."""
    found: list[TopicMention] = []
    position = 0
    while position < len(tokens.items):
        mentions = list(_at(tokens, position))
        found += mentions
        position = mentions[-1].last + 1 if mentions else position + 1
    return found


def _at(tokens: Tokens, first: int) -> Iterator[TopicMention]:
    if kind_and_size := _introduced(tokens, first):
        kind, size = kind_and_size
        yield from _listed(tokens, kind, first, first + size)
    elif ordinal := _ordinal(tokens, first):
        yield ordinal
    elif joined := _JOINED.fullmatch(tokens.items[first].norm):
        yield _mention(tokens, f"hs_{joined[1]}", first, first)


def _introduced(tokens: Tokens, first: int) -> tuple[str, int] | None:
    for size in range(_words().longest, 0, -1):
        phrase = tuple(token.norm for token in tokens.items[first : first + size])
        if len(phrase) == size and (kind := _words().kinds.get(phrase)):
            return kind, size
    return None


def _listed(tokens: Tokens, kind: str, first: int, place: int) -> Iterator[TopicMention]:
    items = tokens.items
    while place < len(items) and (key := _key(kind, items[place])):
        yield _mention(tokens, key, first, place)
        place += 1
        if place < len(items) and items[place].norm in _words().joining:
            place += 1
        first = place


def _ordinal(tokens: Tokens, first: int) -> TopicMention | None:
    """Read "27-я группа", "84-cü qrup", "XVI bölmə": the number, its ending where it has one, the word."""
    items = tokens.items
    roman = _roman(items[first].norm)
    ends = first + 1 < len(items) and items[first].norm.isdigit() and items[first + 1].norm in _words().ordinal
    if not (ends or roman):
        return None
    introduced = _introduced(tokens, first + 1 + ends)
    if introduced is None or (roman and introduced[0] != "section"):
        return None
    key = _key(introduced[0], items[first])
    return _mention(tokens, key, first, first + ends + introduced[1]) if key else None


def _key(kind: str, token: Token) -> str | None:
    number = int(token.norm) if token.norm.isascii() and token.norm.isdigit() else None
    if kind == "section":
        section = number or _roman(token.norm)
        return f"hs_section_{section}" if section and section <= _LAST_SECTION else None
    if number is None or (len(token.norm) > 2 and (len(token.norm) not in _FINER or number in _YEARS)):
        return None
    finer = len(token.norm) > 2
    chapter = int(token.norm[:2]) if finer else number
    if not 1 <= chapter <= _LAST_CHAPTER:
        return None
    return f"hs_{token.norm}" if finer else f"hs_{number:02d}"


def _roman(norm: str) -> int | None:
    digits = [_DIGITS.get(letter) for letter in norm.translate(_AS_TYPED_IN_CYRILLIC)]
    values = [digit for digit in digits if digit]
    if not values or len(values) < len(digits):
        return None
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _mention(tokens: Tokens, key: str, first: int, last: int) -> TopicMention:
    typed = tokens.text[tokens.items[first].start : tokens.items[last].end]
    return TopicMention(key, "product", first, last, typed, "exact")


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = tomllib.loads((files("bot.understanding") / "data" / "topics" / "numbered.toml").read_text("utf-8"))
    kinds = {
        tuple(fold(phrase).split()): kind
        for kind in ("chapter", "section")
        for phrases in data[kind].values()
        for phrase in phrases.split(", ")
    }
    joining, ordinal = (
        frozenset(fold(word) for words in data[name].values() for word in words.split(", "))
        for name in ("joining", "ordinal")
    )
    return _Words(kinds, max(map(len, kinds)), joining, ordinal)
