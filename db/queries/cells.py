"""What the queries for cells of statistical datasets share: columns, codes of flows, reading past the ORM."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Executable, inspect
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlmodel import Session

from db.models import Observation
from db.records import CellRecord

TRADE_FLOWS = ("X", "M")
INVESTMENT_FLOWS = ("I", "O", "P", "Q")
ALL_GOODS = ""
YEARLY = "A"

TABLE = inspect(Observation).local_table
Columns = ReadOnlyColumnCollection[str, Any]
T: Columns = TABLE.c
"""The table's own columns: statements put together from them take half as long."""
CELL = [T[name] for name in CellRecord._fields]


def read_cells(session: Session, statement: Executable, values: dict[str, Any]) -> list[CellRecord]:
    """Run a statement that selects ``CELL``; the ORM would look for entities in every row."""
    return [CellRecord._make(row) for row in session.connection().execute(statement, values).all()]
