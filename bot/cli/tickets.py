"""`bilateral-bot tickets`: the operator's side of reports of errors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer
from sqlmodel import Session

from bot.answering.news import told_of
from bot.assistant import utc_now
from bot.cli.opening import open_assistant
from bot.presenting.arguments import Wording
from bot.presenting.reports import plain_version
from bot.question import Language
from bot.sealing import Sealer, open_sealer
from db.audit import append_audit
from db.engine import open_session
from db.models import TicketState
from db.queries import tickets
from db.queries.events import find_outcome
from db.records import TicketRecord

DONE, UNKNOWN = 0, 2


def print_list(*, every: bool) -> None:
    """Print reports that have words, oldest first."""
    with open_session(open_assistant(fetching=False).engine) as session:
        found = tickets.list_tickets(session=session, every=every)
    for each in found:
        day = each.opened_at.date().isoformat()
        typer.echo(f"{each.id:>6}  {day}  {each.state:<9}  {each.claim_id or '-':<24}  {each.language}:{each.question}")
    if not found:
        typer.echo("No reports." if every else "No open reports.")


def print_ticket(number: int) -> int:
    """Print one report with the words of the person; return 0, or 2 where there is none."""
    assistant = open_assistant(fetching=False)
    sealer = open_sealer(assistant.settings)
    with open_session(assistant.engine) as session:
        ticket = tickets.get_ticket(session=session, ticket_id=number)
        if ticket is None:
            return _say_unknown(number)
        for line in _described(session, ticket, _opened(sealer, ticket)):
            typer.echo(line)
    return DONE


def decide(number: int, *, corrected: bool, reason: str) -> int:
    """Close an open report with a reason, which the person is told; return 0, or 2 where it is not open."""
    assistant = open_assistant(fetching=False)
    sealer, state = open_sealer(assistant.settings), TicketState.CORRECTED if corrected else TicketState.REJECTED
    with open_session(assistant.engine) as session:
        ticket = tickets.get_ticket(session=session, ticket_id=number)
        if ticket is None:
            return _say_unknown(number)
        sealed = sealer.seal((_opened(sealer, ticket) or {}) | {"reason": reason})
        now = utc_now()
        if not tickets.close_ticket(session=session, ticket_id=number, state=state, sealed=sealed, now=now):
            typer.echo(f"Report {number} is not open but {ticket.state}.", err=True)
            return UNKNOWN
        details = {"state": state.value, "claim": ticket.claim_id}
        append_audit(
            session=session, at=now, actor="operator", action="ticket", subject=f"ticket {number}", details=details
        )
    typer.echo(f"Report {number}: {state.value}. The person is told by the running bot.")
    return DONE


def _described(session: Session, ticket: TicketRecord, said: dict[str, Any] | None) -> Iterator[str]:
    yield f"Report {ticket.id}, {ticket.state}, opened {ticket.opened_at:%Y-%m-%d %H:%M} UTC"
    yield f"Question: {ticket.question} ({ticket.language})"
    if ticket.claim_id:
        outcome = find_outcome(session=session, claim_id=ticket.claim_id)
        told = told_of(session, outcome.pair, [ticket.claim_id], Language.EN)
        yield f"Claim: {ticket.claim_id}: {plain_version(Wording(Language.EN, {}), told.version(ticket.claim_id))}"
    if said is None:
        yield "Words: none yet, or sealed with a key that is gone"
        return
    yield f"Claims shown: {', '.join(map(str, said.get('claims', []))) or '-'}"
    yield f"Words: {said.get('words', '')}"
    if said.get("reason"):
        yield f"Decided because: {said['reason']}"


def _opened(sealer: Sealer, ticket: TicketRecord) -> dict[str, Any] | None:
    return sealer.open(ticket.sealed) if ticket.sealed else None


def _say_unknown(number: int) -> int:
    typer.echo(f"There is no report {number}.", err=True)
    return UNKNOWN
