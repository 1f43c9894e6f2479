"""The order in which updates are handled, and which are not handled at all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack
from contextvars import ContextVar
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakValueDictionary

from telegram import Chat, Update
from telegram.ext import BaseUpdateProcessor

from bot.telegram.claims import Claims

AT_ONCE = 12
"""Updates in work at a time: more make a burst slower, because every request searches the connection pool."""

WAITING = 4096
STALE = timedelta(minutes=10)
"""Older messages of groups are passed over: after a downtime nobody there waits for them any more."""

_turn: ContextVar[AsyncExitStack] = ContextVar("turn")
_log = logging.getLogger(__name__)


class InOrder(BaseUpdateProcessor):
    """Handle each update once: those of one chat one after another, different chats side by side.

    ``claims`` marks updates as handled and tells which were new; ``now`` is the present moment in UTC.
    """

    def __init__(self, claims: Claims, now: Callable[[], datetime]) -> None:
        super().__init__(WAITING)
        self._claims = claims
        self._now = now
        self._chats: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._busy = asyncio.Semaphore(AT_ONCE)

    async def initialize(self) -> None:
        """Connect to the store."""
        self._claims.open()

    async def shutdown(self) -> None:
        """Leave the store."""
        self._claims.close()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Run the handlers of an update in its turn."""
        chat = self._chats.setdefault(_chat_of(update), asyncio.Lock())
        async with AsyncExitStack() as turn:
            await turn.enter_async_context(chat)
            await turn.enter_async_context(self._busy)
            _turn.set(turn)
            if not isinstance(update, Update) or await self._is_wanted(update):
                await coroutine
            elif isinstance(coroutine, Coroutine):
                coroutine.close()

    async def _is_wanted(self, update: Update) -> bool:
        if is_stale(update, self._now()):
            return False
        try:
            return await self._claims.claim(update.update_id)
        except Exception:  # noqa: BLE001
            _log.exception("An update could not be marked as handled; it is handled all the same")
            return True


async def give_up_turn() -> None:
    """Let other updates, those of the same chat too, go ahead while the present one waits for Telegram."""
    turn = _turn.get(None)
    if turn is not None:
        await turn.aclose()


def is_stale(update: Update, now: datetime) -> bool:
    """Tell whether an update is a message of a group that was written long before it arrived.

    That a group became a supergroup is never old news.
    """
    message = update.message or update.edited_message
    if message is None or message.chat.type == Chat.PRIVATE:
        return False
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        return False
    return now - (message.edit_date or message.date) > STALE


def _chat_of(update: object) -> int:
    if not isinstance(update, Update):
        return 0
    origin = update.effective_chat or update.effective_user
    return origin.id if origin else 0
