"""Who follows what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import exists
from sqlmodel import Session, col, delete, select, update

from db.models import ChatSettings, ClaimEvent, Subscription
from db.queries.events import newest_event
from db.queries.pairs import pair_key
from db.records import SubscriptionRecord
from db.upsert import inserting


def follow(
    *,
    session: Session,
    chat_id: int,
    thread_id: int | None,
    pair: tuple[str, str],
    topic: str,
    language: str,
    now: datetime,
) -> None:
    """Let a chat follow a pair (``topic`` empty: all of it) from now on; once more changes the language and place only.

    The pair stands in the follower's order.
    """
    row = {
        "chat_id": chat_id,
        "thread_id": thread_id,
        "pair": pair_key(*pair),
        "reporter": pair[0],
        "topic": topic,
        "language": language,
        "since_event": newest_event(session=session),
        "created_at": now,
    }
    again = {name: row[name] for name in ("thread_id", "reporter", "language")}
    statement = inserting(session=session, model=Subscription).values(row)
    session.exec(statement.on_conflict_do_update(index_elements=["chat_id", "pair", "topic"], set_=again))


def unfollow(*, session: Session, chat_id: int, pair: tuple[str, str], topic: str | None) -> int:
    """End what a chat follows of a pair, one topic or all of them (None); return how many subscriptions that were."""
    ended = delete(Subscription).where(col(Subscription.chat_id) == chat_id, col(Subscription.pair) == pair_key(*pair))
    if topic is not None:
        ended = ended.where(col(Subscription.topic) == topic)
    return session.exec(ended).rowcount


def end_subscription(*, session: Session, chat_id: int, subscription_id: int) -> int:
    """End one subscription of a chat; return 1, or 0 where there is none."""
    mine = (col(Subscription.chat_id) == chat_id, col(Subscription.id) == subscription_id)
    return session.exec(delete(Subscription).where(*mine)).rowcount


def end_all(*, session: Session, chat_id: int) -> int:
    """End all subscriptions of a chat; return how many."""
    return session.exec(delete(Subscription).where(col(Subscription.chat_id) == chat_id)).rowcount


def list_subscriptions(*, session: Session, chat_id: int) -> list[SubscriptionRecord]:
    """Return what a chat follows, oldest first."""
    statement = select(Subscription).where(col(Subscription.chat_id) == chat_id).order_by(col(Subscription.id))
    return [_as_record(row) for row in session.exec(statement)]


def list_chats_with_news(*, session: Session) -> dict[int, str | None]:
    """Return the chats that follow a pair of which something became known since they were last told.

    With each stand its sealed settings, None where it has none.
    """
    news = exists().where(
        col(ClaimEvent.pair) == col(Subscription.pair), col(ClaimEvent.id) > col(Subscription.since_event)
    )
    own = col(ChatSettings.chat_id) == col(Subscription.chat_id)
    statement = select(Subscription.chat_id, ChatSettings.sealed).join(ChatSettings, own, isouter=True).where(news)
    return dict(session.exec(statement.distinct().order_by(col(Subscription.chat_id))).all())


def advance(*, session: Session, told: Mapping[int, int], event_id: int) -> int:
    """Mark everything up to an event as told and return for how many subscriptions.

    ``told`` are the subscriptions with the event each had come to; one that another process has advanced meanwhile,
    or that has ended, stays as it is.
    """
    return sum(_move(session, subscription_id, before, event_id) for subscription_id, before in told.items())


def take_back(*, session: Session, told: Mapping[int, int], event_id: int) -> None:
    """Undo ``advance`` for a digest that was certainly not sent."""
    for subscription_id, before in told.items():
        _move(session, subscription_id, event_id, before)


def _move(session: Session, subscription_id: int, before: int, after: int) -> int:
    unmoved = (col(Subscription.id) == subscription_id, col(Subscription.since_event) == before)
    return session.exec(update(Subscription).where(*unmoved).values(since_event=after)).rowcount


def _as_record(row: Subscription) -> SubscriptionRecord:
    one, other = row.pair.split("-")
    partner = other if row.reporter == one else one
    return SubscriptionRecord(
        id=row.id or 0,
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        reporter=row.reporter,
        partner=partner,
        topic=row.topic,
        language=row.language,
        since_event=row.since_event,
    )
