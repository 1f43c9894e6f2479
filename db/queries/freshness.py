"""How much the store holds and how new it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, func, select

from db.models import Dataset, ServiceFetch, Source


@dataclass(frozen=True, slots=True)
class Freshness:
    """How many sources and datasets are held, the newest publication, and the day anything was last added."""

    sources: int
    datasets: int
    newest_source: date | None
    updated_on: date | None


def read_freshness(*, session: Session) -> Freshness:
    """Return how new the store is."""
    moments: list[datetime | None] = [
        session.exec(select(func.max(column))).one()
        for column in (Dataset.retrieved_at, ServiceFetch.fetched_at, Source.entered_at)
    ]
    accessed: date | None = session.exec(select(func.max(Source.accessed_on))).one()
    days = [moment.date() for moment in moments if moment] + ([accessed] if accessed else [])
    return Freshness(
        sources=session.exec(select(func.count()).select_from(Source)).one(),
        datasets=session.exec(select(func.count()).select_from(Dataset)).one(),
        newest_source=session.exec(select(func.max(Source.published_on))).one(),
        updated_on=max(days, default=None),
    )
