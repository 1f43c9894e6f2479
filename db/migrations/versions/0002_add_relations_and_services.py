"""Add agreements, missions, votes and what statistics services were asked."""

import sqlalchemy as sa
from alembic import op

from db.types import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_agreements()
    _create_missions()
    _create_votes()
    _create_fetches()


def _create_agreements() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=128), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("ambit", sa.String(length=16), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=True),
        sa.Column("domain", sa.String(length=64), nullable=True),
        sa.Column("subject", sa.String(length=160), nullable=True),
        sa.Column("signed", sa.String(length=10), nullable=True),
        sa.Column("in_force", sa.String(length=10), nullable=True),
        sa.Column("ended", sa.String(length=10), nullable=True),
        sa.Column("parties", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "ambit IS NULL OR ambit IN ('bilateral', 'plurilateral', 'multilateral')", name="ck_ambit"
        ),
        sa.ForeignKeyConstraint(["dataset_id"], ["dataset.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("dataset_id", "code", name="uq_agreement"),
    )
    op.create_table(
        "agreement_party",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("signed", sa.String(length=10), nullable=True),
        sa.Column("ratified", sa.String(length=10), nullable=True),
        sa.Column("in_force", sa.String(length=10), nullable=True),
        sa.Column("ended", sa.String(length=10), nullable=True),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"]),
        sa.PrimaryKeyConstraint("agreement_id", "country"),
    )
    op.create_index("ix_agreement_party_country", "agreement_party", ["country", "agreement_id"])


def _create_missions() -> None:
    op.create_table(
        "mission",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset_id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(length=2), nullable=False),
        sa.Column("host", sa.String(length=2), nullable=False),
        sa.Column("city", sa.String(), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=True),
        sa.Column("accredited", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["dataset_id"], ["dataset.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_mission_pair", "mission", ["dataset_id", "sender", "host"])


def _create_votes() -> None:
    op.create_table(
        "vote_agreement",
        sa.Column("dataset_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.String(length=2), nullable=False),
        sa.Column("second", sa.String(length=2), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("joint", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("opposite", sa.Integer(), nullable=False),
        sa.CheckConstraint("first < second", name="ck_vote_pair"),
        sa.CheckConstraint("same >= 0 AND opposite >= 0 AND same + opposite <= joint", name="ck_votes"),
        sa.ForeignKeyConstraint(["dataset_id"], ["dataset.id"]),
        sa.PrimaryKeyConstraint("dataset_id", "first", "second", "year"),
        sqlite_with_rowid=False,
    )


def _create_fetches() -> None:
    op.create_table(
        "service_fetch",
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("reporter", sa.String(length=2), nullable=False),
        sa.Column("partner", sa.String(length=2), nullable=False),
        sa.Column("fetched_at", Moment(), nullable=False),
        sa.Column("outcome", sa.String(length=8), nullable=False),
        sa.Column("cells", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.CheckConstraint("outcome IN ('held', 'empty', 'failed')", name="ck_outcome"),
        sa.PrimaryKeyConstraint("service", "reporter", "partner"),
    )
