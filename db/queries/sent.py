"""Which message of ours answered which message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, delete, select

from db.models import SentAnswer
from db.records import SentRecord
from db.upsert import upsert


def remember_sent(
    *,
    session: Session,
    chat_id: int,
    message_id: int,
    answer_id: int,
    text_hash: str,
    asked_at: datetime,
    asker: str | None = None,
) -> None:
    """Record that ``answer_id`` answers ``message_id``; a later answer to the same message takes its place.

    ``asker`` is the keyed hash of the person who wrote that message.
    """
    row = {
        "chat_id": chat_id,
        "message_id": message_id,
        "answer_id": answer_id,
        "text_hash": text_hash,
        "asked_at": asked_at,
        "asker": asker,
    }
    remember_all_sent(session, [row])


def remember_all_sent(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Record which messages (chat_id, message_id) were answered by which (answer_id), as ``remember_sent`` does."""
    upsert(session=session, model=SentAnswer, rows=rows)


def find_sent(*, session: Session, chat_id: int, message_id: int) -> SentRecord | None:
    """Return our answer to a message, or None."""
    statement = select(SentAnswer.answer_id, SentAnswer.text_hash, SentAnswer.asked_at).where(
        col(SentAnswer.chat_id) == chat_id, col(SentAnswer.message_id) == message_id
    )
    found = session.exec(statement).first()
    return SentRecord(*found) if found else None


def find_asker(*, session: Session, chat_id: int, answer_id: int) -> str | None:
    """Return the keyed hash of the person whom a message of ours answered, None where that is not known."""
    statement = select(SentAnswer.asker).where(_is_answer(chat_id, answer_id))
    return session.exec(statement).first()


def forget_sent(*, session: Session, chat_id: int, answer_id: int) -> None:
    """Delete the record of a message of ours."""
    session.exec(delete(SentAnswer).where(_is_answer(chat_id, answer_id)))


def _is_answer(chat_id: int, answer_id: int) -> ColumnElement[bool]:
    return and_(col(SentAnswer.chat_id) == chat_id, col(SentAnswer.answer_id) == answer_id)


def purge_sent(*, session: Session, before: datetime) -> int:
    """Delete the record of answers to messages asked earlier and return how many."""
    return session.exec(delete(SentAnswer).where(col(SentAnswer.asked_at) < before)).rowcount
