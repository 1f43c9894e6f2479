"""Azerbaijani forms by vowel harmony: "Belarus" → "Belarusun", "Türkiyə" → "Türkiyəyə", "İraq" → "İraqa", "İrağa".

The spoken endings "-nan", "-nən" are among them: "Rusiyaynan", "Belarusnan", "İrannan".
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.understanding.country_forms import Case

Form = tuple[str, Case]
_BACK, _FRONT = "aıou", "əeiöü"
_NARROW = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "ə": "i", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
_CASES = (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC, Case.ABL)
_SHORT = 2
_SOFT = {"k": "y", "q": "ğ"}


def lower(text: str) -> str:
    """Lower-case as Azerbaijani does: İ→i, I→ı."""
    return text.replace("İ", "i").replace("I", "ı").lower()


def noun_forms(name: str) -> Iterator[Form]:
    """Yield a name in every case, as an attribute and with -dakı."""
    is_abbreviation = name.isupper() and len(name) <= _SHORT
    name = lower(name)
    yield name, Case.NOM
    yield name, Case.ADJ
    if is_abbreviation:
        return
    if name.endswith(tuple(_NARROW)):
        yield from _after_vowel(name)
        if " " in name or name.endswith(("ları", "ləri")):
            yield from _after_possessive(name)
    else:
        yield from _after_consonant(name)


def adjective_forms(adjective: str) -> Iterator[Form]:
    """Yield the attribute as it is."""
    yield lower(adjective).removesuffix("-"), Case.PREFIX if adjective.endswith("-") else Case.ADJ


def people_forms(person: str) -> Iterator[Form]:
    """Yield "gürcülər", "litvalıların" and the rest."""
    person = lower(person)
    yield from noun_forms(person)
    yield from _plural_forms(person)


def _plural_forms(name: str) -> Iterator[Form]:
    open_vowel, _ = _vowels(name)
    yield from noun_forms(f"{name}l{open_vowel}r")


def _vowels(word: str) -> tuple[str, str]:
    """Return the open and the narrow vowel that follow the last vowel of a word."""
    last = next((letter for letter in reversed(word) if letter in _NARROW), "ə")
    return ("a" if last in _BACK else "ə"), _NARROW[last]


def _after_vowel(name: str) -> Iterator[Form]:
    a, i = _vowels(name)
    yield from ((name + f"n{i}n" + e, Case.GEN) for e in _theirs(a))
    yield name + f"y{a}", Case.DAT
    yield name + f"n{i}", Case.ACC
    yield from ((name + e, Case.INS) for e in (f"yl{a}", f"l{a}", f"yn{a}n", f"n{a}n"))
    yield from _common(name, a)


def _after_possessive(name: str) -> Iterator[Form]:
    a, _i = _vowels(name)
    yield name + f"n{a}", Case.DAT
    yield name + f"nd{a}", Case.LOC
    yield name + f"nd{a}k{'ı' if a == 'a' else 'i'}", Case.LOC
    yield name + f"nd{a}n", Case.ABL


def _after_consonant(name: str) -> Iterator[Form]:
    a, i = _vowels(name)
    stems = [name]
    if name[-1] in _SOFT and sum(letter in _NARROW for letter in name) > 1:
        stems.append(name[:-1] + _SOFT[name[-1]])
    for stem in stems:
        yield from ((stem + f"{i}n" + e, Case.GEN) for e in _theirs(a))
        yield stem + a, Case.DAT
        yield stem + i, Case.ACC
    yield name + f"l{a}", Case.INS
    yield from _spoken(name, a)
    yield from _common(name, a)


def _theirs(a: str) -> tuple[str, ...]:
    """Return the endings of the genitive and of what stands for its noun: "Gürcüstanınkını" (theirs)."""
    i = _NARROW[a]
    return ("", f"k{i}", f"k{i}n{i}")


def _spoken(name: str, a: str) -> Iterator[Form]:
    """Yield "Belarusnan" (with); behind n and m it may also stand for "from": "İrannan"."""
    yield name + f"n{a}n", Case.INS
    if name[-1] in "nm":
        yield name + f"n{a}n", Case.ABL


def _common(name: str, a: str) -> Iterator[Form]:
    yield name + f"d{a}", Case.LOC
    yield name + f"d{a}n", Case.ABL
    yield name + f"d{a}k{'ı' if a == 'a' else 'i'}", Case.LOC
