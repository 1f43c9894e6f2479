"""Questions under short names, where their codes are too long for a link or a button."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, select

from db.models import Link
from db.upsert import inserting


def keep_link(*, session: Session, link_id: str, code: str, now: datetime) -> None:
    """Keep a code under its short name; one that is kept already stays as it is."""
    statement = inserting(session=session, model=Link).values(id=link_id, code=code, made_at=now)
    session.exec(statement.on_conflict_do_nothing())


def get_link(*, session: Session, link_id: str) -> str | None:
    """Return the code kept under a short name, or None."""
    return session.exec(select(Link.code).where(col(Link.id) == link_id)).first()
