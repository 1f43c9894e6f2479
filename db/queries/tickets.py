"""Reports of errors: who is to be told what came of them, until they are told."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, or_
from sqlmodel import Session, col, delete, select, update

from db.models import Claim, ClaimEvent, ClaimEventKind, ClaimState, Ticket, TicketState
from db.records import TicketRecord

DECIDED = (TicketState.CORRECTED.value, TicketState.REJECTED.value)


def open_ticket(
    *,
    session: Session,
    claim_id: str | None,
    question: str,
    language: str,
    chat_id: int,
    person: str,
    sealed: str | None,
    now: datetime,
) -> int:
    """Write a report and return its number; without words it waits for them."""
    ticket = Ticket(
        claim_id=claim_id,
        question=question,
        language=language,
        state=(TicketState.OPEN if sealed else TicketState.AWAITED).value,
        chat_id=chat_id,
        person=person,
        sealed=sealed,
        opened_at=now,
    )
    session.add(ticket)
    session.flush()
    assert ticket.id is not None
    return ticket.id


def set_prompt(*, session: Session, ticket_id: int, prompt_id: int) -> None:
    """Remember which message of ours the words will be a reply to."""
    session.exec(update(Ticket).where(col(Ticket.id) == ticket_id).values(prompt_id=prompt_id))


def find_awaited(*, session: Session, chat_id: int, prompt_id: int, person: str) -> TicketRecord | None:
    """Return the report of a person that waits for the words replying to a message of ours."""
    statement = select(Ticket).where(
        col(Ticket.chat_id) == chat_id,
        col(Ticket.prompt_id) == prompt_id,
        col(Ticket.person) == person,
        col(Ticket.state) == TicketState.AWAITED.value,
    )
    found = session.exec(statement).first()
    return _as_record(found) if found else None


def add_words(*, session: Session, ticket_id: int, claim_id: str | None, sealed: str) -> bool:
    """Add the words to a report that waits for them; False where it no longer does."""
    waiting = (col(Ticket.id) == ticket_id, col(Ticket.state) == TicketState.AWAITED.value)
    words = {"state": TicketState.OPEN.value, "claim_id": claim_id, "sealed": sealed}
    return session.exec(update(Ticket).where(*waiting).values(**words)).rowcount > 0


def count_open(*, session: Session, person: str) -> int:
    """Return how many undecided reports of a person there are."""
    states = (TicketState.AWAITED.value, TicketState.OPEN.value)
    found = session.exec(select(Ticket.id).where(col(Ticket.person) == person, col(Ticket.state).in_(states)))
    return len(found.all())


def list_tickets(*, session: Session, every: bool = False, limit: int = 1000) -> list[TicketRecord]:
    """Return reports that are open, or all that have words, oldest first."""
    states = (TicketState.OPEN.value, *(DECIDED if every else ()))
    statement = select(Ticket).where(col(Ticket.state).in_(states)).order_by(col(Ticket.id)).limit(limit)
    return [_as_record(ticket) for ticket in session.exec(statement)]


def get_ticket(*, session: Session, ticket_id: int) -> TicketRecord | None:
    """Return a report, or None."""
    found = session.get(Ticket, ticket_id)
    return _as_record(found) if found else None


def close_ticket(*, session: Session, ticket_id: int, state: TicketState, sealed: str, now: datetime) -> bool:
    """Decide an open report, whose sealed part then holds the reason too; False where it is not open."""
    decided = {"state": state.value, "sealed": sealed, "closed_at": now}
    is_open = (col(Ticket.id) == ticket_id, col(Ticket.state) == TicketState.OPEN.value)
    return session.exec(update(Ticket).where(*is_open).values(**decided)).rowcount > 0


def close_corrected(*, session: Session, now: datetime) -> int:
    """Decide the open reports on claims that are no longer shown, or that say otherwise since; return how many."""
    gone = select(Claim.id).where(col(Claim.state) != ClaimState.LIVE.value)
    revised = exists().where(
        col(ClaimEvent.claim_id) == col(Ticket.claim_id),
        col(ClaimEvent.kind) == ClaimEventKind.REVISED.value,
        col(ClaimEvent.at) > col(Ticket.opened_at),
    )
    affected = (col(Ticket.state) == TicketState.OPEN.value, or_(col(Ticket.claim_id).in_(gone), revised))
    decided = update(Ticket).where(*affected).values(state=TicketState.CORRECTED.value, closed_at=now)
    return session.exec(decided).rowcount


def list_untold(*, session: Session) -> list[TicketRecord]:
    """Return decided reports whose people are still to be told."""
    untold = select(Ticket).where(col(Ticket.state).in_(DECIDED), col(Ticket.chat_id).is_not(None))
    return [_as_record(ticket) for ticket in session.exec(untold.order_by(col(Ticket.id)))]


def take_untold(*, session: Session, ticket_id: int) -> bool:
    """Forget whom to tell of a decided report; True for the one process that may tell: each is told once at most."""
    mine = (col(Ticket.id) == ticket_id, col(Ticket.chat_id).is_not(None))
    return session.exec(update(Ticket).where(*mine).values(chat_id=None, prompt_id=None)).rowcount > 0


def give_back_untold(*, session: Session, ticket_id: int, chat_id: int) -> None:
    """Remember again whom to tell of a decided report, where it was certainly not told and nobody was forgotten."""
    untold = (col(Ticket.id) == ticket_id, col(Ticket.person).is_not(None))
    session.exec(update(Ticket).where(*untold).values(chat_id=chat_id))


def purge_awaited(*, session: Session, before: datetime) -> int:
    """Delete reports whose words never came."""
    old = (col(Ticket.state) == TicketState.AWAITED.value, col(Ticket.opened_at) < before)
    return session.exec(delete(Ticket).where(*old)).rowcount


def _as_record(ticket: Ticket) -> TicketRecord:
    return TicketRecord(**ticket.model_dump(exclude={"prompt_id"}))
