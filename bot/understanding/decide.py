"""The decision: decline, ask about countries, answer small talk, answer, or ask what is meant; in this order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.dialogue import Dialogue
from bot.period import PeriodKind
from bot.question import ONE_WAY, SLOTLESS, Intent, Language, Question, Reading
from bot.understanding.aliens import is_alien, is_of_the_subject, is_rescued, sounds_foreign
from bot.understanding.asking import (
    ask_about_group,
    ask_for_countries,
    ask_same_country,
    ask_what_about,
    ask_which_country,
    ask_which_pair,
    unknown_name,
    usual_readings,
)
from bot.understanding.certainty import is_sure
from bot.understanding.framing import frame, of_pair_before
from bot.understanding.opinions import Opinion
from bot.understanding.sight import Sight

STANDS_ALONE = frozenset(
    {Intent.COOPERATION, Intent.PROJECTS, Intent.VISITS, Intent.STATEMENTS, Intent.INVESTMENT, Intent.AGREEMENTS}
)
"""Intents whose store can be searched by one country, a person, a day or a topic."""


_FIRM, _QUITE_LIKELY = 4.0, 0.72
_SALE = frozenset({"export", "import", "exportverb", "importverb", "sell", "buy"})
_OF_TWO_PERIODS = frozenset({Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.IMPORTS, Intent.GROWTH, Intent.COMPARE})
_OF_YEARS = frozenset({Intent.TREND, Intent.GROWTH, Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.IMPORTS})
_MANY_YEARS = frozenset({PeriodKind.YEARS, PeriodKind.SINCE, PeriodKind.LAST})


@dataclass(frozen=True, slots=True)
class Decision:
    """A reading and the reason for it, None where the text was not recognised at all."""

    reading: Reading | None
    reason: str


def decide(sight: Sight, opinion: Opinion, language: Language, dialogue: Dialogue) -> Decision:
    """Decide what a message that stands for itself means."""
    best = opinion.best
    if _declined(sight, opinion):
        return Decision(declined(language), "out-of-scope word")
    if best in SLOTLESS:
        return _small_talk(sight, opinion, best, language)
    if best is None or (not sight.codes and _too_strange(sight, 0)) or _only_suggested(sight, opinion):
        return Decision(None, "nothing of the subject recognised")
    if sounds_foreign(sight, opinion):
        return Decision(None, "like questions that are not for this bot")
    base = dialogue.last if dialogue.last and dialogue.last.pair and not sight.countries else None
    question = _framed(sight, best, language, base)
    question = replace(question, score=opinion.score, margin=opinion.margin)
    return _about_countries(sight, question, dialogue) or _answer(sight, question, opinion, base)


def _framed(sight: Sight, intent: Intent, language: Language, base: Question | None) -> Question:
    """Frame a question; where it names no country it is about the pair of the one before, if there was one."""
    question = frame(sight, intent, language)
    return of_pair_before(question, base) if base is not None else question


def declined(language: Language) -> Question:
    """Return the reading of a message that is not for this bot."""
    return Question(language, Intent.OUT_OF_SCOPE)


def _declined(sight: Sight, opinion: Opinion) -> bool:
    if any(mention.kind != "group" for mention in sight.groups):
        return True
    return is_alien(sight, opinion) and not is_rescued(sight, opinion) and not is_of_the_subject(sight, opinion)


def _small_talk(sight: Sight, opinion: Opinion, best: Intent, language: Language) -> Decision:
    if sight.unexplained and opinion.model.get(best, 0.0) < _QUITE_LIKELY:
        return Decision(None, "small talk with unknown words")
    reporter, partner = (*sight.codes[:2], None, None)[:2]
    return Decision(Question(language, best, reporter, partner, ignored=sight.tokens.truncated), "small talk")


def _too_strange(sight: Sight, allowed: int) -> bool:
    return len(sight.strange) > allowed


def _only_suggested(sight: Sight, opinion: Opinion) -> bool:
    """Whether one country and a sector or a verb of travel are all there is: "tourism in Georgia"."""
    if len(sight.codes) > 1:
        return False
    if opinion.best is Intent.COOPERATION:
        return opinion.score < _FIRM
    people = sight.people or sight.concepts & {"office", "who", "meet"}
    return opinion.best is Intent.VISITS and not people


def _about_countries(sight: Sight, question: Question, dialogue: Dialogue) -> Decision | None:
    """Ask back where the countries are ambiguous, the same, too many or too few."""
    if sight.groups and len(sight.codes) < 2:
        return Decision(ask_about_group(question, sight.groups[0], dialogue), "a group of countries")
    for mention in sight.countries:
        if len(mention.codes) > 1:
            known = tuple(other.codes[0] for other in sight.countries if len(other.codes) == 1)
            return Decision(ask_which_country(question, mention, known), f"ambiguous country {mention.typed!r}")
    if question.intent is Intent.TOP_PARTNERS and question.reporter:
        return None
    if len(sight.codes) > 2 and question.intent is not Intent.COMPARE:
        return Decision(ask_which_pair(question, sight.codes), "three countries")
    if question.pair is not None:
        return None
    if _named_twice(sight):
        return Decision(ask_same_country(question, sight.codes[0], dialogue), "the same country twice")
    if question.intent in STANDS_ALONE and (sight.codes or _searchable(sight)) and not _may_name(sight):
        return None
    return _missing(sight, question, dialogue)


def _missing(sight: Sight, question: Question, dialogue: Dialogue) -> Decision:
    word = unknown_name(sight) if sight.codes else None
    if word is None and _too_strange(sight, len(sight.codes)):
        return Decision(None, "a country is missing and words are unknown")
    if word is None and question.intent is Intent.PROFILE and sight.topics:
        return Decision(None, "no intent")
    return Decision(ask_for_countries(question, dialogue, word), "a country is missing")


def _named_twice(sight: Sight) -> bool:
    names = [mention for mention in sight.countries if mention.kind not in {"person", "capital"}]
    return len(sight.codes) == 1 and len(names) > 1 and len({mention.kind for mention in names}) == 1


def _may_name(sight: Sight) -> bool:
    """Whether a word is left that could be the other side: strange, a capital inside the text, or a firm like SOCAR."""
    named = (word for word in sight.unexplained if word.text[: 2 if word.start == 0 else 1].isupper())
    return bool(sight.strange) or any(named)


def _searchable(sight: Sight) -> bool:
    return bool(sight.people) or (sight.period is not None and sight.period.period.kind is PeriodKind.DAY)


def _answer(sight: Sight, question: Question, opinion: Opinion, base: Question | None) -> Decision:
    alien = is_alien(sight, opinion) and not is_rescued(sight, opinion)
    if not alien and (is_sure(sight, opinion) or _answered_alike(sight, opinion)):
        return Decision(question, "both opinions agree")
    likely = [intent for intent, _ in opinion.ranked if intent not in SLOTLESS]
    if question.product and opinion.best in ONE_WAY and not sight.concepts & _SALE:
        likely.insert(1, Intent.TRADE_TOTAL)  # "BY KZ сахар": who sells it is not said, so both ways together too
    framed = [_framed(sight, intent, question.language, base) for intent in usual_readings(likely)]
    complete = [choice for choice in framed if choice.pair is not None or choice.intent is question.intent]
    return Decision(ask_what_about(complete), "the readings are too close or words are unknown")


def _answered_alike(sight: Sight, opinion: Opinion) -> bool:
    """Whether the two leading readings come to one answer: of two periods both values, of many years their series."""
    if sight.period is None or sight.unexplained:
        return False
    leading = {intent for intent, _ in opinion.ranked[:2]}
    kind = sight.period.period.kind
    alike = _OF_TWO_PERIODS if kind is PeriodKind.COMPARED else _OF_YEARS if kind in _MANY_YEARS else frozenset()
    return len(leading) == 2 and leading <= alike
