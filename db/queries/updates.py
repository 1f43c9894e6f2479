"""Updates that were handled already."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, delete

from db.models import ProcessedUpdate
from db.upsert import inserting


def claim_update(*, session: Session, update_id: int, now: datetime) -> bool:
    """Record an update as taken; True for the one who came first.

    Another process that claims the same update waits until this session commits (then it gets False) or rolls
    back (then True).
    """
    statement = inserting(session=session, model=ProcessedUpdate).values(update_id=update_id, at=now)
    claimed = statement.on_conflict_do_nothing().returning(col(ProcessedUpdate.update_id))
    return session.exec(claimed).first() is not None


def purge_updates(*, session: Session, before: datetime) -> int:
    """Delete the record of updates taken earlier and return how many."""
    return session.exec(delete(ProcessedUpdate).where(col(ProcessedUpdate.at) < before)).rowcount
