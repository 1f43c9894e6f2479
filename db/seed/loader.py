"""Write validated entries into the store, once, superseding what has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session, SQLModel, col, select

from db.events import Event, record_events
from db.models import Claim, ClaimEventKind, ClaimPerson, ClaimState, ClaimText, Person, Source
from db.seed.files import order_sets
from db.seed.reading import Shipment, read_shipment
from db.seed.rows import ENTERED_BY, ClaimRows, build_rows, source_row


def write_seed(session: Session, sets: Collection[str], folder: Path) -> int:
    """Write the claims of these sets in one transaction and return how many were new or changed."""
    shipment = read_shipment(folder, order_sets(sets))
    try:
        written = _write(session, shipment)
        session.commit()
    except Exception:
        session.rollback()
        raise
    return written


def _write(session: Session, shipment: Shipment) -> int:
    now = datetime.now(UTC).replace(tzinfo=None)
    _keep(session, [source_row(entry) for entry in shipment.sources], now)
    _keep(session, [Person(**entry.model_dump()) for entry in shipment.persons], now)
    shipped = build_rows(shipment.claims, now)
    held = read_versions(session, [rows.claim.id for rows in shipped])
    new = [rows for rows in shipped if rows.claim.id not in held]
    changed = [rows for rows in shipped if rows.claim.id in held and _changed(rows, held[rows.claim.id])]
    is_first = session.exec(select(Claim.id).limit(1)).first() is None
    insert_versions(session, new)
    for rows in changed:
        _supersede(session, held[rows.claim.id], rows)
    if not is_first:
        became = [(ClaimEventKind.NEW, new), (ClaimEventKind.REVISED, changed)]
        events = [Event(rows.claim.id, rows.claim.pair, kind) for kind, versions in became for rows in versions]
        record_events(session=session, events=events, at=now.replace(tzinfo=UTC))
    return len(new) + len(changed)


def _keep(session: Session, rows: Iterable[Source] | Iterable[Person], now: datetime) -> None:
    """Insert or correct rows that claims refer to; a source that an operator entered is left as it is."""
    for row in rows:
        held = session.get(type(row), row.id)
        if held is None:
            session.add(row)
            if isinstance(row, Source):
                row.entered_at = row.reviewed_at = now
        elif not isinstance(held, Source) or held.entered_by == ENTERED_BY:
            _copy_columns(row, held, leave={"entered_at", "reviewed_at"})
    session.flush()


def _copy_columns(origin: SQLModel, target: SQLModel, leave: Collection[str]) -> None:
    for name, value in origin.model_dump(exclude=set(leave)).items():
        if getattr(target, name) != value:
            setattr(target, name, value)


def read_versions(session: Session, ids: Collection[str]) -> dict[str, ClaimRows]:
    """Return claims with the rows that belong to them, by id."""
    claims = session.exec(select(Claim).where(col(Claim.id).in_(ids))).all()
    texts = session.exec(select(ClaimText).where(col(ClaimText.claim_id).in_(ids))).all()
    people = session.exec(select(ClaimPerson).where(col(ClaimPerson.claim_id).in_(ids))).all()
    return {
        claim.id: ClaimRows(
            claim,
            tuple(row for row in texts if row.claim_id == claim.id),
            tuple(row for row in people if row.claim_id == claim.id),
        )
        for claim in claims
    }


def _changed(shipped: ClaimRows, held: ClaimRows) -> bool:
    """Tell whether an older shipped version has to give way.

    What an operator has corrected, withdrawn or superseded stays as the operator left it.
    """
    untouched = held.claim.state == ClaimState.LIVE and held.claim.entered_by == ENTERED_BY
    return untouched and held.content() != shipped.content()


def insert_versions(session: Session, versions: Collection[ClaimRows]) -> None:
    """Write claims with the rows that belong to them."""
    session.add_all([rows.claim for rows in versions])
    session.flush()
    session.add_all([row for rows in versions for row in (*rows.texts, *rows.people)])
    session.flush()


def _supersede(session: Session, held: ClaimRows, shipped: ClaimRows) -> None:
    """Copy the old version to an id of its own and put the new one in its place, pointing at the copy."""
    archived = _archive_id(session, held.claim.id)
    insert_versions(session, [_copy(held, archived)])
    for row in (*held.texts, *held.people):
        session.delete(row)
    session.flush()
    _copy_columns(shipped.claim, held.claim, leave={"supersedes"})
    held.claim.supersedes = archived
    session.flush()
    session.add_all([*shipped.texts, *shipped.people])
    session.flush()


def _archive_id(session: Session, claim_id: str) -> str:
    number = 1
    while session.get(Claim, f"{claim_id}.r{number}") is not None:
        number += 1
    return f"{claim_id}.r{number}"


def _copy(rows: ClaimRows, claim_id: str) -> ClaimRows:
    claim = rows.claim.model_dump() | {"id": claim_id, "state": ClaimState.SUPERSEDED.value}
    return ClaimRows(
        Claim(**claim),
        tuple(ClaimText(**row.model_dump() | {"claim_id": claim_id}) for row in rows.texts),
        tuple(ClaimPerson(**row.model_dump() | {"claim_id": claim_id}) for row in rows.people),
    )
