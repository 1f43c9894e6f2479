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

from bot.understanding.country_forms import Case, Kind, Meaning, form_table, known_words
from bot.understanding.slips import nearest_word
from bot.understanding.tokens import CHARACTERS_READ

_SHORTEST = 4
_SHORTEST_PART = 4
_SHORT_NAME = 6
_SHORTEST_OF_KIND = {Kind.CAPITAL: 5, Kind.PERSON: 6}
_PREFIX_SHORTEST = 8
_MOST_PHRASES = 60
_REPEATED = re.compile(r"(.)\1{2,}")
_DOUBLED = re.compile(r"(.)\1")
_ENDING = re.compile(
    r"(?:[сц]к\w{1,4}|ц\w{1,3}|[аяоеыуюиі]\w{0,2}|(?:l[ae]r)?(?:n?[iu]n?|[yn]?[ae]|n?d[ae]n?|y?l[ae]|l[iu])?)$"
)
_LETTERS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзійклмнопрстуўфхцчшщъыьэюяи")
_NOT_FUZZED = frozenset({Kind.CODE, Kind.GROUP, Kind.FLAG})

Buckets = Mapping[tuple[str, int], list[str]]


def edits_allowed(length: int) -> int:
    """Return how many slips a stem of so many letters may hold: to 8 letters one, 9 to 11 two, from 12 three."""
    return 1 if length <= 8 else 2 if length <= 11 else 3


def stem_length(form: str) -> int:
    """Return the letters before the ending: long endings must not make up for a short name."""
    ending = _ENDING.search(form)
    return ending.start() if ending else len(form)


@lru_cache(maxsize=4096)
def nearest_country(word: str) -> Meaning | None:
    """Return what an unknown word was meant for, with every country at the same distance; None if nothing is near.

    A word of the vocabulary is likelier than a name with another first letter: "beter" is not "Qətər".
    """
    if word in known_words():
        return None
    near = look_alike(word)
    begins_alike = near is None or bool(_nearest(word)[0]) or not word.isascii() or len(word) > _SHORT_NAME
    return near if begins_alike or nearest_word(word) is None else None


def look_alike(word: str) -> Meaning | None:
    """Return what a word would be taken for if it were unknown; the lists of known words are made with this."""
    if len(word) < _SHORTEST or not word.isalpha():
        return None
    once, twice = _REPEATED.sub(r"\1", word), _REPEATED.sub(r"\1\1", word)
    found = form_table().words.get(once) if once != word else None
    if found is None and len(word) == _SHORTEST:
        return _short(word)
    return found or next((near for plain in (twice, once) if len(plain) > _SHORTEST and (near := _long(plain))), None)


def _long(word: str) -> Meaning | None:
    """Prefer a lost letter or two swapped ones: there are thirty times fewer ways to come by them by chance."""
    near, edits = _nearest(word)
    slips = list(_first_letter_slips(word))
    is_single = edits == 1 or bool(slips)
    if slips:
        near = near + slips if edits == 1 else slips
    if not near and _DOUBLED.search(word):
        near = _squeezed().get(_DOUBLED.sub(r"\1", word), [])
    likelier = [form for form in near if is_single and _is_lost_or_swapped(word, form)]
    return _in_every_case(_joined(likelier or near), near) if near else None


def _in_every_case(meaning: Meaning, near: list[str]) -> Meaning:
    """Let a misspelt ending stand for every case that is as near: "Грузие" is not only "Грузией"."""
    alike = [form_table().words[form] for form in near]
    alike = [each for each in alike if each.codes == meaning.codes]
    kinds = {each.kind for each in alike}
    kind = Kind.NAME if Kind.NAME in kinds else meaning.kind
    cases = frozenset(case for each in alike if each.kind is kind for case in each.cases)
    return meaning._replace(kind=kind, cases=cases or meaning.cases)


def _short(word: str) -> Meaning | None:
    """Read four letters as a name of five that lost one, or of four that stand in another order; always weak."""
    near = [form for form, _ in _within(word, range(_SHORTEST, _SHORTEST + 2), 1) if _is_lost_or_swapped(word, form)]
    near += [form for form in _first_letter_slips(word) if len(form) > len(word)]
    named = [form for form in near if form_table().words[form].kind in {Kind.NAME, Kind.ADJECTIVE}]
    return _joined(named)._replace(weak=True) if named else None


def _is_lost_or_swapped(word: str, form: str) -> bool:
    return len(form) > len(word) or sorted(form) == sorted(word)


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


def _nearest(word: str) -> tuple[list[str], int]:
    """Return the nearest forms that begin alike, and how many slips away they are."""
    allowed = edits_allowed(len(word))
    found = _within(word, range(len(word) - allowed, len(word) + allowed + 1), allowed)
    fitting = [(form, edits) for form, edits in found if edits == 1 or edits <= edits_allowed(stem_length(form))]
    best = min((edits for _, edits in fitting), default=0)
    return [form for form, edits in fitting if edits == best], best


def _within(word: str, lengths: range, allowed: int) -> list[tuple[str, int]]:
    buckets = _buckets()
    candidates = [form for length in lengths for form in buckets.get((word[0], length), ())]
    found = process.extract(word, candidates, scorer=OSA.distance, processor=None, score_cutoff=allowed, limit=None)
    return [(form, int(edits)) for form, edits, _ in found]


def _first_letter_slips(word: str) -> Iterator[str]:
    """Yield forms that differ in the first letter alone: changed, dropped, added or swapped with the second."""
    alphabet = _LETTERS[0] if word[0].isascii() else _LETTERS[1]
    tries = [letter + word[1:] for letter in alphabet] + [letter + word for letter in alphabet]
    for attempt in (*tries, word[1:], word[1] + word[0] + word[2:]):
        meaning = form_table().words.get(attempt)
        if meaning and len(attempt) > _SHORTEST and len(attempt) >= _shortest(meaning):
            yield attempt


def _joined(forms: list[str]) -> Meaning:
    every = [form_table().words[form] for form in forms]
    meanings = [meaning for meaning in every if meaning.kind is not Kind.PERSON] or every
    codes = tuple(dict.fromkeys(code for meaning in meanings for code in meaning.codes))
    cases = frozenset(case for meaning in meanings for case in meaning.cases)
    return Meaning(codes, meanings[0].kind, cases, weak=False)


@lru_cache(maxsize=1)
def _buckets() -> Buckets:
    """Return the forms that may be meant, by first letter and length."""
    buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
    limits: dict[int, int] = {}
    for form, meaning in form_table().words.items():
        limit = limits.get(id(meaning)) or limits.setdefault(id(meaning), _shortest(meaning))
        if len(form) >= limit:
            buckets[form[0], len(form)].append(form)
    return dict(buckets)


@lru_cache(maxsize=1)
def _squeezed() -> Mapping[str, list[str]]:
    """Return the forms with a double letter by what is left without it: "Morroco" has the wrong one doubled."""
    squeezed: dict[str, list[str]] = defaultdict(list)
    for forms in _buckets().values():
        for form in filter(_DOUBLED.search, forms):
            squeezed[_DOUBLED.sub(r"\1", form)].append(form)
    return squeezed


def _shortest(meaning: Meaning) -> int:
    """Return how short a form of this meaning may be and still be looked for among misspelt words."""
    if meaning.weak or meaning.kind in _NOT_FUZZED:
        return CHARACTERS_READ
    return _PREFIX_SHORTEST if meaning.cases == {Case.PREFIX} else _SHORTEST_OF_KIND.get(meaning.kind, _SHORTEST)


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
