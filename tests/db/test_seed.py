"""Loading the shipped facts: once, all or none, superseding what changed."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, create_engine, select

from db.models import Claim, ClaimPerson, ClaimState, ClaimText, Person, Source
from db.seed import FOLDER, KNOWN_SETS, InvalidSeed, fingerprint, load_seed


@pytest.fixture
def store() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(FOLDER, tmp_path / "db" / "seed", ignore=shutil.ignore_patterns("*.py", "__pycache__"))


def _change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _ids(session: Session) -> set[str]:
    return set(session.exec(select(Claim.id)).all())


def test_the_founding_set_is_f1_to_f18_of_one_source(store: Session) -> None:
    assert load_seed(store, ["founding"]) == 18
    assert _ids(store) == {f"F{number}" for number in range(1, 19)}
    assert store.exec(select(Source.id)).all() == ["belta-2013-04-23"]


def test_a_second_load_writes_nothing(store: Session) -> None:
    first = load_seed(store, KNOWN_SETS)
    assert first == len(_ids(store))
    assert load_seed(store, KNOWN_SETS) == 0
    assert len(_ids(store)) == first


def test_sets_may_be_loaded_one_after_another(store: Session) -> None:
    one_by_one = sum(load_seed(store, [name]) for name in KNOWN_SETS)
    assert one_by_one == len(_ids(store))
    assert load_seed(store, KNOWN_SETS) == 0


def test_only_sources_and_people_that_are_referred_to_are_written(store: Session) -> None:
    load_seed(store, ["atlas"])
    assert store.exec(select(Source.id)).all() == ["growth-lab-atlas"]
    assert store.exec(select(Person)).all() == []


def test_a_figure_keeps_what_was_published(store: Session) -> None:
    load_seed(store, ["founding"])
    imports = store.get_one(Claim, "F14")
    assert (imports.value, imports.decimals, imports.scale, imports.currency) == (Decimal("2.1"), 1, "million", "USD")
    assert (imports.change_value, imports.change_decimals, imports.change_kind) == (Decimal(26), 0, "percent")
    assert (imports.period_first, imports.period_last) == (201301, 201302)
    assert (imports.change_first, imports.change_last) == (201201, 201202)
    assert (imports.pair, imports.reporter, imports.side, imports.compiler) == ("AZ-BY", "BY", "reporter", None)


def test_a_changed_entry_keeps_its_id_and_supersedes_a_copy_of_the_old_one(store: Session, folder: Path) -> None:
    load_seed(store, ["founding"], folder=folder)
    _change(folder, "founding", "value = 33.7", "value = 33.8")
    _change(folder, "founding", "came to $33.7 million", "came to $33.8 million")
    assert load_seed(store, ["founding"], folder=folder) == 1
    live, old = store.get_one(Claim, "F12"), store.get_one(Claim, "F12.r1")
    assert (live.value, live.state, live.supersedes) == (Decimal("33.8"), ClaimState.LIVE, "F12.r1")
    assert (old.value, old.state, old.supersedes) == (Decimal("33.7"), ClaimState.SUPERSEDED, None)
    assert "$33.8 million" in store.get_one(ClaimText, ("F12", "en")).text
    assert "$33.7 million" in store.get_one(ClaimText, ("F12.r1", "en")).text


def test_a_second_change_continues_the_chain(store: Session, folder: Path) -> None:
    for value in ("33.7", "33.8", "33.9"):
        load_seed(store, ["founding"], folder=folder)
        _change(folder, "founding", f"value = {value}", f"value = {Decimal(value) + Decimal('0.1')}")
    load_seed(store, ["founding"], folder=folder)
    chain = [store.get_one(Claim, key) for key in ("F12", "F12.r3", "F12.r2", "F12.r1")]
    assert [claim.supersedes for claim in chain] == ["F12.r3", "F12.r2", "F12.r1", None]
    assert [claim.value for claim in chain] == [Decimal(value) for value in ("34.0", "33.9", "33.8", "33.7")]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("founding", "came to $33.7 million", "reached $33.7 million"),
        ("founding", 'az = "Belarusun Baş naziri"', 'az = "Belarus Respublikasının Baş naziri"'),
        ("founding", 'role = "participant"', 'role = "speaker"'),
        ("founding", 'notes = ["no-plants-named"]', "notes = []"),
    ],
)
def test_a_change_of_wording_office_role_or_note_supersedes_too(
    store: Session, folder: Path, name: str, old: str, new: str
) -> None:
    load_seed(store, [name], folder=folder)
    _change(folder, name, old, new)
    assert load_seed(store, [name], folder=folder) > 0
    assert load_seed(store, [name], folder=folder) == 0


def test_the_people_of_a_superseded_claim_stay_with_its_copy(store: Session, folder: Path) -> None:
    load_seed(store, ["founding"], folder=folder)
    _change(folder, "founding", "developing innovative technologies", "creating innovative technologies")
    load_seed(store, ["founding"], folder=folder)
    linked = store.exec(select(ClaimPerson.claim_id).where(ClaimPerson.person_id == "ali-abbasov")).all()
    assert sorted(linked) == ["F2", "F5", "F5.r1"]


@pytest.mark.parametrize(
    ("column", "value"), [("state", "withdrawn"), ("state", "superseded"), ("entered_by", "an operator")]
)
def test_what_an_operator_decided_is_left_as_it_is(store: Session, folder: Path, column: str, value: str) -> None:
    load_seed(store, ["founding"], folder=folder)
    claim = store.get_one(Claim, "F12")
    setattr(claim, column, value)
    store.commit()
    _change(folder, "founding", "value = 33.7", "value = 33.8")
    assert load_seed(store, ["founding"], folder=folder) == 0
    assert store.get_one(Claim, "F12").value == Decimal("33.7")


def test_a_source_is_corrected_in_place_and_supersedes_nothing(store: Session, folder: Path) -> None:
    load_seed(store, ["founding"], folder=folder)
    _change(folder, "sources", "accessed_on = 2026-11-23", "accessed_on = 2026-11-24")
    assert load_seed(store, ["founding"], folder=folder) == 0
    assert store.get_one(Source, "belta-2013-04-23").accessed_on == date(2026, 11, 24)


def test_one_bad_entry_leaves_the_store_untouched(store: Session, folder: Path) -> None:
    _change(folder, "atlas", "2020 = 191.21", '2020 = "much"')
    with pytest.raises(InvalidSeed):
        load_seed(store, KNOWN_SETS, folder=folder)
    assert _ids(store) == set()


def test_an_error_while_writing_leaves_nothing_behind(store: Session) -> None:
    store.connection().exec_driver_sql(
        "CREATE TRIGGER refuse BEFORE INSERT ON claim_text BEGIN SELECT RAISE(ABORT, 'disk trouble'); END"
    )
    store.commit()
    with pytest.raises(IntegrityError, match="disk trouble"):
        load_seed(store, ["founding"])
    assert _ids(store) == set()
    assert store.exec(select(Source)).all() == []


def test_an_unknown_set_is_refused_with_the_known_ones(store: Session) -> None:
    with pytest.raises(InvalidSeed, match="'recrod'; known are founding, record, atlas"):
        load_seed(store, ["founding", "recrod"])


def test_the_fingerprint_depends_on_the_sets_and_on_every_byte(folder: Path) -> None:
    before = fingerprint(["founding"], folder=folder)
    assert fingerprint(["record"], folder=folder) != before
    assert fingerprint(["founding", "founding"], folder=folder) == before
    _change(folder, "atlas", "191.21", "191.22")
    assert fingerprint(["founding"], folder=folder) == before
    _change(folder, "persons", "Patskevich", "Paskevich")
    assert fingerprint(["founding"], folder=folder) != before


def test_the_fingerprint_of_a_set_does_not_depend_on_the_order_asked() -> None:
    assert fingerprint(["record", "founding"]) == fingerprint(["founding", "record"])


def test_a_fingerprint_needs_neither_the_schema_nor_the_tables() -> None:
    code = "import sys, db.seed; db.seed.fingerprint(['founding']); print({'pydantic', 'sqlmodel'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
