"""Read one country's cells with all others, for rankings, and which years are held of it.

All functions are keyword-only and return plain values. In a joint dataset a country stands as reporter of what it
sold and as partner in what it bought.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Select, bindparam, func, literal, select, union_all
from sqlmodel import Session

from db.queries.cells import ALL_GOODS, CELL, TRADE_FLOWS, YEARLY, T, read_cells
from db.records import CellRecord

NO_COUNTRY = frozenset({"EU", "W0", "WL", "XW", "XX", "ZZ", "QZ"})
"""World, "not elsewhere specified" and groups: never ranked, never matched."""
Place = tuple[int, str, bool]
"""A dataset, a flow, and whether a country stands there as partner."""


def country_totals(
    *, session: Session, country: str, dataset: int, flow: str, as_partner: bool, period: int, frequency: str = "A"
) -> list[CellRecord]:
    """Return a country's cells of all goods with every other country in one period, the largest first.

    ``as_partner`` reads the rows that other countries report on it. World, groups and unspecified areas are
    left out; equal values stand in the order of country codes.
    """
    statement = _totals_statement(dataset, flow, frequency, as_partner=as_partner)
    cells = read_cells(session, statement, {"country": str(country), "period": period})
    countries = [cell for cell in cells if {cell.reporter, cell.partner}.isdisjoint(NO_COUNTRY)]
    return sorted(countries, key=_by_value)


def newest_year(*, session: Session, country: str, dataset: int, flow: str, as_partner: bool) -> int | None:
    """Return the latest year (``YYYY01``) that a dataset has of one flow of a country, None where it has none."""
    statement = _newest_of_flow(dataset, flow, as_partner=as_partner)
    found: int | None = session.connection().execute(statement, {"country": str(country)}).scalar()
    return found


@lru_cache(maxsize=32)
def _newest_of_flow(dataset: int, flow: str, *, as_partner: bool) -> Select[Any]:
    return select(func.max(T.period)).where(
        *_of_country(bindparam("country"), [dataset], flow, YEARLY, as_partner=as_partner)
    )


@lru_cache(maxsize=256)
def _totals_statement(dataset: int, flow: str, frequency: str, *, as_partner: bool) -> Select[Any]:
    totals = _of_country(bindparam("country"), [dataset], flow, frequency, as_partner=as_partner)
    return select(*CELL).where(*totals, T.period == bindparam("period"))


def newest_periods(*, session: Session, country: str, datasets: Collection[int]) -> dict[Place, int]:
    """Return the latest year that each dataset has of a country, by dataset, flow and whether it stands as partner.

    Each is one step into an index, all of them in one statement.
    """
    if not datasets:
        return {}
    places, statement = _newest_years(tuple(datasets))
    row = session.connection().execute(statement, {"country": str(country)}).one()
    return {place: period for place, period in zip(places, row, strict=True) if period is not None}


@lru_cache(maxsize=8)
def _newest_years(datasets: tuple[int, ...]) -> tuple[list[Place], Select[Any]]:
    """Put the statement together once for the datasets that are live; building it costs more than running it."""
    places = [(number, flow, side) for number in datasets for flow in TRADE_FLOWS for side in (False, True)]
    country: BindParameter[str] = bindparam("country")
    newest = [
        select(func.max(T.period))
        .where(*_of_country(country, [number], flow, YEARLY, as_partner=side))
        .scalar_subquery()
        for number, flow, side in places
    ]
    return places, select(*newest)


def places_of_year(*, session: Session, country: str, datasets: Collection[int], period: int) -> set[Place]:
    """Return which datasets have a year of a country, with the flow and whether it stands as partner."""
    if not datasets:
        return set()
    values = {"country": str(country), "period": period}
    rows = session.connection().execute(_places_statement(tuple(datasets)), values)
    return {(number, flow, bool(side)) for number, flow, side in rows}


@lru_cache(maxsize=8)
def _places_statement(datasets: tuple[int, ...]) -> CompoundSelect[Any]:
    country: BindParameter[str] = bindparam("country")
    arms = [
        select(T.dataset_id, T.flow, literal(int(side)))
        .where(*_of_country(country, datasets, flow, YEARLY, as_partner=side), T.period == bindparam("period"))
        .group_by(T.dataset_id, T.flow)
        for flow in TRADE_FLOWS
        for side in (False, True)
    ]
    return union_all(*arms)


def _of_country(
    country: BindParameter[str], datasets: Sequence[int], flow: str, frequency: str, *, as_partner: bool
) -> list[ColumnElement[bool]]:
    one = T.dataset_id == datasets[0]
    return [
        one if len(datasets) == 1 else T.dataset_id.in_([literal(each) for each in datasets]),
        (T.partner if as_partner else T.reporter) == country,
        T.flow == flow,
        T.frequency == frequency,
        T.product == ALL_GOODS,
    ]


def _by_value(cell: CellRecord) -> tuple[object, ...]:
    return -(cell.value or 0), cell.reporter, cell.partner
