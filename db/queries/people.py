"""Everything that the store holds about people and chats: shown to them, forgotten at their word, deleted in time.

``HELD_OF_CHATS`` and ``HELD_OF_PEOPLE`` name every table with a column of that kind; a test holds them to the models.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, false, or_
from sqlmodel import Session, SQLModel, col, delete, select, update

from db.models import ChatSettings, DialogueState, Digest, SentAnswer, Subscription, Ticket, TicketState, Unanswered
from db.queries.dialogues import expire_dialogues
from db.queries.sent import purge_sent
from db.queries.tickets import purge_awaited
from db.queries.updates import purge_updates

HELD_OF_CHATS: dict[str, type[SQLModel]] = {
    "settings": ChatSettings,
    "subscriptions": Subscription,
    "digests": Digest,
    "reports": Ticket,
    "conversations": DialogueState,
    "answers": SentAnswer,
}
"""By the column ``chat_id``."""

HELD_OF_PEOPLE = {
    "reports": col(Ticket.person),
    "conversations": col(DialogueState.person),
    "answers": col(SentAnswer.asker),
}
"""By the column that holds the keyed hash of a person."""


def list_held(*, session: Session, chat_id: int | None, person: str | None) -> dict[str, list[dict[str, Any]]]:
    """Return all rows of a chat, of a person in any chat, or of both, by kind; columns as in the store."""
    return {
        kind: [row.model_dump() for row in session.exec(select(model).where(_belongs(kind, chat_id, person)))]
        for kind, model in HELD_OF_CHATS.items()
    }


def list_held_here(*, session: Session, chat_id: int, person: str) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of one person in one chat, by kind."""
    return {
        kind: [row.model_dump() for row in session.exec(select(model).where(_in(model, chat_id), by == person))]
        for kind, by in HELD_OF_PEOPLE.items()
        for model in [HELD_OF_CHATS[kind]]
    }


def forget(*, session: Session, chat_id: int | None, person: str | None) -> dict[str, int]:
    """Delete all rows of a chat, of a person in any chat, or of both; return how many of each kind there were.

    A report stays for the operator, without who made it, where, and in which words.
    """
    return {kind: _forget(session, kind, _belongs(kind, chat_id, person)) for kind in HELD_OF_CHATS}


def purge(
    *,
    session: Session,
    conversations: datetime,
    answers: datetime,
    updates: datetime,
    digests: datetime,
    reporters: datetime,
    awaited: datetime,
    unanswered: datetime,
) -> None:
    """Delete what is older than these moments, and who reported what was decided before."""
    expire_dialogues(session=session, before=conversations)
    purge_sent(session=session, before=answers)
    purge_updates(session=session, before=updates)
    session.exec(delete(Digest).where(col(Digest.claimed_at) < digests))
    session.exec(update(Ticket).where(col(Ticket.closed_at) < reporters).values(**_NOBODY))
    purge_awaited(session=session, before=awaited)
    session.exec(delete(Unanswered).where(col(Unanswered.last_on) < unanswered.date()))


_NOBODY = {"chat_id": None, "person": None, "prompt_id": None, "sealed": None}


def _forget(session: Session, kind: str, belongs: ColumnElement[bool]) -> int:
    model = HELD_OF_CHATS[kind]
    if model is Ticket:
        session.exec(delete(Ticket).where(col(Ticket.state) == TicketState.AWAITED, belongs))
    statement = update(model).values(**_NOBODY) if model is Ticket else delete(model)
    return session.exec(statement.where(belongs)).rowcount


def _belongs(kind: str, chat_id: int | None, person: str | None) -> ColumnElement[bool]:
    conditions = [_in(HELD_OF_CHATS[kind], chat_id)] if chat_id is not None else []
    if person is not None and kind in HELD_OF_PEOPLE:
        conditions.append(HELD_OF_PEOPLE[kind] == person)
    return or_(*conditions) if conditions else false()


def _in(model: type[SQLModel], chat_id: int) -> ColumnElement[bool]:
    column: ColumnElement[int] = model.__table__.c.chat_id  # type: ignore[attr-defined]
    return column == chat_id
