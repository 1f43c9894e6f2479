"""Dates as databases of agreements give them, kept with the precision that they vouch for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from db.importers.refused import RefusedRow

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?").fullmatch
_YEAR = re.compile(r"([0-9]{4})(?![0-9])").match
NEVER = 9000
"""Years from here on stand for "not ended"."""


def read_partial_date(text: str) -> str | None:
    """Return ``2004``, ``2004-03`` or ``2004-03-31``, None where no date is given or none has come.

    What the source marks as doubtful (``2004-03-31?``), or writes in no form of a date, is kept as its year;
    so is a span within one year. A span over several years is no date. Raises RefusedRow.
    """
    text = text.strip()
    if not text:
        return None
    if not (year := _YEAR(text)):
        raise RefusedRow(f"not a date: {text[:40]!r}")
    if int(year[1]) >= NEVER:
        return None
    if ".." in text:
        first, _, last = text.partition("..")
        return year[1] if last.startswith(first[:4]) else None
    return text if _is_exact(text) else year[1]


def _is_exact(text: str) -> bool:
    found = _PARTIAL(text)
    if not found:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def agreed_date(dates: Iterable[str | None]) -> str | None:
    """Return what several statements of one date agree on: the finest that contradicts none of them, or None."""
    known = {each for each in dates if each is not None}
    for length in (10, 7, 4):
        cut = {each[:length] for each in known}
        finest = max(cut, key=len, default=None)
        if finest is not None and all(finest.startswith(each) for each in cut):
            return finest
    return None
