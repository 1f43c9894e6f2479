"""Periods as statistical files write them."""

from __future__ import annotations

import re

from db.importers.refused import RefusedRow

FIRST_YEAR, LAST_YEAR = 1700, 2100

_YEAR = re.compile(r"[0-9]{4}").fullmatch
_MONTH = re.compile(r"([0-9]{4})(0[1-9]|1[0-2])").fullmatch
_SDMX = re.compile(r"([0-9]{4})(?:-(?:A1|M?(0[1-9]|1[0-2])|Q([1-4])))?").fullmatch


def read_period(text: str, form: str) -> tuple[str, int]:
    """Return frequency (A, Q, M) and first month (``YYYYMM``) of a period.

    ``form`` is ``year``, ``yyyymm`` (years too) or ``sdmx`` (``2013``, ``2013-M01``, ``2013-01``, ``2013-Q1``).
    Raises RefusedRow.
    """
    text = text.strip()
    if form == "sdmx" and (found := _SDMX(text)):
        year, month, quarter = int(found[1]), found[2], found[3]
        if month:
            return "M", _checked(year * 100 + int(month))
        return ("Q", _checked(year * 100 + int(quarter) * 3 - 2)) if quarter else ("A", _checked(year * 100 + 1))
    if form == "yyyymm" and _MONTH(text):
        return "M", _checked(int(text))
    if form != "sdmx" and _YEAR(text):
        return "A", _checked(int(text) * 100 + 1)
    raise RefusedRow(f"not a period: {text[:40]!r}")


def _checked(month: int) -> int:
    if not FIRST_YEAR <= month // 100 <= LAST_YEAR:
        raise RefusedRow(f"year out of range: {month // 100}")
    return month
