"""Read cells of statistical datasets by pair and by product.

All functions are keyword-only and return plain values. Cells of all goods have an empty product. In a joint
dataset the one row from exporter to importer is the importer's import too, so both directions are always read.
"""

from __future__ import annotations

from collections.abc import Collection
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
    literal,
    or_,
    select,
    union_all,
)
from sqlmodel import Session

from db.queries.cells import ALL_GOODS, CELL, INVESTMENT_FLOWS, TABLE, TRADE_FLOWS, Columns, T, read_cells
from db.records import CellRecord

Statement = Select[Any] | CompoundSelect[Any]


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
    return sorted(read_cells(session, statement, _named(pair) | given), key=_in_time)


@lru_cache(maxsize=64)
def _pair_statement(datasets: tuple[int, ...], flows: tuple[str, ...], given: tuple[str, ...]) -> Statement:
    """Put the statement together once for the datasets that are live; building it costs more than running it.

    Each direction is found by itself: with both countries in both places PostgreSQL expects to enter the key twice
    as often, and where periods are bound takes the index of partners, which passes over every other reporter.
    """
    bounds: dict[str, ColumnElement[bool]] = {
        "frequency": T.frequency == bindparam("frequency"),
        "first": T.period >= bindparam("first"),
        "last": T.period <= bindparam("last"),
        "newest": _is_recent(datasets),
    }
    kept = [T.product == ALL_GOODS, *(bounds[name] for name in given)]
    if "newest" in given:
        return select(*CELL).where(*_of_pair(datasets, flows), *kept)
    ways = (("one", "other"), ("other", "one"))
    return union_all(*(select(*CELL).where(*_one_way(datasets, flows, *way), *kept) for way in ways))


def _one_way(
    datasets: Collection[int], flows: Collection[str], reporter: str, partner: str
) -> list[ColumnElement[bool]]:
    return [
        T.dataset_id.in_([literal(each) for each in datasets]),
        T.reporter == bindparam(reporter),
        T.partner == bindparam(partner),
        T.flow.in_([literal(each) for each in flows]),
    ]


def _is_recent(datasets: tuple[int, ...]) -> ColumnElement[bool]:
    """Find the newest period within the statement: hundreds of months are then passed over, not handed out."""
    other = TABLE.alias()
    newest = select(func.max(other.c.period)).where(*_of_pair(datasets, TRADE_FLOWS, other.c), other.c.product == "")
    year = newest.scalar_subquery() // 100 - bindparam("newest", type_=Integer)
    return or_(T.flow.in_([literal(each) for each in INVESTMENT_FLOWS]), T.period >= year * 100)


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
        T.dataset_id.in_(list(datasets)),
        T.reporter == str(importer if as_imports else exporter),
        T.partner == str(exporter if as_imports else importer),
        T.flow == ("M" if as_imports else "X"),
        T.product.in_(list(chapters)) if chapters else T.product > ALL_GOODS,
        *_within("A", first, last),
    ]
    return sorted(read_cells(session, select(*CELL).where(*wanted), {}), key=_largest_first)


def _of_pair(datasets: Collection[int], flows: Collection[str], columns: Columns = T) -> list[ColumnElement[bool]]:
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
        wanted.append(T.frequency == frequency)
    if first is not None:
        wanted.append(T.period >= first)
    if last is not None:
        wanted.append(T.period <= last)
    return wanted


def _in_time(cell: CellRecord) -> tuple[object, ...]:
    return cell.period, cell.frequency, cell.dataset_id, cell.flow, cell.reporter


def _largest_first(cell: CellRecord) -> tuple[object, ...]:
    return -cell.period, cell.dataset_id, -(cell.value or 0), cell.product
