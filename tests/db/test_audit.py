from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from db.audit import BEGINNING, ChainVerdict, append_audit, list_audit, verify_chain
from db.engine import open_session

NOW = datetime(2026, 3, 1, 12, 30, 15, 250000, tzinfo=UTC)
UNGUARD = {
    "sqlite": ("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"),
    "postgresql": ("ALTER TABLE audit DISABLE TRIGGER USER",),
}


def _append(session: Session, subject: str) -> None:
    details = {"было": "33.7", "now": ["33.8", None, {"b": 1, "a": True}]}
    append_audit(session=session, at=NOW, actor="operator", action="publish", subject=subject, details=details)


@pytest.fixture
def chain(store: Engine) -> Engine:
    """Three entries."""
    with open_session(store) as session:
        for subject in ("F12", "F13", "F14"):
            _append(session, subject)
    return store


def test_each_entry_carries_the_hash_of_the_one_before(chain: Engine) -> None:
    with open_session(chain) as session:
        newest, middle, oldest = list_audit(session=session)
    assert [newest.previous_hash, middle.previous_hash] == [middle.hash, oldest.hash]
    assert oldest.previous_hash == BEGINNING
    assert (oldest.subject, oldest.at, oldest.details["было"]) == ("F12", NOW, "33.7")


def test_entries_are_listed_by_subject(chain: Engine) -> None:
    with open_session(chain) as session:
        assert [each.subject for each in list_audit(session=session, subject="F13")] == ["F13"]
        assert [each.subject for each in list_audit(session=session, limit=2)] == ["F14", "F13"]


def test_a_whole_chain_is_found_whole(chain: Engine, session: Session) -> None:
    assert verify_chain(session=session) == ChainVerdict(is_whole=True, entries=3)


def test_an_empty_chain_is_whole(session: Session) -> None:
    assert verify_chain(session=session) == ChainVerdict(is_whole=True, entries=0)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'somebody'",
        "DELETE FROM audit WHERE subject = 'F14'",
        "DELETE FROM audit",
    ],
)
def test_the_database_refuses_to_change_or_delete_entries(chain: Engine, statement: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"), chain.begin() as connection:
        connection.exec_driver_sql(statement)
    with open_session(chain) as session:
        assert verify_chain(session=session) == ChainVerdict(is_whole=True, entries=3)


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_sqlite_refuses_to_replace_entries(chain: Engine) -> None:
    with pytest.raises(DBAPIError, match="append-only"), chain.begin() as connection:
        connection.exec_driver_sql("INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE subject = 'F13'")


@pytest.mark.parametrize("dialect", ["postgresql"])
def test_postgresql_refuses_to_truncate_entries(chain: Engine) -> None:
    with pytest.raises(DBAPIError, match="append-only"), chain.begin() as connection:
        connection.exec_driver_sql("TRUNCATE audit")


@pytest.mark.parametrize(
    ("tampering", "verdict"),
    [
        ("UPDATE audit SET actor = 'somebody' WHERE subject = 'F13'", (1, 2)),
        ("UPDATE audit SET at = '2026-03-01 12:30:15.250001' WHERE subject = 'F12'", (0, 1)),
        ("UPDATE audit SET details = '{}' WHERE subject = 'F14'", (2, 3)),
        ("DELETE FROM audit WHERE subject = 'F13'", (1, 3)),
        ("DELETE FROM audit WHERE subject = 'F12'", (0, 2)),
        ("DELETE FROM audit WHERE subject = 'F14'", (2, None)),
        ("DELETE FROM audit", (0, None)),
    ],
)
def test_what_was_changed_around_the_refusal_shows(
    chain: Engine, dialect: str, tampering: str, verdict: tuple[int, int | None]
) -> None:
    with chain.begin() as connection:
        for statement in (*UNGUARD[dialect], tampering):
            connection.exec_driver_sql(statement)
    entries, broken_at = verdict
    with open_session(chain) as session:
        assert verify_chain(session=session) == ChainVerdict(is_whole=False, entries=entries, broken_at=broken_at)


def test_entries_appended_at_once_make_one_chain(store: Engine) -> None:
    def append(number: int) -> None:
        with open_session(store) as session:
            _append(session, f"F{number}")

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(append, range(12)))
    with open_session(store) as session:
        assert verify_chain(session=session) == ChainVerdict(is_whole=True, entries=12)


def test_an_entry_that_is_undone_does_not_break_the_chain(chain: Engine) -> None:
    with Session(chain) as session:
        _append(session, "undone")
        session.rollback()
    with open_session(chain) as session:
        _append(session, "F15")
        assert verify_chain(session=session) == ChainVerdict(is_whole=True, entries=4)
