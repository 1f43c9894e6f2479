"""What statistics hold of each country of a pair where they hold nothing of the two."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Arg, Block, Line
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.chapters import TOTALS_OF
from bot.period import year
from db.queries.countries import newest_periods
from db.records import DatasetRecord


def coverage_lines(asked: Asked) -> list[Block]:
    """Return for each country and dataset of trade up to when it is held, or that it is not."""
    datasets = [each for each in asked.shelf.datasets(asked.session).values() if each.valuation and _of_totals(each)]
    return [line for country in asked.pair for line in _lines(asked, country, datasets)]


def _lines(asked: Asked, country: str, datasets: Sequence[DatasetRecord]) -> list[Block]:
    numbers = [each.id for each in datasets]
    newest = newest_periods(session=asked.session, country=country, datasets=numbers)
    return [_line(country, each, [last for place, last in newest.items() if place[0] == each.id]) for each in datasets]


def _of_totals(dataset: DatasetRecord) -> bool:
    return dataset.unit == "currency" and dataset.code not in TOTALS_OF


def _line(country: str, dataset: DatasetRecord, newest: Sequence[int]) -> Line:
    said: dict[str, Arg] = {"country": Country(country), "source": dataset.code}
    if not newest:
        return Line("country-not-held", said)
    return Line("country-held", {**said, "period": year(max(newest) // 100)})
