"""The arguments of /follow, /unfollow and /history."""

import pytest

from bot.dialogue import Dialogue
from bot.following_topics import topic_of
from bot.question import Clarification, Intent, Language, Question
from bot.understanding.subject import as_question, read_subject

PAIR = Dialogue(last=as_question(("BY", "AZ"), Language.EN))


@pytest.mark.parametrize(
    ("arguments", "pair", "topic", "language"),
    [
        ("BY AZ", ("BY", "AZ"), "", "en"),
        ("by az", ("BY", "AZ"), "", "en"),
        ("az-by trade", ("AZ", "BY"), "trade", "en"),
        ("by az imports", ("BY", "AZ"), "imports", "en"),
        ("беларусь азербайджан инвестиции", ("BY", "AZ"), "investment", "ru"),
        ("Беларусь і Азербайджан гандаль", ("BY", "AZ"), "trade", "be"),
        ("Belarusla Azərbaycanın ticarəti", ("BY", "AZ"), "trade", "az"),
        ("belrus azerbajan cooperation", ("BY", "AZ"), "cooperation", "en"),
        ("Беларусь Азербайджан сельское хозяйство", ("BY", "AZ"), "agriculture", "ru"),
        ("BY AZ statements", ("BY", "AZ"), "statements", "en"),
        ("BY AZ projects", ("BY", "AZ"), "projects", "en"),
        ("BY AZ 2013", ("BY", "AZ"), "", "en"),
    ],
)
def test_pair_topic_and_language(arguments: str, pair: tuple[str, str], topic: str, language: str) -> None:
    found = read_subject(arguments, Dialogue(), fallback=Language.EN)
    assert isinstance(found.reading, Question)
    assert (found.reading.pair, topic_of(found.reading), found.reading.language) == (pair, topic, language)
    assert (found.unknown, found.named) == (None, True)


def test_a_pair_that_is_lacking_is_taken_from_the_dialogue() -> None:
    found = read_subject("trade", PAIR, fallback=Language.EN).reading
    assert isinstance(found, Question)
    assert (found.pair, found.intent) == (("BY", "AZ"), Intent.TRADE_TOTAL)


def test_nothing_named_is_told_apart() -> None:
    assert not read_subject("", PAIR, fallback=Language.EN).named


@pytest.mark.parametrize("arguments", ["", "BY", "Korea Belarus", "BY BY", "BY AZ RU"])
def test_what_names_no_pair_asks_back(arguments: str) -> None:
    assert isinstance(read_subject(arguments, Dialogue(), fallback=Language.EN).reading, Clarification)


def test_a_word_that_is_no_topic_is_named() -> None:
    assert read_subject("BY AZ Qwertyuiop", Dialogue(), fallback=Language.EN).unknown == "Qwertyuiop"
