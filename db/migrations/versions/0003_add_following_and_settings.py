"""Add sealed settings, following with its digests, reports of errors and links."""

import sqlalchemy as sa
from alembic import op

from db.types import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _extend_chats()
    _create_following()
    _create_tickets()
    op.create_table(
        "link",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=300), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _extend_chats() -> None:
    op.add_column("chat_settings", sa.Column("sealed", sa.Text(), nullable=True))
    op.add_column("dialogue_state", sa.Column("person", sa.String(length=64), nullable=True))
    op.create_index("ix_dialogue_state_person", "dialogue_state", ["person"])
    op.add_column("sent_answer", sa.Column("asker", sa.String(length=64), nullable=True))
    op.create_index("ix_sent_answer_asker", "sent_answer", ["asker"])
    op.create_index("ix_sent_answer_answer", "sent_answer", ["chat_id", "answer_id"])


def _create_following() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("pair", sa.String(length=5), nullable=False),
        sa.Column("reporter", sa.String(length=2), nullable=False),
        sa.Column("topic", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("since_event", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("chat_id", "pair", "topic", name="uq_subscription"),
    )
    op.create_index("ix_subscription_pair", "subscription", ["pair"])
    op.create_table(
        "claim_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.String(length=64), nullable=False),
        sa.Column("pair", sa.String(length=5), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.CheckConstraint("kind IN ('new', 'revised', 'withdrawn')", name="ck_kind"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_claim_event_pair", "claim_event", ["pair", "id"])
    op.create_table(
        "digest",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("last_event", sa.Integer(), nullable=False),
        sa.Column("claimed_at", Moment(), nullable=False),
        sa.CheckConstraint("state IN ('claimed', 'sent')", name="ck_state"),
        sa.PrimaryKeyConstraint("chat_id", "day"),
    )
    op.create_index("ix_digest_claimed_at", "digest", ["claimed_at"])


def _create_tickets() -> None:
    op.create_table(
        "ticket",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.String(length=64), nullable=True),
        sa.Column("question", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("person", sa.String(length=64), nullable=True),
        sa.Column("prompt_id", sa.BigInteger(), nullable=True),
        sa.Column("sealed", sa.Text(), nullable=True),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.CheckConstraint("state IN ('awaited', 'open', 'corrected', 'rejected')", name="ck_state"),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_ticket_state", "ticket", ["state", "id"])
    op.create_index("ix_ticket_chat_id", "ticket", ["chat_id"])
    op.create_index("ix_ticket_person", "ticket", ["person"])
