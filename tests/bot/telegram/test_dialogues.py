"""Acceptance dialogues through the real application, with the real assistant, over HTTP."""

from __future__ import annotations

import time

import pytest

from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import GROUP, bot_message, message, person, pressing, update

CARD = {
    "en": ("What was trade between Belarus and Azerbaijan in January-February 2013?",
           ("33.7", "31.6", "2.1", "+29.5", "13.1%", "12.3%", "26%", "BelTA", "2013")),
    "ru": ("Какой был товарооборот Беларуси с Азербайджаном за январь-февраль 2013?",
           ("33,7", "31,6", "2,1", "+29,5", "+13,1%", "млн", "БелТА")),
    "az": ("2013-cü ilin yanvar-fevralında Belarusla Azərbaycan arasında ticarət dövriyyəsi nə qədər olub?",
           ("33,7", "31,6", "2,1", "+29,5", "mln.", "Mənbə")),
    "be": ("Які быў тавараабарот Беларусі з Азербайджанам у студзені-лютым 2013 года?",
           ("33,7", "31,6", "2,1", "+29,5", "Крыніца", "студзень")),
}  # fmt: skip


@pytest.mark.parametrize("language", list(CARD))
async def test_trade_is_answered_in_the_language_of_the_question_in_one_message(bot: Telegram, language: str) -> None:
    question, wanted = CARD[language]
    [sent] = await bot.say(question, user=person(1001, None))
    assert [part for part in wanted if part not in sent.text] == []
    assert len(sent.text) <= 1200


async def test_a_group_command_is_answered_with_the_card_as_a_silent_reply(bot: Telegram) -> None:
    [sent] = await bot.say("/trade BY AZ", GROUP, message_id=77)
    assert [part for part in ("January–February 2013", "Latest", "33.7") if part not in sent.text] == []
    assert sent["reply_parameters"]["message_id"] == 77
    assert sent["disable_notification"] is True


async def test_the_other_side_is_one_button_away(bot: Telegram) -> None:
    [sent] = await bot.say("/trade BY AZ", GROUP)
    [button] = [button for button in sent.buttons if "⇄" in button["text"]]
    _, turned = await bot.receive(pressing(button["callback_data"], bot_message(1001, GROUP)))
    assert turned.method == "editMessageText"
    assert turned.text.startswith("Azerbaijan – Belarus")
    assert "29.5" in turned.text


async def test_a_follow_up_keeps_the_pair(bot: Telegram) -> None:
    await bot.say(CARD["en"][0])
    [sent] = await bot.say("and exports?")
    assert "31.6" in sent.text


async def test_a_choice_answers_in_the_place_of_the_question_back(bot: Telegram) -> None:
    [asked] = await bot.say("/trade Guinea BY", GROUP, user=person(1001))
    assert len(asked.buttons) >= 3
    shown = bot_message(1001, GROUP, replies_to=message("/trade Guinea BY", GROUP, user=person(1001)))
    _, answer = await bot.receive(pressing(asked.buttons[0]["callback_data"], shown, user=person(1001)))
    assert (answer.method, answer["message_id"]) == ("editMessageText", 1001)


async def test_markup_is_text_and_the_edit_turns_the_card(bot: Telegram) -> None:
    asked = message('trade <b>Belarus</b> & "Azerbaijan" _*[]')
    [first] = await bot.receive(update(message=asked))
    assert "33.7" in first.text
    changed = message("trade Azerbaijan Belarus") | {"message_id": asked["message_id"], "edit_date": int(time.time())}
    [edit] = await bot.receive(update(edited_message=changed))
    assert (edit.method, edit["message_id"]) == ("editMessageText", 1001)
    assert "Re-labelled" in edit.text


@pytest.mark.parametrize(
    "command", ["/help", "/about", "/privacy", "/sources", "/facts BY AZ", "/coop BY AZ", "/invest AZ BY"]
)
async def test_commands_are_answered_in_private_and_in_groups(bot: Telegram, command: str) -> None:
    for chat_id in (1001, GROUP):
        [sent] = await bot.say(command, chat_id)
        assert sent.text


async def test_pages_of_everything_held_are_turned_in_place(bot: Telegram) -> None:
    [sent] = await bot.say("/facts BY AZ")
    assert "18" in sent.text
    for button in sent.buttons:
        pressed = await bot.receive(pressing(button["callback_data"], bot_message(1001)))
        assert pressed[0].method == "answerCallbackQuery"
        assert {call.method for call in pressed[1:]} <= {"editMessageText"}


async def test_a_pair_read_from_misspelt_words_can_be_taken_back(bot: Telegram) -> None:
    [sent] = await bot.say("belrus azerbajan trade")
    [button] = [button for button in sent.buttons if button["text"] == "Not this pair?"]
    _, asked = await bot.receive(pressing(button["callback_data"], bot_message(1001)))
    assert asked.text.startswith("Which two countries?")
    [other] = await bot.say("Belarus and Armenia")
    assert "Belarus – Armenia" in other.text


async def test_the_country_that_another_is_mistaken_for_is_one_button_away(bot: Telegram) -> None:
    [sent] = await bot.say("торговля Беларуси с Нигерией", user=person(1001, "ru"))
    assert "Нигерия" in sent.text
    [button] = [button for button in sent.buttons if button["text"] == "Нигер?"]
    _, turned = await bot.receive(pressing(button["callback_data"], bot_message(1001)))
    assert turned.text.startswith("Беларусь – Нигер ·")
