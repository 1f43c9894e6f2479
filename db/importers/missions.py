"""Import diplomatic missions, given by the English names of countries, as of the day of a snapshot."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from sqlalchemy import Connection, Engine, delete, insert
from sqlmodel import col

from db.importers.codes import CodeSystem, area_codes
from db.importers.listings import listing
from db.importers.mission_cities import find_cities, read_place
from db.importers.reading import file_digest
from db.importers.refused import RefusedRow
from db.importers.report import ImportReport, Refusal
from db.importers.tables import read_table
from db.importers.vintages import Delivery, new_vintage
from db.models import Mission

_COLUMNS = ("operator", "country", "city", "type", "QID", "jurisdictions", "latitude", "longitude")
_BATCH = 5_000
OTHER = "other"


def import_missions(
    engine: Engine,
    path: Path,
    *,
    as_of: date,
    now: datetime,
    actor: str = "operator",
    hear: Callable[[Refusal], None] | None = None,
) -> ImportReport:
    """Import a file of missions in one transaction; ``as_of`` is the day of the snapshot.

    Raises RefusedFile, and nothing is kept then.
    """
    described = listing("missions")
    report = ImportReport(described.code, hear=hear)
    reading = f"missions as of {as_of}, districts by their cities"
    delivery = Delivery(described, path, file_digest(path), reading, now, as_of.isoformat(), actor=actor)
    with new_vintage(engine, delivery, report, forget=_forget) as opened:
        if opened is not None:
            rows = [{"dataset_id": opened.dataset, **row} for row in _rows(path, report)]
            for start in range(0, len(rows), _BATCH):
                opened.connection.execute(insert(Mission), rows[start : start + _BATCH])
            report.written = len(rows)
    return report


def _rows(path: Path, report: ImportReport) -> Iterator[dict[str, Any]]:
    lines = list(read_table(path, _COLUMNS, "the missions' source"))
    cities = find_cities((host, city, read_place(*place)) for _, (_, host, city, _, _, _, *place) in lines)
    for line, (operator, host, city, kind, code, served, *place) in lines:
        try:
            yield _mission(operator, host, cities.name(host, city, read_place(*place)), kind, code, served)
        except RefusedRow as error:
            report.refuse(Refusal(line, str(error)))


def _mission(operator: str, country: str, city: str, kind: str, code: str, jurisdictions: str) -> dict[str, Any]:
    sender, host = _country(operator), _country(country)
    if sender == host:
        raise RefusedRow(f"a mission of a country to itself: {operator[:40]!r}")
    served = (country_names().get(name.strip().casefold()) for name in jurisdictions.split("|"))
    accredited = sorted({each for each in served if each} - {sender, host})
    known = _names()["kinds"].get(kind.casefold(), OTHER)
    return {
        "sender": sender,
        "host": host,
        "city": city or None,
        "kind": known,
        "code": code or None,
        "accredited": accredited,
    }


def _country(name: str) -> str:
    found = country_names().get(name.casefold())
    if found is None:
        raise RefusedRow(f"no country of today is called {name[:60]!r}")
    return found


@lru_cache
def country_names() -> dict[str, str]:
    """Return countries by their English names, in lower case: those of CLDR and those of the alias table."""
    countries = set(area_codes(CodeSystem.ISO2).countries.values())
    names = {name.casefold(): code for code, name in Locale("en").territories.items() if code in countries}
    return names | {name.casefold(): code for name, code in _names()["countries"].items()}


@lru_cache
def _names() -> dict[str, dict[str, str]]:
    return tomllib.loads((Path(__file__).parent / "mission_names.toml").read_text(encoding="utf-8"))


def _forget(connection: Connection, dataset: int) -> None:
    connection.execute(delete(Mission).where(col(Mission.dataset_id) == dataset))
