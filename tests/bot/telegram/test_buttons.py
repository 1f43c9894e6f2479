"""Pressed buttons: acknowledged first, edited in place, harmless whatever they carry."""

from __future__ import annotations

import pytest

from bot.question import Language
from tests.bot.telegram.bot_api import Fault
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import GROUP, bot_message, message, person, pressing, update

ASKER, OTHER = person(1001), person(1002, "ru")


async def test_a_button_edits_its_message_after_acknowledging_the_press(echo: Telegram) -> None:
    [sent] = await echo.say("trade BY AZ")
    data = sent.buttons[0]["callback_data"]
    acknowledged, edit = await echo.receive(pressing(data, bot_message(1001)))
    assert (acknowledged.method, acknowledged["text"]) == ("answerCallbackQuery", None)
    assert (edit.method, edit["message_id"]) == ("editMessageText", 1001)
    assert "page of AZ" in edit.text


async def test_a_double_press_changes_nothing_more(echo: Telegram) -> None:
    [sent] = await echo.say("trade BY AZ")
    data = sent.buttons[0]["callback_data"]
    await echo.receive(pressing(data, bot_message(1001)))
    [acknowledged] = await echo.receive(pressing(data, bot_message(1001)))
    assert acknowledged.method == "answerCallbackQuery"


async def test_an_edit_that_telegram_calls_no_change_is_harmless(echo: Telegram) -> None:
    [sent] = await echo.say("trade BY AZ")
    echo.api.faults["editMessageText"].append(Fault(400, "Bad Request: message is not modified: specified new…"))
    [acknowledged] = await echo.receive(pressing(sent.buttons[0]["callback_data"], bot_message(1001)))
    assert acknowledged.method == "answerCallbackQuery"


@pytest.mark.parametrize("fault", [Fault(504, "Gateway Timeout"), Fault(403, "Forbidden: bot was blocked by the user")])
async def test_a_press_whose_edit_may_have_failed_can_be_repeated(echo: Telegram, fault: Fault) -> None:
    [sent] = await echo.say("trade BY AZ")
    data = sent.buttons[0]["callback_data"]
    echo.api.faults["editMessageText"].append(fault)
    await echo.receive(pressing(data, bot_message(1001)))
    _, edit = await echo.receive(pressing(data, bot_message(1001)))
    assert (edit.method, "page of AZ" in edit.text) == ("editMessageText", True)


async def test_a_button_under_a_deleted_message_sends_its_answer_anew(echo: Telegram) -> None:
    [sent] = await echo.say("trade BY AZ")
    echo.api.forget(1001, 1001)
    _, again = await echo.receive(pressing(sent.buttons[0]["callback_data"], bot_message(1001)))
    assert (again.method, "page of AZ" in again.text) == ("sendMessage", True)
    assert echo.api.violations.pop() == "editMessageText: Bad Request: message to edit not found"


async def test_a_choice_in_a_group_belongs_to_the_asker(echo: Telegram) -> None:
    asked = message("/trade", GROUP, user=ASKER) | {"text": "/trade"}
    [sent] = await echo.say("@bilatbot which Guinea", GROUP, user=ASKER)
    data = sent.buttons[1]["callback_data"]
    shown = bot_message(1001, GROUP, replies_to=asked)
    [alert] = await echo.receive(pressing(data, shown, user=OTHER))
    assert (alert.method, alert["show_alert"]) == ("answerCallbackQuery", True)
    assert echo.assistant.followed == []
    await echo.receive(pressing(data, shown, user=ASKER))
    assert [question.reporter for question in echo.assistant.followed] == ["GQ"]


async def test_other_views_of_an_answer_are_open_to_all(echo: Telegram) -> None:
    [sent] = await echo.say("/trade BY AZ", GROUP, user=ASKER)
    shown = bot_message(1001, GROUP, replies_to=message("/trade BY AZ", GROUP, user=ASKER))
    _, edit = await echo.receive(pressing(sent.buttons[0]["callback_data"], shown, user=OTHER))
    assert "page of AZ" in edit.text


@pytest.mark.parametrize("data", [
    "", "q1", "q1:en", "q1:en:", "q1:xx:tt.BYAZ", "q9:en:tt.BYAZ", "q1:en:tt.BYA", "q1:en:tt.BYAZ.p9999-99", "l1:xx",
    "l1:", "n:1", "ж" * 32,
])  # fmt: skip
async def test_unknown_data_gets_an_alert_and_changes_nothing(echo: Telegram, data: str) -> None:
    [alert] = await echo.receive(pressing(data, bot_message(1001)))
    assert (alert.method, alert["show_alert"]) == ("answerCallbackQuery", True)


async def test_a_message_telegram_no_longer_shows_us_can_still_be_edited(echo: Telegram) -> None:
    [sent] = await echo.say("trade BY AZ")
    hidden = {"message_id": 1001, "date": 0, "chat": {"id": 1001, "type": "private"}}
    _, edit = await echo.receive(pressing(sent.buttons[0]["callback_data"], hidden))
    assert edit.method == "editMessageText"


async def test_a_button_keeps_the_language_of_its_message(echo: Telegram) -> None:
    [sent] = await echo.say("торговля", user=person(1001, "ru"))
    await echo.receive(pressing(sent.buttons[0]["callback_data"], bot_message(1001), user=person(1001, "az")))
    assert [question.language for question in echo.assistant.followed] == [Language.RU]


async def test_a_press_is_remembered_for_follow_ups(echo: Telegram) -> None:
    [sent] = await echo.say("trade BY AZ")
    await echo.receive(pressing(sent.buttons[0]["callback_data"], bot_message(1001)))
    await echo.receive(update(message=message("and in 2013?")))
    remembered = echo.assistant.dialogues[-1].last
    assert remembered is not None
    assert remembered.pair == ("AZ", "BY")
