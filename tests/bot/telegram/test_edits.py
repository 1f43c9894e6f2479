"""An edited question edits its answer, for 15 minutes, and never runs a command again."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import pytest

from bot.assistant import utc_now
from bot.presenting.texts import text
from bot.question import Language
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import GROUP, JSON, message, person, update


def edited(original: JSON, words: str, **fields: Any) -> JSON:
    now = {"edit_date": int(time.time())}
    return update(edited_message=message(words, original["chat"]["id"]) | _kept(original) | now | fields)


def _kept(original: JSON) -> JSON:
    return {name: original[name] for name in ("message_id", "date", "from")}


@pytest.mark.parametrize("chat_id", [1001, GROUP])
async def test_an_edited_question_edits_our_answer_each_time(echo: Telegram, chat_id: int) -> None:
    asked = message("/trade BY AZ", chat_id)
    [first] = await echo.receive(update(message=asked))
    assert "/trade BY AZ" in first.text
    for words in ("/trade AZ BY", "/trade BY TR"):
        [edit] = await echo.receive(edited(asked, words))
        assert (edit.method, edit["message_id"]) == ("editMessageText", 1001)
        assert words in edit.text
    assert len(echo.api.made("sendMessage")) == 1


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("trade BY AZ", "trade BY AZ"),
        ("trade BY AZ", "trade BY AZ  "),
        ("trade BY AZ", "/status"),
        ("trade BY AZ", "/unheard"),
        ("/language ru", "trade BY AZ"),
        ("trade BY AZ", "/trade@otherbot BY AZ"),
    ],
)
async def test_an_edit_that_asks_nothing_new_does_nothing(echo: Telegram, first: str, then: str) -> None:
    asked = message(first)
    await echo.receive(update(message=asked))
    assert await echo.receive(edited(asked, then)) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("first", "then"),
    [("/language {}", "/language {} "), ("trade BY AZ", "/START"), ("/settings hour 7", "/settings hour 8"),
     ("/forget", "/forget me")],
)  # fmt: skip
async def test_an_edited_command_that_does_something_does_nothing_but_hint_once(
    echo: Telegram, language: Language, first: str, then: str
) -> None:
    asked = message(first.format(language), user=person(1001, language))
    await echo.receive(update(message=asked))
    held = echo.application.bot_data.conversations.choices.read(1001)
    [hint] = await echo.receive(edited(asked, then.format(language)))
    assert hint.text == text(language, "telegram-edited-command")
    assert await echo.receive(edited(asked, then.format(language) + " again")) == []
    assert echo.application.bot_data.conversations.choices.read(1001) == held


async def test_a_command_edited_long_after_meets_silence(echo: Telegram) -> None:
    asked = message("/settings", date=int((utc_now() - timedelta(minutes=16)).timestamp()))
    assert await echo.receive(edited(asked, "/settings hour 7")) == []


async def test_an_edit_of_something_never_answered_does_nothing(echo: Telegram) -> None:
    assert await echo.receive(edited(message("hello", GROUP), "/trade BY AZ")) == []


async def test_an_edit_after_fifteen_minutes_does_nothing(echo: Telegram) -> None:
    asked = message("trade BY AZ", date=int((utc_now() - timedelta(minutes=16)).timestamp()))
    assert len(await echo.receive(update(message=asked))) == 1
    assert await echo.receive(edited(asked, "trade AZ BY")) == []


async def test_an_answer_that_was_deleted_is_not_sent_again(echo: Telegram) -> None:
    asked = message("trade BY AZ")
    await echo.receive(update(message=asked))
    echo.api.forget(1001, 1001)
    assert await echo.receive(edited(asked, "trade AZ BY")) == []
    assert echo.api.violations.pop() == "editMessageText: Bad Request: message to edit not found"
