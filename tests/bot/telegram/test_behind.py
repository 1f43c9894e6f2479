from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.telegram.behind import Behind, OneOfMany
from db.engine import open_session
from db.queries.meta import get_meta, set_meta


def held(engine: Engine, key: str) -> str | None:
    with open_session(engine) as session:
        return get_meta(session=session, key=key)


def test_what_was_put_is_in_the_store_once_it_has_settled(engine: Engine) -> None:
    behind = Behind(engine)
    for number in range(20):
        behind.put(lambda session, number=number: set_meta(session=session, key=f"k{number}", value="written"))
    behind.settle()
    assert {held(engine, f"k{number}") for number in range(20)} == {"written"}


def test_what_waits_can_be_read_by_name_until_it_is_written(engine: Engine) -> None:
    behind, may_go_on = Behind(engine), threading.Event()
    behind.put(lambda _: may_go_on.wait(5))
    behind.put(lambda session: set_meta(session=session, key="k", value="v"), name="k", value="waiting")
    assert behind.unwritten("k") == "waiting"
    may_go_on.set()
    behind.settle()
    assert (behind.unwritten("k"), held(engine, "k")) == (None, "v")


def test_a_write_that_fails_takes_no_other_with_it(engine: Engine) -> None:
    def fail(_session: Session) -> None:
        raise RuntimeError("no")

    behind, may_go_on = Behind(engine), threading.Event()
    behind.put(lambda _: may_go_on.wait(5))
    failing = behind.put(fail)
    behind.put(lambda session: set_meta(session=session, key="k", value="v"))
    may_go_on.set()
    behind.settle()
    assert held(engine, "k") == "v"
    with pytest.raises(RuntimeError):
        failing.result(5)


def test_a_write_that_nobody_waits_for_any_more_ends_no_other(engine: Engine) -> None:
    behind, may_go_on = Behind(engine), threading.Event()
    behind.put(lambda _: may_go_on.wait(5))
    given_up = behind.put(lambda session: set_meta(session=session, key="given up", value="written"))
    given_up.cancel()
    may_go_on.set()
    last = behind.put(lambda session: set_meta(session=session, key="k", value="v"))
    last.result(5)
    assert (held(engine, "given up"), held(engine, "k")) == ("written", "v")


def test_rows_of_one_kind_that_wait_together_are_written_together(engine: Engine) -> None:
    behind, may_go_on, seen = Behind(engine), threading.Event(), []

    def write_rows(_session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
        seen.append([row["number"] for row in rows])

    behind.put(lambda _: may_go_on.wait(5))
    for number in range(3):
        behind.put(OneOfMany(write_rows, {"number": number}), at_once=False)
    may_go_on.set()
    behind.settle()
    assert seen == [[0, 1, 2]]


def test_a_row_that_cannot_be_written_takes_no_other_with_it(engine: Engine) -> None:
    def write_rows(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
        for row in rows:
            set_meta(session=session, key=row["key"], value=row["value"])

    behind, may_go_on = Behind(engine), threading.Event()
    behind.put(lambda _: may_go_on.wait(5))
    failing = behind.put(OneOfMany(write_rows, {"key": "bad"}), at_once=False)
    behind.put(OneOfMany(write_rows, {"key": "k", "value": "v"}), at_once=False)
    may_go_on.set()
    behind.settle()
    assert held(engine, "k") == "v"
    with pytest.raises(KeyError):
        failing.result(5)
