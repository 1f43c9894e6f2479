"""Arithmetic with the rounding of published numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import ChangeKind
from bot.answering.rounding import (
    Span,
    growth_factor,
    implied_earlier,
    justified,
    percent_change,
    percent_share,
    published,
)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("33.7", "33.65", "33.75"), ("26", "25.5", "26.5"), ("2.10", "2.095", "2.105"), ("-29.5", "-29.55", "-29.45")],
)
def test_a_published_number_stands_for_half_its_last_digit_either_way(value: str, low: str, high: str) -> None:
    assert published(Decimal(value)) == Span(Decimal(value), Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("change", "kind", "factor"),
    [
        ("13.1", ChangeKind.PERCENT, "1.131"),
        ("113.1", ChangeKind.INDEX, "1.131"),
        ("2.5", ChangeKind.MULTIPLE, "2.5"),
        ("-28.6", ChangeKind.PERCENT, "0.714"),
    ],
)
def test_percent_index_and_multiple_state_the_same_growth(change: str, kind: ChangeKind, factor: str) -> None:
    assert growth_factor(Decimal(change), kind).value == Decimal(factor)


def test_percentage_points_are_no_growth() -> None:
    with pytest.raises(ValueError, match="pp"):
        growth_factor(Decimal("13.7"), ChangeKind.POINTS)


@pytest.mark.parametrize(
    ("value", "change", "shown"),
    [
        ("33.7", "13.1", ("29.8", "29.74", "29.85")),
        ("31.6", "12.3", ("28.1", "28.08", "28.20")),
        ("2.1", "26", ("1.7", "1.62", "1.71")),
    ],
)
def test_the_earlier_value_is_implied_with_the_digits_it_justifies(
    value: str, change: str, shown: tuple[str, ...]
) -> None:
    found = justified(implied_earlier(Decimal(value), Decimal(change), ChangeKind.PERCENT))
    assert (str(found.value), str(found.low), str(found.high)) == shown


def test_a_share_is_bounded_by_the_rounding_of_both() -> None:
    found = justified(percent_share(published(Decimal("31.6")), published(Decimal("33.7"))), finest=-1)
    assert (str(found.value), str(found.low), str(found.high)) == ("93.8", "93.5", "94.1")


def test_a_ratio_of_a_small_number_keeps_no_decimals() -> None:
    found = justified(published(Decimal("31.6")) / published(Decimal("2.1")))
    assert (str(found.value), str(found.low), str(found.high)) == ("15", "14.7", "15.4")


def test_growth_from_what_may_be_zero_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        percent_change(published(Decimal("2.1")), published(Decimal("0.0")))


def test_a_difference_widens_by_both_roundings() -> None:
    assert published(Decimal("31.6")) - published(Decimal("2.1")) == Span(
        Decimal("29.5"), Decimal("29.40"), Decimal("29.60")
    )


def test_intervals_that_touch_may_be_the_same_number() -> None:
    assert published(Decimal("48.4")).meets(published(Decimal("48.5")))
    assert not published(Decimal("48.4")).meets(published(Decimal("48.6")))


def test_an_exact_number_stays_as_it_is() -> None:
    assert justified(Span(Decimal("0.123456789"), Decimal("0.123456789"), Decimal("0.123456789"))).value == Decimal(
        "0.123456789"
    )


@pytest.mark.parametrize(("finest", "value"), [(-6, "28.51"), (-1, "28.5"), (0, "29")])
def test_no_digit_finer_than_wanted_is_shown(finest: int, value: str) -> None:
    assert str(justified(Span(Decimal("28.513"), Decimal("28.495"), Decimal("28.531")), finest=finest).value) == value


NUMBERS = st.decimals(min_value="0.1", max_value="999999", places=2)


@given(part=NUMBERS, whole=NUMBERS, finest=st.integers(-3, 0))
def test_a_value_as_shown_lies_within_its_bounds_as_shown(part: Decimal, whole: Decimal, finest: int) -> None:
    found = justified(percent_share(published(part), published(whole)), finest=finest)
    assert found.low <= found.value <= found.high
