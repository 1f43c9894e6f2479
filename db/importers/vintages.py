"""One vintage of a dataset written in one transaction: all of it or nothing, and the same file only once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select, update
from sqlmodel import Session, col

from db.audit import append_audit
from db.failures import named_failures
from db.importers.mapping import DatasetMapping
from db.importers.reading import RefusedFile
from db.importers.report import ImportReport
from db.models import Dataset, DatasetState

IMPORT_LOCK = 0x62696C62
"""Key of the PostgreSQL advisory lock under which one import at a time writes."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A file that is brought in: what it is, how it is read (``reading`` tells mappings apart), by whom and when."""

    described: DatasetMapping
    path: Path
    digest: str
    reading: str
    now: datetime
    vintage: str | None = None
    keep_history: bool = False
    actor: str = "operator"


@dataclass(frozen=True, slots=True)
class Vintage:
    """The dataset being written, and the connection to write it on."""

    connection: Connection
    dataset: int


@contextmanager
def new_vintage(
    engine: Engine, delivery: Delivery, report: ImportReport, *, forget: Callable[[Connection, int], None]
) -> Iterator[Vintage | None]:
    """Give a new vintage to write, or None where the same file is held already.

    The earlier vintage is superseded and its contents forgotten, unless history is kept. Whatever is raised
    inside undoes everything; so does a vintage in which nothing was written.

    Raises RefusedFile, StoreUnreachable and StoreUnwritable.
    """
    with named_failures(engine), engine.begin() as connection:
        begin_writing(connection)
        earlier = live_dataset(connection, delivery.described.code)
        if earlier is not None and _is_held(earlier, delivery):
            report.unchanged = True
            yield None
            return
        if earlier is not None:
            _supersede(connection, earlier)
            report.superseded = earlier.vintage
        vintage = Vintage(connection, add_dataset(connection, _describe(delivery)))
        yield vintage
        if not report.written:
            raise RefusedFile(delivery.path, 0, f"no row could be read{_first_refusal(report)}")
        if earlier is not None and earlier.id is not None and not delivery.keep_history:
            forget(connection, earlier.id)
        _count_generation(vintage)
        _record(vintage, delivery, report)


def begin_writing(connection: Connection) -> None:
    """Take the right to import at once, and on PostgreSQL all the time that a bulk load needs.

    There others go on writing meanwhile, what services answer above all: imports wait for each other alone.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({IMPORT_LOCK})")
        connection.exec_driver_sql("SET LOCAL bilateral.generation = 'later'")
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _count_generation(vintage: Vintage) -> None:
    """Count on PostgreSQL the generation now that little is left to do: others who count it wait from here on."""
    if vintage.connection.dialect.name == "postgresql":
        vintage.connection.exec_driver_sql("SET LOCAL bilateral.generation = 'now'")
        touched = update(Dataset).where(col(Dataset.id) == vintage.dataset).values(state=col(Dataset.state))
        vintage.connection.execute(touched)


def live_dataset(connection: Connection, code: str) -> Dataset | None:
    """Return the vintage of a dataset that answers."""
    with Session(connection) as session:
        live = select(Dataset).where(col(Dataset.code) == code, col(Dataset.state) == DatasetState.LIVE.value)
        found = session.scalars(live).first()
        if found is not None:
            session.expunge(found)
        return found


def add_dataset(connection: Connection, row: Dataset) -> int:
    """Write a dataset's description and return its number."""
    code = row.code
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        session.add(row)
        session.commit()
        number = session.scalar(select(func.max(Dataset.id)).where(col(Dataset.code) == code))
    assert number is not None
    return int(number)


def describe_dataset(described: DatasetMapping) -> Dataset:
    """Return what all vintages of a dataset share, as a row."""
    return Dataset(
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
        details={"notes": list(described.notes)},
    )


def _describe(delivery: Delivery) -> Dataset:
    row = describe_dataset(delivery.described)
    row.vintage = delivery.vintage or delivery.now.date().isoformat()
    row.file_sha256 = delivery.digest
    row.retrieved_at = delivery.now
    row.details = row.details | {"mapping": delivery.reading}
    return row


def _is_held(earlier: Dataset, delivery: Delivery) -> bool:
    return earlier.file_sha256 == delivery.digest and earlier.details.get("mapping") == delivery.reading


def _supersede(connection: Connection, earlier: Dataset) -> None:
    superseded = DatasetState.SUPERSEDED.value
    connection.execute(update(Dataset).where(col(Dataset.id) == earlier.id).values(state=superseded))


def _first_refusal(report: ImportReport) -> str:
    if not report.refusals:
        return "; is this the right mapping?"
    first = report.refusals[0]
    return f"; the first was refused in line {first.line}: {first.reason}"


def _record(vintage: Vintage, delivery: Delivery, report: ImportReport) -> None:
    with Session(vintage.connection, join_transaction_mode="create_savepoint") as session:
        append_audit(
            session=session,
            at=delivery.now,
            actor=delivery.actor,
            action="import",
            subject=f"dataset {vintage.dataset} ({report.dataset})",
            details={"file": delivery.path.name, "written": report.written, "refused": report.refused},
        )
        session.commit()
