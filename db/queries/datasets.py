"""Read which statistical datasets answer, and what their cells share."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import JSON, Engine, select, type_coerce
from sqlmodel import Session, col

from db.models import Dataset, DatasetState
from db.records import DatasetRecord

_DETAILS = ("notes", "fob_importers")
"""What answers need of ``details``, whose rest is long."""
_COLUMNS = [col(getattr(Dataset, field.name)) for field in fields(DatasetRecord) if field.name not in _DETAILS]

_LIVE = (
    select(*_COLUMNS, *(type_coerce(col(Dataset.details)[name], JSON).label(name) for name in _DETAILS))
    .where(col(Dataset.state) == DatasetState.LIVE.value)
    .order_by(col(Dataset.code))
)


_MARKS = (
    select(*(col(each) for each in (Dataset.id, Dataset.code, Dataset.vintage, Dataset.retrieved_at)))
    .where(col(Dataset.state) == DatasetState.LIVE.value)
    .order_by(col(Dataset.id))
)
"""What tells the live datasets from those of any other moment."""

_remembered: WeakKeyDictionary[Engine, tuple[list[Any], list[DatasetRecord]]] = WeakKeyDictionary()


def find_datasets(*, session: Session) -> list[DatasetRecord]:
    """Return the live datasets in the order of their codes.

    What a dataset is changes only with a new vintage, which has a new number, or a new date. So only what marks the
    vintages is read each time, and their descriptions when the marks are others than the last time.
    """
    connection = session.connection()
    marks = [tuple(row) for row in connection.execute(_MARKS)]
    known = _remembered.get(connection.engine)
    if known is not None and known[0] == marks:
        return known[1]
    rows = connection.execute(_LIVE).mappings()
    found = [DatasetRecord(**{**row, **{name: tuple(row[name] or ()) for name in _DETAILS}}) for row in rows]
    _remembered[connection.engine] = (marks, found)
    return found
