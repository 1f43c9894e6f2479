"""Insert or update in one statement, so that two writers never get in each other's way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, SQLModel

if TYPE_CHECKING:
    from sqlalchemy.dialects.sqlite import Insert


def inserting(*, session: Session, model: type[SQLModel]) -> Insert:
    """Return an INSERT that knows ON CONFLICT, in the dialect of the session's store (both spell it alike)."""
    return inserting_in(session.get_bind().dialect.name, model)


def upsert(*, session: Session, model: type[SQLModel], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; where the primary key is taken, overwrite the columns that the rows name."""
    statement = _upserting(session.get_bind().dialect.name, model, tuple(rows[0]))
    session.connection().execute(statement, list(rows))


@lru_cache(maxsize=64)
def _upserting(dialect: str, model: type[SQLModel], names: tuple[str, ...]) -> Insert:
    """Return the statement without its values: the same object each time, so that it is compiled once."""
    keys = [column.name for column in model.__table__.primary_key]  # type: ignore[attr-defined]
    statement = inserting_in(dialect, model)
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


def inserting_in(dialect: str, model: type[SQLModel]) -> Insert:
    """Return an INSERT that knows ON CONFLICT, in a dialect."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert

        return insert(model)
    from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql

    return insert_on_postgresql(model)  # type: ignore[return-value]
