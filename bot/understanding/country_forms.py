"""The table of country names in all their forms, read once from ``data/countries/forms.txt``.

One line of the file holds codes, kind, cases and "weak" or "-", then the forms that share them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from bot.understanding.tokens import fold


class Case(StrEnum):
    """What a form may be: a grammatical case, an adjective, the first part of a compound, or "X's"."""

    NOM = "nom"
    GEN = "gen"
    DAT = "dat"
    ACC = "acc"
    INS = "ins"
    LOC = "loc"
    ABL = "abl"
    ADJ = "adj"
    PREFIX = "prefix"
    POSS = "poss"


class Kind(StrEnum):
    """What sort of word stands for the country."""

    NAME = "name"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    PERSON = "person"
    CODE = "code"
    FLAG = "flag"
    GROUP = "group"


_KINDS = {kind.value: kind for kind in Kind}
_CASES = {case.value: case for case in Case}


class Meaning(NamedTuple):
    """What one form stands for; several codes when the form does not say which."""

    codes: tuple[str, ...]
    kind: Kind
    cases: frozenset[Case]
    weak: bool


@dataclass(frozen=True, slots=True)
class FormTable:
    """All forms: words, phrases (words joined by one space) and how many words a phrase may begin with.

    ``openings`` gives the length of the longest phrase that begins with a word, ``codes`` the ISO alpha-2
    and alpha-3 codes in lower case.
    """

    words: Mapping[str, Meaning]
    phrases: Mapping[str, Meaning]
    openings: Mapping[str, int]
    codes: Mapping[str, str]


@lru_cache(maxsize=1)
def form_table() -> FormTable:
    """Read the table; the same object each time."""
    words: dict[str, Meaning] = {}
    phrases: dict[str, Meaning] = {}
    for line in _read("forms.txt"):
        head, _, forms = line.partition("\t")
        meaning = _meaning(head)
        listed = forms.split(",")
        if " " not in forms:
            words.update(dict.fromkeys(listed, meaning))
            continue
        for form in listed:
            (phrases if " " in form else words)[form] = meaning
    return FormTable(words, phrases, _openings(phrases), _codes())


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Return plain words of four languages that look like misspelt countries and are not."""
    lines = (line for language in ("en", "ru", "az", "be") for line in _read(f"known_words_{language}.txt"))
    return frozenset(word for line in lines for word in fold(line).split())


@lru_cache(maxsize=1)
def country_codes() -> frozenset[str]:
    """Return every code a mention may carry: ISO 3166-1 alpha-2, ``XK`` Kosovo and ``EU``."""
    return frozenset(_codes().values())


def _read(name: str) -> list[str]:
    text = (files("bot.understanding") / "data" / "countries" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _meaning(head: str) -> Meaning:
    codes, kind, cases, weak = head.split(" ")
    return Meaning(() if codes == "-" else tuple(codes.split("+")), _KINDS[kind], _cases(cases), weak == "weak")


@lru_cache(maxsize=256)
def _cases(names: str) -> frozenset[Case]:
    return frozenset() if names == "-" else frozenset(_CASES[name] for name in names.split("+"))


def _openings(phrases: Mapping[str, Meaning]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in phrases:
        first = phrase[: phrase.index(" ")]
        longest[first] = max(longest.get(first, 0), phrase.count(" ") + 1)
    return longest


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    pairs = [line.split(" ") for line in _read("codes.txt")]
    return {code.lower(): alpha2 for alpha2, alpha3 in pairs for code in (alpha2, alpha3) if code != "-"}
