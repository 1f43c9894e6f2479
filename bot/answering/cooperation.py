"""Facts of cooperation, projects and agreements, with their status.

"IT cooperation between Azerbaijan and Belarus", "What Belarusian machinery is assembled in Azerbaijan?"
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Action, Answer, Block, Line, Outcome, TextArg
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.facts import COOPERATION, PROJECTS, about, around, on_topics, read, topics_of
from bot.answering.missing import held_actions
from bot.answering.pages import fact_page, notes_on_facts, position_heading
from bot.answering.relations import agreement_lines, agreements_of, cited, mission_lines, missions_of
from bot.products import topic_text
from bot.question import Intent
from db.models import ClaimKind
from db.records import AgreementsRecord, FactRecord, MissionRecord


def answer_cooperation(asked: Asked) -> Answer:
    """Answer what cooperation is known, on a sector when one is named; statements on that sector count too."""
    kinds = (*COOPERATION, ClaimKind.AGREEMENT, *((ClaimKind.STATEMENT,) if asked.topics else ()))
    return show_facts(asked, read(asked, kinds), "topic-cooperation")


def answer_projects(asked: Asked) -> Answer:
    """Answer which projects, assembly and ventures are known; where a topic has none, what cooperation has."""
    held = read(asked, COOPERATION)
    projects = [fact for fact in held if fact.kind in set(PROJECTS)]
    named = on_topics(projects, asked.topics)
    return show_facts(asked, projects if named or not asked.topics else held, "topic-projects")


def answer_agreements(asked: Asked) -> Answer:
    """Answer which agreements are known, and which missions stand beside them; none held proves nothing."""
    facts = read(asked, (ClaimKind.AGREEMENT,))
    listed, missions = agreements_of(asked), missions_of(asked)
    if listed.datasets or missions:
        return _listed(asked, facts, listed, missions)
    if facts:
        return show_facts(asked, facts, "topic-agreements")
    blocks = [_none_of(asked, "topic-agreements"), Line("absence-proves-nothing")]
    return assemble(asked, Outcome.NO_DATA, blocks, actions=fact_actions(asked))


def _listed(
    asked: Asked,
    facts: Sequence[FactRecord],
    listed: AgreementsRecord,
    missions: Sequence[MissionRecord],
) -> Answer:
    blocks: list[Block] = [fact_page(asked, facts, heading=position_heading(facts))[0]] if facts else []
    blocks += _dated(asked, agreement_lines(listed)) or ([] if facts else [_none_of(asked, "topic-agreements")])
    blocks += mission_lines(asked, missions)
    notes = [*notes_on_facts(facts), Line("agreements-partial"), Line("absence-proves-nothing")]
    sources = cited(asked, listed, missions)
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=fact_actions(asked), cited=sources)


def _dated(asked: Asked, lines: list[Block]) -> list[Block]:
    """Say of which period agreements are, where one was asked for."""
    period = asked.period
    if not lines or period is None or not (period.first or period.last):
        return lines
    return [Line("agreements-of-period", {"period": period}), *lines]


def show_facts(asked: Asked, held: Sequence[FactRecord], kind: str) -> Answer:
    """Return the asked page of facts on the asked topics, or which topics are held instead."""
    facts = on_topics(held, asked.topics)
    if not facts:
        return _no_facts(asked, held, kind)
    listed, pages = fact_page(asked, facts, heading=position_heading(facts))
    unknown = [topic for topic in asked.topics if not about(held, topic)]
    blocks: list[Block] = [*(_none_on(asked, topic) for topic in unknown), listed]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes_on_facts(facts), actions=[*pages, *fact_actions(asked)])


def _no_facts(asked: Asked, held: Sequence[FactRecord], kind: str) -> Answer:
    topics = topics_of(held)
    none: list[Block] = [_none_on(asked, topic) for topic in asked.topics] if held else []
    blocks = none or [_none_of(asked, kind)]
    wider = {fact.id: fact for topic in asked.topics for fact in around(held, topic)}
    if wider:
        blocks.append(fact_page(asked, list(wider.values()), heading=Line("heading-held-instead"))[0])
    elif topics:
        blocks.append(Line("topics-held", {"topics": tuple(TextArg(topic_text(topic)) for topic in topics)}))
    actions = [topic_action(asked, topic) for topic in topics[:3]]
    more = [*fact_actions(asked), *held_actions(asked)]
    return assemble(
        asked, Outcome.NO_DATA, blocks, notes=notes_on_facts(list(wider.values())), actions=[*actions, *more]
    )


def topic_action(asked: Asked, topic: str) -> Action:
    """Return the button that asks for cooperation in a sector."""
    return offer(asked, "topic", Intent.COOPERATION, product=topic, topics=(topic,))


def fact_actions(asked: Asked) -> list[Action]:
    """Return the follow-ups of a list of facts."""
    return [
        offer(asked, "facts", Intent.FACTS),
        offer(asked, "trade", Intent.TRADE_TOTAL),
        offer(asked, "sources", Intent.SOURCES),
    ]


def _none_on(asked: Asked, topic: str) -> Line:
    return Line("nothing-held-topic", {**asked.named, "topic": TextArg(topic_text(topic))})


def _none_of(asked: Asked, kind: str) -> Line:
    return Line("no-facts-kind", {**asked.named, "kind": TextArg(kind)})
