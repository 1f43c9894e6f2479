import pytest

from bot.answer import FactItem, FactList, Line, Outcome, Side, Status
from bot.explanation import DatasetOrigin, Explanation, Wording
from bot.period import year
from bot.presenting import to_one_message
from bot.presenting.explanations import explained
from bot.presenting.headline import headline
from bot.presenting.spans import plain
from bot.question import Intent, Language
from tests.bot.presenting.given import BELTA, answered, asked, figure, founding, implied, trade_card

EN, RU = Language.EN, Language.RU
PRINTED = {"F12": Wording("F12", BELTA.id, "$33.7 million"), "F3": Wording("F3", BELTA.id, quote="As printed.")}
GRAVITY = DatasetOrigin("gravity", "CEPII Gravity", vintage="202211", licence="CC BY 4.0", citation="Conte et al. 2022")


def words(explanation: Explanation, language: Language = EN) -> list[str]:
    return [plain(spans) for spans in explained(explanation, language)]


def test_a_claim_is_explained_by_what_was_printed() -> None:
    claimed = figure("turnover", "33.7", "13.1", claim="F12", compiler="Belstat")
    [said] = words(Explanation(figures=(claimed,), wordings=PRINTED, sources={BELTA.id: BELTA}))
    assert said.splitlines() == [
        "Trade of Belarus and Azerbaijan, January–February 2013: $33.7 million (+13.1% vs January–February 2012)",
        "Published: BelTA, 23 Apr 2013; entry F12.",
        "Wording as published: “$33.7 million”.",
        "Seen from Belarus.",
        "Compiler: Belstat.",
    ]


def test_a_calculation_is_explained_by_formula_inputs_and_interval() -> None:
    [turnover, *_] = implied()
    calculated = figure(
        "turnover",
        "29.8",
        status=Status.CALCULATED,
        low=turnover.low,
        high=turnover.high,
        formula="formula-earlier",
        inputs=("F12",),
    )
    [said] = words(Explanation(figures=(calculated,), wordings=PRINTED, sources={BELTA.id: BELTA}))
    assert said.splitlines()[1:] == [
        "Formula: value / (1 + growth).",
        "Calculated from: F12 (“$33.7 million”).",
        "Rounding interval: 29.74–29.85.",
    ]


def test_cells_of_one_series_are_explained_together() -> None:
    cells = tuple(
        figure("exports", "5", period=year(number), source="gravity", side=Side.MIRROR, valuation="cif")
        for number in (2010, 2011)
    )
    [said] = words(Explanation(figures=cells, datasets={"gravity": GRAVITY}))
    assert said.splitlines() == [
        "Exports of Belarus to Azerbaijan: 2010: $5 million; 2011: $5 million",
        "Whose figure: mirror: as reported by Azerbaijan.",
        "Dataset: CEPII Gravity; edition: 202211.",
        "Valuation: CIF.",
        "Licence: CC BY 4.0.",
        "To cite: Conte et al. 2022",
    ]


def test_a_fact_is_explained_by_its_sources_words_where_they_are_kept() -> None:
    texts = {"en": "In our words.", "ru": "Своими словами."}
    fact = FactItem("F3", "cooperation", "intention", texts, "BY", "AZ", source=BELTA.id)
    other = FactItem("F4", "cooperation", "intention", texts, "BY", "AZ", source=BELTA.id)
    kept, unkept = words(Explanation(facts=(fact, other), wordings=PRINTED, sources={BELTA.id: BELTA}))
    assert "Wording as published: “As printed.”." in kept
    assert "The published wording is not kept" in unkept


@pytest.mark.parametrize("language", Language)
def test_everything_is_explained_in_every_language(language: Language) -> None:
    figures = (*founding(claim="F12"), *implied(), figure("fdi_inflow", "1", source="gravity", side=Side.REPORTER))
    said = words(
        Explanation(figures=figures, wordings=PRINTED, datasets={"gravity": GRAVITY}, sources={BELTA.id: BELTA}),
        language,
    )
    assert len(said) >= 9
    assert words(Explanation(), language) != said


def test_a_headline_names_topic_period_amount_and_change() -> None:
    line = headline(trade_card(RU))
    assert line.title == "Торговля, янв.–фев. 2013: 33,7 млн долл. (+13,1%)"
    assert line.description == "Беларусь – Азербайджан · БелТА, 23.04.2013"


def test_a_headline_does_not_choose_between_publishers() -> None:
    figures = (figure("turnover", "204", claim="A"), figure("turnover", "450", claim="B"))
    shown = headline(answered(asked(EN), Line("balance-even"), figures=figures))
    assert shown.title == "Trade, Jan–Feb 2013: published values differ"


def test_a_deficit_keeps_its_sign_in_a_headline() -> None:
    figures = (figure("balance", "-29.5", claim="F15"),)
    shown = headline(answered(asked(EN, Intent.BALANCE), Line("balance-even"), figures=figures))
    assert shown.title == "Trade balance, Jan–Feb 2013: −$29.5 million"


def test_a_headline_of_nothing_says_so() -> None:
    nothing = answered(asked(EN), Line("balance-even"), outcome=Outcome.NO_DATA, sources=())
    assert headline(nothing).title == "Nothing held: Trade"


def test_one_message_drops_the_notes_and_then_lines_but_never_the_source() -> None:
    long = {"en": "word " * 150}
    facts = tuple(FactItem(f"F{n}", "meeting", "done", long, "BY", "AZ", source=BELTA.id) for n in range(3))
    some = answered(
        asked(EN, Intent.FACTS), FactList(facts), notes=tuple([Line("small-base", {"indicator": "x" * 900})] * 3)
    )
    assert len(to_one_message(some)) <= 4096
    assert "Source: " in to_one_message(some)
    assert "small base" not in to_one_message(some)
    many = answered(asked(EN, Intent.FACTS), FactList(facts * 4))
    shown = to_one_message(many)
    assert len(shown) <= 4096
    assert shown.endswith("BelTA, 23 Apr 2013</a>.")


def test_indicators_without_money_have_no_amount_in_dollars() -> None:
    share = figure("share", "93.8", currency=None, scale=None)
    assert headline(answered(asked(EN), Line("balance-even"), figures=(share,))).title == "Trade"
