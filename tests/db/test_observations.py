"""Cells of statistical datasets, by pair, by product and by rank."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session

from db.models import Dataset
from db.queries.countries import country_totals, newest_periods, places_of_year
from db.queries.datasets import find_datasets
from db.queries.observations import Bounds, pair_products, pair_series
from tests.db.observations_by_hand import add_cells, add_dataset
from tests.db.test_plans import explain, statements_of, tables_read_whole


@pytest.fixture
def atlas(session: Session) -> int:
    number = add_dataset(session, "atlas-pairs")
    add_cells(
        session,
        number,
        "AZ BY X 2011 726776000",
        "BY AZ X 2011 107620000",
        "BY AZ X 2010 128930000",
        "AZ IT X 2011 9000000000",
        "AZ DE X 2011 726776000",
        "TR AZ X 2011 1500000000",
        "AZ W0 X 2011 99000000000",
        "AZ EU X 2011 20000000000",
    )
    return number


def test_both_directions_of_a_pair_come_in_the_order_of_time(session: Session, atlas: int) -> None:
    found = pair_series(session=session, pair=("AZ", "BY"), datasets=[atlas])
    assert [(cell.period, cell.reporter, cell.value) for cell in found] == [
        (201001, "BY", 128930000),
        (201101, "AZ", 726776000),
        (201101, "BY", 107620000),
    ]


@pytest.mark.parametrize(
    ("narrowing", "count"),
    [
        ({"bounds": Bounds(first=201101)}, 2),
        ({"bounds": Bounds(last=201001)}, 1),
        ({"bounds": Bounds(frequency="M")}, 0),
        ({"bounds": Bounds(newest=1)}, 3),
        ({"bounds": Bounds(newest=0)}, 2),
        ({"flows": ("M",)}, 0),
    ],
)
def test_a_series_is_narrowed_by_time_frequency_and_flow(
    session: Session, atlas: int, narrowing: dict[str, Any], count: int
) -> None:
    assert len(pair_series(session=session, pair=("BY", "AZ"), datasets=[atlas], **narrowing)) == count


def test_partners_are_ranked_without_world_and_groups_and_ties_stand_in_order(session: Session, atlas: int) -> None:
    found = country_totals(session=session, country="AZ", dataset=atlas, flow="X", as_partner=False, period=201101)
    assert [cell.partner for cell in found] == ["IT", "BY", "DE"]


def test_a_row_of_the_exporter_serves_the_importer_too(session: Session, atlas: int) -> None:
    found = country_totals(session=session, country="AZ", dataset=atlas, flow="X", as_partner=True, period=201101)
    assert [cell.reporter for cell in found] == ["TR", "BY"]


def test_the_newest_year_is_that_of_a_country_by_side(session: Session, atlas: int) -> None:
    found = {country: newest_periods(session=session, country=country, datasets=[atlas]) for country in ("AZ", "FR")}
    assert found == {"AZ": {(atlas, "X", False): 201101, (atlas, "X", True): 201101}, "FR": {}}
    in_2010 = places_of_year(session=session, country="AZ", datasets=[atlas], period=201001)
    assert in_2010 == {(atlas, "X", True)}


def test_leading_products_come_newest_and_largest_first(session: Session) -> None:
    number = add_dataset(session, "atlas-hs2")
    add_cells(
        session,
        number,
        "DE PL X/84 2017 3",
        "DE PL X/87 2018 5",
        "DE PL X/84 2018 7",
        "DE PL X/39 2018 5",
        "DE PL X 2018 99",
        "PL DE X/84 2018 8",
    )
    found = pair_products(session=session, exporter="DE", importer="PL", datasets=[number])
    assert [(cell.period // 100, cell.product) for cell in found] == [
        (2018, "84"),
        (2018, "39"),
        (2018, "87"),
        (2017, "84"),
    ]
    named = pair_products(session=session, exporter="DE", importer="PL", datasets=[number], chapters=["84"])
    assert [(cell.period // 100, cell.value) for cell in named] == [(2018, 7), (2017, 3)]


def test_only_live_datasets_answer(session: Session) -> None:
    add_dataset(session, "imts", state="superseded")
    add_dataset(session, "imts")
    add_dataset(session, "cow-dyadic")
    found = find_datasets(session=session)
    notes = {"cow-dyadic": ("note-whole-millions",), "imts": ("note-filled-in",)}
    assert {each.code: each.notes for each in found} == notes


def test_a_new_vintage_and_one_undone_are_seen_at_once(session: Session) -> None:
    number = add_dataset(session, "imts")
    session.commit()
    assert [each.id for each in find_datasets(session=session)] == [number]
    further = add_dataset(session, "cow-dyadic")
    assert [each.id for each in find_datasets(session=session)] == [further, number]
    session.rollback()
    assert [each.id for each in find_datasets(session=session)] == [number]


KEY = re.compile(r"observation_pkey|PRIMARY KEY \(dataset_id=\? AND reporter=\? AND partner=\?")
"""How both engines name the key of the table, which no other pair's rows are read by."""

LOOKUPS: dict[str, Callable[[Session], Any]] = {
    "a pair": lambda session: pair_series(session=session, pair=("AA", "AB"), datasets=[1, 2]),
    "a pair's year": lambda session: pair_series(
        session=session, pair=("AA", "AB"), datasets=[1], bounds=Bounds("A", 201501, 201501)
    ),
    "a pair's newest years": lambda session: pair_series(
        session=session, pair=("AA", "AB"), datasets=[1, 2], bounds=Bounds(newest=2)
    ),
    "products": lambda session: pair_products(session=session, exporter="AA", importer="AB", datasets=[1]),
    "a product": lambda session: pair_products(
        session=session, exporter="AA", importer="AB", datasets=[1], chapters=["84"]
    ),
    "partners": lambda session: country_totals(
        session=session, country="AA", dataset=1, flow="X", as_partner=False, period=201501
    ),
    "suppliers": lambda session: country_totals(
        session=session, country="AA", dataset=1, flow="X", as_partner=True, period=201501
    ),
    "a year of any": lambda session: places_of_year(session=session, country="AA", datasets=[1, 2], period=201501),
    "newest": lambda session: newest_periods(session=session, country="AA", datasets=[1, 2]),
}


def test_every_lookup_of_cells_is_explained_by_an_index(session: Session) -> None:
    _fill(session)
    statements = {name: list(statements_of(session, lookup)) for name, lookup in LOOKUPS.items()}
    plans = {
        name: "\n".join(explain(session.connection(), *each) for each in found) for name, found in statements.items()
    }
    assert {name: "observation" in tables_read_whole(plan) for name, plan in plans.items()} == dict.fromkeys(
        LOOKUPS, False
    )
    assert "ix_observation_partner" in plans["suppliers"]
    by_the_key = [name for name in ("a pair", "a pair's year") if KEY.search(plans[name])]
    assert by_the_key == ["a pair", "a pair's year"]


def _fill(session: Session) -> None:
    codes = [f"{first}{second}" for first in "ABCDEFGH" for second in "ABCDE"]
    for number in (1, 2):
        session.add(Dataset(id=number, code=f"d{number}", title="", publisher="", unit="currency", side="joint"))
    session.flush()
    lines = [
        f"{one} {other} X {year} 5" for one in codes for other in codes if one != other for year in range(2010, 2020)
    ]
    for number in (1, 2):
        add_cells(session, number, *lines)
    session.connection().exec_driver_sql("ANALYZE")
