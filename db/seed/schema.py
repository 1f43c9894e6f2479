"""What an entry of a shipped data file must look like.

Everything is checked here, because table models do not validate on construction. A claim is either a figure
(indicator, period, side and a value with its unit) or a fact worded in every language.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictStr, model_validator

from db.models import ClaimKind, ClaimStatus
from db.seed.values import CleanText, Code, Key, Number, PeriodCode, Texts, require_languages

Indicator = Literal[
    "turnover",
    "exports",
    "imports",
    "balance",
    "fdi_inflow",
    "fdi_outflow",
    "fdi_inward_stock",
    "fdi_outward_stock",
]
Side = Literal["reporter", "relabelled", "mirror", "joint", "unknown"]
Scale = Literal["unit", "thousand", "million", "billion"]
FIGURE_STATUSES = (
    ClaimStatus.PUBLISHED,
    ClaimStatus.FINAL,
    ClaimStatus.PROVISIONAL,
    ClaimStatus.REVISED,
    ClaimStatus.ESTIMATE,
    ClaimStatus.STATEMENT,
)


class Entry(BaseModel):
    """What all entries share: unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceEntry(Entry):
    """A publication; ``url`` is the site where the exact page is not known."""

    id: Key
    publisher: CleanText
    publisher_names: Texts = {}
    title: CleanText
    url: Annotated[str, Field(pattern=r"^https://\S+$")] | None = None
    published_on: date | None = None
    accessed_on: date | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] | None = None
    compiler: CleanText | None = None
    licence: CleanText
    licence_allows_export: bool = True
    content_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None


class PersonEntry(Entry):
    """Somebody with a name per language; where a source gives only the office, that is the name."""

    id: Key
    country: Code
    names: Texts

    @model_validator(mode="after")
    def _named_in_every_language(self) -> Self:
        require_languages(self.names, "name")
        return self


class PartEntry(Entry):
    """A person's part in a claim, with the office held then."""

    person: Key
    role: Literal["speaker", "participant"]
    offices: Texts = {}

    @model_validator(mode="after")
    def _office_in_every_language(self) -> Self:
        if self.offices:
            require_languages(self.offices, "office")
        return self


class ChangeEntry(Entry):
    """A published change and the period it is measured against, where that is known."""

    kind: Literal["percent", "index", "pp", "multiple"]
    value: Number
    base: PeriodCode | None = None


class ClaimEntry(Entry):
    """One published statement, a figure or a worded fact."""

    id: Annotated[StrictStr, Field(pattern=r"^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$", max_length=58)]
    kind: ClaimKind
    status: ClaimStatus
    source: Key
    reporter: Code
    partner: Code
    indicator: Indicator | None = None
    side: Side | None = None
    period: PeriodCode | None = None
    value: Number | None = None
    scale: Scale | None = None
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    qualifier: Literal["exact", "about", "over", "almost"] = "exact"
    published_text: CleanText | None = None
    scope: Literal["goods", "services", "both"] | None = None
    valuation: Literal["fob", "cif"] | None = None
    trade_system: Literal["general", "special"] | None = None
    product: Key | None = None
    change: ChangeEntry | None = None
    happened_on: date | None = None
    as_of: date | None = None
    place: CleanText | None = None
    sectors: tuple[Key, ...] = ()
    reported_speech: bool = False
    compiler: CleanText | None = None
    notes: tuple[Key, ...] = ()
    confidence: Key | None = None
    people: tuple[PartEntry, ...] = ()
    texts: Texts = {}

    @model_validator(mode="after")
    def _two_countries(self) -> Self:
        if self.reporter == self.partner:
            raise ValueError(f"a country with itself: {self.reporter}")
        return self

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.kind is ClaimKind.FIGURE:
            _require_figure(self)
        else:
            _refuse_figure(self)
        if self.texts or self.kind is not ClaimKind.FIGURE:
            require_languages(self.texts, "text")
        return self

    @model_validator(mode="after")
    def _different_texts(self) -> Self:
        if len(set(self.texts.values())) < len(self.texts):
            raise ValueError("the same text in two languages")
        return self


def _require_figure(claim: ClaimEntry) -> None:
    if claim.status not in FIGURE_STATUSES:
        raise ValueError(f"a figure cannot have the status {claim.status.value!r}")
    for name in ("indicator", "side", "period", "value"):
        if getattr(claim, name) is None:
            raise ValueError(f"figure without {name}")
    for name in ("scale", "currency"):
        if getattr(claim, name) is None:
            raise ValueError(f"value without {name}")


def _refuse_figure(claim: ClaimEntry) -> None:
    for name in ("indicator", "side", "period", "value", "scale", "currency", "change"):
        if getattr(claim, name) is not None:
            raise ValueError(f"{name} belongs to figures, not to kind {claim.kind.value!r}")
