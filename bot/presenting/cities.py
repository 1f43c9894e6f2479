"""Names of cities: as CLDR has those that time zones are named after, and a list of further seats of missions."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel import Locale
from babel.core import get_global

from bot.question import Language

_FILE = Path(__file__).with_name("names") / "cities.toml"
_CITY = " City"
"""What lists add to a city to tell it from the region around it ("Tallinn City")."""


def city_name(language: Language, name: str, country: str) -> str:
    """Return a city of a country in a language from its English name; one that is not known stands as it is."""
    if language is Language.EN:
        return name
    if listed := _listed().get(name, {}).get(language):
        return listed
    zones = _zones()
    zone = zones.get((country, name)) or zones.get((country, name.removesuffix(_CITY)))
    return _city_of(language, zone) or name.removesuffix(_CITY) if zone else name


def _city_of(language: Language, zone: str) -> str | None:
    found: str | None = Locale(language).time_zones.get(zone, {}).get("city")
    return found


@cache
def _zones() -> Mapping[tuple[str, str], str]:
    """Return the zones by country and English name of their city."""
    territories: Mapping[str, str] = get_global("zone_territories")
    return {(country, _english(zone)): zone for zone, country in territories.items()}


def _english(zone: str) -> str:
    return _city_of(Language.EN, zone) or zone.rsplit("/", 1)[-1].replace("_", " ")


@cache
def _listed() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
