from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect
from sqlmodel import SQLModel

from db.engine import create_store
from db.migrations import HEAD, configure


def test_the_known_head_is_that_of_the_scripts(store: Engine) -> None:
    with store.connect() as connection:
        assert ScriptDirectory.from_config(configure(connection)).get_heads() == [HEAD]


def test_migrations_and_models_do_not_differ(store: Engine) -> None:
    with store.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def _describe(engine: Engine) -> dict[str, Any]:
    inspector = inspect(engine)
    return {
        table: {
            "checks": sorted(str(check) for check in inspector.get_check_constraints(table)),
            "uniques": sorted(unique["column_names"] for unique in inspector.get_unique_constraints(table)),
            "indexes": sorted((str(index["name"]), index["column_names"]) for index in inspector.get_indexes(table)),
            "columns": [(each["name"], str(each["type"]), each["nullable"]) for each in inspector.get_columns(table)],
        }
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }


def test_migrations_make_the_checks_and_indexes_of_the_models(store: Engine, blank_address: str) -> None:
    modelled = create_store(blank_address.replace("store.db", "modelled.db"))
    SQLModel.metadata.create_all(modelled)
    assert _describe(store) == _describe(modelled)
    modelled.dispose()


@pytest.mark.parametrize("table", ["claim", "observation", "audit", "store_meta"])
def test_the_store_has_its_tables(store: Engine, table: str) -> None:
    assert inspect(store).has_table(table)
