from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session

from db.errors import SearchTooWide
from db.queries.claims import find_facts, find_figures
from db.records import PersonRecord
from tests.db.claims_by_hand import fact, figure, part, person, source, wording, write

PAIR = ("BY", "AZ")


@pytest.fixture
def held(session: Session) -> Session:
    """Two sources on the founding pair, one on another, and claims that must not be shown."""
    write(session, source("belta"), source("trend", date(2014, 2, 1)), source("undated", None))
    write(session, person("lukashenko"), person("aliyev", "AZ"), person("patskevich"))
    write(
        session,
        figure("F12", position=12, change_kind="percent", change_value=Decimal("13.1"), change_decimals=1),
        figure("F13", position=13, indicator="exports", value="31.6"),
        figure("F15", position=15, indicator="balance", value="26"),
        figure("year", (201301, 201312), value="204", source_id="trend", qualifier="about"),
        figure("feb", (201302, 201302), value="20.10"),
        figure("older", (200901, 200912), value="135", reporter="AZ", partner="BY", side="mirror"),
        figure("oil", product="oil", value="1"),
        figure("draft", state="draft"),
        figure("gone", state="withdrawn"),
        figure("elsewhere", partner="TR", pair="BY-TR"),
        figure("unheld", (200801, 200812), value=None, held="withheld"),
    )
    write(
        session,
        fact("F4", kind="visit", position=4, sectors=["ict", "space"], happened_on=date(2013, 4, 22)),
        fact("F5", position=5, sectors=["industry"]),
        fact("F1", kind="statement", position=1, source_id="trend", sectors=["energy"]),
        fact("F0", kind="quote", position=0, source_id="undated"),
        fact("hidden", state="superseded"),
        fact("turkish", partner="TR", sectors=["space"]),
    )
    write(
        session, wording("F4", en="A visit", ru="Визит"), wording("F5", en="A plant"), wording("F12", en="Trade grew")
    )
    write(session, part("F4", "aliyev", position=2), part("F4", "lukashenko", position=1), part("turkish", "aliyev"))
    write(session, part("F12", "lukashenko"), part("F12", "patskevich", "speaker", 1))
    return session


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({}, ["year", "F12", "F13", "F15", "feb", "older", "unheld"]),
        ({"pair": ("AZ", "BY")}, ["year", "F12", "F13", "F15", "feb", "older", "unheld"]),
        ({"indicators": ["exports", "balance"]}, ["F13", "F15"]),
        ({"indicators": []}, []),
        ({"first": 201301}, ["year", "F12", "F13", "F15", "feb"]),
        ({"first": 201301, "last": 201302}, ["F12", "F13", "F15", "feb"]),
        ({"last": 201212}, ["older", "unheld"]),
        ({"first": 201302, "last": 201302}, ["feb"]),
        ({"product": "oil"}, ["oil"]),
        ({"product": "gas"}, []),
        ({"pair": ("TR", "BY")}, ["elsewhere"]),
        ({"pair": ("AZ", "TR")}, []),
    ],
    ids=str,
)
def test_figures_are_found_latest_first(held: Session, asked: dict[str, Any], ids: list[str]) -> None:
    assert [each.id for each in find_figures(session=held, **{"pair": PAIR} | asked)] == ids


@pytest.mark.parametrize(
    ("claim", "value"), [("F12", "33.7"), ("F15", "26"), ("feb", "20.10"), ("year", "204"), ("unheld", "None")]
)
def test_a_value_has_exactly_the_published_decimals(held: Session, claim: str, value: str) -> None:
    found = {each.id: each for each in find_figures(session=held, pair=PAIR)}
    assert str(found[claim].value) == value


def test_a_change_has_exactly_the_published_decimals(held: Session) -> None:
    found = {each.id: each for each in find_figures(session=held, pair=PAIR)}
    assert [str(found[claim].change_value) for claim in ("F12", "F13")] == ["13.1", "None"]


@pytest.mark.parametrize(("stored", "shown"), [("26", "26"), ("1200", "1200"), ("2.50", "2.5"), ("0", "0")])
def test_a_value_whose_decimals_nobody_noted_ends_without_zeros(session: Session, stored: str, shown: str) -> None:
    write(session, source(), figure("F1", value=stored, decimals=None))
    assert [str(each.value) for each in find_figures(session=session, pair=PAIR)] == [shown]


def test_a_figure_names_its_speaker_with_the_office_then(held: Session) -> None:
    found = {each.id: each for each in find_figures(session=held, pair=PAIR)}
    speaker = PersonRecord("patskevich", "BY", {"en": "Patskevich"}, "speaker", {"en": "Office of patskevich"})
    assert (found["F12"].speaker, found["F13"].speaker) == (speaker, None)


def test_a_figure_keeps_what_was_published_beside_its_value(held: Session) -> None:
    found = {each.id: each for each in find_figures(session=held, pair=PAIR)}["year"]
    assert (found.qualifier, found.scale, found.currency, found.side) == ("about", "million", "USD", "reporter")
    assert (found.note_keys, found.held, found.source_id) == ((), "value", "trend")


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"pair": PAIR}, ["F1", "F4", "F5", "F12", "F0"]),
        ({"pair": ("AZ", "BY")}, ["F1", "F4", "F5", "F12", "F0"]),
        ({"country": "AZ"}, ["F1", "F4", "F5", "F12", "F0"]),
        ({"country": "TR"}, ["turkish"]),
        ({"country": "PL"}, []),
        ({"pair": PAIR, "kinds": ["visit", "statement"]}, ["F1", "F4"]),
        ({"pair": PAIR, "kinds": ["figure"]}, ["F12"]),
        ({"pair": PAIR, "kinds": []}, []),
        ({"pair": PAIR, "sectors": ["space", "energy"]}, ["F1", "F4"]),
        ({"pair": PAIR, "sectors": []}, []),
        ({"person": "aliyev"}, ["turkish", "F4"]),
        ({"person": "aliyev", "pair": PAIR}, ["F4"]),
        ({"person": "patskevich"}, ["F12"]),
        ({"person": "nobody"}, []),
        ({"happened_on": date(2013, 4, 22)}, ["F4"]),
        ({"happened_on": date(2013, 4, 23)}, []),
        ({"source_id": "trend"}, ["F1"]),
        ({"pair": PAIR, "source_id": "belta"}, ["F4", "F5", "F12"]),
    ],
    ids=str,
)
def test_facts_are_found_by_source_and_position(held: Session, asked: dict[str, Any], ids: list[str]) -> None:
    assert [each.id for each in find_facts(session=held, **asked)] == ids


def test_a_fact_carries_its_texts_people_and_sectors(held: Session) -> None:
    found = find_facts(session=held, happened_on=date(2013, 4, 22))[0]
    assert found.texts == {"en": "A visit", "ru": "Визит"}
    assert [each.id for each in found.people] == ["lukashenko", "aliyev"]
    assert (found.sectors, found.kind, found.status) == (("ict", "space"), "visit", "plan")


@pytest.mark.parametrize("asked", [{}, {"kinds": ["visit"]}, {"sectors": ["space"]}], ids=str)
def test_a_search_for_facts_has_to_be_narrowed(held: Session, asked: dict[str, Any]) -> None:
    with pytest.raises(SearchTooWide):
        find_facts(session=held, **asked)


@pytest.fixture
def statements(store: Engine) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(*arguments: Any) -> None:
        seen.append(arguments[2])

    event.listen(store, "before_cursor_execute", note)
    yield seen
    event.remove(store, "before_cursor_execute", note)


def test_the_number_of_statements_does_not_grow_with_the_claims(held: Session, statements: list[str]) -> None:
    find_figures(session=held, pair=PAIR)
    find_facts(session=held, pair=PAIR)
    assert len(statements) == 5
