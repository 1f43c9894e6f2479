"""Two processes on one store, on both engines: every follower gets one digest, whoever sends it."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from cryptography.fernet import Fernet
from sqlalchemy import Engine

from bot.chat_choices import ChatChoices
from bot.sealing import Sealer
from bot.telegram.asked import Place
from bot.telegram.calls import Fate
from bot.telegram.delivery import Delivery
from bot.telegram.digests import Digests
from db.engine import create_store, open_session, prepare_store
from db.queries import subscriptions
from tests.bot.telegram.news import VISIT, publish

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
CHATS = range(1, 9)


class Sent:
    """A way out that only counts."""

    def __init__(self, sent: Counter[int]) -> None:
        self.bot = SimpleNamespace(username="bilatbot")
        self.sent = sent

    async def try_to_send(self, place: Place, *_message: Any) -> Fate:
        await asyncio.sleep(0.005)
        self.sent[place.chat_id] += 1
        return Fate.MADE


def _process(address: str, sent: Counter[int]) -> Digests:
    engine = create_store(address)
    choices = ChatChoices(engine, Sealer([Fernet.generate_key().decode()]), lambda: NOON)
    return Digests(engine, choices, cast("Delivery", Sent(sent)), lambda: NOON, apart=0.0)


def test_every_follower_gets_one(store: Engine, store_address: str, tmp_path: Path) -> None:
    async def both() -> None:
        await asyncio.gather(*(each.send_due() for each in processes))

    prepare_store(store, seed_sets=("founding",))
    with open_session(store) as session:
        for chat_id in CHATS:
            subscriptions.follow(
                session=session, chat_id=chat_id, thread_id=None, pair=("AZ", "BY"), topic="", language="en", now=NOON
            )
    publish(store, tmp_path, VISIT, NOON.replace(hour=8))
    sent: Counter[int] = Counter()
    processes = [_process(store_address, sent) for _ in range(3)]
    asyncio.run(both())
    for each in processes:
        each.engine.dispose()
    assert sent == Counter(CHATS)
