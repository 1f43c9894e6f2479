"""Read diplomatic missions and votes of two countries, of live datasets.

All functions are keyword-only and return plain values.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, FromClause, Select, bindparam, inspect, literal, select
from sqlmodel import Session

from db.models import Mission, VoteAgreement
from db.records import MissionRecord, VotesRecord

_MISSION, _VOTES = (inspect(model).local_table for model in (Mission, VoteAgreement))


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
