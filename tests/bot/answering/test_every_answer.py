"""What holds for every answer, whatever is asked: a large table of questions against both stores."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

import pytest
from sqlalchemy import Engine

from bot.answer import Answer, Arg, FactList, Figure, Held, Line, Outcome, Status, Table, TextArg
from bot.answering import answer
from bot.answering.table import TOPICS
from bot.period import parse_period
from bot.presenting.texts import has_text
from bot.question import SLOTLESS, Flow, Intent, Language, Question
from bot.question_code import decode, encode
from db.engine import open_session
from tests.bot.answering.conftest import TODAY, Ask

PAIRS = [("BY", "AZ"), ("AZ", "BY"), ("EU", "BY"), ("BY", "TV"), (None, "AZ"), (None, None)]
PERIODS = [
    *(None, "latest", "2013", "2018", "2020", "2021", "1995", "2013-01..2013-02", "2012-01..2012-02", "2013-03"),
    *("2013-04-23", "2005..2015", "2005..", "..2009", "2012|2013", "2013|2011..2012", "last5y", "last2q", "rel:-1y"),
    *("rel:0y", "rel:-1m", "month:02"),
]
TOPIC_SETS = [(), ("ict",), ("tractors", "oil")]
TIMELESS = {Intent.COOPERATION, Intent.PROJECTS, Intent.AGREEMENTS, Intent.PROFILE, Intent.FACTS, *SLOTLESS}


def questions(intent: Intent) -> Iterator[Question]:
    timeless = intent in TIMELESS
    for (reporter, partner), code in product(PAIRS, [None, "2013"] if timeless else PERIODS):
        for topics in TOPIC_SETS if timeless or code in {None, "2013"} else [()]:
            yield Question(
                Language.EN,
                intent,
                reporter,
                partner,
                others=("EU",) if intent is Intent.COMPARE and reporter == "BY" and not topics else (),
                period=parse_period(code) if code else None,
                flow=Flow.EXPORTS if intent is Intent.TREND and topics else None,
                product=topics[0] if topics else None,
                topics=topics,
            )


Answers = list[Answer]


@pytest.fixture(scope="module")
def answers(stores: dict[str, Engine]) -> Answers:
    """The answers of both stores to all questions."""
    found = []
    for engine in stores.values():
        with open_session(engine) as session:
            asked = (each for intent in Intent for each in questions(intent))
            found += [answer(session, each, language=Language.EN, today=TODAY) for each in asked]
    return found


def figures_in(value: object) -> Iterator[Figure]:
    if isinstance(value, Figure):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from figures_in(each)
    elif isinstance(value, Line):
        yield from figures_in(tuple(value.args.values()))
    elif isinstance(value, Table):
        yield from figures_in((value.heading, *(row.figures for row in value.rows)))


def keys_in(found: Answer) -> Iterator[str]:
    headings = [block.heading for block in found.blocks if isinstance(block, Table | FactList)]
    for each in (*found.blocks, *found.notes, *headings):
        if isinstance(each, Line):
            yield each.key
            yield from text_args(tuple(each.args.values()))
    yield from (key for figure in found.figures for key in (figure.formula, *figure.marks) if key)


def text_args(value: Arg) -> Iterator[str]:
    if isinstance(value, TextArg):
        yield value.key
    elif isinstance(value, tuple):
        for each in value:
            yield from text_args(each)


def same(figures: Iterable[Figure]) -> set[Figure]:
    """Figures without what may differ between two mentions of one."""
    return {replace(each, marks=(), speaker=None) for each in figures}


def test_every_figure_shown_is_listed_with_its_source_and_claim(answers: Answers) -> None:
    for found in answers:
        assert same(figures_in((*found.blocks, *found.notes))) == same(found.figures)
        assert {each.source for each in found.figures} <= {source.id for source in found.sources}
        assert {each.claim for each in found.figures if each.claim} <= set(found.facts)


def test_every_fact_shown_is_listed_with_its_source(answers: Answers) -> None:
    for found in answers:
        facts = [fact for block in found.blocks if isinstance(block, FactList) for fact in block.facts]
        assert {fact.id for fact in facts} <= set(found.facts)
        assert {fact.source for fact in facts} <= {source.id for source in found.sources}


def test_no_figure_is_a_bare_zero(answers: Answers) -> None:
    zeros = [each for found in answers for each in found.figures if each.value == 0 and each.held is not Held.ZERO]
    assert zeros == []


def test_every_key_has_its_text(answers: Answers) -> None:
    keys = dict.fromkeys(key for found in answers for key in keys_in(found))
    assert [key for key in keys for language in Language if not has_text(language, key)] == []


def test_only_a_question_back_has_no_words(answers: Answers) -> None:
    for found in answers:
        assert (found.outcome is Outcome.ASK) == (found.clarification is not None)
        assert found.outcome is Outcome.ASK or found.blocks


def test_every_calculated_figure_states_formula_inputs_and_bounds(answers: Answers) -> None:
    figures = [each for found in answers for each in found.figures if each.status is Status.CALCULATED]
    assert figures
    for each in figures:
        assert each.formula and each.inputs and each.claim is None
        assert each.value is not None and each.low is not None and each.high is not None
        assert each.low <= each.value <= each.high


def test_every_button_fits_into_its_64_bytes(answers: Answers) -> None:
    asked = [action.question for found in answers for action in found.actions]
    asked += [choice for found in answers if found.clarification for choice in found.clarification.choices]
    codes = {encode(each) for each in asked}
    assert [code for code in codes if len(code) > 58 or encode(decode(code, Language.EN)) != code] == []


def test_every_intent_has_its_function() -> None:
    assert set(TOPICS) == set(Intent)


def test_the_same_question_has_the_same_answer(ask: Ask) -> None:
    for intent in Intent:
        assert ask("S1", f"{intent.value} BY AZ") == ask("S1", f"{intent.value} BY AZ")
