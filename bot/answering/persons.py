"""Recognise a person of the store in a name as typed: any language, any case ending, a family name alone.

"Что сказал Аббасов", "Myasnikoviçin açıqlamaları"
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

from db.records import FactRecord, PersonRecord

ENDING = 4
"""How many letters a case ending may add to a name."""
KEPT = 4
"""How many letters of a name stand in all its cases."""
LIKENESS = 0.8
"""From which similarity on two spellings are one name."""


def takes_part(fact: FactRecord, typed: str) -> bool:
    """Whether a person as typed takes part in a fact; one without listed people may name them in its text."""
    if fact.people:
        return any(is_called(person, typed) for person in fact.people)
    stem = re.escape(_stem(_family_name(typed)))
    return any(re.search(rf"\b{stem}", _folded(text)) for text in fact.texts.values())


def is_called(person: PersonRecord, typed: str) -> bool:
    """Whether a typed name, or a key as buttons carry it, may be that of a stored person."""
    names = (person.id.replace("-", " "), *person.names.values())
    return any(_same(_family_name(name), _family_name(typed)) for name in names)


def keys_of(facts: Iterable[FactRecord], people: Iterable[str]) -> tuple[str, ...]:
    """Return ASCII keys of the typed people who take part in some facts, for buttons."""
    typed = tuple(people)
    persons = (person for fact in facts for person in fact.people)
    found = (person.id for person in persons if any(is_called(person, each) for each in typed))
    return tuple(dict.fromkeys(key.replace("-", "_") for key in found))


def _same(name: str, typed: str) -> bool:
    if typed.startswith(_stem(name)) and len(typed) <= len(name) + ENDING:
        return True
    return Levenshtein.normalized_similarity(name, typed, processor=None, score_cutoff=LIKENESS) > 0


def _family_name(name: str) -> str:
    return _folded(name).replace("_", " ").replace("-", " ").split()[-1]


def _stem(name: str) -> str:
    return name[: max(KEPT, len(name) - 2)]


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).replace("İ", "i").replace("I", "ı" if "ı" in name else "i")
    return plain.casefold().replace("ё", "е")
