"""Read agreements, diplomatic missions and votes of two countries, of live datasets.

All functions are keyword-only and return plain values.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from typing import Any

from sqlalchemy import FromClause, Select, inspect, or_, select
from sqlmodel import Session

from db.models import Agreement, AgreementParty, Mission, VoteAgreement
from db.records import AgreementRecord, MissionRecord, VotesRecord

_A, _PARTY, _MISSION, _VOTES = (
    inspect(model).local_table for model in (Agreement, AgreementParty, Mission, VoteAgreement)
)
_AMBITS = ("bilateral", "plurilateral", "multilateral")


def find_agreements(
    *, session: Session, pair: tuple[str, str], datasets: Collection[int], treaties: Collection[str]
) -> list[AgreementRecord]:
    """Return the agreements that both countries are parties to: those of the two alone first, then newest first.

    Of those with other states too, only entries of the kinds in ``treaties`` are returned.
    """
    if not datasets:
        return []
    one, other = (select(_PARTY.c.agreement_id).where(_PARTY.c.country == str(country)) for country in pair)
    statement = select(*(_A.c[name] for name in AgreementRecord._fields)).where(
        _A.c.id.in_(one.intersect(other)),
        _A.c.dataset_id.in_(list(datasets)),
        or_(_A.c.ambit == _AMBITS[0], _A.c.kind.in_(list(treaties))),
    )
    found = [AgreementRecord._make(row) for row in session.connection().execute(statement)]
    return sorted(sorted(found, key=lambda each: each.signed or each.in_force or "", reverse=True), key=_kind)


def _kind(record: AgreementRecord) -> int:
    return _AMBITS.index(record.ambit) if record.ambit in _AMBITS else len(_AMBITS)


def find_missions(*, session: Session, pair: tuple[str, str], datasets: Collection[int]) -> list[MissionRecord]:
    """Return the missions of each of two countries in the other, those of the first country first."""
    if not datasets:
        return []
    both = [str(country) for country in pair]
    statement = _rows_of(_MISSION, MissionRecord).where(
        _MISSION.c.dataset_id.in_(list(datasets)), _MISSION.c.sender.in_(both), _MISSION.c.host.in_(both)
    )
    found = [MissionRecord(*row) for row in session.connection().execute(statement)]
    apart = [each for each in found if each.sender != each.host]
    return sorted(apart, key=lambda each: (each.sender != pair[0], each.kind != "embassy", each.kind, each.city or ""))


def find_votes(*, session: Session, pair: tuple[str, str], datasets: Collection[int]) -> list[VotesRecord]:
    """Return how two countries voted in each year held, newest first."""
    if not datasets:
        return []
    first, second = sorted(str(country) for country in pair)
    statement = _rows_of(_VOTES, VotesRecord).where(
        _VOTES.c.dataset_id.in_(list(datasets)),
        _VOTES.c.first == first,
        _VOTES.c.second == second,
    )
    found = [VotesRecord(*row) for row in session.connection().execute(statement)]
    return sorted(found, key=lambda each: -each.year)


def _rows_of(table: FromClause, record: Any) -> Select[Any]:
    return select(*(table.c[field.name] for field in fields(record)))
