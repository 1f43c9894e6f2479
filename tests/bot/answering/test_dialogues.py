"""The acceptance dialogues, as values: with the founding article alone (S0) and with all that ships (S1)."""

from decimal import Decimal

import pytest

from bot.answer import Indicator, Outcome, Side, Status, TableKind, TextArg
from bot.period import parse_period
from bot.question import Flow, Intent, Unclear
from tests.bot.answering.conftest import Ask
from tests.bot.answering.reading import bounds, figure, keys, line, notes, of, pages, rows, said, tables, values

BOTH = pytest.mark.parametrize("store", ["S0", "S1"])
CARD = {"turnover": "33.7 +13.1", "exports": "31.6 +12.3", "imports": "2.1 +26", "balance": "29.5"}
FIRST_TWO_MONTHS = parse_period("2013-01..2013-02")


@BOTH
def test_d01_trade_of_january_and_february_2013_is_one_card(ask: Ask, store: str) -> None:
    found = ask(store, "trade_total BY AZ 2013-01..2013-02")
    (card,) = tables(found)
    assert (rows(card), card.side, card.scale, card.currency) == (CARD, Side.REPORTER, "million", "USD")
    assert card.change_base == parse_period("2012-01..2012-02")
    assert set(found.facts) == {"F12", "F13", "F14", "F15"}
    assert [source.id for source in found.sources] == ["belta-2013-04-23"]
    assert {"notes-not-stated", "parts-add-up"} <= set(notes(found))
    assert line(found, "surplus-of").args["country"].code == "BY"  # type: ignore[union-attr]
    assert found.outcome is Outcome.ANSWER


@BOTH
def test_d01_the_growth_of_a_small_flow_is_flagged(ask: Ask, store: str) -> None:
    found = ask(store, "trade_total BY AZ 2013-01..2013-02")
    assert line(found, "small-base").args == {"indicator": TextArg("indicator-imports")}


def test_d05_the_only_period_held_is_said_to_be_the_latest_and_how_old(ask: Ask) -> None:
    found = ask("S0", "trade_total BY AZ")
    assert rows(tables(found)[0]) == CARD
    first = found.notes[0]
    assert (first.key, first.args) == ("latest-pair-note", {"period": FIRST_TWO_MONTHS, "months": 164})


def test_d05_with_later_figures_the_latest_comes_first_and_the_fullest_set_follows(ask: Ask) -> None:
    found = ask("S1", "trade_total BY AZ")
    assert keys(found)[:3] == ["latest-held", "ended-ago", "older-held"]
    assert figure(found, "latest-held").value == Decimal(274)
    (card,) = tables(found)
    assert rows(card) == CARD
    assert card.heading is not None and card.heading.key == "heading-fullest-set"
    assert "latest-pair-note" not in notes(found)


@BOTH
def test_d06_the_other_side_is_relabelled_and_says_so(ask: Ask, store: str) -> None:
    found = ask(store, "trade_total AZ BY 2013-01..2013-02")
    (card,) = tables(found)
    assert rows(card) == {"turnover": "33.7 +13.1", "exports": "2.1 +26", "imports": "31.6 +12.3", "balance": "-29.5"}
    assert (card.side, card.reporter) == (Side.RELABELLED, "AZ")
    assert line(found, "relabelled-note").args["country"].code == "BY"  # type: ignore[union-attr]
    assert line(found, "deficit-of").args["country"].code == "AZ"  # type: ignore[union-attr]
    assert ("mirror-none" in keys(found)) is (store == "S0")


def test_d06_periods_with_figures_of_the_other_side_itself_are_named(ask: Ask) -> None:
    held = line(ask("S1", "trade_total AZ BY 2013-01..2013-02"), "mirror-other-periods").args["periods"]
    assert held == (parse_period("2020-01..2020-09"), parse_period("2009-01..2009-11"))


@BOTH
def test_d09_the_surplus_is_belarus_s_and_the_deficit_the_same(ask: Ask, store: str) -> None:
    found = ask(store, "balance BY AZ 2013-01..2013-02")
    surplus = line(found, "balance-figure").args
    assert values([surplus["figure"], surplus["exports"], surplus["imports"]]) == {  # type: ignore[list-item]
        "balance": "29.5",
        "exports": "31.6 +12.3",
        "imports": "2.1 +26",
    }
    assert line(found, "balance-other-deficit").args["country"].code == "AZ"  # type: ignore[union-attr]
    assert "F15" in found.facts


@BOTH
def test_d11_the_year_before_is_calculated_with_its_intervals(ask: Ask, store: str) -> None:
    found = ask(store, "trade_total BY AZ 2012-01..2012-02")
    (card,) = tables(found)
    assert {row.figures[0].indicator.value: bounds(row.figures[0]) for row in card.rows if row.figures[0]} == {
        "turnover": ("29.8", "29.74", "29.85"),
        "exports": ("28.1", "28.08", "28.20"),
        "imports": ("1.7", "1.62", "1.71"),
        "balance": ("26.5", "26.4", "26.6"),
    }
    assert {each.status for each in found.figures} == {Status.CALCULATED}
    assert set(found.facts) == {"F12", "F13", "F14"}
    assert keys(found) == ["implied-earlier", "formula-earlier", "rounding-only"]


@BOTH
@pytest.mark.parametrize("topics", [("machinery",), ("tractors",), ("trucks",), ("cranes",), ("industry",)])
def test_d13_what_is_assembled_is_found_by_any_of_its_words(ask: Ask, store: str, topics: tuple[str, ...]) -> None:
    found = ask(store, "projects BY AZ", topics=topics, product=topics[0])
    assert pages(found) == [["F16"]]
    assert notes(found) == ["no-plants-named"]


@BOTH
def test_d13_without_a_product_assembly_and_ventures_are_shown(ask: Ask, store: str) -> None:
    assert pages(ask(store, "projects BY AZ")) == [["F16", "F17"]]


@BOTH
def test_d16_investment_shows_the_flow_and_the_projects(ask: Ask, store: str) -> None:
    found = ask(store, "investment AZ BY", directed=True)
    flow = figure(found, "fdi-figure")
    assert (flow.value, flow.period, flow.indicator) == (
        Decimal("13.8"),
        parse_period("2012"),
        Indicator.FDI_INFLOW,
    )
    assert pages(found) == [["F17"]]
    assert "fdi-flow-note" in notes(found)
    assert set(found.facts) == {"F17", "F18"}


@BOTH
def test_d17_investment_of_a_year_names_its_direction_and_the_missing_opposite(ask: Ask, store: str) -> None:
    found = ask(store, "investment AZ BY 2012", directed=True)
    args = line(found, "fdi-figure").args
    assert (args["investor"].code, args["host"].code) == ("AZ", "BY")  # type: ignore[union-attr]
    assert keys(found) == ["fdi-figure", "fdi-opposite-none"]
    assert not any("stock" in key for key in notes(found))
    assert found.facts == ("F18",)


@BOTH
def test_d17_turned_round_nothing_is_held_and_the_opposite_is_named(ask: Ask, store: str) -> None:
    found = ask(store, "investment BY AZ 2012", directed=True)
    assert found.outcome is Outcome.NO_DATA
    assert keys(found) == ["fdi-none", "fdi-other-direction"]
    assert figure(found, "fdi-other-direction").value == Decimal("13.8")


@BOTH
def test_d18_it_cooperation_is_intentions_plans_and_a_priority(ask: Ask, store: str) -> None:
    found = ask(store, "cooperation AZ BY", topics=("ict",), product="ict")
    assert pages(found) == [["F6", "F7", "F8", "F11"]]
    heading = next(block.heading for block in found.blocks if hasattr(block, "heading"))
    assert heading is not None
    assert (heading.key, heading.args) == ("position-then", {"period": parse_period("2013-04")})
    assert "not-signed" in notes(found)


@BOTH
def test_d20_the_partner_of_the_only_fitting_pair_is_inferred(ask: Ask, store: str) -> None:
    found = ask(store, "cooperation BY -", topics=("space",), product="space")
    assert pages(found) == [["F3", "F4"]]
    assert (found.question.pair, found.question.inferred) == (("BY", "AZ"), {"partner"})


@BOTH
@pytest.mark.parametrize("key", ["abbasov", "ali_abbasov", "ali-abbasov"])
def test_d21_a_statement_is_found_by_its_speaker_and_topic(ask: Ask, store: str, key: str) -> None:
    found = ask(store, "statements", people=(key,), topics=("space",), product="space")
    assert pages(found) == [["F5"]]
    assert (found.question.pair, found.question.inferred) == (("BY", "AZ"), {"reporter", "partner"})
    assert {"paraphrase-note", "then-office-note"} <= set(notes(found))


@BOTH
def test_d22_a_meeting_is_found_by_its_day(ask: Ask, store: str) -> None:
    found = ask(store, "visits - - 2013-04-23")
    assert pages(found) == [["F2"]]
    assert {"year-from-page-date", "place-not-stated", "then-office-note"} <= set(notes(found))


def test_d25_facts_are_counted_by_topic_and_reached_by_a_tap(ask: Ask) -> None:
    found = ask("S0", "facts BY AZ")
    heading = line(found, "facts-heading").args
    assert heading == {"count": 18, "sources": 1, "period": parse_period("2013-04")}
    assert line(found, "topic-counts").args["topics"] == (
        (TextArg("topic-trade"), 4),
        (TextArg("topic-investment"), 2),
        (TextArg("topic-industry"), 1),
        (TextArg("topic-ict"), 4),
        (TextArg("topic-space"), 3),
        (TextArg("topic-meetings"), 1),
        (TextArg("topic-statements"), 2),
        (TextArg("topic-sources"), 1),
    )
    assert set(found.facts) == {f"F{number}" for number in range(1, 19)}
    taps = [action.question.variant for action in found.actions if action.kind == "topic"]
    assert taps == ["trade", "investment", "industry", "ict", "space", "meetings", "statements", "sources"]


@pytest.mark.parametrize(
    ("topic", "ids"),
    [
        ("trade", ["F12", "F13", "F14", "F15"]),
        ("investment", ["F17", "F18"]),
        ("industry", ["F16"]),
        ("ict", ["F6", "F7", "F8", "F11"]),
        ("space", ["F3", "F4", "F5"]),
        ("meetings", ["F2"]),
        ("statements", ["F9", "F10"]),
        ("sources", ["F1"]),
    ],
)
def test_d25_every_fact_stands_on_one_topic_page(ask: Ask, topic: str, ids: list[str]) -> None:
    assert pages(ask("S0", "facts BY AZ", variant=topic)) == [ids]
    assert pages(ask("S0", "facts BY AZ", topics=(topic,), product=topic)) == [ids]


def test_d26_the_sources_of_a_pair_are_described_in_full(ask: Ask) -> None:
    found = ask("S0", "sources BY AZ")
    assert line(found, "sources-heading").args == {"count": 1, "facts": 18}
    (source,) = found.sources
    assert (source.publisher, source.fact_count, source.language) == ("BelTA", 18, "en")
    assert source.title.startswith("Azerbaijan-Belarus cooperation in information technologies")


def test_d27_a_year_of_which_two_months_are_held_is_not_extrapolated(ask: Ask) -> None:
    found = ask("S0", "trade_total BY AZ 2013")
    assert keys(found) == ["no-full-year", "held-for", "not-extrapolated"]
    assert said(found, "held-for") == [Decimal("33.7")]
    assert [action.question.period for action in found.actions if action.kind == "period"] == [FIRST_TWO_MONTHS]


def test_d27_reconciled_statistics_of_the_year_stand_apart(ask: Ask) -> None:
    found = ask("S1", "trade_total BY AZ 2013")
    assert keys(found) == ["no-full-year-reconciled", "held-for", "not-extrapolated"]
    assert said(found, "held-for") == [Decimal("33.7"), Decimal(216)]
    (card,) = tables(found)
    assert (card.side, card.source) == (Side.JOINT, "growth-lab-atlas")
    assert rows(card) == {"turnover": "151.98", "exports": "138.32", "imports": "13.66", "balance": "124.66"}


def test_d28_two_values_for_2018_are_both_shown_and_none_is_chosen(ask: Ask) -> None:
    found = ask("S1", "trade_total BY AZ 2018")
    (conflict,) = tables(found, TableKind.CONFLICT)
    shown = [row.figures[0] for row in conflict.rows]
    assert [(each.value, each.qualifier, each.compiler) for each in shown if each] == [
        (Decimal(204), "about", "Belstat"),
        (Decimal(450), "exact", None),
    ]
    assert shown[1] is not None and shown[1].speaker is not None and shown[1].speaker.key == "eyyubov"
    assert line(found, "conflict-ratio").args == {"ratio": Decimal("2.2")}
    assert "do-not-average" in keys(found)
    assert Decimal(327) not in {each.value for each in found.figures}


@BOTH
def test_d31_a_pair_that_is_not_held_is_no_zero(ask: Ask, store: str) -> None:
    found = ask(store, "trade_total BY TV 2012")
    assert (found.outcome, found.figures, found.sources) == (Outcome.NO_DATA, (), ())
    assert keys(found) == ["no-figure-held", "pairs-held"]
    assert [action.question.intent for action in found.actions] == [Intent.FACTS]


@BOTH
def test_d35_a_country_that_is_easily_mistaken_is_offered_the_other(ask: Ask, store: str) -> None:
    found = ask(store, "trade_total BY NG")
    [first, *_] = found.actions
    assert (first.kind, first.question.pair) == ("instead", ("BY", "NE"))
    assert "instead" not in [action.kind for action in ask(store, "trade_total SK SI").actions]


def test_d33_the_latest_is_the_latest_with_its_age_and_what_came_before(ask: Ask) -> None:
    found = ask("S1", "trade_total BY AZ latest")
    latest = figure(found, "latest-held")
    assert (latest.value, latest.period, latest.compiler, latest.status) == (
        Decimal(274),
        parse_period("2025-01..2025-08"),
        None,
        Status.STATEMENT,
    )
    assert line(found, "ended-ago").args == {"months": 14}
    assert said(found, "older-held") == [Decimal(500)]
    assert "next-release-unknown" in notes(found)
    assert tables(found) == []


@BOTH
def test_d35_another_country_is_not_answered_for(ask: Ask, store: str) -> None:
    found = ask(store, "trade_total BY NG")
    assert (found.outcome, found.question.partner, found.figures) == (Outcome.NO_DATA, "NG", ())


@BOTH
def test_d38_growth_is_of_all_trade_and_topics_have_facts_only(ask: Ask, store: str) -> None:
    found = ask(store, "growth AZ BY", topics=("ict", "space"), product="ict")
    grown = [line.args["figure"] for line in found.blocks if getattr(line, "key", "") == "growing"]
    assert Decimal("13.1") in {each.change for each in grown}  # type: ignore[union-attr]
    assert line(found, "no-trade-by-topic").args == {"topics": (TextArg("topic-ict"), TextArg("topic-space"))}
    assert pages(found) == [["F6", "F3"]]
    assert [action.question.topics for action in found.actions if action.kind == "topic"] == [("ict",), ("space",)]


def test_d39_exports_lead_their_card(ask: Ask) -> None:
    found = ask("S0", "exports BY AZ", directed=True)
    assert (figure(found, "figure-line").value, figure(found, "figure-line").change) == (
        Decimal("31.6"),
        Decimal("12.3"),
    )
    assert list(rows(tables(found)[0])) == ["exports", "turnover", "imports", "balance"]
    assert bounds(figure(found, "share-line")) == ("93.8", "93.5", "94.1")


def test_d39_with_later_exports_held_the_fullest_set_still_follows(ask: Ask) -> None:
    found = ask("S1", "exports BY AZ", directed=True)
    assert figure(found, "latest-held").value == Decimal(478)
    assert figure(found, "figure-line").value == Decimal("31.6")


@BOTH
def test_d41_any_code_is_answered_for_without_a_name_in_the_program(ask: Ask, store: str) -> None:
    assert keys(ask(store, "trade_total TW AZ"))[0] == "no-figure-held"


def test_d43_the_eu_s_goods_trade_keeps_printed_balances(ask: Ask) -> None:
    found = ask("S1", "trade_total EU BY 2015..2017")
    (series,) = tables(found, TableKind.SERIES)
    assert (series.columns, series.currency, series.scale, series.side) == (
        (Indicator.EXPORTS, Indicator.IMPORTS, Indicator.BALANCE),
        "EUR",
        "billion",
        Side.REPORTER,
    )
    assert [[str(cell.value) for cell in row.figures if cell] for row in series.rows] == [
        ["5.7", "3.7", "2.0"],
        ["5.0", "2.9", "2.0"],
        ["6.1", "3.4", "2.7"],
    ]
    assert [row.figures[2].marks for row in series.rows if row.figures[2]] == [(), ("mark-rounding-difference",), ()]
    assert line(found, "rounding-difference").args["calculated"] == Decimal("2.1")


def test_d43_turned_round_it_is_belarus_s_deficit_relabelled(ask: Ask) -> None:
    (series,) = tables(ask("S1", "trade_total BY EU 2015..2017"), TableKind.SERIES)
    assert series.side is Side.RELABELLED
    assert [str(row.figures[2].value) for row in series.rows if row.figures[2]] == ["-2.0", "-2.0", "-2.7"]


@BOTH
def test_a_trade_question_with_one_country_asks_for_the_partner(ask: Ask, store: str) -> None:
    found = ask(store, "trade_total BY")
    assert found.outcome is Outcome.ASK
    assert found.clarification is not None and found.clarification.unclear is Unclear.MISSING_PARTNER
    assert [choice.partner for choice in found.clarification.choices][:1] == ["AZ"]


def test_the_change_of_the_balance_is_calculated_from_its_parts(ask: Ask) -> None:
    found = ask("S0", "growth BY AZ 2013-01..2013-02", flow=Flow.BALANCE)
    grown = figure(found, "growth-line")
    assert (grown.change, grown.change_low, grown.change_high) == (Decimal(11), Decimal("10.6"), Decimal("12.3"))
    assert bounds(figure(found, "change-calculated")) == ("3.0", "2.8", "3.2")


def test_the_balance_s_ratio_is_noted(ask: Ask) -> None:
    (ratio,) = of(ask("S0", "balance BY AZ 2013-01..2013-02"), Indicator.RATIO)
    assert bounds(ratio) == ("15", "14.7", "15.4")
