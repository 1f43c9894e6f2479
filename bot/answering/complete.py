"""Find the missing country of a question in the store: a person, a day or one country may fit one pair only.

"Who met on 23 April 2013?" names no country at all; if one pair alone has such a meeting, it is the one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from bot.answering.asked import Asked
from bot.answering.clarify import missing_countries, missing_partner, with_partner
from bot.answering.facts import COOPERATION, STATEMENTS, VISITS, by_people, on_topics
from bot.answering.people import within_period
from bot.answering.provide import INVESTMENT
from bot.question import Clarification, Intent, Question
from db.models import ClaimKind
from db.queries.claims import find_facts, find_pairs, find_partners
from db.records import FactRecord

KINDS: dict[Intent, tuple[ClaimKind, ...]] = {
    Intent.COOPERATION: (*COOPERATION, ClaimKind.STATEMENT),
    Intent.PROJECTS: COOPERATION,
    Intent.AGREEMENTS: (ClaimKind.AGREEMENT,),
    Intent.VISITS: VISITS,
    Intent.STATEMENTS: STATEMENTS,
    Intent.INVESTMENT: (ClaimKind.INVESTMENT, ClaimKind.FIGURE),
}
"""Intents whose missing country is looked for in the store, by the facts that would answer them."""

Pair = tuple[str, str]


class NothingHeld(Exception):
    """The store holds nothing about a country; carries its code."""

    def __init__(self, country: str) -> None:
        super().__init__(country)
        self.country = country


def complete(asked: Asked) -> Question | Clarification:
    """Return the question with its pair, marked as inferred, or the question back which country is meant.

    Raises NothingHeld when the one country named has no partner in the store.
    """
    question = asked.question
    country = question.reporter or question.partner
    pairs = _fitting_pairs(asked, country)
    if country is None:
        return _from_pairs(asked, pairs)
    partners = [_other(pair, country) for pair in pairs] or find_partners(session=asked.session, country=country)
    if not partners:
        raise NothingHeld(country)
    if len(partners) > 1:
        return missing_partner(asked, partners)
    place = "partner" if question.reporter else "reporter"
    return replace(with_partner(question, partners[0]), inferred=question.inferred | {place})


def _from_pairs(asked: Asked, pairs: Sequence[Pair]) -> Question | Clarification:
    if len(pairs) != 1:
        return missing_countries(asked, pairs or None)
    (reporter, partner) = pairs[0]
    inferred = asked.question.inferred | {"reporter", "partner"}
    return replace(asked.question, reporter=reporter, partner=partner, inferred=inferred)


def _other(pair: Pair, country: str) -> str:
    return pair[1] if pair[0] == country else pair[0]


def _fitting_pairs(asked: Asked, country: str | None) -> list[Pair]:
    found = _fitting(asked, country)
    pairs = {frozenset((fact.reporter, fact.partner)): (fact.reporter, fact.partner) for fact in reversed(found)}
    return list(pairs.values())


def _fitting(asked: Asked, country: str | None) -> list[FactRecord]:
    question = asked.question
    if country is None and not (question.people or question.period or asked.topics):
        return []
    candidates = _read(asked, country, KINDS[question.intent])
    named = on_topics(by_people(candidates, question.people), asked.topics)
    return within_period(named, asked.period) if question.intent is Intent.VISITS else named


def _read(asked: Asked, country: str | None, kinds: Collection[ClaimKind]) -> list[FactRecord]:
    if country is not None:
        return _useful(find_facts(session=asked.session, country=country, kinds=kinds))
    pairs = [(one, other) for one, other, _ in find_pairs(session=asked.session)]
    found = (find_facts(session=asked.session, pair=pair, kinds=kinds) for pair in pairs)
    return _useful(fact for facts in found for fact in facts)


def _useful(facts: Iterable[FactRecord]) -> list[FactRecord]:
    """Leave out the trade figures among figures with texts: only those of investment are looked for."""
    return [fact for fact in facts if fact.indicator is None or fact.indicator in INVESTMENT]
