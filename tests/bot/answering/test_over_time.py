"""Growth, series and comparisons: like with like, one source at a time."""

from decimal import Decimal

import pytest

from bot.answer import CountryArg, Indicator, Outcome, TableKind
from bot.period import parse_period
from bot.question import Flow
from tests.bot.answering.conftest import Ask
from tests.bot.answering.reading import bounds, figure, keys, line, notes, said, tables


def test_published_growth_is_given_with_its_base(ask: Ask) -> None:
    grown = figure(ask("S0", "growth BY AZ 2013-01..2013-02"), "growing")
    assert (grown.change, grown.change_base, grown.formula) == (
        Decimal("13.1"),
        parse_period("2012-01..2012-02"),
        None,
    )


def test_growth_of_a_flow_names_it(ask: Ask) -> None:
    found = ask("S0", "growth BY AZ 2013-01..2013-02", flow=Flow.IMPORTS)
    assert figure(found, "growth-line").change == Decimal(26)
    assert "small-base" in notes(found)


def test_what_growth_means_in_money_and_points_is_noted(ask: Ask) -> None:
    found = ask("S0", "growth BY AZ")
    assert bounds(figure(found, "change-calculated")) == ("3.9", "3.88", "3.92")
    points = line(found, "contribution-line").args
    assert (points["exports"], points["imports"]) == (Decimal("11.6"), Decimal("1.5"))


def test_growth_of_a_year_comes_from_parts_and_from_reconciled_statistics(ask: Ask) -> None:
    found = ask("S1", "growth AZ BY 2013")
    assert keys(found) == ["no-full-year-reconciled", "growing", "heading-reconciled", "growing"]
    growths = [each for each in found.figures if each.change is not None]
    assert [each.change for each in growths] == [Decimal("13.1"), Decimal("28.5")]
    assert (growths[1].formula, growths[1].change_base) == ("formula-change", parse_period("2012"))


def test_a_fall_is_said_to_be_one(ask: Ask) -> None:
    found = ask("S1", "growth BY AZ 2012")
    assert figure(found, "falling").change == Decimal("-85.8")


def test_values_of_two_sources_make_no_growth(ask: Ask) -> None:
    found = ask("S1", "growth BY AZ 2018")
    assert {each.source for each in found.figures} == {"growth-lab-atlas"}


def test_growth_of_a_year_without_any_figure_offers_the_nearest(ask: Ask) -> None:
    found = ask("S0", "growth BY AZ 2015")
    assert (found.outcome, keys(found)) == (Outcome.NO_DATA, ["no-full-year", "growth-not-held", "nearest-held"])


def test_a_series_has_one_source_and_claims_of_others_stand_apart(ask: Ask) -> None:
    series, apart = tables(ask("S1", "trend BY AZ 2005..2012"), TableKind.SERIES)
    assert [row.label for row in series.rows] == [parse_period(code) for code in ("2010", "2011", "2012")]
    assert {each.source for row in series.rows for each in row.figures if each} == {"growth-lab-atlas"}
    assert series.columns == (Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS)
    assert apart.heading is not None and apart.heading.key == "heading-separate-claims"
    assert [str(row.figures[0].value) for row in apart.rows if row.figures[0]] == ["37", "135", "223.3"]


def test_a_series_of_one_flow_has_one_column(ask: Ask) -> None:
    series = tables(ask("S1", "trend AZ BY 2010..2012", flow=Flow.EXPORTS), TableKind.SERIES)[0]
    assert [[str(each.value) for each in row.figures if each] for row in series.rows] == [
        ["6.61"],
        ["726.78"],
        ["11.97"],
    ]


def test_one_period_is_no_series(ask: Ask) -> None:
    found = ask("S0", "trend BY AZ")
    assert keys(found)[0] == "series-too-short"
    assert len(tables(found)) == 1


def test_years_without_any_figure_offer_the_nearest(ask: Ask) -> None:
    found = ask("S1", "trend BY AZ 1990..1995")
    assert (found.outcome, keys(found)) == (Outcome.NO_DATA, ["no-figure-for-period", "nearest-held"])
    assert figure(found, "nearest-held").period == parse_period("2003")


@pytest.mark.parametrize(
    ("code", "years"),
    [("2018..", ["2018", "2019", "2020"]), ("..2011", ["2010", "2011"]), ("2015..2016", ["2015", "2016"])],
)
def test_open_ranges_are_series_too(ask: Ask, code: str, years: list[str]) -> None:
    series = tables(ask("S1", f"trade_total BY AZ {code}"), TableKind.SERIES)[0]
    assert [row.label.code for row in series.rows] == years  # type: ignore[union-attr]


def test_two_like_periods_are_compared_with_the_published_growth(ask: Ask) -> None:
    found = ask("S0", "compare BY AZ 2012-01..2012-02|2013-01..2013-02")
    assert keys(found) == ["implied-earlier", "formula-earlier", "growing", "compare-periods"]
    earlier, later = (figure(found, "compare-periods", side) for side in ("earlier", "later"))
    assert (bounds(earlier), later.change) == (("29.8", "29.74", "29.85"), Decimal("13.1"))


def test_two_years_of_different_sources_are_not_compared(ask: Ask) -> None:
    found = ask("S1", "compare BY AZ 2012|2013")
    assert said(found, "held-for") == [Decimal("223.3")]
    compared = [figure(found, "compare-periods", side) for side in ("earlier", "later")]
    assert {each.source for each in compared} == {"growth-lab-atlas"}
    assert compared[1].change == Decimal("28.5")


def test_periods_of_different_length_are_not_compared(ask: Ask) -> None:
    assert "compare-periods" not in keys(ask("S1", "compare BY AZ 2013-01..2013-02|2013-01..2013-09"))


def test_partners_are_compared_in_the_latest_common_period(ask: Ask) -> None:
    found = ask("S1", "compare BY AZ", others=("EU",))
    (table,) = tables(found, TableKind.COMPARE)
    assert (table.period, [row.label for row in table.rows]) == (
        parse_period("2017"),
        [(CountryArg("BY"), CountryArg("AZ")), (CountryArg("BY"), CountryArg("EU"))],
    )
    assert "currencies-differ" in keys(found)


def test_a_partner_that_is_not_held_is_said_beside_the_one_that_is(ask: Ask) -> None:
    found = ask("S1", "compare BY AZ", others=("GE",))
    assert (found.outcome, keys(found)) == (Outcome.ANSWER, ["figure-line", "no-figure-held", "periods-differ"])


def test_partners_of_which_none_is_held_are_no_data(ask: Ask) -> None:
    assert ask("S1", "compare FR DE", others=("IT",)).outcome is Outcome.NO_DATA
