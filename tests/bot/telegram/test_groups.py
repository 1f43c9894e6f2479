"""Manners in groups: one line on joining, deletion on request, moving with the group, patience with noise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bot.presenting.texts import text
from bot.question import Language
from bot.telegram.asked import Asked, Place
from bot.telegram.cooldown import CHAT_LIMIT, PERSON_LIMIT, SAME_QUESTION, Cooldown
from bot.telegram.delivery import Delivery
from db.engine import open_session
from db.models import Subscription
from db.queries.people import list_held
from tests.bot.telegram.bot_api import ADMINISTRATOR_RIGHTS, Fault
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.test_surfaces import ANONYMOUS
from tests.bot.telegram.updates import BOT, GROUP, JSON, bot_message, chat, message, person, pressing, update

OLD = -55
ADDER, ADMIN, MEMBER = person(1001), person(1003), person(1002)
ANSWER = 1001


def membership(was: str, is_now: str, chat_id: int = GROUP, user: JSON = ADDER, **group: Any) -> JSON:
    """The bot's own membership of a chat changes."""
    change = {"chat": chat(chat_id) | group, "from": user, "date": 1}
    details: dict[str, JSON] = {"kicked": {"until_date": 0}, "administrator": dict.fromkeys(ADMINISTRATOR_RIGHTS, True)}
    states = {
        f"{when}_chat_member": {"status": status, "user": BOT} | details.get(status, {})
        for when, status in (("old", was), ("new", is_now))
    }
    return update(my_chat_member=change | states)


def follow(bot: Telegram, chat_id: int) -> None:
    with open_session(bot.application.bot_data.conversations.assistant.engine) as session:
        now = bot.application.bot_data.conversations.now()
        fields = {"pair": "AZ-BY", "reporter": "BY", "language": "en", "created_at": now}
        session.add(Subscription(chat_id=chat_id, **fields))


def count_held(bot: Telegram, chat_id: int) -> dict[str, int]:
    with open_session(bot.application.bot_data.conversations.assistant.engine) as session:
        held = list_held(session=session, chat_id=chat_id, person=None)
    return {kind: len(rows) for kind, rows in held.items() if rows}


@pytest.mark.parametrize("language", list(Language))
async def test_joining_is_one_line_that_whoever_added_the_bot_may_remove(echo: Telegram, language: Language) -> None:
    [line] = await echo.receive(membership("left", "member", user=person(1001, language)))
    assert line.text == text(language, "group-joined", bot="@bilatbot")
    assert (line["disable_notification"], len(line.text) < 200, "/trade@bilatbot" in line.text) == (True, True, True)
    [button] = line.buttons
    shown = bot_message(ANSWER, GROUP)
    [alert] = await echo.receive(pressing(button["callback_data"], shown, user=person(1002, language)))
    assert (alert["text"], echo.api.made("deleteMessage")) == (text(language, "settings-admins-only"), [])
    await echo.receive(pressing(button["callback_data"], shown, user=ADDER))
    assert [call["message_id"] for call in echo.api.made("deleteMessage")] == [ANSWER]


async def test_administrators_remove_the_line_too_and_pressing_twice_does_no_harm(echo: Telegram) -> None:
    echo.api.admins.add(1003)
    [line] = await echo.receive(membership("left", "administrator"))
    press = line.buttons[0]["callback_data"]
    for _ in range(2):
        [acknowledged] = await echo.receive(pressing(press, bot_message(ANSWER, GROUP), user=ADMIN))
        assert acknowledged["text"] is None
    assert len(echo.api.made("deleteMessage")) == 1
    assert echo.api.violations.pop() == "deleteMessage: Bad Request: message to delete not found"


@pytest.mark.parametrize(
    ("was", "is_now", "group"),
    [
        ("member", "administrator", {}),
        ("administrator", "member", {}),
        ("left", "kicked", {}),
        ("left", "administrator", {"type": "channel"}),
    ],
)
async def test_other_changes_of_membership_meet_silence(
    echo: Telegram, was: str, is_now: str, group: dict[str, str]
) -> None:
    assert await echo.receive(membership(was, is_now, **group)) == []


@pytest.mark.parametrize("chat_id", [GROUP, 1001])
async def test_being_removed_or_blocked_ends_subscriptions_without_a_word(echo: Telegram, chat_id: int) -> None:
    follow(echo, chat_id)
    follow(echo, 1009)
    assert await echo.receive(membership("member", "kicked", chat_id)) == []
    assert (count_held(echo, chat_id), count_held(echo, 1009)) == ({}, {"subscriptions": 1})


async def delete(bot: Telegram, user: JSON, answer: int = ANSWER, **fields: Any) -> list[Any]:
    replied = bot_message(answer, GROUP)
    return await bot.say("/delete", GROUP, user=user, reply_to_message=replied, **fields)


@pytest.mark.parametrize("language", list(Language))
async def test_the_asker_has_an_answer_deleted_and_others_do_not(echo: Telegram, language: Language) -> None:
    await echo.say("/trade BY AZ", GROUP, user=ADDER)
    [refused] = await delete(echo, person(1002, language))
    assert (refused.text, echo.api.made("deleteMessage")) == (text(language, "delete-not-yours"), [])
    assert await delete(echo, ADDER) == []
    assert [call["message_id"] for call in echo.api.made("deleteMessage")] == [ANSWER]
    [refused] = await delete(echo, person(1002, language))
    assert refused.text == text(language, "delete-not-yours")


@pytest.mark.parametrize("fields", [{}, {"sender_chat": {"id": GROUP, "type": "supergroup", "title": "Five"}}])
async def test_administrators_delete_any_answer(echo: Telegram, fields: JSON) -> None:
    echo.api.admins.add(1003)
    await echo.say("/trade BY AZ", GROUP, user=ADDER)
    assert await delete(echo, ANONYMOUS if fields else ADMIN, **fields) == []
    assert len(echo.api.made("deleteMessage")) == 1


PRIVATE_TO_THE_ASKER = (
    "/help@bilatbot", "/settings", "/settings mood good", "/language", "/status", "/mydata", "/forget", "/why",
    "/report", "/history", "/follow", "/follow Guinea BY", "/stop", "/delete@bilatbot", "/start@bilatbot",
    "/start@bilatbot BY-AZ", "/trade Guinea BY", "/trade",
)  # fmt: skip


@pytest.mark.parametrize("command", PRIVATE_TO_THE_ASKER)
async def test_help_refusals_and_questions_back_go_through_the_one_place_for_the_asker_alone(
    bot: Telegram, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    whispered: list[str] = []

    async def whisper(self: Delivery, asked: Asked, parts: Sequence[str], *_: object) -> None:
        whispered.extend(parts)

    monkeypatch.setattr(Delivery, "whisper", whisper)
    assert await bot.say(command, GROUP, user=MEMBER) == []
    assert len(whispered) == 1


@pytest.mark.parametrize("part", [0, 1, 2])
async def test_all_parts_of_an_answer_are_deleted_by_a_reply_to_any(echo: Telegram, part: int) -> None:
    services = echo.application.bot_data
    asked = Asked(Place(GROUP, None, private=False), 1001, 5, "x", None, services.conversations.now())
    first = await services.delivery.reply(asked, ["one", "two", "three"], None)
    assert first is not None
    services.conversations.remember_answer(asked, first)
    [refused] = await delete(echo, MEMBER, answer=first + part)
    assert refused.text == text(Language.EN, "delete-not-yours")
    assert await delete(echo, ADDER, answer=first + part) == []
    assert [call["message_id"] for call in echo.api.made("deleteMessage")] == [first, first + 1, first + 2]


async def test_the_bots_own_words_are_deleted_for_their_asker_as_well(echo: Telegram) -> None:
    await echo.say("/status", GROUP, user=MEMBER)
    assert await delete(echo, MEMBER) == []
    assert len(echo.api.made("deleteMessage")) == 1


async def test_every_message_of_a_private_chat_may_be_deleted(echo: Telegram) -> None:
    await echo.say("trade BY AZ")
    assert await echo.say("/delete", reply_to_message=bot_message(ANSWER)) == []
    assert len(echo.api.made("deleteMessage")) == 1


async def test_a_message_that_is_gone_already_needs_no_words_and_an_old_one_a_few(echo: Telegram) -> None:
    echo.api.admins.add(1003)
    assert await delete(echo, ADMIN, answer=77) == []
    assert echo.api.violations.pop() == "deleteMessage: Bad Request: message to delete not found"
    echo.api.faults["deleteMessage"].append(Fault(400, "Bad Request: MESSAGE_ID_INVALID"))
    assert await delete(echo, ADMIN, answer=77) == []
    echo.api.faults["deleteMessage"].append(Fault(400, "Bad Request: message can't be deleted"))
    [told] = await delete(echo, ADMIN, answer=77)
    assert told.text == text(Language.EN, "delete-too-old")


@pytest.mark.parametrize(
    ("written", "fields", "hinted"),
    [
        ("/delete", {}, False),
        ("/delete@bilatbot", {}, True),
        ("/delete", {"reply_to_message": bot_message(5, GROUP) | {"from": MEMBER}}, False),
        ("/delete@otherbot", {"reply_to_message": bot_message(5, GROUP)}, False),
    ],
)
async def test_a_delete_that_replies_to_nothing_of_ours_is_hinted_at_only_when_we_are_named(
    echo: Telegram, written: str, fields: JSON, *, hinted: bool
) -> None:
    said = [call.text for call in await echo.say(written, GROUP, **fields)]
    assert said == ([text(Language.EN, "delete-how")] if hinted else [])
    assert echo.api.made("deleteMessage") == []


def service(chat_id: int, **fields: int) -> JSON:
    return update(message=message(None, chat_id, **fields))


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 0), (1,)])
async def test_both_messages_about_a_migration_move_everything_whatever_their_order(
    echo: Telegram, order: tuple[int, ...]
) -> None:
    echo.application.bot_data.conversations.choices.change(OLD, zone="Asia/Baku")
    follow(echo, OLD)
    told = {"migrate_to_chat_id": GROUP}, {"migrate_from_chat_id": OLD}
    both = [lambda: service(OLD, **told[0]), lambda: service(GROUP, date=1_700_000_000, **told[1])]
    assert await echo.receive(*(both[each]() for each in order)) == []
    assert (count_held(echo, OLD), count_held(echo, GROUP)) == ({}, {"settings": 1, "subscriptions": 1})
    assert echo.application.bot_data.conversations.choices.read(GROUP).zone == "Asia/Baku"


async def test_a_send_that_meets_the_migration_moves_everything_and_arrives(echo: Telegram) -> None:
    echo.application.bot_data.conversations.choices.change(OLD, zone="Asia/Baku")
    follow(echo, OLD)
    echo.api.moved[OLD] = GROUP
    small = message("/trade BY AZ", OLD) | {"chat": {"id": OLD, "type": "group", "title": "Five"}}
    [sent] = await echo.receive(update(message=small))
    assert sent["chat_id"] == GROUP
    assert count_held(echo, OLD).keys() <= {"answers"}
    assert count_held(echo, GROUP) == {"settings": 1, "subscriptions": 1}


@pytest.mark.parametrize("language", list(Language))
async def test_an_unknown_command_meets_silence_in_groups_and_a_hint_where_it_is_meant_for_us(
    echo: Telegram, language: Language
) -> None:
    user = person(1001, language)
    assert await echo.say("/unknowncmd", GROUP, user=user) == []
    for chat_id in (1001, GROUP):
        [hint] = await echo.say("/unknowncmd@bilatbot now", chat_id, user=user)
        assert hint.text == text(language, "telegram-unknown-command")
    assert echo.assistant.heard == []


async def test_the_same_question_within_seconds_is_answered_once_and_a_new_one_always(echo: Telegram) -> None:
    assert len(await echo.say("/trade BY AZ", GROUP)) == 1
    assert await echo.say("/trade BY AZ", GROUP) == []
    for written, user in (("/trade BY AZ", MEMBER), ("/trade BY TR", ADDER), ("/trade BY AZ 2013", ADDER)):
        assert len(await echo.say(written, GROUP, user=user)) == 1
    for number in range(30):
        assert len(await echo.say(f"/trade BY AZ {1950 + number}", GROUP)) == 1


@pytest.mark.parametrize("words", ["hi", "/help", "what is the weather", "/nonsense"])
async def test_words_in_a_private_chat_never_meet_silence(bot: Telegram, words: str) -> None:
    assert [len(await bot.say(words)) for _ in range(5)] == [1] * 5


async def test_floods_of_help_and_greetings_end_while_questions_are_answered(bot: Telegram) -> None:
    said = [len(await bot.say(f"@bilatbot hello{'!' * number}", GROUP)) for number in range(6)]
    assert said == [1, 1, 0, 0, 0, 0]
    assert len(await bot.say("/help", GROUP)) == 1
    [card] = await bot.say("/trade BY AZ", GROUP)
    assert "33.7" in card.text


@pytest.mark.parametrize("language", list(Language))
async def test_help_in_a_group_is_brief(bot: Telegram, language: Language) -> None:
    [brief] = await bot.say("/help", GROUP, user=person(1001, language))
    [long] = await bot.say("/help", user=person(1001, language))
    assert brief.text == text(language, "help-brief")
    assert long.text.startswith(text(language, "help").split("\n")[0])


async def test_an_album_without_words_gets_few_hints(echo: Telegram) -> None:
    photo = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]}
    said = [call for _ in range(10) for call in await echo.say(None, **photo)]
    assert len(said) == PERSON_LIMIT


class Ticking:
    """A clock that is moved by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_patience_comes_back_with_time() -> None:
    clock = Ticking()
    cooldown = Cooldown(clock)
    place = Place(GROUP, None, private=False)
    asked = Asked(place, 1, 1, "/trade BY AZ", None, None)  # type: ignore[arg-type]
    assert [cooldown.repeats(asked), cooldown.repeats(asked)] == [False, True]
    assert [cooldown.allows(place, 1, "help") for _ in range(3)] == [True, True, False]
    others = [cooldown.allows(place, person_id, "help") for person_id in range(2, 2 + CHAT_LIMIT)]
    assert others.count(True) == CHAT_LIMIT - PERSON_LIMIT
    clock.now += SAME_QUESTION
    assert cooldown.repeats(asked) is False
    clock.now += 61
    assert cooldown.allows(place, 1, "help") is True
