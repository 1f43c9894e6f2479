"""What became known about followed pairs, as a value; presenters put it into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from bot.answer import FactItem, Figure, SourceRef
from bot.question import Question


class NewsKind(IntEnum):
    """What happened, the most important first."""

    DISAGREEMENT = 1
    REVISED = 2
    WITHDRAWN = 3
    NEW = 4


@dataclass(frozen=True, slots=True)
class Version:
    """What a claim says: a figure or a worded fact."""

    figure: Figure | None = None
    fact: FactItem | None = None


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One piece of news, with the question that shows it in full.

    ``figures`` are all that disagree, ``fresh`` of them new. ``now`` is what is said, ``before`` what was said
    where that was revised or withdrawn, for the ``reason`` that the operator gave.
    """

    kind: NewsKind
    question: Question
    figures: tuple[Figure, ...] = ()
    fresh: int = 0
    now: Version | None = None
    before: Version | None = None
    reason: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PairNews:
    """The news on one pair, told from the side of the country that the follower named first."""

    reporter: str
    partner: str
    items: tuple[NewsItem, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What a chat is to be told at once; ``latest`` is the moment when the first of it became known."""

    pairs: tuple[PairNews, ...]
    sources: Mapping[str, SourceRef]
    since: datetime
