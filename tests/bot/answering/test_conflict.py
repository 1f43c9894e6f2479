"""Figures that disagree, and figures that do not."""

from decimal import Decimal

import pytest

from bot.answer import Figure, Qualifier
from bot.answering.choose import RECONCILED
from bot.answering.conflict import clashing, conflict_table, largest_to_smallest
from tests.bot.answering.figures_by_hand import figure

ABOUT, OVER, ALMOST = Qualifier.ABOUT, Qualifier.OVER, Qualifier.ALMOST


def turnover(value: str, source: str, **more: object) -> Figure:
    return figure("turnover", value, period="2018", source=source, **more)  # type: ignore[arg-type]


def test_sources_that_disagree_are_all_shown_smallest_first() -> None:
    found = clashing([turnover("450", "deputy-pm"), turnover("204", "belstat", qualifier=ABOUT)])
    assert [each.value for each in found] == [Decimal(204), Decimal(450)]
    assert largest_to_smallest(found) == Decimal("2.2")


@pytest.mark.parametrize(
    "together",
    [
        [turnover("223.3", "a"), turnover("223", "b")],
        [turnover("204", "a", qualifier=ABOUT), turnover("207.5", "b")],
        [turnover("120", "a", qualifier=OVER), turnover("121.06", "b")],
        [turnover("1", "a", qualifier=ALMOST, scale="billion"), turnover("950", "b")],
        [turnover("204", "a"), turnover("450", "a")],
        [turnover("204", "a"), turnover("238.07", "b", scope="goods")],
        [turnover("204", "a"), turnover("180", "b", currency="EUR")],
        [turnover("204", "a"), turnover("238.07", "b", confidence=RECONCILED)],
    ],
    ids=["rounding", "about", "over", "almost", "one source", "scope", "currency", "reconciled"],
)
def test_these_do_not_disagree(together: list[Figure]) -> None:
    assert clashing(together) == ()


def test_rows_in_different_units_state_their_own() -> None:
    found = clashing(
        [
            turnover("1", "ambassador", qualifier=ALMOST, scale="billion"),
            turnover("885.5", "belta"),
            turnover("424.4", "azernews"),
        ]
    )
    table = conflict_table(found)
    assert [str(row.figures[0].value) for row in table.rows if row.figures[0]] == ["424.4", "885.5", "1"]
    assert (table.scale, table.currency, largest_to_smallest(found)) == (None, "USD", Decimal("2.4"))
