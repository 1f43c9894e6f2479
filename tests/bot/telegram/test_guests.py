"""Guest mode: one card into a chat that the bot has not joined, and nothing kept of it."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, text

from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.markup import plain_text
from tests.bot.telegram.updates import BOT, guest_message, person

KEPT_ANYWAY = {"processed_update"}


def rows(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        return {
            name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()
            for name in names
            if name not in KEPT_ANYWAY
        }


async def test_a_guest_answers_with_one_card(bot: Telegram) -> None:
    [call] = await bot.receive(guest_message("@bilatbot who has a surplus, Belarus or Azerbaijan?"))
    assert (call.method, call["guest_query_id"]) == ("answerGuestQuery", "g1")
    card = plain_text(call["result"]["input_message_content"]["message_text"])
    assert [part for part in ("29.5", "January–February 2013", "BelTA, 23 Apr 2013") if part not in card] == []
    used = [key for row in call["result"]["reply_markup"]["inline_keyboard"] for button in row for key in button]
    assert set(used) == {"text", "copy_text", "url"}


async def test_a_question_in_another_language_is_answered_in_it(bot: Telegram) -> None:
    [call] = await bot.receive(guest_message("@bilatbot товарооборот РБ и АР?", user=person(5, "az")))
    assert "33,7" in call["result"]["input_message_content"]["message_text"]


async def test_choices_lead_into_the_bot(bot: Telegram) -> None:
    [call] = await bot.receive(guest_message("@bilatbot trade Korea Belarus"))
    [row] = call["result"]["reply_markup"]["inline_keyboard"]
    assert [button["text"] for button in row] == ["South Korea", "North Korea"]
    [opened] = await bot.say("/start " + row[0]["url"].partition("?start=")[2])
    assert opened.text.startswith("South Korea – Belarus")


async def test_a_mere_mention_is_told_how_to_ask(bot: Telegram) -> None:
    [call] = await bot.receive(guest_message("@bilatbot", user=person(5, "ru")))
    assert "две страны" in call["result"]["input_message_content"]["message_text"]


async def test_nothing_is_stored_of_a_guest(bot: Telegram, engine: Engine) -> None:
    before = rows(engine)
    await bot.receive(
        guest_message("@bilatbot trade of Belarus and Azerbaijan"), guest_message("@bilatbot glorp florp")
    )
    assert rows(engine) == before


@pytest.mark.parametrize("fields", [
    {"guest_query_id": None}, {"via_bot": BOT}, {"from": {"id": 9, "is_bot": True, "first_name": "B"}},
])  # fmt: skip
async def test_what_is_no_guest_question_is_left_alone(bot: Telegram, fields: dict[str, object]) -> None:
    given = guest_message("@bilatbot trade BY AZ")
    given["guest_message"] = {key: value for key, value in (given["guest_message"] | fields).items() if value}
    assert await bot.receive(given) == []
