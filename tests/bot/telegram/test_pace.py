"""Messages to chats that Telegram refuses as too frequent: none lost, in order, and nothing else held up."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.order import AT_ONCE
from bot.telegram.pace import GROUP_SECONDS, KEPT_SECONDS, PERSON_SECONDS, Pace
from tests.bot.telegram.bot_api import Fault
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import GROUP, bot_message, message, pressing, update


def too_many(seconds: float) -> Fault:
    return Fault(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def test_a_chat_is_written_to_at_once_until_it_is_refused() -> None:
    pace = Pace()
    for _ in range(100):
        assert pace.pause(1, 0.0) == 0
        pace.note_sent(1, 0.0)


@pytest.mark.parametrize(("chat_id", "apart"), [(1, PERSON_SECONDS), (GROUP, GROUP_SECONDS)])
def test_a_refused_chat_waits_as_told_and_then_keeps_its_distance_for_a_while(chat_id: int, apart: float) -> None:
    pace = Pace()
    pace.note_refusal(chat_id, 5.0, 100.0)
    assert (pace.pause(chat_id, 101.0), pace.pause(2, 101.0)) == (4.0, 0.0)
    pace.note_sent(chat_id, 105.0)
    assert pace.pause(chat_id, 105.0) == apart
    pace.note_sent(chat_id, 106.0 + KEPT_SECONDS)
    assert pace.pause(chat_id, 106.0 + KEPT_SECONDS) == 0


async def test_more_flooded_chats_than_are_handled_at_once_hold_up_no_other(echo: Telegram) -> None:
    flooded = list(range(1, AT_ONCE + 4))
    echo.api.faults["sendMessage"].extend([too_many(2)] * len(flooded))
    waiting = asyncio.create_task(echo.receive(*(update(message=message("trade BY AZ", chat)) for chat in flooded)))
    await echo.api.called("sendMessage", len(flooded))
    await echo.api.push(update(message=message("trade BY AZ", 777)))
    await echo.api.called("sendMessage", len(flooded) + 1)
    assert [call["chat_id"] for call in echo.api.made("sendMessage")] == [777]
    assert sorted(call["chat_id"] for call in await waiting) == [*flooded, 777]


async def test_replies_to_one_chat_keep_their_order_and_none_is_lost(echo: Telegram) -> None:
    echo.api.faults["sendMessage"].extend([too_many(1)] * 2)
    sent = await echo.receive(*(update(message=message(f"trade BY AZ {year}")) for year in (2001, 2002, 2003)))
    assert [next(year for year in ("2001", "2002", "2003") if year in call.text) for call in sent] == [
        "2001", "2002", "2003",
    ]  # fmt: skip


async def test_presses_are_answered_and_edited_while_a_message_waits(echo: Telegram) -> None:
    [sent] = await echo.say("trade BY AZ")
    echo.api.faults["sendMessage"].append(too_many(2))
    waiting = asyncio.create_task(echo.say("trade AZ BY"))
    await echo.api.called("sendMessage", 2)
    await echo.api.push(pressing(sent.buttons[0]["callback_data"], bot_message(1001)))
    await echo.api.called("editMessageText")
    assert [call.method for call in echo.api.calls if call.status == 200][-2:] == [
        "answerCallbackQuery", "editMessageText",
    ]  # fmt: skip
    assert "trade AZ BY" in (await waiting)[-1].text


async def test_a_reply_outlasts_more_refusals_than_gateways_are_given(echo: Telegram) -> None:
    echo.api.faults["sendMessage"].extend([too_many(0.01)] * 5)
    assert len(await echo.say("trade BY AZ")) == 1
