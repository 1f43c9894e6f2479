"""Rows of claims turned into plain values, a fixed number of statements however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, inspect, select
from sqlmodel import Session

from db.models import Claim, ClaimPerson, ClaimText, Person, Source
from db.records import FactRecord, FigureRecord, PersonRecord

SPEAKER = "speaker"

_CLAIM, _SOURCE, _TEXT, _PART, _PERSON = (
    inspect(model).local_table for model in (Claim, Source, ClaimText, ClaimPerson, Person)
)
_FIGURE_FIELDS = [field.name for field in fields(FigureRecord) if field.name != "speaker"]
_FACT_FIELDS = [field.name for field in fields(FactRecord) if field.name not in {"texts", "people"}]

_FIGURES = select(*(_CLAIM.c[name] for name in (*_FIGURE_FIELDS, "decimals", "change_decimals")))
_FACTS = select(*(_CLAIM.c[name] for name in _FACT_FIELDS), _SOURCE.c.published_on).where(
    _SOURCE.c.id == _CLAIM.c.source_id
)
_PEOPLE = select(
    _PART.c.claim_id, _PART.c.position, _PART.c.role, _PART.c.offices, _PERSON.c.id, _PERSON.c.country, _PERSON.c.names
).where(_PART.c.claim_id == _CLAIM.c.id, _PERSON.c.id == _PART.c.person_id)
_TEXTS = select(_TEXT.c.claim_id, _TEXT.c.language, _TEXT.c.text).where(_TEXT.c.claim_id == _CLAIM.c.id)

Condition = ColumnElement[bool]
Values = Mapping[str, Any]
People = tuple[PersonRecord, ...]


def read_figures(session: Session, wanted: Sequence[Condition], values: Values) -> list[FigureRecord]:
    """Return the claims that fit, as figures, in no order; ``values`` are those of the conditions' parameters."""
    rows = _read(session, _FIGURES, wanted, values)
    people = _read_people(session, wanted, values) if rows else {}
    return [_as_figure(row, people.get(row["id"], ())) for row in rows]


def read_facts(session: Session, wanted: Sequence[Condition], values: Values) -> list[FactRecord]:
    """Return the claims that fit, as worded facts, newest source first, then by position within the source."""
    rows = _read(session, _FACTS, wanted, values)
    if not rows:
        return []
    people, texts = _read_people(session, wanted, values), _read_texts(session, wanted, values)
    newest_first = sorted(rows, key=_by_source)
    return [_as_fact(row, people.get(row["id"], ()), texts.get(row["id"], {})) for row in newest_first]


def published(value: Decimal | None, decimals: int | None) -> Decimal | None:
    """Return a stored value with exactly the published decimals; without trailing zeros where nobody noted them."""
    if value is None:
        return None
    if decimals is not None:
        return value.quantize(Decimal(1).scaleb(-decimals))
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def _read(
    session: Session, statement: Select[*tuple[Any, ...]], wanted: Sequence[Condition], values: Values
) -> Sequence[RowMapping]:
    """Read past the ORM, which would look for entities in every row."""
    return session.connection().execute(_narrowed(statement, tuple(wanted)), values).mappings().all()


@lru_cache(maxsize=64)
def _narrowed(statement: Select[*tuple[Any, ...]], wanted: tuple[Condition, ...]) -> Select[*tuple[Any, ...]]:
    """Put a statement together once for the same conditions; that costs more than running it."""
    return statement.where(*wanted)


def _read_people(session: Session, wanted: Sequence[Condition], values: Values) -> dict[str, People]:
    found: dict[str, People] = defaultdict(tuple)
    for row in sorted(_read(session, _PEOPLE, wanted, values), key=lambda row: (row["position"], row["id"])):
        found[row["claim_id"]] += (PersonRecord(row["id"], row["country"], row["names"], row["role"], row["offices"]),)
    return found


def _read_texts(session: Session, wanted: Sequence[Condition], values: Values) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _read(session, _TEXTS, wanted, values):
        found[row["claim_id"]][row["language"]] = row["text"]
    return found


def _by_source(row: RowMapping) -> tuple[int, str, int, str]:
    day = row["published_on"]
    return (-day.toordinal() if day else 0, row["source_id"], row["position"], row["id"])


def _as_figure(row: RowMapping, people: People) -> FigureRecord:
    plain: list[Any] = list(row.values())
    change_decimals, decimals = plain.pop(), plain.pop()
    found: dict[str, Any] = dict(zip(_FIGURE_FIELDS, plain, strict=True))
    found["value"] = published(found["value"], decimals)
    found["change_value"] = published(found["change_value"], change_decimals)
    found["note_keys"] = tuple(found["note_keys"])
    return FigureRecord(**found, speaker=next((person for person in people if person.role == SPEAKER), None))


def _as_fact(row: RowMapping, people: People, texts: Mapping[str, str]) -> FactRecord:
    plain = {name: row[name] for name in _FACT_FIELDS}
    lists = {"sectors": tuple(row["sectors"]), "note_keys": tuple(row["note_keys"])}
    return FactRecord(**plain | lists | {"people": people, "texts": texts})
