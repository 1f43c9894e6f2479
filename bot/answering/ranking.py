"""Partners of a country in order, from the dataset that has most of them: countries only, each with its share (R21)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answer import CountryArg as Country
from bot.answer import Figure, Indicator, Row, Side, Table, TableKind
from bot.answering.asked import Asked
from bot.answering.chapters import TOTALS_OF, share_of
from bot.answering.choose import RECONCILED, STATISTICS
from bot.answering.precedence import precedence_of
from bot.answering.statistics import plain_value
from bot.period import Period, PeriodKind, year
from db.queries.countries import Place as HeldPlace
from db.queries.countries import country_totals, newest_periods, places_of_year
from db.records import DatasetRecord

ENOUGH = 30
"""With this many partners a dataset is no sample: no other has to be looked at."""
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
    """One flow of a country with all partners that a dataset has in a year, the largest first, as stored values."""

    country: str
    indicator: Indicator
    dataset: DatasetRecord
    side: Side
    period: Period
    values: tuple[tuple[str, int], ...]

    @property
    def total(self) -> Figure:
        """The sum of all partners: what shares are of."""
        return self._figure(self.country, sum(value for _, value in self.values))

    @property
    def partners(self) -> list[str]:
        """The partners in order."""
        return [partner for partner, _ in self.values]

    def place_of(self, partner: str) -> int | None:
        """Return the place of a partner, counted from 1; partners of equal value share the better one."""
        own = dict(self.values).get(partner)
        return None if own is None else 1 + sum(value > own for _, value in self.values)

    def figure(self, partner: str) -> Figure:
        """Return the figure of a partner that is among them, in plain units."""
        return self._figure(partner, dict(self.values)[partner])

    def share(self, partner: str) -> Figure:
        """Return a partner's part of the sum, in percent."""
        own, total = self.figure(partner), self.total
        assert own.value is not None and total.value is not None
        return share_of(own, own.value, total.value)

    def _figure(self, partner: str, value: int) -> Figure:
        return Figure(
            indicator=self.indicator,
            reporter=self.country,
            partner=partner,
            side=self.side,
            period=self.period,
            value=plain_value(value, self.dataset),
            currency=self.dataset.currency,
            scope=self.dataset.scope,
            source=self.dataset.code,
            confidence=RECONCILED if self.side is Side.JOINT else STATISTICS,
        )


@dataclass(frozen=True, slots=True)
class _Choice:
    """A dataset, a way to read a flow from it, and the newest year that all its parts have."""

    dataset: DatasetRecord
    places: tuple[Place, ...]
    period: int

    @property
    def order(self) -> tuple[object, ...]:
        """Newer years first, then the order of sources."""
        return -self.period, precedence_of(self.dataset.code, _side(self.dataset, self.places))


def rank(asked: Asked, country: str, indicator: Indicator) -> Ranking | None:
    """Return the partners of a country in order, for the asked year or the newest; None where none are held.

    The first source with enough partners answers; among sparse ones, that with most of them within bounds.
    """
    ranked: list[Ranking] = []
    for choice in _choices(asked, country, indicator):
        found = _read(asked, country, indicator, choice)
        if found is not None and len(found.values) >= ENOUGH:
            return found
        ranked += [found] if found is not None else []
    most = max((len(each.values) for each in ranked), default=0)
    return next((each for each in ranked if len(each.values) * SPARSE >= most), None)


def leading_partners(asked: Asked, country: str) -> list[str]:
    """Return the partners that a country trades most with in the newest year, in order; none where none are held."""
    newest = asked.about(replace(asked.question, period=None))
    ranked = (rank(newest, country, flow) for flow in (Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS))
    return next((found.partners for found in ranked if found), [])


def _choices(asked: Asked, country: str, indicator: Indicator) -> list[_Choice]:
    datasets = [each for each in asked.shelf.datasets(asked.session).values() if _of_totals(each)]
    period = asked.period
    exact = period.first if period is not None and period.kind is PeriodKind.YEAR else None
    numbers = [each.id for each in datasets]
    newest = _newest(asked, country, numbers, exact)
    found = []
    for dataset in datasets:
        for places in _ways(dataset, indicator):
            years = [newest.get((dataset.id, *place)) for place in places]
            whole = [each for each in years if each is not None]
            found += [_Choice(dataset, places, min(whole))] if len(whole) == len(places) else []
    return sorted(found, key=lambda choice: choice.order)


def _newest(asked: Asked, country: str, numbers: Sequence[int], exact: int | None) -> Mapping[HeldPlace, int]:
    """Return the asked year of whatever has it, else the newest that each has."""
    if exact is None:
        return newest_periods(session=asked.session, country=country, datasets=numbers)
    held = places_of_year(session=asked.session, country=country, datasets=numbers, period=exact)
    return dict.fromkeys(held, exact)


def _of_totals(dataset: DatasetRecord) -> bool:
    """Leave out investment, which has no valuation, and datasets of nothing but chapters."""
    return dataset.unit == "currency" and dataset.valuation is not None and dataset.code not in TOTALS_OF


def _ways(dataset: DatasetRecord, indicator: Indicator) -> list[tuple[Place, ...]]:
    if dataset.side == Side.JOINT.value:
        return [_JOINT[indicator]]
    return [_REPORTED[indicator], *([_MIRRORED[indicator]] if indicator in _MIRRORED else [])]


def _read(asked: Asked, country: str, indicator: Indicator, choice: _Choice) -> Ranking | None:
    flows = [_values(asked, country, choice.dataset, place, choice.period) for place in choice.places]
    if not all(flows):
        return None
    totals: Counter[str] = sum(flows, Counter())
    ordered = sorted(totals.items(), key=lambda each: (-each[1], each[0]))
    side, when = _side(choice.dataset, choice.places), year(choice.period // 100)
    return Ranking(country, indicator, choice.dataset, side, when, tuple(ordered))


def _values(asked: Asked, country: str, dataset: DatasetRecord, place: Place, period: int) -> Counter[str]:
    flow, as_partner = place
    cells = country_totals(
        session=asked.session, country=country, dataset=dataset.id, flow=flow, as_partner=as_partner, period=period
    )
    return Counter({cell.reporter if as_partner else cell.partner: cell.value for cell in cells if cell.value})


def _side(dataset: DatasetRecord, places: Sequence[Place]) -> Side:
    if dataset.side == Side.JOINT.value:
        return Side.JOINT
    return Side.MIRROR if places[0][1] else Side.REPORTER


def ranking_table(ranking: Ranking, most: int) -> Table:
    """Return the leading partners with values and shares."""
    rows = [Row((ranking.figure(each), ranking.share(each)), label=Country(each)) for each in ranking.partners[:most]]
    return Table(
        kind=TableKind.RANKING,
        rows=tuple(rows),
        reporter=ranking.country,
        side=ranking.side,
        period=ranking.period,
        currency=ranking.dataset.currency,
        columns=(ranking.indicator, Indicator.SHARE),
        source=ranking.dataset.code,
    )
