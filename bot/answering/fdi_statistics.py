"""Direct investment in statistics: flow and stock apart, host and investor each by what it counts (R25)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.answer import Block, Figure, Indicator, Line, Side
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.statistics import figure_of_cell, read_investment
from bot.period import Period, PeriodKind
from bot.question import Intent
from db.records import CellRecord, DatasetRecord

_INDICATORS = {
    "I": Indicator.FDI_INFLOW,
    "O": Indicator.FDI_OUTFLOW,
    "P": Indicator.FDI_INWARD_STOCK,
    "Q": Indicator.FDI_OUTWARD_STOCK,
}
FLOWS = frozenset({Indicator.FDI_INFLOW, Indicator.FDI_OUTFLOW})
_BY_HOST = {Indicator.FDI_INFLOW, Indicator.FDI_INWARD_STOCK}
_ORDER = tuple(_INDICATORS.values())
MOST = 12
"""Lines of one direction at most."""


def investment_statistics(asked: Asked) -> list[Figure]:
    """Return the investment cells of the asked pair in both directions, as their reporters gave them."""
    datasets = asked.shelf.datasets(asked.session)
    cells = read_investment(asked)
    if asked.question.intent is Intent.PROFILE:
        cells = _newest(cells)
    return [investment_figure(cell, datasets[cell.dataset_id]) for cell in cells]


def _newest(cells: Sequence[CellRecord]) -> list[CellRecord]:
    """Keep of each reporter and flow the newest year that has a value: a card shows no other."""
    newest = {(cell.reporter, cell.flow): cell for cell in cells if cell.value}
    return list(newest.values())


def investment_figure(cell: CellRecord, dataset: DatasetRecord) -> Figure:
    """Return a cell as its reporter gave it: of inflow and inward stock the reporter is the host."""
    pair = (cell.reporter, cell.partner)
    return figure_of_cell(cell, dataset, _INDICATORS[cell.flow], pair, Side.REPORTER)


def one_way(figures: Iterable[Figure], investor: str) -> list[Figure]:
    """Keep what one country invested in the other."""
    return [each for each in figures if (each.partner if each.indicator in _BY_HOST else each.reporter) == investor]


def at(figures: Sequence[Figure], period: Period | None) -> list[Figure]:
    """Return the figures of a period, else those of the newest year that has any."""
    if period is not None and (period.first or period.last) and period.kind is not PeriodKind.MONTH_ONLY:
        first, last = period.first or 0, period.last or 999_912
        return sorted(_last_stocks([each for each in figures if _within(each, first, last)]), key=_in_order)
    newest = max((each.period.last or 0 for each in figures if each.period and each.value is not None), default=0)
    return sorted((each for each in figures if each.period and each.period.last == newest), key=_in_order)


def _last_stocks(figures: Sequence[Figure]) -> list[Figure]:
    """Leave out stocks of earlier years than the last where flows of the years are listed, which lead from one on."""
    if not any(each.indicator in FLOWS for each in figures):
        return list(figures)
    newest = max(each.period.last or 0 for each in figures if each.period)
    return [each for each in figures if each.indicator in FLOWS or (each.period and each.period.last == newest)]


def _within(figure: Figure, first: int, last: int) -> bool:
    assert figure.period is not None
    return first <= (figure.period.first or 0) and (figure.period.last or 0) <= last


def _in_order(figure: Figure) -> tuple[int, int]:
    assert figure.period is not None
    return -(figure.period.first or 0), _ORDER.index(figure.indicator)


def told_lines(figures: Iterable[Figure], investor: str, host: str) -> list[Block]:
    """Return a line for each figure: from whom to whom, what it measures, when, who counted."""
    direction = {"investor": Country(investor), "host": Country(host)}
    told = list(figures)
    more: list[Block] = [Line("series-recent")] if len(told) > MOST else []
    return [*(Line("fdi-told", {"figure": figure, **direction}) for figure in told[:MOST]), *more]


def notes_on_statistics(figures: Sequence[Figure]) -> list[Line]:
    """Return what has to be said of investment statistics."""
    if not figures:
        return []
    negative = any(figure.value is not None and figure.value < 0 for figure in figures)
    notes = [Line("fdi-statistics-note"), Line("fdi-immediate-note")]
    return [*notes, Line("fdi-negative-note")] if negative else notes
