"""Insert or update in one statement, so that two writers never get in each other's way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, SQLModel

if TYPE_CHECKING:
    from sqlalchemy.dialects.sqlite import Insert


def inserting(*, session: Session, model: type[SQLModel]) -> Insert:
    """Return an INSERT that knows ON CONFLICT, in the dialect of the session's store (both spell it alike)."""
    if session.get_bind().dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert

        return insert(model)
    from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql

    return insert_on_postgresql(model)  # type: ignore[return-value]


def upsert(*, session: Session, model: type[SQLModel], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; where the primary key is taken, overwrite the columns that the rows name."""
    keys = [column.name for column in model.__table__.primary_key]  # type: ignore[attr-defined]
    statement = inserting(session=session, model=model).values(list(rows))
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    session.exec(statement.on_conflict_do_update(index_elements=keys, set_=changed))
