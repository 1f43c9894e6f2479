"""Choose worded facts: by kind, topic, person and day."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from bot.answer import FactItem
from bot.answering.asked import Asked
from bot.answering.provide import fact_of
from db.models import ClaimKind
from db.queries.claims import find_facts
from db.records import FactRecord

COOPERATION = (ClaimKind.COOPERATION, ClaimKind.PROJECT, ClaimKind.ASSEMBLY, ClaimKind.INVESTMENT)
PROJECTS = (ClaimKind.PROJECT, ClaimKind.ASSEMBLY, ClaimKind.INVESTMENT)
STATEMENTS = (ClaimKind.STATEMENT, ClaimKind.QUOTE)
VISITS = (ClaimKind.VISIT, ClaimKind.MEETING)
SPEAKER = "speaker"

MORE_GENERAL = {
    "it": "ict",
    "software": "ict",
    "satellites": "space",
    "tractors": "machinery",
    "trucks": "machinery",
    "buses": "machinery",
    "cranes": "machinery",
    "machinery": "industry",
    "optics": "industry",
    "restaurants": "catering",
}
"""What a topic without facts of its own belongs to."""


def read(asked: Asked, kinds: Collection[ClaimKind] | None = None) -> list[FactRecord]:
    """Return the facts of the asked pair, newest source first."""
    return find_facts(session=asked.session, pair=asked.pair, kinds=kinds)


def about(facts: Iterable[FactRecord], topic: str) -> list[FactRecord]:
    """Return the facts on a topic: of that sector, else whose text names it, else of what the topic belongs to."""
    held = list(facts)
    by_sector = [fact for fact in held if topic in fact.sectors]
    by_text = by_sector or [fact for fact in held if _names(fact, topic)]
    if by_text or topic not in MORE_GENERAL:
        return by_text
    return about(held, MORE_GENERAL[topic])


def _names(fact: FactRecord, topic: str) -> bool:
    word = re.escape(topic.replace("_", " ").removesuffix("s"))
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
    return [fact for fact in facts if any(_takes_part(fact, key) for key in people)]


def _takes_part(fact: FactRecord, key: str) -> bool:
    """A fact without listed people may still name them in its text."""
    if fact.people:
        return any(same_person(person.id, key) for person in fact.people)
    return _names(fact, key.replace("-", "_").rpartition("_")[2])


def same_person(stored: str, named: str) -> bool:
    """Whether a stored person's key is the named one, or ends with it: ``ali-abbasov`` and ``abbasov``."""
    stored, named = stored.replace("_", "-"), named.replace("_", "-")
    return stored == named or stored.endswith(f"-{named}") or named.endswith(f"-{stored}")


def said_by_somebody(facts: Iterable[FactRecord]) -> list[FactRecord]:
    """Return the facts that somebody named said."""
    return [fact for fact in facts if any(person.role == SPEAKER for person in fact.people)]


def topics_of(facts: Iterable[FactRecord]) -> tuple[str, ...]:
    """Return the topics of some facts, each once, in order, without those that belong to a more general one."""
    return tuple(dict.fromkeys(topic for fact in facts for topic in fact.sectors if topic not in MORE_GENERAL))


def first_on_topics(asked: Asked) -> tuple[FactItem, ...]:
    """Return the first fact of cooperation on each asked topic."""
    held = read(asked, COOPERATION)
    firsts = [facts[0] for topic in asked.topics if (facts := about(held, topic))]
    return tuple({fact.id: fact_of(fact) for fact in firsts}.values())
