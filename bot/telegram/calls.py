"""Calls to Telegram that obey its wishes: when to wait, when to repeat, and what became of each."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from enum import StrEnum
from time import monotonic
from typing import TypeVar
from weakref import WeakValueDictionary

from telegram.error import Forbidden, RetryAfter, TelegramError

from bot.telegram.order import give_up_turn
from bot.telegram.pace import Pace
from bot.telegram.refusals import is_no_chat, pass_over, pause_before_repeating

ATTEMPTS = 4
"""How often a call is made that gateways turn away; Telegram's own wishes to wait do not count."""
PATIENCE = 600.0
"""How many seconds a reply waits for Telegram."""

_log = logging.getLogger(__name__)
_Made = TypeVar("_Made")


class Fate(StrEnum):
    """What became of a call: made, refused by a chat that is closed to us, certainly not made, or nobody knows."""

    MADE = "made"
    SHUT = "shut"
    UNMADE = "unmade"
    UNKNOWN = "unknown"


_fate: ContextVar[Fate] = ContextVar("fate", default=Fate.UNKNOWN)


async def fate_of(sending: Awaitable[object]) -> Fate:
    """Wait for a message to be sent and tell what became of it."""
    _fate.set(Fate.UNKNOWN)
    await sending
    return _fate.get()


class Calls:
    """Makes calls, messages to one chat in the order in which they were meant, no quicker than Telegram lets us."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._sending: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def is_slowed(self, chat_id: int) -> bool:
        """Tell whether a message to a chat would have to wait at this moment."""
        return self._pace.pause(chat_id, monotonic()) > 0

    @asynccontextmanager
    async def in_order(self, chat_id: int) -> AsyncIterator[None]:
        """Wait until what was said to a chat before has gone out."""
        lock = self._sending.setdefault(chat_id, asyncio.Lock())
        if lock.locked():
            await give_up_turn()
        async with lock:
            yield

    async def make(
        self, call: Callable[[], Awaitable[_Made]], chat_id: int | None = None, patience: float = PATIENCE
    ) -> _Made | None:
        """Make a call as soon as Telegram lets us; a message to ``chat_id`` keeps that chat's pace."""
        ends, attempt = monotonic() + patience, 0
        pause = self._pace.pause(chat_id, monotonic()) if chat_id else 0.0
        while attempt < ATTEMPTS and monotonic() + pause <= ends:
            if pause:
                await give_up_turn()
                await asyncio.sleep(pause)
            try:
                made = await call()
            except Forbidden:
                _log.info("A chat can no longer be written to")
                _fate.set(Fate.SHUT)
                return None
            except TelegramError as error:
                wanted = pause_before_repeating(error)
                if wanted is None:
                    pass_over(error)
                    if is_no_chat(error):
                        _fate.set(Fate.SHUT)
                    return None
                pause = wanted
                attempt += not isinstance(error, RetryAfter)
                if isinstance(error, RetryAfter) and chat_id:
                    self._pace.note_refusal(chat_id, pause, monotonic())
            else:
                if chat_id:
                    self._pace.note_sent(chat_id, monotonic())
                _fate.set(Fate.MADE)
                return made
        _fate.set(Fate.UNMADE)
        _log.warning("Gave up on a call that Telegram had no time for")
        return None
