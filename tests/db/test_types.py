from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.exc import StatementError
from sqlmodel import Session, select

from db.errors import InexactDecimal
from db.models import Claim, ProcessedUpdate
from tests.db.claims_by_hand import figure, source, write


@pytest.mark.parametrize(
    "value",
    ["0", "-0.1", "33.7", "26", "0.000001", "726.8", "123456789012345678.123456", "-999999999999999999.999999"],
)
def test_a_decimal_comes_back_to_the_last_digit(session: Session, value: str) -> None:
    write(session, source(), figure("F1", value=value))
    assert session.exec(select(Claim.value).where(Claim.value == Decimal(value))).one() == Decimal(value)


@pytest.mark.parametrize(
    "value",
    [33.7, "33.7", True, Decimal("0.0000001"), Decimal(10) ** 18, Decimal("NaN"), Decimal("Infinity")],
    ids=repr,
)
def test_what_a_column_cannot_hold_exactly_is_refused(session: Session, value: Any) -> None:
    claim = figure("F1")
    claim.value = value
    with pytest.raises(StatementError) as caught:
        write(session, source(), claim)
    assert isinstance(caught.value.orig, InexactDecimal)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("2026-01-01T01:30:00.000007+03:00", "2025-12-31T22:30:00.000007+00:00"),
        ("2026-01-01T01:30:00+00:00", "2026-01-01T01:30:00+00:00"),
        ("2026-01-01T01:30:00", "2026-01-01T01:30:00+00:00"),
    ],
)
def test_a_moment_is_read_back_in_utc(session: Session, given: str, read: str) -> None:
    session.add(ProcessedUpdate(update_id=1, at=datetime.fromisoformat(given)))
    session.commit()
    assert session.exec(select(ProcessedUpdate.at)).one().isoformat() == read
