"""What became of claims, written in the order in which others will see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from db.audit import hold_chain
from db.models import ClaimEvent, ClaimEventKind


@dataclass(frozen=True, slots=True)
class Event:
    """A live claim that was added, that took another's place, or one that was withdrawn, and why."""

    claim_id: str
    pair: str
    kind: ClaimEventKind
    reason: str | None = None


def record_events(*, session: Session, events: Sequence[Event], at: datetime) -> None:
    """Write what became of claims, in the transaction that does it.

    Numbers of rows are given out before a transaction commits, so another's lower number might become visible
    after a reader has passed it. Whoever writes events therefore holds the end of the audit chain until the
    commit: numbers become visible in ascending order, and a reader may remember the highest one it has seen.
    """
    if not events:
        return
    hold_chain(session=session)
    session.add_all(
        ClaimEvent(claim_id=each.claim_id, pair=each.pair, kind=each.kind.value, reason=each.reason, at=at)
        for each in events
    )
    session.flush()
