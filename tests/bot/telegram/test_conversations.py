"""What the store keeps of conversations: little, unreadable, and not for long."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Engine, MetaData, select

from bot.app import build_application
from bot.chat_choices import ChatChoices
from bot.question import Language
from bot.sealing import Sealer
from bot.settings import Settings
from bot.telegram.asked import Asked, Place
from bot.telegram.conversations import Conversations, conversation_key
from db.engine import open_session
from db.queries.updates import claim_update
from tests.bot.telegram.assistants import Echo
from tests.bot.telegram.clock import Clock
from tests.bot.telegram.updates import GROUP

START = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON = 4242424242
ASKED = Asked(Place(GROUP, 57, private=False), PERSON, 9, "what does Zanzibar sell", Language.EN, START)


@pytest.fixture
def clock() -> Clock:
    return Clock(START)


@pytest.fixture
def conversations(engine: Engine, clock: Clock) -> Conversations:
    choices = ChatChoices(engine, Sealer([Fernet.generate_key().decode()]), clock)
    return Conversations(Echo(engine, Settings(_env_file=None)), conversation_key("1:a"), choices, clock)  # type: ignore[arg-type]


def dump(engine: Engine) -> str:
    """Everything that the store holds, as one text."""
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        return "\n".join(str(row) for table in tables.tables.values() for row in connection.execute(select(table)))


def test_neither_the_person_nor_the_question_can_be_read_from_the_store(
    conversations: Conversations, engine: Engine
) -> None:
    conversations.answer(ASKED)
    conversations.remember_answer(ASKED, 10)
    held = dump(engine)
    assert str(GROUP) in held
    assert str(PERSON) not in held
    assert "Zanzibar" not in held


@pytest.mark.parametrize(("minutes", "remembered"), [(14, True), (16, False)])
def test_a_question_is_followed_up_for_fifteen_minutes(
    conversations: Conversations, clock: Clock, minutes: int, *, remembered: bool
) -> None:
    conversations.answer(ASKED)
    clock.now = START + timedelta(minutes=minutes)
    conversations.answer(ASKED)
    assert (conversations.assistant.dialogues[-1].last is not None) is remembered  # type: ignore[attr-defined]


def test_what_is_no_longer_needed_is_deleted(conversations: Conversations, clock: Clock, engine: Engine) -> None:
    before = dump(engine)
    conversations.answer(ASKED)
    conversations.remember_answer(ASKED, 10)
    with open_session(engine) as session:
        claim_update(session=session, update_id=7, now=clock.now)
    clock.now = START + timedelta(days=3)
    conversations.purge()
    assert dump(engine) == before


def test_an_edit_finds_its_answer_only_with_another_text(conversations: Conversations) -> None:
    conversations.remember_answer(ASKED, 10)
    assert conversations.find_answer(ASKED) is None
    assert conversations.find_answer(replace(ASKED, text="and Mars?")) == 10
    assert conversations.find_answer(replace(ASKED, text="and Mars?", message_id=8)) is None


def test_a_bot_without_a_token_is_not_built(engine: Engine) -> None:
    settings = Settings(_env_file=None, telegram_bot_token=None)
    with pytest.raises(ValueError, match="TELEGRAM_BOT_TOKEN"):
        build_application(settings, Echo(engine, settings))  # type: ignore[arg-type]
