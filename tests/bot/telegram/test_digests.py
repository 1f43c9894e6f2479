"""Digests through the real application: once a day, at the chat's hour, never in its quiet hours, never twice."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlmodel import select, update

from bot.question import Language
from bot.telegram.digests import Digests
from db.engine import open_session
from db.models import Digest, Subscription
from db.queries import subscriptions
from tests.bot.telegram.bot_api import Call, Fault
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.news import BELSTAT, DEPUTY, IMPORTS_CORRECTED, SOURCES, TWO_THAT_DISAGREE, VISIT, publish
from tests.bot.telegram.updates import GROUP, bot_message, person, pressing

MORNING = datetime(2026, 11, 26, 9, 5, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that tests set."""

    moment: datetime = MORNING

    def __call__(self) -> datetime:
        return self.moment


@dataclass
class Followers:
    """Chats that follow, and the digests they are sent."""

    bot: Telegram
    engine: Engine
    folder: Path
    clock: Clock
    digests: Digests

    def follow(self, *chats: int, topic: str = "", language: str = "en") -> None:
        for chat_id in chats:
            with open_session(self.engine) as session:
                subscriptions.follow(
                    session=session, chat_id=chat_id, thread_id=None, pair=("BY", "AZ"), topic=topic,
                    language=language, now=self.clock(),
                )  # fmt: skip

    def publish(self, content: str) -> None:
        publish(self.engine, self.folder, content, self.clock())

    async def look(self, at: datetime | None = None) -> list[Call]:
        """Look for digests that are due and return what was sent."""
        self.clock.moment = at or self.clock.moment
        before = len(self.bot.api.calls)
        await self.digests.send_due()
        return [call for call in self.bot.api.calls[before:] if call.method == "sendMessage" and call.status == 200]

    def choose(self, chat_id: int, **choices: Any) -> None:
        self.bot.application.bot_data.conversations.choices.change(chat_id, **choices)

    def days(self) -> list[tuple[int, date, str]]:
        with open_session(self.engine) as session:
            return [(each.chat_id, each.day, each.state) for each in session.exec(select(Digest))]


@pytest.fixture
def followers(bot: Telegram, engine: Engine, tmp_path: Path) -> Followers:
    clock = Clock()
    return Followers(bot, engine, tmp_path, clock, replace(bot.application.bot_data.digests, now=clock, apart=0.0))


async def test_two_claims_that_disagree_are_one_piece_of_news(followers: Followers) -> None:
    followers.follow(1001, topic="trade")
    followers.publish(TWO_THAT_DISAGREE)
    [digest] = await followers.look()
    assert digest.text == (
        "News: Belarus–Azerbaijan\n"
        "• 2 new claims for 2018 that disagree (trade turnover): about $204 million (data of Belstat; Azernews,"
        " 16 Aug 2019) and $450 million (statement by Eyyubov; Azernews).\n"
        "/following to change, /stop to end."
    )
    assert [(each["text"], each["callback_data"]) for each in digest.buttons] == [
        ("See both", "q1:en:tt.BYAZ.ft.p2018"),
        ("Belarus–Azerbaijan", "q1:en:fa.BYAZ"),
        ("✕ Stop", "u1:end"),
    ]
    assert followers.days() == [(1001, MORNING.date(), "sent")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "За 2018 г. – 2 новых значения, и они расходятся (товарооборот): около 204 млн долл. США"),
        ("az", "2018-ci il üzrə 2 yeni məlumat bir-biri ilə uyğun gəlmir (ticarət dövriyyəsi): təxminən 204 mln."),
        ("be", "За 2018 г. – 2 новыя значэнні, і яны разыходзяцца (тавараабарот): каля 204 млн долараў ЗША"),
    ],
)
async def test_a_digest_speaks_the_followers_language(followers: Followers, language: str, said: str) -> None:
    followers.follow(1001, language=language)
    followers.publish(TWO_THAT_DISAGREE)
    [digest] = await followers.look()
    assert said in digest.text


async def test_the_chosen_language_goes_before_that_of_the_subscription(followers: Followers) -> None:
    followers.follow(1001, language="ru")
    followers.choose(1001, language=Language.AZ)
    followers.publish(VISIT)
    [digest] = await followers.look()
    assert "Yeni: Heyət Bakıya səfər etdi." in digest.text


async def test_a_claim_that_disagrees_with_an_older_one_is_said_to(followers: Followers) -> None:
    followers.publish(SOURCES + BELSTAT)
    followers.follow(1001)
    followers.publish(DEPUTY)
    [digest] = await followers.look()
    assert "A new claim for 2018 disagrees with what is held (trade turnover): about $204 million" in digest.text


async def test_a_correction_shows_both_values_and_the_reason(followers: Followers) -> None:
    followers.follow(1001)
    followers.publish(IMPORTS_CORRECTED + '[[withdraw]]\nid = "F3"\nreason = "Not said <so>"\n')
    [digest] = await followers.look()
    assert (
        "• Revised: Imports of Belarus from Azerbaijan, January–February 2013: $2.1 million → $2.2 million"
        " (BelTA, 23 Apr 2013)\nReason: Misprint in the article\n"
    ) in digest.text
    assert "• Withdrawn: " in digest.text
    assert "Reason: Not said <so>" in digest.text


@pytest.mark.parametrize(
    ("topic", "told"), [("", True), ("visits", True), ("trade", False), ("tractors", False), ("cooperation", False)]
)
async def test_only_the_followed_topic_is_told(followers: Followers, topic: str, *, told: bool) -> None:
    followers.follow(1001, topic=topic)
    followers.publish(VISIT)
    assert bool(await followers.look()) is told
    with open_session(followers.engine) as session:
        assert subscriptions.list_chats_with_news(session=session) == {}


async def test_several_subscriptions_are_one_message(followers: Followers) -> None:
    for topic in ("", "trade", "visits"):
        followers.follow(1001, topic=topic)
    followers.publish(TWO_THAT_DISAGREE + VISIT)
    [digest] = await followers.look()
    assert (digest.text.count("disagree"), digest.text.count("delegation")) == (1, 1)


async def test_a_long_digest_is_cut_to_the_most_important(followers: Followers) -> None:
    followers.follow(1001)
    many = "".join(VISIT.replace("visit-2026", f"visit-{n}").replace("Baku", f"Baku {n:<90}x") for n in range(30))
    followers.publish(many + TWO_THAT_DISAGREE)
    [digest] = await followers.look()
    assert len(digest["text"]) <= 1200
    assert digest.text.splitlines()[1].startswith("• 2 new claims for 2018 that disagree")
    assert digest.text.splitlines()[-2].startswith("And 2")


async def test_there_is_one_digest_a_day(followers: Followers) -> None:
    followers.follow(1001)
    followers.publish(VISIT)
    assert len(await followers.look()) == 1
    followers.publish(TWO_THAT_DISAGREE)
    for hours in (0, 1, 14):
        assert await followers.look(MORNING + timedelta(hours=hours)) == []
    [digest] = await followers.look(MORNING + timedelta(days=1))
    assert ("disagree" in digest.text, "delegation" in digest.text) == (True, False)


async def test_news_published_after_the_hour_wait_for_the_next_day(followers: Followers) -> None:
    followers.follow(1001)
    followers.clock.moment = MORNING + timedelta(hours=3)
    followers.publish(VISIT)
    assert await followers.look() == []
    assert await followers.look(MORNING + timedelta(hours=23)) == []
    assert len(await followers.look(MORNING + timedelta(hours=24))) == 1


async def test_a_digest_missed_while_the_program_was_down_comes_the_same_day(followers: Followers) -> None:
    followers.follow(1001)
    followers.clock.moment = MORNING - timedelta(hours=3)
    followers.publish(VISIT)
    assert await followers.look() == []
    assert len(await followers.look(MORNING + timedelta(hours=5))) == 1


async def test_quiet_hours_are_never_broken(followers: Followers) -> None:
    followers.follow(1001)
    followers.choose(1001, digest_hour=23, quiet=(22, 8), zone="Asia/Baku")
    followers.clock.moment = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
    followers.publish(VISIT)
    evening = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)  # 22:00 in Baku
    for hours in range(10):
        assert await followers.look(evening + timedelta(hours=hours)) == []
    [digest] = await followers.look(evening + timedelta(hours=10))
    assert digest.parameters.get("disable_notification") is not True


async def test_of_two_processes_one_sends(followers: Followers) -> None:
    followers.follow(*range(1001, 1006))
    followers.publish(VISIT)
    before = len(followers.bot.api.calls)
    await asyncio.gather(*(followers.digests.send_due() for _ in range(3)))
    sent = [call["chat_id"] for call in followers.bot.api.calls[before:] if call.method == "sendMessage"]
    assert sorted(sent) == list(range(1001, 1006))


async def test_a_digest_that_was_on_its_way_when_the_program_died_is_not_repeated(followers: Followers) -> None:
    followers.follow(1001, 1002)
    followers.publish(VISIT)
    with open_session(followers.engine) as session:
        session.add(Digest(chat_id=1001, day=MORNING.date(), last_event=1, claimed_at=MORNING))
        for each in session.exec(select(Subscription).where(Subscription.chat_id == 1001)):
            each.since_event = 1
    assert [call["chat_id"] for call in await followers.look()] == [1002]
    assert await followers.look(MORNING + timedelta(days=1)) == []


async def test_the_moment_telegram_asks_for_is_waited_for(followers: Followers) -> None:
    followers.follow(1001)
    followers.publish(VISIT)
    followers.bot.api.faults["sendMessage"].append(Fault(429, "Too Many Requests", {"retry_after": 1}))
    assert len(await followers.look()) == 1


async def test_a_digest_that_certainly_did_not_arrive_is_tried_again(
    followers: Followers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.calls.ATTEMPTS", 1)
    followers.follow(1001)
    followers.publish(VISIT)
    followers.bot.api.faults["sendMessage"].append(Fault(502, "Bad Gateway"))
    assert (await followers.look(), followers.days()) == ([], [])
    assert len(await followers.look()) == 1


async def test_a_chat_that_has_to_wait_long_does_not_hold_up_the_digests_of_others(followers: Followers) -> None:
    followers.follow(1001, 1002)
    followers.publish(VISIT)
    followers.bot.api.faults["sendMessage"].append(Fault(429, "Too Many Requests", {"retry_after": 900}))
    assert [call["chat_id"] for call in await followers.look()] == [1002]
    assert followers.days() == [(1002, MORNING.date(), "sent")]


async def test_waiting_for_the_hour_of_many_costs_no_more_statements_than_of_one(followers: Followers) -> None:
    def statements() -> list[str]:
        return [name for name in made if not name.startswith(("BEGIN", "PRAGMA"))]

    made: list[str] = []
    event.listen(followers.digests.engine, "before_cursor_execute", lambda *call: made.append(call[2]))
    followers.follow(1001)
    followers.publish(VISIT)
    made.clear()
    assert await followers.look(MORNING.replace(hour=3)) == []
    for_one = statements()
    followers.follow(*range(1002, 1040))
    with open_session(followers.engine) as session:
        session.exec(update(Subscription).values(since_event=0))
    made.clear()
    assert await followers.look() == []
    assert (len(for_one), statements()) == (2, for_one)


async def test_a_digest_of_unknown_outcome_is_not_tried_again(followers: Followers) -> None:
    followers.follow(1001)
    followers.publish(VISIT)
    followers.bot.api.faults["sendMessage"].append(Fault(0))
    assert await followers.look() == []
    assert await followers.look(MORNING + timedelta(days=1)) == []
    assert followers.days() == [(1001, MORNING.date(), "claimed")]


@pytest.mark.parametrize(
    "fault",
    [Fault(403, "Forbidden: bot was blocked by the user"), Fault(400, "Bad Request: chat not found")],
)
async def test_a_chat_that_is_closed_to_us_no_longer_follows(followers: Followers, fault: Fault) -> None:
    followers.follow(1001, 1002)
    followers.publish(VISIT)
    followers.bot.api.faults["sendMessage"].append(fault)
    assert [call["chat_id"] for call in await followers.look()] == [1002]
    with open_session(followers.engine) as session:
        assert session.exec(select(Subscription.chat_id)).all() == [1002]


async def test_a_chat_in_which_we_may_not_write_for_now_still_follows(followers: Followers) -> None:
    followers.follow(1001)
    followers.publish(VISIT)
    muted = Fault(400, "Bad Request: not enough rights to send text messages to the chat")
    followers.bot.api.faults["sendMessage"].append(muted)
    assert await followers.look() == []
    with open_session(followers.engine) as session:
        assert session.exec(select(Subscription.chat_id)).all() == [1001]


async def test_one_press_under_a_digest_ends_all(followers: Followers) -> None:
    followers.follow(1001)
    followers.publish(VISIT)
    [digest] = await followers.look()
    answer = bot_message(followers.bot.api.last_message)
    _, said = await followers.bot.receive(pressing(digest.buttons[-1]["callback_data"], answer, user=person()))
    assert said.text == "1 subscription has ended. There will be no more digests."
    followers.publish(TWO_THAT_DISAGREE)
    assert await followers.look(MORNING + timedelta(days=1)) == []


async def test_see_both_shows_both(followers: Followers) -> None:
    followers.follow(1001)
    followers.publish(TWO_THAT_DISAGREE)
    [digest] = await followers.look()
    answer = bot_message(followers.bot.api.last_message)
    _, shown = await followers.bot.receive(pressing(digest.buttons[0]["callback_data"], answer, user=person()))
    assert ("204" in shown.text, "450" in shown.text) == (True, True)


async def test_in_a_group_commands_carry_the_bots_name(followers: Followers) -> None:
    followers.follow(GROUP)
    followers.publish(VISIT)
    [digest] = await followers.look()
    assert digest.text.endswith("/following@bilatbot to change, /stop@bilatbot to end.")


async def test_a_digest_for_a_chat_that_has_to_wait_holds_up_no_other(followers: Followers) -> None:
    followers.follow(1, 2)
    followers.publish(IMPORTS_CORRECTED)
    followers.bot.api.faults["sendMessage"].append(Fault(429, "Too Many Requests", {"retry_after": 2}))
    waiting = asyncio.create_task(followers.bot.say("trade BY AZ", 1))
    await followers.bot.api.called("sendMessage")
    assert [call["chat_id"] for call in await followers.look()] == [2]
    assert not waiting.done()
    await waiting
