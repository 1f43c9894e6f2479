"""What else is held of a pair: the questions that further answers can be given to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlmodel import Session

from bot.answering.facts import PART_OF, STATEMENTS, VISITS
from bot.answering.shelf import Shelf
from bot.question import Flow, Intent, Question
from db.models import ClaimKind
from db.queries.claims import find_facts, pair_key
from db.records import FactRecord

_TOGETHER = 2
"""How many sectors of cooperation share an answer."""


def related_questions(session: Session, question: Question, shelf: Shelf) -> list[Question]:
    """Return questions on the other topics of a question's pair, the most asked first.

    Kinds of facts that are not held are left out; for figures only their answers can tell.
    """
    if question.pair is None:
        return []
    plain = Question(question.language, Intent.TRADE_TOTAL, question.reporter, question.partner, flow=Flow.TOTAL)
    facts = shelve_facts(session, question, shelf)
    return [each for each in _candidates(plain, facts) if not _same(each, question)]


def shelve_facts(session: Session, question: Question, shelf: Shelf) -> list[FactRecord]:
    """Read the facts of a question's pair once, for all answers that share a shelf."""
    if question.pair is None:
        return []
    key = pair_key(*question.pair)
    if key not in shelf.facts:
        shelf.facts[key] = find_facts(session=session, pair=question.pair)
    return shelf.facts[key]


def _candidates(plain: Question, facts: Sequence[FactRecord]) -> Iterator[Question]:
    kinds = {fact.kind for fact in facts}
    invested = replace(plain, intent=Intent.INVESTMENT, flow=None)
    worded = replace(plain, flow=None)
    yield plain
    yield from (invested, invested.turned())
    assembled = [fact for fact in facts if fact.kind == ClaimKind.ASSEMBLY and fact.sectors]
    if assembled:
        yield _about(replace(worded, intent=Intent.PROJECTS), assembled[0].sectors[:1])
    sectors = _sectors(facts)
    if sectors:
        yield _about(replace(worded, intent=Intent.COOPERATION), sectors[:_TOGETHER])
    yield replace(worded, intent=Intent.AGREEMENTS)
    if kinds & {kind.value for kind in VISITS}:
        yield replace(worded, intent=Intent.VISITS)
    if kinds & {kind.value for kind in STATEMENTS}:
        yield replace(worded, intent=Intent.STATEMENTS)
    yield replace(worded, intent=Intent.PROFILE)
    if facts:
        yield replace(worded, intent=Intent.FACTS)


def _sectors(facts: Sequence[FactRecord]) -> tuple[str, ...]:
    """Return the sectors of facts of cooperation, those with the most facts first."""
    named = [sector for fact in facts if fact.kind == ClaimKind.COOPERATION for sector in fact.sectors]
    return tuple(sector for sector, _ in Counter(each for each in named if each not in PART_OF).most_common())


def _about(question: Question, sectors: tuple[str, ...]) -> Question:
    return replace(question, product=sectors[0], topics=sectors)


def _same(one: Question, other: Question) -> bool:
    return (one.intent, one.topics, one.reporter if one.intent is Intent.INVESTMENT else None) == (
        other.intent,
        other.topics,
        other.reporter if other.intent is Intent.INVESTMENT else None,
    )
