"""Where single claims and datasets come from: the published wording, the edition, how to cite."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, select

from db.models import Claim, Dataset, DatasetState
from db.records import DatasetOriginRecord, WordingRecord


def get_wordings(*, session: Session, ids: Collection[str]) -> dict[str, WordingRecord]:
    """Return what the sources of some claims printed, by claim id, whatever became of the claims since."""
    if not ids:
        return {}
    statement = select(Claim.id, Claim.source_id, Claim.published_text, Claim.quote)
    found = session.exec(statement.where(col(Claim.id).in_(sorted(ids))))
    return {row[0]: WordingRecord(*row) for row in found}


def get_dataset_origins(*, session: Session, codes: Collection[str]) -> dict[str, DatasetOriginRecord]:
    """Return what live datasets say of themselves, by code."""
    if not codes:
        return {}
    statement = select(Dataset).where(col(Dataset.code).in_(sorted(codes)), col(Dataset.state) == DatasetState.LIVE)
    return {
        each.code: DatasetOriginRecord(
            code=each.code,
            title=each.title,
            vintage=each.vintage,
            valuation=each.valuation,
            licence=each.licence,
            citation=each.citation,
            retrieved_at=each.retrieved_at,
        )
        for each in session.exec(statement)
    }
