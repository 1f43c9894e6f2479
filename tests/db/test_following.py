"""Subscriptions, events, digests and reports, on both engines."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from db.audit import append_audit, verify_chain
from db.engine import open_session
from db.events import Event, record_events
from db.models import ClaimEvent, ClaimEventKind, Digest, TicketState
from db.queries import chats, digests, subscriptions, tickets
from db.queries.events import find_outcome, list_events, list_revisions, newest_event
from tests.db.claims_by_hand import figure, source, write

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
DAY = date(2026, 3, 1)


def _follow(session: Session, topic: str = "", chat_id: int = 7, pair: tuple[str, str] = ("BY", "AZ")) -> None:
    subscriptions.follow(
        session=session, chat_id=chat_id, thread_id=None, pair=pair, topic=topic, language="en", now=NOW
    )


def _happened(session: Session, claim_id: str, kind: ClaimEventKind = ClaimEventKind.NEW, reason: str = "") -> None:
    event = Event(claim_id, "AZ-BY", kind, reason or None)
    record_events(session=session, events=[event], at=NOW)


def test_following_twice_is_one_subscription_in_the_latest_order_and_language(session: Session) -> None:
    _follow(session)
    _follow(session, pair=("AZ", "BY"))
    [held] = subscriptions.list_subscriptions(session=session, chat_id=7)
    assert (held.reporter, held.partner, held.topic, held.since_event) == ("AZ", "BY", "", 0)


def test_what_was_known_before_is_no_news(session: Session) -> None:
    write(session, source(), figure("old"), figure("new"))
    _happened(session, "old")
    _follow(session)
    assert subscriptions.list_chats_with_news(session=session) == {}
    _happened(session, "new")
    assert subscriptions.list_chats_with_news(session=session) == {7: None}


def test_a_chat_with_news_comes_with_its_settings(session: Session) -> None:
    write(session, source(), figure("new"))
    for chat_id in (7, 8):
        _follow(session, chat_id=chat_id)
        _follow(session, "trade", chat_id=chat_id)
    chats.lock_sealed(session=session, chat_id=8, now=NOW)
    chats.set_sealed(session=session, chat_id=8, sealed="sealed")
    _happened(session, "new")
    assert subscriptions.list_chats_with_news(session=session) == {7: None, 8: "sealed"}


def test_news_of_another_pair_is_none(session: Session) -> None:
    write(session, source(), figure("new"))
    _follow(session, pair=("BY", "RU"))
    _happened(session, "new")
    assert subscriptions.list_chats_with_news(session=session) == {}


@pytest.mark.parametrize(("topic", "left"), [("trade", ["", "visits"]), ("", ["trade", "visits"]), (None, [])])
def test_one_topic_or_all_of_a_pair_end(session: Session, topic: str | None, left: list[str]) -> None:
    for each in ("", "trade", "visits"):
        _follow(session, each)
    ended = subscriptions.unfollow(session=session, chat_id=7, pair=("AZ", "BY"), topic=topic)
    held = subscriptions.list_subscriptions(session=session, chat_id=7)
    assert (ended, [each.topic for each in held]) == (3 - len(left), left)


def test_a_subscription_of_another_chat_is_never_ended(session: Session) -> None:
    _follow(session)
    [held] = subscriptions.list_subscriptions(session=session, chat_id=7)
    assert subscriptions.end_subscription(session=session, chat_id=8, subscription_id=held.id) == 0
    assert subscriptions.end_all(session=session, chat_id=8) == 0
    assert subscriptions.end_all(session=session, chat_id=7) == 1


def test_of_two_processes_one_claims_a_digest(store: Engine) -> None:
    def claim() -> None:
        with open_session(store) as session:
            won.append(digests.claim_digest(session=session, chat_id=7, day=DAY, last_event=3, now=NOW))

    won: list[bool] = []
    threads = [threading.Thread(target=claim) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [False, False, False, True]


def test_a_released_digest_may_be_claimed_again_and_a_sent_one_not(session: Session) -> None:
    claim = {"session": session, "chat_id": 7, "day": DAY, "last_event": 3, "now": NOW}
    assert digests.claim_digest(**claim)
    digests.release_digest(session=session, chat_id=7, day=DAY)
    assert not digests.has_digest(session=session, chat_id=7, day=DAY)
    assert digests.claim_digest(**claim)
    digests.mark_sent(session=session, chat_id=7, day=DAY)
    assert not digests.claim_digest(**claim)
    assert session.exec(select(Digest.state)).all() == ["sent"]


def test_what_was_told_moves_on_once_and_back(session: Session) -> None:
    _follow(session)
    [held] = subscriptions.list_subscriptions(session=session, chat_id=7)
    told = {held.id: held.since_event}
    assert subscriptions.advance(session=session, told=told, event_id=5) == 1
    assert subscriptions.advance(session=session, told=told, event_id=6) == 0
    subscriptions.take_back(session=session, told=told, event_id=5)
    assert subscriptions.list_subscriptions(session=session, chat_id=7)[0].since_event == 0


def test_a_later_writer_of_events_waits_for_the_earlier_one(store: Engine) -> None:
    """Else its higher number would be seen first, and whoever remembers that one would miss the lower."""
    with open_session(store) as session:
        write(session, source(), figure("a"), figure("b"))
    second_is_done = threading.Event()

    def write_second() -> None:
        with open_session(store) as session:
            _happened(session, "b")
        second_is_done.set()

    with Session(store) as first:
        _happened(first, "a")
        thread = threading.Thread(target=write_second)
        thread.start()
        assert not second_is_done.wait(0.4)
        with Session(store) as reader:
            assert newest_event(session=reader) == 0
        first.commit()
    thread.join()
    with Session(store) as reader:
        assert [each.claim_id for each in list_events(session=reader, pair=("BY", "AZ"), after=0)] == ["a", "b"]


def test_events_and_the_audit_chain_share_a_transaction(session: Session) -> None:
    write(session, source(), figure("a"))
    _happened(session, "a")
    append_audit(session=session, at=NOW, actor="x", action="publish", subject="a")
    assert verify_chain(session=session).is_whole
    assert session.exec(select(ClaimEvent.claim_id)).all() == ["a"]


def test_revisions_name_both_versions_the_day_and_the_reason(session: Session) -> None:
    write(session, source(), figure("old", state="superseded"), figure("gone", state="withdrawn"), figure("live"))
    write(session, figure("new", supersedes="old", entered_at=NOW))
    _happened(session, "new", ClaimEventKind.REVISED, "misprint")
    _happened(session, "gone", ClaimEventKind.WITHDRAWN)
    found = {each.old: (each.new, each.at, each.reason) for each in list_revisions(session=session, pair=("AZ", "BY"))}
    assert found == {"old": ("new", NOW, "misprint"), "gone": (None, NOW, None)}


def _ticket(session: Session, claim_id: str | None = "old", sealed: str | None = "sealed", person: str = "p") -> int:
    return tickets.open_ticket(
        session=session,
        claim_id=claim_id,
        question="tt.BYAZ",
        language="en",
        chat_id=7,
        person=person,
        sealed=sealed,
        now=NOW,
    )


def test_words_are_added_once_by_the_person_who_was_asked(session: Session) -> None:
    write(session, source(), figure("old"))
    number = _ticket(session, claim_id=None, sealed=None)
    tickets.set_prompt(session=session, ticket_id=number, prompt_id=55)
    assert tickets.find_awaited(session=session, chat_id=7, prompt_id=55, person="other") is None
    found = tickets.find_awaited(session=session, chat_id=7, prompt_id=55, person="p")
    assert found is not None
    assert tickets.add_words(session=session, ticket_id=found.id, claim_id="old", sealed="words")
    assert not tickets.add_words(session=session, ticket_id=found.id, claim_id="old", sealed="more")
    assert tickets.find_awaited(session=session, chat_id=7, prompt_id=55, person="p") is None


def test_a_superseded_claim_decides_its_reports_and_each_is_told_once(session: Session) -> None:
    write(session, source(), figure("old", state="superseded"), figure("live"))
    write(session, figure("new", supersedes="old"))
    first = _ticket(session)
    _ticket(session, claim_id="live")
    assert tickets.close_corrected(session=session, now=NOW) == 1
    assert [each.id for each in tickets.list_untold(session=session)] == [first]
    assert [tickets.take_untold(session=session, ticket_id=first) for _ in range(2)] == [True, False]
    assert tickets.list_untold(session=session) == []
    assert [each.claim_id for each in tickets.list_tickets(session=session)] == ["live"]
    outcome = find_outcome(session=session, claim_id="old")
    assert (outcome.old, outcome.new, outcome.is_gone) == ("old", "new", False)


def test_a_claim_that_was_reworded_in_its_place_decides_reports_from_before(session: Session) -> None:
    write(session, source(), figure("F12.r1", state="superseded"), figure("F12", supersedes="F12.r1"))
    early = _ticket(session, claim_id="F12")
    event = Event("F12", "AZ-BY", ClaimEventKind.REVISED, None)
    record_events(session=session, events=[event], at=NOW + timedelta(hours=1))
    assert tickets.close_corrected(session=session, now=NOW) == 1
    assert [each.id for each in tickets.list_untold(session=session)] == [early]
    outcome = find_outcome(session=session, claim_id="F12")
    assert (outcome.old, outcome.new) == ("F12.r1", "F12")


def test_the_operator_decides_an_open_report_once(session: Session) -> None:
    number = _ticket(session, claim_id=None)
    decide = {"session": session, "ticket_id": number, "sealed": "because", "now": NOW}
    assert tickets.close_ticket(state=TicketState.REJECTED, **decide)
    assert not tickets.close_ticket(state=TicketState.CORRECTED, **decide)
    assert [each.state for each in tickets.list_tickets(session=session, every=True)] == ["rejected"]


def test_reports_whose_words_never_came_are_deleted(session: Session) -> None:
    _ticket(session, claim_id=None, sealed=None)
    kept = _ticket(session, claim_id=None)
    assert tickets.count_open(session=session, person="p") == 2
    assert tickets.purge_awaited(session=session, before=NOW + timedelta(hours=1)) == 1
    assert [each.id for each in tickets.list_tickets(session=session)] == [kept]
