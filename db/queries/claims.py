"""Read claims: figures, worded facts and their sources.

All functions are keyword-only, look at live claims alone and return plain values.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import lru_cache

from sqlalchemy import ColumnElement, bindparam, exists, inspect, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from db.errors import SearchTooWide
from db.models import Claim, ClaimKind, ClaimPerson, ClaimText
from db.queries.claim_rows import Condition, read_facts, read_figures
from db.queries.pairs import LIVE, find_pairs, find_partners, pair_key
from db.queries.sources import find_sources, get_sources
from db.records import FactRecord, FigureRecord

__all__ = [
    "find_facts",
    "find_figures",
    "find_pairs",
    "find_partners",
    "find_sources",
    "get_sources",
    "pair_key",
]


_T = inspect(Claim).local_table.c
"""The table's own columns: conditions put together from them take half as long."""

_OF_PAIR: tuple[Condition, Condition] = (LIVE, _T.pair == bindparam("pair"))
_WORDED: Condition = or_(
    _T.kind != ClaimKind.FIGURE.value, exists().where(inspect(ClaimText).local_table.alias().c.claim_id == _T.id)
)


def find_figures(
    *,
    session: Session,
    pair: tuple[str, str],
    indicators: Collection[str] | None = None,
    first: int | None = None,
    last: int | None = None,
    product: str | None = None,
) -> list[FigureRecord]:
    """Return the live figures of a pair, whichever of the two reports.

    ``first`` and ``last`` (``YYYYMM``) keep the figures whose period lies within that interval. ``product``
    None keeps figures of all goods only. Order: period end, then period length, both descending, then source
    and position.
    """
    asked = {"product": product, "first": first, "last": last}
    given = {name: value for name, value in asked.items() if value is not None}
    wanted = _figures_wanted(tuple(given))
    if indicators is not None:
        wanted = (*wanted, _T.indicator.in_(_plain(indicators)))
    return sorted(read_figures(session, wanted, {"pair": pair_key(*pair)} | given), key=_latest_first)


@lru_cache(maxsize=8)
def _figures_wanted(given: tuple[str, ...]) -> tuple[Condition, ...]:
    """Put the conditions together once; building them costs more than reading a pair without claims."""
    bounds: dict[str, Condition] = {
        "product": _T.product == bindparam("product"),
        "first": _T.period_first >= bindparam("first"),
        "last": _T.period_last <= bindparam("last"),
    }
    goods = () if "product" in given else (_T.product.is_(None),)
    return _OF_PAIR[0], _OF_PAIR[1], _T.kind == ClaimKind.FIGURE.value, *goods, *(bounds[name] for name in given)


def find_facts(
    *,
    session: Session,
    pair: tuple[str, str] | None = None,
    country: str | None = None,
    kinds: Collection[str] | None = None,
    sectors: Collection[str] | None = None,
    person: str | None = None,
    happened_on: date | None = None,
    source_id: str | None = None,
) -> list[FactRecord]:
    """Return live worded facts (figures with texts included when ``kinds`` asks for ``figure`` or is None).

    At least one of ``pair``, ``country``, ``person``, ``happened_on`` and ``source_id`` narrows the search;
    raises SearchTooWide otherwise. ``sectors`` keeps the facts that have one of them. Order: source date
    descending, then source, then position within it.
    """
    narrowing = _narrow(country, person, happened_on, source_id)
    if pair is None and not narrowing:
        raise SearchTooWide("a pair, a country, a person, a day or a source has to narrow the search")
    kept = _of_kinds(None if kinds is None else tuple(_plain(kinds)))
    wanted = [*(_OF_PAIR if pair else _OF_PAIR[:1]), *narrowing, *kept]
    found = read_facts(session, wanted, {"pair": pair_key(*pair)} if pair else {})
    return [fact for fact in found if sectors is None or not set(_plain(sectors)).isdisjoint(fact.sectors)]


@lru_cache(maxsize=32)
def _of_kinds(kinds: tuple[str, ...] | None) -> tuple[Condition, ...]:
    """Put the conditions together once: those of a pair then make one statement, whoever asks."""
    return (_WORDED,) if kinds is None else (_WORDED, _T.kind.in_(kinds))


def _latest_first(figure: FigureRecord) -> tuple[int, int, str, int, str]:
    """Of two periods with the same end, the longer one begins earlier."""
    return (-figure.period_last, figure.period_first, figure.source_id, figure.position, figure.id)


def _narrow(country: str | None, person: str | None, day: date | None, source_id: str | None) -> list[Condition]:
    narrowing: list[Condition] = []
    if country is not None:
        narrowing.append(or_(col(Claim.reporter) == str(country), col(Claim.partner) == str(country)))
    if person is not None:
        narrowing.append(_has_person(person))
    if day is not None:
        narrowing.append(col(Claim.happened_on) == day)
    if source_id is not None:
        narrowing.append(col(Claim.source_id) == source_id)
    return narrowing


def _has_person(person: str) -> ColumnElement[bool]:
    involved = aliased(ClaimPerson)
    return col(Claim.id).in_(select(col(involved.claim_id)).where(col(involved.person_id) == person))


def _plain(keys: Collection[str]) -> list[str]:
    return [str(key) for key in keys]
