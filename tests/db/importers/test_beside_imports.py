"""A service's reply is stored while a long import goes on; PostgreSQL alone lets two write at a time."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from db.engine import open_session
from db.importers.services.reply import Scope, ServiceReply
from db.importers.services.storing import store_reply
from db.queries.meta import get_generation
from tests.db.importers.small_files import HEADER, NOW, bring_in, held

CELL = ("AZ", "BY", "X", "", "A", 201201, 12_345_678, "A")


def _store_reply(store: Engine) -> None:
    with open_session(store) as session:
        session.connection().exec_driver_sql("SET LOCAL statement_timeout = 2000")
        reply = ServiceReply(Scope("AZ", "BY"), (CELL,), frozenset({"BY"}))
        store_reply(session=session, service="imts", name="imts", reply=reply, now=NOW)


def _generation(store: Engine) -> str:
    with Session(store) as session:
        return get_generation(session=session)


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
@pytest.mark.parametrize("known", [False, True])
def test_a_reply_is_stored_in_the_middle_of_an_import(store: Engine, tmp_path: Path, *, known: bool) -> None:
    path = tmp_path / "small.csv"
    path.write_text(f"{HEADER}AZE,BLR,2011,5\n")
    bring_in(store, path)
    path.write_text(f"{HEADER}AZE,BLR,2011,7\n")
    if known:
        _store_reply(store)
    seen = []

    def fetch_meanwhile(_position: int) -> None:
        if not seen:
            _store_reply(store)
            seen.extend([held(store), _generation(store)])

    bring_in(store, path, advance=fetch_meanwhile)
    small = ("AZ", "BY", "X", "", "A", 201101)
    assert sorted(seen[0]) == [(*small, 5, "A"), CELL]
    assert sorted(held(store)) == [(*small, 7, "A"), CELL]
    assert int(_generation(store)) > int(seen[1])


def test_an_import_begins_a_generation_on_both_engines(store: Engine, tmp_path: Path) -> None:
    before = _generation(store)
    path = tmp_path / "small.csv"
    path.write_text(f"{HEADER}AZE,BLR,2011,5\n")
    bring_in(store, path)
    assert int(_generation(store)) > int(before)
