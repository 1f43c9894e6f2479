"""Following a pair through the real application, in four languages, in private chats and groups."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from bot.telegram.following import MOST
from db.engine import open_session
from db.queries import subscriptions
from db.records import SubscriptionRecord
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import GROUP, bot_message, message, person, pressing, update

ADMINISTRATORS_ONLY = "In groups only administrators choose what is followed."


def held(engine: Engine, chat_id: int = 1001) -> list[SubscriptionRecord]:
    with open_session(engine) as session:
        return subscriptions.list_subscriptions(session=session, chat_id=chat_id)


def subjects(engine: Engine, chat_id: int = 1001) -> list[tuple[str, str, str]]:
    return [(each.reporter, each.partner, each.topic) for each in held(engine, chat_id)]


async def say_as(bot: Telegram, text: str, language: str) -> str:
    [call] = await bot.say(text, user=person(language=language))
    return call.text


async def test_following_says_when_digests_come_and_how_to_end_them(bot: Telegram, engine: Engine) -> None:
    assert await say_as(bot, "/follow BY AZ trade", "en") == (
        "Following Belarus–Azerbaijan · trade. At most one digest a day at 09:00 your time (UTC);"
        " /following to change, /unfollow to stop."
    )
    assert subjects(engine) == [("BY", "AZ", "trade")]


@pytest.mark.parametrize(
    ("text", "language", "begins", "topic"),
    [
        ("/follow Belarus Azerbaijan", "en", "Following Belarus–Azerbaijan. At most", ""),
        (
            "/follow Беларусь Азербайджан торговля",
            "ru",
            "Подписка: Беларусь–Азербайджан · торговля. Не больше",
            "trade",
        ),
        ("/follow Belarus Azərbaycan ticarət", "az", "Abunəlik: Belarus–Azərbaycan · ticarət. Gündə", "trade"),
        ("/follow Беларусь Азербайджан гандаль", "be", "Падпіска: Беларусь–Азербайджан · гандаль. Не больш", "trade"),
        ("/follow belrus azerbajan investmnt", "en", "Following Belarus–Azerbaijan · investment.", "investment"),
        ("/follow by az imports", "en", "Following Belarus–Azerbaijan · imports.", "imports"),
        ("/follow by az tractors", "en", "Following Belarus–Azerbaijan · tractors.", "tractors"),
        ("/follow BY AZ IT", "en", "Following Belarus–Azerbaijan · ICT.", "ict"),
        ("/follow BY-AZ agreements", "en", "Following Belarus–Azerbaijan · agreements.", "agreements"),
        ("/follow BY AZ visits", "en", "Following Belarus–Azerbaijan · meetings.", "visits"),
    ],
)
async def test_pair_and_topic_are_read_as_questions_are(
    bot: Telegram, engine: Engine, text: str, language: str, begins: str, topic: str
) -> None:
    said = await say_as(bot, text, language)
    assert (said[: len(begins)], subjects(engine)) == (begins, [("BY", "AZ", topic)])


async def test_following_twice_is_harmless(bot: Telegram, engine: Engine) -> None:
    first, second = [await say_as(bot, "/follow BY AZ", "en") for _ in range(2)]
    assert (first == second, len(held(engine))) == (True, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/follow", "Name two countries and, if you like, a topic: /follow BY AZ trade"),
        ("/follow BY AZ qwertyuiop", "I know no topic “qwertyuiop”. For example: /follow BY AZ trade"),
        ("/unfollow BY AZ", "Belarus–Azerbaijan is not followed in this chat. /following shows what is."),
        ("/following", "Nothing is followed in this chat. Begin with /follow BY AZ trade"),
        ("/stop", "Nothing was followed in this chat."),
    ],
)
async def test_what_cannot_be_done_is_said(bot: Telegram, engine: Engine, text: str, said: str) -> None:
    assert (await say_as(bot, text, "en"), held(engine)) == (said, [])


async def test_a_pair_that_is_not_named_is_that_of_the_last_question(bot: Telegram, engine: Engine) -> None:
    await bot.say("trade of Azerbaijan and Belarus in 2013")
    await bot.say("/follow")
    assert subjects(engine) == [("AZ", "BY", "")]


async def test_a_country_that_is_unclear_is_asked_for_with_buttons_that_follow(bot: Telegram, engine: Engine) -> None:
    [asked] = await bot.say("/follow Korea Belarus")
    data = [button["callback_data"] for button in asked.buttons]
    assert asked.text == "Which one? Choose, and it is followed:"
    assert all(each.startswith("f1:en:") for each in data)
    await bot.receive(pressing(data[0], bot_message(bot.api.last_message)))
    assert [set(each[:2]) for each in subjects(engine)] == [{"KR", "BY"}]


async def test_the_list_ends_a_subscription_a_press_in_place(bot: Telegram, engine: Engine) -> None:
    for topic in ("trade", "visits"):
        await bot.say(f"/follow BY AZ {topic}")
    [shown] = await bot.say("/following")
    assert shown.text.splitlines() == [
        "2 subscriptions in this chat:",
        "• Belarus–Azerbaijan · trade",
        "• Belarus–Azerbaijan · meetings",
        "At most one digest a day at 09:00 your time (UTC).",
    ]
    labels = [button["text"] for button in shown.buttons]
    assert labels == ["✕ Belarus–Azerbaijan · trade", "✕ Belarus–Azerbaijan · meetings", "✕ Stop everything"]
    answer = bot_message(bot.api.last_message)
    _, edited = await bot.receive(pressing(shown.buttons[0]["callback_data"], answer))
    assert (edited.method, [each["text"] for each in edited.buttons]) == ("editMessageText", labels[1:2])
    again = await bot.receive(pressing(shown.buttons[0]["callback_data"], answer))
    assert [call.method for call in again] == ["answerCallbackQuery"]
    assert subjects(engine) == [("BY", "AZ", "visits")]


async def test_everything_ends_at_once(bot: Telegram, engine: Engine) -> None:
    for topic in ("trade", "visits"):
        await bot.say(f"/follow BY AZ {topic}")
    assert await say_as(bot, "/stop", "ru") == "Отменены 2 подписки. Сводок больше не будет."
    assert held(engine) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [("/unfollow BY AZ trade", ["visits"]), ("/unfollow az by", []), ("/unfollow", ["trade", "visits"])],
)
async def test_unfollowing(bot: Telegram, engine: Engine, text: str, left: list[str]) -> None:
    for topic in ("trade", "visits"):
        await bot.say(f"/follow BY AZ {topic}")
    await bot.say(text)
    assert [topic for _, _, topic in subjects(engine)] == left


async def test_a_chat_has_a_limit(bot: Telegram, engine: Engine) -> None:
    await bot.say("/follow BY AZ")
    [one] = held(engine)
    with open_session(engine) as session:
        for number in range(MOST - 1):
            subscriptions.follow(
                session=session, chat_id=1001, thread_id=None, pair=("BY", "RU"), topic=f"t{number}", language="en",
                now=bot.application.bot_data.conversations.now(),
            )  # fmt: skip
    assert await say_as(bot, "/follow BY AZ trade", "en") == (
        "This chat has 50 subscriptions, and no more are possible. /following shows them."
    )
    assert (await say_as(bot, "/follow BY AZ", "en")).startswith("Following Belarus–Azerbaijan.")
    assert (len(held(engine)), held(engine)[0].id) == (MOST, one.id)


async def test_the_follow_button_of_an_answer_follows_its_subject(bot: Telegram, engine: Engine) -> None:
    _, said = await bot.receive(pressing("f1:ru:tt.BYAZ.p2013", bot_message(55), user=person(language="ru")))
    assert said.text.startswith("Подписка: Беларусь–Азербайджан · торговля.")
    assert subjects(engine) == [("BY", "AZ", "trade")]


@pytest.mark.parametrize("data", ["f1:xx:tt.BYAZ", "f1:en:nonsense", "f1:en:he", "f1:", "u1:", "u1:x", "h1:1:en:he"])
async def test_a_button_that_nobody_wrote_is_refused(bot: Telegram, engine: Engine, data: str) -> None:
    [alert] = await bot.receive(pressing(data, bot_message(55)))
    assert (alert["text"], held(engine)) == ("This button no longer works. Please ask again.", [])


async def test_a_button_of_another_chat_ends_nothing(bot: Telegram, engine: Engine) -> None:
    await bot.say("/follow BY AZ")
    [mine] = held(engine)
    await bot.say("/following", 1002, user=person(1002))
    answer = bot_message(bot.api.last_message, 1002)
    await bot.receive(pressing(f"u1:{mine.id}", answer, user=person(1002)))
    assert held(engine) == [mine]


class TestInGroups:
    """Administrators alone choose, anonymous ones included; everybody may look."""

    async def test_others_are_told_so(self, bot: Telegram, engine: Engine) -> None:
        [said] = await bot.say("/follow@bilatbot BY AZ", GROUP)
        assert (said.text, held(engine, GROUP)) == (ADMINISTRATORS_ONLY, [])

    async def test_an_administrator_follows(self, bot: Telegram, engine: Engine) -> None:
        bot.api.admins.add(1001)
        [said] = await bot.say("/follow@bilatbot BY AZ", GROUP)
        assert said.text == (
            "Following Belarus–Azerbaijan. At most one digest a day at 09:00 your time (UTC); /following@bilatbot to"
            " change, /unfollow@bilatbot to stop. In groups only administrators choose what is followed."
        )
        assert subjects(engine, GROUP) == [("BY", "AZ", "")]

    async def test_an_anonymous_administrator_follows_in_the_topic_where_it_was_asked(
        self, bot: Telegram, engine: Engine
    ) -> None:
        group = {"id": GROUP, "type": "supergroup", "title": "Five", "is_forum": True}
        fields = {"sender_chat": group, "message_thread_id": 77, "is_topic_message": True, "chat": group}
        await bot.receive(update(message=message("/follow@bilatbot BY AZ", GROUP, **fields)))
        assert [each.thread_id for each in held(engine, GROUP)] == [77]

    @pytest.mark.parametrize("data", ["f1:en:tt.BYAZ", "u1:all", "u1:end"])
    async def test_a_press_of_somebody_else_gets_an_alert(self, bot: Telegram, engine: Engine, data: str) -> None:
        bot.api.admins.add(1001)
        await bot.say("/follow@bilatbot BY AZ", GROUP)
        [alert] = await bot.receive(pressing(data, bot_message(57, GROUP), user=person(1002)))
        assert (alert["text"], len(held(engine, GROUP))) == (
            ADMINISTRATORS_ONLY,
            1,
        )
