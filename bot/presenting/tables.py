"""Tables as aligned rows with a line above that says whose side, which unit and what changes are measured against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.answer import ChangeKind, CountryArg, Figure, Held, Indicator, Row, Side, Status, Table, TableKind
from bot.period import Period
from bot.presenting.arguments import Wording
from bot.presenting.figures import (
    attribution,
    bare,
    change_words,
    interval_words,
    is_approximate,
    less_than,
    scale_words,
    unit,
)
from bot.presenting.numbers import number, separators, sign_of
from bot.presenting.periods import Form, period_words
from bot.presenting.rows import Cells, align
from bot.presenting.spans import clean
from bot.presenting.texts import capitalised, text

_STATUS_MARKS = {Status.PROVISIONAL: "p", Status.REVISED: "r"}
_SIGNS = "*†‡§¶"
_NOTHING = {Held.ZERO: "0", Held.NOT_HELD: "…", Held.NOT_APPLICABLE: "–", Held.WITHHELD: "c"}


@dataclass(slots=True)
class Marks:
    """Signs put after numbers and what they stand for, in the order of their first use."""

    signs: dict[str, str] = field(default_factory=dict)
    attributed: dict[str, str] = field(default_factory=dict)

    def of(self, key: str) -> str:
        """Return the sign of a footnote; each is one character as long as there are enough."""
        used = sum(1 for sign in self.signs.values() if sign not in _STATUS_MARKS.values())
        return self.signs.setdefault(key, _SIGNS[used] if used < len(_SIGNS) else f"({used + 1})")

    def source(self, attribution: str) -> str:
        """Return the number of an attribution, where rows come from several sources."""
        return self.attributed.setdefault(attribution, f"[{len(self.attributed) + 1}]")

    def status(self, status: Status) -> str:
        """Return the sign of a status that has one, and remember it."""
        sign = _STATUS_MARKS.get(status, "")
        if sign:
            self.signs.setdefault(f"mark-{status}", sign)
        return sign if sign or status is not Status.ESTIMATE else self.of("mark-estimate")


def table_rows(wording: Wording, table: Table, marks: Marks) -> list[str]:
    """Return the aligned rows of a table, with a line of column names where there are several columns."""
    language = wording.language
    several = len(table.columns) > 1
    head = tuple(text(language, f"column-{column}") for column in table.columns) if several else ()
    rows = [_cells(wording, table, row, marks, changes=not several) for row in table.rows]
    if table.kind is TableKind.SERIES and len(_sources(table)) > 1:
        rows = [_attributed(wording, row, cells, marks) for row, cells in zip(table.rows, rows, strict=True)]
    return align(_padded(rows), separators(language)[1], head)


def _padded(rows: Sequence[Cells]) -> list[Cells]:
    most = max((len(row.columns) for row in rows), default=0)
    return [replace(row, columns=row.columns + ("",) * (most - len(row.columns))) for row in rows]


def _cells(wording: Wording, table: Table, row: Row, marks: Marks, *, changes: bool) -> Cells:
    values = [_value(wording, table, figure, marks, row.marks) if figure else "" for figure in row.figures]
    if changes:
        values += [_beside(wording, figure) for figure in row.figures if figure and _beside(wording, figure)]
    label = " ".join(clean(_label(wording, table, row)).split())
    return Cells(label, tuple(values), _short_label(wording, table, row))


def _sources(table: Table) -> set[str | None]:
    return {figure.source for row in table.rows for figure in row.figures if figure}


def _attributed(wording: Wording, row: Row, cells: Cells, marks: Marks) -> Cells:
    """Number a row by who says it, where the rows of a table come from several sources."""
    figures = [figure for figure in row.figures if figure]
    said = "; ".join(attribution(wording.language, figures[0], wording.sources)) if figures else ""
    return replace(cells, columns=(*cells.columns, marks.source(said))) if said else cells


def _value(wording: Wording, table: Table, figure: Figure, marks: Marks, keys: Sequence[str]) -> str:
    signs = "".join(marks.of(key) for key in dict.fromkeys((*keys, *figure.marks))) + marks.status(figure.status)
    own_scale = figure.scale if table.scale is None and figure.currency else None
    unit_words = f" {scale_words(wording.language, own_scale)}" if own_scale else ""
    return value_words(wording, figure) + unit_words + signs


def value_words(wording: Wording, figure: Figure) -> str:
    """Return a figure's number alone as rows show it, or the sign for why there is none."""
    language = wording.language
    if figure.held is Held.LESS_THAN_UNIT:
        return f"<{number(language, less_than(figure.value))}"
    if figure.held is not Held.VALUE or figure.value is None:
        return _NOTHING.get(figure.held, _NOTHING[Held.NOT_HELD])
    shown = bare(language, figure)
    about = "≈" if is_approximate(figure) else sign_of(figure.qualifier)
    return f"{about}{shown}%" if figure.indicator is Indicator.SHARE else about + shown


def _beside(wording: Wording, figure: Figure) -> str:
    change = change_words(wording.language, figure)
    if change and figure.change_kind is not ChangeKind.POINTS:
        return change
    return change.replace(" ", "\u00a0") or interval_words(wording.language, figure)


def _label(wording: Wording, table: Table, row: Row) -> str:
    if isinstance(row.label, Period):
        return period_words(wording.language, row.label, Form.SHORT)
    if isinstance(row.label, tuple):
        return "–".join(wording.words(part) for part in row.label)
    if row.label is not None:
        return wording.words(row.label)
    figure = next((figure for figure in row.figures if figure), None)
    return _subject(wording, table, figure) if figure else ""


def _short_label(wording: Wording, table: Table, row: Row) -> str:
    """Return the shorter name of a row's indicator or countries, for rows whose numbers are long."""
    figure = next((figure for figure in row.figures if figure), None)
    if codes := _codes(table, row, figure):
        return "–".join(wording.brief(code) for code in codes)
    if table.kind is not TableKind.CARD or row.label is not None or figure is None:
        return ""
    return text(wording.language, f"column-{figure.indicator}")


def _codes(table: Table, row: Row, figure: Figure | None) -> list[str]:
    """Return the countries that a row is named after; none where it is named after something else."""
    if row.label is not None:
        parts = row.label if isinstance(row.label, tuple) else (row.label,)
        countries = [part.code for part in parts if isinstance(part, CountryArg)]
        return countries if len(countries) == len(parts) else []
    if figure is None or table.kind not in {TableKind.RANKING, TableKind.COMPARE}:
        return []
    return [figure.partner] if table.kind is TableKind.RANKING else [figure.reporter, figure.partner]


def _subject(wording: Wording, table: Table, figure: Figure) -> str:
    if table.kind is TableKind.SERIES and figure.period:
        return period_words(wording.language, figure.period, Form.SHORT)
    if table.kind is TableKind.RANKING:
        return wording.country(figure.partner)
    if table.kind is TableKind.COMPARE:
        return f"{wording.country(figure.reporter)}–{wording.country(figure.partner)}"
    return text(wording.language, f"row-{figure.indicator}")


def table_head(wording: Wording, table: Table) -> str:
    """Return the line above the rows: "Seen from Belarus · US$ million · change vs January–February 2012"."""
    return " · ".join(piece for piece in _head(wording, table) if piece)


def _head(wording: Wording, table: Table) -> Iterator[str]:
    language = wording.language
    figures = [figure for row in table.rows for figure in row.figures if figure]
    one_voice = table.kind is not TableKind.SERIES or len(_sources(table)) == 1
    if table.kind is not TableKind.CONFLICT and table.reporter and one_voice:
        yield perspective(wording, table.reporter, table.side)
    elif table.kind is TableKind.COMPARE and table.side is Side.JOINT:
        yield capitalised(language, text(language, "perspective-joint"))
    scopes = {figure.scope for figure in figures}
    if len(scopes) == 1 and (scope := scopes.pop()):
        yield text(language, f"scope-{scope}")
    if table.scale or table.currency:
        yield unit(language, table.scale, table.currency)
    if table.change_base and any(figure.change is not None for figure in figures):
        yield text(language, "change-against", base_against=period_words(language, table.change_base, Form.AGAINST))


def perspective(wording: Wording, reporter: str, side: Side) -> str:
    """Say from whose side figures are told, and how they came to be told so where that is not the plain case."""
    language = wording.language
    seen = text(
        language,
        "perspective",
        code=reporter,
        reporter=wording.country(reporter),
        reporter_gen=wording.genitive(reporter),
    )
    return seen if side is Side.REPORTER else f"{seen} · {text(language, f'perspective-{side}')}"
