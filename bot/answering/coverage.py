"""What statistics hold of each country of a pair where they hold nothing of the two."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answer import Arg, Block, Line
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.chapters import TOTALS_OF
from bot.period import year
from db.queries.countries import newest_periods
from db.records import DatasetRecord


def coverage_lines(asked: Asked) -> list[Block]:
    """Return for each country up to when its trade is held at all, or that no dataset of trade has it."""
    datasets = {each.id: each for each in asked.shelf.datasets(asked.session).values() if _of_totals(each)}
    return [_line(asked, country, datasets) for country in asked.pair] if datasets else []


def _of_totals(dataset: DatasetRecord) -> bool:
    return dataset.valuation is not None and dataset.unit == "currency" and dataset.code not in TOTALS_OF


def _line(asked: Asked, country: str, datasets: Mapping[int, DatasetRecord]) -> Line:
    newest = newest_periods(session=asked.session, country=country, datasets=list(datasets))
    if not newest:
        return Line("country-not-held", {"country": Country(country)})
    (number, _, _), last = max(newest.items(), key=lambda held: held[1])
    said: dict[str, Arg] = {"country": Country(country), "source": datasets[number].code}
    return Line("country-held", {**said, "period": year(last // 100)})
