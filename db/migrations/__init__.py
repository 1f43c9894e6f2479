"""The history of the schema, run by the program itself. Alembic is imported only when there is work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.errors import StoreTooNew

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

HEAD = "0006"
"""The latest revision, so that an up-to-date store is recognised without Alembic."""


def migrate(connection: Connection) -> None:
    """Bring the schema to ``HEAD`` within the connection's own transaction; raises StoreTooNew."""
    from alembic import command
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = configure(connection)
    found = MigrationContext.configure(connection).get_current_revision()
    try:
        ScriptDirectory.from_config(config).get_revision(found or "base")
    except CommandError as error:
        raise StoreTooNew(str(found)) from error
    command.upgrade(config, "head")


def configure(connection: Connection) -> Config:
    """Return Alembic's configuration for a connection; no file on disk is needed."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "db:migrations")
    config.attributes["connection"] = connection
    return config
