"""What chats have chosen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, delete, select, update

from db.models import ChatSettings, DialogueState, SentAnswer
from db.upsert import inserting


def get_language(*, session: Session, chat_id: int) -> str | None:
    """Return the language that a chat has chosen, or None."""
    return session.exec(select(ChatSettings.language).where(col(ChatSettings.chat_id) == chat_id)).first()


def set_language(*, session: Session, chat_id: int, language: str | None, now: datetime) -> None:
    """Remember the language of a chat; None takes the choice back."""
    _ensure_row(session, chat_id, now)
    chosen = None if language is None else str(language)
    session.exec(update(ChatSettings).where(col(ChatSettings.chat_id) == chat_id).values(language=chosen))


def get_values(*, session: Session, chat_id: int) -> dict[str, Any]:
    """Return the further settings of a chat by name."""
    found = session.exec(select(ChatSettings.values).where(col(ChatSettings.chat_id) == chat_id)).first()
    return dict(found or {})


def set_value(*, session: Session, chat_id: int, name: str, value: Any, now: datetime) -> None:
    """Remember one further setting of a chat, a JSON value; None removes it."""
    _ensure_row(session, chat_id, now)
    values = get_values(session=session, chat_id=chat_id) | {name: value}
    kept = {each: held for each, held in values.items() if held is not None}
    session.exec(update(ChatSettings).where(col(ChatSettings.chat_id) == chat_id).values(values=kept))


def migrate_chat(*, session: Session, old: int, new: int) -> None:
    """Move the settings of a group that became a supergroup, where the new chat has none of its own.

    Conversations and answers of the old chat are deleted: their messages have other numbers now.
    """
    taken = session.exec(select(ChatSettings.chat_id).where(col(ChatSettings.chat_id) == new)).first()
    moved = delete(ChatSettings) if taken is not None else update(ChatSettings).values(chat_id=new)
    session.exec(moved.where(col(ChatSettings.chat_id) == old))
    session.exec(delete(DialogueState).where(col(DialogueState.chat_id) == old))
    session.exec(delete(SentAnswer).where(col(SentAnswer.chat_id) == old))


def _ensure_row(session: Session, chat_id: int, now: datetime) -> None:
    """Create the row, or lock it: two who change different settings at once then lose neither."""
    statement = inserting(session=session, model=ChatSettings).values(chat_id=chat_id, values={}, updated_at=now)
    session.exec(statement.on_conflict_do_update(index_elements=["chat_id"], set_={"updated_at": now}))
