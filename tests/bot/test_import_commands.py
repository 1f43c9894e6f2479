"""`bilateral-bot import` as a person uses it."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from typer.testing import CliRunner

from bot.__main__ import app
from tests.statistics_services import TRADE_OF_AZ_AND_BY, Reply, envelope, record, statistics_service

ROWS = "exporter,importer,year,total\nAZE,BLR,2011,726779540\n=1+1,BLR,2011,5\nAZE,BLR,2012,-5\nAZE,BLR,2013,-6\n"
Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a folder of its own, on a store of its own, without services."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'store.db'}")
    monkeypatch.setenv("DATA_SERVICES", "off")
    monkeypatch.setenv("SEED_SETS", "founding")
    return lambda *arguments: CliRunner().invoke(app, ["import", *arguments])


def _held(folder: Path) -> list[tuple[object, ...]]:
    engine = create_engine(f"sqlite:///{folder / 'store.db'}")
    query = (
        "SELECT code, reporter, partner, flow, period, value FROM observation JOIN dataset ON dataset.id = dataset_id"
    )
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(f"{query} ORDER BY 1, 2, 3, 4, 5"))]
    engine.dispose()
    return found


def test_a_file_is_imported_once_and_refused_rows_are_summed_and_written(run: Run, tmp_path: Path) -> None:
    Path("atlas.csv").write_text(ROWS)
    command = ("observations", "atlas.csv", "--mapping", "atlas-pairs", "--refused", "refused.csv")
    first, second = run(*command), run(*command)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.stdout.splitlines() == [
        "atlas-pairs: 1 rows stored.",
        "3 rows refused:",
        "         2  negative exports",
        "         1  unknown code '=1+1'",
        "The first: line 3, unknown code '=1+1'",
        "All of them: refused.csv",
    ]
    assert second.stdout == "atlas-pairs: this file is held already, nothing changed.\n"
    assert _held(tmp_path) == [("atlas-pairs", "AZ", "BY", "X", 201101, 726_779_540)]


def test_refused_rows_are_written_with_line_and_reason(run: Run) -> None:
    Path("atlas.csv").write_text(ROWS)
    run("observations", "atlas.csv", "--mapping", "atlas-pairs", "--refused", "refused.csv")
    with Path("refused.csv").open(newline="") as stream:
        assert list(csv.reader(stream)) == [
            ["line", "reason"],
            ["3", "unknown code '=1+1'"],
            ["4", "negative exports: -5"],
            ["5", "negative exports: -6"],
        ]


def test_the_file_to_be_imported_is_never_written_over(run: Run) -> None:
    Path("atlas.csv").write_text(ROWS)
    done = run("observations", "atlas.csv", "--mapping", "atlas-pairs", "--refused", "./atlas.csv")
    assert (done.exit_code, Path("atlas.csv").read_text()) == (2, ROWS)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("observations", "absent.csv", "--mapping", "atlas-pairs"), "absent.csv: No such file or directory"),
        (("observations", "atlas.csv", "--mapping", "nosuch"), "shipped are atlas-hs2"),
        (("observations", "atlas.csv", "--mapping", "cow-dyadic"), "atlas.csv, line 1: no column 'ccode1'"),
        (("observations", "atlas.csv", "--mapping", "atlas-pairs", "--refused", "no/such/folder"), "cannot be written"),
        (("agreements", "atlas.csv", "atlas.csv", "--source", "desta"), "atlas.csv, line 1: no column 'destaID'"),
        (("agreements", "atlas.csv", "atlas.csv", "--source", "wikipedia"), "desta, ggo"),
        (("missions", "atlas.csv", "--as-of", "2022-11-16"), "no column 'operator'"),
        (("missions", "atlas.csv", "--as-of", "yesterday"), "yesterday"),
        (("votes", "atlas.csv"), "no column 'iso2_a'"),
        (("imts", "AZ", "BY", "--years", "13"), "2013 or 2013-2024"),
        (("imts", "AZ", "BY", "--years", "2024-2013"), "the earlier one first"),
        (("imts", "AZ", "AZ", "--years", "2013"), "two different countries"),
        (("comtrade", "AZ", "Belarus", "--years", "2013"), "no two-letter code"),
    ],
)
def test_what_cannot_be_imported_is_said_in_one_line_without_a_traceback(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    Path("atlas.csv").write_text(ROWS)
    done = run(*arguments)
    assert (done.exit_code, "Traceback" in done.output) == (2, False)
    assert said in " ".join(done.output.replace("│", " ").split())


def test_the_shipped_mappings_are_listed(run: Run) -> None:
    listed = [line.split()[0] for line in run("mappings").stdout.splitlines()]
    assert {"atlas-pairs", "baci", "comtrade-bulk", "imts-csv", "unctad-fdi"} <= set(listed)


def test_a_pair_is_fetched_by_hand(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with statistics_service(Reply(TRADE_OF_AZ_AND_BY)) as service:
        monkeypatch.setenv("IMTS_BASE_URL", service.url)
        done = run("imts", "az", "BY", "--years", "2012-2013")
    assert done.stdout == "imts: AZ and BY, 2012-2013: 1 figures stored.\n"
    assert _held(tmp_path) == [("imts-live", "AZ", "BY", "X", 201201, 12_345_678)]


def test_many_years_are_fetched_twelve_at_a_time(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replies = [Reply(envelope(record(31, 112, "X", year, 7))) for year in (2001, 2013)]
    with statistics_service(*replies) as service:
        monkeypatch.setenv("COMTRADE_BASE_URL", service.url)
        done = run("comtrade", "AZ", "BY", "--years", "2001-2020")
        periods = [asked.params["period"].split(",") for asked in service.asked]
    assert done.stdout == "comtrade: AZ and BY, 2001-2020: 2 figures stored.\n"
    assert [(years[0], years[-1]) for years in periods] == [("2001", "2012"), ("2013", "2020")]
    assert [row[4] for row in _held(tmp_path)] == [200101, 201301]


def test_a_reply_that_cannot_be_trusted_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with statistics_service(Reply(b"<html>")) as service:
        monkeypatch.setenv("IMTS_BASE_URL", service.url)
        done = run("imts", "AZ", "BY", "--years", "2013")
    assert (done.exit_code, done.stderr) == (2, "imts: a web page instead of data\n")
