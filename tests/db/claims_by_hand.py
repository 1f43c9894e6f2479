"""Claims and sources for tests, complete but for what a test says."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlmodel import Session, SQLModel

from db.models import Claim, ClaimPerson, ClaimText, Person, Source

NOW = datetime(2026, 3, 1, 12, 30, 15, 250000, tzinfo=UTC)


def source(id: str = "belta", published_on: date | None = date(2013, 4, 23), **columns: Any) -> Source:  # noqa: A002
    return Source(**{"id": id, "publisher": "BelTA", "title": "Title", "published_on": published_on} | columns)


def fact(id: str, reporter: str = "BY", partner: str = "AZ", **columns: Any) -> Claim:  # noqa: A002
    row = {
        "id": id,
        "kind": "project",
        "status": "plan",
        "reporter": reporter,
        "partner": partner,
        "pair": "-".join(sorted((reporter, partner))),
        "source_id": "belta",
    }
    return Claim(**row | columns)


def figure(id: str, period: tuple[int, int] = (201301, 201302), value: str | None = "33.7", **columns: Any) -> Claim:  # noqa: A002
    row = {
        "kind": "figure",
        "status": "published",
        "indicator": "turnover",
        "side": "reporter",
        "period_first": period[0],
        "period_last": period[1],
        **({} if value is None else _amount(value)),
    }
    return fact(id, **row | columns)


def _amount(value: str) -> dict[str, Any]:
    decimals = -int(Decimal(value).as_tuple().exponent)
    return {"value": Decimal(value), "decimals": decimals, "scale": "million", "currency": "USD"}


def wording(claim: str, **texts: str) -> list[ClaimText]:
    return [ClaimText(claim_id=claim, language=language, text=text) for language, text in texts.items()]


def person(id: str, country: str = "BY") -> Person:  # noqa: A002
    return Person(id=id, country=country, names={"en": id.title()})


def part(claim: str, who: str, role: str = "participant", position: int = 0) -> ClaimPerson:
    return ClaimPerson(claim_id=claim, person_id=who, role=role, position=position, offices={"en": f"Office of {who}"})


def write(session: Session, *rows: SQLModel | list[ClaimText]) -> None:
    """Write rows in the order given, so that what is referred to comes first."""
    for row in rows:
        session.add_all(row if isinstance(row, list) else [row])
        session.flush()
