"""Questions that name one country, on a store with a few cells of trade and investment."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.answer import Answer, Indicator, Outcome
from bot.answering import answer
from bot.period import year
from bot.presenting import to_plain
from bot.question import Clarification, Language, Unclear
from db.engine import create_store, open_session, prepare_store
from tests.bot.answering.conftest import TODAY, question
from tests.bot.answering.reading import keys
from tests.db.observations_by_hand import add_cells, add_dataset

Ask = Callable[..., Answer]

CELLS = {
    "atlas-pairs": ("RO DE X 2018 16000000000", "DE RO X 2018 17000000000", "RO IT X 2018 8000000000"),
    "unctad-fdi": (
        *("RO AT P 2012 14400000000", "RO NL P 2012 17400000000", "RO CY P 2011 900000000", "RO NL I 2012 -64500000"),
        *("NL RO Q 2012 9000000000", "NL DE Q 2012 20000000000", "HU NO P 2010 3000000", "BY CY P 2012 5"),
        *("VN JP P 2012 8", "VN JP P 2011 7", "VN JP I 2012 3", "VN JP I 2011 2", "JP VN P 2012 1", "JP VN P 2011 1"),
        *(f"PL CZ I {number} 5" for number in range(2000, 2014)),
    ),
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The founding claims, and the cells above."""
    engine = create_store(f"sqlite:///{tmp_path_factory.mktemp('one') / 'store.db'}")
    prepare_store(engine, seed_sets=("founding",))
    with Session(engine) as session:
        for code, lines in CELLS.items():
            add_cells(session, add_dataset(session, code), *lines)
        session.commit()
    yield engine
    engine.dispose()


@pytest.fixture
def ask(world: Engine) -> Ask:
    """Ask in the words of ``question``."""

    def asking(words: str | Clarification, language: Language = Language.EN, **slots: object) -> Answer:
        reading = question(words, **slots) if isinstance(words, str) else words
        with open_session(world) as session:
            return answer(session, reading, language=language, today=TODAY)

    return asking


@pytest.mark.parametrize(
    ("words", "slots", "heading", "expected"),
    [
        ("investment - RO", {}, "fdi-leading-investors", [("NL", "17.4"), ("AT", "14.4")]),
        ("investment - RO", {"variant": "flow"}, "fdi-leading-investors", [("NL", "-64.5")]),
        ("investment - RO", {"limit": 1}, "fdi-leading-investors", [("NL", "17.4")]),
        ("investment - RO 2011", {}, "fdi-leading-investors", [("CY", "900.0")]),
        ("investment NL", {}, "fdi-leading-hosts", [("DE", "20.0"), ("RO", "9.0")]),
        ("investment NO", {}, "fdi-leading-hosts", [("HU", "3.0")]),
    ],
)
def test_investment_of_one_country_is_told_by_the_largest_of_one_year_and_one_reporter(
    ask: Ask, words: str, slots: dict[str, object], heading: str, expected: list[tuple[str, str]]
) -> None:
    found = ask(words, **slots)
    country = found.question.reporter or found.question.partner
    others = [each.partner if each.reporter == country else each.reporter for each in found.figures]
    assert (found.outcome, keys(found)[0]) == (Outcome.ANSWER, heading)
    assert list(zip(others, [str(each.value) for each in found.figures], strict=True)) == expected


def test_leading_investors_come_before_the_one_pair_that_something_is_published_of(ask: Ask) -> None:
    assert keys(ask("investment - BY"))[:2] == ["fdi-leading-investors", "fdi-told"]
    assert ask("investment - BY", topics=("ict",)).question.reporter == "AZ"


def test_who_invests_most_is_said_in_words(ask: Ask) -> None:
    lines = to_plain(ask("investment - RO", Language.RU)).splitlines()
    assert lines[:3] == [
        "Румыния · инвестиции",
        "Крупнейшие инвесторы, 2012 г.:",
        "• Нидерланды → Румыния, накопленные прямые инвестиции, 2012 г.: 17,4 млрд долл. США (по данным Румынии).",
    ]


def test_years_of_investment_are_flows_with_the_last_stock_and_of_the_other_direction_the_last_year(ask: Ask) -> None:
    told = [(each.reporter, each.indicator, each.period) for each in ask("investment JP VN 2011..2012").figures]
    assert told == [
        ("VN", Indicator.FDI_INFLOW, year(2012)),
        ("VN", Indicator.FDI_INWARD_STOCK, year(2012)),
        ("VN", Indicator.FDI_INFLOW, year(2011)),
        ("JP", Indicator.FDI_INWARD_STOCK, year(2012)),
    ]


def test_a_list_of_years_of_investment_that_is_cut_says_so(ask: Ask) -> None:
    found = ask("investment CZ PL 2000..2013")
    assert keys(found).count("fdi-told") == 12
    assert "series-recent" in keys(found)
    assert "series-recent" not in keys(ask("investment CZ PL 2002..2013"))


@pytest.mark.parametrize("words", ["exports RO", "profile RO", "agreements RO", "exports RO - 1900"])
def test_a_country_that_nothing_is_published_about_is_asked_for_a_partner_it_trades_with(ask: Ask, words: str) -> None:
    found = ask(words)
    assert found.outcome is Outcome.ASK
    assert found.clarification is not None
    assert [choice.partner for choice in found.clarification.choices] == ["DE", "IT"]


def test_a_country_beside_a_group_or_a_former_state_is_asked_for_a_partner_of_today(ask: Ask) -> None:
    said = question("trade_total RO")
    found = ask(Clarification(Language.EN, Unclear.GROUP_NOT_HELD, said, word="USSR", varies="partner"))
    assert to_plain(found).splitlines() == [
        "“USSR”: I hold figures for single countries of today only. Which country do you mean?",
        "Choices: Germany · Italy.",
    ]


def test_a_country_whose_trade_is_held_is_not_said_to_be_unknown(ask: Ask) -> None:
    found = ask("visits - RO")
    assert (found.outcome, keys(found)) == (Outcome.NO_DATA, ["nothing-of-kind-held"])
    assert "Pairs I hold" not in to_plain(found)


def test_a_country_that_nothing_is_held_about_is_said_to_be_unknown(ask: Ask) -> None:
    assert keys(ask("investment - TV")) == ["nothing-held-country", "pairs-held"]
