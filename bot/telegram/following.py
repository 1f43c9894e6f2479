"""What chats follow: begun, listed and ended. Synchronous, a few milliseconds of the store: call it off the loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from bot.chat_choices import ChatChoices
from bot.following_topics import topic_of
from bot.question import Language, Question
from bot.telegram.asked import Place
from db.engine import open_session
from db.queries import subscriptions
from db.records import SubscriptionRecord

MOST = 50
"""Subscriptions a chat may have."""


class TooMany(Exception):
    """A chat has as many subscriptions as it may have; carries how many."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} subscriptions already")
        self.count = count


@dataclass(frozen=True, slots=True)
class Following:
    """Subscriptions of chats; ``choices`` tell a chat's language and its hour."""

    engine: Engine
    choices: ChatChoices
    now: Callable[[], datetime]

    def follow(self, place: Place, question: Question, language: Language) -> None:
        """Let a chat follow what a question with a pair is about; once more does no harm. Raises TooMany."""
        assert question.pair is not None
        with open_session(self.engine) as session:
            held = subscriptions.list_subscriptions(session=session, chat_id=place.chat_id)
            if len(held) >= MOST and not any(_is(each, question) for each in held):
                raise TooMany(len(held))
            subscriptions.follow(
                session=session,
                chat_id=place.chat_id,
                thread_id=place.thread_id,
                pair=question.pair,
                topic=topic_of(question),
                language=language.value,
                now=self.now(),
            )

    def unfollow(self, chat_id: int, question: Question) -> int:
        """End what a chat follows of a question's topic, of all topics of the pair where it names none."""
        assert question.pair is not None
        topic = topic_of(question) or None
        with open_session(self.engine) as session:
            return subscriptions.unfollow(session=session, chat_id=chat_id, pair=question.pair, topic=topic)

    def end(self, chat_id: int, subscription_id: int) -> int:
        """End one subscription; return 1, or 0 where it had ended already."""
        with open_session(self.engine) as session:
            return subscriptions.end_subscription(session=session, chat_id=chat_id, subscription_id=subscription_id)

    def end_all(self, chat_id: int) -> int:
        """End all subscriptions of a chat and return how many there were."""
        with open_session(self.engine) as session:
            return subscriptions.end_all(session=session, chat_id=chat_id)

    def held(self, chat_id: int) -> list[SubscriptionRecord]:
        """Return what a chat follows, oldest first."""
        with open_session(self.engine) as session:
            return subscriptions.list_subscriptions(session=session, chat_id=chat_id)


def _is(held: SubscriptionRecord, question: Question) -> bool:
    return {held.reporter, held.partner} == set(question.pair or ()) and held.topic == topic_of(question)
