"""What became of claims, and what earlier versions of them said."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import func
from sqlmodel import Session, col, select

from db.models import Claim, ClaimEvent, ClaimEventKind, ClaimState
from db.queries.claim_rows import read_facts, read_figures
from db.queries.pairs import pair_key
from db.records import EventRecord, FactRecord, FigureRecord, OutcomeRecord, RevisionRecord


def newest_event(*, session: Session) -> int:
    """Return the number of the newest event, 0 where there is none."""
    return session.exec(select(func.max(ClaimEvent.id))).one() or 0


def list_events(*, session: Session, pair: tuple[str, str], after: int) -> list[EventRecord]:
    """Return what became of the claims on a pair after an event, oldest first."""
    statement = (
        select(ClaimEvent, Claim.supersedes, Claim.state)
        .join(Claim, col(Claim.id) == col(ClaimEvent.claim_id))
        .where(col(ClaimEvent.pair) == pair_key(*pair), col(ClaimEvent.id) > after)
        .order_by(col(ClaimEvent.id))
    )
    return [_as_event(*row) for row in session.exec(statement)]


def list_revisions(*, session: Session, pair: tuple[str, str]) -> list[RevisionRecord]:
    """Return which claims on a pair were superseded or withdrawn, when, why and by which, the latest first.

    Of a shipped claim the new wording keeps the id, so that only its latest change is dated by an event.
    """
    ended = (ClaimState.SUPERSEDED.value, ClaimState.WITHDRAWN.value)
    claims = session.exec(
        select(Claim.id, Claim.state, Claim.entered_at)
        .where(col(Claim.pair) == pair_key(*pair), col(Claim.state).in_(ended))
        .order_by(col(Claim.id))
    ).all()
    ids = [claim_id for claim_id, _, _ in claims]
    followers = session.exec(select(Claim.supersedes, Claim.id, Claim.entered_at).where(col(Claim.supersedes).in_(ids)))
    by = {str(old): (new, entered_at) for old, new, entered_at in followers}
    told = {(each.claim_id, each.kind): each for each in list_events(session=session, pair=pair, after=0)}
    found = []
    for claim_id, state, _ in claims:
        new, entered_at = by.get(claim_id, (None, None))
        withdrawn = state == ClaimState.WITHDRAWN
        event = told.get((claim_id, ClaimEventKind.WITHDRAWN) if withdrawn else (new or "", ClaimEventKind.REVISED))
        at = entered_at or (event.at if event else None)
        found.append(RevisionRecord(claim_id, new, at, event.reason if event else None))
    return sorted(
        found, key=lambda each: (each.at is not None, each.at and each.at.timestamp(), each.old), reverse=True
    )


def find_outcome(*, session: Session, claim_id: str) -> OutcomeRecord:
    """Return what became of a claim: what it said, what says otherwise now, whether it is gone, and why."""
    claim = session.get_one(Claim, claim_id)
    pair = (claim.reporter, claim.partner)
    told = list_events(session=session, pair=pair, after=0)
    if claim.state == ClaimState.LIVE:
        event = next((each for each in reversed(told) if each.claim_id == claim_id and each.supersedes), None)
        old, new = (claim.supersedes, claim_id) if event else (claim_id, None)
        return OutcomeRecord(pair, old or claim_id, new, is_gone=False, reason=event.reason if event else None)
    new = session.exec(select(Claim.id).where(col(Claim.supersedes) == claim_id)).first()
    event = next((each for each in reversed(told) if each.claim_id == (new or claim_id)), None)
    return OutcomeRecord(pair, claim_id, new, is_gone=new is None, reason=event.reason if event else None)


def figures_by_id(*, session: Session, ids: Collection[str]) -> dict[str, FigureRecord]:
    """Return claims that are figures by id, whatever became of them."""
    wanted = [col(Claim.id).in_(ids), col(Claim.indicator).is_not(None)]
    return {record.id: record for record in read_figures(session, wanted, {})} if ids else {}


def facts_by_id(*, session: Session, ids: Collection[str]) -> dict[str, FactRecord]:
    """Return claims as worded facts by id, whatever became of them."""
    return {record.id: record for record in read_facts(session, [col(Claim.id).in_(ids)], {})} if ids else {}


def _as_event(event: ClaimEvent, supersedes: str | None, state: str) -> EventRecord:
    return EventRecord(
        id=event.id or 0,
        claim_id=event.claim_id,
        kind=ClaimEventKind(event.kind),
        reason=event.reason,
        at=event.at,
        supersedes=supersedes,
        is_live=state == ClaimState.LIVE.value,
    )
