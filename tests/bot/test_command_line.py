"""The command line as a person uses it: real processes on a store of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
QUESTION = "What was trade between Belarus and Azerbaijan in January-February 2013?"


def _run(
    *arguments: str, store: Path, stdin: bytes | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM_", "DATABASE_"))}
    own = {"PYTHONPATH": str(ROOT), "DATABASE_URL": f"sqlite:///{store}", "DATA_SERVICES": "off"}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        cwd=store.parent,
        env={**clean, **own, **environment},
        check=False,
        timeout=120,
    )


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


def test_ask_prints_the_answer(store: Path) -> None:
    done = _run("ask", QUESTION, store=store)
    assert done.returncode == 0, done.stderr
    assert all(figure in done.stdout.decode() for figure in ("33.7", "31.6", "2.1", "+29.5", "BelTA"))


def test_ask_prints_a_result_object(store: Path) -> None:
    result = json.loads(_run("ask", QUESTION, "--json", store=store).stdout)
    assert (result["outcome"], result["intent"], result["reporter"], result["partner"], result["period"]) == (
        "answer",
        "trade_total",
        "BY",
        "AZ",
        "2013-01..2013-02",
    )


def test_ask_follows_up_earlier_questions_in_the_wanted_language(store: Path) -> None:
    done = _run("ask", "who has the surplus?", "--context", QUESTION, "--lang", "be", "--json", store=store)
    result = json.loads(done.stdout)
    assert (result["intent"], result["lang"], result["period"]) == ("balance", "be", "2013-01..2013-02")


def test_a_stream_of_questions_keeps_its_order_and_survives_bad_lines(store: Path) -> None:
    lines = [
        b'{"id": 1, "text": "trade BY AZ"}',
        b"not json",
        b'{"id": 3}',
        b'{"id": 4, "text": "x", "lang": "xx"}',
        b'{"id": 5, "text": "\xff\xfe"}',
        b'{"id": "last", "text": "\\ud800", "extra": true}',
    ]
    done = _run("ask", "--jsonl", store=store, stdin=b"\n".join(lines))
    results = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [result["id"] for result in results] == [1, None, 3, 4, results[4]["id"], "last"]
    assert [bool(result.get("error")) for result in results][:4] == [False, True, True, True]
    assert done.returncode == 0


def test_chat_answers_piped_lines_choices_and_its_own_commands(store: Path) -> None:
    said = "trade Korea Belarus\n1\n/lang ru\n/trade BY AZ\n/quit\nnever read\n"
    done = _run("chat", store=store, stdin=said.encode())
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "South Korea" in text
    assert "Товарооборот" in text
    assert "never" not in text


def test_match_explains_a_reading(store: Path) -> None:
    text = _run("match", "azeri exprots to belrus 2013", store=store, COLUMNS="120").stdout.decode()
    assert "ex.AZBY" in text


def test_run_without_a_token_says_which_variable_is_missing_and_where_to_get_one(store: Path) -> None:
    done = _run("run", store=store)
    error = done.stderr.decode()
    assert (done.returncode, len(error.strip().splitlines())) == (2, 1)
    assert "TELEGRAM_BOT_TOKEN" in error
    assert "@BotFather" in error


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({"DATABASE_URL": "mysql://user:secret@host/x"}, "mysql"),
        ({"DATABASE_URL": "postgresql://user:secret@127.0.0.1:1/x"}, "127.0.0.1"),
        ({"DATABASE_URL": "sqlite:////proc/none/store.db"}, "/proc/none"),
        ({"DEFAULT_LANGUAGE": "xx"}, "DEFAULT_LANGUAGE"),
        ({"SEED_SETS": "nothing"}, "nothing"),
    ],
)
def test_broken_surroundings_are_one_clear_line(store: Path, environment: dict[str, str], named: str) -> None:
    done = _run("ask", QUESTION, store=store, **environment)
    error = done.stderr.decode()
    assert done.returncode == 2
    assert len(error.strip().splitlines()) == 1, error
    assert named in error
    assert "secret" not in error


def test_doctor_says_what_is_there_and_what_is_missing(store: Path) -> None:
    done = _run("doctor", store=store)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert all(word in text for word in ("sqlite", "claims", "chain of", "TELEGRAM_BOT_TOKEN", "vocabulary"))
