"""Read claims: figures, worded facts and their sources.

All functions are keyword-only, look at live claims alone and return plain values.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlmodel import Session

from db.records import FactRecord, FigureRecord, SourceRecord


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
    raise NotImplementedError


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

    At least one of ``pair``, ``country``, ``person`` and ``happened_on`` narrows the search. Order: source
    date descending, then position within the source.
    """
    raise NotImplementedError


def get_sources(*, session: Session, ids: Collection[str]) -> dict[str, SourceRecord]:
    """Return sources by id, with the number of live claims each carries."""
    raise NotImplementedError


def find_sources(*, session: Session, pair: tuple[str, str] | None = None) -> list[SourceRecord]:
    """Return the sources of a pair (or all), newest publication first, counting their live claims on the pair."""
    raise NotImplementedError


def find_pairs(*, session: Session) -> list[tuple[str, str, int]]:
    """Return every pair with live claims as (first, second, number of claims), most claims first.

    The order inside a pair is that of the claim entered first, so that the founding pair reads BY, AZ.
    """
    raise NotImplementedError


def find_partners(*, session: Session, country: str) -> list[str]:
    """Return the countries that share live claims with a country, most claims first."""
    raise NotImplementedError
