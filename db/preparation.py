"""Bring a store up to date: migrate and seed, once, however many processes start together."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, inspect, select, text
from sqlmodel import Session, SQLModel

from db.address import visible
from db.failures import named_failures
from db.migrations import HEAD, migrate
from db.models import Claim, Observation, Source
from db.queries.meta import get_meta, set_meta

PREPARATION_LOCK = 0x62696C61
"""Key of the PostgreSQL advisory lock under which one process prepares a store."""

_WAIT_SECONDS = 60


@dataclass(frozen=True, slots=True)
class StoreState:
    """What a store is and holds. ``address`` shows no password; ``migration`` is None before the first."""

    dialect: str
    version: str
    address: str
    migration: str | None
    is_current: bool
    claims: int = 0
    sources: int = 0
    observations: int = 0


def prepare_store(engine: Engine, *, seed_sets: Collection[str] = ()) -> None:
    """Migrate a store to the latest schema and load the seed sets that changed.

    All in one transaction that one process at a time may hold: a failure, or an end in the middle, leaves the
    store as it was. Costs two small reads when nothing is to do.

    Raises StoreUnreachable, StoreUnwritable and StoreTooNew.
    """
    with named_failures(engine):
        if _is_prepared(engine, seed_sets):
            return
        with _alone(engine) as connection:
            if _migration(connection) != HEAD:
                migrate(connection)
            _seed(connection, seed_sets)


def store_ready(engine: Engine) -> StoreState:
    """Return what a store is and how much it holds; raises StoreUnreachable and StoreUnwritable."""
    with named_failures(engine), engine.connect() as connection:
        migration = _migration(connection)
        return StoreState(
            dialect=engine.dialect.name,
            version=".".join(str(part) for part in engine.dialect.server_version_info or ()),
            address=visible(engine.url),
            migration=migration,
            is_current=migration == HEAD,
            **({} if migration is None else _count(connection)),
        )


def _count(connection: Connection) -> dict[str, int]:
    tables: dict[str, type[SQLModel]] = {"claims": Claim, "sources": Source, "observations": Observation}
    return {name: connection.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()}


def _is_prepared(engine: Engine, seed_sets: Collection[str]) -> bool:
    with engine.connect() as connection:
        return _migration(connection) == HEAD and _is_seeded(connection, seed_sets)


def _migration(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _is_seeded(connection: Connection, seed_sets: Collection[str]) -> bool:
    if not seed_sets:
        return True
    from db.seed import fingerprint

    with Session(connection) as session:
        return get_meta(session=session, key=_seed_key(seed_sets)) == fingerprint(seed_sets)


def _seed(connection: Connection, seed_sets: Collection[str]) -> None:
    if _is_seeded(connection, seed_sets):
        return
    from db.seed import fingerprint, load_seed

    with Session(connection, join_transaction_mode="create_savepoint") as session:
        load_seed(session, seed_sets)
        set_meta(session=session, key=_seed_key(seed_sets), value=fingerprint(seed_sets))
        session.commit()


def _seed_key(seed_sets: Collection[str]) -> str:
    return "seed:" + "+".join(sorted(seed_sets))


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """Give a connection in a transaction that excludes other preparations of the same store."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_WAIT_SECONDS}s'")
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({PREPARATION_LOCK})")
        yield connection
        connection.commit()
