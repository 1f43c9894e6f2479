"""Russian forms by pymorphy3: "Южная Корея" → "Южной Кореей", "белорусский" → "белорусско"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

from pymorphy3 import MorphAnalyzer

from bot.understanding.country_forms import Case

Form = tuple[str, Case]
_CASES = {
    "nomn": Case.NOM,
    "gent": Case.GEN,
    "gen2": Case.GEN,
    "datv": Case.DAT,
    "accs": Case.ACC,
    "ablt": Case.INS,
    "loct": Case.LOC,
    "loc2": Case.LOC,
}
_UNCHANGED = tuple(case for case in dict.fromkeys(_CASES.values()))
_NOUNS = frozenset({"NOUN"})
_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_LINKS = frozenset({"и", "—", "Папуа"})
_PLACES = ("Geox", "Surn", "Name")


@cache
def _morphology() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


def noun_forms(name: str) -> Iterator[Form]:
    """Yield a name in every case; abbreviations and foreign words stay as they are."""
    words = name.split()
    if len(words) == 1 and not name.isupper():
        yield from _word_forms(name)
        return
    for case in _UNCHANGED:
        for parts in product(*_phrase(words, case)):
            yield " ".join(parts), case


def adjective_forms(adjective: str) -> Iterator[Form]:
    """Yield all genders, numbers and cases, and the first part of a compound ("турецко" of "турецкий")."""
    if adjective.endswith("-"):
        yield adjective[:-1], Case.PREFIX
        return
    parse = _best(adjective, _ADJECTIVES)
    for form in parse.lexeme if parse else ():
        if form.tag.POS == "ADJF" and "Supr" not in form.tag:
            yield form.word, Case.ADJ
    yield adjective, Case.ADJ
    if adjective.endswith("кий"):
        yield adjective[:-2] + "о", Case.PREFIX


def people_forms(person: str) -> Iterator[Form]:
    """Yield "литовец" in singular and plural; an adjective used as a noun ("русский") is left to adjectives."""
    parse = _best(person, _NOUNS, case=None)
    for form in parse.lexeme if parse else ():
        if form.tag.case in _CASES:
            yield form.word, _CASES[form.tag.case]


def _phrase(words: list[str], case: Case) -> list[list[str]]:
    """Decline up to the first noun, and again after "и" and after the unchanging "Папуа"."""
    choices: list[list[str]] = []
    frozen = False
    for place, word in enumerate(words):
        frozen = frozen and word != "и"
        choices.append([word] if frozen or word in _LINKS else _in_case(word, case, _head(words[place + 1 :])))
        frozen = frozen or (word not in _LINKS and _best(word, _ADJECTIVES) is None)
    return choices


def _head(words: list[str]) -> Any:
    nouns = (parse for word in words if (parse := _best(word, _NOUNS)))
    return next(nouns, None)


def _in_case(word: str, case: Case, head: Any) -> list[str]:
    adjective = _best(word, _ADJECTIVES)
    if adjective and head:
        return _agreeing(adjective, case, head) or [word]
    return sorted({form for form, found in _word_forms(word) if found is case}) or [word]


def _agreeing(adjective: Any, case: Case, head: Any) -> list[str]:
    number, gender = head.tag.number, head.tag.gender
    return sorted(
        {
            form.word
            for form in adjective.lexeme
            if form.tag.POS == adjective.tag.POS
            and (form.tag.voice, form.tag.tense) == (adjective.tag.voice, adjective.tag.tense)
            and "Supr" not in form.tag
            and _CASES.get(form.tag.case) is case
            and form.tag.number == number
            and (number == "plur" or form.tag.gender == gender)
            and form.tag.animacy != "anim"
        }
    )


def _word_forms(word: str) -> list[Form]:
    if "-" in word.strip("-"):
        return _hyphenated(word)
    if match := re.fullmatch(r"(д['’])(.+)", word):
        return [(match[1] + form, case) for form, case in _word_forms(match[2])]
    parse = None if word.isupper() and len(word) > 1 else _best(word, _NOUNS)
    if parse is None:
        return [(word, case) for case in _UNCHANGED]
    number = parse.tag.number
    gender = parse.tag.gender if number == "sing" else None
    same = (f for f in parse.lexeme if f.tag.number == number and (gender is None or f.tag.gender == gender))
    found = [(f.word, _CASES[f.tag.case]) for f in same if f.tag.case in _CASES]
    return [*found, (word, Case.NOM)]


def _hyphenated(word: str) -> list[Form]:
    """Decline the last part, and for "Гвинея-Бисау" the first as well."""
    first, _, last = word.rpartition("-")
    found = [(f"{first}-{form}", case) for form, case in _word_forms(last)]
    if not word.startswith("Гвинея"):
        return found
    return found + [(f"{form}-{last}", case) for form, case in _word_forms(first)]


def _best(word: str, parts: frozenset[str], case: str | None = "nomn") -> Any:
    """Return the likeliest reading as this part of speech in the nominative, places before other nouns."""
    parses = [p for p in _morphology().parse(word) if p.tag.POS in parts and (case is None or p.tag.case == case)]
    if parts is _ADJECTIVES:
        parses = [p for p in parses if ("Supr" not in p.tag and p.is_known) or word.lower().endswith(("ский", "цкий"))]
    exact = [p for p in parses if p.normal_form.replace("ё", "е") == word.lower().replace("ё", "е")]
    chosen = sorted(exact or parses, key=lambda p: (not any(mark in p.tag for mark in _PLACES), "Name" in p.tag))
    return chosen[0] if chosen else None
