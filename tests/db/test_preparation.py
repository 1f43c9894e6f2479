import subprocess
import sys
import types
from collections.abc import Collection
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect
from sqlmodel import Session, select

from db.engine import create_store, open_session, prepare_store, store_ready
from db.models import Source
from db.queries.meta import get_meta
from tests.db.claims_by_hand import source

TOGETHER = 5
PREPARE = """
import sys, types
from db.engine import create_store, prepare_store
from tests.db.claims_by_hand import source

def load_seed(session, sets):
    session.add(source("once"))
    session.commit()
    return 1

sys.modules["db.seed"] = types.SimpleNamespace(load_seed=load_seed, fingerprint=lambda sets: "1")
engine = create_store(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
prepare_store(engine, seed_sets=("founding",))
engine.dispose()
"""


class Seed(types.ModuleType):
    """A seed that counts how often it is loaded, and fails when told to."""

    def __init__(self) -> None:
        super().__init__("db.seed")
        self.loaded: list[tuple[str, ...]] = []
        self.version = "1"
        self.fails = False

    def fingerprint(self, sets: Collection[str]) -> str:
        return f"{self.version}:{'+'.join(sets)}"

    def load_seed(self, session: Session, sets: Collection[str]) -> int:
        session.add(source(f"seed-{len(self.loaded)}"))
        session.commit()
        if self.fails:
            raise ValueError("a broken seed")
        self.loaded.append(tuple(sets))
        return 1


@pytest.fixture
def seed(monkeypatch: pytest.MonkeyPatch) -> Seed:
    made = Seed()
    monkeypatch.setitem(sys.modules, "db.seed", made)
    return made


def test_processes_that_start_together_prepare_a_store_once(blank_address: str) -> None:
    command = [sys.executable, "-W", "error", "-c", PREPARE, blank_address]
    root = Path(__file__).parents[2]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    started = [subprocess.Popen(command, text=True, cwd=root, **pipes) for _ in range(TOGETHER)]
    assert [process.stdout and process.stdout.readline() for process in started] == ["ready\n"] * TOGETHER
    for process in started:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    ends = [(process.communicate(timeout=60)[1], process.returncode) for process in started]
    assert ends == [("", 0)] * TOGETHER
    engine = create_store(blank_address)
    state = store_ready(engine)
    engine.dispose()
    assert (state.is_current, state.sources) == (True, 1)


def test_a_seed_is_loaded_once(store: Engine, seed: Seed) -> None:
    for _ in range(2):
        prepare_store(store, seed_sets=("founding", "record"))
    assert seed.loaded == [("founding", "record")]


def test_a_changed_seed_is_loaded_again(store: Engine, seed: Seed) -> None:
    prepare_store(store, seed_sets=("founding",))
    seed.version = "2"
    prepare_store(store, seed_sets=("founding",))
    assert seed.loaded == [("founding",)] * 2
    with open_session(store) as session:
        assert get_meta(session=session, key="seed:founding") == "2:founding"


def test_another_choice_of_sets_is_loaded_beside_the_first(store: Engine, seed: Seed) -> None:
    for sets in (("founding",), ("founding", "atlas"), ("founding",), ("founding", "atlas")):
        prepare_store(store, seed_sets=sets)
    assert seed.loaded == [("founding",), ("founding", "atlas")]


def test_no_sets_load_nothing(store: Engine, seed: Seed) -> None:
    prepare_store(store, seed_sets=())
    assert seed.loaded == []


def test_a_seed_that_fails_leaves_nothing_behind(blank_address: str, seed: Seed) -> None:
    engine = create_store(blank_address)
    seed.fails = True
    with pytest.raises(ValueError, match="a broken seed"):
        prepare_store(engine, seed_sets=("founding",))
    assert inspect(engine).get_table_names() == []
    seed.fails = False
    prepare_store(engine, seed_sets=("founding",))
    with open_session(engine) as session:
        assert session.exec(select(Source.id)).all() == ["seed-0"]
    engine.dispose()
