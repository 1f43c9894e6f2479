"""Reports of errors through the real application: words, numbers that stay, and what people are told at the end."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot.assistant import Assistant
from bot.chat_choices import ChatChoices
from bot.question_code import encode
from bot.sealing import Sealer
from bot.settings import Settings
from bot.telegram.asked import Place
from bot.telegram.conversations import Conversations
from bot.telegram.delivery import Delivery
from bot.telegram.links import Links, button_code
from bot.telegram.reports import Reports
from db.engine import open_session
from db.models import Claim, Ticket, TicketState
from db.queries import tickets
from tests.bot.telegram.bot_api import Call, Fault
from tests.bot.telegram.conftest import SETTINGS_KEY, Start, Telegram
from tests.bot.telegram.news import IMPORTS_CORRECTED, publish
from tests.bot.telegram.test_views import LONG
from tests.bot.telegram.updates import GROUP, bot_message, message, person, pressing, update

RU = person(language="ru")
TRADE = "Какой был товарооборот Беларуси с Азербайджаном за январь-февраль 2013?"
NOW = datetime(2026, 11, 23, tzinfo=UTC)
CODE = "tt.BYAZ.ft.p2013-01~2013-02"


def kept(engine: Engine) -> list[Ticket]:
    with open_session(engine) as session:
        found = list(session.exec(select(Ticket)))
        session.expunge_all()
        return found


def words_of(ticket: Ticket) -> dict[str, object]:
    assert ticket.sealed is not None
    return Sealer([SETTINGS_KEY]).open(ticket.sealed) or {}


async def reply(bot: Telegram, text: str, *, to: int, chat_id: int = 1001, **fields: object) -> list[Call]:
    return await bot.say(text, chat_id, reply_to_message=bot_message(to, chat_id), **fields)


async def test_a_report_names_what_stays_published_and_changes_nothing(bot: Telegram, engine: Engine) -> None:
    await bot.say(TRADE, user=RU)
    [asked] = await bot.say("/report", user=RU)
    assert asked.text.startswith("Что неверно? Ответьте на это сообщение своими словами.")
    assert asked["reply_markup"] == {
        "force_reply": True,
        "selective": True,
        "input_field_placeholder": "Что неверно?",
    }
    [said] = await reply(bot, "импорт был 2,2", to=bot.api.last_message, user=RU)
    assert said.text == (
        "Спасибо. Обращение № 1; проверим по источнику. Сейчас показываем опубликованное: 2,1 млн долл. США (БелТА)."
    )
    [ticket] = kept(engine)
    assert (ticket.claim_id, ticket.state, ticket.language) == ("F14", TicketState.OPEN, "ru")
    assert words_of(ticket)["words"] == "импорт был 2,2"
    with open_session(engine) as session:
        assert str(session.get_one(Claim, "F14").value) == "2.100000"


@pytest.mark.parametrize(
    ("language", "text", "begins", "claim"),
    [
        ("en", "/report the imports were 2.2", "Thank you. Report No. 1; we will check it against the source.", "F14"),
        ("ru", "/report экспорт был 30", "Спасибо. Обращение № 1; проверим по источнику.", "F13"),
        ("az", "/report idxal 2,2 idi", "Təşəkkür edirik. Müraciət № 1; mənbə üzrə yoxlayacağıq.", "F14"),
        ("be", "/report лічба няправільная", "Дзякуй. Зварот № 1; праверым па крыніцы.", "F12"),
    ],
)
async def test_words_may_stand_in_the_command(
    bot: Telegram, engine: Engine, language: str, text: str, begins: str, claim: str
) -> None:
    await bot.say("/trade BY AZ 2013-01..2013-02", user=person(language=language))
    [said] = await bot.say(text, user=person(language=language))
    assert (said.text[: len(begins)], [each.claim_id for each in kept(engine)]) == (begins, [claim])


async def test_the_button_asks_for_words_about_its_own_answer(bot: Telegram, engine: Engine) -> None:
    _, asked = await bot.receive(pressing(f"r1:en:{CODE}", bot_message(900)))
    assert asked.text.startswith("What is wrong?")
    await reply(bot, "exports are too high", to=bot.api.last_message)
    [ticket] = kept(engine)
    assert (ticket.question, ticket.claim_id) == (CODE, "F13")


@pytest.mark.parametrize("data", [f"r1:en:{CODE}", f"w1:en:1:{CODE}", f"o1:en:1:{CODE}"])
async def test_a_reply_to_an_answer_reports_that_answer(bot: Telegram, engine: Engine, data: str) -> None:
    button = {"text": "Report", "callback_data": data}
    answer = bot_message(900, reply_markup={"inline_keyboard": [[button]]})
    await bot.say("cooperation of Belarus and Azerbaijan")
    await bot.say("/report wrong", reply_to_message=answer)
    assert [each.question for each in kept(engine)] == [CODE]


async def test_a_reply_to_an_answer_whose_question_is_long_reports_that_answer(bot: Telegram, engine: Engine) -> None:
    Links(engine, lambda: datetime.now(UTC)).keep_questions([LONG])
    button = {"text": "Report", "callback_data": f"r1:en:{button_code(LONG)}"}
    answer = bot_message(900, reply_markup={"inline_keyboard": [[button]]})
    await bot.say("trade of Belarus and Azerbaijan")
    await bot.say("/report wrong", reply_to_message=answer)
    assert [each.question for each in kept(engine)] == [encode(LONG)]


@pytest.mark.parametrize(
    "words", ["импорт был 2,2", "это неправда", "экспорт завышен", "импорт Беларуси из Азербайджана был 2,2"]
)
async def test_in_a_private_chat_words_need_not_be_a_reply(bot: Telegram, engine: Engine, words: str) -> None:
    await bot.receive(pressing(f"r1:ru:{CODE}", bot_message(900)))
    [said] = await bot.say(words, user=RU)
    assert said.text.startswith("Спасибо. Обращение № 1;")
    await bot.say("импорт был 2,2", user=RU)
    assert [words_of(ticket)["words"] for ticket in kept(engine)] == [words]


@pytest.mark.parametrize(
    "words",
    ["а экспорт?", "экспорт 2012", "торговля Беларуси с Арменией", "торговля Беларуси и Азербайджана", "/trade BY AZ"],
)
async def test_a_question_in_place_of_the_words_is_answered(bot: Telegram, engine: Engine, words: str) -> None:
    await bot.say(TRADE, user=RU)
    await bot.receive(pressing(f"r1:ru:{CODE}", bot_message(900)))
    [said] = await bot.say(words, user=RU)
    assert not said.text.startswith("Спасибо")
    assert [ticket.state for ticket in kept(engine)] == [TicketState.AWAITED]


async def test_in_a_group_the_person_is_named_and_others_replies_are_questions(bot: Telegram, engine: Engine) -> None:
    _, asked = await bot.receive(pressing(f"r1:en:{CODE}", bot_message(901, GROUP)))
    assert asked["text"].startswith('<a href="tg://user?id=1001">Person 1001</a>: What is wrong?')
    prompt = bot.api.last_message
    [other] = await reply(bot, "trade BY AZ", to=prompt, chat_id=GROUP, user=person(1002))
    assert "33.7" in other.text
    [said] = await reply(bot, "imports were 2.2", to=prompt, chat_id=GROUP)
    assert said.text.startswith("Thank you. Report No. 1;")
    [again] = await reply(bot, "imports BY AZ", to=prompt, chat_id=GROUP)
    assert "2.1" in again.text
    assert len(kept(engine)) == 1


async def test_without_an_answer_there_is_nothing_to_report(bot: Telegram, engine: Engine) -> None:
    [said] = await bot.say("/report it is wrong")
    assert said.text == "Reply with /report to an answer of mine, or ask a question first."
    assert kept(engine) == []


async def test_a_person_may_have_ten_open_reports(bot: Telegram, engine: Engine) -> None:
    await bot.say("trade BY AZ")
    for _ in range(10):
        await bot.say("/report wrong")
    [said] = await bot.say("/report wrong")
    assert said.text == "10 reports of yours are still open; please wait until they are decided."
    assert len(kept(engine)) == 10


async def test_a_correction_is_told_once_to_who_reported(bot: Telegram, engine: Engine, tmp_path: Path) -> None:
    await bot.say(TRADE, user=RU)
    await bot.say("/report импорт был 2,2", user=RU)
    publish(engine, tmp_path, IMPORTS_CORRECTED, datetime.now(UTC))
    before = len(bot.api.calls)
    bot.application.bot_data.conversations.choices.change(1001, quiet=(0, 12), zone="UTC")
    news = bot.application.bot_data.ticket_news
    for hour in (3, 11, 12, 13):
        await replace(news, now=lambda hour=hour: datetime(2026, 11, 27, hour, tzinfo=UTC)).tell()
        assert len([call for call in bot.api.calls[before:] if call.method == "sendMessage"]) == (hour >= 12)
    [told] = [call for call in bot.api.calls[before:] if call.method == "sendMessage"]
    assert told.text == (
        "Обращение № 1: исправлено, спасибо. Было: Импорт, Беларусь ← Азербайджан, январь–февраль 2013 г.: 2,1 млн"
        " долл. США. Стало: Импорт, Беларусь ← Азербайджан, январь–февраль 2013 г.: 2,2 млн долл. США. И то и другое"
        " показывает /history BY AZ.\nПричина: Misprint in the article"
    )
    assert [(each.state, each.chat_id) for each in kept(engine)] == [("corrected", None)]


async def test_a_rejection_is_told_with_its_reason(bot: Telegram, engine: Engine) -> None:
    await bot.say("trade BY AZ")
    await bot.say("/report wrong")
    sealed = Sealer([SETTINGS_KEY]).seal({"reason": "The source says 33.7 <sic>"})
    with open_session(engine) as session:
        tickets.close_ticket(
            session=session, ticket_id=1, state=TicketState.REJECTED, sealed=sealed, now=datetime.now(UTC)
        )
    before = len(bot.api.calls)
    bot.application.bot_data.conversations.choices.change(1001, quiet=None)
    await bot.application.bot_data.ticket_news.tell()
    [told] = [call for call in bot.api.calls[before:] if call.method == "sendMessage"]
    assert told.text == (
        "Report No. 1 was checked: what is published stays as it is.\nReason: The source says 33.7 <sic>"
    )


async def decided_reports(bot: Telegram, engine: Engine, *chats: int) -> None:
    """Let people report, and reject what they reported; nobody has quiet hours."""
    for number, chat_id in enumerate(chats, start=1):
        await bot.say("trade BY AZ", chat_id)
        await bot.say("/report wrong", chat_id)
        bot.application.bot_data.conversations.choices.change(chat_id, quiet=None)
        sealed = Sealer([SETTINGS_KEY]).seal({"reason": "It is so"})
        with open_session(engine) as session:
            tickets.close_ticket(
                session=session, ticket_id=number, state=TicketState.REJECTED, sealed=sealed, now=datetime.now(UTC)
            )


async def told(bot: Telegram) -> list[int]:
    """Tell what came of reports and return whom it was told."""
    before = len(bot.api.calls)
    await bot.application.bot_data.ticket_news.tell()
    return [call["chat_id"] for call in bot.api.calls[before:] if call.method == "sendMessage" and call.status == 200]


async def test_one_who_cannot_be_told_keeps_the_news_from_nobody_else(
    start: Start, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    bot = await start(Assistant)
    await decided_reports(bot, engine, 1001, 1002, 1003)
    bot.api.faults["sendMessage"].append(Fault(400, "Bad Request: something that nobody foresaw"))
    assert await told(bot) == [1002, 1003]
    assert await told(bot) == []
    assert [each.levelname for each in caplog.records if each.name == "bot.telegram.ticket_news"] == ["ERROR"]


async def test_who_is_written_to_too_often_is_told_later(bot: Telegram, engine: Engine) -> None:
    await decided_reports(bot, engine, 1001, 1002)
    bot.api.faults["sendMessage"].append(Fault(429, "Too Many Requests", {"retry_after": 6}))
    assert await told(bot) == [1002]
    assert [each.chat_id for each in kept(engine)] == [1001, None]


async def test_a_stop_while_one_is_told_leaves_the_others_to_be_told(
    bot: Telegram, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stop(*_: object) -> None:
        raise asyncio.CancelledError

    await decided_reports(bot, engine, 1001, 1002)
    with monkeypatch.context() as patched:
        patched.setattr(Delivery, "try_to_send", stop)
        with pytest.raises(asyncio.CancelledError):
            await bot.application.bot_data.ticket_news.tell()
    assert await told(bot) == [1002]


async def test_words_of_a_report_are_neither_in_the_store_nor_in_the_log(
    bot: Telegram, engine: Engine, store: Path, clean_log: pytest.LogCaptureFixture
) -> None:
    await bot.say("trade BY AZ")
    await bot.say("/report SecretOfMine 2.2")
    engine.dispose()
    held = b"".join(path.read_bytes() for path in store.parent.glob("store.db*"))
    assert b"SecretOfMine" not in held
    assert "SecretOfMine" not in clean_log.text
    assert "1001" not in json.dumps([each.person for each in kept(engine)])


async def test_a_reply_that_is_a_picture_or_a_command_is_no_report(bot: Telegram, engine: Engine) -> None:
    await bot.receive(pressing(f"r1:en:{CODE}", bot_message(900)))
    prompt = bot.api.last_message
    await reply(bot, "/trade BY AZ", to=prompt)
    sticker = {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
    fields = {"sticker": sticker | {"is_animated": False, "is_video": False}}
    await bot.receive(update(message=message(None, reply_to_message=bot_message(prompt), **fields)))
    assert [each.state for each in kept(engine)] == ["awaited"]


def test_prompts_of_other_chats_may_be_answered_while_old_ones_are_dropped(engine: Engine) -> None:
    place = Place(1001, None, private=True)

    class Answered(datetime):
        """A moment at whose comparison another thread takes its prompt."""

        def __rsub__(self, other: object) -> timedelta:  # type: ignore[override]
            reports.take_prompt(place)
            return timedelta(hours=1)

    settings = Settings(_env_file=None)
    choices = ChatChoices(engine, Sealer([SETTINGS_KEY]), lambda: NOW)
    reports = Reports(Conversations(Assistant(engine, settings), b"key", choices), choices.sealer, lambda: NOW)
    reports._prompts.update({1001: (1, Answered(2026, 11, 23, tzinfo=UTC)), 1002: (2, NOW)})
    reports.await_reply(Place(1003, None, private=True), 1, 3)
    assert reports.take_prompt(Place(1003, None, private=True)) == 3
