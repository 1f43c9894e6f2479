"""Digests: what became known of followed pairs, in one message a day, and never the same day again.

The digest of a chat's day is claimed in the store before it is sent, and the claim counts it as told: of two
processes, or of one that is started again, only one sends it. Where the program dies between the claim and
Telegram's answer, nobody can know whether the message arrived; it is not repeated, neither that day nor in the
next digest. A claim lasts no longer than one call, so that of many followers this can concern only the one whose
message was on its way. A call that certainly had no effect (no connection, refused as too frequent) gives the
claim back, and the next round tries again.
"""

from __future__ import annotations

import logging
from asyncio import CancelledError, create_task, shield, sleep, to_thread, wait
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Engine
from sqlmodel import Session

from bot.answering.news import read_news
from bot.chat_choices import ChatChoices
from bot.choices import Choices
from bot.digest_hours import current_slot
from bot.news import News
from bot.question import Language
from bot.telegram.asked import Place
from bot.telegram.calls import Fate
from bot.telegram.delivery import Delivery
from bot.telegram.digest_texts import digest_message
from db.engine import open_session
from db.queries import digests, subscriptions
from db.queries.events import newest_event
from db.records import SubscriptionRecord

APART_SECONDS = 1.0
"""Between two digests, so that answers are not held up by them and a stop falls between two of them."""
ROUND_SECONDS = 300.0
"""How long a round lasts about where there are many: they then follow each other more quickly."""

STOP_SECONDS = 10
"""How long a stop waits for the digest that is on its way."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Due:
    """A digest: where it goes, what it tells (None: nothing of interest), and what it counts as told."""

    place: Place
    day: date
    language: Language
    news: News | None
    told: dict[int, int]
    last_event: int


@dataclass(frozen=True, slots=True)
class Digests:
    """Sends digests that are due."""

    engine: Engine
    choices: ChatChoices
    delivery: Delivery
    now: Callable[[], datetime]
    apart: float = APART_SECONDS

    async def send_due(self) -> int:
        """Send every digest that is due at this moment, one after another; return how many were sent."""
        chats, count = await to_thread(self._chats), 0
        pause = min(self.apart, ROUND_SECONDS / max(len(chats), 1))
        for chat_id in chats:
            try:
                if await _to_its_end(self._send(chat_id)):
                    count += 1
                    await sleep(pause)
            except Exception:  # noqa: BLE001
                _log.exception("A digest could not be sent; it is not tried again today")
        return count

    async def _send(self, chat_id: int) -> bool:
        due = await to_thread(self._claim, chat_id)
        if due is None or due.news is None:
            return False
        words, keyboard = digest_message(due.language, due.news, private=due.place.private, bot=self.delivery.bot)
        fate = await self.delivery.try_to_send(due.place, words, keyboard)
        await to_thread(self._settle, due, fate)
        return fate is Fate.MADE

    def _chats(self) -> list[int]:
        """Return the chats with news whose hour it is and that had no digest today."""
        now = self.now()
        with open_session(self.engine) as session:
            sealed = subscriptions.list_chats_with_news(session=session)
            sent = digests.list_digests(session=session, since=now.date() - timedelta(days=1)) if sealed else set()
        slots = {chat_id: current_slot(self.choices.open(each), now) for chat_id, each in sealed.items()}
        return [chat_id for chat_id, slot in slots.items() if slot and (chat_id, slot.day) not in sent]

    def _claim(self, chat_id: int) -> Due | None:
        """Claim the digest of a chat, None where none is due, there is nothing to tell, or another was quicker."""
        now = self.now()
        with open_session(self.engine) as session:
            choices = self.choices.read(chat_id, session)
            slot = current_slot(choices, now)
            if slot is None or digests.has_digest(session=session, chat_id=chat_id, day=slot.day):
                return None
            due = self._read(session, chat_id, choices, slot.day)
        if due is None or (due.news is not None and due.news.since > slot.closes):
            return None
        with open_session(self.engine) as session:
            return due if self._take(session, due, now) and due.news is not None else None

    def _take(self, session: Session, due: Due, now: datetime) -> bool:
        """Count the news of a digest as told, by this process alone; where there are some, claim the day as well."""
        chat_id, day, last = due.place.chat_id, due.day, due.last_event
        if due.news is not None and not digests.claim_digest(
            session=session, chat_id=chat_id, day=day, last_event=last, now=now
        ):
            return False
        if subscriptions.advance(session=session, told=due.told, event_id=last):
            return True
        session.rollback()
        return False

    def _read(self, session: Session, chat_id: int, choices: Choices, day: date) -> Due | None:
        last = newest_event(session=session)
        held = subscriptions.list_subscriptions(session=session, chat_id=chat_id)
        if not held:
            return None
        language = choices.language or Language(held[-1].language)
        news = read_news(session, held, language=language, until=last)
        return Due(_place(held), day, language, news, {each.id: each.since_event for each in held}, last)

    def _settle(self, due: Due, fate: Fate) -> None:
        chat_id = due.place.chat_id
        with open_session(self.engine) as session:
            if fate is Fate.UNMADE:
                digests.release_digest(session=session, chat_id=chat_id, day=due.day)
                subscriptions.take_back(session=session, told=due.told, event_id=due.last_event)
            elif fate is Fate.SHUT:
                subscriptions.end_all(session=session, chat_id=chat_id)
            elif fate is Fate.MADE:
                digests.mark_sent(session=session, chat_id=chat_id, day=due.day)


async def _to_its_end(sending: Coroutine[None, None, bool]) -> bool:
    """Wait for one digest, also where the program is being stopped: its message may be on its way."""
    task = create_task(sending)
    try:
        return await shield(task)
    except CancelledError:
        await wait([task], timeout=STOP_SECONDS)
        raise


def _place(held: list[SubscriptionRecord]) -> Place:
    """Return where a chat's digest goes: the topic in which it was last asked for."""
    chat_id = held[0].chat_id
    return Place(chat_id, held[-1].thread_id, private=chat_id > 0)
