"""Which of the held sets of figures is the latest, the fullest, the nearest."""

from datetime import date

import pytest

from bot.answering.choose import (
    FigureSet,
    fullest_set,
    gather,
    latest_sets,
    matching,
    months_since,
    nearest_set,
    older_sets,
    within,
)
from bot.period import parse_period
from tests.bot.answering.figures_by_hand import FOUNDING, figure

HELD = gather(
    [
        *FOUNDING.figures,
        figure("turnover", "274", period="2025-01..2025-08", source="trend"),
        figure("turnover", "500", period="2024", source="trend"),
        figure("turnover", "216", period="2013-01..2013-09", source="tass"),
        figure("turnover", "223.3", period="2012", source="tass"),
        figure("turnover", "204", period="2018", source="azernews-1"),
        figure("turnover", "450", period="2018", source="azernews-2"),
    ]
)


def codes(sets: list[FigureSet]) -> list[str]:
    return [f"{each.first.source} {each.period.code}" for each in sets]


def test_figures_of_one_source_and_period_stand_together() -> None:
    assert [len(each.figures) for each in HELD] == [4, 1, 1, 1, 1, 1, 1]


def test_goods_and_services_of_one_source_stand_apart() -> None:
    parts = [figure("turnover", "125", scope="goods"), figure("turnover", "10", scope="services")]
    assert len(gather(parts)) == 2


def test_the_latest_period_ends_last() -> None:
    assert codes(latest_sets(HELD)) == ["trend 2025-01..2025-08"]
    assert codes(older_sets(HELD)) == ["trend 2024"]


def test_all_sources_of_the_latest_period_count_as_latest() -> None:
    assert codes(latest_sets([each for each in HELD if each.ends < 202401])) == ["azernews-1 2018", "azernews-2 2018"]


def test_the_fullest_set_has_most_published_values_and_changes() -> None:
    assert (fullest_set(HELD).first.source, fullest_set(HELD).fullness) == ("belta", 7)


def test_nothing_is_older_than_the_only_period() -> None:
    assert older_sets([FOUNDING]) == []


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("2013-03", "belta 2013-01..2013-02"),
        ("2013-01..2013-08", "tass 2013-01..2013-09"),
        ("2014", "tass 2013-01..2013-09"),
        ("1995", "tass 2012"),
        ("2026", "trend 2025-01..2025-08"),
        ("2017", "azernews-1 2018"),
    ],
)
def test_the_nearest_period_is_the_one_whose_middle_is_nearest(asked: str, nearest: str) -> None:
    assert codes([nearest_set(HELD, parse_period(asked))]) == [nearest]


def test_parts_of_a_year_are_not_the_year() -> None:
    assert codes(within(HELD, parse_period("2013"))) == ["belta 2013-01..2013-02", "tass 2013-01..2013-09"]
    assert matching(HELD, parse_period("2013")) == []


@pytest.mark.parametrize(
    ("period", "months"), [("2013-01..2013-02", 164), ("2025-01..2025-08", 14), ("2026-10", 0), ("2026", 0)]
)
def test_age_counts_full_months_since_the_end(period: str, months: int) -> None:
    assert months_since(parse_period(period), date(2026, 11, 23)) == months
