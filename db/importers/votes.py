"""Import how pairs of countries voted in the General Assembly, year by year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete
from sqlmodel import col

from db.importers.bulk import Row, Target, write_rows
from db.importers.codes import CodeSystem, UnknownArea, area_codes
from db.importers.listings import listing
from db.importers.reading import Advance, file_digest, silent
from db.importers.refused import RefusedRow
from db.importers.report import ImportReport, Refusal
from db.importers.tables import read_table
from db.importers.vintages import Delivery, new_vintage
from db.models import VoteAgreement

_COLUMNS = ("iso2_a", "iso2_b", "year", "joint_votes", "same", "opposite")

VOTES = Target(
    "vote_agreement",
    ("dataset_id", "first", "second", "year", "joint", "same", "opposite"),
    3,
    lambda row: f"{row[0]}-{row[1]} {row[2]}",
)


def import_votes(
    engine: Engine,
    path: Path,
    *,
    now: datetime,
    vintage: str | None = None,
    actor: str = "operator",
    advance: Advance = silent,
    hear: Callable[[Refusal], None] | None = None,
) -> ImportReport:
    """Import a file of pairs and years in one transaction; raises RefusedFile, and nothing is kept then."""
    described = listing("votes")
    report = ImportReport(described.code, hear=hear)
    delivery = Delivery(described, path, file_digest(path), "votes", now, vintage, actor=actor)
    with new_vintage(engine, delivery, report, forget=_forget) as opened:
        if opened is not None:
            rows = _rows(path, report, advance)
            report.written = write_rows(opened.connection, VOTES, opened.dataset, rows, path)
    return report


def _rows(path: Path, report: ImportReport, advance: Advance) -> Iterator[tuple[int, Row]]:
    countries = area_codes(CodeSystem.ISO2)
    for line, (first, second, year, *counts) in read_table(path, _COLUMNS, "the votes' source", advance):
        try:
            pair = sorted((countries.resolve(first, 0), countries.resolve(second, 0)))
            row = (*pair, *_counts(year, *counts))
        except (RefusedRow, UnknownArea) as error:
            report.refuse(Refusal(line, str(error)))
            continue
        yield line, row


def _counts(year: str, joint: str, same: str, opposite: str) -> tuple[int, int, int, int]:
    texts = (year, joint, same, opposite)
    if not all(text.isascii() and text.isdigit() and len(text) <= 4 for text in texts):
        raise RefusedRow(f"not counts of votes: {', '.join(texts)[:40]!r}")
    numbers = (int(year), int(joint), int(same), int(opposite))
    if numbers[2] + numbers[3] > numbers[1]:
        raise RefusedRow(f"more same and opposite votes than votes in all: {', '.join(texts)}")
    return numbers


def _forget(connection: Connection, dataset: int) -> None:
    connection.execute(delete(VoteAgreement).where(col(VoteAgreement.dataset_id) == dataset))
