"""Count the generations of what answers are made from: every change to claims or datasets begins a new one."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_WATCHED = ("claim", "claim_text", "claim_person", "source", "person", "dataset", "service_fetch")
"""Observations, agreements, missions and votes are only written together with their dataset or a service's fetch."""


def upgrade() -> None:
    op.execute("INSERT INTO store_meta (key, value) VALUES ('generation', '0')")
    if op.get_bind().dialect.name == "sqlite":
        for statement in _sqlite_triggers():
            op.execute(statement)
        return
    op.execute(
        "CREATE FUNCTION begin_generation() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " UPDATE store_meta SET value = (CAST(value AS bigint) + 1)::text WHERE key = 'generation';"
        " RETURN NULL; END $$"
    )
    for table in _WATCHED:
        op.execute(
            f"CREATE TRIGGER {table}_generation AFTER INSERT OR UPDATE OR DELETE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION begin_generation()"
        )


def _sqlite_triggers() -> list[str]:
    raised = "UPDATE store_meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'"
    return [
        f"CREATE TRIGGER {table}_generation_{event.lower()} AFTER {event} ON {table} BEGIN {raised}; END"
        for table in _WATCHED
        for event in ("INSERT", "UPDATE", "DELETE")
    ]
