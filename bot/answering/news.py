"""What became known of a followed pair: new and revised claims, withdrawals, and figures that now disagree."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlmodel import Session

from bot.answer import Figure, Indicator
from bot.answering.assemble import distinct
from bot.answering.conflict import clashing
from bot.answering.flip import seen_from
from bot.answering.provide import INVESTMENT, fact_of, figure_of, source_of
from bot.following_topics import covers
from bot.news import News, NewsItem, NewsKind, PairNews, Version
from bot.question import Flow, Intent, Language, Question
from db.models import ClaimEventKind
from db.queries.claims import find_figures, get_sources
from db.queries.events import facts_by_id, figures_by_id, list_events
from db.records import EventRecord, FactRecord, FigureRecord, SubscriptionRecord

_INTENTS = {
    Indicator.EXPORTS: (Intent.EXPORTS, Flow.EXPORTS),
    Indicator.IMPORTS: (Intent.IMPORTS, Flow.IMPORTS),
    Indicator.BALANCE: (Intent.BALANCE, Flow.BALANCE),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A pair as its follower sees it, and the claims that are looked at, whatever became of them."""

    session: Session
    pair: tuple[str, str]
    language: Language
    figures: dict[str, FigureRecord]
    facts: dict[str, FactRecord]

    def figure(self, record: FigureRecord) -> Figure:
        """Return a figure from the follower's side; investment stays as published."""
        figure = figure_of(record)
        return figure if figure.indicator in INVESTMENT else seen_from(figure, self.pair[0])

    def version(self, claim_id: str | None) -> Version | None:
        """Return what a claim says."""
        if claim_id in self.figures:
            return Version(figure=self.figure(self.figures[claim_id]))
        return Version(fact=fact_of(self.facts[claim_id])) if claim_id in self.facts else None

    def question(self, version: Version | None) -> Question:
        """Return the question that shows a claim among others."""
        reporter, partner = self.pair
        asked = Question(self.language, Intent.FACTS, reporter, partner)
        figure = version.figure if version else None
        if figure is None:
            return asked
        asked = replace(asked, period=figure.period, product=figure.product)
        if figure.indicator in INVESTMENT:
            return replace(asked, intent=Intent.INVESTMENT, reporter=figure.partner, partner=figure.reporter)
        intent, flow = _INTENTS.get(figure.indicator, (Intent.TRADE_TOTAL, Flow.TOTAL))
        return replace(asked, intent=intent, flow=flow)


def read_news(
    session: Session, subscriptions: Sequence[SubscriptionRecord], *, language: Language, until: int
) -> News | None:
    """Return what the followers of these subscriptions were not told yet, up to an event, or None."""
    by_pair: dict[frozenset[str], list[SubscriptionRecord]] = {}
    for each in subscriptions:
        by_pair.setdefault(frozenset({each.reporter, each.partner}), []).append(each)
    found = [_read_pair(session, held, language, until) for held in by_pair.values()]
    pairs = [each for each, _ in found if each.items]
    moments = [event.at for each, events in found if each.items for event in events]
    if not pairs:
        return None
    needed = {figure.source or "" for each in pairs for item in each.items for figure in _figures(item)}
    sources = {key: source_of(record) for key, record in get_sources(session=session, ids=needed - {""}).items()}
    return News(tuple(pairs), sources, min(moments))


def _read_pair(
    session: Session, held: Sequence[SubscriptionRecord], language: Language, until: int
) -> tuple[PairNews, list[EventRecord]]:
    pair = (held[0].reporter, held[0].partner)
    after = min(each.since_event for each in held)
    events = [event for event in list_events(session=session, pair=pair, after=after) if event.id <= until]
    ids = {event.claim_id for event in events} | {event.supersedes for event in events if event.supersedes}
    told = told_of(session, pair, ids, language)
    wanted = [event for event in _net(events) if _is_wanted(told, event, held)]
    return PairNews(*pair, tuple(sorted(_items(told, wanted), key=_by_importance))), wanted


def told_of(session: Session, pair: tuple[str, str], ids: Collection[str], language: Language) -> Told:
    """Read some claims on a pair, as they are seen from its first country."""
    return Told(session, pair, language, figures_by_id(session=session, ids=ids), facts_by_id(session=session, ids=ids))


def _net(events: Sequence[EventRecord]) -> list[EventRecord]:
    """Leave out what did not last: a claim that was new, revised and withdrawn before anybody heard of it."""
    fresh = {event.claim_id for event in events if event.kind == ClaimEventKind.NEW}
    latest = {event.claim_id: event for event in events}
    kept = []
    for event in latest.values():
        if event.kind == ClaimEventKind.WITHDRAWN:
            kept += [] if event.claim_id in fresh else [event]
        elif event.is_live:
            unheard = event.claim_id in fresh or event.supersedes in fresh
            kept.append(replace(event, kind=ClaimEventKind.NEW.value) if unheard else event)
    return kept


def _is_wanted(told: Told, event: EventRecord, held: Iterable[SubscriptionRecord]) -> bool:
    figure, fact = told.figures.get(event.claim_id), told.facts.get(event.claim_id)
    if fact is None:
        return False
    indicator = told.figure(figure).indicator if figure else None
    product = figure.product if figure else None
    return any(
        event.id > each.since_event
        and covers(each.topic, kind=fact.kind, indicator=indicator, product=product, sectors=fact.sectors)
        for each in held
    )


def _items(told: Told, events: Sequence[EventRecord]) -> Iterator[NewsItem]:
    clashes, disputed = _disagreements(told, events)
    yield from clashes
    for event in events:
        if event.kind == ClaimEventKind.NEW and event.claim_id in disputed:
            continue
        yield item_of(told, event)


def item_of(told: Told, event: EventRecord) -> NewsItem:
    """Return what became of one claim."""
    said = told.version(event.claim_id)
    if event.kind == ClaimEventKind.WITHDRAWN:
        question = told.question(said)
        return NewsItem(NewsKind.WITHDRAWN, question, before=said, reason=event.reason, at=event.at)
    before = told.version(event.supersedes) if event.kind == ClaimEventKind.REVISED else None
    kind = NewsKind.REVISED if event.kind == ClaimEventKind.REVISED else NewsKind.NEW
    return NewsItem(kind, told.question(said), now=said, before=before, reason=event.reason, at=event.at)


def _disagreements(told: Told, events: Sequence[EventRecord]) -> tuple[list[NewsItem], set[str]]:
    """Return where new figures disagree with others of the same quantity, and which claims that concerns."""
    fresh = {event.claim_id: event for event in events if event.is_live and event.claim_id in told.figures}
    found, disputed = [], set[str]()
    for product in distinct(told.figures[claim_id].product for claim_id in fresh):
        live = [told.figure(each) for each in find_figures(session=told.session, pair=told.pair, product=product)]
        for _, alike in groupby(sorted(live, key=_quantity), key=_quantity):
            clash = clashing(alike)
            new = [figure.claim for figure in clash if figure.claim in fresh]
            if new:
                question = told.question(Version(figure=clash[0]))
                found.append(NewsItem(NewsKind.DISAGREEMENT, question, figures=clash, fresh=len(new)))
                disputed |= {claim for claim in new if claim}
    return found, disputed


def _quantity(figure: Figure) -> tuple[str, str, str, str]:
    period = figure.period.code if figure.period else ""
    return (figure.indicator.value, figure.reporter, figure.partner, period)


def _figures(item: NewsItem) -> Iterator[Figure]:
    yield from item.figures
    yield from (version.figure for version in (item.now, item.before) if version and version.figure)


def _by_importance(item: NewsItem) -> tuple[int, int]:
    """Order by kind, then figures before facts, the latest period first."""
    version = item.now or item.before
    figure = version.figure if version else None
    last = figure.period.last if figure and figure.period else None
    return (item.kind, -(last or 0))
