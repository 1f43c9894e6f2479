"""/status: the bot's state for its users, and nothing secret."""

from __future__ import annotations

from importlib.metadata import version

import pytest

from bot.assistant import Assistant
from bot.presenting.texts import text
from bot.question import Language
from tests.bot.telegram.bot_api import TOKEN
from tests.bot.telegram.conftest import Start, Telegram
from tests.bot.telegram.updates import GROUP, person


@pytest.mark.parametrize("language", list(Language))
async def test_status_says_version_data_and_what_is_read_in_groups(bot: Telegram, language: Language) -> None:
    for chat_id in (1001, GROUP):
        [said] = await bot.say("/status", chat_id, user=person(1001, language))
        assert version("bilateral-bot") in said.text
        assert text(language, "status-held", sources=1, datasets=0) in said.text
        assert text(language, "status-services", services="IMF IMTS, UN Comtrade") in said.text
        assert said.text.endswith(text(language, "status-reads-addressed"))
        assert "2013" in said.text


async def test_status_tells_when_every_message_of_a_group_is_visible(start: Start) -> None:
    bot = await start(Assistant, data_services=(), database_url="postgresql+psycopg://u:secret@db/store")
    await bot.application.bot.initialize()
    bot.api.bot["can_read_all_group_messages"] = True
    await bot.application.bot.get_me()
    [said] = await bot.say("/status")
    assert said.text.endswith(text(Language.EN, "status-reads-all"))
    assert text(Language.EN, "status-services", services="none") in said.text
    assert [secret for secret in (TOKEN, "secret", "postgresql", "/") if secret in said.text] == []
