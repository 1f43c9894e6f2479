"""Data files to validated entries, every error naming its file and entry."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from db.seed.files import InvalidSeed, describe, read_bytes
from db.seed.schema import ClaimEntry, Entry, PersonEntry, SourceEntry

EntryKind = TypeVar("EntryKind", bound=Entry)


@dataclass(frozen=True, slots=True)
class Shipment:
    """What the data files hold for some sets: the claims, and the sources and people they refer to."""

    sources: tuple[SourceEntry, ...]
    persons: tuple[PersonEntry, ...]
    claims: tuple[ClaimEntry, ...]


def read_shipment(folder: Path, sets: Iterable[str]) -> Shipment:
    """Read and check the files of these sets; raises InvalidSeed at the first entry that is wrong."""
    sources = _by_id(folder, "sources", "source", SourceEntry)
    persons = _by_id(folder, "persons", "person", PersonEntry)
    claims: dict[str, ClaimEntry] = {}
    for name in sets:
        for claim in _read_claims(folder, name):
            if claim.id in claims:
                raise InvalidSeed("this id occurs twice", file=describe(folder, name), entry=f"claim '{claim.id}'")
            _check_references(claim, sources, persons, describe(folder, name))
            claims[claim.id] = claim
    return Shipment(
        sources=tuple(sources[key] for key in _distinct(claim.source for claim in claims.values())),
        persons=tuple(persons[key] for key in _distinct(part.person for c in claims.values() for part in c.people)),
        claims=tuple(claims.values()),
    )


def _distinct(keys: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(keys)


def _read(folder: Path, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(read_bytes(folder, name).decode("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidSeed(f"not readable as TOML: {error}", file=describe(folder, name)) from error


def _by_id(folder: Path, name: str, table: str, model: type[EntryKind]) -> dict[str, EntryKind]:
    rows = table_rows(_read(folder, name), (table,), describe(folder, name))
    entries = [check_entry(model, row, table, describe(folder, name)) for _, row in rows]
    twice = [key for key, times in Counter(getattr(entry, "id", "") for entry in entries).items() if times > 1]
    if twice:
        raise InvalidSeed("this id occurs twice", file=describe(folder, name), entry=f"{table} '{twice[0]}'")
    return {getattr(entry, "id", ""): entry for entry in entries}


def _read_claims(folder: Path, name: str) -> Iterator[ClaimEntry]:
    file = describe(folder, name)
    for table, row in table_rows(_read(folder, name), ("claim", "series"), file):
        for each in expand_series(row, file) if table == "series" else (row,):
            yield check_entry(ClaimEntry, each, "claim", file)


def table_rows(content: Mapping[str, Any], tables: tuple[str, ...], file: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the rows of a file's tables with the name of each table; raises InvalidSeed for other content."""
    for table, rows in content.items():
        if table not in tables or not isinstance(rows, list):
            expected = " or ".join(f"[[{name}]]" for name in tables)
            raise InvalidSeed(f"unknown table, expected {expected}", file=file, entry=f"'{table}'")
        for row in rows:
            if not isinstance(row, dict):
                raise InvalidSeed(f"not a table: {row!r}", file=file, entry=f"'{table}'")
            yield table, row


def expand_series(row: Mapping[str, Any], file: str) -> Iterator[dict[str, Any]]:
    """Turn a series into its claims: ``exports`` with ``{2010 = 128.93}`` is the claim ``exports-2010``."""
    values = row.get("values")
    if not isinstance(values, dict) or not values:
        raise InvalidSeed("series without values", file=file, entry=f"series '{row.get('id')}'")
    shared = {key: value for key, value in row.items() if key != "values"}
    for year, value in values.items():
        yield {**shared, "id": f"{row.get('id')}-{year}", "period": year, "value": value}


def check_entry(model: type[EntryKind], row: Mapping[str, Any], table: str, file: str) -> EntryKind:
    """Return a row as an entry; raises InvalidSeed, naming file and entry."""
    try:
        return model.model_validate(row)
    except ValidationError as error:
        entry = f"{table} '{row.get('id', '?')}'"
        raise InvalidSeed(_say(error), file=file, entry=entry) from error


def _say(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"] if part != "[key]")
    reason = first["msg"].removeprefix("Value error, ")
    return f"{where}: {reason}" if where else reason


def _check_references(
    claim: ClaimEntry, sources: Mapping[str, SourceEntry], persons: Mapping[str, PersonEntry], file: str
) -> None:
    entry = f"claim '{claim.id}'"
    if claim.source not in sources:
        raise InvalidSeed(f"source '{claim.source}' is not in sources.toml", file=file, entry=entry)
    for part in claim.people:
        if part.person not in persons:
            raise InvalidSeed(f"person '{part.person}' is not in persons.toml", file=file, entry=entry)
