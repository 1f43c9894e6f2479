"""Publish claims while the program runs: new ones, corrections, withdrawals; a whole file or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine, func
from sqlmodel import Session, col, select

from db.audit import append_audit
from db.engine import open_session
from db.events import Event, record_events
from db.failures import named_failures
from db.importers.claim_file import ClaimFile, PublishedEntry, WithdrawalEntry, read_claim_file
from db.importers.reading import file_digest
from db.models import Claim, ClaimEventKind, ClaimState, Person, Source
from db.queries.meta import hold_generation
from db.seed.files import InvalidSeed
from db.seed.loader import insert_versions, read_versions
from db.seed.rows import ClaimRows, build_rows, source_row
from db.seed.schema import PersonEntry, SourceEntry

OPERATOR = "operator"
_Row = TypeVar("_Row", Source, Person, Claim, Source | Person)
_MOMENTS = {"entered_by", "entered_at", "reviewed_by", "reviewed_at"}


@dataclass(frozen=True, slots=True)
class Published:
    """What a file changed: ids of claims that are new, that took another's place, or that were withdrawn."""

    added: tuple[str, ...] = ()
    superseding: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    @property
    def unchanged(self) -> bool:
        """Whether the store held all of it already."""
        return not (self.added or self.superseding or self.withdrawn)


def import_claims(
    engine: Engine, path: Path, *, now: datetime, knows_note: Callable[[str], bool] = lambda _: True
) -> Published:
    """Publish a file in one transaction and return what it changed; what is held already is passed over.

    ``knows_note`` tells whether there is a text for the key of a footnote. Raises RefusedFile and InvalidSeed, with
    file and entry, and StoreError.
    """
    digest, found = file_digest(path), read_claim_file(path)
    with named_failures(engine), open_session(engine) as session:
        hold_generation(session=session)
        published = _Publication(session, found, now, knows_note).write()
        if not published.unchanged:
            details = {"file": found.name, "sha256": digest, "added": list(published.added)}
            details |= {"superseding": list(published.superseding), "withdrawn": list(published.withdrawn)}
            append_audit(session=session, at=now, actor=OPERATOR, action="publish", subject=found.name, details=details)
    return published


@dataclass(frozen=True, slots=True)
class _Publication:
    """One file on its way into the store; others who change claims wait for its session."""

    session: Session
    file: ClaimFile
    now: datetime
    knows_note: Callable[[str], bool]

    def write(self) -> Published:
        self._keep(((entry, source_row(entry)) for entry in self.file.sources), Source)
        self._keep(((entry, Person(**entry.model_dump())) for entry in self.file.persons), Person)
        for entry in self.file.claims:
            self._check(entry)
        new = self._new_claims()
        corrections = {entry.supersedes: entry for entry, _ in new if entry.supersedes}
        for entry in corrections.values():
            self._end(entry.supersedes or "", ClaimState.SUPERSEDED, f"claim '{entry.id}'", entry)
        insert_versions(self.session, [rows for _, rows in new])
        withdrawn = [entry for entry in self.file.withdrawals if self._withdraw(entry)]
        events = [*_events(new), *(self._withdrawal(entry) for entry in withdrawn)]
        record_events(session=self.session, events=events, at=self.now)
        return Published(
            added=tuple(entry.id for entry, _ in new if not entry.supersedes),
            superseding=tuple(entry.id for entry in corrections.values()),
            withdrawn=tuple(entry.id for entry in withdrawn),
        )

    def _keep(
        self, pairs: Iterable[tuple[SourceEntry | PersonEntry, Source | Person]], model: type[Source | Person]
    ) -> None:
        """Insert what is new; what is held has to say the same."""
        for entry, row in pairs:
            held = self.session.get(model, entry.id)
            if held is None:
                self.session.add(self._by_operator(row))
            elif any(getattr(held, name) != value for name, value in entry.model_dump().items()):
                raise self._refusal(
                    f"{model.__tablename__} '{entry.id}'", "is held already with other content; give it another id"
                )
        self.session.flush()

    def _by_operator(self, row: _Row) -> _Row:
        if not isinstance(row, Person):
            row.entered_by = row.reviewed_by = OPERATOR
            row.entered_at = row.reviewed_at = self.now
        return row

    def _check(self, entry: PublishedEntry) -> None:
        where = f"claim '{entry.id}'"
        if self.session.get(Source, entry.source) is None:
            raise self._refusal(where, f"source '{entry.source}' is neither in this file nor in the store")
        for part in entry.people:
            if self.session.get(Person, part.person) is None:
                raise self._refusal(where, f"person '{part.person}' is neither in this file nor in the store")
        if unknown := [note for note in entry.notes if not self.knows_note(note)]:
            raise self._refusal(where, f"no text for the note '{unknown[0]}'")

    def _new_claims(self) -> list[tuple[PublishedEntry, ClaimRows]]:
        """Return the claims that the store lacks; raises InvalidSeed where it holds something else under their id."""
        built = list(zip(self.file.claims, build_rows(self.file.claims, self.now), strict=True))
        held = read_versions(self.session, [entry.id for entry in self.file.claims])
        for entry, rows in built:
            if entry.id in held and _content(held[entry.id]) != _content(rows):
                reason = "is held already with other content; a correction has an id of its own and supersedes"
                raise self._refusal(f"claim '{entry.id}'", reason)
        new = [(entry, rows) for entry, rows in built if entry.id not in held]
        after: Counter[str] = Counter()
        for _, rows in new:
            claim = self._by_operator(rows.claim)
            after[claim.source_id] += 1
            claim.position = self._last_position(claim.source_id) + after[claim.source_id]
        return new

    def _last_position(self, source_id: str) -> int:
        found = self.session.exec(select(func.max(Claim.position)).where(col(Claim.source_id) == source_id)).one()
        return found or 0

    def _end(self, claim_id: str, state: ClaimState, where: str, by: PublishedEntry | None = None) -> Claim:
        claim = self.session.get(Claim, claim_id)
        if claim is None or claim.state != ClaimState.LIVE:
            raise self._refusal(where, f"'{claim_id}' is not a claim that is shown")
        if by is not None and claim.pair != "-".join(sorted((by.reporter, by.partner))):
            raise self._refusal(where, f"'{claim_id}' is about another pair")
        claim.state = state.value
        self.session.flush()
        return claim

    def _withdraw(self, entry: WithdrawalEntry) -> bool:
        held = self.session.get(Claim, entry.id)
        if held is not None and held.state == ClaimState.WITHDRAWN:
            return False
        self._end(entry.id, ClaimState.WITHDRAWN, f"withdraw '{entry.id}'")
        return True

    def _withdrawal(self, entry: WithdrawalEntry) -> Event:
        pair = self.session.get_one(Claim, entry.id).pair
        return Event(entry.id, pair, ClaimEventKind.WITHDRAWN, entry.reason)

    def _refusal(self, entry: str, reason: str) -> InvalidSeed:
        return InvalidSeed(reason, file=self.file.name, entry=entry)


def _events(new: Iterable[tuple[PublishedEntry, ClaimRows]]) -> Iterator[Event]:
    for entry, rows in new:
        kind = ClaimEventKind.REVISED if entry.supersedes else ClaimEventKind.NEW
        yield Event(entry.id, rows.claim.pair, kind, entry.reason)


def _content(rows: ClaimRows) -> tuple[object, ...]:
    """What an entry of a file says, wherever it stands in its source and whoever entered it."""
    claim, *rest = rows.content()
    assert isinstance(claim, dict)
    return ({name: value for name, value in claim.items() if name not in {"position", *_MOMENTS}}, *rest)
