"""Look-ups are explained by an index, on a store large enough for the engines to choose one."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event
from sqlmodel import Session

from db.models import DialogueState, Digest, ProcessedUpdate, SentAnswer
from db.queries.claims import find_facts, find_figures, find_partners, find_sources, get_sources
from db.queries.dialogues import expire_dialogues, load_dialogue
from db.queries.digests import list_digests
from db.queries.people import forget, list_held
from db.queries.sent import find_asker, find_sent, purge_sent
from db.queries.updates import purge_updates
from tests.db.claims_by_hand import fact, figure, part, person, source, wording, write

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LATER = datetime(2026, 3, 2, tzinfo=UTC)
COUNTRIES = [f"{first}{second}" for first in "ABCDEFGH" for second in "ABCDEFGH"]
GROWING = {"claim", "dialogue_state", "sent_answer", "processed_update", "digest"}
"""The other tables are small beside these; PostgreSQL may well join them by reading them once."""

LOOKUPS: dict[str, Callable[[Session], Any]] = {
    "figures of a pair": lambda session: find_figures(session=session, pair=("AA", "AB")),
    "figures of a period": lambda session: find_figures(session=session, pair=("AA", "AB"), first=201301, last=201312),
    "facts of a pair": lambda session: find_facts(session=session, pair=("AA", "AB")),
    "facts of a country": lambda session: find_facts(session=session, country="AA"),
    "facts of a person": lambda session: find_facts(session=session, person="person-1"),
    "facts of a day": lambda session: find_facts(session=session, happened_on=date(2013, 4, 22)),
    "facts of a source": lambda session: find_facts(session=session, source_id="source-1"),
    "partners of a country": lambda session: find_partners(session=session, country="AA"),
    "sources of a pair": lambda session: find_sources(session=session, pair=("AA", "AB")),
    "sources by id": lambda session: get_sources(session=session, ids=["source-1", "source-2"]),
    "a conversation": lambda session: load_dialogue(session=session, key="k", not_before=NOW),
    "an answer": lambda session: find_sent(session=session, chat_id=1, message_id=2),
    "a chat to forget": lambda session: forget(session=session, chat_id=1, person=None),
    "a person to forget": lambda session: forget(session=session, chat_id=1, person="p"),
    "what is held of a person": lambda session: list_held(session=session, chat_id=1, person="p"),
    "a message of ours": lambda session: find_asker(session=session, chat_id=1, answer_id=2),
    "digests of these days": lambda session: list_digests(session=session, since=NOW.date()),
    "old conversations": lambda session: expire_dialogues(session=session, before=NOW),
    "old answers": lambda session: purge_sent(session=session, before=NOW),
    "old updates": lambda session: purge_updates(session=session, before=NOW),
}


def test_every_lookup_is_explained_by_an_index(store: Engine) -> None:
    with Session(store) as session:
        _fill(session)
        session.connection().exec_driver_sql("ANALYZE")
        session.commit()
        statements = {name: list(statements_of(session, lookup)) for name, lookup in LOOKUPS.items()}
        plans = {
            name: "\n".join(explain(session.connection(), *each) for each in found)
            for name, found in statements.items()
        }
    assert {name: GROWING.intersection(tables_read_whole(plan)) for name, plan in plans.items()} == {
        name: set() for name in LOOKUPS
    }


@pytest.mark.parametrize(
    ("plan", "tables"),
    [
        ("SCAN claim", ["claim"]),
        ("SCAN claim USING INDEX ix_claim_pair", ["claim"]),
        ("SEARCH claim USING INDEX ix_claim_pair (pair=? AND state=?)", []),
        ("Sort\n  ->  Seq Scan on claim  (cost=0.00..1.04)", ["claim"]),
        ("Bitmap Heap Scan on claim\n  ->  Bitmap Index Scan on ix_claim_pair", []),
    ],
)
def test_a_plan_without_an_index_is_noticed(plan: str, tables: list[str]) -> None:
    assert tables_read_whole(plan) == tables


def statements_of(session: Session, lookup: Callable[[Session], Any]) -> Iterator[tuple[str, Any]]:
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        seen.append((statement, parameters))

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    lookup(session)
    event.remove(engine, "before_cursor_execute", note)
    assert seen
    yield from seen


def explain(connection: Connection, statement: str, parameters: Any) -> str:
    word = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
    return "\n".join(str(row[-1]) for row in connection.exec_driver_sql(f"{word} {statement}", parameters))


def tables_read_whole(plan: str) -> list[str]:
    return re.findall(r"(?:Seq Scan on|^SCAN) (\w+)", plan, re.MULTILINE)


def _fill(session: Session) -> None:
    pairs = [(one, other) for one in COUNTRIES for other in COUNTRIES if one < other]
    days = [date(2000 + number % 20, 1 + number % 12, 1 + number % 28) for number in range(len(pairs))]
    write(session, *(source(f"source-{number}") for number in range(1000)))
    write(session, *(person(f"person-{number}") for number in range(1000)))
    rows: list[list[Any]] = [[], [], [], []]
    for number, (one, other) in enumerate(pairs):
        where = {"reporter": one, "partner": other, "source_id": f"source-{number % 1000}"}
        rows[0].append(figure(f"figure-{number}", **where))
        rows[1].append(fact(f"fact-{number}", **where, happened_on=days[number]))
        rows[2].extend(wording(f"fact-{number}", en="Text"))
        rows[3].append(part(f"fact-{number}", f"person-{number % 1000}"))
    for batch in rows:
        session.add_all(batch)
        session.flush()
    for number in range(3000):
        chat = {
            "chat_id": number,
            "message_id": number,
            "answer_id": number,
            "text_hash": "",
            "asked_at": LATER,
            "asker": f"p{number}",
        }
        session.add(SentAnswer(**chat))
        session.add(Digest(chat_id=number, day=days[number % len(days)], claimed_at=LATER))
        session.add(ProcessedUpdate(update_id=number, at=LATER))
        session.add(DialogueState(key=str(number), chat_id=number, updated_at=LATER, person=f"p{number}"))
    session.commit()
