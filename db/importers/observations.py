"""Import a file of statistics as observations: all of it or nothing, and the same file only once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, func, select, update
from sqlmodel import Session, col

from db.audit import append_audit
from db.importers.aggregate import aggregate
from db.importers.bulk import write_cells
from db.importers.cells import Refusal, read_cells
from db.importers.conflicts import drop_conflicts
from db.importers.mapping import Mapping
from db.importers.reading import RefusedFile, file_digest, open_text, read_rows
from db.models import Dataset, DatasetState, Observation

MAX_REFUSALS = 10_000
"""How many refused rows are listed one by one; all are counted."""


@dataclass(slots=True)
class ImportReport:
    """What an import did: cells written, rows refused (with lines and reasons), or nothing because it was held."""

    dataset: str
    written: int = 0
    unchanged: bool = False
    superseded: str | None = None
    refused: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    refusals: list[Refusal] = field(default_factory=list)

    def refuse(self, refusal: Refusal) -> None:
        """Count a refused row."""
        self.refused += 1
        self.reasons[refusal.reason] += 1
        if len(self.refusals) < MAX_REFUSALS:
            self.refusals.append(refusal)


def import_observations(
    engine: Engine,
    path: Path,
    mapping: Mapping,
    *,
    now: datetime,
    vintage: str | None = None,
    keep_history: bool = False,
    actor: str = "operator",
    advance: Callable[[int], None] = lambda _: None,
) -> ImportReport:
    """Import a file in one transaction and return the report.

    A file already held under the same mapping changes nothing. Another file of the same dataset supersedes the
    earlier vintage, whose cells are deleted unless ``keep_history``. ``advance`` hears how many bytes were read.

    Raises RefusedFile and InvalidMapping; nothing is kept then.
    """
    report = ImportReport(mapping.dataset.code)
    digest = file_digest(path)
    with engine.begin() as connection:
        _begin_writing(connection)
        earlier = _live_dataset(connection, mapping.dataset.code)
        if earlier is not None and _is_held(earlier, digest, mapping):
            report.unchanged = True
            return report
        dataset = _add_dataset(connection, mapping, digest, now, vintage or now.date().isoformat(), earlier)
        report.superseded = None if earlier is None else earlier.vintage
        report.written = _write(connection, dataset, path, mapping, report, advance)
        if not report.written:
            raise RefusedFile(path, 0, "no row could be read; is this the right mapping?")
        if earlier is not None and not keep_history:
            connection.execute(delete(Observation).where(col(Observation.dataset_id) == earlier.id))
        _record(connection, dataset, path, report, now, actor)
    _refresh_statistics(engine)
    return report


def _begin_writing(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _write(
    connection: Connection,
    dataset: int,
    path: Path,
    mapping: Mapping,
    report: ImportReport,
    advance: Callable[[int], None],
) -> int:
    with open_text(path, mapping.encoding, advance) as stream:
        cells = read_cells(read_rows(stream, path, mapping.delimiter), mapping, path, report.refuse)
        if mapping.products.aggregate:
            cells = aggregate(cells, mapping.products, path)
        if mapping.refuse_conflicts:
            cells = drop_conflicts(cells, report.refuse)
        return write_cells(connection, dataset, cells, path)


def _live_dataset(connection: Connection, code: str) -> Dataset | None:
    with Session(connection) as session:
        found = session.scalars(
            select(Dataset).where(col(Dataset.code) == code, col(Dataset.state) == DatasetState.LIVE.value)
        ).first()
        if found is not None:
            session.expunge(found)
        return found


def _is_held(earlier: Dataset, digest: str, mapping: Mapping) -> bool:
    return earlier.file_sha256 == digest and earlier.details.get("mapping") == mapping.model_dump_json()


def _add_dataset(
    connection: Connection, mapping: Mapping, digest: str, now: datetime, vintage: str, earlier: Dataset | None
) -> int:
    if earlier is not None:
        connection.execute(
            update(Dataset).where(col(Dataset.id) == earlier.id).values(state=DatasetState.SUPERSEDED.value)
        )
    described = mapping.dataset
    row = Dataset(
        code=described.code,
        title=described.title,
        publisher=described.publisher,
        citation=described.citation,
        url=described.url,
        currency=described.currency,
        unit=described.unit,
        multiplier=described.precision,
        side=described.side,
        valuation=described.valuation,
        import_valuation=described.import_valuation,
        trade_system=described.trade_system,
        scope=described.scope,
        frequency=described.frequency,
        classification=described.classification,
        licence=described.licence,
        licence_allows_export=described.licence_allows_export,
        vintage=vintage,
        file_sha256=digest,
        retrieved_at=now,
        details={"mapping": mapping.model_dump_json(), "notes": list(described.notes)},
    )
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        session.add(row)
        session.commit()
        number = session.scalar(select(func.max(Dataset.id)).where(col(Dataset.code) == described.code))
    assert number is not None
    return int(number)


def _record(connection: Connection, dataset: int, path: Path, report: ImportReport, now: datetime, actor: str) -> None:
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        append_audit(
            session=session,
            at=now,
            actor=actor,
            action="import observations",
            subject=f"dataset {dataset} ({report.dataset})",
            details={"file": path.name, "written": report.written, "refused": report.refused},
        )
        session.commit()


def _refresh_statistics(engine: Engine) -> None:
    """Let the planner know what the table holds now, so that look-ups use its indexes."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
        connection.exec_driver_sql("ANALYZE observation")
