"""Ask back, with choices that the store can answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answering.asked import Asked
from bot.answering.choose import FigureSet
from bot.answering.ranking import leading_partners
from bot.period import Period
from bot.question import Clarification, Question, Unclear
from db.queries.claims import find_pairs, find_partners

MOST = 5
"""How many choices are offered at most."""


def missing_partner(asked: Asked, partners: Iterable[str] | None = None) -> Clarification:
    """Return the question which partner is meant, offering those that the store holds most about."""
    question = asked.question
    country = question.reporter or question.partner
    assert country is not None
    found = list(partners) if partners is not None else known_partners(asked, country)
    choices = tuple(with_partner(question, partner) for partner in found[:MOST])
    return _back(asked, Unclear.MISSING_PARTNER, choices, "partner" if question.reporter else "reporter")


def known_partners(asked: Asked, country: str) -> list[str]:
    """Return the partners that most is published about; without any, those that a country trades most with."""
    return find_partners(session=asked.session, country=country) or leading_partners(asked, country)


def with_partner(question: Question, partner: str) -> Question:
    """Return a question with its empty place among reporter and partner filled."""
    return replace(question, partner=partner) if question.reporter else replace(question, reporter=partner)


def missing_countries(asked: Asked, pairs: Iterable[tuple[str, str]] | None = None) -> Clarification:
    """Return the question which countries are meant, offering the pairs that the store holds most about."""
    found = pairs if pairs is not None else ((one, other) for one, other, _ in find_pairs(session=asked.session))
    choices = tuple(replace(asked.question, reporter=one, partner=other) for one, other in list(found)[:MOST])
    return _back(asked, Unclear.MISSING_COUNTRIES, choices, "pair")


def which_year(asked: Asked, sets: Sequence[FigureSet]) -> Clarification:
    """Return the question which year a month belongs to, offering the held periods that end in it."""
    assert asked.question.period is not None
    month = asked.question.period.last
    ending = [each.period for each in sets if each.ends % 100 == month]
    periods = list(dict.fromkeys(ending or [each.period for each in sets]))
    return _back(asked, Unclear.WHICH_YEAR, tuple(_at(asked.question, each) for each in periods[:MOST]), "period")


def _at(question: Question, period: Period) -> Question:
    return replace(question, period=period)


def _back(asked: Asked, unclear: Unclear, choices: tuple[Question, ...], varies: str) -> Clarification:
    return Clarification(
        language=asked.language, unclear=unclear, question=asked.question, choices=choices, varies=varies
    )


def filled(asked: Asked, clarification: Clarification) -> Clarification:
    """Return a question back as understanding asked it, with choices from the store where it had none."""
    if clarification.choices:
        return clarification
    question = clarification.question
    named = question.reporter or question.partner
    if clarification.unclear is Unclear.MISSING_PARTNER and named:
        return replace(missing_partner(asked), word=clarification.word)
    if clarification.unclear is Unclear.GROUP_NOT_HELD and named:
        offered = missing_partner(asked)
        return replace(clarification, choices=offered.choices, varies=offered.varies)
    if clarification.unclear in {Unclear.MISSING_PARTNER, Unclear.MISSING_COUNTRIES}:
        return replace(missing_countries(asked), word=clarification.word)
    return clarification
