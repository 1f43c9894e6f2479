"""Fixtures that all tests share: a fresh store per test, on both engines."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from db.engine import create_store, prepare_store
from tests.postgresql import Databases, open_databases


@pytest.fixture(scope="session")
def databases(worker_id: str) -> Iterator[Databases]:
    """The PostgreSQL server of this run."""
    with open_databases(worker_id) as opened:
        yield opened


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the latest schema, to be copied."""
    path = tmp_path_factory.mktemp("template") / "store.db"
    engine = create_store(f"sqlite:///{path}")
    prepare_store(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def dialect(request: pytest.FixtureRequest) -> str:
    """Both engines in turn."""
    return str(request.param)


@pytest.fixture
def blank_address(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if dialect == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.db'}"
        return
    databases: Databases = request.getfixturevalue("databases")
    with databases.blank() as address:
        yield address


@pytest.fixture
def store_address(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a store with the latest schema and no rows."""
    if dialect == "sqlite":
        path = shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "store.db")
        yield f"sqlite:///{path}"
        return
    databases: Databases = request.getfixturevalue("databases")
    with databases.migrated() as address:
        yield address


@pytest.fixture
def store(store_address: str) -> Iterator[Engine]:
    """A store with the latest schema and no rows."""
    engine = create_store(store_address)
    yield engine
    engine.dispose()


@pytest.fixture
def session(store: Engine) -> Iterator[Session]:
    """A session on such a store; nothing it writes is committed by itself."""
    with Session(store) as opened:
        yield opened
