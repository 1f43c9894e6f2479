"""Open the store. Database servers and migrations are imported only by the stores that need them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from db.address import parse_address
from db.preparation import StoreState, prepare_store, store_ready

__all__ = ["StoreState", "create_store", "open_impatient", "open_session", "prepare_store", "store_ready"]


def create_store(url: str) -> Engine:
    """Return the engine of a store; connects to nothing yet.

    Raises InvalidStoreAddress, StoreUnwritable (the folder of a SQLite file) and StoreUnreachable (no driver).
    """
    address = parse_address(url)
    if address.drivername == "sqlite":
        from db.sqlite import open_sqlite

        return open_sqlite(address)
    from db.postgresql import open_postgresql

    return open_postgresql(address)


def open_impatient(engine: Engine) -> Connection | None:
    """Return a connection of one's own whose single writes are committed at once or fail, and never wait.

    None where the store is no SQLite file: then every statement waits for somebody.
    """
    if engine.dialect.name != "sqlite" or engine.url.database in {None, "", ":memory:"}:
        return None
    from db.sqlite import open_impatient_sqlite

    return open_impatient_sqlite(engine)


@contextmanager
def open_session(engine: Engine) -> Iterator[Session]:
    """Give a session whose writes are committed at the end of the block, or undone when anything is raised."""
    with Session(engine) as session:
        yield session
        session.commit()
