"""Write many observations fast: prepared statements on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from db.importers.cells import Cell
from db.importers.reading import RefusedFile

if TYPE_CHECKING:
    import sqlite3

BATCH = 50_000
COLUMNS = ("dataset_id", "reporter", "partner", "flow", "product", "frequency", "period", "value", "status")
_COPY_LINE = re.compile(r"COPY \w+, line (\d+)")

Lines = list[tuple[int, Cell]]


def write_cells(connection: Connection, dataset: int, cells: Iterator[tuple[int, Cell]], path: Path) -> int:
    """Write cells in the connection's transaction and return how many; raises RefusedFile on a duplicated key."""
    write = _copy if connection.dialect.name == "postgresql" else _execute_many
    written = 0
    while batch := list(islice(cells, BATCH)):
        write(connection, dataset, batch, path)
        written += len(batch)
    return written


def _execute_many(connection: Connection, dataset: int, batch: Lines, path: Path) -> None:
    import sqlite3

    statement = f"INSERT INTO observation ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
    raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    before = raw.total_changes
    try:
        raw.executemany(statement, [(dataset, *cell) for _, cell in batch])
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
            raise
        raise _given_twice(path, batch, raw.total_changes - before) from error


def _copy(connection: Connection, dataset: int, batch: Lines, path: Path) -> None:
    from psycopg.errors import UniqueViolation

    cursor = connection.connection.cursor()
    try:
        with cursor.copy(f"COPY observation ({', '.join(COLUMNS)}) FROM STDIN") as copy:
            copy.write("".join([_COPY_ROW % (dataset, *cell) for _, cell in batch]).replace("\tNone\t", "\t\\N\t"))
    except UniqueViolation as error:
        found = _COPY_LINE.search(str(error.diag.context))
        raise _given_twice(path, batch, int(found[1]) - 1 if found else 0) from error
    finally:
        cursor.close()


_COPY_ROW = "\t".join(["%s"] * len(COLUMNS)) + "\n"
"""No cell holds a tab, a backslash or a line end: codes are checked, and the rest is numbers."""


def _given_twice(path: Path, batch: Lines, place: int) -> RefusedFile:
    line, cell = batch[place]
    reporter, partner, flow, product, _, period, _, _ = cell
    first = next((earlier for earlier, other in batch[:place] if other[:-2] == cell[:-2]), None)
    key = f"{reporter}-{partner} {flow} {product or 'all goods'} {period // 100}-{period % 100:02d}"
    return RefusedFile(path, line, f"key given twice: {key}" + (f", first in line {first}" if first else ""))
