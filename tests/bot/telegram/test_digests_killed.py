"""The real process is killed between the sending of two digests and started again."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine

from bot.chat_choices import ChatChoices
from bot.sealing import Sealer
from db.engine import open_session
from db.queries import subscriptions
from tests.bot.telegram.bot_api import BotApi
from tests.bot.telegram.news import VISIT, publish
from tests.bot.telegram.test_run import process

FOLLOWERS = range(2001, 2005)
KEY = Fernet.generate_key().decode()


@pytest.fixture
def followed(engine: Engine, tmp_path: Path) -> Engine:
    """A store in which four chats follow, their digest is due all day, and something has become known."""
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    choices = ChatChoices(engine, Sealer([KEY]), lambda: midnight)
    for chat_id in FOLLOWERS:
        choices.change(chat_id, digest_hour=0, quiet=None)
        with open_session(engine) as session:
            subscriptions.follow(
                session=session, chat_id=chat_id, thread_id=None, pair=("BY", "AZ"), topic="", language="en",
                now=midnight,
            )  # fmt: skip
    publish(engine, tmp_path, VISIT, midnight)
    return engine


@pytest.mark.usefixtures("followed")
@pytest.mark.parametrize("in_flight", [0.0, 0.2], ids=["between two", "while one is on its way"])
async def test_every_follower_gets_exactly_one(api: BotApi, store: Path, in_flight: float) -> None:
    api.slowness = 0.4
    environment = {"SETTINGS_KEYS": KEY, "DIGEST_CHECK_SECONDS": "0.2", "SEED_SETS": "founding"}
    async with process(api, store, **environment) as first:
        await api.called("sendMessage", 2)
        await asyncio.sleep(in_flight)
        first.kill()
        await first.wait()
    early = len(api.made("sendMessage"))
    api.slowness = 0.0
    async with process(api, store, **environment) as second:
        await api.called("sendMessage", len(FOLLOWERS))
        await asyncio.sleep(0.6)
        second.terminate()
        await second.communicate()
    received = Counter(call["chat_id"] for call in api.made("sendMessage"))
    assert (received, early < len(FOLLOWERS)) == (Counter(FOLLOWERS), True)
