"""Where Alembic enters: the connection comes from the program, which also owns the transaction."""

from alembic import context
from sqlmodel import SQLModel

import db.models  # noqa: F401

context.configure(connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata)
context.run_migrations()
