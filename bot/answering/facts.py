"""Choose worded facts: by kind, topic, person and day."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from bot.answer import FactItem
from bot.answering.asked import Asked
from bot.answering.persons import takes_part
from bot.answering.provide import fact_of
from db.models import ClaimKind
from db.queries.claims import find_facts, pair_key
from db.records import FactRecord

COOPERATION = (ClaimKind.COOPERATION, ClaimKind.PROJECT, ClaimKind.ASSEMBLY, ClaimKind.INVESTMENT)
PROJECTS = (ClaimKind.PROJECT, ClaimKind.ASSEMBLY, ClaimKind.INVESTMENT)
STATEMENTS = (ClaimKind.STATEMENT, ClaimKind.QUOTE)
VISITS = (ClaimKind.VISIT, ClaimKind.MEETING)
SPEAKER = "speaker"

PART_OF = {
    "software": "ict",
    "computers": "ict",
    "satellites": "space",
    "machinery": "industry",
    "tractors": "machinery",
    "trucks": "machinery",
    "dump_trucks": "machinery",
    "buses": "machinery",
    "cranes": "machinery",
    "elevators": "machinery",
    "combines": "machinery",
    "farm_machines": "machinery",
    "vehicles": "machinery",
    "cars": "machinery",
    "municipal_cars": "machinery",
    "optics": "industry",
    "instruments": "industry",
}
"""What a topic belongs to: facts on that are shown, and said to be so, where it has none of its own."""

_IN_TEXTS = {"municipal_cars": "municipal vehicle", "municipal": "municipal vehicle", "optics": "optical"}
"""How English texts of facts name a topic, where its key does not say it."""


def read(asked: Asked, kinds: Collection[ClaimKind] | None = None) -> list[FactRecord]:
    """Return the facts of the asked pair, newest source first."""
    read_already = asked.shelf.facts.get(pair_key(*asked.pair))
    if read_already is None:
        return find_facts(session=asked.session, pair=asked.pair, kinds=kinds)
    wanted = None if kinds is None else {kind.value for kind in kinds}
    return [fact for fact in read_already if wanted is None or fact.kind in wanted]


def about(facts: Iterable[FactRecord], topic: str) -> list[FactRecord]:
    """Return the facts on a topic: of that sector, else those whose text names it."""
    held = list(facts)
    return [fact for fact in held if topic in fact.sectors] or [fact for fact in held if _names(fact, topic)]


def around(facts: Iterable[FactRecord], topic: str) -> list[FactRecord]:
    """Return the facts on what a topic without facts of its own belongs to."""
    held, wider = list(facts), PART_OF.get(topic)
    return (about(held, wider) or around(held, wider)) if wider else []


def _names(fact: FactRecord, topic: str) -> bool:
    word = re.escape(_IN_TEXTS.get(topic) or topic.replace("_", " ").removesuffix("s"))
    return re.search(rf"\b{word}", fact.texts.get("en", ""), re.IGNORECASE) is not None


def on_topics(facts: Sequence[FactRecord], topics: Sequence[str]) -> list[FactRecord]:
    """Return the facts on any of some topics, in the order of the facts; all of them without topics."""
    if not topics:
        return list(facts)
    wanted = {fact.id for topic in topics for fact in about(facts, topic)}
    return [fact for fact in facts if fact.id in wanted]


def by_people(facts: Sequence[FactRecord], people: Sequence[str]) -> list[FactRecord]:
    """Return the facts in which one of some people takes part; all of them when nobody is named."""
    if not people:
        return list(facts)
    return [fact for fact in facts if any(takes_part(fact, person) for person in people)]


def said_by_somebody(facts: Iterable[FactRecord]) -> list[FactRecord]:
    """Return the facts that somebody named said."""
    return [fact for fact in facts if any(person.role == SPEAKER for person in fact.people)]


def topics_of(facts: Iterable[FactRecord]) -> tuple[str, ...]:
    """Return the topics of some facts, each once, in order, without those that belong to a more general one."""
    return tuple(dict.fromkeys(topic for fact in facts for topic in fact.sectors if topic not in PART_OF))


def first_on_topics(asked: Asked) -> tuple[FactItem, ...]:
    """Return the first fact of cooperation on each asked topic."""
    held = read(asked, COOPERATION)
    firsts = [facts[0] for topic in asked.topics if (facts := about(held, topic))]
    return tuple({fact.id: fact_of(fact) for fact in firsts}.values())
