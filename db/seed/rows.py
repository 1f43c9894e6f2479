"""Validated entries to rows of the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.models import Claim, ClaimPerson, ClaimState, ClaimText, Source
from db.seed.schema import ClaimEntry, SourceEntry
from db.seed.values import count_decimals, read_period

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


def build_rows(entries: Iterable[ClaimEntry], now: datetime) -> list[ClaimRows]:
    """Return the rows of claims, numbered within their source in the order of the files."""
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
        exclude={"kind", "status", "source", "period", "change", "notes", "people", "texts", "sectors", "reason"}
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


def source_row(entry: SourceEntry) -> Source:
    """Return the row of a source."""
    return Source(**entry.model_dump(), entered_by=ENTERED_BY, reviewed_by=ENTERED_BY)
