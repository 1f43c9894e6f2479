"""People who reported an error are told once what came of it."""

from __future__ import annotations

import logging
from asyncio import sleep, to_thread
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session

from bot.answering.news import told_of
from bot.answering.revisions import sources_of
from bot.chat_choices import ChatChoices
from bot.digest_hours import is_quiet
from bot.presenting.arguments import Wording
from bot.presenting.reports import corrected_html, decided_html
from bot.question import Language
from bot.sealing import Sealer
from bot.telegram.asked import Place
from bot.telegram.calls import Fate
from bot.telegram.delivery import Delivery
from db.engine import open_session
from db.models import TicketState
from db.queries import tickets
from db.queries.events import find_outcome
from db.records import TicketRecord

SPREAD_SECONDS = 0.1

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TicketNews:
    """Tells people of their decided reports.

    Whom to tell is forgotten before it is told: nobody is told twice. What was certainly not sent is told later.
    """

    engine: Engine
    choices: ChatChoices
    sealer: Sealer
    delivery: Delivery
    now: Callable[[], datetime]

    async def tell(self) -> None:
        """Decide reports on claims that are no longer shown, and tell everybody whose report is decided."""
        for ticket in await to_thread(self._decided):
            try:
                await self._tell(ticket)
            except Exception:  # noqa: BLE001
                _log.exception("What came of a report could not be told; it is not tried again")

    async def _tell(self, ticket: TicketRecord) -> None:
        """Tell what came of one report; the others are taken when it is their turn, should the program stop here."""
        words = await to_thread(self._take, ticket)
        if ticket.chat_id is None or words is None:
            return
        fate = await self.delivery.try_to_send(Place(ticket.chat_id, None, private=ticket.chat_id > 0), words)
        if fate is Fate.UNMADE:
            await to_thread(self._give_back, ticket.id, ticket.chat_id)
        await sleep(SPREAD_SECONDS)

    def _decided(self) -> list[TicketRecord]:
        with open_session(self.engine) as session:
            tickets.close_corrected(session=session, now=self.now())
            return tickets.list_untold(session=session)

    def _take(self, ticket: TicketRecord) -> str | None:
        """Return what to tell of a report, None in the chat's quiet hours and where another process tells it."""
        assert ticket.chat_id is not None
        with open_session(self.engine) as session:
            choices = self.choices.read(ticket.chat_id, session)
            if is_quiet(choices, self.now().astimezone(choices.time_zone).hour):
                return None
            if not tickets.take_untold(session=session, ticket_id=ticket.id):
                return None
            return self._words(session, ticket, choices.language or Language(ticket.language))

    def _give_back(self, ticket_id: int, chat_id: int) -> None:
        with open_session(self.engine) as session:
            tickets.give_back_untold(session=session, ticket_id=ticket_id, chat_id=chat_id)

    def _words(self, session: Session, ticket: TicketRecord, language: Language) -> str:
        said = self.sealer.open(ticket.sealed) if ticket.sealed else None
        reason = str((said or {}).get("reason", ""))
        if ticket.state == TicketState.REJECTED or ticket.claim_id is None:
            return decided_html(language, str(ticket.id), ticket.state, reason)
        outcome = find_outcome(session=session, claim_id=ticket.claim_id)
        ids = [key for key in (outcome.old, outcome.new) if key]
        told = told_of(session, outcome.pair, ids, language)
        wording = Wording(language, sources_of(session, [told.version(key) for key in ids]))
        return corrected_html(
            wording,
            str(ticket.id),
            pair=outcome.pair,
            before=told.version(outcome.old),
            now=told.version(outcome.new),
            is_gone=outcome.is_gone,
            reason=reason or outcome.reason or "",
        )
