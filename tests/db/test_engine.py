import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import Session

from db.engine import create_store, open_session, prepare_store, store_ready
from db.errors import StoreTooNew, StoreUnreachable, StoreUnwritable
from db.migrations import HEAD
from db.models import StoreMeta
from db.queries.meta import get_meta, set_meta
from tests.db.claims_by_hand import figure, source, write
from tests.postgresql import Databases

PRAGMAS = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 1, "busy_timeout": 20_000}


def test_sqlite_keeps_foreign_keys_and_a_write_ahead_log(tmp_path: Path) -> None:
    engine = create_store(f"sqlite:///{tmp_path}/new/folder/store.db")
    with engine.connect() as connection:
        pragmas = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in PRAGMAS}
    engine.dispose()
    assert pragmas == PRAGMAS


def test_a_store_in_memory_is_one_store_for_all_its_sessions() -> None:
    engine = create_store("sqlite://")
    prepare_store(engine)
    with open_session(engine) as session:
        set_meta(session=session, key="colour", value="green")
    with open_session(engine) as session:
        assert get_meta(session=session, key="colour") == "green"
    engine.dispose()


def test_postgresql_gives_up_a_statement_that_takes_too_long(databases: Databases) -> None:
    with databases.blank() as address:
        engine = create_store(address)
        with engine.connect() as connection:
            assert connection.execute(text("SHOW statement_timeout")).scalar_one() == "15s"
            assert connection.execute(text("SHOW application_name")).scalar_one() == "bilateral-bot"
        engine.dispose()


def test_what_an_address_sets_goes_before_our_limits(databases: Databases) -> None:
    with databases.blank() as address:
        engine = create_store(f"{address}&application_name=mine")
        with engine.connect() as connection:
            assert connection.execute(text("SHOW application_name")).scalar_one() == "mine"
        engine.dispose()


def test_a_session_commits_at_the_end_of_its_block(store: Engine) -> None:
    with open_session(store) as session:
        set_meta(session=session, key="colour", value="green")
    with open_session(store) as session:
        assert get_meta(session=session, key="colour") == "green"


def test_a_session_undoes_everything_when_its_block_fails(store: Engine) -> None:
    with pytest.raises(IntegrityError), open_session(store) as session:
        write(session, StoreMeta(key="colour", value="green"), figure("F1", source_id="unknown"))
    with Session(store) as session:
        assert get_meta(session=session, key="colour") is None


def test_an_error_of_the_store_repeats_no_values(store: Engine) -> None:
    statement = text("SELECT :words FROM nowhere")
    with pytest.raises(DBAPIError) as caught, open_session(store) as session:
        session.connection().execute(statement, {"words": "what does Zanzibar sell"})
    assert "nowhere" in str(caught.value)
    assert "Zanzibar" not in str(caught.value)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnwritable, match="file/deeper") as caught:
        create_store(f"sqlite:///{tmp_path}/file/deeper/store.db")
    assert caught.value.path == str(tmp_path / "file" / "deeper")


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "store.db").mkdir()
    engine = create_store(f"sqlite:///{tmp_path}/store.db")
    with pytest.raises(StoreUnwritable, match=r"store\.db cannot be written"):
        prepare_store(engine)
    engine.dispose()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_text("a letter, not a database " * 100)
    engine = create_store(f"sqlite:///{tmp_path}/store.db")
    with pytest.raises(StoreUnreachable, match=r"store\.db cannot be used: file is not a database"):
        prepare_store(engine)
    engine.dispose()


def test_a_server_that_does_not_answer_is_named_without_the_password() -> None:
    engine = create_store("postgresql://bot:hunter2@127.0.0.1:1/store")
    with pytest.raises(StoreUnreachable, match="refused") as caught:
        prepare_store(engine)
    engine.dispose()
    assert caught.value.address == "postgresql+psycopg://bot:***@127.0.0.1:1/store"
    assert "hunter2" not in str(caught.value)


def test_a_database_that_does_not_exist_is_named(databases: Databases) -> None:
    with databases.blank() as address:
        engine = create_store(address.replace("/test_", "/no_such_"))
        with pytest.raises(StoreUnreachable, match="does not exist"):
            prepare_store(engine)
        engine.dispose()


def test_a_database_without_the_right_to_create_tables_is_named(databases: Databases) -> None:
    with databases.blank() as address:
        owner = create_store(address)
        with owner.begin() as connection:
            connection.exec_driver_sql("DROP ROLE IF EXISTS reader")
            connection.exec_driver_sql("CREATE ROLE reader LOGIN")
        owner.dispose()
        engine = create_store(address.replace("//postgres:@", "//reader:@"))
        with pytest.raises(StoreUnwritable, match="permission denied"):
            prepare_store(engine)
        engine.dispose()


def test_a_store_of_a_later_version_is_left_alone(store: Engine) -> None:
    with store.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreTooNew, match="9999"):
        prepare_store(store)


def test_a_store_says_what_it_is_and_holds(store: Engine, dialect: str) -> None:
    with open_session(store) as session:
        write(session, source(), figure("F1"), figure("F2"))
    state = store_ready(store)
    assert (state.dialect, state.migration, state.is_current) == (dialect, HEAD, True)
    assert (state.claims, state.sources, state.observations) == (2, 1, 0)
    assert state.version.partition(".")[0].isdigit()


def test_a_blank_database_is_ready_for_nothing(blank_address: str) -> None:
    engine = create_store(blank_address)
    state = store_ready(engine)
    engine.dispose()
    assert (state.migration, state.is_current, state.claims) == (None, False, 0)


@pytest.mark.parametrize(
    ("use", "absent"),
    [
        ("import db.engine", ["alembic", "psycopg", "db.seed"]),
        ("from db.engine import *; prepare_store(create_store(ADDRESS))", ["alembic", "psycopg", "db.seed"]),
    ],
)
def test_an_up_to_date_store_imports_neither_migrations_nor_servers(
    migrated_file: Path, use: str, absent: list[str]
) -> None:
    code = f"import sys; ADDRESS = 'sqlite:///{migrated_file}'; {use}; print([n for n in {absent} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
