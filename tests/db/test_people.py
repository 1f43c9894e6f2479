"""What concerns people and chats: complete when shown, gone when forgotten, moved with its group, deleted in time."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session, SQLModel, select

from bot import retention
from db.models import (
    ChatSettings,
    DialogueState,
    Digest,
    ProcessedUpdate,
    SentAnswer,
    Subscription,
    Ticket,
    TicketState,
    Unanswered,
)
from db.queries.chats import migrate_chat
from db.queries.people import HELD_OF_CHATS, HELD_OF_PEOPLE, forget, list_held, list_held_here, purge
from db.queries.subscriptions import end_all

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ME, GROUP, SUPERGROUP = 4242424242, -77, -1000000000077
HASH = "5ea1ed"


def subscription(chat_id: int, topic: str = "") -> Subscription:
    return Subscription(chat_id=chat_id, pair="AZ-BY", reporter="BY", topic=topic, language="be", created_at=NOW)


def ticket(chat_id: int | None, person: str | None = HASH, **fields: Any) -> Ticket:
    given = {"state": TicketState.OPEN.value, "sealed": "words", "opened_at": NOW} | fields
    return Ticket(question="tt.BYAZ", language="be", chat_id=chat_id, person=person, **given)


def fill(session: Session, chat_id: int, person: str) -> None:
    """One row of every kind that a person leaves in a chat."""
    session.add(ChatSettings(chat_id=chat_id, updated_at=NOW, sealed=f"sealed {chat_id}"))
    session.add(DialogueState(key=f"{chat_id}{person}", chat_id=chat_id, updated_at=NOW, person=person))
    session.add(SentAnswer(chat_id=chat_id, message_id=1, answer_id=2, text_hash="h", asked_at=NOW, asker=person))
    session.add(subscription(chat_id))
    session.add(Digest(chat_id=chat_id, day=date(2026, 11, 23), claimed_at=NOW))
    session.add(ticket(chat_id, person))
    session.flush()


def dump(session: Session) -> str:
    """Everything that the store holds, as one text."""
    tables = SQLModel.metadata.tables.values()
    return "\n".join(str(row) for table in tables for row in session.connection().execute(select(table)))


def test_every_table_with_a_chat_or_a_person_is_shown_and_forgotten() -> None:
    """A new table that knows chats or people has to be named in db/queries/people.py, or this fails."""
    columns = {
        (table.name, column.name)
        for table in SQLModel.metadata.tables.values()
        for column in table.columns
        if any(word in column.name for word in ("chat", "person", "asker", "user", "follower", "sender"))
    }
    ours = {(model.__tablename__, "chat_id") for model in HELD_OF_CHATS.values()}
    ours |= {(column.table.name, column.name) for column in HELD_OF_PEOPLE.values()}  # type: ignore[attr-defined]
    public = {("claim_person", "person_id"), ("mission", "sender")}
    assert columns - public == ours
    assert set(HELD_OF_PEOPLE) <= set(HELD_OF_CHATS)


def test_a_forgotten_person_leaves_nothing_anywhere(session: Session) -> None:
    fill(session, GROUP, "another")
    session.flush()
    before = dump(session)
    fill(session, ME, HASH)
    session.add(DialogueState(key="in group", chat_id=GROUP, updated_at=NOW, person=HASH))
    session.add(SentAnswer(chat_id=GROUP, message_id=5, answer_id=6, text_hash="h", asked_at=NOW, asker=HASH))
    session.add(ticket(GROUP, state=TicketState.AWAITED.value))
    session.flush()
    held = list_held(session=session, chat_id=ME, person=HASH)
    counts = {"settings": 1, "subscriptions": 1, "digests": 1, "reports": 2, "conversations": 2, "answers": 2}
    assert {kind: len(rows) for kind, rows in held.items()} == counts
    assert sum(forget(session=session, chat_id=ME, person=HASH).values()) >= 8
    left = dump(session)
    assert (str(ME) in left, HASH in left, left.count("words")) == (False, False, 1)
    anonymous = session.exec(select(Ticket).where(Ticket.chat_id == None)).all()  # noqa: E711
    for row in anonymous:
        session.delete(row)
    session.flush()
    assert dump(session) == before


def test_a_forgotten_group_leaves_nothing_and_its_people_keep_what_is_theirs(session: Session) -> None:
    fill(session, ME, HASH)
    before = dump(session)
    fill(session, GROUP, HASH)
    forget(session=session, chat_id=GROUP, person=None)
    left = dump(session)
    assert str(GROUP) not in left
    assert len(left.splitlines()) == len(before.splitlines()) + 1, "the report stays, without who made it"


def test_a_person_is_shown_in_one_group_only_what_is_theirs_there(session: Session) -> None:
    fill(session, GROUP, HASH)
    fill(session, ME, HASH)
    session.add(DialogueState(key="k", chat_id=GROUP, updated_at=NOW, person="another"))
    session.flush()
    held = list_held_here(session=session, chat_id=GROUP, person=HASH)
    assert {kind: [row["chat_id"] for row in rows] for kind, rows in held.items()} == {
        "reports": [GROUP],
        "conversations": [GROUP],
        "answers": [GROUP],
    }


@pytest.mark.parametrize("times", [1, 2])
def test_everything_of_a_group_moves_to_the_supergroup_it_became(session: Session, times: int) -> None:
    fill(session, GROUP, HASH)
    session.add(subscription(GROUP, "trade"))
    session.add(subscription(SUPERGROUP, "trade"))
    session.add(Digest(chat_id=SUPERGROUP, day=date(2026, 11, 22), claimed_at=NOW))
    session.flush()
    for _ in range(times):
        migrate_chat(session=session, old=GROUP, new=SUPERGROUP)
    held = list_held(session=session, chat_id=SUPERGROUP, person=None)
    counts = {"settings": 1, "subscriptions": 2, "digests": 2, "reports": 1, "conversations": 0, "answers": 0}
    assert {kind: len(rows) for kind, rows in held.items()} == counts
    assert not any(list_held(session=session, chat_id=GROUP, person=None).values())


def test_the_day_on_which_both_chats_had_a_digest_stands_once(session: Session) -> None:
    for chat_id in (GROUP, SUPERGROUP):
        fill(session, chat_id, HASH)
    migrate_chat(session=session, old=GROUP, new=SUPERGROUP)
    held = list_held(session=session, chat_id=SUPERGROUP, person=None)
    assert (len(held["digests"]), held["settings"][0]["sealed"]) == (1, f"sealed {SUPERGROUP}")


def test_the_subscriptions_of_a_chat_that_is_left_end(session: Session) -> None:
    for chat_id in (GROUP, ME):
        session.add(subscription(chat_id))
    assert end_all(session=session, chat_id=GROUP) == 1
    assert list_held(session=session, chat_id=ME, person=None)["subscriptions"]


def test_nothing_is_kept_longer_than_privacy_says(session: Session) -> None:
    fill(session, ME, HASH)
    session.add(ProcessedUpdate(update_id=1, at=NOW))
    session.add(Unanswered(text="t", language="en", reason="r", first_on=NOW.date(), last_on=NOW.date()))
    session.add(ticket(ME, state=TicketState.CORRECTED.value, closed_at=NOW))
    session.flush()
    ends = {
        DialogueState: retention.CONVERSATIONS,
        SentAnswer: retention.ANSWERS,
        ProcessedUpdate: retention.UPDATES,
        Digest: retention.DIGESTS,
        Unanswered: retention.UNANSWERED + DAY / 2 - timedelta(seconds=1),  # the whole day
    }
    for period in sorted(set(ends.values())):
        for moment in (NOW + period, NOW + period + timedelta(seconds=1)):
            purge(session=session, **retention.limits(moment))
            kept = {model for model in ends if session.exec(select(model)).all()}
            assert kept == {model for model, end in ends.items() if NOW + end >= moment}
    session.expire_all()
    closed, still_open = (
        session.exec(select(Ticket).where(Ticket.state == state)).one() for state in ("corrected", "open")
    )
    assert (closed.chat_id, closed.person, closed.sealed) == (None, None, None)
    assert (still_open.chat_id, still_open.person, still_open.sealed) == (ME, HASH, "words")


def test_who_reported_is_known_for_a_while_after_the_decision(session: Session) -> None:
    session.add(ticket(ME, state=TicketState.REJECTED.value, closed_at=NOW))
    session.flush()
    purge(session=session, **retention.limits(NOW + retention.REPORTERS))
    assert session.exec(select(Ticket)).one().chat_id == ME


def test_a_report_whose_words_never_came_is_deleted_after_a_day(session: Session) -> None:
    session.add(ticket(ME, state=TicketState.AWAITED.value, sealed=None))
    session.flush()
    purge(session=session, **retention.limits(NOW + DAY))
    assert len(session.exec(select(Ticket)).all()) == 1
    purge(session=session, **retention.limits(NOW + DAY + timedelta(seconds=1)))
    assert session.exec(select(Ticket)).all() == []
