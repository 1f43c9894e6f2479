"""/privacy, /mydata and /forget: complete, in four languages, in private chats and in groups."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import MetaData, select

from bot import retention
from bot.presenting.texts import text
from bot.question import Language
from bot.telegram.forgotten import forgotten_text
from db.engine import open_session
from db.models import Digest, Subscription, Ticket, TicketState
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.test_surfaces import ANONYMOUS
from tests.bot.telegram.updates import GROUP, bot_message, message, person, pressing

ME = 4242424242
"""A number that nothing else in the store resembles."""

OTHER = 1002


def dump(bot: Telegram) -> str:
    """Everything that the store holds, as one text."""
    engine = bot.application.bot_data.conversations.assistant.engine
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        return "\n".join(str(row) for table in tables.tables.values() for row in connection.execute(select(table)))


def latest(bot: Telegram) -> int:
    """The number of the bot's latest message."""
    return 1000 + len(bot.api.made("sendMessage"))


async def live(bot: Telegram, user: Any) -> None:
    """Leave every kind of trace: settings, a subscription, a digest, a report, conversations, answers, in two chats."""
    conversations = bot.application.bot_data.conversations
    hashed, now = conversations.name_person(user["id"]), conversations.now()
    sealed = conversations.choices.sealer.seal({"words": "imports were 2.2"})
    await bot.say("/settings zone Asia/Baku", user["id"], user=user)
    await bot.say("trade BY AZ", user["id"], user=user)
    await bot.say("/exports BY AZ", GROUP, user=user)
    with open_session(conversations.assistant.engine) as session:
        session.add(Subscription(chat_id=user["id"], pair="AZ-BY", reporter="BY", language="be", created_at=now))
        session.add(Digest(chat_id=user["id"], day=now.date(), claimed_at=now))
        session.add(
            Ticket(question="tt.BYAZ", language="be", state=TicketState.OPEN.value, chat_id=user["id"], person=hashed,
                   sealed=sealed, opened_at=now)
        )  # fmt: skip


@pytest.mark.parametrize("language", list(Language))
async def test_privacy_says_what_is_kept_how_long_and_how_to_delete_it(bot: Telegram, language: Language) -> None:
    for chat_id in (1001, GROUP):
        [said] = await bot.say("/privacy", chat_id, user=person(1001, language))
        assert [str(period) for period in retention.stated().values() if str(period) not in said.text] == []
        assert ("/mydata" in said.text, "/forget" in said.text) == (True, True)


@pytest.mark.parametrize("language", list(Language))
async def test_my_data_is_everything_as_json(bot: Telegram, language: Language) -> None:
    user = person(ME, language)
    await live(bot, user)
    [shown] = await bot.say("/mydata", ME, user=user)
    intro, _, data = shown.text.partition("\n")
    held = json.loads(data)
    assert intro == text(language, "mydata")
    counts = {"settings": 1, "subscriptions": 1, "digests": 1, "reports": 1, "conversations": 2, "answers": 2}
    assert held["counts"] == counts
    assert held["settings"][0]["contents"] == {"zone": "Asia/Baku"}
    assert held["reports"][0]["contents"] == {"words": "imports were 2.2"}
    assert held["subscriptions"][0]["pair"] == "AZ-BY"
    assert {row["chat_id"] for row in held["answers"]} == {ME, GROUP}


async def test_my_data_that_is_too_long_for_a_message_comes_as_a_file(bot: Telegram) -> None:
    user = person(ME)
    await live(bot, user)
    for year in range(2000, 2040):
        await bot.say(f"/trade BY AZ {year}", ME, user=user)
    await bot.say("/mydata", ME, user=user)
    [sent] = bot.api.made("sendDocument")
    assert (sent["chat_id"], sent["caption"]) == (ME, text(Language.EN, "mydata"))
    assert json.loads(sent["document"])["counts"]["answers"] == 42


@pytest.mark.parametrize("language", list(Language))
async def test_my_data_in_a_group_shows_nothing_from_elsewhere(bot: Telegram, language: Language) -> None:
    user = person(ME, language)
    await live(bot, user)
    [shown] = await bot.say("/mydata", GROUP, user=user)
    intro, _, data = shown.text.partition("\n")
    assert intro == text(language, "mydata-group")
    assert json.loads(data)["counts"] == {"reports": 0, "conversations": 1, "answers": 1}
    assert (str(ME) in data, "Asia/Baku" in data) == (False, False)


@pytest.mark.parametrize("language", list(Language))
async def test_nothing_of_a_forgotten_person_is_left_in_the_store(bot: Telegram, language: Language) -> None:
    user = person(ME, language)
    await bot.say("trade BY AZ", OTHER, user=person(OTHER))
    await live(bot, user)
    [asked] = await bot.say("/forget", ME, user=user)
    assert asked.text == text(language, "forget-ask")
    assert [button["callback_data"] for button in asked.buttons] == ["g1:me", "g1:no"]
    _, done = await bot.receive(pressing("g1:me", bot_message(latest(bot), ME), user=user))
    assert done.text.startswith(text(language, "forget-done", what="|").partition("|")[0])
    assert text(language, "held-subscriptions", count=1) in done.text
    assert (done.method, done.buttons) == ("editMessageText", [])
    left, hashed = dump(bot), bot.application.bot_data.conversations.name_person
    assert (str(ME) in left, hashed(ME) in left, hashed(OTHER) in left) == (False, False, True)
    assert "gAAAA" not in left, "sealed words and settings are gone as well"


async def test_what_was_deleted_is_named_in_belarusian_as_it_is_spoken(bot: Telegram) -> None:
    assert forgotten_text(Language.BE, {"settings": 1, "subscriptions": 1, "digests": 0}) == (
        "Выдалена: налады, 1 падпіска."
    )


@pytest.mark.parametrize(
    ("language", "counts", "said"),
    [
        (Language.EN, {"settings": 1, "subscriptions": 2, "reports": 1}, "settings, 2 subscriptions, 1 error report."),
        (
            Language.RU,
            {"conversations": 1, "answers": 5},
            "1 разговор, 5 номеров ответов.",
        ),
        (Language.RU, {"subscriptions": 21, "reports": 11}, "21 подписка, 11 обращений."),
        (Language.AZ, {"settings": 1, "subscriptions": 5, "digests": 2}, "ayarlar, 5 abunəlik, 2 bülleten qeydi."),
        (Language.BE, {"subscriptions": 4, "reports": 5, "answers": 2}, "4 падпіскі, 5 зваротаў, 2 нумары адказаў."),
        (Language.BE, {}, "Выдаляць не было чаго."),
    ],
)
def test_what_was_deleted_is_counted_correctly(language: Language, counts: dict[str, int], said: str) -> None:
    assert forgotten_text(language, counts).endswith(said)


async def test_keeping_it_deletes_nothing(bot: Telegram) -> None:
    user = person(ME)
    await live(bot, user)
    before = dump(bot)
    await bot.say("/forget", ME, user=user)
    _, kept = await bot.receive(pressing("g1:no", bot_message(latest(bot), ME), user=user))
    assert kept.text == text(Language.EN, "forget-kept")
    before_rows, after_rows = set(before.splitlines()), set(dump(bot).splitlines())
    assert before_rows <= after_rows


@pytest.mark.parametrize("language", list(Language))
async def test_a_member_of_a_group_forgets_themselves_and_nobody_else_does_it_for_them(
    bot: Telegram, language: Language
) -> None:
    user, other = person(ME, language), person(OTHER, language)
    await live(bot, user)
    command = message("/forget", GROUP, user=user)
    [asked] = await bot.say("/forget", GROUP, user=user)
    assert [button["callback_data"] for button in asked.buttons] == ["g1:me", "g1:no"]
    shown = bot_message(latest(bot), GROUP, replies_to=command)
    [alert] = await bot.receive(pressing("g1:me", shown, user=other))
    assert (alert["show_alert"], alert["text"]) == (True, text(language, "telegram-not-yours"))
    [alert] = await bot.receive(pressing("g1:chat", shown, user=user))
    assert alert["text"] == text(language, "settings-admins-only")
    assert bot.application.bot_data.conversations.name_person(ME) in dump(bot)
    await bot.receive(pressing("g1:me", shown, user=user))
    left = dump(bot)
    assert (str(ME) in left, bot.application.bot_data.conversations.name_person(ME) in left) == (False, False)


@pytest.mark.parametrize("anonymous", [True, False])
async def test_an_administrator_has_a_whole_group_forgotten(bot: Telegram, *, anonymous: bool) -> None:
    bot.api.admins.add(1003)
    admin = person(1003)
    bot.application.bot_data.conversations.choices.change(GROUP, zone="Asia/Baku")
    await live(bot, person(ME))
    sender = {"sender_chat": {"id": GROUP, "type": "supergroup", "title": "Five"}} if anonymous else {}
    [asked] = await bot.say("/forget", GROUP, user=ANONYMOUS if anonymous else admin, **sender)
    offered = [button["callback_data"] for button in asked.buttons]
    assert offered == ["g1:chat", "g1:no"] if anonymous else ["g1:me", "g1:chat", "g1:no"]
    _, done = await bot.receive(pressing("g1:chat", bot_message(latest(bot), GROUP), user=admin))
    assert "settings" in done.text
    left = dump(bot)
    assert (str(GROUP) in left, str(ME) in left) == (False, True)


@pytest.mark.parametrize("data", ["g1:", "g1:all", "g1:chat "])
async def test_a_confirmation_that_no_version_made_deletes_nothing(bot: Telegram, data: str) -> None:
    user = person(ME)
    await live(bot, user)
    await bot.receive(pressing(data, bot_message(1001, ME), user=user))
    assert str(ME) in dump(bot)


async def test_no_log_line_and_no_row_ties_a_question_to_a_person(
    bot: Telegram, clean_log: pytest.LogCaptureFixture
) -> None:
    words = "Zanzibar quinces"
    for chat_id in (ME, GROUP):
        await bot.say(f"@bilatbot trade of {words}", chat_id, user=person(ME))
    ours = [record.getMessage() for record in clean_log.records if record.name.startswith(("bot", "db"))]
    assert [line for line in ours if "anzibar" in line or "uince" in line or str(ME) in line] == []
    rows = [row for row in dump(bot).splitlines() if "uince" in row.lower()]
    hashed = bot.application.bot_data.conversations.name_person(ME)
    assert [row for row in rows if str(ME) in row or hashed in row or str(GROUP) in row] == []


async def test_the_hourly_job_deletes_what_is_too_old(bot: Telegram) -> None:
    user = person(ME)
    await live(bot, user)
    conversations = bot.application.bot_data.conversations
    later = conversations.now() + retention.DIGESTS + timedelta(seconds=1)
    replace(conversations, now=lambda: later).purge()
    [shown] = await bot.say("/mydata", ME, user=user)
    counts = json.loads(shown.text.partition("\n")[2])["counts"]
    assert counts == {"settings": 1, "subscriptions": 1, "digests": 0, "reports": 1, "conversations": 0, "answers": 0}
