"""Which figures a question needs from which service."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.period import Period, PeriodKind
from bot.question import Intent, Question
from db.importers.services.names import COMTRADE, COMTRADE_YEARS
from db.importers.services.reply import Scope

TOTALS = frozenset(
    {
        Intent.TRADE_TOTAL,
        Intent.EXPORTS,
        Intent.IMPORTS,
        Intent.BALANCE,
        Intent.GROWTH,
        Intent.TREND,
        Intent.COMPARE,
        Intent.PRODUCTS,
        Intent.PROFILE,
    }
)
"""Intents that figures of all goods help to answer."""

GROUPS = frozenset({"EU"})
"""What is no country; services know it under no code of a country."""

MONTHS = frozenset({PeriodKind.MONTH, PeriodKind.CUMULATIVE, PeriodKind.QUARTER, PeriodKind.HALF})
"""Periods that yearly figures say nothing of."""

PAIRS_AT_ONCE = 3
LAG_YEARS = 2
"""How many years ago detailed figures are complete for most reporters."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One scope of one service; ``name`` is the key under which the store remembers that it was asked for."""

    service: str
    name: str
    scope: Scope


def wanted_scopes(question: Question, today: date, enabled: Sequence[str]) -> list[Wanted]:
    """Return what could be fetched for a question about two countries, whatever the store holds already."""
    if question.intent not in TOTALS or not enabled:
        return []
    year = _year(question.period, today)
    return [wanted for pair in _pairs(question) for wanted in _of_pair(pair, question, year, today, enabled)]


def _of_pair(
    pair: tuple[str, str], question: Question, year: int | None, today: date, enabled: Sequence[str]
) -> Iterator[Wanted]:
    first, second = sorted(pair)
    if enabled[0] == COMTRADE:
        start = _block(year or today.year - 1)
        years = tuple(range(start, start + COMTRADE_YEARS))
        yield Wanted(COMTRADE, f"{COMTRADE}:{start}", Scope(first, second, years))
    elif question.period is not None and question.period.kind in MONTHS:
        yield Wanted(enabled[0], f"{enabled[0]}:m", Scope(first, second, monthly=True))
    else:
        yield Wanted(enabled[0], enabled[0], Scope(first, second))
    if COMTRADE in enabled and (question.intent is Intent.PRODUCTS or question.product):
        detailed = year or today.year - LAG_YEARS
        yield Wanted(COMTRADE, f"{COMTRADE}:h{detailed}", Scope(first, second, chapters_of=detailed))


def _pairs(question: Question) -> list[tuple[str, str]]:
    if question.variant == "pairs" and question.pair and len(question.others) == 2:
        pairs = [question.pair, (question.others[0], question.others[1])]
    else:
        partners = [question.partner, *question.others]
        pairs = [(question.reporter, partner) for partner in partners if question.reporter and partner]
    known = [(first, second) for first, second in pairs if first and first != second and not {first, second} & GROUPS]
    return known[:PAIRS_AT_ONCE]


def _year(period: Period | None, today: date) -> int | None:
    """Return the last year that a period names, None where it names none."""
    if period is None:
        return None
    if period.kind is PeriodKind.RELATIVE and period.unit == "y":
        return today.year + (period.count or 0)
    last = period.last or period.first or (period.compared and period.compared[1].last)
    return min(last // 100, today.year) if last else None


def _block(year: int) -> int:
    """Return the first of the twelve years that are asked for together with a year."""
    return year - year % COMTRADE_YEARS
