"""How the numbers and facts of an answer came about, as a value without prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.answer import FactItem, Figure, SourceRef


@dataclass(frozen=True, slots=True)
class Wording:
    """What a claim's source printed, as far as it is kept: the number as published, or the exact words."""

    claim: str
    source: str
    published_text: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class DatasetOrigin:
    """What a statistical dataset says of itself."""

    code: str
    title: str
    vintage: str | None = None
    valuation: str | None = None
    licence: str | None = None
    citation: str | None = None
    retrieved_on: date | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """The figures and facts of an answer with their origins.

    ``wordings`` are those of the claims shown and of the inputs of calculations, by claim id; ``datasets`` stand
    under their codes, which are the sources of their figures.
    """

    figures: tuple[Figure, ...] = ()
    facts: tuple[FactItem, ...] = ()
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    datasets: Mapping[str, DatasetOrigin] = field(default_factory=dict)
    sources: Mapping[str, SourceRef] = field(default_factory=dict)
