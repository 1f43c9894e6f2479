"""Trade questions beyond the dialogues: other flows, other periods, what is missing."""

from decimal import Decimal

import pytest

from bot.answer import Indicator, Outcome, Side, TableKind
from bot.period import parse_period
from bot.question import Intent, Unclear
from tests.bot.answering.conftest import Ask
from tests.bot.answering.reading import bounds, figure, keys, line, notes, of, rows, said, tables


def test_both_scopes_lead_and_their_parts_follow(ask: Ask) -> None:
    found = ask("S1", "trade_total BY AZ 2009")
    assert rows(tables(found)[0]) == {"turnover": "135"}
    assert said(found, "of-which") == [Decimal(125), Decimal(10)]


def test_three_sources_of_2021_disagree_in_their_own_units(ask: Ask) -> None:
    found = ask("S1", "trade_total BY AZ 2021")
    (conflict,) = tables(found, TableKind.CONFLICT)
    shown = [row.figures[0] for row in conflict.rows]
    assert [(str(each.value), each.scale) for each in shown if each] == [
        ("424.4", "million"),
        ("885.5", "million"),
        ("1", "billion"),
    ]
    assert conflict.scale is None
    assert rows(tables(found)[0]) == {"turnover": "885.5 +1.9", "exports": "478 +2.5"}


def test_a_printed_balance_that_differs_by_rounding_is_kept_and_noted(ask: Ask) -> None:
    found = ask("S1", "balance AZ BY 2020-01..2020-09")
    (card,) = tables(found)
    assert (rows(card)["balance"], card.side) == ("48.4", Side.REPORTER)
    assert line(found, "rounding-difference").args["calculated"] == Decimal("48.5")


def test_statistics_of_a_year_that_nobody_published_are_marked_reconciled(ask: Ask) -> None:
    found = ask("S1", "trade_total AZ BY 2011")
    (card,) = tables(found)
    assert keys(found) == ["no-full-year-reconciled"]
    assert rows(card) == {"turnover": "834.40", "exports": "726.78", "imports": "107.62", "balance": "619.16"}
    assert card.side is Side.JOINT


def test_a_flow_without_figures_of_the_year_says_what_the_year_has(ask: Ask) -> None:
    found = ask("S1", "exports BY AZ 2020")
    assert keys(found) == [
        "no-figure-for",
        "held-for",
        "implied-earlier",
        "formula-earlier",
        "rounding-only",
        "held-for",
        "not-extrapolated",
    ]
    implied, reconciled = tables(found)
    assert bounds(implied.rows[0].figures[0]) == ("190", "187", "195")  # type: ignore[arg-type]
    assert rows(reconciled)["exports"] == "147.19"


@pytest.mark.parametrize("period", ["2013-03", "2014-01..2014-03", "1995", "2026-10", "2013-04-23"])
def test_a_period_that_is_not_held_offers_the_nearest(ask: Ask, period: str) -> None:
    found = ask("S0", f"trade_total BY AZ {period}")
    assert found.outcome is Outcome.NO_DATA
    assert figure(found, "nearest-held").value == Decimal("33.7")
    assert found.actions[0].question.period == parse_period("2013-01..2013-02")


def test_last_year_is_counted_from_the_day_of_asking(ask: Ask) -> None:
    found = ask("S1", "trade_total BY AZ rel:-1y")
    assert line(found, "no-full-year").args == {"period": parse_period("2025")}
    assert said(found, "held-for") == [Decimal(274)]


def test_a_month_without_its_year_is_asked_back(ask: Ask) -> None:
    found = ask("S0", "trade_total BY AZ month:02")
    assert found.clarification is not None
    assert found.clarification.unclear is Unclear.WHICH_YEAR
    assert [each.period for each in found.clarification.choices] == [parse_period("2013-01..2013-02")]


def test_a_pair_with_other_flows_only_names_them(ask: Ask) -> None:
    found = ask("S1", "exports BY AZ 2012")
    assert keys(found)[:2] == ["no-figure-for", "held-for"]
    assert said(found, "held-for") == [Decimal("223.3")]


@pytest.mark.parametrize(
    "words", ["exports BY AZ 2014", "trade_total BY AZ", "trend BY AZ 2010..2019", "imports AZ BY"]
)
def test_the_total_is_never_given_for_a_product(ask: Ask, words: str) -> None:
    found = ask("S1", words, product="tractors", topics=("tractors",))
    assert keys(found) == ["no-product-figures"]
    assert (found.figures, found.facts) == ((), ("F16",))
    total = found.actions[0]
    assert (total.kind, total.question.product, total.question.topics) == ("total", None, ())


def test_a_product_without_facts_is_no_data(ask: Ask) -> None:
    found = ask("S1", "imports BY AZ 2011", product="oil", topics=("oil",))
    assert (found.outcome, found.figures, found.facts) == (Outcome.NO_DATA, (), ())


def test_leading_products_are_not_held_but_what_is_assembled_is_told(ask: Ask) -> None:
    found = ask("S1", "products BY AZ")
    assert (keys(found), found.facts) == (["products-not-held"], ("F16",))


def test_partners_are_not_ranked_from_the_pairs_held(ask: Ask) -> None:
    found = ask("S1", "top_partners BY")
    assert (found.outcome, keys(found)) == (Outcome.NO_DATA, ["rank-not-held", "profile-pairs"])


def test_buttons_keep_the_flow_and_the_period(ask: Ask) -> None:
    found = ask("S0", "exports BY AZ 2013-01..2013-02")
    turned = next(action.question for action in found.actions if action.kind == "other-side")
    assert (turned.intent, turned.pair, turned.period) == (
        Intent.EXPORTS,
        ("AZ", "BY"),
        parse_period("2013-01..2013-02"),
    )


def test_notes_of_calculated_sums_do_not_claim_what_the_source_left_out(ask: Ask) -> None:
    found = ask("S1", "trade_total BY AZ 2011")
    assert (notes(found), tables(found)[0].side) == ([], Side.JOINT)
    assert [str(each.value) for each in of(found, Indicator.TURNOVER)] == ["834.40"]
