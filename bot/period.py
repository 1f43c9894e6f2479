"""Periods as people say them: a year, a month, January-February, a range, "last year", "latest".

A month is an integer ``YYYYMM`` throughout (``201301`` is January 2013), the same in the store.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    """What shape of period was said; it decides which figures may be compared with it."""

    DAY = "day"
    MONTH = "month"
    CUMULATIVE = "cumulative"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    YEARS = "years"
    SINCE = "since"
    UNTIL = "until"
    COMPARED = "compared"
    LAST = "last"
    RELATIVE = "relative"
    LATEST = "latest"
    MONTH_ONLY = "month_only"


class InvalidPeriod(ValueError):
    """A period code that is none of the canonical forms; carries the code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"not a period: {code!r}")
        self.code = code


def month_of(moment: date) -> int:
    """Return the month of a date as ``YYYYMM``."""
    return moment.year * 100 + moment.month


def shift_months(month: int, by: int) -> int:
    """Move a ``YYYYMM`` month by a number of months, backwards when negative."""
    index = month // 100 * 12 + month % 100 - 1 + by
    return index // 12 * 100 + index % 12 + 1


def count_months(first: int, last: int) -> int:
    """Count the months of a closed interval of ``YYYYMM`` months."""
    return (last // 100 - first // 100) * 12 + last % 100 - first % 100 + 1


@dataclass(frozen=True, slots=True)
class Period:
    """A period as understood; build it with the functions of this module, not by hand.

    ``first`` and ``last`` are ``YYYYMM`` and closed, None where the period is open or not yet resolved.
    ``count`` and ``unit`` (``y``, ``q``, ``m``) belong to ``LAST`` (the last five years) and ``RELATIVE``
    (-1 is last year); ``compared`` holds the two sides of ``2012|2013``; ``day`` an exact date.
    """

    kind: PeriodKind
    first: int | None = None
    last: int | None = None
    count: int | None = None
    unit: str = "y"
    compared: tuple[Period, Period] | None = None
    day: date | None = None

    @property
    def code(self) -> str:
        """The canonical text of the period, as result objects and buttons carry it."""
        match self.kind:
            case PeriodKind.LATEST:
                return "latest"
            case PeriodKind.LAST:
                return f"last{self.count}{self.unit}"
            case PeriodKind.RELATIVE:
                return f"rel:{self.count}{self.unit}"
            case PeriodKind.COMPARED:
                assert self.compared is not None
                return "|".join(side.code for side in self.compared)
            case PeriodKind.DAY:
                assert self.day is not None
                return self.day.isoformat()
            case PeriodKind.MONTH_ONLY:
                assert self.first is not None
                return f"month:{self.first:02d}" + (f"-{self.last:02d}" if self.last != self.first else "")
        return _interval_code(self.first, self.last)

    @property
    def concrete(self) -> bool:
        """Whether both ends are known months."""
        return self.first is not None and self.last is not None and self.kind is not PeriodKind.MONTH_ONLY

    @property
    def months(self) -> int:
        """How many months a concrete period spans."""
        assert self.first is not None and self.last is not None
        return count_months(self.first, self.last)

    def resolve(self, today: date) -> Period:
        """Turn "last year" and "last five years" into months, seen from a day; others stay as they are."""
        if self.kind is PeriodKind.RELATIVE:
            return _resolve_relative(self.count or 0, self.unit, today)
        if self.kind is PeriodKind.LAST and self.unit == "y":
            return interval((today.year - (self.count or 1)) * 100 + 1, (today.year - 1) * 100 + 12)
        if self.kind is PeriodKind.LAST:
            months = (self.count or 1) * (3 if self.unit == "q" else 1)
            last = shift_months(month_of(today), -1)
            return interval(shift_months(last, 1 - months), last)
        return self

    def year_before(self) -> Period:
        """Return the same period one year earlier: the base that growth rates are stated against."""
        assert self.first is not None and self.last is not None
        return interval(self.first - 100, self.last - 100)


def _resolve_relative(count: int, unit: str, today: date) -> Period:
    if unit == "y":
        return year(today.year + count)
    if unit == "q":
        start = shift_months(today.year * 100 + (today.month - 1) // 3 * 3 + 1, 3 * count)
        return interval(start, shift_months(start, 2))
    return month(shift_months(month_of(today), count))


def _interval_code(first: int | None, last: int | None) -> str:
    if first is None:
        return f"..{_end_code(last, 12)}"
    if last is None:
        return f"{_end_code(first, 1)}.."
    if first == last:
        return _month_code(first)
    if first % 100 == 1 and last % 100 == 12:
        return str(first // 100) if first // 100 == last // 100 else f"{first // 100}..{last // 100}"
    return f"{_month_code(first)}..{_month_code(last)}"


def _end_code(value: int | None, natural: int) -> str:
    assert value is not None
    return str(value // 100) if value % 100 == natural else _month_code(value)


def _month_code(value: int) -> str:
    return f"{value // 100:04d}-{value % 100:02d}"


def year(value: int) -> Period:
    """Return a calendar year."""
    return Period(PeriodKind.YEAR, value * 100 + 1, value * 100 + 12)


def month(value: int) -> Period:
    """Return one month given as ``YYYYMM``."""
    return Period(PeriodKind.MONTH, value, value)


def interval(first: int, last: int) -> Period:
    """Return a closed interval of months, its kind read from its shape.

    January to June is a half, April to June a quarter, whole years a year or a range of years, any other
    span within a year cumulative.
    """
    span, start = count_months(first, last), first % 100
    if span < 1:
        raise InvalidPeriod(f"{first}..{last}")
    if span == 1:
        return month(first)
    if start == 1 and span % 12 == 0:
        return Period(PeriodKind.YEAR if span == 12 else PeriodKind.YEARS, first, last)
    if span == 3 and start % 3 == 1:
        return Period(PeriodKind.QUARTER, first, last)
    if span == 6 and start in (1, 7):
        return Period(PeriodKind.HALF, first, last)
    return Period(PeriodKind.CUMULATIVE, first, last)


def years(first: int, last: int) -> Period:
    """Return a range of calendar years, both included."""
    return interval(first * 100 + 1, last * 100 + 12)


def since(first: int) -> Period:
    """Return everything from a ``YYYYMM`` month on."""
    return Period(PeriodKind.SINCE, first, None)


def until(last: int) -> Period:
    """Return everything up to and including a ``YYYYMM`` month."""
    return Period(PeriodKind.UNTIL, None, last)


def exact_day(day: date) -> Period:
    """Return a single day, for meetings and statements."""
    return Period(PeriodKind.DAY, month_of(day), month_of(day), day=day)


def compared(earlier: Period, later: Period) -> Period:
    """Return two periods set against each other ("2013 compared with 2012"), the earlier first."""
    return Period(PeriodKind.COMPARED, compared=(earlier, later))


def last(count: int, unit: str = "y") -> Period:
    """Return the last ``count`` years (``y``), quarters (``q``) or months (``m``), not counted from a fixed day."""
    return Period(PeriodKind.LAST, count=count, unit=unit)


def relative(count: int, unit: str = "y") -> Period:
    """Return a period relative to the day of asking: -1 is last year, 0 this year."""
    return Period(PeriodKind.RELATIVE, count=count, unit=unit)


def month_only(number: int, last_number: int | None = None) -> Period:
    """Return a month (1-12), or the months from one to another, said without a year; it is never invented."""
    return Period(PeriodKind.MONTH_ONLY, first=number, last=last_number or number)


LATEST = Period(PeriodKind.LATEST)

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_LAST = re.compile(r"last(\d{1,3})([yqm])")
_RELATIVE = re.compile(r"rel:(-?\d{1,3})([yqm])")
_MONTH_ONLY = re.compile(r"month:(\d{2})(?:-(\d{2}))?")


def parse_period(code: str) -> Period:
    """Read a canonical period code back; raises InvalidPeriod."""
    if code == "latest":
        return LATEST
    if "|" in code:
        first, _, second = code.partition("|")
        return compared(parse_period(first), parse_period(second))
    if found := _LAST.fullmatch(code):
        return last(int(found[1]), found[2])
    if found := _RELATIVE.fullmatch(code):
        return relative(int(found[1]), found[2])
    if found := _MONTH_ONLY.fullmatch(code):
        return month_only(int(found[1]), int(found[2] or found[1]))
    if found := _DAY.fullmatch(code):
        try:
            return exact_day(date(int(found[1]), int(found[2]), int(found[3])))
        except ValueError as error:
            raise InvalidPeriod(code) from error
    return _parse_interval(code)


def _parse_interval(code: str) -> Period:
    start, dots, end = code.partition("..")
    if not dots:
        return interval(_edge(start, 1, code), _edge(start, 12, code))
    if not start and not end:
        raise InvalidPeriod(code)
    if not end:
        return since(_edge(start, 1, code))
    if not start:
        return until(_edge(end, 12, code))
    return interval(_edge(start, 1, code), _edge(end, 12, code))


def _edge(text: str, natural: int, code: str) -> int:
    if _YEAR.fullmatch(text):
        return int(text) * 100 + natural
    if (found := _MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12:
        return int(found[1]) * 100 + int(found[2])
    raise InvalidPeriod(code)
