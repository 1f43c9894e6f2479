"""Import agreements and their parties from the DESTA and GGO files of manytreaties."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlmodel import col

from db.importers.agreement_entries import STEPS, AgreementSource, Entry, ambit_of, only_statement, read_agreements
from db.importers.listings import listing
from db.importers.partial_dates import agreed_date
from db.importers.reading import file_digest
from db.importers.report import ImportReport, Refusal
from db.importers.vintages import Delivery, Vintage, new_vintage
from db.models import Agreement, AgreementParty

_BATCH = 5_000


def import_agreements(
    engine: Engine,
    agreements: Path,
    parties: Path,
    source: AgreementSource,
    *,
    now: datetime,
    vintage: str | None = None,
    actor: str = "operator",
    hear: Callable[[Refusal], None] | None = None,
) -> ImportReport:
    """Import both files in one transaction and return the report, which counts agreements.

    Agreements without a party that is a country of today are left out. What the files state in several ways is
    kept as far as the statements agree. Raises RefusedFile; nothing is kept then.
    """
    described = listing(source.value)
    report = ImportReport(described.code, hear=hear)
    digest = hashlib.sha256(f"{file_digest(agreements)} {file_digest(parties)}".encode()).hexdigest()
    delivery = Delivery(described, agreements, digest, source.value, now, vintage, actor=actor)
    with new_vintage(engine, delivery, report, forget=_forget) as opened:
        if opened is not None:
            entries = read_agreements(agreements, parties, source, report)
            report.written = _write(opened, entries)
    return report


def _write(vintage: Vintage, entries: list[Entry]) -> int:
    numbered: dict[str, int] = {}
    by_code: dict[str, Entry] = {}
    for entry in entries:
        numbered[entry.code] = numbered.get(entry.code, 0) + 1
        suffix = "" if numbered[entry.code] == 1 else f"#{numbered[entry.code]}"
        by_code[entry.code + suffix] = entry
    rows = [{"dataset_id": vintage.dataset, "code": code, **_columns(entry)} for code, entry in by_code.items()]
    for start in range(0, len(rows), _BATCH):
        vintage.connection.execute(insert(Agreement), rows[start : start + _BATCH])
    written = select(col(Agreement.code), col(Agreement.id)).where(col(Agreement.dataset_id) == vintage.dataset)
    ids = {str(code): int(number or 0) for code, number in vintage.connection.execute(written)}
    parties = [party for code, entry in by_code.items() for party in _party_rows(ids[code], entry)]
    for start in range(0, len(parties), _BATCH):
        vintage.connection.execute(insert(AgreementParty), parties[start : start + _BATCH])
    return len(rows)


def _columns(entry: Entry) -> dict[str, Any]:
    signed = entry.dates.get("signed") or set().union(*(steps.get("signed", set()) for steps in entry.parties.values()))
    return {
        "title": entry.title,
        "ambit": ambit_of(entry),
        "kind": only_statement(entry, "kind"),
        "domain": only_statement(entry, "domain"),
        "subject": only_statement(entry, "subject"),
        "url": only_statement(entry, "url"),
        "signed": agreed_date(signed),
        "in_force": agreed_date(entry.dates.get("in_force", ())),
        "ended": agreed_date(entry.dates.get("ended", ())),
        "parties": len(entry.listed),
    }


def _party_rows(number: int, entry: Entry) -> Iterator[dict[str, Any]]:
    for country, steps in entry.parties.items():
        dates = {step: agreed_date(steps.get(step, ())) for step in STEPS}
        yield {"agreement_id": number, "country": country, **dates}


def _forget(connection: Connection, dataset: int) -> None:
    own = select(col(Agreement.id)).where(col(Agreement.dataset_id) == dataset)
    connection.execute(delete(AgreementParty).where(col(AgreementParty.agreement_id).in_(own)))
    connection.execute(delete(Agreement).where(col(Agreement.dataset_id) == dataset))
