"""Every fact of the founding article answers a plain question in each of the four languages."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Outcome
from bot.assistant import Assistant
from bot.dialogue import Dialogue
from bot.question import Language
from bot.settings import Settings
from db.engine import create_store, prepare_store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TABLE = Path(__file__).parents[1] / "data" / "reachable_facts.csv"
ROWS = [tuple(row.values()) for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())]


@pytest.fixture(scope="module", params=[("founding",), ("founding", "record", "atlas")], ids=["article", "shipped"])
def assistant(request: pytest.FixtureRequest) -> Iterator[Assistant]:
    engine = create_store("sqlite://")
    prepare_store(engine, seed_sets=request.param)
    yield Assistant(engine, Settings(_env_file=None))
    engine.dispose()


@pytest.mark.parametrize(("fact", "language", "question"), ROWS)
def test_a_fact_answers_a_plain_question(assistant: Assistant, fact: str, language: str, question: str) -> None:
    found = assistant.reply(question, Dialogue(), now=NOW).answer
    shown = set(found.facts) | ({"F1"} if any(each.id.startswith("belta-2013") for each in found.sources) else set())
    assert (found.outcome, found.language) == (Outcome.ANSWER, Language(language))
    assert fact in shown


def test_the_table_asks_for_every_fact_in_every_language() -> None:
    assert {(fact, language) for fact, language, _ in ROWS} == {
        (f"F{number}", language.value) for number in range(1, 19) for language in Language
    }
