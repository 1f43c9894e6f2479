"""Read which statistical datasets answer, and what their cells share."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import JSON, Engine, select, type_coerce
from sqlmodel import Session, col

from db.models import Dataset, DatasetState
from db.records import DatasetRecord

_COLUMNS = [col(getattr(Dataset, field.name)) for field in fields(DatasetRecord) if field.name != "notes"]
_NOTES = type_coerce(col(Dataset.details)["notes"], JSON).label("notes")
"""Only the notes: the rest of ``details`` is long, and no answer needs it."""

_LIVE = select(*_COLUMNS, _NOTES).where(col(Dataset.state) == DatasetState.LIVE.value).order_by(col(Dataset.code))


_MARKS = (
    select(*(col(each) for each in (Dataset.id, Dataset.code, Dataset.vintage, Dataset.retrieved_at)))
    .where(col(Dataset.state) == DatasetState.LIVE.value)
    .order_by(col(Dataset.id))
)
"""What tells the live datasets from those of any other moment."""

_remembered: WeakKeyDictionary[Engine, tuple[list[Any], list[DatasetRecord]]] = WeakKeyDictionary()


def find_datasets(*, session: Session) -> list[DatasetRecord]:
    """Return the live datasets in the order of their codes.

    What a dataset is never changes once it is written: a new vintage has a new number. So only what marks the
    vintages is read each time, and their descriptions when the marks are others than the last time.
    """
    connection = session.connection()
    marks = [tuple(row) for row in connection.execute(_MARKS)]
    known = _remembered.get(connection.engine)
    if known is not None and known[0] == marks:
        return known[1]
    rows = connection.execute(_LIVE).mappings()
    found = [DatasetRecord(**{**row, "notes": tuple(row["notes"] or ())}) for row in rows]
    _remembered[connection.engine] = (marks, found)
    return found
