"""Write many observations fast: prepared statements on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from db.importers.cells import Cell
from db.importers.reading import RefusedFile

if TYPE_CHECKING:
    import sqlite3

BATCH = 50_000
COLUMNS = ("dataset_id", "reporter", "partner", "flow", "product", "frequency", "period", "value", "status")
_COPY_LINE = re.compile(r"COPY \w+, line (\d+)")


def write_cells(connection: Connection, dataset: int, cells: Iterator[tuple[int, Cell]], path: Path) -> int:
    """Write cells in the connection's transaction and return how many; raises RefusedFile on a duplicated key."""
    write = _copy if connection.dialect.name == "postgresql" else _execute_many
    written = 0
    while batch := list(islice(cells, BATCH)):
        write(connection, dataset, batch, path)
        written += len(batch)
    return written


def _execute_many(connection: Connection, dataset: int, batch: list[tuple[int, Cell]], path: Path) -> None:
    import sqlite3

    statement = f"INSERT INTO observation ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
    cursor: sqlite3.Cursor = connection.connection.cursor()  # type: ignore[assignment]
    try:
        cursor.execute("SAVEPOINT batch")
        cursor.executemany(statement, [(dataset, *cell) for _, cell in batch])
        cursor.execute("RELEASE batch")
    except sqlite3.IntegrityError as error:
        cursor.execute("ROLLBACK TO batch")
        line, cell = _first_duplicate(cursor, dataset, batch)
        raise RefusedFile(path, line, f"key given twice: {_describe(cell)}") from error
    finally:
        cursor.close()


def _first_duplicate(cursor: sqlite3.Cursor, dataset: int, batch: list[tuple[int, Cell]]) -> tuple[int, Cell]:
    """Find the row of a refused batch whose key stands earlier in the batch, or was written before it."""
    query = f"SELECT 1 FROM observation WHERE {' AND '.join(f'{key} = ?' for key in COLUMNS[:-2])}"
    seen: set[tuple[object, ...]] = set()
    for line, cell in batch:
        key = cell[:-2]
        if key in seen or cursor.execute(query, (dataset, *key)).fetchone():
            return line, cell
        seen.add(key)
    raise AssertionError("the batch was refused, but no key in it stands twice")


def _copy(connection: Connection, dataset: int, batch: list[tuple[int, Cell]], path: Path) -> None:
    import psycopg

    cursor = connection.connection.cursor()
    try:
        with cursor.copy(f"COPY observation ({', '.join(COLUMNS)}) FROM STDIN") as copy:
            for _, cell in batch:
                copy.write_row((dataset, *cell))
    except (psycopg.errors.UniqueViolation, DBAPIError) as error:
        found = _COPY_LINE.search(str(error))
        line, cell = batch[int(found[1]) - 1] if found else batch[0]
        raise RefusedFile(path, line, f"key given twice: {_describe(cell)}") from error
    finally:
        cursor.close()


def _describe(cell: Cell) -> str:
    reporter, partner, flow, product, _, period, _, _ = cell
    return f"{reporter}-{partner} {flow} {product or 'all goods'} {period // 100}-{period % 100:02d}"
