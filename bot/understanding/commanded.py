"""The decision on a slash command: the intent is given, the arguments fill it, a conversation completes it."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import Dialogue
from bot.question import SLOTLESS, Intent, Language, Question
from bot.understanding.asking import ask_for_countries, ask_same_country, ask_which_country, ask_which_pair
from bot.understanding.decide import STANDS_ALONE, Decision
from bot.understanding.framing import frame
from bot.understanding.sight import Sight


def decide_command(intent: Intent, sight: Sight, language: Language, dialogue: Dialogue) -> Decision:
    """Read "/trade BY AZ 2013"; a bare "/trade 2013" takes the pair of the question before."""
    if intent in SLOTLESS:
        return Decision(_with_pair(Question(language, intent), sight), "command")
    question = frame(sight, intent, language)
    question = _from_dialogue(sight, question, dialogue)
    return _checked(sight, question, dialogue)


def _with_pair(question: Question, sight: Sight) -> Question:
    reporter, partner = (*sight.codes, None, None)[:2]
    return replace(question, reporter=reporter, partner=partner)


def _from_dialogue(sight: Sight, question: Question, dialogue: Dialogue) -> Question:
    last = dialogue.last
    if sight.codes or last is None or last.pair is None:
        return question
    inherited = {"reporter", "partner"} | ({"period"} if last.period and question.period is None else set())
    return replace(
        question,
        reporter=last.reporter,
        partner=last.partner,
        period=question.period or last.period,
        inherited=frozenset(inherited),
    )


def _checked(sight: Sight, question: Question, dialogue: Dialogue) -> Decision:
    for mention in sight.countries:
        if len(mention.codes) > 1:
            known = tuple(other.codes[0] for other in sight.countries if len(other.codes) == 1)
            return Decision(ask_which_country(question, mention, known), "ambiguous country")
    if len(sight.codes) > 2 and question.intent is not Intent.COMPARE:
        return Decision(ask_which_pair(question, sight.codes), "three countries")
    if question.pair is None and len(sight.countries) > 1 and len(sight.codes) == 1:
        return Decision(ask_same_country(question, sight.codes[0], dialogue), "the same country twice")
    complete = question.pair is not None or (question.intent is Intent.TOP_PARTNERS and question.reporter)
    if complete or (question.intent in STANDS_ALONE and sight.codes):
        return Decision(question, "command")
    return Decision(ask_for_countries(question, dialogue), "a country is missing")
