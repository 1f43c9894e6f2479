"""Choose among the figures held: the latest, the fullest set, those within a year, the nearest period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answer import Figure, Indicator, Qualifier, Side, Status
from bot.period import Period, count_months, month_of

RECONCILED = "reconciled"
STATISTICS = "statistics"
"""Confidence of figures of a dataset that one side reported; reconciled ones are statistics too."""


@dataclass(frozen=True, slots=True)
class FigureSet:
    """The figures of one source, period, scope, side, unit and speaker: what may stand on one card."""

    figures: tuple[Figure, ...]

    @property
    def first(self) -> Figure:
        """The first figure, which stands for what all of them share."""
        return self.figures[0]

    @property
    def period(self) -> Period:
        """The period all figures share."""
        assert self.first.period is not None
        return self.first.period

    @property
    def ends(self) -> int:
        """The last month (``YYYYMM``)."""
        assert self.period.last is not None
        return self.period.last

    @property
    def starts(self) -> int:
        """The first month (``YYYYMM``)."""
        assert self.period.first is not None
        return self.period.first

    @property
    def reconciled(self) -> bool:
        """Whether these are statistics reconciled from both sides, shown apart from what a side published."""
        return self.first.confidence == RECONCILED

    @property
    def statistical(self) -> bool:
        """Whether these are statistics, reconciled or as one side reported them, and no published claim."""
        return self.first.confidence in {RECONCILED, STATISTICS}

    @property
    def source_is_dataset(self) -> bool:
        """Whether these are cells of a dataset of the store."""
        return is_statistic(self.first)

    @property
    def fullness(self) -> int:
        """How many values and changes were published."""
        stated = [figure for figure in self.figures if figure.status is not Status.CALCULATED]
        return len(stated) + sum(figure.change is not None for figure in stated)

    def get(self, indicator: Indicator) -> Figure | None:
        """The figure of an indicator, when this set has it."""
        return next((figure for figure in self.figures if figure.indicator is indicator), None)

    def exact(self, indicator: Indicator) -> Figure | None:
        """The figure of an indicator when it is stated exactly and can be calculated with."""
        figure = self.get(indicator)
        usable = figure is not None and figure.value is not None and figure.qualifier is Qualifier.EXACT
        return figure if usable else None


def is_statistic(figure: Figure) -> bool:
    """Whether a figure is a cell of a dataset, or calculated from such cells alone."""
    return figure.confidence in {RECONCILED, STATISTICS} and figure.claim is None and not figure.inputs


def gather(figures: Iterable[Figure]) -> list[FigureSet]:
    """Put figures that belong together into sets, in the order of their first figures."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        found.setdefault(_belonging(figure), []).append(figure)
    return [FigureSet(tuple(together)) for together in found.values()]


def _belonging(figure: Figure) -> tuple[object, ...]:
    speaker = figure.speaker.key if figure.speaker else None
    unit = (figure.currency, figure.scale)
    return figure.source, figure.period, figure.scope, figure.side, unit, speaker, figure.product


def with_indicator(sets: Iterable[FigureSet], indicator: Indicator) -> list[FigureSet]:
    """Keep the sets that have a figure of an indicator."""
    return [each for each in sets if each.get(indicator) is not None]


def latest_sets(sets: Sequence[FigureSet]) -> list[FigureSet]:
    """Return the sets of the latest period held: the latest end, of those the longest."""
    if not sets:
        return []
    top = max((each.ends, -each.starts) for each in sets)
    return [each for each in sets if (each.ends, -each.starts) == top]


def older_sets(sets: Sequence[FigureSet]) -> list[FigureSet]:
    """Return the sets of the period held before the latest."""
    newest = latest_sets(sets)
    return latest_sets([each for each in sets if each not in newest and each.ends < newest[0].ends]) if newest else []


def fullest_set(sets: Sequence[FigureSet]) -> FigureSet:
    """Return the set with most published values and changes, of equals the latest; ``sets`` must not be empty."""
    return max(sets, key=lambda each: (each.fullness, each.ends, -each.starts))


def matching(sets: Iterable[FigureSet], period: Period) -> list[FigureSet]:
    """Return the sets of exactly a period."""
    return [each for each in sets if (each.starts, each.ends) == (period.first, period.last)]


def within(sets: Iterable[FigureSet], period: Period) -> list[FigureSet]:
    """Return the sets of parts of a period, not of the whole, in order of time."""
    assert period.first is not None and period.last is not None
    first, last = period.first, period.last
    inside = [each for each in sets if first <= each.starts and each.ends <= last]
    parts = [each for each in inside if (each.starts, each.ends) != (first, last)]
    return sorted(parts, key=lambda each: (each.starts, each.ends))


def nearest_set(sets: Sequence[FigureSet], period: Period) -> FigureSet:
    """Return the set whose period is nearest; of equals the one of like length, then the fullest.

    ``sets`` must not be empty. Nearness is that of the middles of both periods.
    """

    def distance(each: FigureSet) -> tuple[int, int, int]:
        assert period.first is not None and period.last is not None
        apart = abs(count_months(each.starts, period.first) + count_months(each.ends, period.last) - 2)
        return apart, abs(each.period.months - period.months), -each.fullness

    return min(sets, key=distance)


def own_side_first(sets: Iterable[FigureSet]) -> list[FigureSet]:
    """Order sets so that the reporter's own figures lead, then the fuller ones."""
    return sorted(sets, key=lambda each: (each.first.side is not Side.REPORTER, -each.fullness))


def months_since(period: Period, today: date) -> int:
    """Return how many full months ago a period ended."""
    assert period.last is not None
    return max(count_months(period.last, month_of(today)) - 2, 0)
