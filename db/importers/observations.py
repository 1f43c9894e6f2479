"""Import a file of statistics as observations: all of it or nothing, and the same file only once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete
from sqlmodel import col

from db.importers.aggregate import aggregate
from db.importers.bulk import write_cells
from db.importers.cells import read_cells
from db.importers.conflicts import drop_conflicts
from db.importers.mapping import Mapping
from db.importers.reading import Advance, file_digest, open_text, read_rows, silent
from db.importers.report import ImportReport, Refusal
from db.importers.vintages import Delivery, Vintage, new_vintage
from db.models import Observation


def import_observations(
    engine: Engine,
    path: Path,
    mapping: Mapping,
    *,
    now: datetime,
    vintage: str | None = None,
    keep_history: bool = False,
    actor: str = "operator",
    advance: Advance = silent,
    hear: Callable[[Refusal], None] | None = None,
) -> ImportReport:
    """Import a file in one transaction and return the report.

    A file already held under the same mapping changes nothing. Another file of the same dataset supersedes the
    earlier vintage, whose cells are deleted unless ``keep_history``. ``advance`` hears how far reading has come
    in bytes of the file, ``hear`` every refused row.

    Raises RefusedFile and InvalidMapping; nothing is kept then.
    """
    report = ImportReport(mapping.dataset.code, hear=hear)
    reading = mapping.model_dump_json()
    delivery = Delivery(mapping.dataset, path, file_digest(path), reading, now, vintage, keep_history, actor)
    with new_vintage(engine, delivery, report, forget=_forget) as opened:
        if opened is not None:
            report.written = _write(opened, path, mapping, report, advance)
    if report.written:
        refresh_statistics(engine)
    return report


def _write(vintage: Vintage, path: Path, mapping: Mapping, report: ImportReport, advance: Advance) -> int:
    with open_text(path, mapping.encoding, advance) as stream:
        cells = read_cells(read_rows(stream, path, mapping.delimiter), mapping, path, report.refuse)
        if mapping.products.aggregate:
            cells = aggregate(cells, mapping.products, path)
        if mapping.refuse_conflicts:
            cells = drop_conflicts(cells, report.refuse, path)
        return write_cells(vintage.connection, vintage.dataset, cells, path)


def _forget(connection: Connection, dataset: int) -> None:
    connection.execute(delete(Observation).where(col(Observation.dataset_id) == dataset))


def refresh_statistics(engine: Engine) -> None:
    """Let the planner know what the table holds now, so that look-ups use its indexes."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
        connection.exec_driver_sql("ANALYZE observation")
