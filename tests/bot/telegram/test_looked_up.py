from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import col, update

from bot.assistant import Assistant
from bot.chat_choices import ChatChoices
from bot.question import Language
from bot.sealing import Sealer
from bot.settings import Settings
from bot.telegram.asked import Looked
from bot.telegram.conversations import Conversations
from bot.telegram.looked_up import LookedUp
from db.engine import open_session
from db.models import Claim
from tests.bot.telegram.clock import Clock
from tests.bot.telegram.conftest import SETTINGS_KEY

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PERSON = 1001


@pytest.fixture
def clock() -> Clock:
    return Clock(NOON)


@pytest.fixture
def conversations(engine: Engine, clock: Clock) -> Conversations:
    choices = ChatChoices(engine, Sealer([SETTINGS_KEY]), clock)
    return Conversations(Assistant(engine, Settings(_env_file=None)), b"key", choices, clock)


def typed(words: str, client: Language = Language.EN) -> Looked:
    return Looked("1", PERSON, words, client)


def test_the_same_words_find_the_same_results_and_others_others(conversations: Conversations) -> None:
    looked_up = LookedUp()
    first = looked_up.look_up(conversations, typed("BY AZ"), "our_bot")
    assert looked_up.look_up(conversations, typed("BY AZ"), "our_bot") is first
    assert looked_up.look_up(conversations, typed("exports BY AZ"), "our_bot") is not first


def test_a_withdrawn_claim_is_not_offered_from_memory(conversations: Conversations, engine: Engine) -> None:
    looked_up = LookedUp()
    before = looked_up.look_up(conversations, typed("BY AZ 2013-01..02"), "our_bot")
    with open_session(engine) as session:
        session.exec(update(Claim).where(col(Claim.id) == "F12").values(state="withdrawn"))
    after = looked_up.look_up(conversations, typed("BY AZ 2013-01..02"), "our_bot")
    assert [each.to_dict() for each in before.articles] != [each.to_dict() for each in after.articles]


def test_languages_and_days_have_results_of_their_own(conversations: Conversations, clock: Clock) -> None:
    looked_up = LookedUp()
    words = "BY AZ"
    english = looked_up.look_up(conversations, typed(words), "our_bot")
    russian = looked_up.look_up(conversations, typed(words, Language.RU), "our_bot")
    conversations.choose_language(PERSON, Language.AZ)
    azerbaijani = looked_up.look_up(conversations, typed(words), "our_bot")
    assert len({each.articles[0].title for each in (english, russian, azerbaijani)}) == 3
    clock.now = NOON + timedelta(days=1)
    assert looked_up.look_up(conversations, typed(words), "our_bot") is not azerbaijani
