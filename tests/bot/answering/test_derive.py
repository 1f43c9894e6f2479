"""What published figures imply: the checked values of the founding article, and when nothing may be implied."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.answer import ChangeKind, Figure, Indicator, Qualifier, Status
from bot.answering.changes import balance_growth, contributions, growth_between, increase
from bot.answering.choose import FigureSet
from bot.answering.derive import (
    completed,
    export_ratio,
    implied_set,
    printed_parts,
    share_of_turnover,
)
from bot.period import parse_period
from tests.bot.answering.figures_by_hand import FOUNDING, figure
from tests.bot.answering.reading import bounds

BASE = parse_period("2012-01..2012-02")


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("turnover", ("29.8", "29.74", "29.85")),
        ("exports", ("28.1", "28.08", "28.20")),
        ("imports", ("1.7", "1.62", "1.71")),
        ("balance", ("26.5", "26.4", "26.6")),
    ],
)
def test_the_year_before_is_implied_by_values_and_growth(indicator: str, expected: tuple[str, ...]) -> None:
    earlier = implied_set(FOUNDING, BASE)
    assert earlier is not None
    found = earlier.get(Indicator(indicator))
    assert found is not None
    assert (bounds(found), found.status, found.period) == (expected, Status.CALCULATED, BASE)


def test_an_implied_figure_names_the_claims_it_used() -> None:
    earlier = implied_set(FOUNDING, BASE)
    balance = earlier and earlier.get(Indicator.BALANCE)
    assert balance is not None and balance.claim is None
    assert balance.inputs == (FOUNDING.figures[1].claim, FOUNDING.figures[2].claim)


def test_the_balance_grew_by_three_million_or_about_11_percent() -> None:
    found = balance_growth(FOUNDING, BASE)
    assert found is not None
    balance, difference = found
    assert (str(balance.change), str(balance.change_low), str(balance.change_high)) == ("11", "10.6", "12.3")
    assert bounds(difference) == ("3.0", "2.8", "3.2")


def test_the_growth_of_a_deficit_is_told_like_that_of_a_surplus() -> None:
    swapped = [
        replace(FOUNDING.figures[1], indicator=Indicator.IMPORTS),
        replace(FOUNDING.figures[2], indicator=Indicator.EXPORTS),
    ]
    found = balance_growth(FigureSet(tuple(swapped)), BASE)
    assert found is not None
    assert (found[0].value, found[0].change, found[1].value) == (Decimal("-29.5"), Decimal(11), Decimal("-3.0"))


def test_exports_are_93_8_percent_of_turnover() -> None:
    share = share_of_turnover(FOUNDING, Indicator.EXPORTS)
    assert share is not None
    assert (bounds(share), share.scale, share.currency) == (("93.8", "93.5", "94.1"), None, None)


def test_exports_are_15_times_imports() -> None:
    ratio = export_ratio(FOUNDING)
    assert ratio is not None
    assert bounds(ratio) == ("15", "14.7", "15.4")


def test_exports_and_imports_brought_their_points_of_the_growth() -> None:
    assert contributions(FOUNDING, BASE) == (Decimal("11.6"), Decimal("1.5"))


def test_trade_grew_by_about_3_9_million() -> None:
    more = increase(FOUNDING.figures[0])
    assert more is not None
    assert bounds(more) == ("3.9", "3.88", "3.92")


def test_turnover_and_balance_that_a_source_does_not_print_are_calculated() -> None:
    atlas = completed(FigureSet((figure("exports", "138.32"), figure("imports", "13.66"))))
    turnover, balance = atlas.get(Indicator.TURNOVER), atlas.get(Indicator.BALANCE)
    assert turnover is not None and balance is not None
    assert bounds(turnover) == ("151.98", "151.97", "151.99")
    assert bounds(balance) == ("124.66", "124.65", "124.67")
    assert {turnover.status, balance.status} == {Status.CALCULATED}


def test_printed_totals_are_not_replaced_by_sums() -> None:
    assert completed(FOUNDING).figures == FOUNDING.figures
    assert [(total.value, span.value) for total, span in printed_parts(FOUNDING)] == [
        (Decimal("33.7"), Decimal("33.7")),
        (Decimal("29.5"), Decimal("29.5")),
    ]


@pytest.mark.parametrize("qualifier", [Qualifier.ABOUT, Qualifier.OVER, Qualifier.ALMOST])
def test_nothing_is_calculated_from_a_number_that_is_not_exact(qualifier: Qualifier) -> None:
    loose = FigureSet((figure("exports", "500", change="46", qualifier=qualifier), figure("imports", "2.1")))
    assert completed(loose) == loose
    assert implied_set(loose, BASE) is None
    assert increase(loose.figures[0]) is None


def test_a_difference_in_percentage_points_implies_no_earlier_value() -> None:
    points = FigureSet((figure("turnover", "33.7", change="13.7", kind=ChangeKind.POINTS),))
    assert implied_set(points, BASE) is None


def test_growth_against_another_base_implies_nothing() -> None:
    assert implied_set(FOUNDING, parse_period("2012")) is None


def test_an_interval_narrower_than_the_digits_shown_is_left_out() -> None:
    found = growth_between(figure("exports", "138.32", period="2013"), figure("exports", "106.29", period="2012"))
    assert found is not None
    assert (found.change, found.change_low, found.change_high) == (Decimal("30.1"), None, None)
    assert (found.change_base, found.formula) == (parse_period("2012"), "formula-change")


def test_growth_between_two_published_values_carries_its_interval() -> None:
    found = growth_between(figure("exports", "33.7"), figure("exports", "29.8"))
    assert found is not None
    assert (found.change, found.change_low, found.change_high) == (Decimal(13), Decimal("12.7"), Decimal("13.4"))


def test_there_is_no_growth_from_what_may_be_zero() -> None:
    assert growth_between(figure("exports", "2.1"), figure("exports", "0.0")) is None


def test_scales_are_compared_in_plain_units() -> None:
    billions: Figure = figure("turnover", "1.2", scale="billion")
    found = growth_between(billions, figure("turnover", "600"))
    assert found is not None and found.change == Decimal(100)
