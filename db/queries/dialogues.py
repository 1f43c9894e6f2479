"""The state of conversations, kept for minutes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import Session, col, delete, select

from db.models import ChatSettings, DialogueState
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
)


def recall(
    *, session: Session, chat_id: int, key: str, not_before: datetime
) -> tuple[str | None, dict[str, Any] | None]:
    """Return the sealed settings of a chat and the state of a conversation in it, each None where there is none."""
    sealed, state = (
        session.connection().execute(_RECALL, {"chat_id": chat_id, "key": key, "not_before": not_before}).one()
    )
    return sealed, None if state is None else dict(state)


def save_dialogue(
    *, session: Session, key: str, chat_id: int, state: Mapping[str, Any], now: datetime, person: str | None = None
) -> None:
    """Write the state of a conversation over the one before; ``person`` is the keyed hash of who talks."""
    row = {"key": key, "chat_id": chat_id, "state": dict(state), "updated_at": now, "person": person}
    upsert(session=session, model=DialogueState, rows=[row])


def expire_dialogues(*, session: Session, before: datetime) -> int:
    """Forget the conversations whose last turn is older and return how many."""
    return session.exec(delete(DialogueState).where(col(DialogueState.updated_at) < before)).rowcount
