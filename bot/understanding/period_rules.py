"""The second level of the period grammar: ranges, "since", "until" and comparisons of simple periods."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from bot.period import (
    Period,
    PeriodKind,
    compared,
    interval,
    relative,
    shift_months,
    since,
    until,
)
from bot.understanding.period_marks import Mark

Reading = tuple[Period, Sequence[Mark]]
_YEAR = 12
_KNOWN = frozenset("IXxz")


def _periods(marks: Sequence[Mark]) -> list[Period]:
    return [mark.period for mark in marks if mark.period is not None]


def _first(period: Period) -> int:
    assert period.first is not None
    return period.first


def _last(period: Period) -> int:
    assert period.last is not None
    return period.last


def _order(period: Period) -> tuple[int, int]:
    return (0, _first(period)) if period.concrete else (1, period.count or 0)


def _compare(marks: Sequence[Mark]) -> Period | None:
    """Read "2013 compared with 2012"; "2013 against last year" means the year before 2013."""
    sides = _periods(marks)
    one, other = sides[0], sides[-1]
    if one == other:
        return one
    for named, spoken in ((one, other), (other, one)):
        if named.concrete and spoken == relative(-1):
            return compared(named.year_before(), named)
    if any(side.kind in {PeriodKind.LATEST, PeriodKind.LAST} for side in sides):
        return None
    return compared(*sorted(_alike(one, other), key=_order))


def _alike(one: Period, other: Period) -> tuple[Period, Period]:
    """Take the same months of a year set against a part of one: "Jan-Apr 2024 vs the same period of 2023"."""
    for part, whole in ((one, other), (other, one)):
        if part.concrete and part.months < _YEAR and whole.kind is PeriodKind.YEAR and _years_apart(part, whole):
            by = 100 * (_first(whole) // 100 - _first(part) // 100)
            return part, interval(_first(part) + by, _last(part) + by)
    return one, other


def _years_apart(part: Period, whole: Period) -> bool:
    return _first(part) // 100 == _last(part) // 100 != _first(whole) // 100


def _range(marks: Sequence[Mark]) -> Period | None:
    """Read "2005–2015" and "с 2005 по 2015"; "2013 к 2012" runs backwards and is a comparison."""
    one, other = (mark for mark in marks if mark.kind == "I")
    assert one.period is not None
    assert other.period is not None
    if any(mark.kind == "/" for mark in marks) and one.period.months < 12 and one.period == other.period.year_before():
        return compared(one.period, other.period)  # "Q1 2022 / Q1 2023" sets two quarters against each other
    if _first(one.period) <= _first(other.period):
        return interval(_first(one.period), _last(other.period))
    if any(mark.kind in "t/" for mark in marks):
        return compared(other.period, one.period)
    return interval(_first(other.period), _last(one.period))


def _more_than(marks: Sequence[Mark]) -> Period | None:
    """Read "2022-də 2021-dən çoxdur", whose second year is the earlier, as two years set against each other."""
    one, other = _periods(marks)
    return compared(other, one) if _first(one) > _first(other) else None


def _against(marks: Sequence[Mark]) -> Period | None:
    one, other = _periods(marks)
    return compared(*sorted((one, other), key=_order))


def _two_spoken(marks: Sequence[Mark]) -> Period | None:
    """Read "last year and this year" as two years side by side."""
    one, other = _periods(marks)
    years = all(side.kind is PeriodKind.RELATIVE and side.unit == "y" for side in (one, other))
    return compared(*sorted((one, other), key=_order)) if years and one != other else None


def _list(marks: Sequence[Mark]) -> Period | None:
    """Read "2012 and 2013" as one range of years, "2010 and 2015" as two years set against each other."""
    named = sorted(set(_periods(marks)), key=_first)
    gaps = [shift_months(_last(one), 1) != _first(two) for one, two in itertools.pairwise(named)]
    if len(named) == 2 and (gaps[0] or any(mark.kind == "o" for mark in marks)):
        return compared(*named)
    return interval(_first(named[0]), max(_last(period) for period in named))


def _since(marks: Sequence[Mark]) -> Period:
    period = _periods(marks)[0]
    return since(_first(period)) if period.concrete else period


def _after(marks: Sequence[Mark]) -> Period:
    return since(shift_months(_last(_periods(marks)[0]), 1))


def _before(marks: Sequence[Mark]) -> Period:
    return until(shift_months(_first(_periods(marks)[0]), -1))


def _until(marks: Sequence[Mark]) -> Period:
    return until(_last(_periods(marks)[0]))


def _single(marks: Sequence[Mark]) -> Period:
    return _periods(marks)[0]


def _month_and_year(marks: Sequence[Mark]) -> Period | None:
    """Join "в марте" with the year said elsewhere in the question."""
    months = next(mark.period for mark in marks if mark.kind == "J")
    whole = next(mark.period for mark in marks if mark.kind == "I")
    assert months is not None
    assert whole is not None
    if whole.kind is not PeriodKind.YEAR or _first(months) > _last(months):
        return None
    start = _first(whole) // 100 * 100
    return interval(start + _first(months), start + _last(months))


def _months_of_a_relative_year(marks: Sequence[Mark]) -> Period | None:
    """Leave "in January last year" at the months: which year that is depends on the day of asking."""
    months = next(mark.period for mark in marks if mark.kind == "J")
    spoken = next(mark.period for mark in marks if mark.kind == "X")
    is_year = spoken is not None and spoken.kind is PeriodKind.RELATIVE and spoken.unit == "y"
    return months if is_year else None


_P = "[p,.we]*"
_TIE = rf"(?:[-~:/]|[,]?t|u|{_P}(?:to|\]))"
_RULES: tuple[tuple[re.Pattern[str], Callable[[Sequence[Mark]], Period | None]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"[IX][^IXJ]*x[ptfwk,.&eu]*[IX]", _compare),
        (rf"[IX]<?[,&o]?{_P}[IX][pe&]*x", _compare),
        (r"x[ptfwke]*[IX][^IXJ]*[IX]", _compare),
        (r"z[^IXJ]*[IX][ptfkeou&,w]+[IX]", _compare),
        (r"[IX][tfp&o,ek]*[IX][^IX]*z", _compare),
        (r"[IX][^IXJ]*[IX][pe&]*x(?![^IX]*[IX])", _compare),
        (rf"B[^IXJ]*I{_P}&{_P}I", _range),
        (rf"I{_P}&?{_P}IB", _range),
        (rf"[fS]?{_P}I<?[.]?[,]?{_P}(?:[-~:/]|t|u){_P}I\]?", _range),
        (rf"I<{_P}I\]?", _range),
        (rf"I{_P}I<(?!S)", _more_than),
        (rf"I[.]?k{_P}I", _against),
        (rf"(?<![fS])I[^IXJ]{{1,12}}k{_P}I", _against),
        (rf"I[^IXJ]{{0,2}}o{_P}I|I(?:,?_?[,&o]+{_P}I)+", _list),
        (rf"X,?[&o]{_P}X", _two_spoken),
        (r"II+", _list),
        (rf"a{_P}I|I<[)]|I[)]", _after),
        (rf"b{_P}I|I<A", _before),
        (rf"df{_P}I(?!S)", _single),
        (rf"f?{_P}I[-~:tu]p?!", _since),
        (r"(?<=z)fI(?!S)", _single),
        (rf"Sf?{_P}[IX]|f?{_P}[IX]<?S|[IX]<?S|f{_P}I|I<", _since),
        (rf"u{_P}I|I\]", _until),
        (r"J[^IJX]*I|I[^IJX]*J", _month_and_year),
        (r"J[^IJX]*X|X[^IJX]*J", _months_of_a_relative_year),
        (r"I", _single),
        (r"X", _single),
        (r"J", _single),
    )
)


def read_period(marks: Sequence[Mark]) -> Reading | None:
    """Read the period that simple periods and the words between them form, with the marks that explain it."""
    kinds = "".join(mark.kind for mark in marks)
    if not ("I" in kinds or "X" in kinds or "J" in kinds):
        return None
    for pattern, read in _RULES:
        if found := pattern.search(kinds):
            part = marks[found.start() : found.end()]
            if period := read(part):
                return period, part
    return None
