from datetime import date

import pytest

from bot.period import InvalidPeriod, Period, PeriodKind, compared, interval, last, month_only, parse_period, relative

CODES = [
    ("2013", PeriodKind.YEAR),
    ("2013-03", PeriodKind.MONTH),
    ("2013-01..2013-02", PeriodKind.CUMULATIVE),
    ("2016-01..2016-03", PeriodKind.QUARTER),
    ("2017-01..2017-06", PeriodKind.HALF),
    ("2016-01..2016-09", PeriodKind.CUMULATIVE),
    ("2010..2019", PeriodKind.YEARS),
    ("2005..", PeriodKind.SINCE),
    ("..2010", PeriodKind.UNTIL),
    ("2012|2013", PeriodKind.COMPARED),
    ("last5y", PeriodKind.LAST),
    ("rel:-1y", PeriodKind.RELATIVE),
    ("rel:0y", PeriodKind.RELATIVE),
    ("latest", PeriodKind.LATEST),
    ("2013-04-23", PeriodKind.DAY),
    ("month:03", PeriodKind.MONTH_ONLY),
    ("2005-04..", PeriodKind.SINCE),
    ("2012-11..2013-02", PeriodKind.CUMULATIVE),
]


@pytest.mark.parametrize(("code", "kind"), CODES)
def test_a_code_is_read_and_written_the_same(code: str, kind: PeriodKind) -> None:
    period = parse_period(code)
    assert (period.code, period.kind) == (code, kind)


@pytest.mark.parametrize("code", ["", "..", "13", "2013-13", "2013..2010", "last", "2013-02-30", "rel:y", "yesterday"])
def test_what_is_no_period_code_is_refused(code: str) -> None:
    with pytest.raises(InvalidPeriod):
        parse_period(code)


TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("period", "code"),
    [
        (relative(-1), "2025"),
        (relative(0), "2026"),
        (relative(-1, "m"), "2026-10"),
        (relative(-1, "q"), "2026-07..2026-09"),
        (last(5), "2021..2025"),
        (last(6, "m"), "2026-05..2026-10"),
        (interval(201301, 201302), "2013-01..2013-02"),
    ],
)
def test_relative_periods_resolve_from_a_day(period: Period, code: str) -> None:
    assert period.resolve(TODAY).code == code


def test_the_comparison_base_is_the_same_months_a_year_before() -> None:
    assert interval(201301, 201302).year_before() == interval(201201, 201202)


def test_only_periods_with_two_known_months_are_concrete() -> None:
    assert interval(201301, 201302).concrete
    assert not month_only(3).concrete
    assert not compared(parse_period("2012"), parse_period("2013")).concrete
