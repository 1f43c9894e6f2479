"""What a follow-up takes from the turn before, and how short replies answer a question back."""

from __future__ import annotations

import pytest

from bot.dialogue import Dialogue, advance
from bot.question import Clarification, Intent, Question, Reading, Unclear
from bot.understanding import understand
from tests.bot.understanding.scoring import NOON


def talk(*turns: str) -> Reading:
    """Read the last turn after the others."""
    dialogue = Dialogue()
    for turn in turns[:-1]:
        dialogue = advance(dialogue, understand(turn, dialogue), NOON)
    return understand(turns[-1], dialogue)


@pytest.mark.parametrize(
    ("turns", "inherited"),
    [
        (["trade belarus azerbaijan 2012", "and in 2013?"], {"intent", "flow", "reporter", "partner"}),
        (["trade belarus azerbaijan 2012", "what about exports"], {"reporter", "partner", "period"}),
        (["торговля беларуси с казахстаном 2016", "а с узбекистаном"], {"intent", "flow", "reporter", "period"}),
        (["экспорт польши в украину", "а импорт грузии из турции за 2015"], set()),
        (
            ["сколько тракторов беларусь продала азербайджану", "за 2015"],
            {"intent", "flow", "reporter", "partner", "product"},
        ),
    ],
)
def test_inherited_slots_are_named(turns: list[str], inherited: set[str]) -> None:
    reading = talk(*turns)
    assert isinstance(reading, Question)
    assert reading.inherited == inherited


@pytest.mark.parametrize(
    ("asked", "reply", "pair"),
    [
        ("Congo imports from Belgium", "the democratic one", ("CD", "BE")),
        ("Congo imports from Belgium", "the first", ("CG", "BE")),
        ("торговля Беларуси с Кореей", "южная", ("BY", "KR")),
        ("trade turnover between India and", "Pakistan", ("IN", "PK")),
        ("exports to Azerbaijan", "Turkey", ("TR", "AZ")),
        ("гандаль Беларусі з Карэяй", "Паўночная", ("BY", "KP")),
    ],
)
def test_a_short_reply_answers_the_question_back(asked: str, reply: str, pair: tuple[str, str]) -> None:
    reading = talk(asked, reply)
    assert isinstance(reading, Question)
    assert reading.pair == pair


def test_a_chosen_intent_answers_the_question_what_is_meant() -> None:
    choices = tuple(Question(language=LANGUAGE, intent=intent, reporter="BY", partner="AZ") for intent in ASKED)
    pending = Clarification(LANGUAGE, Unclear.WHICH_INTENT, choices[0], choices, varies="intent")
    reading = understand("exports", Dialogue(pending=pending))
    assert isinstance(reading, Question)
    assert (reading.intent, reading.pair) == (Intent.EXPORTS, ("BY", "AZ"))


Q2 = "2018-04..2018-06"
ASKED = (Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.PROFILE)
LANGUAGE = understand("trade").language


@pytest.mark.parametrize(
    ("turns", "intent"),
    [
        (["trade belarus azerbaijan 2012", "source?"], Intent.SOURCES),
        (["trade belarus azerbaijan 2012", "thanks"], Intent.THANKS),
        (["trade belarus azerbaijan 2012", "what can you do?"], Intent.HELP),
        (["trade belarus azerbaijan 2012", "will it rain tomorrow"], Intent.OUT_OF_SCOPE),
        (["trade belarus azerbaijan 2012", "sing me a song"], Intent.OUT_OF_SCOPE),
    ],
)
def test_small_talk_and_other_subjects_follow_up_nothing(turns: list[str], intent: Intent) -> None:
    reading = talk(*turns)
    assert isinstance(reading, Question)
    assert (reading.intent, reading.pair) == (intent, None)


def test_small_talk_leaves_the_question_before_in_place() -> None:
    reading = talk("belarus serbia trade", "thanks", "in 2014?")
    assert isinstance(reading, Question)
    assert (reading.pair, reading.period and reading.period.code) == (("BY", "RS"), "2014")


def test_a_month_alone_takes_the_year_of_the_question_before() -> None:
    reading = talk("belarus serbia trade 2014", "and in March?")
    assert isinstance(reading, Question)
    assert reading.period is not None
    assert reading.period.code == "2014-03"


def test_without_a_conversation_nothing_is_inherited() -> None:
    reading = understand("and in 2013?")
    assert isinstance(reading, Clarification) or reading.intent is Intent.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("turns", "intent", "pair", "period"),
    [
        (["Гандаль Перу і Чылі за 2015", "дадайце 2016-ы і параўнайце"], Intent.COMPARE, ("PE", "CL"), "2015|2016"),
        (["Сустрэчы прэзідэнтаў Беларусі і Кітая", "не, Азербайджана"], Intent.VISITS, ("BY", "AZ"), None),
        (
            ["экспорт Украины в Грузию за первый квартал 2018", "а во втором квартале?"],
            Intent.EXPORTS,
            ("UA", "GE"),
            Q2,
        ),
        (["расскажи про отношения турции и ливии", "а в военной области?"], Intent.COOPERATION, ("TR", "LY"), None),
        (["Хто найбольш прадае Румыніі?", "а Малдова ў гэтым спісе дзе?"], Intent.TOP_PARTNERS, ("RO", "MD"), None),
    ],
)
def test_a_follow_up_changes_what_it_names(
    turns: list[str], intent: Intent, pair: tuple[str, str], period: str | None
) -> None:
    reading = talk(*turns)
    assert isinstance(reading, Question)
    assert (reading.intent, reading.pair) == (intent, pair)
    assert period is None or (reading.period is not None and reading.period.code == period)
