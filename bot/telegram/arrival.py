"""The arrival of updates: the only module that knows whether they are fetched or sent to us.

Polling and webhook both put them into the application's queue, from where ``order`` hands them to the
handlers. Polling confirms an update to Telegram only after it is in the queue.
"""

from __future__ import annotations

import asyncio
import logging
import warnings
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from urllib.parse import urlsplit

from telegram import Bot, Update
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.handlers.context import BotApplication
from bot.settings import Settings
from bot.telegram.refusals import seconds_asked

ACCEPTED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
]
"""What Telegram is asked for; named because Telegram otherwise keeps the previous choice."""

LIBRARY = "telegram.ext.ExtBot"
"""The name under which the library's bot logs."""

POLL_SECONDS = 25
LONGEST_PAUSE = 30.0
BOOTSTRAP_RETRIES = 8
WEBHOOK_RETRIES = 3
"""Few, because the library repeats a refused address as it does a broken line."""

_log = logging.getLogger(__name__)


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
    polling = Polling(application.bot, application.update_queue)
    way = _by_webhook(application, settings) if settings.telegram_webhook_url else _by_polling(polling)
    async with AsyncExitStack() as leaving:
        leaving.push_async_callback(polling.confirm)
        await application.start()
        leaving.push_async_callback(application.stop)
        await leaving.enter_async_context(way)
        yield


@asynccontextmanager
async def _by_polling(polling: Polling) -> AsyncIterator[None]:
    task = asyncio.create_task(polling.run(), name="polling")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


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
        bootstrap_retries=WEBHOOK_RETRIES,
    )
    try:
        yield
    finally:
        await updater.stop()


class Polling:
    """Long polling that no error ends.

    The library's own loop stops for good at the first 401 or 404, which a proxy may send in passing; this one
    goes on after a pause that grows to half a minute. An update that cannot be read is stepped over: else it would
    come again with every fetch, and none behind it ever.
    """

    def __init__(self, bot: Bot, queue: asyncio.Queue[object]) -> None:
        logging.getLogger(LIBRARY).addFilter(_tells_no_contents)
        self._bot = bot
        self._queue = queue
        self._offset: int | None = None
        self._webhook_removed = False
        self._at_a_time: int | None = None
        """One where some of those waiting cannot be read; None leaves it to Telegram."""

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
        try:
            updates = await self._bot.get_updates(
                self._offset, self._at_a_time, timeout=POLL_SECONDS, allowed_updates=ACCEPTED, read_timeout=10
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            await self._narrow_down(error)
            return
        for update in updates:
            await self._queue.put(update)
            self._offset = update.update_id + 1

    async def _narrow_down(self, error: Exception) -> None:
        """Fetch updates one by one, and step over the first where it is the one that cannot be read."""
        if self._at_a_time is None:
            self._at_a_time = 1
            return
        _log.warning("An update that cannot be read is passed over (%s)", type(error).__name__)
        wanted = {"limit": 1, "timeout": 0} | ({} if self._offset is None else {"offset": self._offset})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library would rather see its own method, which cannot read it
            waiting = await self._bot.do_api_request("getUpdates", wanted)
        for each in waiting:
            self._offset = each["update_id"] + 1
        self._at_a_time = None


def _tells_no_contents(record: logging.LogRecord) -> bool:
    """Drop the library's record of updates it cannot read: it repeats them whole, with what people wrote."""
    return not str(record.msg).startswith("Error while parsing updates")


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
