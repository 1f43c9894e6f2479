"""Index the days of digests: those of the last two are looked up twice a minute."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_digest_day", "digest", ["day"])
