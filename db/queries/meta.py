"""Small values that the store keeps about itself."""

from __future__ import annotations

from sqlmodel import Session, col, select, update

from db.models import StoreMeta
from db.upsert import upsert

GENERATION = select(StoreMeta.value).where(col(StoreMeta.key) == "generation")
"""What changes with every change to the claims and datasets that answers are made from."""


def get_meta(*, session: Session, key: str) -> str | None:
    """Return a value, or None."""
    return session.exec(select(StoreMeta.value).where(col(StoreMeta.key) == key)).first()


def set_meta(*, session: Session, key: str, value: str) -> None:
    """Write a value, whether or not there was one."""
    upsert(session=session, model=StoreMeta, rows=[{"key": key, "value": value}])


def hold_generation(*, session: Session) -> None:
    """Let others who change claims or datasets wait until this session commits: they count the generation up too."""
    held = update(StoreMeta).where(col(StoreMeta.key) == "generation").values(value=col(StoreMeta.value))
    session.exec(held)


def get_generation(*, session: Session) -> str:
    """Return what changes with every change to the claims and datasets that answers are made from."""
    return str(session.connection().execute(GENERATION).scalar() or "")
