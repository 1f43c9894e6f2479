"""From the area codes of statistics to countries of today.

ISO 3166 three-letter and numeric codes come from CLDR; what statistics add or change stands in the
``codes_*.toml`` files beside this module.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from babel.core import get_global

_COUNTRY = re.compile(r"(?!AA|EU|EZ|Q[M-Z]|UN|X(?!K)|ZZ)[A-Z]{2}").fullmatch
"""A code of a country, not one of those that ISO 3166 leaves to private use or that mean a group."""


class CodeSystem(StrEnum):
    """How a file names countries."""

    ISO2 = "iso2"
    ISO3 = "iso3"
    M49 = "m49"
    COW = "cow"


class UnknownArea(ValueError):
    """A code that is no country of today; carries the code and what is known of it."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Since:
    """A country that a code means only from a year on."""

    country: str
    year: int
    before: str


@dataclass(frozen=True, slots=True)
class AreaCodes:
    """One system of codes: those of countries, those that became one later, and those that are none."""

    countries: Mapping[str, str]
    since: Mapping[str, Since] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)

    def resolve(self, code: str, year: int) -> str:
        """Return the ISO alpha-2 code of an area in a year; raises UnknownArea."""
        if country := self.countries.get(code):
            return country
        if dated := self.since.get(code):
            if year >= dated.year:
                return dated.country
            raise UnknownArea(code, f"code {code!r} was {dated.before} before {dated.year}")
        if name := self.others.get(code):
            raise UnknownArea(code, f"code {code!r} is no country of today ({name})")
        raise UnknownArea(code, f"unknown code {code!r}")


@lru_cache
def area_codes(system: CodeSystem) -> AreaCodes:
    """Return the codes of a system."""
    if system is CodeSystem.ISO2:
        return AreaCodes({code: code for code in set(_iso3().values())})
    if system is CodeSystem.ISO3:
        return _with_file(_iso3(), "codes_iso3.toml")
    if system is CodeSystem.COW:
        return _with_file({}, "codes_cow.toml")
    return _with_file(_numeric(), "codes_m49.toml")


def _iso3() -> dict[str, str]:
    return {code: today[0] for code, today in _aliases().items() if len(code) == 3 and code.isalpha()} | {"UNK": "XK"}


def _numeric() -> dict[str, str]:
    padded = {code: today[0] for code, today in _aliases().items() if len(code) == 3 and code.isdigit()}
    return padded | {code.lstrip("0"): country for code, country in padded.items()}


def _aliases() -> Mapping[str, list[str]]:
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    return {code: today for code, today in aliases.items() if len(today) == 1 and _COUNTRY(today[0])}


def _with_file(countries: dict[str, str], name: str) -> AreaCodes:
    table = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    others = table.get("historic", {}) | table.get("groups", {})
    kept = {
        code: country for code, country in countries.items() if code not in others and code.lstrip("0") not in others
    }
    since = {code: Since(**entry) for code, entry in table.get("since", {}).items()}
    return AreaCodes(kept | table["countries"], since, others)
