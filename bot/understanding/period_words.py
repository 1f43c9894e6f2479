"""The words of periods in four languages, read once from ``data/periods``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from bot.understanding.tokens import fold

KINDS = {
    "year": "U",
    "years": "G",
    "month": "V",
    "quarter": "K",
    "half": "H",
    "decade": "E",
    "quarter_letter": "Q",
    "half_letter": "h",
    "months_letter": "j",
    "since": "S",
    "from": "f",
    "to": "t",
    "until": "u",
    "until_here": "]",
    "before": "b",
    "after": "a",
    "after_here": ")",
    "between": "B",
    "and": "&",
    "or": "o",
    "than": "x",
    "against": "k",
    "compare": "z",
    "last": "L",
    "this": "r",
    "ago": "A",
    "now": "!",
    "until_now": "t!",
    "latest": "Z",
    "superlative": "i",
    "recent": "N",
    "data": "d",
    "during": "w",
    "edge": "e",
    "thousand": "T",
    "filler": "p",
    "goods_unit": "q",
    "money_unit": "$",
    "model": "#",
    "other": "_",
}
"""One character for each kind of word, so that a question becomes a short string and its grammar regular."""

_NUMBERED = {
    "months": "M",
    "weak_months": "m",
    "months_from": "M<",
    "numbers": "C",
    "ordinals": "O",
    "decades": "D",
    "previous": "W",
}
_LANGUAGES = ("en", "ru", "be", "az")


@dataclass(frozen=True, slots=True)
class WordMark:
    """What a word does in a period: its kinds (one character each), its number, its unit and its language."""

    kinds: str
    value: int = 0
    unit: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """All words by their folded form; ``phrases`` by their first word, ``months`` by first letter and length."""

    words: dict[str, WordMark] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], WordMark]]] = field(default_factory=dict)
    suffixes: dict[str, str] = field(default_factory=dict)
    months: dict[tuple[str, int], list[str]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def period_words() -> PeriodWords:
    """Read the words of all languages; a form that two languages share keeps its first meaning."""
    vocabulary = PeriodWords()
    folder = files("bot.understanding") / "data" / "periods"
    for language in _LANGUAGES:
        data = tomllib.loads((folder / f"{language}.toml").read_text("utf-8"))
        for word, mark in _marks(data, language):
            vocabulary.words.setdefault(word, mark)
        for phrase, name in data.get("phrases", {}).items():
            first, *_ = parts = tuple(fold(phrase).split())
            vocabulary.phrases.setdefault(first, []).append((parts, _named(name, language)))
        for name, forms in data.get("suffixes", {}).items():
            for form in fold(forms).split():
                vocabulary.suffixes.setdefault(form, name)
    _index_months(vocabulary)
    return vocabulary


def _marks(data: dict[str, Any], language: str) -> Iterator[tuple[str, WordMark]]:
    for section, kinds in _NUMBERED.items():
        for number, forms in data.get(section, {}).items():
            mark = WordMark(kinds, int(number), language=language)
            yield from ((form, mark) for form in fold(forms).split())
    for code, forms in data.get("relatives", {}).items():
        mark = WordMark("R", int(code[:-1]), code[-1], language)
        yield from ((form, mark) for form in fold(forms).split())
    for name, forms in data["words"].items():
        mark = _named(name, language)
        yield from ((form, mark) for form in fold(forms).split())


def _named(name: str, language: str) -> WordMark:
    head, _, value = name.partition(":")
    if head == "rel":
        return WordMark("R", int(value[:-1]), value[-1], language)
    if head == "last" and value:
        return WordMark("l", int(value[:-1]), value[-1], language)
    if head == "century":
        return WordMark("c", int(value), language=language)
    if head.endswith("_from"):
        return WordMark(KINDS[head.removesuffix("_from")] + "<", language=language)
    return WordMark(KINDS[head], language=language)


def _index_months(vocabulary: PeriodWords) -> None:
    for word, mark in vocabulary.words.items():
        if mark.kinds[0] == "M" and len(word) > 4:
            for length in (len(word) - 1, len(word), len(word) + 1):
                vocabulary.months.setdefault((word[0], length), []).append(word)
