"""An edited question edits its answer, for 15 minutes, and never runs a command again."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import pytest

from bot.assistant import utc_now
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import GROUP, JSON, message, update


def edited(original: JSON, text: str, **fields: Any) -> JSON:
    now = {"edit_date": int(time.time())}
    return update(edited_message=message(text, original["chat"]["id"]) | _kept(original) | now | fields)


def _kept(original: JSON) -> JSON:
    return {name: original[name] for name in ("message_id", "date", "from")}


@pytest.mark.parametrize("chat_id", [1001, GROUP])
async def test_an_edited_question_edits_our_answer_each_time(echo: Telegram, chat_id: int) -> None:
    asked = message("/trade BY AZ", chat_id)
    [first] = await echo.receive(update(message=asked))
    assert "/trade BY AZ" in first.text
    for text in ("/trade AZ BY", "/trade BY TR"):
        [edit] = await echo.receive(edited(asked, text))
        assert (edit.method, edit["message_id"]) == ("editMessageText", 1001)
        assert text in edit.text
    assert len(echo.api.made("sendMessage")) == 1


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("trade BY AZ", "trade BY AZ"),
        ("trade BY AZ", "trade BY AZ  "),
        ("trade BY AZ", "/language ru"),
        ("trade BY AZ", "/START"),
        ("/language ru", "/language az"),
        ("/language ru", "trade BY AZ"),
        ("trade BY AZ", "/trade@otherbot BY AZ"),
    ],
)
async def test_an_edit_that_asks_nothing_new_does_nothing(echo: Telegram, first: str, then: str) -> None:
    asked = message(first)
    await echo.receive(update(message=asked))
    assert await echo.receive(edited(asked, then)) == []


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
