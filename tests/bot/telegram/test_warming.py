from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from bot.assistant import Assistant
from bot.chat_choices import ChatChoices
from bot.sealing import Sealer
from bot.settings import Settings
from bot.telegram.conversations import Conversations
from bot.telegram.looked_up import LookedUp
from bot.telegram.warming import GARBAGE_AFTER, warm_up
from db.engine import create_store
from tests.bot.telegram.conftest import SETTINGS_KEY

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    thresholds, interval = gc.get_threshold(), sys.getswitchinterval()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    sys.setswitchinterval(interval)


def on(engine: Engine) -> Conversations:
    choices = ChatChoices(engine, Sealer([SETTINGS_KEY]), lambda: NOON)
    return Conversations(Assistant(engine, Settings(_env_file=None)), b"key", choices, lambda: NOON)


def test_what_is_loaded_at_the_start_is_left_out_of_garbage_collection(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    warm_up(on(engine), LookedUp(), "our_bot")
    assert (gc.get_freeze_count() > 10_000, caplog.messages) == (True, [])


def test_a_store_that_fails_at_the_start_is_logged_and_garbage_is_collected_all_the_same(
    caplog: pytest.LogCaptureFixture,
) -> None:
    warm_up(on(create_store("sqlite://")), LookedUp(), "our_bot")
    assert (gc.get_threshold(), len(caplog.messages)) == (GARBAGE_AFTER, 1)
