"""Periods in words: named, as the time something happened in, and as the base of a comparison."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache

from bot.period import Period, PeriodKind
from bot.presenting.texts import TextValue, text
from bot.question import Language

_MONTHS_OF_A_YEAR = 12
_YEARS_FROM_MONTHS = 24


class Form(StrEnum):
    """The role of a period in a sentence."""

    NAME = "name"
    """January–February 2013 · январь–февраль 2013 г."""
    IN = "in"
    """in January–February 2013 · в январе–феврале 2013 г."""
    AGAINST = "against"
    """January–February 2012 · к январю–февралю 2012 г., as what a change is measured against"""
    SHORT = "short"
    """Jan–Feb 2013, for rows of tables"""


@lru_cache(maxsize=1024)
def period_words(language: Language, period: Period, form: Form = Form.NAME) -> str:
    """Return a period in words; an open or relative one is named the same in every role."""
    match period.kind:
        case PeriodKind.DAY:
            assert period.day is not None
            return text(language, f"period-day-{form}", date=long_date(language, period.day), short=day(period.day))
        case PeriodKind.COMPARED:
            assert period.compared is not None
            earlier, later = (period_words(language, side, form) for side in period.compared)
            return text(language, "period-compared", earlier=earlier, later=later)
        case PeriodKind.LATEST:
            return text(language, "period-latest")
        case PeriodKind.LAST:
            return text(language, f"period-last-{period.unit}", count=period.count or 1)
        case PeriodKind.RELATIVE:
            return text(language, f"period-relative-{period.unit}", count=period.count or 0)
        case PeriodKind.MONTH_ONLY:
            assert period.first is not None
            return _month(language, period.first, Form.NAME)
        case PeriodKind.SINCE:
            assert period.first is not None
            return _open(language, "since", period.first, natural=1)
        case PeriodKind.UNTIL:
            assert period.last is not None
            return _open(language, "until", period.last, natural=_MONTHS_OF_A_YEAR)
    assert period.first is not None and period.last is not None
    return _interval(language, period.first, period.last, period.kind, form)


def _interval(language: Language, first: int, last: int, kind: PeriodKind, form: Form) -> str:
    match kind:
        case PeriodKind.YEAR:
            return text(language, f"period-year-{form}", **_year(first))
        case PeriodKind.YEARS:
            return text(language, f"period-years-{form}", first=str(first // 100), last=str(last // 100), **_year(last))
        case PeriodKind.QUARTER:
            return text(language, f"period-quarter-{form}", quarter=(first % 100 + 2) // 3, **_year(first))
        case PeriodKind.HALF:
            return text(language, f"period-half-{form}", half="first" if first % 100 == 1 else "second", **_year(first))
    if first // 100 != last // 100:
        return _across_years(language, first, last, form)
    months = _month(language, first, form)
    if first != last:
        months = f"{months}–{_month(language, last, form)}"
    return text(language, f"period-months-{form}", months=months, harmony=_harmony(last), **_year(last))


def _across_years(language: Language, first: int, last: int, form: Form) -> str:
    inner = Form.SHORT if form is Form.SHORT else Form.NAME
    start, end = (_interval(language, month, month, PeriodKind.MONTH, inner) for month in (first, last))
    return text(language, f"period-span-{form}", start=start, end=end)


def _open(language: Language, side: str, month: int, *, natural: int) -> str:
    if month % 100 == natural:
        return text(language, f"period-{side}-year", **_year(month))
    name = text(language, f"month-{month % 100}", form=side)
    return text(language, f"period-{side}-month", months=name, harmony=_harmony(month), **_year(month))


def _month(language: Language, month: int, form: Form) -> str:
    if form is Form.SHORT:
        return text(language, f"month-short-{month % 100}")
    return text(language, f"month-{month % 100}", form=form.value)


@lru_cache(maxsize=256)
def long_date(language: Language, moment: date) -> str:
    """Return a date with its month in words: 23 April 2013 · 23 апреля 2013 г."""
    month = text(language, f"month-{moment.month}", form="of")
    return text(language, "date-long", day=str(moment.day), months=month, year=str(moment.year))


@lru_cache(maxsize=256)
def short_date(language: Language, moment: date) -> str:
    """Return a date as source lines show it: 23 Apr 2013 · 23.04.2013."""
    month = text(language, f"month-short-{moment.month}")
    return text(language, "date-short", day=str(moment.day), months=month, year=str(moment.year), digits=day(moment))


def day(moment: date) -> str:
    """Return a date in digits, day first."""
    return f"{moment:%d.%m.%Y}"


def age(language: Language, months: int) -> str:
    """Say how long ago something ended, in whole months or, from two years on, whole years."""
    if months >= _YEARS_FROM_MONTHS:
        return text(language, "ago-years", count=months // _MONTHS_OF_A_YEAR)
    return text(language, "ago-months", count=max(months, 0))


_ORDINALS = {1: "ci", 2: "ci", 3: "cü", 4: "cü", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cu"}
_TENS = {1: "cu", 2: "ci", 3: "cu", 4: "cı", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cı"}


def azerbaijani_ordinal(year: int) -> str:
    """Return the ordinal ending of a year in Azerbaijani, by the last vowel of its last word (2013-cü, 2012-ci)."""
    if year % 10:
        return _ORDINALS[year % 10]
    if year % 100:
        return _TENS[year % 100 // 10]
    return "cü" if year % 1000 else "ci"


def _harmony(month: int) -> str:
    """Return which vowel the endings of an Azerbaijani month take: i, u, or y for ı."""
    return {4: "i", 6: "u", 7: "u", 8: "u"}.get(month % 100, "y")


def _year(month: int) -> dict[str, TextValue]:
    return {"year": str(month // 100), "ordinal": azerbaijani_ordinal(month // 100)}
