"""Polling goes on, whatever becomes of a fetch."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import Engine
from telegram import Update

from bot.app import build_application
from bot.handlers.context import BotApplication
from bot.telegram.arrival import connect
from bot.telegram.polling import Polling, watch
from tests.bot.telegram.assistants import Echo
from tests.bot.telegram.bot_api import BotApi, Fault
from tests.bot.telegram.conftest import settings_for
from tests.bot.telegram.updates import message, update


@pytest.fixture
async def application(api: BotApi, engine: Engine) -> AsyncIterator[BotApplication]:
    """An application that is connected and receives nothing yet."""
    settings = settings_for(api)
    made = build_application(settings, Echo(engine, settings))  # type: ignore[arg-type]
    await connect(made, asyncio.Event())
    yield made
    await made.shutdown()


@asynccontextmanager
async def watched(polling: Polling, silence: float) -> AsyncIterator[None]:
    task = asyncio.create_task(watch(polling, silence=silence))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def arrives(api: BotApi, application: BotApplication, chat_id: int) -> bool:
    """Push a message and tell whether it is the next to arrive."""
    await api.push(update(message=message("trade BY AZ", chat_id)))
    found = await asyncio.wait_for(application.update_queue.get(), 20)
    return isinstance(found, Update) and found.effective_chat is not None and found.effective_chat.id == chat_id


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize("status", [401, 404])
async def test_a_refused_token_is_no_end_for_it_may_be_a_proxy_that_speaks(
    api: BotApi, application: BotApplication, status: int
) -> None:
    api.faults["getUpdates"].append(Fault(status, "Not Found"))
    async with watched(Polling(application.bot, application.update_queue), 60):
        assert await arrives(api, application, 7)


async def test_a_fetch_that_is_never_answered_is_begun_anew(
    api: BotApi, application: BotApplication, caplog: pytest.LogCaptureFixture
) -> None:
    api.faults["getUpdates"].append(Fault(0, hang=4))
    async with watched(Polling(application.bot, application.update_queue), 0.4):
        assert await arrives(api, application, 7)
    assert "could be fetched" in errors(caplog)[0]


class Ending(Polling):
    """Ends the first time it is run."""

    has_ended = False

    async def run(self) -> None:
        if self.has_ended:
            await super().run()
        self.has_ended = True
        raise asyncio.CancelledError


async def test_polling_that_ended_is_begun_anew(
    api: BotApi, application: BotApplication, caplog: pytest.LogCaptureFixture
) -> None:
    async with watched(Ending(application.bot, application.update_queue), 60):
        assert await arrives(api, application, 7)
    assert errors(caplog) == ["Polling ended (no error); it begins anew"]


async def test_a_pause_that_telegram_asks_for_is_no_silence(
    api: BotApi, application: BotApplication, caplog: pytest.LogCaptureFixture
) -> None:
    api.faults["getUpdates"].append(Fault(429, "Too Many Requests", {"retry_after": 2}))
    async with watched(Polling(application.bot, application.update_queue), 1):
        await api.called("getUpdates", 1)
        await asyncio.sleep(1.6)
        assert (len([call for call in api.calls if call.method == "getUpdates"]), errors(caplog)) == (1, [])


async def test_updates_come_many_at_a_time_again_once_the_unreadable_one_is_gone(
    api: BotApi, application: BotApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []
    enough = asyncio.Event()

    async def get_updates(_: object, _offset: int | None, limit: int | None, **__: object) -> tuple[Update, ...]:
        asked.append(limit)
        if len(asked) == 1:
            raise KeyError("date")
        if len(asked) == 3:
            enough.set()
        await asyncio.sleep(0)
        return ()

    monkeypatch.setattr(type(application.bot), "get_updates", get_updates)
    async with watched(Polling(application.bot, application.update_queue), 60):
        await asyncio.wait_for(enough.wait(), 20)
    assert asked[:3] == [None, 1, None]
