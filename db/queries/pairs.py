"""Which pairs of countries the store holds claims on."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from db.models import Claim, ClaimState

LIVE: ColumnElement[bool] = col(Claim.state) == ClaimState.LIVE.value

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Direction:
    reporter: str
    partner: str
    count: int
    entered: datetime


def pair_key(first: str, second: str) -> str:
    """Return what ``Claim.pair`` holds for two countries, in whichever order they are given."""
    return "-".join(sorted((str(first), str(second))))


def find_pairs(*, session: Session) -> list[tuple[str, str, int]]:
    """Return every pair with live claims as (first, second, number of claims), most claims first.

    The order inside a pair is that of the claims entered first, so that the founding pair reads BY, AZ; of
    those entered together, the order that most of them have.
    """
    columns = (col(Claim.pair), col(Claim.reporter), col(Claim.partner))
    statement = select(*columns, func.count(), func.min(col(Claim.entered_at))).where(LIVE).group_by(*columns)
    pairs: dict[str, list[_Direction]] = defaultdict(list)
    for pair, reporter, partner, count, entered in session.execute(statement):
        pairs[pair].append(_Direction(reporter, partner, count, entered or _NEVER))
    found = [(*_name(directions), sum(each.count for each in directions)) for directions in pairs.values()]
    return sorted(found, key=lambda each: (-each[2], each))


def find_partners(*, session: Session, country: str) -> list[str]:
    """Return the countries that share live claims with a country, most claims first."""
    claims: Counter[str] = Counter()
    for own, other in ((Claim.reporter, Claim.partner), (Claim.partner, Claim.reporter)):
        statement = select(col(other), func.count()).where(LIVE, col(own) == str(country)).group_by(col(other))
        for partner, count in session.execute(statement):
            claims[partner] += count
    return sorted(claims, key=lambda partner: (-claims[partner], partner))


def _name(directions: list[_Direction]) -> tuple[str, str]:
    first = min(directions, key=lambda each: (each.entered, -each.count, each.reporter))
    return first.reporter, first.partner
