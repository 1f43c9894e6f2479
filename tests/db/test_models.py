from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from db.models import Claim, ClaimText
from tests.db.claims_by_hand import fact, figure, source, write


@pytest.mark.parametrize(
    "columns",
    [
        {"kind": "rumour"},
        {"status": "perhaps"},
        {"state": "gone"},
        {"side": "both"},
        {"indicator": None},
        {"side": None},
        {"period_first": None},
        {"period_last": None},
        {"period_first": 201303},
        {"currency": None},
        {"scale": None},
        {"decimals": 7},
        {"reporter": "AZ"},
        {"pair": "BY-AZ"},
        {"source_id": "unknown"},
        {"supersedes": "unknown"},
    ],
    ids=str,
)
def test_the_schema_refuses_a_claim_that_breaks_its_rules(session: Session, columns: dict[str, Any]) -> None:
    write(session, source())
    with pytest.raises(IntegrityError):
        write(session, figure("F1", **columns))


@pytest.mark.parametrize(
    "columns",
    [
        {"state": "draft"},
        {"side": "unknown", "period_first": 201302},
        {"value": None, "held": "withheld"},
        {"decimals": 6},
        {"reporter": "AZ", "partner": "BY"},
        {"reporter": "EU", "pair": "AZ-EU"},
    ],
    ids=str,
)
def test_the_schema_takes_a_claim_that_keeps_its_rules(session: Session, columns: dict[str, Any]) -> None:
    write(session, source(), figure("F1", **columns))
    assert session.exec(select(Claim.id)).all() == ["F1"]


def test_a_fact_needs_neither_indicator_nor_period(session: Session) -> None:
    write(session, source(), fact("F5"))
    assert session.exec(select(Claim.id)).all() == ["F5"]


def test_a_wording_needs_its_claim(session: Session) -> None:
    with pytest.raises(IntegrityError):
        write(session, ClaimText(claim_id="unknown", language="en", text="Text"))
