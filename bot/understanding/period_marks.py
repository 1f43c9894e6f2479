"""Tokens as marks: "31 янв. 2013" becomes a number, a month, a full stop and a year.

The kinds of all marks, one character each, form the string that the grammar in ``period_atoms`` and
``period_rules`` reads. Numbers that cannot be years, days or counts ("$33.7", "МТЗ 82") become ``0``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.period import Period
from bot.understanding.period_words import WordMark, period_words
from bot.understanding.tokens import Token, Tokens, fold
from bot.understanding.topics import is_common

FIRST_YEAR, LAST_YEAR = 1800, 2100
_SYMBOLS = dict(zip("-‐‑–—−~→.,/&+…#№", "--~~~~~~.,/&&:##", strict=True)) | dict.fromkeys("$€£₼₽", "$")
_SYMBOL = re.compile(r"\.\.+|\S")
_PIECE = re.compile(r"\d+|[^\W\d_]+|\.\.+|\S")
_GLUED_UNITS = {"m": "j", "м": "j", "q": "Q", "h": "h"}
_TYPO_LENGTH = 6
_SHORTEST_SLIP = 4
_UNITS, _PLACES, _COUNTS = "UGVKH", "OLW", "nLOCWgr"
_PARTS = frozenset({"K", "H"})


class Mark(NamedTuple):
    """One step of the grammar: its kind, its number, the tokens it came from, and what it was built into."""

    kind: str
    value: int = 0
    words: tuple[int, ...] = ()
    text: str = ""
    unit: str = ""
    language: str = ""
    period: Period | None = None


class _Piece(NamedTuple):
    text: str
    words: tuple[int, ...]
    spaced: bool


def read_marks(tokens: Tokens, taken: AbstractSet[int]) -> list[Mark]:
    """Turn tokens into marks; ``taken`` tokens stay opaque."""
    marks: list[Mark] = []
    pieces = list(_pieces(tokens, taken))
    position = 0
    while position < len(pieces):
        read = _read_number if pieces[position].text.isdecimal() else _read_word
        position += read(pieces, position, marks)
    return marks


def _pieces(tokens: Tokens, taken: AbstractSet[int]) -> Iterator[_Piece]:
    end = 0
    for index, token in enumerate(tokens.items):
        gap = tokens.text[end : token.start]
        end = token.end
        if gap and not gap.isspace():
            yield from _symbols(gap)
        spaced = gap[-1:].isspace()
        if index in taken:
            yield _Piece("_", (), spaced)
        elif token.norm.isalpha():
            yield _Piece("i" if _is_roman_one(tokens, index) else token.norm, (index,), spaced)
        else:
            yield from _split(token, index, spaced)


def _is_roman_one(tokens: Tokens, index: int) -> bool:
    """Whether the Belarusian letter "І", elsewhere the word "and", numbers a quarter or a half: "І кв. 2024"."""
    if tokens.items[index].text != "І" or index + 1 == len(tokens.items):
        return False
    following = period_words().words.get(tokens.items[index + 1].norm)
    return following is not None and following.kinds in _PARTS


def _symbols(gap: str) -> Iterator[_Piece]:
    for found in _SYMBOL.finditer(gap):
        yield _Piece(found[0], (), gap[: found.start()][-1:].isspace())


def _split(token: Token, index: int, spaced: bool) -> Iterator[_Piece]:  # noqa: FBT001
    for found in _PIECE.finditer(token.text):
        text = found[0]
        yield _Piece(fold(text) if text[0].isalpha() else text, (index,), spaced and not found.start())


def _read_number(pieces: list[_Piece], position: int, marks: list[Mark]) -> int:
    piece = pieces[position]
    value = int(piece.text) if len(piece.text) <= 6 else 0
    suffix, used, words = _suffix_after(pieces, position)
    words = piece.words + words
    kind = _number_kind(piece.text, value)
    if kind == "n" and _after_apostrophe(pieces, position):
        kind, value = "y", _full_year(value)
    if marks and (marks[-1].kind in "$#" or (marks[-1].kind == "-" and len(marks) > 1 and marks[-2].kind == "#")):
        kind = "0"
    if suffix == "decade" and value % 10 == 0 and (kind == "Y" or (kind == "n" and len(piece.text) == 2)):
        kind, value = "D", value if kind == "Y" else _full_year(value, 29)
    elif kind == "n" and suffix in {"ordinal", "decade"}:
        kind = "g"
    marks.append(Mark(kind, value, words, piece.text))
    if suffix in {"year", "from"}:
        marks.append(Mark("U" if suffix == "year" else "<", text="г"))
    return 1 + used


def _number_kind(text: str, value: int) -> str:
    if len(text) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        return "Y"
    if len(text) == 6 and FIRST_YEAR <= value // 100 <= LAST_YEAR and 1 <= value % 100 <= 12:
        return "P"
    return "n" if len(text) <= 2 else "0"


def _full_year(value: int, latest: int = 69) -> int:
    return value + (2000 if value <= latest else 1900)


def _after_apostrophe(pieces: list[_Piece], position: int) -> bool:
    return position > 0 and not pieces[position].spaced and pieces[position - 1].text in "'’‘`"


def _suffix_after(pieces: list[_Piece], position: int) -> tuple[str, int, tuple[int, ...]]:
    """Name the ending written onto a number ("2013-cü", "2015г", "2010s") and how many pieces it takes."""
    following = pieces[position + 1 : position + 3]
    if not following or following[0].spaced:
        return "", 0, ()
    ending = following[0]
    if ending.text in "-‐‑–'’" and len(following) == 2 and not following[1].spaced:
        name = period_words().suffixes.get(following[1].text, "")
        return (name, 2, ending.words + following[1].words) if name else ("", 0, ())
    if ending.text in _GLUED_UNITS and len(pieces[position].text) <= 2:
        return "", 0, ()
    name = period_words().suffixes.get(ending.text, "")
    return (name, 1, ending.words) if name else ("", 0, ())


def _read_word(pieces: list[_Piece], position: int, marks: list[Mark]) -> int:
    text, words, spaced = pieces[position]
    vocabulary = period_words()
    for phrase, mark in vocabulary.phrases.get(text, ()):
        part = pieces[position : position + len(phrase)]
        if tuple(piece.text for piece in part) == phrase:
            _append(mark, tuple(index for piece in part for index in piece.words), text, marks)
            return len(phrase)
    if text in _GLUED_UNITS and not spaced and marks and marks[-1].kind == "n":
        marks.append(Mark(_GLUED_UNITS[text], words=words))
    elif known := vocabulary.words.get(text):
        _append(known, words, text, marks, closing=not pieces[position + 1 :][:1] or pieces[position + 1].text in ",?;")
    elif meant := _misspelt(pieces, position, marks):
        _append(meant, words, text, marks)
    else:
        _append_unknown(text, words, marks)
    return 1


def _misspelt(pieces: list[_Piece], position: int, marks: list[Mark]) -> WordMark | None:
    """Read "last 5 yaers" and "furst half": a slip in a word of periods that stands beside another one."""
    text = pieces[position].text
    if not len(text) >= _SHORTEST_SLIP or not text.isalpha() or is_common(text):
        return None
    following = pieces[position + 1].text if position + 1 < len(pieces) else ""
    unit = period_words().words.get(following)
    counted = bool(marks) and marks[-1].kind in _COUNTS
    placed = following.isdecimal() or (unit is not None and unit.kinds[0] in _UNITS)
    wanted = (_UNITS if counted else "") + (_PLACES if placed else "")
    return _slip_of(text, wanted) if wanted else None


@lru_cache(maxsize=1024)
def _slip_of(text: str, kinds: str) -> WordMark | None:
    known = period_words().words
    alike = [word for word, mark in known.items() if mark.kinds[0] in kinds and word[0] == text[0]]
    near = process.extract(text, alike, scorer=OSA.distance, processor=None, score_cutoff=1, limit=None)
    found = {known[word].kinds: known[word] for word, _, _ in near}
    return next(iter(found.values())) if len(found) == 1 else None


def _append(mark: WordMark, words: tuple[int, ...], text: str, marks: list[Mark], *, closing: bool = False) -> None:
    if mark.kinds in "q$" and marks and not _is_dated(marks, closing=closing):
        marks[-1] = _counted(marks[-1], mark.kinds)
    marks.append(Mark(mark.kinds[0], mark.value, words, text, mark.unit, mark.language))
    marks.extend(Mark(kind) for kind in mark.kinds[1:])


def _is_dated(marks: list[Mark], *, closing: bool) -> bool:
    """Whether a year that is no round number is no amount: "за 2019 тонны"; "tomatoes 2022 tonnes" at the end."""
    number = marks[-1]
    return number.kind == "Y" and number.value % 50 != 0 and len(marks) > 1 and (closing or marks[-2].kind in "wp")


def _counted(number: Mark, unit: str) -> Mark:
    """Take the number before a unit ("2000 тонн", "5 million") for an amount, except "2013 млн"."""
    amount = number.kind in "ng" or (number.kind == "Y" and (unit == "q" or number.value % 50 == 0))
    return number._replace(kind="0") if amount else number


def _append_unknown(text: str, words: tuple[int, ...], marks: list[Mark]) -> None:
    symbol = ":" if text.startswith("..") else _SYMBOLS.get(text)
    if symbol:
        marks.append(Mark(symbol, words=words))
    elif text not in "'’‘`":
        month = _misspelt_month(text) if len(text) >= _TYPO_LENGTH else 0
        marks.append(Mark("M" if month else "_", month, words, text))


@lru_cache(maxsize=4096)
def _misspelt_month(text: str) -> int:
    """Return the month that is one slip away from a word of six letters or more, else 0."""
    if is_common(text):
        return 0
    vocabulary = period_words()
    near = vocabulary.months.get((text[0], len(text)), ())
    best = process.extractOne(text, near, scorer=OSA.distance, processor=None, score_cutoff=1)
    return vocabulary.words[best[0]].value if best else 0
