"""The same figure told from the other side."""

from decimal import Decimal

import pytest

from bot.answer import Indicator, Side
from bot.answering.flip import seen_from, turned
from tests.bot.answering.figures_by_hand import FOUNDING, figure


def test_exports_become_imports_and_the_balance_changes_its_sign() -> None:
    found = {each.indicator.value: str(each.value) for each in (seen_from(one, "AZ") for one in FOUNDING.figures)}
    assert found == {"turnover": "33.7", "exports": "2.1", "imports": "31.6", "balance": "-29.5"}


def test_growth_travels_with_the_flow() -> None:
    found = {each.indicator: each.change for each in (turned(one) for one in FOUNDING.figures)}
    assert (found[Indicator.EXPORTS], found[Indicator.IMPORTS]) == (Decimal(26), Decimal("12.3"))


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        (Side.REPORTER, Side.RELABELLED),
        (Side.RELABELLED, Side.REPORTER),
        (Side.MIRROR, Side.REPORTER),
        (Side.JOINT, Side.JOINT),
        (Side.UNKNOWN, Side.UNKNOWN),
    ],
)
def test_a_turned_figure_says_whose_it_is(stored: Side, told: Side) -> None:
    found = turned(figure("exports", "31.6", side=stored))
    assert (found.side, found.reporter, found.partner) == (told, "AZ", "BY")


def test_a_figure_of_the_asking_side_is_left_alone() -> None:
    one = figure("balance", "29.5")
    assert seen_from(one, "BY") is one


def test_turning_twice_gives_the_figure_back() -> None:
    one = figure("balance", "29.5")
    assert turned(turned(one)) == one


def test_a_zero_balance_gets_no_sign() -> None:
    assert str(turned(figure("balance", "0.0")).value) == "0.0"
