"""Read claims: figures, worded facts and their sources.

All functions are keyword-only, look at live claims alone and return plain values.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, exists, or_, select
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
    wanted = [LIVE, col(Claim.pair) == pair_key(*pair), col(Claim.kind) == ClaimKind.FIGURE.value]
    wanted.append(col(Claim.product).is_(None) if product is None else col(Claim.product) == product)
    if indicators is not None:
        wanted.append(col(Claim.indicator).in_(_plain(indicators)))
    if first is not None:
        wanted.append(col(Claim.period_first) >= first)
    if last is not None:
        wanted.append(col(Claim.period_last) <= last)
    return sorted(read_figures(session, wanted), key=_latest_first)


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
    narrowing = _narrow(pair, country, person, happened_on, source_id)
    if not narrowing:
        raise SearchTooWide("a pair, a country, a person, a day or a source has to narrow the search")
    wanted = [LIVE, *narrowing, or_(col(Claim.kind) != ClaimKind.FIGURE.value, _has_text())]
    if kinds is not None:
        wanted.append(col(Claim.kind).in_(_plain(kinds)))
    found = read_facts(session, wanted)
    return [fact for fact in found if sectors is None or not set(_plain(sectors)).isdisjoint(fact.sectors)]


def _latest_first(figure: FigureRecord) -> tuple[int, int, str, int, str]:
    """Of two periods with the same end, the longer one begins earlier."""
    return (-figure.period_last, figure.period_first, figure.source_id, figure.position, figure.id)


def _narrow(
    pair: tuple[str, str] | None, country: str | None, person: str | None, day: date | None, source_id: str | None
) -> list[Condition]:
    narrowing: list[Condition] = []
    if pair is not None:
        narrowing.append(col(Claim.pair) == pair_key(*pair))
    if country is not None:
        narrowing.append(or_(col(Claim.reporter) == str(country), col(Claim.partner) == str(country)))
    if person is not None:
        narrowing.append(_has_person(person))
    if day is not None:
        narrowing.append(col(Claim.happened_on) == day)
    if source_id is not None:
        narrowing.append(col(Claim.source_id) == source_id)
    return narrowing


def _has_text() -> ColumnElement[bool]:
    worded = aliased(ClaimText)
    return exists().where(col(worded.claim_id) == col(Claim.id))


def _has_person(person: str) -> ColumnElement[bool]:
    involved = aliased(ClaimPerson)
    return col(Claim.id).in_(select(col(involved.claim_id)).where(col(involved.person_id) == person))


def _plain(keys: Collection[str]) -> list[str]:
    return [str(key) for key in keys]
