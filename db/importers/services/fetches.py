"""What each service was asked for each pair, and how long that stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from db.models import FetchOutcome, ServiceFetch
from db.upsert import upsert

STALE_AFTER = timedelta(days=30)
"""Services revise their figures about monthly."""

EMPTY_FOR = timedelta(days=1)
"""How long a service that holds nothing for a pair is not asked again."""

FAILED_FOR = timedelta(minutes=10)
"""How long a service that failed for a pair is not asked again; also how long one out of reach is left alone."""

ITSELF = "--"
"""Both codes of the row about a service as a whole."""

_STANDS = {FetchOutcome.HELD: STALE_AFTER, FetchOutcome.EMPTY: EMPTY_FOR, FetchOutcome.FAILED: FAILED_FOR}


@dataclass(frozen=True, slots=True)
class FetchRecord:
    """The latest request of one service for one pair."""

    service: str
    fetched_at: datetime
    outcome: FetchOutcome
    cells: int
    reason: str | None

    def stands(self, now: datetime) -> bool:
        """Return whether the service need not be asked again yet."""
        return timedelta(0) <= now - self.fetched_at < _STANDS[self.outcome]


def get_fetch(*, session: Session, service: str, first: str, second: str) -> FetchRecord | None:
    """Return the latest request for a pair, in whichever order it is given."""
    reporter, partner = sorted((first, second))
    row = session.exec(
        select(ServiceFetch).where(
            col(ServiceFetch.service) == service,
            col(ServiceFetch.reporter) == reporter,
            col(ServiceFetch.partner) == partner,
        )
    ).first()
    if row is None:
        return None
    return FetchRecord(row.service, row.fetched_at, FetchOutcome(row.outcome), row.cells, row.reason)


def record_fetch(
    *,
    session: Session,
    service: str,
    first: str,
    second: str,
    now: datetime,
    outcome: FetchOutcome,
    cells: int = 0,
    reason: str | None = None,
) -> None:
    """Note what asking for a pair came to, over what was noted before."""
    reporter, partner = sorted((first, second))
    row = {
        "service": service,
        "reporter": reporter,
        "partner": partner,
        "fetched_at": now,
        "outcome": outcome.value,
        "cells": cells,
        "reason": None if reason is None else reason[:200],
    }
    upsert(session=session, model=ServiceFetch, rows=[row])


def out_of_reach_since(*, session: Session, service: str, now: datetime) -> datetime | None:
    """Return when a service was out of reach, where that is recent enough to leave it alone."""
    record = get_fetch(session=session, service=service, first=ITSELF, second=ITSELF)
    return record.fetched_at if record is not None and record.stands(now) else None
