"""The spelling files and CLDR, read into entries: a language, codes, a kind and one spelling in its basic form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from babel import Locale

from bot.understanding.country_forms import Kind, country_codes

LANGUAGES = ("en", "ru", "az", "be")
_KINDS = (Kind.NAME, Kind.ADJECTIVE, Kind.DEMONYM, Kind.CAPITAL)
_BRACKETS = re.compile(r"\s*\(([^)]*)\)|,? (?:SAR|САР)\b.*")
_PLAINER = (
    ("о-ва", "острова"),
    ("о-в", "остров"),
    ("Св.", "Святой"),
    ("St.", "Saint"),
    (" SAR China", ""),
    (" Xüsusi İnzibati Rayonu Çin", ""),
    (" XİR Çin", ""),
    (", САР", ""),
    (" (САР)", ""),
    ("&", "and"),
)


class Entry(NamedTuple):
    """One spelling in its basic form."""

    language: str
    codes: tuple[str, ...]
    kind: Kind
    text: str


def read_entries() -> Iterator[Entry]:
    """Yield every spelling: CLDR names, the spelling files, persons and groups."""
    for language in LANGUAGES:
        yield from _cldr(language)
        yield from _spellings(language)
    yield from _persons()
    yield from _groups()


def read_weak() -> frozenset[str]:
    """Return the forms that are also plain words; the file joins the words of a phrase by an underscore."""
    return frozenset(form.replace("_", " ") for line in _lines("weak.txt") for form in line.split())


def _lines(name: str) -> list[str]:
    text = (files("bot.understanding") / "data" / "countries" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _cldr(language: str) -> Iterator[Entry]:
    for code, name in Locale(language).territories.items():
        if code in country_codes():
            yield from (Entry(language, (code,), Kind.NAME, plain) for plain in _plain_names(name))


def _plain_names(name: str) -> set[str]:
    for ugly, plain in _PLAINER:
        name = name.replace(ugly, plain)
    inside = {found for found in _BRACKETS.findall(name) if found and found[:1].isupper()}
    bare = _BRACKETS.sub("", name).strip()
    names = {bare} if bare in _UNSAID else {bare} | (inside - _NOT_NAMES)
    return (names - _UNSAID) | {each.replace("Saint ", "St ") for each in names if each.startswith("Saint ")}


_UNSAID = frozenset({"Конга", "Конго", "Виргинские острова", "Внешние малые острова"})
_NOT_NAMES = frozenset({"Кілінг", "Kilinq", "Keeling", "Кіншаса", "Китай", "Кітай", "Великобритания", "США", "САР"})


def _spellings(language: str) -> Iterator[Entry]:
    for line in _lines(f"spellings_{language}.txt"):
        codes, *columns = (part.strip() for part in line.split("|"))
        for kind, column in zip(_KINDS, columns, strict=True):
            yield from (Entry(language, tuple(codes.split()), kind, text) for text in _items(column))


def _persons() -> Iterator[Entry]:
    for line in _lines("persons.txt"):
        code, *columns = (part.strip() for part in line.split("|"))
        for language, column in zip(LANGUAGES, columns, strict=True):
            yield from (Entry(language, (code,), Kind.PERSON, text) for text in _items(column))


def _groups() -> Iterator[Entry]:
    for line in _lines("groups.txt"):
        for text in _items(line):
            yield from (Entry(language, (), Kind.GROUP, text) for language in _scripts(text))


def _scripts(text: str) -> tuple[str, ...]:
    if not re.search(r"[а-яё]", text.lower()):
        return ("en", "az")
    return ("be",) if re.search(r"[іў]|[эы]я\b", text.lower()) else ("ru",)


def _items(column: str) -> list[str]:
    return [text.strip() for text in column.split(",") if text.strip()]
