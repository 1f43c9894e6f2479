"""Updates that were handled already."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from sqlalchemy import Executable
from sqlmodel import Session, col, delete

from db.models import ProcessedUpdate
from db.upsert import inserting_in


def claim_update(*, session: Session, update_id: int, now: datetime) -> bool:
    """Record an update as taken; True for the one who came first.

    Another process that claims the same update waits until this session commits (then it gets False) or rolls
    back (then True).
    """
    statement = _claiming(session.get_bind().dialect.name)
    return session.connection().execute(statement, {"update_id": update_id, "at": now}).first() is not None


@lru_cache(maxsize=2)
def _claiming(dialect: str) -> Executable:
    statement = inserting_in(dialect, ProcessedUpdate)
    return statement.on_conflict_do_nothing().returning(col(ProcessedUpdate.update_id))


def purge_updates(*, session: Session, before: datetime) -> int:
    """Delete the record of updates taken earlier and return how many."""
    return session.exec(delete(ProcessedUpdate).where(col(ProcessedUpdate.at) < before)).rowcount
