"""Read the marks of one simple period: a day, a month, months, a quarter, a half, a year, a decade.

A reader returns None, or raises ValueError, where the numbers make no such period.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from bot.period import (
    Period,
    exact_day,
    interval,
    month,
    month_only,
    year,
    years,
)
from bot.understanding.period_marks import Mark

Marks = Sequence[Mark]


def _numbers(marks: Marks, kinds: str = "ngCO") -> list[int]:
    return [mark.value for mark in marks if mark.kind in kinds]


def _year(marks: Marks) -> int:
    full = _numbers(marks, "Yy")
    return full[-1] if full else 2000 + _numbers(marks, "n")[-1]


def _within(first: int, last_month: int, marks: Marks) -> Period:
    start = _year(marks) * 100
    return interval(start + first, start + last_month)


def read_iso_day(marks: Marks) -> Period:
    """Read "2013-04-23"."""
    month_number, day = _numbers(marks, "n")
    return exact_day(date(_year(marks), month_number, day))


def read_numeric_day(marks: Marks) -> Period:
    """Read "23.04.2013", and "04/23/2013" where no other reading is possible."""
    day, month_number = _numbers(marks, "n")[:2]
    if month_number > 12:
        day, month_number = month_number, day
    return exact_day(date(_year(marks), month_number, day))


def read_short_day(marks: Marks) -> Period | None:
    """Read "23.04.13", all three numbers of two digits."""
    if any(len(mark.text) != 2 for mark in marks if mark.kind == "n"):
        return None
    return read_numeric_day(marks)


def read_named_day(marks: Marks) -> Period:
    """Read "23 April 2013"."""
    return exact_day(date(_year(marks), _numbers(marks, "Mm")[0], _numbers(marks, "ng")[0]))


def read_named_months(marks: Marks) -> Period:
    """Read "March 2017" and "янв–сент 2019"."""
    months = _numbers(marks, "Mm")
    return _within(months[0], months[-1], marks)


def read_codes(marks: Marks) -> Period:
    """Read "201301" and "201301-201306"."""
    found = _numbers(marks, "P")
    return interval(found[0], found[-1])


def read_iso_months(marks: Marks) -> Period | None:
    """Read "2013-01..02" and "01.2013–06.2013"."""
    full, months = _numbers(marks, "Y"), _numbers(marks, "n")
    if not all(1 <= number <= 12 for number in months):
        return None
    return interval(full[0] * 100 + months[0], full[-1] * 100 + months[-1])


def read_year_dash_number(marks: Marks) -> Period | None:
    """Tell "2013-01" (a month) from "2016–18" and "2012/13" (years)."""
    start, dash, end = marks[0].value, marks[1].kind, marks[2]
    if len(end.text) != 2:
        return None
    is_month = 1 <= end.value <= 12 and (end.text[0] == "0" or dash in "-.")
    if is_month or (1 <= end.value <= 12 and end.value <= start % 100):
        return month(start * 100 + end.value)
    return years(start, start // 100 * 100 + end.value) if dash != "." and end.value > start % 100 else None


def read_number_then_year(marks: Marks) -> Period | None:
    """Read "03.2017"."""
    number = marks[0].value
    return month(_year(marks) * 100 + number) if 1 <= number <= 12 else None


def read_part(size: int) -> Callable[[Marks], Period | None]:
    """Read numbered parts of a year, ``size`` months each: "Q1 2016", "первое полугодие 2018"."""

    def read(marks: Marks) -> Period | None:
        ends = _part_months(marks, size)
        return _within(*ends, marks) if ends else None

    return read


def _part_months(marks: Marks, size: int) -> tuple[int, int] | None:
    found = _numbers(marks)
    if not _numbers(marks, "Yy") and len(found) > 1 and marks[-1].kind == "n":
        found = found[:-1]
    found = found or [12 // size]
    if not all(1 <= number <= 12 // size for number in found):
        return None
    return (found[0] - 1) * size + 1, found[-1] * size


def read_part_only(size: int) -> Callable[[Marks], Period | None]:
    """Read parts of a year said without the year: "the first quarter"."""

    def read(marks: Marks) -> Period | None:
        ends = _part_months(marks, size)
        return month_only(*ends) if ends else None

    return read


def read_count_of_months(marks: Marks) -> Period | None:
    """Read "first nine months of 2016" and "9M 2016"; "last three months of 2016" counts from the end."""
    count = next(mark.value for mark in marks if mark.kind in "nC")
    if not 1 <= count <= 12:
        return None
    at_end = any(mark.kind == "L" for mark in marks)
    return _within(13 - count if at_end else 1, 12 if at_end else count, marks)


def read_count_of_quarters(marks: Marks) -> Period | None:
    """Read "за три квартала 2016": the first quarters of a year, said as a count."""
    count = _numbers(marks, "C")[0]
    return _within(1, 3 * count, marks) if 1 <= count <= 4 else None


def read_count_of_months_only(marks: Marks) -> Period | None:
    """Read "за 9 месяцев" without a year."""
    count = [mark.value for mark in marks if mark.kind in "nC"][-1]
    return month_only(1, count) if 1 <= count <= 12 else None


def read_decade(marks: Marks) -> Period | None:
    """Read "2010s", "90-е" and "2010-cu illər"."""
    start = marks[0].value
    if marks[0].kind in "gn":
        start += 2000 if start < 30 else 1900
    return years(start, start + 9) if start % 10 == 0 else None


def read_plain_year(marks: Marks) -> Period:
    """Read "2013-cü il"."""
    return year(_year(marks))


def read_short_year(marks: Marks) -> Period | None:
    """Read "13-й год" and "в 13 году" as 2013, never "13 лет"."""
    number = next(mark for mark in marks if mark.kind in "ng")
    sayable = number.kind == "g" or marks[-1].text in {"год", "году", "годзе", "г"}
    if len(number.text) != 2 or not sayable:
        return None
    return year(number.value + (2000 if number.value <= 49 else 1900))


def read_spelt_year(marks: Marks) -> Period | None:
    """Read "twenty thirteen" and "iki min on üç"."""
    total = sum(_numbers(marks, "cCO"))
    if marks[0].kind == "C":
        found = _numbers(marks, "CO")
        base = found[0] * 1000 if marks[1].kind == "T" else found[0] * 100
        total = base + sum(found[1:])
    return year(total) if 1800 <= total <= 2100 else None


def read_months_only(marks: Marks) -> Period:
    """Read months said without their year."""
    months = _numbers(marks, "Mm")
    return month_only(months[0], months[-1])
