"""Write validated entries into the store, once, superseding what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlmodel import Session, SQLModel, col, select

from db.models import Claim, ClaimPerson, ClaimState, ClaimText, Person, Source
from db.seed.files import order_sets
from db.seed.reading import Shipment, read_shipment
from db.seed.schema import ClaimEntry, SourceEntry, count_decimals, read_period

ENTERED_BY = "seed"
_NOT_CONTENT = {"state", "supersedes", "entered_at", "reviewed_at"}


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """A claim with the rows that belong to it."""

    claim: Claim
    texts: tuple[ClaimText, ...]
    people: tuple[ClaimPerson, ...]

    def content(self) -> tuple[object, ...]:
        """What makes two versions of a claim the same, whatever their state and time of entry."""
        texts = sorted((row.language, row.text) for row in self.texts)
        people = sorted((row.position, row.person_id, row.role, sorted(row.offices.items())) for row in self.people)
        return (self.claim.model_dump(exclude=_NOT_CONTENT), texts, people)


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
    _keep(session, [_source_row(entry) for entry in shipment.sources], now)
    _keep(session, [Person(**entry.model_dump()) for entry in shipment.persons], now)
    shipped = _build_rows(shipment.claims, now)
    held = _read_held(session, [rows.claim.id for rows in shipped])
    new = [rows for rows in shipped if rows.claim.id not in held]
    changed = [rows for rows in shipped if rows.claim.id in held and _changed(rows, held[rows.claim.id])]
    _insert(session, new)
    for rows in changed:
        _supersede(session, held[rows.claim.id], rows)
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


def _source_row(entry: SourceEntry) -> Source:
    return Source(**entry.model_dump(), entered_by=ENTERED_BY, reviewed_by=ENTERED_BY)


def _build_rows(entries: Iterable[ClaimEntry], now: datetime) -> list[ClaimRows]:
    positions: Counter[str] = Counter()
    rows = []
    for entry in entries:
        positions[entry.source] += 1
        claim = _claim_row(entry, positions[entry.source])
        claim.entered_at = claim.reviewed_at = now
        rows.append(ClaimRows(claim, _text_rows(entry), _person_rows(entry)))
    return rows


def _claim_row(entry: ClaimEntry, position: int) -> Claim:
    first, last = read_period(entry.period) if entry.period else (None, None)
    plain = entry.model_dump(
        exclude={"kind", "status", "source", "period", "change", "notes", "people", "texts", "sectors"}
    )
    return Claim(
        **plain,
        **_change_columns(entry),
        kind=entry.kind.value,
        status=entry.status.value,
        state=ClaimState.LIVE.value,
        pair="-".join(sorted((entry.reporter, entry.partner))),
        source_id=entry.source,
        position=position,
        period_first=first,
        period_last=last,
        decimals=None if entry.value is None else count_decimals(entry.value),
        sectors=list(entry.sectors),
        note_keys=list(entry.notes),
        entered_by=ENTERED_BY,
        reviewed_by=ENTERED_BY,
    )


def _change_columns(entry: ClaimEntry) -> dict[str, Any]:
    if entry.change is None:
        return {}
    first, last = read_period(entry.change.base) if entry.change.base else (None, None)
    return {
        "change_kind": entry.change.kind,
        "change_value": entry.change.value,
        "change_decimals": count_decimals(entry.change.value),
        "change_first": first,
        "change_last": last,
    }


def _text_rows(entry: ClaimEntry) -> tuple[ClaimText, ...]:
    return tuple(ClaimText(claim_id=entry.id, language=language, text=text) for language, text in entry.texts.items())


def _person_rows(entry: ClaimEntry) -> tuple[ClaimPerson, ...]:
    return tuple(
        ClaimPerson(
            claim_id=entry.id,
            person_id=part.person,
            role=part.role,
            position=place,
            offices=dict[str, str](part.offices.items()),
        )
        for place, part in enumerate(entry.people)
    )


def _read_held(session: Session, ids: Collection[str]) -> dict[str, ClaimRows]:
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


def _insert(session: Session, versions: Collection[ClaimRows]) -> None:
    session.add_all([rows.claim for rows in versions])
    session.flush()
    session.add_all([row for rows in versions for row in (*rows.texts, *rows.people)])
    session.flush()


def _supersede(session: Session, held: ClaimRows, shipped: ClaimRows) -> None:
    """Copy the old version to an id of its own and put the new one in its place, pointing at the copy."""
    archived = _archive_id(session, held.claim.id)
    _insert(session, [_copy(held, archived)])
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
