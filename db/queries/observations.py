"""Read cells of statistical datasets by pair, by product and by rank.

All functions are keyword-only and return plain values. Cells of all goods have an empty product. In a joint
dataset the one row from exporter to importer is the importer's import too, so both directions are always read.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Integer,
    Select,
    bindparam,
    func,
    inspect,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlmodel import Session

from db.models import Observation
from db.records import CellRecord, PeriodsRecord

TRADE_FLOWS = ("X", "M")
INVESTMENT_FLOWS = ("I", "O", "P", "Q")
ALL_GOODS = ""
YEARLY = "A"
NO_COUNTRY = frozenset({"EU", "W0", "WL", "XW", "XX", "ZZ", "QZ"})
"""World, "not elsewhere specified" and groups: never ranked, never matched."""

_T = inspect(Observation).local_table.c
"""The table's own columns: statements put together from them take half as long."""
Place = tuple[int, str, bool]
"""A dataset, a flow, and whether a country stands there as partner."""
Columns = ReadOnlyColumnCollection[str, Any]
_CELL = [_T[name] for name in CellRecord._fields]


class Bounds(NamedTuple):
    """Which cells of a pair are read: those of a frequency, those within months (``YYYYMM``), the newest years.

    ``first`` and ``last`` bound the first month of the periods, both included. ``newest`` keeps the trade of so many
    years before the newest one that any of the datasets has of the pair; investment is kept whole.
    """

    frequency: str | None = None
    first: int | None = None
    last: int | None = None
    newest: int | None = None


def pair_series(
    *,
    session: Session,
    pair: tuple[str, str],
    datasets: Collection[int],
    flows: Collection[str] = TRADE_FLOWS,
    bounds: Bounds | None = None,
) -> list[CellRecord]:
    """Return the cells of all goods between two countries, both as reporter, in the order of periods."""
    if not datasets:
        return []
    given = {name: value for name, value in (bounds or Bounds())._asdict().items() if value is not None}
    statement = _pair_statement(tuple(datasets), tuple(flows), tuple(given))
    return sorted(_read(session, statement, _named(pair) | given), key=_in_time)


@lru_cache(maxsize=64)
def _pair_statement(datasets: tuple[int, ...], flows: tuple[str, ...], given: tuple[str, ...]) -> Select[Any]:
    """Put the statement together once for the datasets that are live; building it costs more than running it."""
    bounds: dict[str, ColumnElement[bool]] = {
        "frequency": _T.frequency == bindparam("frequency"),
        "first": _T.period >= bindparam("first"),
        "last": _T.period <= bindparam("last"),
        "newest": _is_recent(datasets),
    }
    wanted = [*_of_pair(datasets, flows), _T.product == ALL_GOODS, *(bounds[name] for name in given)]
    return select(*_CELL).where(*wanted)


def _is_recent(datasets: tuple[int, ...]) -> ColumnElement[bool]:
    """Find the newest period within the statement: hundreds of months are then passed over, not handed out."""
    other = inspect(Observation).local_table.alias()
    newest = select(func.max(other.c.period)).where(*_of_pair(datasets, TRADE_FLOWS, other.c), other.c.product == "")
    year = newest.scalar_subquery() // 100 - bindparam("newest", type_=Integer)
    return or_(_T.flow.in_([literal(each) for each in INVESTMENT_FLOWS]), _T.period >= year * 100)


def pair_products(
    *,
    session: Session,
    exporter: str,
    importer: str,
    datasets: Collection[int],
    chapters: Collection[str] | None = None,
    first: int | None = None,
    last: int | None = None,
    as_imports: bool = False,
) -> list[CellRecord]:
    """Return the yearly cells by product that an exporter has with an importer, newest year and largest first.

    ``as_imports`` reads what the importer reports to have bought instead of what the exporter reports to have sold.

    ``chapters`` keeps some products (``84``), otherwise all chapters are returned; ties stand in their order.
    """
    if not datasets:
        return []
    wanted: list[ColumnElement[bool]] = [
        _T.dataset_id.in_(list(datasets)),
        _T.reporter == str(importer if as_imports else exporter),
        _T.partner == str(exporter if as_imports else importer),
        _T.flow == ("M" if as_imports else "X"),
        _T.product.in_(list(chapters)) if chapters else _T.product > ALL_GOODS,
        *_within("A", first, last),
    ]
    return sorted(_read(session, select(*_CELL).where(*wanted), {}), key=_largest_first)


def country_totals(
    *, session: Session, country: str, dataset: int, flow: str, as_partner: bool, period: int, frequency: str = "A"
) -> list[CellRecord]:
    """Return a country's cells of all goods with every other country in one period, the largest first.

    ``as_partner`` reads the rows that other countries report on it. World, groups and unspecified areas are
    left out; equal values stand in the order of country codes.
    """
    statement = _totals_statement(dataset, flow, frequency, as_partner=as_partner)
    cells = _read(session, statement, {"country": str(country), "period": period})
    countries = [cell for cell in cells if {cell.reporter, cell.partner}.isdisjoint(NO_COUNTRY)]
    return sorted(countries, key=_by_value)


@lru_cache(maxsize=256)
def _totals_statement(dataset: int, flow: str, frequency: str, *, as_partner: bool) -> Select[Any]:
    totals = _of_country(bindparam("country"), [dataset], flow, frequency, as_partner=as_partner)
    return select(*_CELL).where(*totals, _T.period == bindparam("period"))


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
        select(func.max(_T.period))
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
        select(_T.dataset_id, _T.flow, literal(int(side)))
        .where(*_of_country(country, datasets, flow, YEARLY, as_partner=side), _T.period == bindparam("period"))
        .group_by(_T.dataset_id, _T.flow)
        for flow in TRADE_FLOWS
        for side in (False, True)
    ]
    return union_all(*arms)


def held_periods(*, session: Session, pair: tuple[str, str], datasets: Collection[int]) -> list[PeriodsRecord]:
    """Return from when to when each dataset has cells of all goods between two countries, by direction and flow."""
    if not datasets:
        return []
    rows = session.connection().execute(_spans_statement(tuple(datasets)), _named(pair)).all()
    return sorted((PeriodsRecord(*row) for row in rows), key=_by_kind)


@lru_cache(maxsize=8)
def _spans_statement(datasets: tuple[int, ...]) -> Select[Any]:
    period = _T.period
    kind = [_T[name] for name in ("dataset_id", "reporter", "partner", "flow", "frequency")]
    wanted = [*_of_pair(datasets, (*TRADE_FLOWS, *INVESTMENT_FLOWS)), _T.product == ALL_GOODS]
    return select(*kind, func.min(period), func.max(period), func.count()).where(*wanted).group_by(*kind)


def _of_country(
    country: BindParameter[str], datasets: Sequence[int], flow: str, frequency: str, *, as_partner: bool
) -> list[ColumnElement[bool]]:
    one = _T.dataset_id == datasets[0]
    return [
        one if len(datasets) == 1 else _T.dataset_id.in_([literal(each) for each in datasets]),
        (_T.partner if as_partner else _T.reporter) == country,
        _T.flow == flow,
        _T.frequency == frequency,
        _T.product == ALL_GOODS,
    ]


def _of_pair(datasets: Collection[int], flows: Collection[str], columns: Columns = _T) -> list[ColumnElement[bool]]:
    """Name both places by the same two countries: the key then finds both directions in one statement."""
    both: list[BindParameter[str]] = [bindparam("one"), bindparam("other")]
    return [
        columns.dataset_id.in_([literal(each) for each in datasets]),
        columns.reporter.in_(both),
        columns.partner.in_(both),
        columns.flow.in_([literal(each) for each in flows]),
    ]


def _named(pair: tuple[str, str]) -> dict[str, Any]:
    return {"one": str(pair[0]), "other": str(pair[1])}


def _within(frequency: str | None, first: int | None, last: int | None) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if frequency is not None:
        wanted.append(_T.frequency == frequency)
    if first is not None:
        wanted.append(_T.period >= first)
    if last is not None:
        wanted.append(_T.period <= last)
    return wanted


def _read(session: Session, statement: Select[Any], values: dict[str, Any]) -> list[CellRecord]:
    """Read past the ORM: it would look for entities in every row."""
    return [CellRecord._make(row) for row in session.connection().execute(statement, values).all()]


def _in_time(cell: CellRecord) -> tuple[object, ...]:
    return cell.period, cell.frequency, cell.dataset_id, cell.flow, cell.reporter


def _by_value(cell: CellRecord) -> tuple[object, ...]:
    return -(cell.value or 0), cell.reporter, cell.partner


def _largest_first(cell: CellRecord) -> tuple[object, ...]:
    return -cell.period, cell.dataset_id, -(cell.value or 0), cell.product


def _by_kind(record: PeriodsRecord) -> tuple[object, ...]:
    return record.dataset_id, record.reporter, record.flow, record.frequency
