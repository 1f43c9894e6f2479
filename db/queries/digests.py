"""Which chat was sent its digest of which day."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Session, col, delete, select, update

from db.models import Digest, DigestState
from db.upsert import inserting


def has_digest(*, session: Session, chat_id: int, day: date) -> bool:
    """Tell whether the digest of a chat's day was sent, or is on its way."""
    statement = select(Digest.chat_id).where(col(Digest.chat_id) == chat_id, col(Digest.day) == day)
    return session.exec(statement).first() is not None


def list_digests(*, session: Session, since: date) -> set[tuple[int, date]]:
    """Return which chats' digests of which days, from a day on, were sent or are on their way."""
    found = session.exec(select(Digest).where(col(Digest.day) >= since))
    return {(each.chat_id, each.day) for each in found}


def claim_digest(*, session: Session, chat_id: int, day: date, last_event: int, now: datetime) -> bool:
    """Take the digest of a chat's day upon oneself; True for the one process that may send it."""
    row = {"chat_id": chat_id, "day": day, "state": DigestState.CLAIMED.value}
    statement = inserting(session=session, model=Digest).values(row | {"last_event": last_event, "claimed_at": now})
    claimed = statement.on_conflict_do_nothing().returning(col(Digest.chat_id))
    return session.exec(claimed).first() is not None


def mark_sent(*, session: Session, chat_id: int, day: date) -> None:
    """Record that a claimed digest was sent."""
    mine = (col(Digest.chat_id) == chat_id, col(Digest.day) == day)
    session.exec(update(Digest).where(*mine).values(state=DigestState.SENT.value))


def release_digest(*, session: Session, chat_id: int, day: date) -> None:
    """Give a digest back that was certainly not sent, so that it is tried again."""
    session.exec(delete(Digest).where(col(Digest.chat_id) == chat_id, col(Digest.day) == day))
