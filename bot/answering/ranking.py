"""Partners of a country in order, from the dataset that has most of them: countries only, each with its share (R21)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.answer import CountryArg as Country
from bot.answer import Figure, Indicator, Row, Side, Table, TableKind
from bot.answering.asked import Asked
from bot.answering.chapters import share_of
from bot.answering.precedence import precedence
from bot.answering.statistics import trade_figure
from bot.period import Period, PeriodKind, year
from db.queries.observations import country_totals, newest_period
from db.records import DatasetRecord

SPARSE = 2
"""A dataset with less than one part in this many of the partners that another has is a sample, not a ranking."""

Place = tuple[str, bool]
"""A flow of the store, and whether the country stands as partner in its rows."""

_JOINT: dict[Indicator, tuple[Place, ...]] = {
    Indicator.EXPORTS: (("X", False),),
    Indicator.IMPORTS: (("X", True),),
    Indicator.TURNOVER: (("X", False), ("X", True)),
}
_REPORTED: dict[Indicator, tuple[Place, ...]] = {
    Indicator.EXPORTS: (("X", False),),
    Indicator.IMPORTS: (("M", False),),
    Indicator.TURNOVER: (("X", False), ("M", False)),
}
_MIRRORED: dict[Indicator, tuple[Place, ...]] = {
    Indicator.EXPORTS: (("M", True),),
    Indicator.IMPORTS: (("X", True),),
}


@dataclass(frozen=True, slots=True)
class Ranking:
    """One flow of a country with all partners that a dataset has in a year, the largest first, in plain units."""

    indicator: Indicator
    period: Period
    figures: tuple[Figure, ...]

    @property
    def total(self) -> Decimal:
        """The sum of all partners: what shares are of."""
        return sum((figure.value for figure in self.figures if figure.value), Decimal(0))

    def place_of(self, partner: str) -> int | None:
        """Return the place of a partner, counted from 1; partners of equal value share the better one."""
        own = next((figure for figure in self.figures if figure.partner == partner), None)
        if own is None or own.value is None:
            return None
        return 1 + sum(1 for figure in self.figures if figure.value is not None and figure.value > own.value)


def rank(asked: Asked, country: str, indicator: Indicator) -> Ranking | None:
    """Return the partners of a country in order, for the asked year or the newest; None where none are held."""
    datasets = [each for each in asked.shelf.datasets(asked.session).values() if each.unit == "currency"]
    read = (_read(asked, country, each, indicator, places) for each in datasets for places in _ways(each, indicator))
    ranked = [found for found in read if found is not None]
    most = max((len(each.figures) for each in ranked), default=0)
    full = [each for each in ranked if len(each.figures) * SPARSE >= most]
    return min(full, key=lambda each: (-(each.period.first or 0), precedence(each.figures[0])), default=None)


def _ways(dataset: DatasetRecord, indicator: Indicator) -> list[tuple[Place, ...]]:
    if dataset.side == Side.JOINT.value:
        return [_JOINT[indicator]]
    return [_REPORTED[indicator], *([_MIRRORED[indicator]] if indicator in _MIRRORED else [])]


def _read(
    asked: Asked, country: str, dataset: DatasetRecord, indicator: Indicator, places: Sequence[Place]
) -> Ranking | None:
    period = _period(asked, country, dataset, places)
    if period is None:
        return None
    told: dict[str, Figure] = {}
    flows = [_figures(asked, country, dataset, place, period) for place in places]
    if not all(flows):
        return None
    for flow in flows:
        for figure in flow:
            known = told.get(figure.partner)
            told[figure.partner] = _sum(known, figure) if known else replace(figure, indicator=indicator)
    ordered = sorted(told.values(), key=lambda figure: (-(figure.value or 0), figure.partner))
    return Ranking(indicator, year(period // 100), tuple(ordered))


def _figures(asked: Asked, country: str, dataset: DatasetRecord, place: Place, period: int) -> list[Figure]:
    flow, as_partner = place
    cells = country_totals(
        session=asked.session, country=country, dataset=dataset.id, flow=flow, as_partner=as_partner, period=period
    )
    told = (trade_figure(cell, dataset, country) for cell in cells)
    return [figure for figure in told if figure is not None and figure.value]


def _sum(one: Figure, other: Figure) -> Figure:
    return replace(one, value=(one.value or Decimal(0)) + (other.value or Decimal(0)))


def _period(asked: Asked, country: str, dataset: DatasetRecord, places: Sequence[Place]) -> int | None:
    period = asked.period
    if period is not None and period.kind is PeriodKind.YEAR:
        return period.first
    newest = [
        newest_period(session=asked.session, country=country, dataset=dataset.id, flow=flow, as_partner=as_partner)
        for flow, as_partner in places
    ]
    return min((each for each in newest if each), default=None)


def ranking_table(ranking: Ranking, country: str, most: int) -> Table:
    """Return the leading partners with values and shares."""
    one = ranking.figures[0]
    rows = [Row((figure, _share(ranking, figure)), label=Country(figure.partner)) for figure in ranking.figures[:most]]
    return Table(
        kind=TableKind.RANKING,
        rows=tuple(rows),
        reporter=country,
        side=one.side,
        period=ranking.period,
        currency=one.currency,
        columns=(ranking.indicator, Indicator.SHARE),
        source=one.source,
    )


def _share(ranking: Ranking, figure: Figure) -> Figure:
    return share_of(figure, figure.value or Decimal(0), ranking.total)


def place_figures(ranking: Ranking, partner: str) -> tuple[Figure, Figure] | None:
    """Return a partner's figure and its share; None where it is not among the partners."""
    own = next((figure for figure in ranking.figures if figure.partner == partner), None)
    return (own, _share(ranking, own)) if own else None
