"""What earlier claims on a pair said, and what took their place: "/history BY AZ", "/history BY AZ imports 2013"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from bot.answer import SourceRef
from bot.answering.news import Told, told_of
from bot.answering.provide import source_of
from bot.following_topics import covers, topic_of
from bot.news import NewsItem, NewsKind, Version
from bot.period import Period
from bot.question import Question
from db.queries.claims import get_sources
from db.queries.events import list_revisions
from db.records import RevisionRecord


@dataclass(frozen=True, slots=True)
class History:
    """The revisions that a question asks for, the latest first, and the sources of both versions."""

    question: Question
    items: tuple[NewsItem, ...]
    sources: Mapping[str, SourceRef]


def read_history(session: Session, question: Question) -> History:
    """Return what was corrected or withdrawn of a pair: of a topic and within a period where the question says so."""
    assert question.pair is not None
    revisions = list_revisions(session=session, pair=question.pair)
    ids = [key for each in revisions for key in (each.old, each.new) if key]
    told = told_of(session, question.pair, ids, question.language)
    items = tuple(_item(told, each) for each in revisions if _is_asked(told, each, question))
    versions = [version for item in items for version in (item.before, item.now)]
    return History(question, items, sources_of(session, versions))


def _item(told: Told, revision: RevisionRecord) -> NewsItem:
    before, now = told.version(revision.old), told.version(revision.new)
    kind = NewsKind.REVISED if revision.new else NewsKind.WITHDRAWN
    return NewsItem(kind, told.question(before), now=now, before=before, reason=revision.reason, at=revision.at)


def _is_asked(told: Told, revision: RevisionRecord, question: Question) -> bool:
    fact, version = told.facts.get(revision.old), told.version(revision.old)
    if fact is None or version is None:
        return False
    figure = version.figure
    indicator, product = (figure.indicator, figure.product) if figure else (None, None)
    fits = covers(topic_of(question), kind=fact.kind, indicator=indicator, product=product, sectors=fact.sectors)
    return fits and (question.period is None or _is_within(version, question.period))


def _is_within(version: Version, asked: Period) -> bool:
    if asked.first is None or asked.last is None:
        return True
    period = version.figure.period if version.figure else None
    if period is not None and period.first and period.last:
        return asked.first <= period.first and period.last <= asked.last
    day = version.fact.happened_on if version.fact else None
    return day is not None and asked.first <= day.year * 100 + day.month <= asked.last


def sources_of(session: Session, versions: Iterable[Version | None]) -> dict[str, SourceRef]:
    """Return the sources of the figures among some versions."""
    figures = (version.figure for version in versions if version)
    needed = {figure.source for figure in figures if figure and figure.source}
    return {key: source_of(record) for key, record in get_sources(session=session, ids=needed).items()}
