"""What the store had to say, as a value without prose: presenters put it into words.

An Answer is a list of blocks in the order of display. Words appear in it only as keys of the catalogue of
texts and as what sources themselves wrote (titles, names, stored fact texts).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.period import Period
from bot.question import Clarification, Language, Question


class Outcome(StrEnum):
    """What became of a question."""

    ANSWER = "answer"
    ASK = "ask"
    NO_DATA = "no_data"
    DECLINE = "decline"


class Indicator(StrEnum):
    """What a figure measures; investment inflow and inward stock are the host's, outflow and outward the investor's."""

    TURNOVER = "turnover"
    EXPORTS = "exports"
    IMPORTS = "imports"
    BALANCE = "balance"
    FDI_INFLOW = "fdi_inflow"
    FDI_OUTFLOW = "fdi_outflow"
    FDI_INWARD_STOCK = "fdi_inward_stock"
    FDI_OUTWARD_STOCK = "fdi_outward_stock"
    SHARE = "share"
    RATIO = "ratio"
    RANK = "rank"
    GAP = "gap"
    VOTES_SAME = "votes_same"


class Side(StrEnum):
    """Who speaks: the reporter itself, its partner's figures turned round, the partner as reporter (mirror),
    both sides together or reconciled, or nobody named."""

    REPORTER = "reporter"
    RELABELLED = "relabelled"
    MIRROR = "mirror"
    JOINT = "joint"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """How a figure came about."""

    PUBLISHED = "published"
    CALCULATED = "calculated"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    ESTIMATE = "estimate"
    STATEMENT = "statement"


class ChangeKind(StrEnum):
    """The unit of a stated change (R11-R13): +13.1 percent is index 113.1; 26% against 12.3% is 13.7 points."""

    PERCENT = "percent"
    INDEX = "index"
    POINTS = "pp"
    MULTIPLE = "multiple"


class Qualifier(StrEnum):
    """How exactly the source put the number: "about 204", "over 120", "almost 1 billion"."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    ALMOST = "almost"


class Held(StrEnum):
    """The kinds of nothing (DOMAIN 3.3), beside a value that is there."""

    VALUE = "value"
    ZERO = "zero"
    LESS_THAN_UNIT = "less_than_unit"
    NOT_HELD = "not_held"
    NOT_APPLICABLE = "not_applicable"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Where something was published. ``id`` is the store's key; ``title`` stays in its own language."""

    id: str
    publisher: str
    title: str
    url: str | None = None
    published_on: date | None = None
    accessed_on: date | None = None
    language: str | None = None
    compiler: str | None = None
    licence: str | None = None
    content_sha256: str | None = None
    publisher_names: Mapping[str, str] = field(default_factory=dict)
    """The publisher's name per language where it differs (BelTA, БелТА)."""
    entered_by: str | None = None
    reviewed_by: str | None = None
    fact_count: int | None = None


@dataclass(frozen=True, slots=True)
class PersonRef:
    """A person with the office held at the time (R28), both per language."""

    key: str
    names: Mapping[str, str]
    offices: Mapping[str, str]
    country: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with everything needed to say it honestly.

    ``value`` is in ``scale`` units of ``currency`` (33.7, million, USD) with the published precision;
    ``low`` and ``high`` bound a calculated value by the rounding of its inputs; ``change`` is against
    ``change_base`` in the unit ``change_kind``. ``held`` says which kind of nothing a missing value is.
    ``formula`` is a catalogue key for how a calculated value came about, ``inputs`` the claim ids it used.
    """

    indicator: Indicator
    reporter: str
    partner: str
    side: Side
    period: Period | None
    value: Decimal | None
    scale: str | None = None
    currency: str | None = None
    status: Status = Status.PUBLISHED
    held: Held = Held.VALUE
    qualifier: Qualifier = Qualifier.EXACT
    low: Decimal | None = None
    high: Decimal | None = None
    change: Decimal | None = None
    change_low: Decimal | None = None
    change_high: Decimal | None = None
    change_kind: ChangeKind | None = None
    change_base: Period | None = None
    product: str | None = None
    scope: str | None = None
    """``goods``, ``services``, ``both`` or None where the source does not say."""
    valuation: str | None = None
    source: str | None = None
    claim: str | None = None
    speaker: PersonRef | None = None
    compiler: str | None = None
    formula: str | None = None
    inputs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    """Catalogue keys of footnotes that travel with the figure (rounding difference, break in series)."""
    confidence: str | None = None


@dataclass(frozen=True, slots=True)
class FactItem:
    """One worded fact: kind, status, text per language, sectors, people, date and source."""

    id: str
    kind: str
    status: str
    texts: Mapping[str, str]
    reporter: str
    partner: str
    sectors: tuple[str, ...] = ()
    people: tuple[PersonRef, ...] = ()
    happened_on: date | None = None
    as_of: date | None = None
    source: str | None = None
    place: str | None = None
    reported_speech: bool = False
    quote: str | None = None
    quote_language: str | None = None


@dataclass(frozen=True, slots=True)
class CountryArg:
    """A country inside a sentence; ``case`` is a hint for languages that decline (``gen``, ``with`` ...)."""

    code: str
    case: str = "nom"


@dataclass(frozen=True, slots=True)
class CityArg:
    """A city inside a sentence, by its English name and the country it lies in."""

    name: str
    country: str


@dataclass(frozen=True, slots=True)
class TextArg:
    """A key of the catalogue used as an argument (an indicator, a topic, a status)."""

    key: str


Arg = str | int | Decimal | date | Period | Figure | CountryArg | CityArg | TextArg | tuple["Arg", ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: a catalogue key and its arguments. The same shape serves notes."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


class TableKind(StrEnum):
    """What the rows of a table are."""

    CARD = "card"
    """rows are indicators of one period and source: turnover, exports, imports, balance"""
    CONFLICT = "conflict"
    """rows are publishers that disagree on one quantity"""
    SERIES = "series"
    """rows are periods; one column or several indicators"""
    RANKING = "ranking"
    """rows are countries or products in order"""
    COMPARE = "compare"
    """rows are pairs or periods set side by side"""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it is about and its figures, one per column. ``label`` overrides the figure's own subject."""

    figures: tuple[Figure | None, ...]
    label: Arg | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Figures of one unit set in aligned rows.

    ``heading`` is a catalogue line above it ("Latest full set"), ``columns`` the indicators when more than one.
    All figures share ``scale`` and ``currency``; a change column is shown when any figure has a change.
    """

    kind: TableKind
    rows: tuple[Row, ...]
    reporter: str | None = None
    partner: str | None = None
    side: Side = Side.UNKNOWN
    period: Period | None = None
    scale: str | None = None
    currency: str | None = None
    change_base: Period | None = None
    columns: tuple[Indicator, ...] = ()
    heading: Line | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class FactList:
    """Facts in order, under an optional heading; ``page`` and ``pages`` count from 1."""

    facts: tuple[FactItem, ...]
    heading: Line | None = None
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class SourceList:
    """Sources described in full, as /sources shows them."""

    sources: tuple[SourceRef, ...]


Block = Table | Line | FactList | SourceList


@dataclass(frozen=True, slots=True)
class Action:
    """A follow-up offered as a button: ``kind`` names its label in the catalogue, ``question`` what it asks."""

    kind: str
    question: Question


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    ``title`` holds the arguments of the first line (pair, indicator, period); a presenter words it from the
    question when it is None. ``notes`` go into the folded part. ``sources`` are those of everything shown.
    ``figures`` and ``facts`` list what is shown, for machines.
    """

    outcome: Outcome
    question: Question
    language: Language
    blocks: tuple[Block, ...] = ()
    notes: tuple[Line, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    actions: tuple[Action, ...] = ()
    figures: tuple[Figure, ...] = ()
    facts: tuple[str, ...] = ()
    clarification: Clarification | None = None
    title: Line | None = None
