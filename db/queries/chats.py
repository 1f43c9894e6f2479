"""What chats have chosen."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, delete, select, update

from db.models import ChatSettings, DialogueState, SentAnswer
from db.upsert import inserting


def get_sealed(*, session: Session, chat_id: int) -> str | None:
    """Return the sealed settings of a chat, or None."""
    return session.exec(select(ChatSettings.sealed).where(col(ChatSettings.chat_id) == chat_id)).first()


def lock_sealed(*, session: Session, chat_id: int, now: datetime) -> str | None:
    """Return the sealed settings of a chat to be changed; others who change them wait until this session commits."""
    _ensure_row(session, chat_id, now)
    return get_sealed(session=session, chat_id=chat_id)


def set_sealed(*, session: Session, chat_id: int, sealed: str) -> None:
    """Write the sealed settings of a chat that ``lock_sealed`` was called for."""
    session.exec(update(ChatSettings).where(col(ChatSettings.chat_id) == chat_id).values(sealed=sealed))


def list_sealed(*, session: Session) -> dict[int, str]:
    """Return the sealed settings of all chats, by chat."""
    statement = select(ChatSettings.chat_id, ChatSettings.sealed).where(col(ChatSettings.sealed).is_not(None))
    return {chat_id: sealed for chat_id, sealed in session.exec(statement) if sealed}


def list_plain(*, session: Session) -> dict[int, str]:
    """Return the languages of chats whose settings were written before settings were sealed, by chat."""
    statement = select(ChatSettings.chat_id, ChatSettings.language).where(
        col(ChatSettings.sealed).is_(None), col(ChatSettings.language).is_not(None)
    )
    return {chat_id: language for chat_id, language in session.exec(statement) if language}


def clear_plain(*, session: Session, chat_id: int) -> None:
    """Delete what of a chat's settings is not sealed."""
    session.exec(update(ChatSettings).where(col(ChatSettings.chat_id) == chat_id).values(language=None, values={}))


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
