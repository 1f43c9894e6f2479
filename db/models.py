"""All tables of the store.

Months are integers ``YYYYMM``. Countries are ISO 3166-1 alpha-2 (``XK`` Kosovo, ``EU`` the European Union).
Moments are UTC, stored without offset. Enumerations are stored as their values and checked by the schema.
"""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    Text,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel

from db.types import ExactDecimal, Moment


class ClaimKind(StrEnum):
    """What a claim is: a figure, or a worded fact of cooperation."""

    FIGURE = "figure"
    PROVENANCE = "provenance"
    MEETING = "meeting"
    VISIT = "visit"
    COOPERATION = "cooperation"
    PROJECT = "project"
    ASSEMBLY = "assembly"
    INVESTMENT = "investment"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    QUOTE = "quote"
    RELATIONS = "relations"


class ClaimStatus(StrEnum):
    """How far a claim is a fact (R23)."""

    PUBLISHED = "published"
    FINAL = "final"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    ESTIMATE = "estimate"
    STATEMENT = "statement"
    INTENTION = "intention"
    PLAN = "plan"
    RUNNING = "running"
    DONE = "done"


class ClaimSide(StrEnum):
    """Whose figure a claim is, as published."""

    REPORTER = "reporter"
    RELABELLED = "relabelled"
    MIRROR = "mirror"
    JOINT = "joint"
    UNKNOWN = "unknown"


class ClaimState(StrEnum):
    """Where a claim is in its life; only ``live`` ones are shown."""

    DRAFT = "draft"
    LIVE = "live"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


def _one_of(column: str, enum: type[StrEnum], *, optional: bool = False) -> CheckConstraint:
    values = ", ".join(f"'{member.value}'" for member in enum)
    empty = f"{column} IS NULL OR " if optional else ""
    return CheckConstraint(f"{empty}{column} IN ({values})", name=f"ck_{column}")


def _totals_index(name: str, side: str) -> Index:
    """Index one country's totals with all others in a period, for rankings; products stay out of it."""
    totals = text("product = ''")
    columns = ("dataset_id", side, "flow", "frequency", "period")
    return Index(name, *columns, sqlite_where=totals, postgresql_where=totals)


class Source(SQLModel, table=True):
    """A publication: an article, a press page, a statistical release (R26)."""

    __tablename__ = "source"

    id: str = Field(primary_key=True, max_length=64)
    publisher: str
    publisher_names: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    title: str
    url: str | None = None
    published_on: date | None = None
    accessed_on: date | None = None
    language: str | None = Field(default=None, max_length=8)
    compiler: str | None = None
    licence: str | None = None
    licence_allows_export: bool = True
    content_sha256: str | None = Field(default=None, max_length=64)
    content: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    entered_by: str | None = None
    entered_at: datetime | None = Field(default=None, sa_type=Moment)
    reviewed_by: str | None = None
    reviewed_at: datetime | None = Field(default=None, sa_type=Moment)


class Person(SQLModel, table=True):
    """Somebody who said or did something in public; the office is kept with each claim, as it was then."""

    __tablename__ = "person"

    id: str = Field(primary_key=True, max_length=64)
    country: str = Field(max_length=2)
    names: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class Claim(SQLModel, table=True):
    """One published statement with its provenance: a figure, or a fact with its text per language.

    Never updated in place: a correction is a new claim that supersedes this one.
    """

    __tablename__ = "claim"
    __table_args__ = (
        _one_of("kind", ClaimKind),
        _one_of("status", ClaimStatus),
        _one_of("state", ClaimState),
        _one_of("side", ClaimSide, optional=True),
        CheckConstraint(
            "kind <> 'figure' OR (indicator IS NOT NULL AND side IS NOT NULL"
            " AND period_first IS NOT NULL AND period_last IS NOT NULL)",
            name="ck_figure",
        ),
        CheckConstraint("value IS NULL OR (currency IS NOT NULL AND scale IS NOT NULL)", name="ck_unit"),
        CheckConstraint("period_last IS NULL OR period_first <= period_last", name="ck_period"),
        CheckConstraint("decimals BETWEEN 0 AND 6 AND change_decimals BETWEEN 0 AND 6", name="ck_decimals"),
        CheckConstraint("reporter <> partner", name="ck_pair"),
        CheckConstraint(
            "pair = CASE WHEN reporter < partner THEN reporter || '-' || partner ELSE partner || '-' || reporter END",
            name="ck_pair_order",
        ),
        Index("ix_claim_pair", "pair", "state", "kind", "period_last"),
        Index("ix_claim_source", "source_id", "state"),
        Index("ix_claim_reporter", "reporter", "state"),
        Index("ix_claim_partner", "partner", "state"),
        Index("ix_claim_day", "happened_on"),
        Index("ix_claim_directions", "state", "pair", "reporter", "partner", "entered_at"),
    )

    id: str = Field(primary_key=True, max_length=64)
    kind: str = Field(max_length=16)
    status: str = Field(max_length=16)
    state: str = Field(default=ClaimState.LIVE.value, max_length=16)
    pair: str = Field(max_length=5)
    """Both codes in alphabetical order, ``AZ-BY``: what every look-up starts from."""
    reporter: str = Field(max_length=2)
    partner: str = Field(max_length=2)
    source_id: str = Field(foreign_key="source.id", max_length=64)
    position: int = 0
    """Order within the source."""

    indicator: str | None = Field(default=None, max_length=32)
    side: str | None = Field(default=None, max_length=16)
    period_first: int | None = None
    period_last: int | None = None
    value: Decimal | None = Field(default=None, sa_column=Column(ExactDecimal(24, 6), nullable=True))
    decimals: int | None = None
    """Decimals as published; ``value`` is shown with exactly these."""
    scale: str | None = Field(default=None, max_length=16)
    currency: str | None = Field(default=None, max_length=3)
    qualifier: str = Field(default="exact", max_length=8)
    held: str = Field(default="value", max_length=16)
    published_text: str | None = None
    scope: str | None = Field(default=None, max_length=16)
    valuation: str | None = Field(default=None, max_length=8)
    trade_system: str | None = Field(default=None, max_length=16)
    product: str | None = Field(default=None, max_length=32)
    change_kind: str | None = Field(default=None, max_length=16)
    change_value: Decimal | None = Field(default=None, sa_column=Column(ExactDecimal(18, 6), nullable=True))
    change_decimals: int | None = None
    change_first: int | None = None
    change_last: int | None = None

    happened_on: date | None = None
    as_of: date | None = None
    place: str | None = None
    sectors: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    reported_speech: bool = False
    quote: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    quote_language: str | None = Field(default=None, max_length=8)

    compiler: str | None = None
    note_keys: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """Keys of the catalogue of texts for footnotes that travel with the claim."""
    territory_note: str | None = None
    confidence: str | None = Field(default=None, max_length=16)
    supersedes: str | None = Field(default=None, foreign_key="claim.id", max_length=64)
    entered_by: str | None = None
    entered_at: datetime | None = Field(default=None, sa_type=Moment)
    reviewed_by: str | None = None
    reviewed_at: datetime | None = Field(default=None, sa_type=Moment)


class ClaimText(SQLModel, table=True):
    """The wording of a fact in one language."""

    __tablename__ = "claim_text"

    claim_id: str = Field(primary_key=True, foreign_key="claim.id", max_length=64)
    language: str = Field(primary_key=True, max_length=2)
    text: str = Field(sa_column=Column(Text, nullable=False))


class ClaimPerson(SQLModel, table=True):
    """Who takes part in a claim, and as what: ``speaker`` or ``participant``, with the office then (R28)."""

    __tablename__ = "claim_person"
    __table_args__ = (Index("ix_claim_person_person", "person_id"),)

    claim_id: str = Field(primary_key=True, foreign_key="claim.id", max_length=64)
    person_id: str = Field(primary_key=True, foreign_key="person.id", max_length=64)
    role: str = Field(default="participant", max_length=16)
    position: int = 0
    offices: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class DatasetState(StrEnum):
    """Whether a vintage is the one that answers."""

    LIVE = "live"
    SUPERSEDED = "superseded"


class Dataset(SQLModel, table=True):
    """What all cells of one vintage of a statistical dataset share."""

    __tablename__ = "dataset"
    __table_args__ = (
        _one_of("state", DatasetState),
        Index(
            "uq_dataset_live",
            "code",
            unique=True,
            sqlite_where=text("state = 'live'"),
            postgresql_where=text("state = 'live'"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(max_length=64)
    state: str = Field(default=DatasetState.LIVE.value, max_length=16)
    title: str
    publisher: str
    citation: str | None = None
    url: str | None = None
    currency: str | None = Field(default=None, max_length=3)
    unit: str = Field(max_length=32)
    """What a value of 1 means before ``multiplier``: ``currency`` or ``count``."""
    multiplier: Decimal = Field(default=Decimal(1), sa_column=Column(ExactDecimal(18, 6), nullable=False))
    """Observation.value times this is the number in plain units; also the precision as published."""
    side: str = Field(max_length=16)
    valuation: str | None = Field(default=None, max_length=16)
    import_valuation: str | None = Field(default=None, max_length=16)
    """Where imports are valued otherwise than exports (CIF against FOB)."""
    trade_system: str | None = Field(default=None, max_length=16)
    scope: str | None = Field(default=None, max_length=16)
    frequency: str = Field(default="A", max_length=1)
    classification: str | None = Field(default=None, max_length=16)
    licence: str | None = None
    licence_allows_export: bool = False
    vintage: str | None = Field(default=None, max_length=32)
    file_sha256: str | None = Field(default=None, max_length=64)
    retrieved_at: datetime | None = Field(default=None, sa_type=Moment)
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class Observation(SQLModel, table=True):
    """One cell of a dataset: a narrow row, its value an integer in the dataset's unit.

    The key is the order in which a pair's figures are looked up; on SQLite it is the table itself. ``flow`` is X
    exports, M imports, and for investment I inflow, O outflow, P inward stock, Q outward stock. ``product`` is
    empty for all goods. ``period`` is the first month (``YYYYMM``) of a year, quarter or month (``frequency`` A,
    Q, M). ``status`` is the SDMX observation status (A normal, E estimate, P provisional, M missing, C withheld).

    One table on PostgreSQL too: with 22 million rows, partitions by dataset found a pair in 0.18 ms and a ranking in
    0.15 ms where the table takes 0.17 and 0.11 ms. Only dropping a vintage of 2.5 million rows is quicker (0.05 s
    against 5.8 s of deleting), once per import, and would need schema changes while questions are answered.
    """

    __tablename__ = "observation"
    __table_args__ = (
        _totals_index("ix_observation_reporter", "reporter"),
        _totals_index("ix_observation_partner", "partner"),
        {"sqlite_with_rowid": False},
    )

    dataset_id: int = Field(primary_key=True, foreign_key="dataset.id")
    reporter: str = Field(primary_key=True, max_length=2)
    partner: str = Field(primary_key=True, max_length=2)
    flow: str = Field(primary_key=True, max_length=1)
    product: str = Field(default="", primary_key=True, max_length=8)
    frequency: str = Field(default="A", primary_key=True, max_length=1)
    period: int = Field(primary_key=True)
    value: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    status: str = Field(default="A", max_length=1)


class Ambit(StrEnum):
    """How many states an agreement is between: two, several named ones, or any that accede."""

    BILATERAL = "bilateral"
    PLURILATERAL = "plurilateral"
    MULTILATERAL = "multilateral"


class Agreement(SQLModel, table=True):
    """An international agreement as a database of agreements lists it.

    Dates are ISO 8601 with the precision of the source: ``2004``, ``2004-03`` or ``2004-03-31``. A missing
    date says nothing: not every database records every step.
    """

    __tablename__ = "agreement"
    __table_args__ = (
        _one_of("ambit", Ambit, optional=True),
        UniqueConstraint("dataset_id", "code", name="uq_agreement"),
    )

    id: int | None = Field(default=None, primary_key=True)
    dataset_id: int = Field(foreign_key="dataset.id")
    code: str = Field(max_length=128)
    """The key that the database of agreements itself uses."""
    title: str = Field(sa_column=Column(Text, nullable=False))
    ambit: str | None = Field(default=None, max_length=16)
    kind: str | None = Field(default=None, max_length=32)
    domain: str | None = Field(default=None, max_length=64)
    subject: str | None = Field(default=None, max_length=160)
    signed: str | None = Field(default=None, max_length=10)
    in_force: str | None = Field(default=None, max_length=10)
    ended: str | None = Field(default=None, max_length=10)
    parties: int = 0
    """How many parties the source lists, those that are no country of today included."""
    url: str | None = Field(default=None, sa_column=Column(Text, nullable=True))


class AgreementParty(SQLModel, table=True):
    """A country's own steps in an agreement; dates as in Agreement."""

    __tablename__ = "agreement_party"
    __table_args__ = (Index("ix_agreement_party_country", "country", "agreement_id"),)

    agreement_id: int = Field(primary_key=True, foreign_key="agreement.id")
    country: str = Field(primary_key=True, max_length=2)
    signed: str | None = Field(default=None, max_length=10)
    ratified: str | None = Field(default=None, max_length=10)
    in_force: str | None = Field(default=None, max_length=10)
    ended: str | None = Field(default=None, max_length=10)


class Mission(SQLModel, table=True):
    """A diplomatic mission on the day of its dataset's vintage: who sends it, and to where."""

    __tablename__ = "mission"
    __table_args__ = (Index("ix_mission_pair", "dataset_id", "sender", "host"),)

    id: int | None = Field(default=None, primary_key=True)
    dataset_id: int = Field(foreign_key="dataset.id")
    sender: str = Field(max_length=2)
    host: str = Field(max_length=2)
    city: str | None = None
    kind: str = Field(max_length=32)
    """``embassy``, ``high_commission``, ``consulate_general`` and so on; ``other`` where the source names it freely."""
    code: str | None = Field(default=None, max_length=32)
    accredited: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """Countries that the mission also serves from there."""


class VoteAgreement(SQLModel, table=True):
    """How two countries voted in the General Assembly in one year; ``first`` stands before ``second``.

    ``joint`` counts roll calls in which both voted yes, no or abstained, ``same`` those with identical votes,
    ``opposite`` those of yes against no.
    """

    __tablename__ = "vote_agreement"
    __table_args__ = (
        CheckConstraint("first < second", name="ck_vote_pair"),
        CheckConstraint("same >= 0 AND opposite >= 0 AND same + opposite <= joint", name="ck_votes"),
        {"sqlite_with_rowid": False},
    )

    dataset_id: int = Field(primary_key=True, foreign_key="dataset.id")
    first: str = Field(primary_key=True, max_length=2)
    second: str = Field(primary_key=True, max_length=2)
    year: int = Field(primary_key=True)
    joint: int
    same: int
    opposite: int


class FetchOutcome(StrEnum):
    """What asking a statistics service for a pair came to."""

    HELD = "held"
    EMPTY = "empty"
    FAILED = "failed"


class ServiceFetch(SQLModel, table=True):
    """The latest request for a pair's figures to a statistics service.

    ``reporter`` stands before ``partner`` in the alphabet: one request brings both sides. The row of both codes
    ``--`` is the service's own: when it was last out of reach.
    """

    __tablename__ = "service_fetch"
    __table_args__ = (_one_of("outcome", FetchOutcome),)

    service: str = Field(primary_key=True, max_length=16)
    reporter: str = Field(primary_key=True, max_length=2)
    partner: str = Field(primary_key=True, max_length=2)
    fetched_at: datetime = Field(sa_type=Moment)
    outcome: str = Field(max_length=8)
    cells: int = 0
    reason: str | None = Field(default=None, max_length=200)


class Audit(SQLModel, table=True):
    """What was done to the store: append-only, each entry carrying the hash of the one before."""

    __tablename__ = "audit"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment)
    actor: str
    action: str = Field(max_length=32)
    subject: str
    details: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    previous_hash: str = Field(max_length=64, unique=True)
    """Unique, so that the chain cannot fork."""
    hash: str = Field(max_length=64, unique=True)


class ChatSettings(SQLModel, table=True):
    """What a chat has chosen; nothing else is known of it."""

    __tablename__ = "chat_settings"

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    language: str | None = Field(default=None, max_length=2)
    """Written by version 0.1 only; the language stands among the sealed settings."""
    values: dict[str, Any] = Field(default_factory=dict, sa_column=Column("values", JSON, nullable=False))
    """Written by version 0.1 only."""
    updated_at: datetime = Field(sa_type=Moment)
    sealed: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    """The settings as JSON, encrypted with a key that is not in the store."""


class DialogueState(SQLModel, table=True):
    """The last question of one person in one thread, kept for 15 minutes so that follow-ups work."""

    __tablename__ = "dialogue_state"

    key: str = Field(primary_key=True, max_length=64)
    """A keyed hash of chat, thread and person."""
    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False, index=True))
    state: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    updated_at: datetime = Field(index=True, sa_type=Moment)
    person: str | None = Field(default=None, max_length=64, index=True)
    """A keyed hash of the person, so that what is remembered of them can be deleted."""


class Unanswered(SQLModel, table=True):
    """A question that found no answer, without any identity: wording, language, how often."""

    __tablename__ = "unanswered"
    __table_args__ = (UniqueConstraint("text", "language", "reason", name="uq_unanswered"),)

    id: int | None = Field(default=None, primary_key=True)
    text: str = Field(max_length=300)
    language: str = Field(max_length=2)
    reason: str = Field(max_length=32)
    guess: str | None = None
    """The code of the question as understood."""
    chosen: str | None = None
    """The code of the choice that was then taken from the buttons."""
    times: int = 1
    first_on: date
    last_on: date


class ProcessedUpdate(SQLModel, table=True):
    """An update already handled, so that a repeated delivery is not answered twice."""

    __tablename__ = "processed_update"

    update_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    at: datetime = Field(index=True, sa_type=Moment)


class SentAnswer(SQLModel, table=True):
    """Which message of ours answered which message, so that an edited question edits its answer."""

    __tablename__ = "sent_answer"
    __table_args__ = (Index("ix_sent_answer_answer", "chat_id", "answer_id"),)

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    message_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    """The message that was answered."""
    answer_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    text_hash: str = Field(max_length=64)
    asked_at: datetime = Field(index=True, sa_type=Moment)
    asker: str | None = Field(default=None, max_length=64, index=True)
    """A keyed hash of the person who asked, so that they may have the answer deleted."""


class Subscription(SQLModel, table=True):
    """A chat that follows what becomes known about a pair, all of it or one topic."""

    __tablename__ = "subscription"
    __table_args__ = (
        UniqueConstraint("chat_id", "pair", "topic", name="uq_subscription"),
        Index("ix_subscription_pair", "pair"),
    )

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    thread_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    pair: str = Field(max_length=5)
    """Both codes in alphabetical order, as in Claim."""
    reporter: str = Field(max_length=2)
    """The country named first by the follower: the side that digests are told from."""
    topic: str = Field(default="", max_length=32)
    """Empty for everything."""
    language: str = Field(max_length=2)
    since_event: int = 0
    """The newest ClaimEvent that existed, or was told, already."""
    created_at: datetime = Field(sa_type=Moment)


class ClaimEventKind(StrEnum):
    """What became of a claim."""

    NEW = "new"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"


class ClaimEvent(SQLModel, table=True):
    """A claim that was added, revised or withdrawn, in the order in which that became visible."""

    __tablename__ = "claim_event"
    __table_args__ = (_one_of("kind", ClaimEventKind), Index("ix_claim_event_pair", "pair", "id"))

    id: int | None = Field(default=None, primary_key=True)
    claim_id: str = Field(foreign_key="claim.id", max_length=64)
    pair: str = Field(max_length=5)
    kind: str = Field(max_length=16)
    reason: str | None = Field(default=None, max_length=300)
    at: datetime = Field(sa_type=Moment)


class DigestState(StrEnum):
    """How far a digest came. One that stays ``claimed`` was on its way when the program died: it is not repeated."""

    CLAIMED = "claimed"
    SENT = "sent"


class Digest(SQLModel, table=True):
    """The one digest of a chat on one of its days. The row is written before the message is sent."""

    __tablename__ = "digest"
    __table_args__ = (_one_of("state", DigestState),)

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    day: date = Field(primary_key=True, index=True)
    """The day in the chat's own time zone."""
    state: str = Field(default=DigestState.CLAIMED.value, max_length=16)
    last_event: int = 0
    claimed_at: datetime = Field(index=True, sa_type=Moment)


class TicketState(StrEnum):
    """Where a report of an error is: words still awaited, open, or decided."""

    AWAITED = "awaited"
    OPEN = "open"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Ticket(SQLModel, table=True):
    """A person's report that something shown is wrong. The published value stays until a source says otherwise."""

    __tablename__ = "ticket"
    __table_args__ = (_one_of("state", TicketState), Index("ix_ticket_state", "state", "id"))

    id: int | None = Field(default=None, primary_key=True)
    claim_id: str | None = Field(default=None, foreign_key="claim.id", max_length=64)
    question: str = Field(max_length=200)
    """The code of the question whose answer is reported."""
    language: str = Field(max_length=2)
    state: str = Field(default=TicketState.AWAITED.value, max_length=16)
    chat_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True, index=True))
    """Where to tell what came of it; empty once told, or forgotten."""
    person: str | None = Field(default=None, max_length=64, index=True)
    """A keyed hash of who reported."""
    prompt_id: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    """Our message that the person's words are a reply to."""
    sealed: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    """The person's words, encrypted."""
    opened_at: datetime = Field(sa_type=Moment)
    closed_at: datetime | None = Field(default=None, sa_type=Moment)


class Link(SQLModel, table=True):
    """A question whose code is too long for a deep link, under a short name derived from it."""

    __tablename__ = "link"

    id: str = Field(primary_key=True, max_length=32)
    code: str = Field(max_length=300)
    made_at: datetime = Field(sa_type=Moment)


class StoreMeta(SQLModel, table=True):
    """What the store keeps about itself: which seeds are loaded, where the audit chain ends."""

    __tablename__ = "store_meta"

    key: str = Field(primary_key=True, max_length=64)
    value: str = Field(sa_column=Column(Text, nullable=False))
