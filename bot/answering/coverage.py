"""What statistics hold of each country of a pair where they hold nothing of the two."""

from __future__ import annotations

from bot.answer import Arg, Block, Line
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.period import year
from db.queries.observations import newest_period
from db.records import DatasetRecord

_PLACES = (("X", False), ("X", True), ("M", False), ("M", True))


def coverage_lines(asked: Asked) -> list[Block]:
    """Return for each country and dataset of trade up to when it is held, or that it is not."""
    datasets = [each for each in asked.shelf.datasets(asked.session).values() if each.valuation and _of_totals(each)]
    return [_line(asked, country, dataset) for country in asked.pair for dataset in datasets]


def _of_totals(dataset: DatasetRecord) -> bool:
    return dataset.unit == "currency" and dataset.classification is None


def _line(asked: Asked, country: str, dataset: DatasetRecord) -> Line:
    newest = [
        newest_period(session=asked.session, country=country, dataset=dataset.id, flow=flow, as_partner=as_partner)
        for flow, as_partner in _PLACES
    ]
    said: dict[str, Arg] = {"country": Country(country), "source": dataset.code}
    last = max((each for each in newest if each), default=None)
    if last is None:
        return Line("country-not-held", said)
    return Line("country-held", {**said, "period": year(last // 100)})
