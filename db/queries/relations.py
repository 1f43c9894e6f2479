"""Read agreements, diplomatic missions and votes of two countries, of live datasets.

All functions are keyword-only and return plain values.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, FromClause, Select, bindparam, inspect, literal, or_, select
from sqlmodel import Session

from db.models import Agreement, AgreementParty, Mission, VoteAgreement
from db.records import AgreementRecord, MissionRecord, VotesRecord

_A, _PARTY, _MISSION, _VOTES = (
    inspect(model).local_table for model in (Agreement, AgreementParty, Mission, VoteAgreement)
)
_RANKS: dict[str | None, int] = {"bilateral": 0, "plurilateral": 1, "multilateral": 2}


def find_agreements(
    *, session: Session, pair: tuple[str, str], datasets: Collection[int], treaties: Collection[str]
) -> list[AgreementRecord]:
    """Return the agreements that both countries are parties to: those of the two alone first, then newest first.

    Of those with other states too, only entries of the kinds in ``treaties`` are returned.
    """
    if not datasets:
        return []
    statement = _agreements_statement(tuple(datasets), tuple(treaties))
    rows = session.connection().execute(statement, _named(pair)).all()
    found = [AgreementRecord._make(row) for row in rows]
    found.sort(key=lambda each: each.signed or each.in_force or "", reverse=True)
    found.sort(key=lambda each: _RANKS.get(each.ambit, len(_RANKS)))
    return found


@lru_cache(maxsize=8)
def _agreements_statement(datasets: tuple[int, ...], treaties: tuple[str, ...]) -> Select[Any]:
    """Put the statement together once for the datasets that are live."""
    one, other = (
        select(_PARTY.c.agreement_id).where(_PARTY.c.country == bindparam(country)) for country in ("one", "other")
    )
    return select(*(_A.c[name] for name in AgreementRecord._fields)).where(
        _A.c.id.in_(one.intersect(other)),
        _A.c.dataset_id.in_(_literals(datasets)),
        or_(_A.c.ambit == "bilateral", _A.c.kind.in_(_literals(treaties))),
    )


def find_missions(*, session: Session, pair: tuple[str, str], datasets: Collection[int]) -> list[MissionRecord]:
    """Return the missions of each of two countries in the other, those of the first country first."""
    if not datasets:
        return []
    rows = session.connection().execute(_missions_statement(tuple(datasets)), _named(pair)).all()
    apart = [each for each in (MissionRecord(*row) for row in rows) if each.sender != each.host]
    return sorted(apart, key=lambda each: (each.sender != pair[0], each.kind != "embassy", each.kind, each.city or ""))


@lru_cache(maxsize=8)
def _missions_statement(datasets: tuple[int, ...]) -> Select[Any]:
    both: list[BindParameter[str]] = [bindparam("one"), bindparam("other")]
    return _rows_of(_MISSION, MissionRecord).where(
        _MISSION.c.dataset_id.in_(_literals(datasets)), _MISSION.c.sender.in_(both), _MISSION.c.host.in_(both)
    )


def find_votes(*, session: Session, pair: tuple[str, str], datasets: Collection[int]) -> list[VotesRecord]:
    """Return how two countries voted in each year held, newest first."""
    if not datasets:
        return []
    first, second = sorted(str(country) for country in pair)
    rows = session.connection().execute(_votes_statement(tuple(datasets)), _named((first, second))).all()
    return sorted((VotesRecord(*row) for row in rows), key=lambda each: -each.year)


@lru_cache(maxsize=8)
def _votes_statement(datasets: tuple[int, ...]) -> Select[Any]:
    return _rows_of(_VOTES, VotesRecord).where(
        _VOTES.c.dataset_id.in_(_literals(datasets)),
        _VOTES.c.first == bindparam("one"),
        _VOTES.c.second == bindparam("other"),
    )


def _rows_of(table: FromClause, record: Any) -> Select[Any]:
    return select(*(table.c[field.name] for field in fields(record)))


def _named(pair: tuple[str, str]) -> dict[str, str]:
    return {"one": str(pair[0]), "other": str(pair[1])}


def _literals(values: Collection[Any]) -> list[BindParameter[Any]]:
    """Return values as parameters of a statement that is put together once and run many times."""
    return [literal(each) for each in values]
