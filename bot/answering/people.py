"""Meetings, visits and statements: who, which office then, when.

"Who met on 23 April 2013?", "What did Abbasov say about space?"
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer, Block, Line, Outcome, TextArg
from bot.answering.asked import Asked
from bot.answering.assemble import assemble
from bot.answering.cooperation import fact_actions
from bot.answering.facts import SPEAKER, STATEMENTS, VISITS, by_people, on_topics, read, said_by_somebody, topics_of
from bot.answering.missing import held_actions
from bot.answering.pages import fact_page, notes_on_facts
from bot.period import Period, PeriodKind, month_of
from bot.products import topic_text
from db.records import FactRecord


def answer_visits(asked: Asked) -> Answer:
    """Answer which meetings and visits are known, on a day, in a period or of a person when one is named."""
    held = read(asked, VISITS)
    wanted = within_period(by_people(held, asked.question.people), asked.period)
    return _show(asked, wanted, held, "topic-meetings")


def answer_statements(asked: Asked) -> Answer:
    """Answer what was said, by a person, on a topic, or by officials of the reporter where it is theirs."""
    held = read(asked, STATEMENTS)
    spoken = said_by_somebody(held) or held
    named = by_people(spoken, asked.question.people)
    wanted = within_period(on_topics(named, asked.topics), asked.period)
    if not asked.question.people and asked.question.directed:
        wanted = _by_officials_of(wanted, asked.reporter) or wanted
    return _show(asked, wanted, named or spoken, "topic-statements")


def _by_officials_of(facts: Sequence[FactRecord], country: str) -> list[FactRecord]:
    return [fact for fact in facts if any(each.country == country and each.role == SPEAKER for each in fact.people)]


def within_period(facts: Sequence[FactRecord], period: Period | None) -> list[FactRecord]:
    """Keep the facts that happened on a day or within months; all of them without a period."""
    if period is None or period.kind in {PeriodKind.LATEST, PeriodKind.COMPARED, PeriodKind.MONTH_ONLY}:
        return list(facts)
    if period.day is not None:
        return [fact for fact in facts if fact.happened_on == period.day]
    first, last = period.first or 0, period.last or 999_912
    return [fact for fact in facts if fact.happened_on and first <= month_of(fact.happened_on) <= last]


def _show(asked: Asked, wanted: Sequence[FactRecord], held: Sequence[FactRecord], kind: str) -> Answer:
    if wanted:
        listed, pages = fact_page(asked, wanted)
        actions = [*pages, *fact_actions(asked)]
        return assemble(asked, Outcome.ANSWER, [listed], notes=notes_on_facts(wanted), actions=actions)
    key = "none-fits" if held else "no-facts-kind"
    blocks: list[Block] = [Line(key, {**asked.named, "kind": TextArg(kind)})]
    if topics := topics_of(held):
        blocks.append(Line("topics-held", {"topics": tuple(TextArg(topic_text(topic)) for topic in topics)}))
    if held:
        blocks.append(fact_page(asked, held, heading=Line("heading-held-instead"))[0])
    actions = [*fact_actions(asked), *held_actions(asked)]
    return assemble(asked, Outcome.NO_DATA, blocks, notes=notes_on_facts(held), actions=actions)
