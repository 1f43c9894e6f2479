"""Datasets and cells for tests, written as short as they can be read."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from db.models import Dataset, Observation

RETRIEVED = datetime(2026, 11, 1, tzinfo=UTC)
DATASETS: dict[str, dict[str, Any]] = {
    "imts": {
        "side": "reporter",
        "valuation": "fob",
        "import_valuation": "cif",
        "publisher": "IMF",
        "details": {"notes": ["note-filled-in"]},
    },
    "atlas-pairs": {"side": "joint", "valuation": "fob", "publisher": "Growth Lab", "details": {"notes": []}},
    "atlas-hs2": {"side": "joint", "valuation": "fob", "publisher": "Growth Lab", "classification": "HS92"},
    "cow-dyadic": {
        "side": "reporter",
        "valuation": "cif",
        "publisher": "Correlates of War Project",
        "multiplier": Decimal(1_000_000),
        "details": {"notes": ["note-whole-millions"]},
    },
    "comtrade-live": {
        "side": "reporter",
        "valuation": "fob",
        "import_valuation": "cif",
        "publisher": "United Nations",
        "classification": "HS",
    },
    "unctad-fdi": {"side": "reporter", "publisher": "UNCTAD", "scope": None},
}
"""What the shipped mappings say of their datasets, as far as answers differ by it."""


def add_dataset(session: Session, code: str, **fields: Any) -> int:
    """Write a live dataset and return its number."""
    described = {"currency": "USD", "unit": "currency", "scope": "goods", **DATASETS.get(code, {}), **fields}
    dataset = Dataset(code=code, title=code, retrieved_at=RETRIEVED, vintage="2026-11-01", **described)
    session.add(dataset)
    session.flush()
    assert dataset.id is not None
    return dataset.id


def add_cells(session: Session, dataset: int, *lines: str) -> None:
    """Write cells from lines ``AZ BY X 2011 726776000``; ``X/84`` names a product, ``.`` a missing value.

    ``2013Q1`` and ``2013-02`` are quarters and months; a status other than A stands last.
    """
    rows = [_row(dataset, line.split()) for line in lines]
    session.execute(insert(Observation), rows)


def _row(dataset: int, words: list[str]) -> dict[str, Any]:
    reporter, partner, kind, when, value, *rest = words
    flow, _, product = kind.partition("/")
    frequency, period = _period(when)
    return {
        "dataset_id": dataset,
        "reporter": reporter,
        "partner": partner,
        "flow": flow,
        "product": product,
        "frequency": frequency,
        "period": period,
        "value": None if value == "." else int(value),
        "status": rest[0] if rest else "A",
    }


def _period(when: str) -> tuple[str, int]:
    if "Q" in when:
        year, quarter = when.split("Q")
        return "Q", int(year) * 100 + int(quarter) * 3 - 2
    if "-" in when:
        return "M", int(when.replace("-", ""))
    return "A", int(when) * 100 + 1
