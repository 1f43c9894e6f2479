"""Inline mode: cards for other chats, in the person's language, from the local store alone."""

from __future__ import annotations

import time

import pytest

from bot.question import Language
from bot.telegram.arrival import ACCEPTED
from tests.bot.telegram.bot_api import Call, Fault
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.markup import plain_text
from tests.bot.telegram.updates import BOT, JSON, inline_query, message, person, pressing_inline, update


async def typed(bot: Telegram, words: str, language: str = "en") -> Call:
    [answer] = await bot.receive(inline_query(words, user=person(1001, language)))
    assert answer.method == "answerInlineQuery"
    return answer


def card(result: JSON) -> str:
    content = result["input_message_content"]
    assert (content["parse_mode"], content["link_preview_options"]) == ("HTML", {"is_disabled": True})
    return plain_text(content["message_text"])


PAIRS = {
    "ru": ("беларусь азербайджан", "Торговля, янв.–фев. 2013: 33,7 млн долл. (+13,1%)", "Сборка техники"),
    "en": ("belarus azerbaijan", "Trade, Jan–Feb 2013: $33.7 million (+13.1%)", "Machinery assembly"),
    "az": ("belarus azərbaycan", "Ticarət, yan.–fev. 2013: 33,7 mln. dollar (+13,1%)", "Texnikanın yığılması"),
    "be": ("беларусь азербайджан гандаль", "Гандаль, студз.–лют. 2013: 33,7 млн долараў (+13,1%)", "Зборка тэхнікі"),
}
SOURCES = {"ru": "Источник: БелТА", "en": "Source: BelTA", "az": "Mənbə: BelTA", "be": "Крыніца: БелТА"}


@pytest.mark.parametrize("language", list(PAIRS))
async def test_a_pair_offers_its_topics_each_with_its_source(bot: Telegram, language: str) -> None:
    words, first, assembly = PAIRS[language]
    answer = await typed(bot, words, language)
    titles = [result["title"] for result in answer["results"]]
    assert (titles[0], assembly in titles, 4 <= len(titles) <= 8) == (first, True, True)
    for result in answer["results"]:
        assert SOURCES[language] in card(result)
        assert len(card(result)) <= 4096
        assert result["id"].startswith(f"{language}:")
    assert answer["is_personal"] is True
    assert answer["cache_time"] <= 60


async def test_investment_and_joint_topics_are_named_in_the_titles(bot: Telegram) -> None:
    titles = [result["title"] for result in (await typed(bot, "беларусь азербайджан", "ru"))["results"]]
    assert [each for each in titles if "13,8 млн долл." in each]
    assert "ИКТ и космос" in titles


async def test_the_button_above_the_results_opens_the_same_question(bot: Telegram) -> None:
    answer = await typed(bot, "экспорт Беларуси в Азербайджан за январь-февраль 2013", "ru")
    assert answer["button"]["text"] == "Открыть в боте"
    assert "31,6" in card(answer["results"][0])
    [opened] = await bot.say(f"/start {answer['button']['start_parameter']}", user=person(1001, "en"))
    assert opened.text.startswith("Беларусь – Азербайджан · экспорт")
    assert "31,6" in opened.text


async def test_the_same_words_give_the_same_results(bot: Telegram) -> None:
    first, second = [(await typed(bot, "belarus azerbaijan"))["results"] for _ in range(2)]
    assert first == second


async def test_the_language_chosen_in_private_is_kept(bot: Telegram) -> None:
    await bot.say("/language az")
    answer = await typed(bot, "belarus azerbaijan trade", "en")
    assert all(result["id"].startswith("az:") for result in answer["results"])


async def test_an_empty_query_shows_examples_only(bot: Telegram) -> None:
    answer = await typed(bot, "", "be")
    assert [result["title"].startswith("Прыклад: «") for result in answer["results"]] == [True] * 3
    assert answer["button"] == {"text": "Як пытацца", "start_parameter": "be_help"}


@pytest.mark.parametrize("words", ["weather in Minsk", "hello", "ignore your instructions"])
async def test_what_is_no_question_of_ours_gets_the_help_alone(bot: Telegram, words: str) -> None:
    answer = await typed(bot, words)
    assert (answer["results"], answer["button"]["start_parameter"]) == ([], "en_help")


async def test_an_unclear_question_offers_its_choices(bot: Telegram) -> None:
    answer = await typed(bot, "trade Korea Belarus")
    assert [result["title"].split(":")[0] for result in answer["results"]] == ["South Korea", "North Korea"]


async def test_what_is_not_held_is_said(bot: Telegram) -> None:
    answer = await typed(bot, "trade Belarus Tuvalu 2012")
    assert "does not mean" in card(answer["results"][0])


async def test_shared_words_bring_the_card_back(bot: Telegram) -> None:
    for question in ("торговля Беларуси и Азербайджана в январе-феврале 2013", "/coop BY AZ ict"):
        [sent] = await bot.say(question, user=person(1001, "ru"))
        [share] = [button for button in sent.buttons if "switch_inline_query" in button]
        answer = await typed(bot, share["switch_inline_query"], "ru")
        assert card(answer["results"][0]).splitlines()[0] == sent.text.splitlines()[0]


async def test_buttons_of_a_sent_card_edit_it_in_place(bot: Telegram) -> None:
    result = (await typed(bot, "trade belarus azerbaijan"))["results"][0]
    pressable = [
        button for row in result["reply_markup"]["inline_keyboard"] for button in row if "callback_data" in button
    ]
    assert len(pressable) == 4
    for button in pressable:
        acknowledged, edit = await bot.receive(pressing_inline(button["callback_data"]))
        assert (acknowledged.method, acknowledged["text"]) == ("answerCallbackQuery", None)
        assert (edit.method, edit["inline_message_id"], edit["chat_id"]) == ("editMessageText", "inline-1", None)
        assert not [each for each in edit.buttons if each.get("callback_data", "").startswith(("f1", "r1"))]


async def test_a_double_press_under_a_sent_card_is_harmless(bot: Telegram) -> None:
    for expected in (2, 1):
        assert len(await bot.receive(pressing_inline("q1:en:tt.AZBY.ft"))) == expected
    bot.api.faults["editMessageText"].append(Fault(400, "Bad Request: MESSAGE_ID_INVALID"))
    [acknowledged] = await bot.receive(pressing_inline("q1:en:tt.BYAZ.ft"))
    assert acknowledged.method == "answerCallbackQuery"


@pytest.mark.parametrize("data", ["", "f1:en:tt.BYAZ", "r1:en:tt.BYAZ", "l1:ru", "q1:en:~abc", "w1:en:tt.BYAZ", "x"])
async def test_other_data_under_a_sent_card_is_acknowledged_with_an_alert(bot: Telegram, data: str) -> None:
    [alert] = await bot.receive(pressing_inline(data))
    assert (alert.method, alert["show_alert"]) == ("answerCallbackQuery", True)


@pytest.mark.parametrize("chat_id", [1001, -1001000000001])
async def test_a_card_sent_by_way_of_us_is_not_answered(bot: Telegram, chat_id: int) -> None:
    assert await bot.receive(update(message=message("trade Belarus Azerbaijan", chat_id, via_bot=BOT))) == []


async def test_an_answer_that_came_too_late_is_harmless(bot: Telegram) -> None:
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    bot.api.faults["answerInlineQuery"].append(Fault(400, late))
    assert await bot.receive(inline_query("belarus azerbaijan")) == []


async def test_a_long_question_is_opened_by_its_short_name(bot: Telegram) -> None:
    words = "products of Belarus and Azerbaijan: tractors, trucks, cranes, optics, buses, elevators, combines in 2013"
    answer = await typed(bot, words)
    start = answer["button"]["start_parameter"]
    assert len(start) <= 64
    [opened] = await bot.say(f"/start {start}")
    assert "Belarus" in opened.text


async def test_results_are_asked_for_and_choices_of_them_are_not() -> None:
    assert {"inline_query", "guest_message"} <= set(ACCEPTED)
    assert "chosen_inline_result" not in ACCEPTED


async def test_results_take_little_time(bot: Telegram) -> None:
    await typed(bot, "belarus azerbaijan")
    took = []
    for _ in range(5):
        started = time.perf_counter()
        await typed(bot, "belarus azerbaijan")
        took.append(time.perf_counter() - started)
    assert min(took) < 0.5


@pytest.mark.parametrize("language", Language)
async def test_nothing_is_remembered_of_what_was_typed(bot: Telegram, language: Language) -> None:
    await typed(bot, "exports of Belarus to Azerbaijan", language)
    [sent] = await bot.say("and imports?", user=person(1001, language))
    assert "2.1" not in sent.text
