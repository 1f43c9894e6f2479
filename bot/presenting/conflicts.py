"""Figures that disagree, one under another, with who says each and where."""

from __future__ import annotations

from bot.answer import Figure, Qualifier, SourceRef, Table
from bot.presenting.arguments import Wording
from bot.presenting.figures import amount, attribution, compiler_name, localised
from bot.presenting.rows import WIDTH, wrap
from bot.presenting.sources import publisher_name
from bot.presenting.tables import value_words
from bot.presenting.texts import text

_LEAST_ROOM = 10


def conflict_rows(wording: Wording, table: Table) -> tuple[list[str], list[str]]:
    """Return the rows, number first and who says it after, and the footnotes their stars stand for."""
    figures = [figure for row in table.rows for figure in row.figures if figure]
    values = [_value(wording, table, figure) for figure in figures]
    width = max((len(value) for value in values), default=0)
    rows: list[str] = []
    notes: list[str] = []
    for position, (figure, value) in enumerate(zip(figures, values, strict=True), start=1):
        stars = "*" * position
        rows += _row(value.rjust(width), f"{_claimant(wording, figure)} {stars}".strip())
        notes.append(f"{stars} {_footnote(wording, figure)}")
    return rows, notes


def _row(value: str, claimant: str) -> list[str]:
    room = WIDTH - len(value) - 2
    if room < _LEAST_ROOM:
        return [*wrap(value.strip()), *wrap(claimant)]
    first, *rest = wrap(claimant, room)
    return [f"{value}  {first}", *(" " * (len(value) + 2) + line for line in rest)]


def _value(wording: Wording, table: Table, figure: Figure) -> str:
    if table.scale is None:
        return amount(wording.language, figure)
    words = value_words(wording, figure)
    if figure.qualifier is Qualifier.EXACT:
        return words
    return text(wording.language, f"qualified-{figure.qualifier}", amount=words.lstrip("≈<>"))


def _claimant(wording: Wording, figure: Figure) -> str:
    if figure.speaker:
        return localised(wording.language, figure.speaker.names)
    if figure.compiler:
        return compiler_name(wording.language, figure.compiler)
    source: SourceRef | None = wording.sources.get(figure.source or "")
    return publisher_name(wording.language, source) if source else "…"


def _footnote(wording: Wording, figure: Figure) -> str:
    marks = [text(wording.language, key) for key in figure.marks]
    return "; ".join([*attribution(wording.language, figure, wording.sources), *marks])
