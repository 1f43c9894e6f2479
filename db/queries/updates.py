"""Updates that were handled already."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Executable
from sqlmodel import Session, col, delete

from db.models import ProcessedUpdate
from db.upsert import inserting_in

if TYPE_CHECKING:
    from sqlalchemy.dialects.sqlite import Insert


def claim_update(*, session: Session, update_id: int, now: datetime) -> bool:
    """Record an update as taken; True for the one who came first.

    Another process that claims the same update waits until this session commits (then it gets False) or rolls
    back (then True).
    """
    statement = _telling_claim(session.get_bind().dialect.name)
    return session.connection().execute(statement, {"update_id": update_id, "at": now}).first() is not None


def claim_at_once(*, connection: Connection, update_id: int, now: datetime) -> bool:
    """Record an update as taken, by a connection that commits each statement; True for the one who came first.

    Raises OperationalError where the store is busy: nobody has got the update then.
    """
    statement = _claiming(connection.dialect.name)
    return connection.execute(statement, {"update_id": update_id, "at": now}).rowcount == 1


@lru_cache(maxsize=2)
def _telling_claim(dialect: str) -> Executable:
    return _claiming(dialect).returning(col(ProcessedUpdate.update_id))


@lru_cache(maxsize=2)
def _claiming(dialect: str) -> Insert:
    return inserting_in(dialect, ProcessedUpdate).on_conflict_do_nothing()


def purge_updates(*, session: Session, before: datetime) -> int:
    """Delete the record of updates taken earlier and return how many."""
    return session.exec(delete(ProcessedUpdate).where(col(ProcessedUpdate.at) < before)).rowcount
