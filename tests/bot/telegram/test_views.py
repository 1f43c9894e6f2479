"""Other views of an answer: how it came about, its sources, the periods held; and links that open answers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from bot.presenting.texts import text
from bot.question import Intent, Language, Question
from bot.question_code import encode
from bot.telegram.links import Links, button_code, link_payload
from tests.bot.telegram.bot_api import Call
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import GROUP, JSON, bot_message, message, person, pressing

ASKED = "What was trade between Belarus and Azerbaijan in January-February 2013?"
TALK = {"en": ASKED, "ru": "торговля Беларуси и Азербайджана в январе-феврале 2013",
        "az": "Belarus Azərbaycan ticarət 2013-cü ilin yanvar-fevralı",
        "be": "гандаль Беларусі з Азербайджанам студзень-люты 2013"}  # fmt: skip
NOW = datetime(2026, 11, 23, tzinfo=UTC)
TOPICS = ("ict", "space", "machinery", "logistics", "tractors", "optics")
LONG = Question(Language.EN, Intent.COOPERATION, "BY", "AZ", product="ict", topics=TOPICS)


def data(call: Call, kind: str) -> str:
    [found] = [each["callback_data"] for each in call.buttons if each.get("callback_data", "").startswith(kind)]
    return str(found)


async def press(bot: Telegram, call: Call, kind: str) -> Call:
    acknowledged, edit = await bot.receive(pressing(data(call, kind), bot_message(1001)))
    assert (acknowledged.method, edit.method) == ("answerCallbackQuery", "editMessageText")
    assert len(edit.text) <= 1200
    return edit


@pytest.mark.parametrize("language", list(TALK))
async def test_every_view_opens_and_leads_back(bot: Telegram, language: str) -> None:
    [sent] = await bot.say(TALK[language], user=person(1001, language))
    for kind in ("w1", "o1", "p1"):
        view = await press(bot, sent, kind)
        assert view.text != sent.text
        [back] = [each for each in view.buttons if each["text"] == text(Language(language), "button-back")]
        _, answer = await bot.receive(pressing(back["callback_data"], bot_message(1001)))
        assert (answer.text, answer.buttons) == (sent.text, sent.buttons)


async def test_why_tells_claim_wording_side_and_compiler(bot: Telegram) -> None:
    [sent] = await bot.say(ASKED)
    view = await press(bot, sent, "w1")
    wanted = ("entry F12", "“$33.7 million”", "BelTA, 23 Apr 2013", "Seen from Belarus", "Compiler not named")
    assert [part for part in wanted if part not in view.text] == []
    assert {each["callback_data"].split(":")[0] for each in view.buttons} == {"q1", "f1", "r1"}


async def test_why_tells_formula_inputs_and_interval(bot: Telegram) -> None:
    await bot.say("trade of Belarus and Azerbaijan in January-February 2012")
    [view] = await bot.say("/why")
    wanted = ("value / (1 + growth)", "F12 (“$33.7 million”)", "29.74–29.85")
    assert [part for part in wanted if part not in view.text] == []


async def test_periods_are_questions(bot: Telegram) -> None:
    [sent] = await bot.say("/trade BY AZ")
    view = await press(bot, sent, "p1")
    assert "only period held" in view.text
    [period] = [each for each in view.buttons if each["text"] == "Jan–Feb 2013"]
    _, edit = await bot.receive(pressing(period["callback_data"], bot_message(1001)))
    assert edit.text.startswith("Belarus – Azerbaijan · trade · January–February 2013")


async def test_why_as_a_reply_explains_that_answer(bot: Telegram) -> None:
    [sent] = await bot.say("@bilatbot exports of Belarus to Azerbaijan", GROUP)
    await bot.say("/facts BY AZ", GROUP, user=person(1002))
    replied = bot_message(1001, GROUP, reply_markup=sent["reply_markup"])
    [view] = await bot.say("/why", GROUP, user=person(1003), reply_to_message=replied)
    assert "Exports of Belarus to Azerbaijan" in view.text


async def test_why_without_an_answer_says_how(bot: Telegram) -> None:
    [sent] = await bot.say("/why")
    assert sent.text == text(Language.EN, "why-which")


async def test_a_view_does_not_change_what_the_conversation_is_about(bot: Telegram) -> None:
    [sent] = await bot.say("exports of Belarus to Azerbaijan")
    await bot.say("imports of Belarus from Azerbaijan in January-February 2013")
    await bot.receive(pressing(data(sent, "w1"), bot_message(1001)))
    [again] = await bot.say("/why")
    assert again.text.splitlines()[0].startswith("How it came about · Belarus – Azerbaijan · imports")


@pytest.mark.parametrize("payload", ["f_BY-AZ_2013M01-02", "en_trade_BY-AZ_2013M01-02_f-t"])
async def test_a_link_answers_its_question(bot: Telegram, payload: str) -> None:
    [sent] = await bot.say(f"/start {payload}")
    assert "33.7" in sent.text
    [follow_up] = await bot.say("and exports?")
    assert "31.6" in follow_up.text


@pytest.mark.parametrize("payload", ["tampered", "en_trade_BY-AZ_2013M99", "en_id_0000", "f_BY", "<b>", "ж", "a" * 200])
async def test_an_unknown_link_is_a_plain_start(bot: Telegram, payload: str) -> None:
    [sent] = await bot.say(f"/start {payload}")
    assert sent.text == text(Language.EN, "telegram-start") or "which other country" in sent.text
    assert sent["chat_id"] == 1001


async def test_only_an_administrator_gives_a_group_the_pair_of_a_link(bot: Telegram) -> None:
    choices = bot.application.bot_data.conversations.choices
    [said] = await bot.say("/start@bilatbot BY-AZ", GROUP, user=person(1002))
    assert (said.text, choices.read(GROUP).pair) == (text(Language.EN, "settings-admins-only"), None)


async def test_a_group_gets_the_pair_of_its_link_once(bot: Telegram) -> None:
    bot.api.admins |= {1001, 1002}
    choices = bot.application.bot_data.conversations.choices
    [said] = await bot.say("/start@bilatbot BY-AZ", GROUP)
    assert ("Belarus – Azerbaijan" in said.text, choices.read(GROUP).pair) == (True, ("BY", "AZ"))
    [said] = await bot.say("/start@bilatbot en_trade_DE-TR", GROUP, user=person(1002))
    assert ("Belarus – Azerbaijan" in said.text, choices.read(GROUP).pair) == (True, ("BY", "AZ"))


def test_a_long_question_is_kept_under_a_short_name(engine: Engine) -> None:
    links = Links(engine, lambda: NOW)
    assert len(encode(LONG)) > 55
    code, payload = button_code(LONG), link_payload(LONG)
    assert (len(code) <= 55, len(payload) <= 64) == (True, True)
    assert links.open_code(code, Language.EN) is None
    links.keep_questions([LONG])
    assert links.open_code(code, Language.EN) == LONG
    assert links.open_payload(payload, Language.RU) == LONG
    assert links.open_payload("ru_" + payload[3:], Language.EN).language is Language.RU  # type: ignore[union-attr]


async def test_a_page_beyond_the_last_is_the_last(bot: Telegram) -> None:
    [card] = await bot.say("/trade BY AZ 2013-01..2013-02")
    await bot.say("/facts BY AZ")
    shown = bot_message(bot.api.last_message)
    _, page = await bot.receive(pressing("n1:en:9:tt.BYAZ.ft.p2013-01~2013-02", shown))
    assert (page.method, page.text) == ("editMessageText", card.text)


async def test_another_persons_choice_is_refused_in_every_language(bot: Telegram) -> None:
    [asked] = await bot.say("/trade Korea BY", GROUP, user=person(1001))
    shown: JSON = bot_message(1001, GROUP, replies_to=message("/trade Korea BY", GROUP, user=person(1001)))
    [alert] = await bot.receive(pressing(asked.buttons[0]["callback_data"], shown, user=person(1002, "ru")))
    assert (alert["text"], alert["show_alert"]) == (text(Language.RU, "telegram-not-yours"), True)
