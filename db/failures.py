"""Turn what drivers raise into facts about the store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from db.address import visible, without_passwords
from db.errors import StoreError, StoreUnreachable, StoreUnwritable

_UNWRITABLE = ("unable to open database file", "readonly database", "disk is full", "disk I/O error")
_NOT_A_DATABASE = "file is not a database"
_NO_PRIVILEGE = "42501"


@contextmanager
def named_failures(engine: Engine) -> Iterator[None]:
    """Raise StoreUnreachable or StoreUnwritable for what the driver reports of a store that cannot be used."""
    try:
        yield
    except DBAPIError as error:
        failure = _name(engine, error)
        if failure is None:
            raise
        raise failure from error
    except PoolTimeout as error:
        raise StoreUnreachable(visible(engine.url), "no connection became free in time") from error


def _name(engine: Engine, error: DBAPIError) -> StoreError | None:
    reason = without_passwords(str(error.orig).strip().partition("\n")[0], engine.url)
    if getattr(error.orig, "sqlstate", None) == _NO_PRIVILEGE:
        return StoreUnwritable(visible(engine.url), reason)
    if engine.dialect.name == "sqlite" and any(sign in reason for sign in _UNWRITABLE):
        return StoreUnwritable(str(engine.url.database), reason)
    if isinstance(error, OperationalError) or _NOT_A_DATABASE in reason:
        return StoreUnreachable(visible(engine.url), reason)
    return None
