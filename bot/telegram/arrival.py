"""The arrival of updates: the only module that knows whether they are fetched or sent to us.

Polling and webhook both put them into the application's queue, from where ``order`` hands them to the
handlers. Polling confirms an update to Telegram only after it is in the queue.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.handlers.context import BotApplication
from bot.settings import Settings
from bot.telegram.polling import ACCEPTED, Polling, backoff, watch
from bot.telegram.webhook import Hook, listening

BOOTSTRAP_RETRIES = 8
WEBHOOK_RETRIES = 3

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
            await _pause(backoff(error, attempt), stopped)
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
    task = asyncio.create_task(watch(polling), name="watching")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


@asynccontextmanager
async def _by_webhook(application: BotApplication, settings: Settings) -> AsyncIterator[None]:
    secret, url = settings.telegram_webhook_secret, settings.telegram_webhook_url
    if secret is None or url is None:
        raise ValueError("a webhook needs an address and a secret")
    hook = Hook(application.bot, application.update_queue, secret.get_secret_value())
    address, port = settings.telegram_webhook_listen, settings.telegram_webhook_port
    async with listening(hook, address=address, port=port, path=urlsplit(url).path.strip("/")):
        await _announce(application.bot, url, hook.secret)
        yield


async def _announce(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram where to send updates, repeating what fails; raises TelegramError."""
    for attempt in range(WEBHOOK_RETRIES + 1):
        try:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=ACCEPTED)
        except TelegramError as error:
            if isinstance(error, InvalidToken) or attempt == WEBHOOK_RETRIES:
                raise
            _log.warning("Telegram does not take the webhook yet (%s)", type(error).__name__)
            await asyncio.sleep(backoff(error, attempt))
        else:
            return


async def _pause(seconds: float, stopped: asyncio.Event) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stopped.wait(), seconds)
