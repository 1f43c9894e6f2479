"""The arrival of updates: the only module that knows how they come in, in what order and how often.

Polling and webhook both put updates into the application's queue; ``InOrder`` takes them from there. An update
could be stored before it is confirmed to Telegram by doing so in ``Polling`` before the offset moves.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from telegram import Bot, Chat, Update
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import BaseUpdateProcessor

from bot.delivery import seconds_asked
from bot.handlers.context import BotApplication
from bot.settings import Settings

ACCEPTED = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY]
"""What Telegram is asked for; named because Telegram otherwise keeps the previous choice."""

AT_ONCE = 12
"""Updates in work at a time: more make a burst slower, because every request searches the connection pool."""

WAITING = 4096
STALE = timedelta(minutes=10)
"""Older messages of groups are passed over: after a downtime nobody there waits for them any more."""

POLL_SECONDS = 25
LONGEST_PAUSE = 30.0
BOOTSTRAP_RETRIES = 8

_log = logging.getLogger(__name__)


class InOrder(BaseUpdateProcessor):
    """Handle each update once: those of one chat one after another, different chats side by side.

    ``claim`` marks an update as handled and tells whether it was new; ``now`` is the present moment in UTC.
    """

    def __init__(self, claim: Callable[[int], bool], now: Callable[[], datetime]) -> None:
        super().__init__(WAITING)
        self._claim = claim
        self._now = now
        self._chats: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._busy = asyncio.Semaphore(AT_ONCE)

    async def initialize(self) -> None:
        """Nothing to set up."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Run the handlers of an update in its turn."""
        chat = self._chats.setdefault(_chat_of(update), asyncio.Lock())
        async with chat, self._busy:
            if not isinstance(update, Update) or await self._is_wanted(update):
                await coroutine
            elif isinstance(coroutine, Coroutine):
                coroutine.close()

    async def _is_wanted(self, update: Update) -> bool:
        if is_stale(update, self._now()):
            return False
        try:
            return await asyncio.to_thread(self._claim, update.update_id)
        except Exception:  # noqa: BLE001
            _log.exception("An update could not be marked as handled; it is handled all the same")
            return True


def is_stale(update: Update, now: datetime) -> bool:
    """Tell whether an update is a message of a group that was written long before it arrived."""
    message = update.message or update.edited_message
    if message is None or message.chat.type == Chat.PRIVATE:
        return False
    return now - (message.edit_date or message.date) > STALE


def _chat_of(update: object) -> int:
    if not isinstance(update, Update):
        return 0
    origin = update.effective_chat or update.effective_user
    return origin.id if origin else 0


class Unreachable(Exception):
    """The Bot API did not answer at the start; the message is the last error's."""


async def connect(application: BotApplication, stopped: asyncio.Event) -> None:
    """Initialize the application, repeating while the network is down; raises InvalidToken or Unreachable."""
    for attempt in range(BOOTSTRAP_RETRIES + 1):
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            if attempt == BOOTSTRAP_RETRIES:
                raise Unreachable(error.message) from error
            _log.warning("Telegram does not answer yet (%s)", type(error).__name__)
            await _pause(_backoff(error, attempt), stopped)
            if stopped.is_set():
                return
        else:
            return


@asynccontextmanager
async def receiving(application: BotApplication, settings: Settings) -> AsyncIterator[None]:
    """Let updates come in and be handled: by webhook where the settings name one, else by long polling.

    On leaving, no more are taken, those taken are handled, and then they are confirmed.
    """
    await application.start()
    way = _by_webhook(application, settings) if settings.telegram_webhook_url else _by_polling(application)
    async with way:
        yield


@asynccontextmanager
async def _by_polling(application: BotApplication) -> AsyncIterator[None]:
    polling = Polling(application.bot, application.update_queue)
    task = asyncio.create_task(polling.run(), name="polling")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
        await application.stop()
        await polling.confirm()


@asynccontextmanager
async def _by_webhook(application: BotApplication, settings: Settings) -> AsyncIterator[None]:
    updater, secret, url = application.updater, settings.telegram_webhook_secret, settings.telegram_webhook_url
    if updater is None or secret is None or url is None:
        raise ValueError("a webhook needs an address, a secret and an updater")
    await updater.start_webhook(
        listen=settings.telegram_webhook_listen,
        port=settings.telegram_webhook_port,
        url_path=urlsplit(url).path.lstrip("/"),
        webhook_url=url,
        secret_token=secret.get_secret_value(),
        allowed_updates=ACCEPTED,
        bootstrap_retries=BOOTSTRAP_RETRIES,
    )
    try:
        yield
    finally:
        await updater.stop()
        await application.stop()


class Polling:
    """Long polling that no error ends.

    The library's own loop stops for good at the first 401 or 404, which a proxy may send in passing; this one
    goes on after a pause that grows to half a minute.
    """

    def __init__(self, bot: Bot, queue: asyncio.Queue[object]) -> None:
        self._bot = bot
        self._queue = queue
        self._offset: int | None = None
        self._webhook_removed = False

    async def run(self) -> None:
        """Fetch updates until cancelled."""
        failures = 0
        while True:
            try:
                await self._fetch()
                failures = 0
            except Exception as error:  # noqa: BLE001
                _log_failure(error, failures)
                await asyncio.sleep(_backoff(error, failures))
                failures += 1

    async def confirm(self) -> None:
        """Tell Telegram which updates were taken, so that they do not come again after a restart."""
        if self._offset is None:
            return
        try:
            await self._bot.get_updates(offset=self._offset, limit=1, timeout=0, allowed_updates=ACCEPTED)
        except TelegramError as error:
            _log.warning("The last updates could not be confirmed (%s); they may come again", type(error).__name__)

    async def _fetch(self) -> None:
        if not self._webhook_removed:
            self._webhook_removed = await self._bot.delete_webhook()
        updates = await self._bot.get_updates(
            offset=self._offset, timeout=POLL_SECONDS, allowed_updates=ACCEPTED, read_timeout=10
        )
        for update in updates:
            await self._queue.put(update)
            self._offset = update.update_id + 1


def _log_failure(error: Exception, failures: int) -> None:
    if isinstance(error, InvalidToken):
        _log.log(logging.ERROR if failures else logging.WARNING, "Telegram refuses the token; trying again")
    elif not isinstance(error, TelegramError):
        _log.exception("Updates could not be read; trying again")
    elif failures in {0, 5}:
        _log.warning("Fetching updates failed (%s); trying again", type(error).__name__)


def _backoff(error: Exception, failures: int) -> float:
    """Return the seconds to wait: as long as Telegram says, else growing from one to thirty."""
    if isinstance(error, RetryAfter):
        return seconds_asked(error)
    return min(LONGEST_PAUSE, 1.5**failures)


async def _pause(seconds: float, stopped: asyncio.Event) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stopped.wait(), seconds)
