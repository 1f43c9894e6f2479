"""The audit chain: what was done to the store, each entry sealing the ones before it.

The database refuses to change or delete entries. The chain shows what was changed around that refusal.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, col, select

from db.models import Audit, StoreMeta
from db.queries.meta import get_meta, set_meta
from db.records import AuditRecord
from db.upsert import inserting

BEGINNING = "0" * 64
"""What the first entry carries as the hash of the one before."""

_END = "audit_end"


@dataclass(frozen=True, slots=True)
class ChainVerdict:
    """Whether the chain is whole. ``broken_at`` is the id of the first entry that does not fit.

    None there, with ``is_whole`` False, means that entries are missing at the end.
    """

    is_whole: bool
    entries: int
    broken_at: int | None = None


def append_audit(
    *, session: Session, at: datetime, actor: str, action: str, subject: str, details: Mapping[str, Any] | None = None
) -> AuditRecord:
    """Add an entry and return it.

    ``details`` are JSON values. Others who append wait until this session commits, so that the chain never
    forks.
    """
    previous = hold_chain(session=session)
    content = _content(at, actor, action, subject, json.loads(json.dumps(details or {})))
    sealed = _seal(previous, content)
    entry = Audit(**content | {"at": at}, previous_hash=previous, hash=sealed)
    session.add(entry)
    session.flush()
    set_meta(session=session, key=_END, value=sealed)
    return _as_record(entry)


def verify_chain(*, session: Session) -> ChainVerdict:
    """Recalculate every hash of the chain and compare its end with the recorded one."""
    previous, count = BEGINNING, 0
    with closing(session.exec(select(Audit).order_by(col(Audit.id)).execution_options(yield_per=1000))) as entries:
        for entry in entries:
            if entry.previous_hash != previous or entry.hash != _seal(previous, _content_of(entry)):
                return ChainVerdict(is_whole=False, entries=count, broken_at=entry.id)
            previous, count = entry.hash, count + 1
    return ChainVerdict(is_whole=previous == (get_meta(session=session, key=_END) or BEGINNING), entries=count)


def list_audit(*, session: Session, subject: str | None = None, limit: int = 100) -> list[AuditRecord]:
    """Return the latest entries, newest first, all or those about one subject."""
    statement = select(Audit).order_by(col(Audit.id).desc()).limit(limit)
    if subject is not None:
        statement = statement.where(col(Audit.subject) == subject)
    return [_as_record(entry) for entry in session.exec(statement)]


def hold_chain(*, session: Session) -> str:
    """Return the hash of the last entry; until this session commits, others who write to the chain wait."""
    statement = inserting(session=session, model=StoreMeta).values(key=_END, value=BEGINNING)
    locked = statement.on_conflict_do_update(index_elements=["key"], set_={"value": col(StoreMeta.value)})
    return str(session.exec(locked.returning(col(StoreMeta.value))).scalar_one())


def _content_of(entry: Audit) -> dict[str, Any]:
    return _content(entry.at, entry.actor, entry.action, entry.subject, entry.details)


def _content(at: datetime, actor: str, action: str, subject: str, details: Mapping[str, Any]) -> dict[str, Any]:
    moment = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return {"at": moment.isoformat(), "actor": actor, "action": action, "subject": subject, "details": dict(details)}


def _seal(previous: str, content: Mapping[str, Any]) -> str:
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{canonical}".encode()).hexdigest()


def _as_record(entry: Audit) -> AuditRecord:
    return AuditRecord(**entry.model_dump())
