"""Long polling, which no error ends, and the watch that begins it anew where it falls silent."""

from __future__ import annotations

import asyncio
import logging
import warnings

from telegram import Bot, Update
from telegram.error import InvalidToken, RetryAfter, TelegramError

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
SILENCE_SECONDS = 180.0
"""How long fetching may fail or hang before polling begins anew: several times what one fetch may take."""
ANEW_AFTER = 1.0

_log = logging.getLogger(__name__)


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
        self.heard_at = asyncio.get_running_loop().time()
        """When Telegram last let us fetch, or will again as it said, on the clock of the loop."""
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
                pause = backoff(error, failures)
                if isinstance(error, RetryAfter):
                    self.heard_at = asyncio.get_running_loop().time() + pause
                await asyncio.sleep(pause)
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
        self.heard_at = asyncio.get_running_loop().time()
        if not updates:
            self._at_a_time = None  # none waits any more, an unreadable one neither
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


async def watch(polling: Polling, *, silence: float = SILENCE_SECONDS) -> None:
    """Poll until cancelled, beginning anew wherever polling ended or could fetch nothing for ``silence`` seconds."""
    while True:
        task = asyncio.create_task(polling.run(), name="polling")
        try:
            await _wait_for_trouble(polling, task, silence)
        finally:
            task.cancel()
            await asyncio.wait([task])
        await asyncio.sleep(ANEW_AFTER)


async def _wait_for_trouble(polling: Polling, task: asyncio.Task[None], silence: float) -> None:
    loop = asyncio.get_running_loop()
    begun = loop.time()
    while not task.done():
        left = max(polling.heard_at, begun) + silence - loop.time()
        if left <= 0:
            minutes = (loop.time() - polling.heard_at) / 60
            _log.error("Nothing could be fetched from Telegram for %.0f minutes; polling begins anew", minutes)
            return
        await asyncio.wait([task], timeout=left)
    error = None if task.cancelled() else task.exception()
    _log.error("Polling ended (%s); it begins anew", type(error).__name__ if error else "no error")


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


def backoff(error: Exception, failures: int) -> float:
    """Return the seconds to wait: as long as Telegram says, else growing from one to thirty."""
    if isinstance(error, RetryAfter):
        return seconds_asked(error)
    return min(LONGEST_PAUSE, 1.5**failures)
