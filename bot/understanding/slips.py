"""Misspelt words of the vocabulary: "exprots", "таваробарот", "qirafik", one edit away, two in long words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.question import Language
from bot.understanding.lexicon import FUNCTION, load_lexicon
from bot.understanding.spoken import concepts_of
from bot.understanding.topics import is_common

_SHORTEST = 5
_TWO_SLIPS_FROM = 8
_TWO_SLIPS_IN_STEMS_FROM = 7
_SHORTEST_BEGINNING = 4

Buckets = Mapping[tuple[str, int, Language | None], list[str]]


@lru_cache(maxsize=4096)
def nearest_word(norm: str) -> str | None:
    """Return the known word that a misspelt one stands for; None when none or several different ones are as near."""
    if len(norm) < _SHORTEST or not norm.isalpha() or is_common(norm):
        return None
    found: dict[str, tuple[int, int]] = {}
    for text, distance in _near(norm):
        found[text] = min(found.get(text, (distance, -len(text))), (distance, -len(text)))
    if not found:
        return None
    first, *rest = sorted(found, key=found.__getitem__)
    tied = [text for text in rest if found[text] == found[first]]
    return first if all(_agree(first, other) for other in tied) else None


def is_near(norm: str, meant: str) -> bool:
    """Whether a word is one edit away from another, or from the beginning that it shares with it."""
    beginning = norm[: len(meant)] if len(norm) > len(meant) + 1 else norm
    return OSA.distance(beginning, meant, processor=None, score_cutoff=1) <= 1


def _agree(one: str, other: str) -> bool:
    return bool(concepts_of(one) & concepts_of(other) - {FUNCTION})


def _near(norm: str) -> Iterator[tuple[str, int]]:
    letters = {norm[0], norm[1]}
    allowed = 2 if len(norm) >= _TWO_SLIPS_FROM else 1
    yield from _search(norm, letters, None, allowed)
    lexicon = load_lexicon()
    languages = (Language.EN, Language.AZ) if norm.isascii() else (Language.RU, Language.BE)
    for language in languages:
        for length in range(_SHORTEST_BEGINNING, len(norm) + 1):
            if lexicon.is_ending(norm[length:], language):
                yield from _search(norm[:length], letters, language, allowed)


def _search(typed: str, letters: set[str], language: Language | None, allowed: int) -> Iterator[tuple[str, int]]:
    buckets = load_slips()
    for length in range(len(typed) - allowed, len(typed) + allowed + 1):
        limit = allowed if language is None or length >= _TWO_SLIPS_IN_STEMS_FROM else 1
        for letter in letters:
            texts = buckets.get((letter, length, language))
            if texts:
                near = process.extract(
                    typed, texts, scorer=OSA.distance, processor=None, score_cutoff=limit, limit=None
                )
                yield from ((text, int(distance)) for text, distance, _ in near)


@lru_cache(maxsize=1)
def load_slips() -> Buckets:
    """Return the words a slip may be forgiven for, by first letter, length and language (None for full forms)."""
    lexicon, buckets = load_lexicon(), dict[tuple[str, int, Language | None], list[str]]()
    for text in filter(_may_be_misspelt, lexicon.forms):
        buckets.setdefault((text[0], len(text), None), []).append(text)
    for text, concepts in lexicon.stems.items():
        if _may_be_misspelt(text):
            for language in {language for spoken in concepts.values() for language in spoken}:
                buckets.setdefault((text[0], len(text), language), []).append(text)
    return buckets


def _may_be_misspelt(text: str) -> bool:
    return len(text) >= _SHORTEST and text.isalpha()
