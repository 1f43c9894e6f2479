"""Store what a service answered about a pair: its cells anew, in one transaction."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from db.importers.mapping import DatasetMapping
from db.importers.services.fetches import record_fetch
from db.importers.services.reply import Scope, ServiceReply
from db.importers.vintages import describe_dataset
from db.models import Dataset, DatasetState, FetchOutcome, Observation
from db.upsert import inserting

LIVE = DatasetState.LIVE.value


@lru_cache
def live_dataset_of(service: str) -> DatasetMapping:
    """Return what all figures of a service share."""
    described = tomllib.loads((Path(__file__).parent / "live_datasets.toml").read_text(encoding="utf-8"))
    return DatasetMapping.model_validate(described[service])


def store_reply(*, session: Session, service: str, name: str, reply: ServiceReply, now: datetime) -> None:
    """Replace a pair's cells by those of a reply and note the request under ``name``.

    The note comes first: it makes others that store the same pair wait. A reply without any cell takes nothing
    away.
    """
    scope, cells = reply.scope, reply.cells
    outcome = FetchOutcome.HELD if cells else FetchOutcome.EMPTY
    pair = {"first": scope.first, "second": scope.second}
    record_fetch(session=session, service=name, now=now, outcome=outcome, cells=len(cells), **pair)
    dataset = _dataset(session, service, reply.fob_importers, now)
    if cells:
        _forget(session, dataset, scope)
        names = ("reporter", "partner", "flow", "product", "frequency", "period", "value", "status")
        rows = [{"dataset_id": dataset, **dict(zip(names, cell, strict=True))} for cell in cells]
        session.execute(insert(Observation), rows)


def _dataset(session: Session, service: str, fob_importers: frozenset[str], now: datetime) -> int:
    described = live_dataset_of(service)
    live = select(Dataset).where(col(Dataset.code) == described.code, col(Dataset.state) == LIVE)
    found = session.exec(live).first()
    if found is None:
        row = describe_dataset(described).model_dump(exclude={"id"}) | {"retrieved_at": now, "vintage": "live"}
        session.execute(inserting(session=session, model=Dataset).values(row).on_conflict_do_nothing())
        found = session.exec(live).first()
    assert found is not None
    assert found.id is not None
    _update_details(found, described.notes, fob_importers, now)
    return found.id


def _update_details(found: Dataset, notes: Sequence[str], fob_importers: frozenset[str], now: datetime) -> None:
    """Bring what is said of figures, and who values imports FOB, up to date.

    The new date tells whoever remembers the dataset.
    """
    fob = sorted({*found.details.get("fob_importers", ()), *fob_importers})
    details = found.details | {"notes": list(notes)} | ({"fob_importers": fob} if fob else {})
    if details != found.details:
        found.details, found.retrieved_at = details, now


def _forget(session: Session, dataset: int, scope: Scope) -> None:
    for reporter, partner in ((scope.first, scope.second), (scope.second, scope.first)):
        statement = delete(Observation).where(
            col(Observation.dataset_id) == dataset,
            col(Observation.reporter) == reporter,
            col(Observation.partner) == partner,
        )
        if scope.chapters_of is None:
            frequency = "M" if scope.monthly else "A"
            statement = statement.where(col(Observation.product) == "", col(Observation.frequency) == frequency)
            if scope.years:
                statement = statement.where(col(Observation.period).in_(_months(scope.years)))
        else:
            months = _months((scope.chapters_of,))
            statement = statement.where(col(Observation.product) != "", col(Observation.period).in_(months))
        session.execute(statement)


def _months(years: tuple[int, ...]) -> list[int]:
    return [year * 100 + month for year in years for month in range(1, 13)]
