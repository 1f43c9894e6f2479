from typing import Any

import pytest

from bot.answer import Line, Side, Status
from bot.presenting.press import press_sentence
from bot.question import Flow, Intent, Language, Question
from tests.bot.presenting.given import answered, asked, figure, founding, implied, trade_card

EN, RU, AZ, BE = Language.EN, Language.RU, Language.AZ, Language.BE

SENTENCES = [
    (
        asked(EN, Intent.EXPORTS, flow=Flow.EXPORTS),
        (
            "Exports of Belarus to Azerbaijan were $31.6 million in January–February 2013, up 12.3% from a year earlier"
            " (BelTA, 23 Apr 2013)."
        ),
    ),
    (
        asked(RU),
        (
            "Торговля Беларуси и Азербайджана в январе–феврале 2013 г. составила 33,7 млн долл. США, на 13,1% больше,"
            " чем годом ранее (БелТА, 23.04.2013)."
        ),
    ),
    (
        asked(AZ, Intent.EXPORTS, flow=Flow.EXPORTS),
        (
            "Belarusun Azərbaycan bazarına ixracı 2013-cü ilin yanvar–fevralında 31,6 mln. ABŞ dolları təşkil edib, bu,"
            " əvvəlki ilin eyni dövrü ilə müqayisədə 12,3% çoxdur (BelTA, 23.04.2013)."
        ),
    ),
    (
        asked(BE, Intent.IMPORTS, flow=Flow.IMPORTS),
        (
            "Імпарт Беларусі з Азербайджана ў студзені–лютым 2013 г. склаў 2,1 млн долараў ЗША, на 26% больш, чым годам"
            " раней (БелТА, 23.04.2013)."
        ),
    ),
    (
        asked(EN, Intent.BALANCE, flow=Flow.BALANCE),
        (
            "The trade balance of Belarus with Azerbaijan was +$29.5 million in January–February 2013"
            " (BelTA, 23 Apr 2013)."
        ),
    ),
]


@pytest.mark.parametrize(("question", "sentence"), SENTENCES)
def test_the_asked_figure_is_a_sentence_with_its_source(question: Question, sentence: str) -> None:
    figures = tuple(founding(claim="F"))
    assert press_sentence(answered(question, Line("balance-even"), figures=figures)) == sentence
    assert len(sentence) <= 256


def said(*figures: Any, language: Language = EN) -> str:
    return press_sentence(answered(asked(language), Line("balance-even"), figures=figures))


def test_a_fall_is_a_fall() -> None:
    assert "down 3.5% from a year earlier" in said(figure("turnover", "33.7", "-3.5", claim="F"))


def test_contradicting_publishers_are_not_chosen_from() -> None:
    assert said(figure("turnover", "204", claim="A"), figure("turnover", "450", claim="B")) == ""


def test_calculated_figures_are_not_offered_as_published() -> None:
    assert said(*implied()) == ""


def test_a_turned_figure_says_so() -> None:
    turned = founding("AZ", claim="F", side=Side.RELABELLED)
    assert "(re-labelled; BelTA, 23 Apr 2013)" in said(*turned)


def test_statistics_say_who_reported_them() -> None:
    assert "(as reported by Belarus; BelTA" in said(figure("turnover", "5"))


def test_a_provisional_figure_is_marked() -> None:
    assert "(provisional; BelTA" in said(figure("turnover", "5", claim="F", status=Status.PROVISIONAL))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "indicator",
    ["turnover", "exports", "imports", "balance", "fdi_inflow", "fdi_outflow", "fdi_inward_stock", "fdi_outward_stock"],
)
def test_every_indicator_has_a_sentence_in_every_language(language: Language, indicator: str) -> None:
    for code in ("AZ", "US", "CF", "BA"):
        sentence = said(figure(indicator, "5", "1", claim="F", partner=code), language=language)
        assert 0 < len(sentence) <= 256


def test_an_answer_without_figures_has_nothing_to_copy() -> None:
    assert press_sentence(answered(asked(EN), Line("balance-even"))) == ""
    assert press_sentence(trade_card(EN)) != ""
