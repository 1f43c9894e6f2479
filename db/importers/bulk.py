"""Write many rows fast: prepared statements on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from db.importers.cells import Cell
from db.importers.reading import RefusedFile

if TYPE_CHECKING:
    import sqlite3

BATCH = 50_000
_COPY_LINE = re.compile(r"COPY \w+, line (\d+)")

Row = tuple[Any, ...]
Batch = list[tuple[int, Row]]
_ROW = itemgetter(1)


@dataclass(frozen=True, slots=True)
class Target:
    """A table to write: after the dataset's number the columns of a row, the first ``keys`` of which are unique.

    Texts must hold no tab, backslash or line end: they are codes that have been checked.
    """

    table: str
    columns: tuple[str, ...]
    keys: int
    describe: Callable[[Row], str]


def _describe_cell(cell: Row) -> str:
    reporter, partner, flow, product, _, period, *_ = cell
    return f"{reporter}-{partner} {flow} {product or 'all goods'} {period // 100}-{period % 100:02d}"


OBSERVATIONS = Target(
    "observation",
    ("dataset_id", "reporter", "partner", "flow", "product", "frequency", "period", "value", "status"),
    6,
    _describe_cell,
)


def write_cells(connection: Connection, dataset: int, cells: Iterator[tuple[int, Cell]], path: Path) -> int:
    """Write cells in the connection's transaction and return how many; raises RefusedFile on a duplicated key."""
    return write_rows(connection, OBSERVATIONS, dataset, cells, path)


def write_rows(
    connection: Connection, target: Target, dataset: int, rows: Iterator[tuple[int, Row]], path: Path
) -> int:
    """Write rows with their line numbers and return how many; raises RefusedFile on a duplicated key."""
    write = _copy if connection.dialect.name == "postgresql" else _execute_many
    written = 0
    while batch := list(islice(rows, BATCH)):
        write(connection, target, dataset, batch, path)
        written += len(batch)
    return written


def _execute_many(connection: Connection, target: Target, dataset: int, batch: Batch, path: Path) -> None:
    import sqlite3

    places = ", ".join("?" * (len(target.columns) - 1))
    statement = f"INSERT INTO {target.table} ({', '.join(target.columns)}) VALUES ({dataset}, {places})"
    raw: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    before = raw.total_changes
    try:
        raw.executemany(statement, map(_ROW, batch))
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
            raise
        raise _given_twice(target, path, batch, raw.total_changes - before) from error


def _copy(connection: Connection, target: Target, dataset: int, batch: Batch, path: Path) -> None:
    from psycopg.errors import UniqueViolation

    row_format = "\t".join([str(dataset), *["%s"] * (len(target.columns) - 1)]) + "\n"
    lines = "".join([row_format % row for _, row in batch]).replace("\tNone\t", "\t\\N\t")
    cursor = connection.connection.cursor()
    try:
        with cursor.copy(f"COPY {target.table} ({', '.join(target.columns)}) FROM STDIN") as copy:
            copy.write(lines)
    except UniqueViolation as error:
        found = _COPY_LINE.search(str(error.diag.context))
        raise _given_twice(target, path, batch, int(found[1]) - 1 if found else 0) from error
    finally:
        cursor.close()


def _given_twice(target: Target, path: Path, batch: Batch, place: int) -> RefusedFile:
    line, row = batch[place]
    key = row[: target.keys]
    first = next((earlier for earlier, other in batch[:place] if other[: target.keys] == key), None)
    reason = f"key given twice: {target.describe(row)}"
    return RefusedFile(path, line, reason + (f", first in line {first}" if first else ""))
