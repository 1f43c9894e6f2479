"""Statistics as figures: one reporter, one source and one unit each, attributed, never blended.

A cell of a joint dataset is both countries' figure. In a dataset that countries report to, the partner's cells
are the mirror: what it says it bought is the other side of what was sold to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.answer import Figure, Held, Indicator, Side, Status
from bot.answering.asked import Asked
from bot.answering.choose import RECONCILED, STATISTICS
from bot.answering.filled_in import mark_filled_in
from bot.answering.rounding import published
from bot.answering.windows import Window, cut, window_of
from bot.period import Period, PeriodKind, interval, month, shift_months, year
from bot.question import Intent
from db.queries.cells import INVESTMENT_FLOWS, TRADE_FLOWS, YEARLY
from db.queries.observations import Bounds, pair_series
from db.records import CellRecord, DatasetRecord

_STATUS = {"E": Status.ESTIMATE, "P": Status.PROVISIONAL, "R": Status.REVISED}
_MISSING = {"M": Held.NOT_HELD, "L": Held.NOT_HELD, "C": Held.WITHHELD, "Q": Held.WITHHELD}
_OWN = {"X": Indicator.EXPORTS, "M": Indicator.IMPORTS}
_MIRRORED = {"X": Indicator.IMPORTS, "M": Indicator.EXPORTS}
_MONTHS = {"M": 1, "Q": 3, "A": 12}


def statistics_of(asked: Asked, pair: tuple[str, str], window: Window) -> list[Figure]:
    """Return exports and imports of the first country of a pair with the second, in plain units, of a window."""
    datasets = asked.shelf.datasets(asked.session)
    if asked.question.product or not datasets:
        return []
    cells = mark_filled_in(cut(read_pair(asked, pair, window), window), datasets)
    figures = (trade_figure(cell, datasets[cell.dataset_id], pair[0]) for cell in cells)
    return [figure for figure in figures if figure is not None]


def read_pair(asked: Asked, pair: tuple[str, str], window: Window) -> list[CellRecord]:
    """Return the trade cells of a pair, both directions, read once: no more than a window needs.

    Where a window holds none all are returned, since the nearest may be decades away. A year that is held as a year
    is not read as months: some datasets have hundreds of them.
    """
    if asked.question.intent is Intent.PROFILE:
        return [cell for cell in _read(asked, pair, Bounds(newest=window.newest)) if cell.flow in TRADE_FLOWS]
    if window.newest is not None:
        return _read(asked, pair, Bounds(newest=window.newest))
    within, period = Bounds(first=window.first, last=window.last), asked.period
    if period is not None and period.kind is PeriodKind.YEAR:
        yearly = _read(asked, pair, within._replace(frequency=YEARLY))
        return yearly if any(cell.period == period.first for cell in yearly) else _read(asked, pair, Bounds())
    inside = _read(asked, pair, within)
    return inside if window.reached_by(cell.period for cell in inside) else _read(asked, pair, Bounds())


def read_investment(asked: Asked) -> list[CellRecord]:
    """Return the investment cells of the asked pair, both directions, read once."""
    newest = window_of(asked.period).newest if asked.question.intent is Intent.PROFILE else None
    cells = _read(asked, asked.pair, Bounds(newest=newest), investment=True)
    return [cell for cell in cells if cell.flow in INVESTMENT_FLOWS]


def _read(asked: Asked, pair: tuple[str, str], bounds: Bounds, *, investment: bool = False) -> list[CellRecord]:
    """Read the cells of a pair once; a card of everything needs trade and investment, and reads both together."""
    both = asked.question.intent is Intent.PROFILE
    key = (both or investment, bounds, *sorted(pair))
    if key not in asked.shelf.cells:
        datasets = list(asked.shelf.datasets(asked.session))
        flows = (*TRADE_FLOWS, *INVESTMENT_FLOWS) if both else INVESTMENT_FLOWS if investment else TRADE_FLOWS
        found = pair_series(session=asked.session, pair=pair, datasets=datasets, flows=flows, bounds=bounds)
        asked.shelf.cells[key] = found
    return asked.shelf.cells[key]


def trade_figure(cell: CellRecord, dataset: DatasetRecord, teller: str) -> Figure | None:
    """Return a cell as a figure told from a country's side; None for what is no trade in money."""
    own = cell.reporter == teller
    indicator = (_OWN if own else _MIRRORED).get(cell.flow)
    if indicator is None or dataset.unit != "currency":
        return None
    joint = dataset.side == Side.JOINT.value
    side = Side.JOINT if joint else Side.REPORTER if own else Side.MIRROR
    partner = cell.partner if own else cell.reporter
    return figure_of_cell(cell, dataset, indicator, (teller, partner), side)


def figure_of_cell(
    cell: CellRecord, dataset: DatasetRecord, indicator: Indicator, pair: tuple[str, str], side: Side
) -> Figure:
    """Return a cell as a figure in plain units, its last digit standing for the published precision."""
    held, value = held_of(cell, dataset)
    return Figure(
        indicator=indicator,
        reporter=pair[0],
        partner=pair[1],
        side=side,
        period=period_of(cell),
        value=value,
        currency=dataset.currency,
        status=_STATUS.get(cell.status, Status.PUBLISHED),
        held=held,
        product=cell.product or None,
        scope=dataset.scope,
        valuation=dataset.valuation_of(cell.reporter, imports=cell.flow == "M"),
        source=dataset.code,
        confidence=RECONCILED if side is Side.JOINT else STATISTICS,
    )


def held_of(cell: CellRecord, dataset: DatasetRecord) -> tuple[Held, Decimal | None]:
    """Tell a value from a zero, from less than the unit, from missing and from withheld."""
    if cell.status in _MISSING or cell.value is None:
        return _MISSING.get(cell.status, Held.NOT_HELD), None
    value = plain_value(cell.value, dataset)
    if cell.value:
        return Held.VALUE, value
    return Held.LESS_THAN_UNIT if dataset.multiplier > 1 else Held.ZERO, value


def plain_value(value: int, dataset: DatasetRecord) -> Decimal:
    """Return a stored value in plain units, its last digit standing for the published precision (826E+6)."""
    precision = dataset.multiplier.normalize()
    if precision.as_tuple().digits == (1,):
        return Decimal(value).scaleb(precision.adjusted())
    return value * precision


def period_of(cell: CellRecord) -> Period:
    """Return the year, quarter or month of a cell."""
    months = _MONTHS[cell.frequency]
    if months == 12:
        return year(cell.period // 100)
    return month(cell.period) if months == 1 else interval(cell.period, shift_months(cell.period, months - 1))


def without_doubles(claims: Sequence[Figure], statistics: Iterable[Figure]) -> list[Figure]:
    """Leave out the reconciled claims that a held dataset states too, as the same number."""
    joint = {
        (each.indicator, each.period): each.value
        for each in statistics
        if each.side is Side.JOINT and each.value is not None
    }
    return [each for each in claims if not _stated(each, joint.get((each.indicator, each.period)))]


def _stated(claim: Figure, value: Decimal | None) -> bool:
    if value is None or claim.value is None or claim.confidence != RECONCILED or claim.scale != "million":
        return False
    span = published(claim.value)
    return span.low <= value.scaleb(-6) <= span.high
