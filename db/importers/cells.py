"""From rows of a mapped file to narrow observations; what does not fit is refused with a reason, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from db.importers.codes import AreaCodes, UnknownArea, area_codes
from db.importers.columns import Layout, find_columns
from db.importers.mapping import SIGNED, Mapping
from db.importers.periods import read_period
from db.importers.reading import RefusedFile
from db.importers.refused import RefusedRow
from db.importers.report import Refusal

Cell = tuple[str, str, str, str, str, int, int | None, str]
"""reporter, partner, flow, product, frequency, period (first month, YYYYMM), value, status"""

NO_VALUE = frozenset("MOLHQC")
"""Observation statuses that stand in place of a value: kinds of missing, and withheld."""

_LIMIT = 1 << 62
_WHOLE = re.compile(r"[0-9]{1,12}").fullmatch
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,20}\.?[0-9]{0,20}|\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,2})?").fullmatch


def read_cells(
    rows: Iterator[tuple[int, list[str]]], mapping: Mapping, path: Path, refuse: Callable[[Refusal], None]
) -> Iterator[tuple[int, Cell]]:
    """Yield line number and cell of every value in the rows, the header being the first row.

    Raises RefusedFile when there is no header, or not the columns that the mapping names.
    """
    _, header = next(rows, (0, None))
    if not header:
        raise RefusedFile(path, 1, "empty file")
    reader = _Reader(mapping, find_columns(mapping, header, path))
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


class _Reader:
    """Reads rows of one file; remembers which codes it has resolved."""

    def __init__(self, mapping: Mapping, layout: Layout) -> None:
        self.layout = layout
        self._mapping = mapping
        self._codes: AreaCodes = area_codes(mapping.codes)
        self._areas: dict[int, dict[str, str]] = {}
        self._periods: dict[str, tuple[str, int, dict[str, str]]] = {}
        self._products: dict[str, str] = {}
        self._factor = mapping.dataset.scale / mapping.dataset.precision
        self._whole = int(self._factor)
        self._plain = layout.exponent is None and self._factor <= 10**6

    def cells(self, row: list[str]) -> list[Cell]:
        """Return the cells of one row; raises RefusedRow and UnknownArea."""
        layout, missing = self.layout, self._mapping.missing
        text = row[layout.period]
        frequency, period, areas = self._periods.get(text) or self._period(text)
        first = areas.get(row[layout.reporter]) or self._area(row[layout.reporter], period // 100)
        second = areas.get(row[layout.partner]) or self._area(row[layout.partner], period // 100)
        if first == second:
            raise RefusedRow(f"reporter and partner are the same country: {first}")
        product = "" if layout.product is None else self._product(row[layout.product])
        status = "A" if layout.status is None else self._status(row[layout.status])
        found: list[Cell] = []
        for place, flow, swap, own in layout.series or self._long_series(row):
            text = row[place]
            if text in missing:
                value = None
            else:
                value = int(text) * self._whole if self._plain and _WHOLE(text) else self._number(text, row, flow)
            if (value is None and status not in NO_VALUE) or (value == 0 and self._mapping.skip_zero):
                continue
            reporter, partner = (second, first) if swap else (first, second)
            found.append((reporter, partner, flow, own or product, frequency, period, value, status))
        return found

    def _long_series(self, row: list[str]) -> tuple[tuple[int, str, bool, str], ...]:
        flow, value = self.layout.flow, self.layout.value
        known = None if flow is None else self._mapping.flows.get(row[flow])
        return () if known is None or value is None else ((value, known, False, ""),)

    def _period(self, text: str) -> tuple[str, int, dict[str, str]]:
        frequency, period = read_period(text, self._mapping.period_format)
        found = self._periods[text] = (frequency, period, self._areas.setdefault(period // 100, {}))
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
            raise RefusedRow(f"unknown product code: {code[:40]!r}")
        return code.zfill(products.digits)

    def _status(self, code: str) -> str:
        if not self._mapping.statuses:
            code = code.strip() or "A"
            if len(code) == 1 and code.isascii() and code.isalpha():
                return code
        elif code in self._mapping.statuses:
            return self._mapping.statuses[code]
        raise RefusedRow(f"unknown observation status: {code[:40]!r}")

    def _number(self, text: str, row: list[str], flow: str) -> int:
        value = self._exact(text.strip(), row)
        if value < 0 and flow not in SIGNED:
            raise RefusedRow(f"negative {'exports' if flow == 'X' else 'imports'}: {text}")
        if abs(value) > _LIMIT:
            raise RefusedRow(f"number too large: {text[:40]}")
        return int(value.to_integral_value())

    def _exact(self, text: str, row: list[str]) -> Decimal:
        if not _NUMBER(text):
            raise RefusedRow(f"not a number: {text[:40]!r}")
        return Decimal(text) * self._factor * self._scale(row)

    def _scale(self, row: list[str]) -> Decimal:
        if self.layout.exponent is None:
            return Decimal(1)
        exponent = row[self.layout.exponent].strip()
        if not (exponent.isascii() and exponent.isdigit() and int(exponent) <= 12):
            raise RefusedRow(f"unknown scale: {exponent[:40]!r}")
        return Decimal(10) ** int(exponent)
