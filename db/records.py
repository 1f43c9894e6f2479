"""What queries return: plain values, detached from any session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A publication, with how many live claims it carries where that was asked for."""

    id: str
    publisher: str
    publisher_names: Mapping[str, str]
    title: str
    url: str | None
    published_on: date | None
    accessed_on: date | None
    language: str | None
    compiler: str | None
    licence: str | None
    content_sha256: str | None
    entered_by: str | None
    reviewed_by: str | None
    claim_count: int | None = None


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person in a claim, with role and office then."""

    id: str
    country: str
    names: Mapping[str, str]
    role: str
    offices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A claim that is a figure; values carry exactly the published number of decimals."""

    id: str
    reporter: str
    partner: str
    indicator: str
    side: str
    period_first: int
    period_last: int
    value: Decimal | None
    scale: str | None
    currency: str | None
    qualifier: str
    held: str
    status: str
    scope: str | None
    valuation: str | None
    product: str | None
    change_kind: str | None
    change_value: Decimal | None
    change_first: int | None
    change_last: int | None
    published_text: str | None
    compiler: str | None
    note_keys: tuple[str, ...]
    confidence: str | None
    source_id: str
    position: int
    speaker: PersonRecord | None


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A claim that is worded: its text per language, people, sectors and dates."""

    id: str
    kind: str
    status: str
    reporter: str
    partner: str
    texts: Mapping[str, str]
    sectors: tuple[str, ...]
    people: tuple[PersonRecord, ...]
    happened_on: date | None
    as_of: date | None
    place: str | None
    reported_speech: bool
    quote: str | None
    quote_language: str | None
    indicator: str | None
    source_id: str
    position: int
    note_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentRecord:
    """Our answer to a message: its id, and a hash of the text that it answered."""

    answer_id: int
    text_hash: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class RecalledRecord:
    """The sealed settings of a chat and the state of a conversation in it, where there are any; the generation."""

    sealed: str | None
    state: dict[str, Any] | None
    generation: str


@dataclass(frozen=True, slots=True)
class SubscriptionRecord:
    """What a chat follows, in its own order of the pair, and the newest event that it was told of."""

    id: int
    chat_id: int
    thread_id: int | None
    reporter: str
    partner: str
    topic: str
    language: str
    since_event: int


@dataclass(frozen=True, slots=True)
class EventRecord:
    """What became of a claim, when and why; the claim whose place it took, and whether it is shown still."""

    id: int
    claim_id: str
    kind: str
    reason: str | None
    at: datetime
    supersedes: str | None
    is_live: bool


@dataclass(frozen=True, slots=True)
class RevisionRecord:
    """A claim that is no longer shown: which one took its place (None: withdrawn), when and why as far as known."""

    old: str
    new: str | None
    at: datetime | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class OutcomeRecord:
    """What became of a claim of a pair: its old and its new version, whether it is gone without one, and why."""

    pair: tuple[str, str]
    old: str
    new: str | None
    is_gone: bool
    reason: str | None


@dataclass(frozen=True, slots=True)
class TicketRecord:
    """A report of an error; the words are sealed."""

    id: int
    claim_id: str | None
    question: str
    language: str
    state: str
    chat_id: int | None
    person: str | None
    sealed: str | None
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnansweredRecord:
    """A wording that found no answer, how it was understood, what was then chosen, and how often it came."""

    id: int
    text: str
    language: str
    reason: str
    guess: str | None
    chosen: str | None
    times: int
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """An entry of the audit chain."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str
    details: Mapping[str, Any]
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class DatasetRecord:
    """What all cells of a live dataset share.

    A cell's value times ``multiplier`` is the number in plain units, and ``multiplier`` is the precision in which
    it was published. ``fob_importers`` value their imports as others value their exports.
    """

    id: int
    code: str
    title: str
    publisher: str
    url: str | None
    currency: str | None
    unit: str
    multiplier: Decimal
    side: str
    valuation: str | None
    import_valuation: str | None
    scope: str | None
    frequency: str
    classification: str | None
    licence: str | None
    vintage: str | None
    retrieved_at: datetime | None
    notes: tuple[str, ...] = ()
    fob_importers: tuple[str, ...] = ()

    def valuation_of(self, reporter: str, *, imports: bool) -> str | None:
        """Return how a country that reports to the dataset values its imports, or its exports."""
        differs = imports and self.import_valuation is not None and reporter not in self.fob_importers
        return self.import_valuation if differs else self.valuation


class CellRecord(NamedTuple):
    """One cell of a dataset: who reports on whom, which flow and product, when, and how much.

    A named tuple, because an answer may read hundreds of them.
    """

    dataset_id: int
    reporter: str
    partner: str
    flow: str
    product: str
    frequency: str
    period: int
    value: int | None
    status: str


class AgreementRecord(NamedTuple):
    """An agreement that two countries are parties to; dates are ISO 8601 in the precision of the source."""

    dataset_id: int
    title: str
    ambit: str | None
    signed: str | None
    in_force: str | None
    ended: str | None


class AgreementsRecord(NamedTuple):
    """How many agreements two countries share, of the two alone and with others, and the first of them."""

    bilateral: int
    others: int
    datasets: tuple[int, ...]
    listed: tuple[AgreementRecord, ...]


@dataclass(frozen=True, slots=True)
class MissionRecord:
    """A diplomatic mission of one country in another, on the day of its dataset."""

    dataset_id: int
    sender: str
    host: str
    city: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class VotesRecord:
    """How two countries voted in the General Assembly in one year."""

    dataset_id: int
    year: int
    joint: int
    same: int
    opposite: int


class WordingRecord(NamedTuple):
    """What the source of a claim printed: the number as published, and the exact words where they are kept."""

    id: str
    source_id: str
    published_text: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class DatasetOriginRecord:
    """What a live dataset says of itself: edition, valuation, licence and how to cite it."""

    code: str
    title: str
    vintage: str | None
    valuation: str | None
    licence: str | None
    citation: str | None
    retrieved_at: datetime | None
