"""Read the marks of one period said relative to now: "last year", "за последние 5 лет", "ən son rəqəmlər"."""

from __future__ import annotations

from bot.period import LATEST, Period, last, relative
from bot.understanding.period_atoms import Marks

_UNITS = {"U": "y", "G": "y", "V": "m", "K": "q", "E": "y", "H": "m"}
_MONTHS_IN = {"E": 10, "H": 6}

_ONE_YEAR = frozenset({"год", "г"})


def read_last_count(marks: Marks) -> Period | None:
    """Read "за последние 5 лет" and "last two decades"; "за 20 год" is a year, as twenty of them are "гадоў"."""
    if marks[0].kind == "w" and marks[-1].text in _ONE_YEAR and len(marks[-2].text) == 2:
        return None
    count = next(mark.value for mark in marks if mark.kind in "nC")
    unit = next(mark.kind for mark in marks if mark.kind in _UNITS)
    count *= _MONTHS_IN.get(unit, 1)
    return last(count, _UNITS[unit]) if 1 <= count <= 999 else None


def read_last_unit(marks: Marks) -> Period:
    """Read "last year": a year ago in English, the latest one held in "последний год" and "son il".

    "Recent years" and "son bir neçə il", which give no number, are read as five.
    """
    said, unit = marks[0], marks[-1].kind
    if unit in "EH":
        return last(_MONTHS_IN[unit], _UNITS[unit])
    if unit == "G" or any(mark.kind == "p" for mark in marks):
        return last(5)
    if unit == "U" and said.kind == "L" and said.language != "en":
        return LATEST
    return relative(said.value or -1, _UNITS[unit])


def read_this_unit(marks: Marks) -> Period:
    """Read "this year" and "bu ay"."""
    return relative(0, _UNITS[marks[-1].kind])


def read_ago(marks: Marks) -> Period | None:
    """Read "two years ago" and "год назад"."""
    count = [mark.value for mark in marks if mark.kind in "nC"] or [1]
    unit = next(mark.kind for mark in marks if mark.kind in _UNITS)
    return relative(-count[0], _UNITS[unit]) if 1 <= count[0] <= 999 else None


def read_relative_word(marks: Marks) -> Period:
    """Read "летась" and "year to date"."""
    return relative(marks[0].value, marks[0].unit)


def read_span(marks: Marks) -> Period:
    """Read a span said in one word: "пяцігоддзе", "пятилетка"."""
    return last(marks[0].value, marks[0].unit)


def read_latest(_marks: Marks) -> Period:
    """Read "latest", "ən son rəqəmlər"."""
    return LATEST
