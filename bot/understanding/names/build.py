"""All forms of all spellings, collisions settled, as lines of ``forms.txt``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib.metadata import version

from bot.understanding.country_forms import Case, Kind
from bot.understanding.names import azerbaijani, belarusian, english, russian
from bot.understanding.names.spellings import Entry, read_entries, read_weak
from bot.understanding.tokens import fold, tokenize

_Inflect = Callable[[str], Iterator[tuple[str, Case]]]
_NOUNS: dict[str, _Inflect] = {
    "en": english.noun_forms,
    "ru": russian.noun_forms,
    "az": azerbaijani.noun_forms,
    "be": belarusian.noun_forms,
}
_ADJECTIVES: dict[str, _Inflect] = {
    "en": english.adjective_forms,
    "ru": russian.adjective_forms,
    "az": azerbaijani.adjective_forms,
    "be": belarusian.adjective_forms,
}
_PEOPLES: dict[str, _Inflect] = {
    "en": english.noun_forms,
    "ru": russian.people_forms,
    "az": azerbaijani.people_forms,
    "be": belarusian.people_forms,
}
_PERSONS = _NOUNS | {"be": belarusian.person_forms}
_TABLES = {Kind.ADJECTIVE: _ADJECTIVES, Kind.DEMONYM: _PEOPLES, Kind.PERSON: _PERSONS}
_RANK = (Kind.GROUP, Kind.CODE, Kind.NAME, Kind.ADJECTIVE, Kind.DEMONYM, Kind.CAPITAL, Kind.PERSON)
_LONGEST_ABBREVIATION = 6
_MADE_WITH = ("Babel", "pymorphy3-dicts-ru")

Found = dict[str, dict[tuple[Kind, tuple[str, ...]], set[Case]]]


def header() -> str:
    """Return the first line of the file: what it was made from, since names change with every edition of CLDR."""
    made_with = ", ".join(f"{name} {version(name)}" for name in _MADE_WITH)
    return f"# Written by `python -m bot.understanding.names` with {made_with}; mend the spelling files instead"


def table_lines() -> list[str]:
    """Return the whole file, sorted."""
    weak = {fold(form) for form in read_weak()}
    groups: dict[str, list[str]] = defaultdict(list)
    for form, meanings in _collect().items():
        codes, kind, cases = _settle(meanings)
        strength = "weak" if form in weak else "-"
        head = " ".join(("+".join(codes) or "-", kind, "+".join(sorted(cases)) or "-", strength))
        groups[head].append(form)
    return [header(), *(f"{head}\t{','.join(sorted(forms))}" for head, forms in sorted(groups.items()))]


def _collect() -> Found:
    found: Found = defaultdict(lambda: defaultdict(set))
    for entry in read_entries():
        for form, case, kind in _forms(entry):
            key = " ".join(token.norm for token in tokenize(form).items)
            if len(key) > 1:
                found[key][kind, entry.codes].add(case)
    return found


def _forms(entry: Entry) -> Iterator[tuple[str, Case, Kind]]:
    for form, case in _inflect(entry):
        is_code = entry.kind is Kind.NAME and (_is_abbreviation(entry.text) or _is_abbreviation(form))
        kind = Kind.CODE if is_code else entry.kind
        yield form, case, kind
    if entry.kind is Kind.ADJECTIVE and entry.language == "en":
        yield from ((form, case, Kind.DEMONYM) for form, case in english.people_of(entry.text))
    if entry.kind is Kind.ADJECTIVE and entry.language == "az" and not entry.text.endswith("-"):
        yield from ((form, case, Kind.DEMONYM) for form, case in azerbaijani.people_forms(entry.text))


def _inflect(entry: Entry) -> Iterator[tuple[str, Case]]:
    return _TABLES.get(entry.kind, _NOUNS)[entry.language](entry.text)


def _is_abbreviation(text: str) -> bool:
    return text.isupper() and len(text) <= _LONGEST_ABBREVIATION and text.isalpha()


def _settle(meanings: dict[tuple[Kind, tuple[str, ...]], set[Case]]) -> tuple[tuple[str, ...], Kind, set[Case]]:
    """Keep the strongest kind; two countries of the same kind make the form ambiguous."""
    best = min((kind for kind, _ in meanings), key=_RANK.index)
    owners = [codes for kind, codes in meanings if kind is best]
    codes = tuple(dict.fromkeys(code for owner in owners for code in owner))
    several = [owner for owner in owners if len(owner) > 1]
    if several and len(owners) > 1 and best is not Kind.CODE:
        codes = several[0]
    cases = {case for (_, owner), found in meanings.items() if set(owner) <= set(codes) for case in found}
    return codes, best, cases
