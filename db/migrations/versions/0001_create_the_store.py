"""Create the store: sources, claims, observations, audit and what a running bot remembers."""

import sqlalchemy as sa
from alembic import op

from db.types import ExactDecimal, Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_sources()
    _create_claims()
    _create_observations()
    _create_audit()
    _create_conversations()
    _keep_audit_append_only()


def _create_sources() -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("publisher", sa.String(), nullable=False),
        sa.Column("publisher_names", sa.JSON(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("accessed_on", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("compiler", sa.String(), nullable=True),
        sa.Column("licence", sa.String(), nullable=True),
        sa.Column("licence_allows_export", sa.Boolean(), nullable=False),
        sa.Column("content_sha256", sa.String(length=64), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("entered_by", sa.String(), nullable=True),
        sa.Column("entered_at", Moment(), nullable=True),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("reviewed_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _create_claims() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("pair", sa.String(length=5), nullable=False),
        sa.Column("reporter", sa.String(length=2), nullable=False),
        sa.Column("partner", sa.String(length=2), nullable=False),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=32), nullable=True),
        sa.Column("side", sa.String(length=16), nullable=True),
        sa.Column("period_first", sa.Integer(), nullable=True),
        sa.Column("period_last", sa.Integer(), nullable=True),
        sa.Column("value", ExactDecimal(24, 6), nullable=True),
        sa.Column("decimals", sa.Integer(), nullable=True),
        sa.Column("scale", sa.String(length=16), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("qualifier", sa.String(length=8), nullable=False),
        sa.Column("held", sa.String(length=16), nullable=False),
        sa.Column("published_text", sa.String(), nullable=True),
        sa.Column("scope", sa.String(length=16), nullable=True),
        sa.Column("valuation", sa.String(length=8), nullable=True),
        sa.Column("trade_system", sa.String(length=16), nullable=True),
        sa.Column("product", sa.String(length=32), nullable=True),
        sa.Column("change_kind", sa.String(length=16), nullable=True),
        sa.Column("change_value", ExactDecimal(18, 6), nullable=True),
        sa.Column("change_decimals", sa.Integer(), nullable=True),
        sa.Column("change_first", sa.Integer(), nullable=True),
        sa.Column("change_last", sa.Integer(), nullable=True),
        sa.Column("happened_on", sa.Date(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("sectors", sa.JSON(), nullable=False),
        sa.Column("reported_speech", sa.Boolean(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("quote_language", sa.String(length=8), nullable=True),
        sa.Column("compiler", sa.String(), nullable=True),
        sa.Column("note_keys", sa.JSON(), nullable=False),
        sa.Column("territory_note", sa.String(), nullable=True),
        sa.Column("confidence", sa.String(length=16), nullable=True),
        sa.Column("supersedes", sa.String(length=64), nullable=True),
        sa.Column("entered_by", sa.String(), nullable=True),
        sa.Column("entered_at", Moment(), nullable=True),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("reviewed_at", Moment(), nullable=True),
        sa.CheckConstraint(
            "kind <> 'figure' OR (indicator IS NOT NULL AND side IS NOT NULL AND period_first IS NOT NULL AND period_last IS NOT NULL)",
            name="ck_figure",
        ),
        sa.CheckConstraint(
            "kind IN ('figure', 'provenance', 'meeting', 'visit', 'cooperation', 'project', 'assembly', 'investment', 'agreement', 'statement', 'quote', 'relations')",
            name="ck_kind",
        ),
        sa.CheckConstraint(
            "pair = CASE WHEN reporter < partner THEN reporter || '-' || partner ELSE partner || '-' || reporter END",
            name="ck_pair_order",
        ),
        sa.CheckConstraint(
            "side IS NULL OR side IN ('reporter', 'relabelled', 'mirror', 'joint', 'unknown')", name="ck_side"
        ),
        sa.CheckConstraint("state IN ('draft', 'live', 'superseded', 'withdrawn')", name="ck_state"),
        sa.CheckConstraint(
            "status IN ('published', 'final', 'provisional', 'revised', 'estimate', 'statement', 'intention', 'plan', 'running', 'done')",
            name="ck_status",
        ),
        sa.CheckConstraint("decimals BETWEEN 0 AND 6 AND change_decimals BETWEEN 0 AND 6", name="ck_decimals"),
        sa.CheckConstraint("period_last IS NULL OR period_first <= period_last", name="ck_period"),
        sa.CheckConstraint("reporter <> partner", name="ck_pair"),
        sa.CheckConstraint("value IS NULL OR (currency IS NOT NULL AND scale IS NOT NULL)", name="ck_unit"),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"]),
        sa.ForeignKeyConstraint(["supersedes"], ["claim.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_claim_day", "claim", ["happened_on"])
    op.create_index("ix_claim_directions", "claim", ["state", "pair", "reporter", "partner", "entered_at"])
    op.create_index("ix_claim_pair", "claim", ["pair", "state", "kind", "period_last"])
    op.create_index("ix_claim_partner", "claim", ["partner", "state"])
    op.create_index("ix_claim_reporter", "claim", ["reporter", "state"])
    op.create_index("ix_claim_source", "claim", ["source_id", "state"])
    op.create_table(
        "claim_text",
        sa.Column("claim_id", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"]),
        sa.PrimaryKeyConstraint("claim_id", "language"),
    )
    op.create_table(
        "claim_person",
        sa.Column("claim_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("offices", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("claim_id", "person_id"),
    )
    op.create_index("ix_claim_person_person", "claim_person", ["person_id"])


def _create_observations() -> None:
    op.create_table(
        "dataset",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=False),
        sa.Column("citation", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("unit", sa.String(length=32), nullable=False),
        sa.Column("multiplier", ExactDecimal(18, 6), nullable=False),
        sa.Column("side", sa.String(length=16), nullable=False),
        sa.Column("valuation", sa.String(length=16), nullable=True),
        sa.Column("import_valuation", sa.String(length=16), nullable=True),
        sa.Column("trade_system", sa.String(length=16), nullable=True),
        sa.Column("scope", sa.String(length=16), nullable=True),
        sa.Column("frequency", sa.String(length=1), nullable=False),
        sa.Column("classification", sa.String(length=16), nullable=True),
        sa.Column("licence", sa.String(), nullable=True),
        sa.Column("licence_allows_export", sa.Boolean(), nullable=False),
        sa.Column("vintage", sa.String(length=32), nullable=True),
        sa.Column("file_sha256", sa.String(length=64), nullable=True),
        sa.Column("retrieved_at", Moment(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("state IN ('live', 'superseded')", name="ck_state"),
    )
    live = sa.text("state = 'live'")
    op.create_index("uq_dataset_live", "dataset", ["code"], unique=True, sqlite_where=live, postgresql_where=live)
    op.create_table(
        "observation",
        sa.Column("dataset_id", sa.Integer(), nullable=False),
        sa.Column("reporter", sa.String(length=2), nullable=False),
        sa.Column("partner", sa.String(length=2), nullable=False),
        sa.Column("flow", sa.String(length=1), nullable=False),
        sa.Column("product", sa.String(length=8), nullable=False),
        sa.Column("frequency", sa.String(length=1), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("status", sa.String(length=1), nullable=False),
        sa.ForeignKeyConstraint(["dataset_id"], ["dataset.id"]),
        sa.PrimaryKeyConstraint("dataset_id", "reporter", "partner", "flow", "product", "frequency", "period"),
        sqlite_with_rowid=False,
    )
    totals = sa.text("product = ''")
    for side in ("reporter", "partner"):
        op.create_index(
            f"ix_observation_{side}",
            "observation",
            ["dataset_id", side, "flow", "frequency", "period"],
            sqlite_where=totals,
            postgresql_where=totals,
        )


def _create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hash"),
        sa.UniqueConstraint("previous_hash"),
    )
    op.create_table(
        "store_meta",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )


def _create_conversations() -> None:
    op.create_table(
        "chat_settings",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id"),
    )
    op.create_table(
        "dialogue_state",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_dialogue_state_chat_id", "dialogue_state", ["chat_id"])
    op.create_index("ix_dialogue_state_updated_at", "dialogue_state", ["updated_at"])
    op.create_table(
        "unanswered",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("guess", sa.String(), nullable=True),
        sa.Column("chosen", sa.String(), nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("text", "language", "reason", name="uq_unanswered"),
    )
    op.create_table(
        "processed_update",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("update_id"),
    )
    op.create_index("ix_processed_update_at", "processed_update", ["at"])
    op.create_table(
        "sent_answer",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("answer_id", sa.BigInteger(), nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id"),
    )
    op.create_index("ix_sent_answer_asked_at", "sent_answer", ["asked_at"])


def _keep_audit_append_only() -> None:
    statements = _SQLITE_TRIGGERS if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL_TRIGGERS
    for statement in statements:
        op.execute(statement)


_SQLITE_TRIGGERS = (
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END",
    "CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit"
    " WHEN EXISTS (SELECT 1 FROM audit"
    " WHERE id = NEW.id OR hash = NEW.hash OR previous_hash = NEW.previous_hash)"
    " BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END",
)
"""INSERT OR REPLACE would delete without asking the second trigger, hence the third."""

_POSTGRESQL_TRIGGERS = (
    "CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'audit is append-only'; END $$",
    "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit"
    " FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()",
    "CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit"
    " FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()",
)
