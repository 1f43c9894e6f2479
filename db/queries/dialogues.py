"""The state of conversations, kept for minutes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, delete, select

from db.models import DialogueState
from db.upsert import upsert


def load_dialogue(*, session: Session, key: str, not_before: datetime) -> dict[str, Any] | None:
    """Return the state of a conversation, or None where there is none or its last turn is older."""
    statement = select(DialogueState.state).where(
        col(DialogueState.key) == key, col(DialogueState.updated_at) >= not_before
    )
    found = session.exec(statement).first()
    return None if found is None else dict(found)


def save_dialogue(
    *, session: Session, key: str, chat_id: int, state: Mapping[str, Any], now: datetime, person: str | None = None
) -> None:
    """Write the state of a conversation over the one before; ``person`` is the keyed hash of who talks."""
    row = {"key": key, "chat_id": chat_id, "state": dict(state), "updated_at": now, "person": person}
    upsert(session=session, model=DialogueState, rows=[row])


def expire_dialogues(*, session: Session, before: datetime) -> int:
    """Forget the conversations whose last turn is older and return how many."""
    return session.exec(delete(DialogueState).where(col(DialogueState.updated_at) < before)).rowcount
