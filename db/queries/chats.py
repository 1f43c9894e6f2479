"""What chats have chosen."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, delete, select, update

from db.models import ChatSettings, DialogueState, Digest, SentAnswer, Subscription, Ticket
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
    """Move settings, subscriptions, digests and reports of a group that became a supergroup.

    What the new chat has of its own stays as it is. Conversations and answers of the old chat are deleted: their
    messages have other numbers now. A second time there is nothing left to move.
    """
    _move(session, ChatSettings, old, new, ())
    _move(session, Subscription, old, new, ("pair", "topic"))
    _move(session, Digest, old, new, ("day",))
    session.exec(update(Ticket).where(col(Ticket.chat_id) == old).values(chat_id=new, prompt_id=None))
    session.exec(delete(DialogueState).where(col(DialogueState.chat_id) == old))
    session.exec(delete(SentAnswer).where(col(SentAnswer.chat_id) == old))


def _move(
    session: Session, model: type[ChatSettings | Subscription | Digest], old: int, new: int, same: tuple[str, ...]
) -> None:
    """Give rows of one chat to another, but for those whose place is taken there: rows ``same`` in these columns."""
    taken = aliased(model)
    twin = select(taken.chat_id).where(
        taken.chat_id == new, *(getattr(taken, name) == getattr(model, name) for name in same)
    )
    mine = col(model.chat_id) == old
    session.exec(delete(model).where(mine, twin.exists()).execution_options(synchronize_session=False))
    session.exec(update(model).where(mine).values(chat_id=new).execution_options(synchronize_session=False))


def _ensure_row(session: Session, chat_id: int, now: datetime) -> None:
    """Create the row, or lock it: two who change different settings at once then lose neither."""
    statement = inserting(session=session, model=ChatSettings).values(chat_id=chat_id, values={}, updated_at=now)
    session.exec(statement.on_conflict_do_update(index_elements=["chat_id"], set_={"updated_at": now}))
