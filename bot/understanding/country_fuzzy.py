"""Misspelt country names: words that are neither a form nor a known word, a slip or two away from a form.

"Azerbaidjn", "казакстна" and "Belarsu" are read; "begin", "cards" and "странами" are known words and are not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.country_forms import Kind, Meaning, form_table, known_words

SHORTEST = 5
_SHORTEST_PART = 4
_SHORTEST_OF_KIND = {Kind.CAPITAL: 5, Kind.PERSON: 6}
_MOST_PHRASES = 60
_REPEATED = re.compile(r"(.)\1{2,}")
_LETTERS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзійклмнопрстуўфхцчшщъыьэюяи")
_NOT_FUZZED = frozenset({Kind.CODE, Kind.GROUP, Kind.FLAG})

Buckets = Mapping[tuple[str, int], list[str]]


def edits_allowed(length: int) -> int:
    """Return how many slips a word of so many letters may hold: 1 to 8 letters one, 9 to 11 two, from 12 three."""
    return 1 if length <= 8 else 2 if length <= 11 else 3


@lru_cache(maxsize=4096)
def nearest_country(word: str) -> Meaning | None:
    """Return what an unknown word was meant for, with every country at the same distance; None if nothing is near."""
    if len(word) < SHORTEST or word in known_words() or not word.isalpha():
        return None
    plain = _REPEATED.sub(r"\1", word)
    if plain != word:
        return form_table().words.get(plain) or form_table().words.get(_REPEATED.sub(r"\1\1", word))
    near = _nearest(word) or list(_first_letter_slips(word))
    return _joined(near) if near else None


@lru_cache(maxsize=4096)
def nearest_phrases(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of several words that hold this very word, as words; none for words of many phrases."""
    found = _phrases_with().get(word, ())
    return tuple(found) if len(found) <= _MOST_PHRASES else ()


def is_slip(typed: str, meant: str) -> bool:
    """Tell whether a word of a phrase is this word misspelt ("equitorial" for "equatorial")."""
    if len(typed) < _SHORTEST_PART or typed in known_words():
        return False
    allowed = min(edits_allowed(len(meant)), 2)
    return OSA.distance(typed, meant, score_cutoff=allowed, processor=None) <= allowed


def _nearest(word: str) -> list[str]:
    allowed = edits_allowed(len(word))
    buckets = _buckets()
    candidates = [
        form
        for length in range(len(word) - allowed, len(word) + allowed + 1)
        for form in buckets.get((word[0], length), ())
    ]
    found = process.extract(word, candidates, scorer=OSA.distance, processor=None, score_cutoff=allowed, limit=None)
    best = min((distance for _, distance, _ in found), default=0)
    return [form for form, distance, _ in found if distance == best]


def _first_letter_slips(word: str) -> Iterator[str]:
    """Yield forms that differ in the first letter alone: changed, dropped, added or swapped with the second."""
    alphabet = _LETTERS[0] if word[0].isascii() else _LETTERS[1]
    tries = [letter + word[1:] for letter in alphabet] + [letter + word for letter in alphabet]
    for attempt in (*tries, word[1:], word[1] + word[0] + word[2:]):
        meaning = form_table().words.get(attempt)
        if meaning and len(attempt) >= SHORTEST and _is_fuzzed(attempt, meaning):
            yield attempt


def _joined(forms: list[str]) -> Meaning:
    meanings = [form_table().words[form] for form in forms]
    codes = tuple(dict.fromkeys(code for meaning in meanings for code in meaning.codes))
    cases = frozenset(case for meaning in meanings for case in meaning.cases)
    return Meaning(codes, meanings[0].kind, cases, weak=False)


@lru_cache(maxsize=1)
def _buckets() -> Buckets:
    buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
    for form, meaning in form_table().words.items():
        if _is_fuzzed(form, meaning):
            buckets[form[0], len(form)].append(form)
    return dict(buckets)


def _is_fuzzed(form: str, meaning: Meaning) -> bool:
    shortest = _SHORTEST_OF_KIND.get(meaning.kind, SHORTEST - 1)
    return not meaning.weak and meaning.kind not in _NOT_FUZZED and len(form) >= shortest


@lru_cache(maxsize=1)
def _phrases_with() -> Mapping[str, list[tuple[str, ...]]]:
    holding: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase, meaning in form_table().phrases.items():
        if meaning.kind in {Kind.NAME, Kind.ADJECTIVE, Kind.CAPITAL}:
            words = tuple(phrase.split(" "))
            for word in words:
                if len(word) >= _SHORTEST_PART:
                    holding[word].append(words)
    return dict(holding)
