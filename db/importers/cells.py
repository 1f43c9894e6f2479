"""From rows of a mapped file to narrow observations; what does not fit is refused with a reason, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from db.importers.codes import AreaCodes, UnknownArea, area_codes
from db.importers.mapping import SIGNED, InvalidMapping, Mapping
from db.importers.reading import RefusedFile

Cell = tuple[str, str, str, str, str, int, int, str]
"""reporter, partner, flow, product, frequency, period (first month, YYYYMM), value, status"""

_LIMIT = 1 << 62
_WHOLE = re.compile(r"[0-9]{1,12}").fullmatch
_SDMX = re.compile(r"(\d{4})(?:-(?:M(\d{2})|Q([1-4])|(\d{2})))?")


class RefusedRow(ValueError):
    """One row (or one cell of it) that is not stored, with the reason."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Where and why something was refused."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Layout:
    """Column numbers of one file."""

    reporter: int
    partner: int
    period: int
    product: int | None
    flow: int | None
    value: int | None
    status: int | None
    exponent: int | None
    series: tuple[tuple[int, str, bool, str], ...]
    keep: tuple[tuple[int, frozenset[str]], ...]


def read_cells(
    rows: Iterator[tuple[int, list[str]]], mapping: Mapping, path: Path, refuse: Callable[[Refusal], None]
) -> Iterator[tuple[int, Cell]]:
    """Yield line number and cell of every value in the rows, the header being the first row.

    Raises RefusedFile when there is no header, and InvalidMapping when a column is not there.
    """
    _, header = next(rows, (0, None))
    if header is None:
        raise RefusedFile(path, 1, "empty file")
    reader = _Reader(mapping, _find_columns(mapping, header))
    keep = reader.layout.keep
    for line, row in rows:
        if keep and any(row[column] not in values for column, values in keep):
            continue
        try:
            cells = reader.cells(row)
        except (RefusedRow, UnknownArea) as error:
            refuse(Refusal(line, str(error)))
            continue
        for cell in cells:
            yield line, cell


def _find_columns(mapping: Mapping, header: Sequence[str]) -> _Layout:
    places = {name.strip().lstrip("\ufeff"): place for place, name in enumerate(header)}

    def place(name: str) -> int:
        if name not in places:
            raise InvalidMapping(mapping.dataset.code, f"the file has no column {name!r}; it has {', '.join(places)}")
        return places[name]

    def optional(name: str | None) -> int | None:
        return None if name is None else place(name)

    columns = mapping.columns
    return _Layout(
        reporter=place(columns.reporter),
        partner=place(columns.partner),
        period=place(columns.period),
        product=optional(columns.product),
        flow=optional(columns.flow),
        value=optional(columns.value),
        status=optional(columns.status),
        exponent=optional(columns.scale_exponent),
        series=tuple((place(each.column), each.flow, each.swap, each.product) for each in mapping.series),
        keep=tuple((place(each.column), each.values) for each in mapping.keep),
    )


class _Reader:
    """Reads rows of one file; remembers which codes and numbers it has resolved."""

    def __init__(self, mapping: Mapping, layout: _Layout) -> None:
        self.layout = layout
        self._mapping = mapping
        self._codes: AreaCodes = area_codes(mapping.codes)
        self._areas: dict[int, dict[str, str]] = {}
        self._periods: dict[str, tuple[str, int]] = {}
        self._products: dict[str, str] = {}
        self._factor = mapping.dataset.scale / mapping.dataset.precision
        self._whole = int(self._factor)
        self._plain = layout.exponent is None and self._factor < 10**6 + 1

    def cells(self, row: list[str]) -> list[Cell]:
        """Return the cells of one row; raises RefusedRow and UnknownArea."""
        layout, text = self.layout, row[self.layout.period]
        frequency, period = self._periods.get(text) or self._period(text)
        areas = self._areas[period // 100]
        first = areas.get(row[layout.reporter]) or self._area(row[layout.reporter], period // 100)
        second = areas.get(row[layout.partner]) or self._area(row[layout.partner], period // 100)
        if first == second:
            raise RefusedRow(f"reporter and partner are the same country ({first})")
        product = "" if layout.product is None else self._product(row[layout.product])
        status = "A" if layout.status is None else self._status(row[layout.status])
        found: list[Cell] = []
        for place, flow, swap, own in layout.series or self._long_series(row):
            text = row[place]
            if text in self._mapping.missing:
                continue
            value = int(text) * self._whole if self._plain and _WHOLE(text) else self._number(text, row, flow)
            if value == 0 and self._mapping.skip_zero:
                continue
            reporter, partner = (second, first) if swap else (first, second)
            found.append((reporter, partner, flow, own or product, frequency, period, value, status))
        return found

    def _long_series(self, row: list[str]) -> tuple[tuple[int, str, bool, str], ...]:
        flow, value = self.layout.flow, self.layout.value
        known = None if flow is None else self._mapping.flows.get(row[flow])
        return () if known is None or value is None else ((value, known, False, ""),)

    def _period(self, text: str) -> tuple[str, int]:
        found = self._periods[text] = read_period(text, self._mapping.period_format)
        self._areas.setdefault(found[1] // 100, {})
        return found

    def _area(self, code: str, year: int) -> str:
        found = self._areas[year][code] = self._codes.resolve(code.strip(), year)
        return found

    def _product(self, code: str) -> str:
        found = self._products.get(code)
        if found is None:
            found = self._products[code] = self._read_product(code.strip())
        return found

    def _read_product(self, code: str) -> str:
        products = self._mapping.products
        if code == products.total:
            return ""
        if not (code.isascii() and code.isalnum() and len(code) <= 8):
            raise RefusedRow(f"unknown product code {code!r}")
        return code.zfill(products.digits)

    def _status(self, code: str) -> str:
        if not self._mapping.statuses:
            return code[:1] or "A"
        if code not in self._mapping.statuses:
            raise RefusedRow(f"unknown observation status {code!r}")
        return self._mapping.statuses[code]

    def _number(self, text: str, row: list[str], flow: str) -> int:
        value = self._exact(text.strip(), row)
        if value < 0 and flow not in SIGNED:
            raise RefusedRow(f"negative {'exports' if flow == 'X' else 'imports'}: {text}")
        if abs(value) > _LIMIT:
            raise RefusedRow(f"number too large: {text[:40]}")
        return value

    def _exact(self, text: str, row: list[str]) -> int:
        factor = self._factor
        if self.layout.exponent is not None:
            exponent = row[self.layout.exponent].strip()
            if not (exponent.isascii() and exponent.isdigit() and int(exponent) <= 12):
                raise RefusedRow(f"unknown scale {exponent!r}")
            factor *= Decimal(10) ** int(exponent)
        try:
            plain = Decimal(text) * factor
        except InvalidOperation:
            raise RefusedRow(f"not a number: {text[:40]!r}") from None
        if not plain.is_finite():
            raise RefusedRow(f"not a number: {text[:40]!r}")
        return int(plain.to_integral_value())


def read_period(text: str, form: str) -> tuple[str, int]:
    """Return frequency (A, Q, M) and first month (``YYYYMM``) of a period; raises RefusedRow."""
    text = text.strip()
    if form == "yyyymm" and len(text) == 6 and text.isdigit() and 1 <= int(text[4:]) <= 12:
        return "M", _checked(int(text))
    if form == "sdmx" and (found := _SDMX.fullmatch(text)):
        year, month, quarter = int(found[1]), found[2] or found[4], found[3]
        if month and 1 <= int(month) <= 12:
            return "M", _checked(year * 100 + int(month))
        if not month:
            return ("Q", _checked(year * 100 + int(quarter) * 3 - 2)) if quarter else ("A", _checked(year * 100 + 1))
    if form != "sdmx" and len(text) == 4 and text.isdigit():
        return "A", _checked(int(text) * 100 + 1)
    raise RefusedRow(f"not a period: {text[:40]!r}")


def _checked(month: int) -> int:
    if not 1700 <= month // 100 <= 2100:
        raise RefusedRow(f"year out of range: {month // 100}")
    return month
