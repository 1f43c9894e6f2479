"""Read sources, with the number of live claims that each carries."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from db.models import Claim, Source
from db.queries.pairs import LIVE, pair_key
from db.records import SourceRecord

_COLUMNS = [field.name for field in fields(SourceRecord) if field.name != "claim_count"]


def get_sources(*, session: Session, ids: Collection[str]) -> dict[str, SourceRecord]:
    """Return sources by id, with the number of live claims each carries."""
    if not ids:
        return {}
    found = _read(session, _count_claims(), col(Source.id).in_(list(ids)))
    return {source.id: source for source in found}


def find_sources(*, session: Session, pair: tuple[str, str] | None = None) -> list[SourceRecord]:
    """Return the sources of a pair (or all), newest publication first, counting their live claims on the pair."""
    if pair is None:
        return sorted(_read(session, _count_claims()), key=_newest_first)
    on_pair = col(Claim.pair) == pair_key(*pair)
    of_pair = col(Source.id).in_(select(col(Claim.source_id)).where(LIVE, on_pair))
    return sorted(_read(session, _count_claims(on_pair), of_pair), key=_newest_first)


def _count_claims(*wanted: ColumnElement[bool]) -> ColumnElement[int]:
    counted = select(func.count()).where(col(Claim.source_id) == col(Source.id), LIVE, *wanted)
    return counted.scalar_subquery()


def _read(session: Session, claims: ColumnElement[int], *wanted: ColumnElement[bool]) -> list[SourceRecord]:
    columns = [col(getattr(Source, name)) for name in _COLUMNS]
    rows = session.execute(select(*columns, claims.label("claim_count")).where(*wanted)).mappings()
    return [SourceRecord(**row) for row in rows]


def _newest_first(source: SourceRecord) -> tuple[int, str]:
    return (-(source.published_on or date.min).toordinal(), source.id)
