"""Shared words are understood as the question they came from."""

from dataclasses import replace

import pytest

from bot.deep_link import decode_link
from bot.dialogue import Dialogue
from bot.period import parse_period
from bot.presenting.share import share_words
from bot.question import SLOTLESS, Intent, Language, Question
from bot.understanding import understand

FLOWLESS = frozenset(Intent) - SLOTLESS
PERIODS = ["2013-01..2013-02", "2012", "2013-03", "2010..2019"]


def asked_again(words: str, language: Language) -> Question:
    if "_" in words:
        return decode_link(words, language)
    found = understand(words, Dialogue(), fallback=Language.EN)
    assert isinstance(found, Question), words
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("intent", sorted(FLOWLESS))
def test_every_intent_comes_back_from_its_words(language: Language, intent: Intent) -> None:
    for pair in (("BY", "AZ"), ("DE", "TR")):
        words = share_words(Question(language, intent, *pair), language)
        found = asked_again(words, language)
        assert (found.language, found.intent, found.pair) == (language, intent, pair), words


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", PERIODS)
@pytest.mark.parametrize("intent", [Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.IMPORTS, Intent.BALANCE])
def test_periods_come_back_from_their_words(language: Language, code: str, intent: Intent) -> None:
    question = Question(language, intent, "BY", "AZ", period=parse_period(code))
    found = asked_again(share_words(question, language), language)
    assert (found.language, found.intent, found.pair, found.period) == (language, intent, ("BY", "AZ"), question.period)


def test_what_words_cannot_say_is_shared_as_its_link() -> None:
    question = Question(Language.RU, Intent.COOPERATION, "BY", "AZ", product="ict", topics=("ict",))
    assert share_words(question, Language.RU) == "ru_coop_BY-AZ_g-ict"
    page = replace(question, product=None, topics=(), variant="p2")
    assert share_words(page, Language.RU) == "ru_coop_BY-AZ_v-p2"
