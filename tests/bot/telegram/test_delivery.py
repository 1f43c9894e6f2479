"""What becomes of a reply when Telegram, or the way to it, says no."""

from __future__ import annotations

import asyncio
import logging
import time

import pytest

from bot.telegram.asked import Looked, Place
from bot.telegram.calls import ATTEMPTS
from bot.telegram.conversations import Conversations
from bot.telegram.looked_up import LookedUp
from tests.bot.telegram.assistants import Broken, Echo, Slow
from tests.bot.telegram.bot_api import Fault
from tests.bot.telegram.conftest import Start, Telegram
from tests.bot.telegram.updates import GROUP, bot_message, inline_query, message, pressing, update

FLOOD = Fault(429, "Too Many Requests: retry after 1", {"retry_after": 1})
SECRET_WORDS = "what does Zanzibar sell to Ruritania"


async def test_a_flood_limit_is_waited_out(echo: Telegram) -> None:
    echo.api.faults["sendMessage"].append(FLOOD)
    started = time.monotonic()
    [sent] = await echo.say("trade BY AZ")
    assert "trade BY AZ" in sent.text
    assert time.monotonic() - started > 1


async def test_a_chat_that_has_to_wait_does_not_hold_up_others(echo: Telegram) -> None:
    echo.api.faults["sendMessage"].append(FLOOD)
    waiting = asyncio.create_task(echo.say("trade BY AZ", 1))
    await asyncio.sleep(0.3)
    sent = await echo.say("trade BY AZ", 2)
    assert [call["chat_id"] for call in sent] == [2, 1]
    await waiting


@pytest.mark.parametrize(
    "fault",
    [
        Fault(403, "Forbidden: bot was blocked by the user"),
        Fault(403, "Forbidden: bot was kicked from the supergroup chat"),
        Fault(400, "Bad Request: not enough rights to send text messages to the chat"),
        Fault(400, "Bad Request: message thread not found"),
        Fault(400, "Bad Request: chat not found"),
        Fault(400, "Bad Request: TOPIC_CLOSED"),
    ],
)
async def test_a_chat_that_shuts_us_out_ends_it_quietly(echo: Telegram, fault: Fault) -> None:
    echo.api.faults["sendMessage"].append(fault)
    assert await echo.say("/trade BY AZ", GROUP) == []
    assert len(await echo.say("trade BY AZ")) == 1


async def test_refused_markup_is_sent_once_more_as_plain_text(
    echo: Telegram, clean_log: pytest.LogCaptureFixture
) -> None:
    echo.api.faults["sendMessage"].append(Fault(400, "Bad Request: can't parse entities: Unsupported start tag"))
    [sent] = await echo.say(f"{SECRET_WORDS} <b>&")
    assert sent["parse_mode"] is None
    assert f"{SECRET_WORDS} <b>&" in sent["text"]
    assert "Zanzibar" not in clean_log.text


@pytest.mark.parametrize(
    "fault",
    [
        Fault(0),
        Fault(504, "Gateway Timeout"),
        Fault(500, "Internal Server Error"),
    ],
)
async def test_a_call_with_an_unknown_outcome_is_not_repeated(echo: Telegram, fault: Fault) -> None:
    echo.api.faults["sendMessage"].append(fault)
    assert await echo.say("trade BY AZ") == []
    assert len([call for call in echo.api.calls if call.method == "sendMessage"]) == 1


async def test_a_call_that_a_gateway_turned_away_is_repeated(echo: Telegram) -> None:
    echo.api.faults["sendMessage"].append(Fault(502, "Bad Gateway"))
    assert len(await echo.say("trade BY AZ")) == 1


async def test_a_reply_that_is_refused_again_and_again_is_given_up(echo: Telegram) -> None:
    echo.api.faults["sendMessage"].extend([Fault(502, "Bad Gateway")] * ATTEMPTS)
    assert await echo.say("trade BY AZ") == []
    assert len(await echo.say("trade BY AZ")) == 1


async def test_a_group_that_became_a_supergroup_is_answered_there(echo: Telegram) -> None:
    echo.api.faults["sendMessage"].append(
        Fault(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": GROUP - 1})
    )
    [sent] = await echo.say("/trade BY AZ", GROUP)
    assert sent["chat_id"] == GROUP - 1


async def test_a_press_that_came_too_late_is_still_answered_in_its_message(echo: Telegram) -> None:
    [sent] = await echo.say("trade BY AZ")
    echo.api.faults["answerCallbackQuery"].append(
        Fault(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    )
    [edit] = await echo.receive(pressing(sent.buttons[0]["callback_data"], bot_message(1001)))
    assert edit.method == "editMessageText"


async def test_an_update_that_cannot_be_read_holds_up_no_other(echo: Telegram) -> None:
    unreadable = update(message=message(None, 1) | {"location": {"longitude": 1.5}})
    first, last = update(message=message("trade BY AZ", 2)), update(message=message("trade AZ BY", 3))
    sent = await echo.receive(first, unreadable, last)
    assert sorted(call["chat_id"] for call in sent) == [2, 3]


async def test_polling_survives_whatever_the_server_answers(echo: Telegram) -> None:
    faults = [Fault(401, "Unauthorized"), Fault(502), Fault(429, "", {"retry_after": 1}), Fault(0)]
    echo.api.faults["getUpdates"].extend(faults)
    await echo.say("first")
    assert len(await echo.say("second")) == 1
    assert not echo.api.faults["getUpdates"]


@pytest.mark.parametrize("chat_id", [1001, GROUP])
async def test_an_error_is_apologised_for_once_and_logged_without_the_question(
    start: Start, caplog: pytest.LogCaptureFixture, chat_id: int
) -> None:
    broken = await start(Broken)
    [sorry] = await broken.say(f"/ask {SECRET_WORDS}", chat_id)
    assert sorry.text
    [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert "RuntimeError: (message withheld)" in record.getMessage()
    assert "assistants.py" in record.getMessage()
    for word in ("Zanzibar", "Ruritania", "Person"):
        assert word not in caplog.text
        assert word not in sorry.text


async def test_an_error_of_an_inline_query_is_logged_without_its_words(
    start: Start, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: LookedUp, __: object, looked: Looked, ___: str) -> None:
        raise RuntimeError(f"cannot look up {looked.text!r}")

    monkeypatch.setattr(LookedUp, "look_up", fail)
    bot = await start(Echo)
    assert await bot.receive(inline_query(SECRET_WORDS)) == []
    [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert "RuntimeError: (message withheld)" in record.getMessage()
    assert "Zanzibar" not in caplog.text


async def test_an_apology_that_fails_is_logged_without_the_question_too(
    start: Start, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the store is gone")

    broken = await start(Broken)
    monkeypatch.setattr(Conversations, "language", fail)
    assert await broken.say(SECRET_WORDS) == []
    assert [record.name for record in caplog.records if record.levelno == logging.ERROR] == ["bot.handlers.errors"] * 2
    assert "the store is gone" in caplog.text
    assert "Zanzibar" not in caplog.text


async def test_typing_is_shown_where_an_answer_takes_long_and_only_there(
    start: Start, clean_log: pytest.LogCaptureFixture
) -> None:
    slow = await start(Slow)
    [sent] = await slow.say("/ask BY AZ", GROUP, is_topic_message=True, message_thread_id=57)
    assert sent["message_thread_id"] == 57
    [action] = slow.api.made("sendChatAction")
    assert (action["chat_id"], action["action"], action["message_thread_id"]) == (GROUP, "typing", 57)


async def test_typing_is_shown_again_and_again_until_the_answer_is_ready(
    echo: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.delivery.TYPING_EVERY", 0.01)
    delivery = echo.application.bot_data.delivery
    await delivery.while_typing(Place(1001, None, private=True), echo.api.called("sendChatAction", times=3))
    shown = len(echo.api.made("sendChatAction"))
    await echo.say("trade BY AZ")
    assert len(echo.api.made("sendChatAction")) == shown >= 3


async def test_typing_that_telegram_refuses_is_not_shown_again(echo: Telegram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.delivery.TYPING_EVERY", 0.01)
    echo.api.faults["sendChatAction"].append(FLOOD)
    await echo.application.bot_data.delivery.while_typing(Place(1001, None, private=True), asyncio.sleep(0.7, "done"))
    assert [call.status for call in echo.api.calls if call.method == "sendChatAction"] == [429]


async def test_quick_answers_come_without_typing(echo: Telegram) -> None:
    await echo.say("trade BY AZ")
    assert echo.api.made("sendChatAction") == []


async def test_an_error_of_a_blocked_chat_is_not_logged(start: Start, clean_log: pytest.LogCaptureFixture) -> None:
    echo = await start(Broken.__base__)
    echo.api.faults["sendMessage"].append(Fault(403, "Forbidden: user is deactivated"))
    assert await echo.say("trade BY AZ") == []
