"""SQLite as a store: its file, its pragmas, and several processes on one file."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event

from db.errors import StoreUnwritable

BUSY_SECONDS = 20
"""How long a connection waits for another process that is writing."""

_PRAGMAS = ("foreign_keys = ON", "synchronous = NORMAL", "recursive_triggers = ON", "cache_size = -16000")


def open_sqlite(url: URL) -> Engine:
    """Return an engine on a file, whose folder is created, or on memory; raises StoreUnwritable."""
    if url.database in {None, "", ":memory:"}:
        memory = create_engine(
            url, poolclass=StaticPool, connect_args={"check_same_thread": False}, hide_parameters=True
        )
        event.listen(memory, "connect", _configure)
        return memory
    path = Path(str(url.database)).expanduser()
    _make_folder(path.parent)
    engine = create_engine(url.set(database=str(path)), connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "connect", _use_wal)
    return engine


def open_impatient_sqlite(engine: Engine) -> Connection:
    """Return a connection outside the pool, committing each statement, that waits neither for writers nor the disk.

    What it writes is moved from the log into the file by whoever writes with more patience.
    """
    connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    connection.detach()
    for pragma in ("busy_timeout = 0", "wal_autocheckpoint = 0"):
        connection.exec_driver_sql(f"PRAGMA {pragma}")
    return connection


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnwritable(str(folder), error.strerror or str(error)) from error


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _use_wal(connection: sqlite3.Connection, _record: object) -> None:
    """Switch to WAL. SQLite does not wait for the lock on the switch by itself, so wait here."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
