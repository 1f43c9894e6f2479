"""`bilateral-bot tickets` and `import claims` as an operator uses them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from typer.testing import CliRunner

from bot.__main__ import app
from bot.sealing import Sealer
from db.audit import list_audit
from db.engine import create_store, open_session, prepare_store
from db.queries import tickets
from tests.bot.telegram.news import TWO_THAT_DISAGREE

Run = Callable[..., Any]
KEY = Fernet.generate_key().decode()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a folder of its own, on a store of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'store.db'}")
    monkeypatch.setenv("SETTINGS_KEYS", KEY)
    monkeypatch.setenv("SEED_SETS", "founding")
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


@pytest.fixture
def reported(tmp_path: Path) -> None:
    """A report on the imports of the founding article."""
    engine = create_store(f"sqlite:///{tmp_path / 'store.db'}")
    prepare_store(engine, seed_sets=("founding",))
    sealed = Sealer([KEY]).seal({"words": "импорт был 2,2", "claims": ["F12", "F14"]})
    with open_session(engine) as session:
        tickets.open_ticket(
            session=session, claim_id="F14", question="tt.BYAZ", language="ru", chat_id=1, person="p", sealed=sealed,
            now=datetime(2026, 11, 26, 10, tzinfo=UTC),
        )  # fmt: skip
    engine.dispose()


@pytest.mark.usefixtures("reported")
def test_a_report_is_listed_shown_and_decided_once(run: Run, tmp_path: Path) -> None:
    assert run("tickets", "list").stdout.split() == ["1", "2026-11-26", "open", "F14", "ru:tt.BYAZ"]
    assert run("tickets", "show", "1").stdout.splitlines() == [
        "Report 1, open, opened 2026-11-26 10:00 UTC",
        "Question: tt.BYAZ (ru)",
        "Claim: F14: Imports of Belarus from Azerbaijan, January–February 2013: $2.1 million",
        "Claims shown: F12, F14",
        "Words: импорт был 2,2",
    ]
    first = run("tickets", "close", "1", "--rejected", "--reason", "The source says 2.1")
    again = run("tickets", "close", "1", "--corrected", "--reason", "x")
    assert (first.exit_code, first.stdout) == (0, "Report 1: rejected. The person is told by the running bot.\n")
    assert (again.exit_code, again.stderr) == (2, "Report 1 is not open but rejected.\n")
    assert run("tickets", "list").stdout == "No open reports.\n"
    assert run("tickets", "show", "1").stdout.splitlines()[-1] == "Decided because: The source says 2.1"
    engine = create_store(f"sqlite:///{tmp_path / 'store.db'}")
    with open_session(engine) as session:
        [entry] = list_audit(session=session, subject="ticket 1")
        assert (entry.action, entry.details) == ("ticket", {"state": "rejected", "claim": "F14"})
    engine.dispose()


@pytest.mark.parametrize("command", [("show", "7"), ("close", "7", "--corrected", "--reason", "x")])
def test_a_report_that_is_not_there_is_named(run: Run, command: tuple[str, ...]) -> None:
    done = run("tickets", *command)
    assert (done.exit_code, done.stderr) == (2, "There is no report 7.\n")


@pytest.mark.usefixtures("reported")
@pytest.mark.parametrize("flags", [(), ("--corrected", "--rejected")])
def test_a_decision_is_one_of_two(run: Run, flags: tuple[str, ...]) -> None:
    assert run("tickets", "close", "1", "--reason", "x", *flags).exit_code == 2
    assert "open" in run("tickets", "list").stdout


def test_claims_are_published_and_said_to_be(run: Run) -> None:
    Path("news.toml").write_text(TWO_THAT_DISAGREE, encoding="utf-8")
    first, second = run("import", "claims", "news.toml"), run("import", "claims", "news.toml")
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.stdout == "news.toml: claims published (2 new); followers hear of them in their next digest.\n"
    assert second.stdout == "news.toml: all of it is held already, nothing changed.\n"


def test_a_wrong_file_is_one_line_with_file_and_entry(run: Run) -> None:
    Path("news.toml").write_text(TWO_THAT_DISAGREE.replace('scale = "million"', ""), encoding="utf-8")
    done = run("import", "claims", "news.toml")
    assert (done.exit_code, done.stderr) == (2, "news.toml: claim 'turnover-2018': value without scale\n")
