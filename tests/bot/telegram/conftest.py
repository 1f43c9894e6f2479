"""The real application, running against the suite's own Bot API server over real HTTP."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine

from bot.app import build_application
from bot.assistant import Assistant
from bot.handlers.context import BotApplication
from bot.settings import Settings
from bot.telegram.arrival import connect, receiving
from db.engine import create_store, prepare_store
from tests.bot.telegram.assistants import Echo
from tests.bot.telegram.bot_api import TOKEN, BotApi, Call, serving
from tests.bot.telegram.updates import JSON, message, update

SETTINGS_KEY = Fernet.generate_key().decode()
VISIBLE = ("sendMessage", "editMessageText", "answerCallbackQuery", "answerInlineQuery", "answerGuestQuery")


@dataclass
class Telegram:
    """A running bot and its users."""

    api: BotApi
    application: BotApplication
    assistant: Any

    async def receive(self, *updates: JSON) -> list[Call]:
        """Deliver updates, wait until they are handled, and return what people then saw of the bot."""
        before = len(self.api.calls)
        await self.api.push(*updates)
        await self.api.confirmed()
        await asyncio.wait_for(self.application.update_queue.join(), 20)
        await asyncio.to_thread(self.application.bot_data.conversations.settle)
        return [call for call in self.api.calls[before:] if call.method in VISIBLE and call.status == 200]

    async def say(self, text: str | None, chat_id: int = 1001, **fields: Any) -> list[Call]:
        """Write to the bot, or in a group where it is."""
        return await self.receive(update(message=message(text, chat_id, **fields)))


@pytest.fixture(scope="session")
def prepared_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "store.db"
    engine = create_store(f"sqlite:///{path}")
    prepare_store(engine, seed_sets=("founding",))
    engine.dispose()
    return path


@pytest.fixture
def store(prepared_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(prepared_store, tmp_path / "store.db"))


@pytest.fixture
def engine(store: Path) -> Iterator[Engine]:
    engine = create_store(f"sqlite:///{store}")
    yield engine
    engine.dispose()


@pytest.fixture
def clean_log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Fail the test when anything was logged as an error: the application swallows what handlers raise."""
    caplog.set_level(logging.INFO)
    yield caplog
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    assert [record.getMessage() for record in records if record.levelno >= logging.ERROR] == []


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with serving() as found:
        yield found


Start = Callable[..., Awaitable[Telegram]]


@pytest.fixture
async def start(api: BotApi, engine: Engine) -> AsyncIterator[Start]:
    """Start the bot with an assistant; it is stopped after the test, and no call may have been refused."""
    async with AsyncExitStack() as stack:

        async def start(kind: Any, **settings: Any) -> Telegram:
            return await stack.enter_async_context(running(api, engine, kind, **settings))

        yield start
    assert api.violations == []


@asynccontextmanager
async def running(api: BotApi, engine: Engine, kind: Any, **changes: Any) -> AsyncIterator[Telegram]:
    """Run the application on a store, its updates coming from a server."""
    settings = settings_for(api, **changes)
    application = build_application(settings, kind(engine, settings))
    try:
        await connect(application, asyncio.Event())
        async with receiving(application, settings):
            yield Telegram(api, application, application.bot_data.conversations.assistant)
    finally:
        await application.shutdown()


def settings_for(api: BotApi, **changes: Any) -> Settings:
    """Settings that look at neither the environment nor a file."""
    keys = [SETTINGS_KEY]
    given = {"telegram_bot_token": TOKEN, "telegram_api_base_url": api.base_url, "settings_keys": keys} | changes
    return Settings(_env_file=None, **given)


@pytest.fixture
async def echo(start: Start, clean_log: pytest.LogCaptureFixture) -> Telegram:
    """The bot with an assistant that repeats what it hears."""
    return await start(Echo)


@pytest.fixture
async def bot(start: Start, clean_log: pytest.LogCaptureFixture) -> Telegram:
    """The bot with the real assistant on the facts of the founding article."""
    return await start(Assistant)
