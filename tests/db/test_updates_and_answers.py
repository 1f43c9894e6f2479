from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine
from sqlmodel import Session

from db.engine import open_session
from db.queries.sent import find_sent, purge_sent, remember_sent
from db.queries.updates import claim_update, purge_updates
from db.records import SentRecord

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def test_an_update_is_new_once(session: Session) -> None:
    assert [claim_update(session=session, update_id=each, now=NOW) for each in (5, 6, 5, 2**40)] == [
        True,
        True,
        False,
        True,
    ]


def test_of_many_who_claim_an_update_at_once_one_gets_it(store: Engine) -> None:
    def claim(_number: int) -> bool:
        with open_session(store) as session:
            return claim_update(session=session, update_id=5, now=NOW)

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(claim, range(8))) == [False] * 7 + [True]


def test_an_update_whose_handling_was_undone_is_new_again(store: Engine) -> None:
    with Session(store) as session:
        claim_update(session=session, update_id=5, now=NOW)
        session.rollback()
    with Session(store) as session:
        assert claim_update(session=session, update_id=5, now=NOW) is True


def test_old_updates_are_purged(session: Session) -> None:
    for number in range(3):
        claim_update(session=session, update_id=number, now=NOW + number * DAY)
    assert purge_updates(session=session, before=NOW + DAY) == 1
    assert [claim_update(session=session, update_id=each, now=NOW) for each in range(3)] == [True, False, False]


def test_the_answer_to_a_message_is_found_again(session: Session) -> None:
    for answer, text_hash in ((20, "first"), (21, "edited")):
        remember_sent(session=session, chat_id=-7, message_id=10, answer_id=answer, text_hash=text_hash, asked_at=NOW)
    assert find_sent(session=session, chat_id=-7, message_id=10) == SentRecord(21, "edited", NOW)
    assert find_sent(session=session, chat_id=-8, message_id=10) is None


def test_old_answers_are_purged(session: Session) -> None:
    for number in range(3):
        asked = NOW + number * DAY
        remember_sent(session=session, chat_id=7, message_id=number, answer_id=9, text_hash="", asked_at=asked)
    assert purge_sent(session=session, before=NOW + 2 * DAY) == 2
    found = [find_sent(session=session, chat_id=7, message_id=each) is not None for each in range(3)]
    assert found == [False, False, True]
