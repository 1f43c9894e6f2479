"""Let an import on PostgreSQL count the generation at its end: until it commits, nobody else can count."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION begin_generation() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " IF current_setting('bilateral.generation', true) IS DISTINCT FROM 'later' THEN"
        " UPDATE store_meta SET value = (CAST(value AS bigint) + 1)::text WHERE key = 'generation';"
        " END IF; RETURN NULL; END $$"
    )
