"""Read which statistical datasets answer, and what their cells share."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import JSON, select, type_coerce
from sqlmodel import Session, col

from db.models import Dataset, DatasetState
from db.records import DatasetRecord

_COLUMNS = [col(getattr(Dataset, field.name)) for field in fields(DatasetRecord) if field.name != "notes"]
_NOTES = type_coerce(col(Dataset.details)["notes"], JSON).label("notes")
"""Only the notes: the rest of ``details`` is long, and no answer needs it."""

_LIVE = select(*_COLUMNS, _NOTES).where(col(Dataset.state) == DatasetState.LIVE.value).order_by(col(Dataset.code))


def find_datasets(*, session: Session) -> list[DatasetRecord]:
    """Return the live datasets in the order of their codes."""
    rows = session.connection().execute(_LIVE).mappings()
    return [DatasetRecord(**{**row, "notes": tuple(row["notes"] or ())}) for row in rows]
