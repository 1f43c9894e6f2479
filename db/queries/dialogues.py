"""The state of conversations, kept for minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam
from sqlmodel import Session, col, delete, select

from db.models import ChatSettings, DialogueState
from db.queries.meta import GENERATION
from db.records import RecalledRecord
from db.upsert import upsert


def load_dialogue(*, session: Session, key: str, not_before: datetime) -> dict[str, Any] | None:
    """Return the state of a conversation, or None where there is none or its last turn is older."""
    statement = select(DialogueState.state).where(
        col(DialogueState.key) == key, col(DialogueState.updated_at) >= not_before
    )
    found = session.exec(statement).first()
    return None if found is None else dict(found)


_RECALL = select(
    select(ChatSettings.sealed).where(col(ChatSettings.chat_id) == bindparam("chat_id")).scalar_subquery(),
    select(DialogueState.state)
    .where(col(DialogueState.key) == bindparam("key"), col(DialogueState.updated_at) >= bindparam("not_before"))
    .scalar_subquery(),
    GENERATION.scalar_subquery(),
)


def recall(*, connection: Connection, chat_id: int, key: str, not_before: datetime) -> RecalledRecord:
    """Return what answering a question of a chat begins with, in one reading of the store."""
    wanted = {"chat_id": chat_id, "key": key, "not_before": not_before}
    sealed, state, generation = connection.execute(_RECALL, wanted).one()
    return RecalledRecord(sealed, None if state is None else dict(state), str(generation or ""))


def save_dialogue(
    *, session: Session, key: str, chat_id: int, state: Mapping[str, Any], now: datetime, person: str | None = None
) -> None:
    """Write the state of a conversation over the one before; ``person`` is the keyed hash of who talks."""
    row = {"key": key, "chat_id": chat_id, "state": dict(state), "updated_at": now, "person": person}
    save_dialogues(session, [row])


def save_dialogues(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write states of conversations (key, chat_id, state, updated_at, person), later ones over earlier ones."""
    upsert(session=session, model=DialogueState, rows=rows)


def expire_dialogues(*, session: Session, before: datetime) -> int:
    """Forget the conversations whose last turn is older and return how many."""
    return session.exec(delete(DialogueState).where(col(DialogueState.updated_at) < before)).rowcount
