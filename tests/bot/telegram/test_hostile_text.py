"""Whatever is written to the bot, no handler fails and no call is refused."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.assistant import Assistant
from tests.bot.telegram.assistants import Echo
from tests.bot.telegram.bot_api import serving
from tests.bot.telegram.conftest import Telegram, running
from tests.bot.telegram.updates import GROUP, message, update

HOSTILE = st.one_of(
    st.text(max_size=300),
    st.text(st.sampled_from("<>&_*[]()`~\"'/@#|\\ ab\u202e\u200f\u0000\ud800🇦🇿🇧🇾ёəў"), max_size=200),
    st.builds(str.join, st.just(" "), st.lists(st.sampled_from(
        ["trade", "Belarus", "<b>", "Азербайджан", "/trade", "@bilatbot", "&lt;", "2013", "</pre>", "ixrac", "BY-AZ"]
    ), max_size=12)),
)  # fmt: skip


@pytest.mark.parametrize("kind", [Echo, Assistant])
def test_hostile_text_is_answered_without_errors(kind: type, engine: Engine, caplog: pytest.LogCaptureFixture) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(texts=st.lists(HOSTILE.filter(str.strip), min_size=1, max_size=8))
    def check(texts: list[str]) -> None:
        asyncio.run(_write(kind, engine, texts))
        assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []

    check()


async def _write(kind: type, engine: Engine, texts: list[str]) -> None:
    async with serving() as api, running(api, engine, kind) as bot:
        chats = (1001, GROUP)
        updates = [update(message=message(text, chat)) for text in texts for chat in chats]
        changed = [each["message"] | {"text": each["message"]["text"] + " 2013"} for each in updates]
        edits = [update(edited_message=each) for each in changed]
        await bot.receive(*updates, *edits)
        assert api.violations == []


@pytest.mark.parametrize(
    "text", ["<" * 4096, "я" * 4096, "🇦🇿" * 2048, "a\u202eb\u200f" * 1000, "\ud83d", "trade \ud800 BY AZ"]
)
async def test_extreme_text_is_answered(bot: Telegram, text: str) -> None:
    [sent] = await bot.say(text)
    assert 0 < len(sent.text) <= 4096
