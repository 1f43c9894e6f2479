"""Which message of ours answered which message."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, delete, select

from db.models import SentAnswer
from db.records import SentRecord
from db.upsert import upsert


def remember_sent(
    *, session: Session, chat_id: int, message_id: int, answer_id: int, text_hash: str, asked_at: datetime
) -> None:
    """Record that ``answer_id`` answers ``message_id``; a later answer to the same message takes its place."""
    row = {
        "chat_id": chat_id,
        "message_id": message_id,
        "answer_id": answer_id,
        "text_hash": text_hash,
        "asked_at": asked_at,
    }
    upsert(session=session, model=SentAnswer, rows=[row])


def find_sent(*, session: Session, chat_id: int, message_id: int) -> SentRecord | None:
    """Return our answer to a message, or None."""
    statement = select(SentAnswer.answer_id, SentAnswer.text_hash, SentAnswer.asked_at).where(
        col(SentAnswer.chat_id) == chat_id, col(SentAnswer.message_id) == message_id
    )
    found = session.exec(statement).first()
    return SentRecord(*found) if found else None


def purge_sent(*, session: Session, before: datetime) -> int:
    """Delete the record of answers to messages asked earlier and return how many."""
    return session.exec(delete(SentAnswer).where(col(SentAnswer.asked_at) < before)).rowcount
