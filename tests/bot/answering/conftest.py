"""Two stores that answers are asked of: the founding set alone (S0) and all that ships (S1). Answers only read."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import Engine

from bot.answer import Answer
from bot.answering import answer
from bot.period import parse_period
from bot.question import Clarification, Intent, Language, Question
from db.engine import create_store, open_session, prepare_store

TODAY = date(2026, 11, 23)
SETS = {"S0": ("founding",), "S1": ("founding", "record", "atlas")}

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Engine]]:
    """Both stores, seeded once."""
    folder = tmp_path_factory.mktemp("answers")
    engines = {name: create_store(f"sqlite:///{folder / name}.db") for name in SETS}
    for name, engine in engines.items():
        prepare_store(engine, seed_sets=SETS[name])
    yield engines
    for engine in engines.values():
        engine.dispose()


@pytest.fixture
def ask(stores: dict[str, Engine]) -> Ask:
    """Ask a store: ``ask("S0", "trade_total BY AZ 2013", topics=("ict",))``, ``-`` for what was not said."""

    def asking(store: str, words: str | Clarification, **slots: object) -> Answer:
        reading = question(words, **slots) if isinstance(words, str) else words
        with open_session(stores[store]) as session:
            return answer(session, reading, language=Language.EN, today=TODAY)

    return asking


def question(words: str, **slots: object) -> Question:
    """Build a question from intent, reporter, partner and period; ``-`` stands for none."""
    intent, *said = words.split()
    reporter, partner, period = [None if word == "-" else word for word in (*said, "-", "-", "-")[:3]]
    when = parse_period(period) if period else None
    return Question(Language.EN, Intent(intent), reporter, partner, period=when, **slots)  # type: ignore[arg-type]
