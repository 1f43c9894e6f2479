"""Who is answered, where, and who is not: private chats, groups, topics."""

from __future__ import annotations

from typing import Any

import pytest

from bot.app import ASKING
from bot.presenting.texts import text
from bot.question import Language
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import BOT, GROUP, bot_message, message, person, update

OTHER_BOT = {"id": 77, "is_bot": True, "first_name": "Other", "username": "otherbot"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
OURS = bot_message(5, GROUP)


@pytest.mark.parametrize(
    "written", ["trade BY AZ", "/trade BY AZ", "/TRADE@BilatBot BY AZ", "/unheard BY", "@bilatbot hi"]
)
async def test_everything_in_a_private_chat_is_answered_once(echo: Telegram, written: str) -> None:
    [sent] = await echo.say(written)
    assert (sent.method, sent["chat_id"], sent["reply_parameters"]) == ("sendMessage", 1001, None)
    assert (sent["parse_mode"], sent["link_preview_options"]) == ("HTML", {"is_disabled": True})
    assert not sent["disable_notification"]


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("/trade BY AZ", "/trade BY AZ"),
        ("/trade@bilatbot BY AZ", "/trade BY AZ"),
        ("/Trade@BilatBot BY AZ", "/Trade BY AZ"),
        ("/export@bilatbot BY AZ", "/export BY AZ"),
        ("@bilatbot trade BY AZ", "trade BY AZ"),
        ("what of trade, @BilatBot ?", "what of trade,  ?"),
        *((f"/{command}", f"/{command}") for command in ASKING),
    ],
)
async def test_what_is_addressed_to_us_in_a_group_is_answered(echo: Telegram, written: str, heard: str) -> None:
    [sent] = await echo.say(written, GROUP, message_id=4321)
    assert echo.assistant.heard == [heard]
    assert sent["reply_parameters"] == {"message_id": 4321, "allow_sending_without_reply": True}
    assert sent["disable_notification"] is True


@pytest.mark.parametrize(
    ("written", "fields"),
    [
        ("I think Belarus trade is growing", {}),
        ("/trade@otherbot BY AZ", {}),
        ("/unknowncmd", {}),
        ("/tradewind BY AZ", {}),
        ("look at /trade BY AZ", {}),
        ("@otherbot trade BY AZ", {}),
        ("mail me at trade@bilatbot.example", {}),
        ("/trade BY AZ", {"via_bot": BOT}),
        ("trade BY AZ", {"via_bot": OTHER_BOT, "reply_to_message": OURS}),
        ("/trade BY AZ", {"user": OTHER_BOT}),
        ("and in 2013?", {"reply_to_message": bot_message(5, GROUP) | {"from": OTHER_BOT}}),
        ("/trade@otherbot BY AZ", {"reply_to_message": OURS}),
        ("news @bilatbot", {"is_automatic_forward": True}),
        (
            "hello",
            {
                "reply_to_message": OURS | {"forum_topic_created": {"name": "Trade", "icon_color": 1}},
                "is_topic_message": True,
                "message_thread_id": 5,
            },
        ),
        (None, {"new_chat_title": "Six"}),
        (None, {"sticker": {"file_id": "s", "file_unique_id": "s", "width": 1, "height": 1, "is_animated": False,
                            "is_video": False, "type": "regular"}}),
    ],
)  # fmt: skip
async def test_what_is_not_addressed_to_us_in_a_group_meets_silence(
    echo: Telegram, written: str | None, fields: dict[str, Any]
) -> None:
    assert await echo.say(written, GROUP, **fields) == []
    assert echo.assistant.heard == []


async def test_another_bots_command_meets_silence_in_a_private_chat_too(echo: Telegram) -> None:
    assert await echo.say("/trade@otherbot BY AZ") == []


async def test_a_reply_to_our_message_is_a_question(echo: Telegram) -> None:
    [sent] = await echo.say("and in 2013?", GROUP, reply_to_message=OURS)
    assert echo.assistant.heard == ["and in 2013?"]
    assert sent["reply_parameters"]["message_id"]


async def test_a_person_without_a_username_can_be_asked_for_us_by_a_text_mention(echo: Telegram) -> None:
    named = {"entities": [{"type": "text_mention", "offset": 0, "length": 3, "user": BOT}]}
    assert len(await echo.say("bot trade BY AZ", GROUP, **named)) == 1


async def test_an_anonymous_admin_is_answered(echo: Telegram) -> None:
    sender = {"id": GROUP, "type": "supergroup", "title": "Five"}
    assert len(await echo.say("/trade BY AZ", GROUP, user=ANONYMOUS, sender_chat=sender)) == 1


@pytest.mark.parametrize(
    ("fields", "thread"),
    [
        ({"is_topic_message": True, "message_thread_id": 57}, 57),
        ({"is_topic_message": True, "message_thread_id": 1}, None),
        ({}, None),
        ({"message_thread_id": 999}, None),
    ],
)
async def test_the_answer_stays_in_its_topic_and_general_has_no_thread_id(
    echo: Telegram, fields: dict[str, Any], thread: int | None
) -> None:
    [sent] = await echo.say("/trade BY AZ", GROUP, **fields)
    assert sent["message_thread_id"] == thread


async def test_follow_ups_belong_to_a_person_and_a_thread(echo: Telegram) -> None:
    topic = {"is_topic_message": True, "message_thread_id": 57}
    await echo.say("/trade BY AZ", GROUP, **topic)
    await echo.say("/trade 2013", GROUP, **topic)
    await echo.say("/trade 2013", GROUP)
    await echo.say("/trade 2013", GROUP, user=person(1002), **topic)
    assert [dialogue.last is not None for dialogue in echo.assistant.dialogues] == [False, True, False, False]


async def test_a_caption_is_a_question_and_a_picture_alone_is_not(echo: Telegram) -> None:
    photo = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]}
    await echo.say(None, caption="trade BY AZ", **photo)
    assert echo.assistant.heard == ["trade BY AZ"]
    [sent] = await echo.say(None, **photo)
    assert sent.text == text(Language.EN, "telegram-words-only")


async def test_old_messages_of_groups_are_passed_over_and_those_of_private_chats_are_not(echo: Telegram) -> None:
    assert await echo.say("/trade BY AZ", GROUP, date=1_700_000_000) == []
    assert len(await echo.say("/trade BY AZ", date=1_700_000_000)) == 1


async def test_an_update_delivered_twice_is_answered_once(echo: Telegram) -> None:
    twice = update(message=message("trade BY AZ"))
    assert len(await echo.receive(twice)) == 1
    assert await echo.receive(twice) == []


async def test_the_messages_of_one_chat_are_answered_in_order_while_chats_do_not_wait_for_each_other(
    echo: Telegram,
) -> None:
    numbers = range(1, 7)
    sent = await echo.receive(*(update(message=message(f"no. {each}!", chat)) for each in numbers for chat in (1, 2)))
    for chat in (1, 2):
        mine = [call.text for call in sent if call["chat_id"] == chat]
        assert [f"no. {each}!" in shown for each, shown in zip(numbers, mine, strict=True)] == [True] * 6
