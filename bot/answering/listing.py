"""Everything worded that is held of a pair, by topic. "/facts BY AZ", "what do you know about them?" """

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.answer import Action, Answer, Arg, Block, Line, Outcome, TextArg
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.facts import about, read
from bot.answering.missing import MOST, held_actions, pairs_lines
from bot.answering.pages import as_of, fact_page, notes_on_facts, page_of
from bot.answering.partners import answer_country_unknown
from bot.answering.provide import INVESTMENT, fact_of
from bot.products import topic_text
from bot.question import Intent
from db.models import ClaimKind
from db.queries.claims import find_pairs, find_partners, get_sources
from db.records import FactRecord

GROUPS = (
    "trade",
    "investment",
    "industry",
    "ict",
    "space",
    "cooperation",
    "agreements",
    "meetings",
    "statements",
    "relations",
    "sources",
)
"""Topic groups in the order of display; sectors that are not named here follow."""

_BY_KIND = {
    ClaimKind.INVESTMENT: "investment",
    ClaimKind.MEETING: "meetings",
    ClaimKind.VISIT: "meetings",
    ClaimKind.PROVENANCE: "sources",
    ClaimKind.AGREEMENT: "agreements",
    ClaimKind.RELATIONS: "relations",
}
_WITHOUT_SECTOR = {ClaimKind.STATEMENT: "statements", ClaimKind.QUOTE: "statements"}
_INVESTMENT = {indicator.value for indicator in INVESTMENT}


def answer_facts(asked: Asked) -> Answer:
    """Answer with the facts of a pair: counted by topic, or a page of one topic; without a pair, what is held."""
    if asked.question.pair is None:
        return answer_held(asked)
    held = read(asked)
    if not held:
        blocks: list[Block] = [Line("nothing-held-pair", asked.named), *pairs_lines(asked)]
        return assemble(asked, Outcome.NO_DATA, blocks, actions=held_actions(asked))
    group, page = page_of(asked.question.variant)
    topic = group or (asked.topics[0] if asked.topics else None)
    if topic is None and page == 1:
        return _summary(asked, held)
    return _page(asked, held, topic)


def group_of(fact: FactRecord) -> str:
    """Return the topic group of a fact: its kind where that says it, else its first sector."""
    if fact.kind == ClaimKind.FIGURE:
        return "investment" if fact.indicator in _INVESTMENT else "trade"
    if fact.kind in _BY_KIND:
        return _BY_KIND[ClaimKind(fact.kind)]
    return fact.sectors[0] if fact.sectors else _WITHOUT_SECTOR.get(ClaimKind(fact.kind), "cooperation")


def grouped(facts: Sequence[FactRecord]) -> dict[str, list[FactRecord]]:
    """Put facts into topic groups, in the order of display."""
    found: dict[str, list[FactRecord]] = {}
    for fact in facts:
        found.setdefault(group_of(fact), []).append(fact)
    order = [*GROUPS, *sorted(set(found) - set(GROUPS))]
    return {group: found[group] for group in order if group in found}


def topic_counts(facts: Sequence[FactRecord]) -> Line:
    """Return how many facts are held by topic."""
    counts = tuple((TextArg(f"topic-{group}"), len(each)) for group, each in grouped(facts).items())
    return Line("topic-counts", {"topics": counts})


def _summary(asked: Asked, held: Sequence[FactRecord]) -> Answer:
    sources = len({fact.source_id for fact in held})
    then = as_of(held)
    said: dict[str, Arg] = {"count": len(held), "sources": sources}
    if then:
        said["period"] = then
    blocks: list[Block] = [Line("facts-heading", said), topic_counts(held)]
    if sources > 1:
        blocks.append(_source_counts(asked, held))
    actions = [_to_group(asked, group) for group in grouped(held)]
    covered = [fact_of(fact) for fact in held]
    return assemble(asked, Outcome.ANSWER, blocks, actions=actions, covered=covered)


def _source_counts(asked: Asked, held: Sequence[FactRecord]) -> Line:
    counted = Counter(fact.source_id for fact in held).most_common()
    sources = get_sources(session=asked.session, ids=[source for source, _ in counted])
    names = {key: each.publisher_names.get(asked.language, each.publisher) for key, each in sources.items()}
    return Line("source-counts", {"sources": tuple((names[source], count) for source, count in counted)})


def _to_group(asked: Asked, group: str) -> Action:
    return offer(asked, "topic", Intent.FACTS, variant=group)


def _page(asked: Asked, held: Sequence[FactRecord], topic: str | None) -> Answer:
    facts = (grouped(held).get(topic) or about(held, topic)) if topic else list(held)
    name = TextArg(topic_text(topic or "facts"))
    if not facts:
        blocks: list[Block] = [Line("nothing-held-topic", {**asked.named, "topic": name})]
        return assemble(asked, Outcome.NO_DATA, [*blocks, topic_counts(held)])
    named: dict[str, Arg] = {"topic": name, "count": len(facts)}
    heading = Line("facts-heading-topic", named) if topic else None
    listed, pages = fact_page(asked, facts, heading=heading)
    others = [_to_group(asked, group) for group in grouped(held) if group != topic]
    actions = [*pages, offer(asked, "facts", Intent.FACTS), *others]
    return assemble(asked, Outcome.ANSWER, [listed], notes=notes_on_facts(facts), actions=actions)


def answer_held(asked: Asked) -> Answer:
    """Answer what is held at all, or of one country: the pairs, most claims first."""
    country = asked.question.reporter or asked.question.partner
    if country is not None and not find_partners(session=asked.session, country=country):
        return answer_country_unknown(asked, country)
    pairs = find_pairs(session=asked.session)
    wanted = [(one, other) for one, other, _ in pairs if country is None or country in {one, other}]
    actions = [offer(asked, "pair", Intent.FACTS, reporter=one, partner=other) for one, other in wanted[:MOST]]
    outcome = Outcome.ANSWER if wanted else Outcome.NO_DATA
    return assemble(asked, outcome, pairs_lines(asked, country), actions=actions)
