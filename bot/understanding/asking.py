"""The questions back: which country, which partner, which pair, what about them; each choice a full question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue import Dialogue
from bot.question import Clarification, Flow, Intent, Question, Unclear
from bot.understanding.countries import CountryMention
from bot.understanding.sight import Sight

_FOUNDING = {"BY": "AZ", "AZ": "BY"}
_MOST_CHOICES = 6
_MOST_READINGS = 3
_READINGS = (Intent.TRADE_TOTAL, Intent.PROFILE, Intent.COOPERATION)


def ask_which_country(question: Question, mention: CountryMention, known: tuple[str, ...]) -> Clarification:
    """Ask "Which Korea?": the choices differ in the country that was ambiguous."""
    slot = _slot_of(question, mention)
    codes = [code for code in mention.codes if code not in known][:_MOST_CHOICES]
    asked = put_country(question, slot, None)
    choices = tuple(put_country(question, slot, code) for code in codes)
    return Clarification(question.language, Unclear.AMBIGUOUS_COUNTRY, asked, choices, mention.typed, slot)


def put_country(question: Question, slot: str, code: str | None) -> Question:
    """Return the question with a country in one of its two places, ``reporter`` or ``partner``."""
    return replace(question, reporter=code) if slot == "reporter" else replace(question, partner=code)


def _slot_of(question: Question, mention: CountryMention) -> str:
    return "partner" if question.partner in mention.codes else "reporter"


def ask_for_countries(question: Question, dialogue: Dialogue, word: str | None = None) -> Clarification:
    """Ask for the country or countries that were not named, offering those of the conversation."""
    if question.reporter is None and question.partner is None:
        choices = _pairs_talked_about(question, dialogue)
        unclear, varies = Unclear.MISSING_COUNTRIES, "pair"
    else:
        choices, varies = _partners(question, dialogue), "partner" if question.partner is None else "reporter"
        unclear = Unclear.MISSING_PARTNER
    if word is not None:
        unclear = Unclear.UNKNOWN_COUNTRY
    return Clarification(question.language, unclear, question, choices, word, varies)


def ask_about_group(question: Question, mention: CountryMention, dialogue: Dialogue) -> Clarification:
    """Say that no figures are held for a group like the CIS and offer pairs of the country named."""
    choices = _partners(question, dialogue) if question.reporter or question.partner else ()
    return Clarification(question.language, Unclear.GROUP_NOT_HELD, question, choices, mention.typed, "partner")


def _pairs_talked_about(question: Question, dialogue: Dialogue) -> tuple[Question, ...]:
    pairs = dict.fromkeys(last.pair for last in (dialogue.last, dialogue.before) if last is not None)
    return tuple(replace(question, reporter=pair[0], partner=pair[1]) for pair in pairs if pair is not None)


def _partners(question: Question, dialogue: Dialogue) -> tuple[Question, ...]:
    known = question.reporter or question.partner
    assert known is not None
    talked = [code for last in (dialogue.last, dialogue.before) if last for code in (last.reporter, last.partner)]
    candidates = dict.fromkeys(code for code in (*talked, _FOUNDING.get(known)) if code and code != known)
    slot = "partner" if question.partner is None else "reporter"
    return tuple(put_country(question, slot, code) for code in list(candidates)[:_MOST_CHOICES])


def ask_same_country(question: Question, code: str, dialogue: Dialogue) -> Clarification:
    """Say that a country has no trade with itself and offer the other halves."""
    half = replace(question, reporter=code, partner=None)
    asked = replace(question, reporter=code, partner=code)
    return Clarification(question.language, Unclear.SAME_COUNTRY, asked, _partners(half, dialogue), None, "partner")


def ask_which_pair(question: Question, codes: tuple[str, ...]) -> Clarification:
    """Ask which two of three countries are meant; the comparison of the first with the rest is offered too."""
    first, second, *rest = codes
    pairs = [(one, other) for at, one in enumerate(codes) for other in codes[at + 1 :]][: _MOST_CHOICES - 1]
    asked = replace(question, reporter=first, partner=second, others=tuple(rest))
    single = replace(question, others=())
    choices = [replace(single, reporter=one, partner=other) for one, other in pairs]
    flow = question.flow if question.intent in {Intent.EXPORTS, Intent.IMPORTS} else None
    choices.append(replace(asked, intent=Intent.COMPARE, directed=True, flow=flow))
    return Clarification(question.language, Unclear.THREE_COUNTRIES, asked, tuple(choices), None, "pair")


def ask_what_about(readings: Iterable[Question]) -> Clarification:
    """Ask what is wanted about a pair, the likeliest readings first; the best flow is offered the other way too."""
    first, *others = {choice.intent: choice for choice in readings}.values()
    turned = [first.turned()] if first.flow in {Flow.EXPORTS, Flow.IMPORTS} and first.pair else []
    choices = (first, *turned, *others[: _MOST_READINGS - 1])
    return Clarification(first.language, Unclear.WHICH_INTENT, first, choices, None, "intent")


def usual_readings(found: list[Intent]) -> list[Intent]:
    """Fill up the readings to three with what is asked most."""
    return list(dict.fromkeys([*found, *_READINGS]))[:3]


def unknown_name(sight: Sight) -> str | None:
    """Return the one word that stands where a country should: "exports of Wakanda to Belarus"."""
    if len(sight.unexplained) != 1:
        return None
    word = sight.unexplained[0]
    index = sight.tokens.items.index(word)
    beside = [near for near in (index - 1, index + 1) if 0 <= near < len(sight.tokens.items)]
    return word.text if any(sight.marks_country(near) for near in beside) and word.text[:1].isupper() else None
