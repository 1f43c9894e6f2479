"""Reports that a source filled in from the partner's, at a fixed ratio of imports to exports.

The IMF estimates a country's missing report as the partner's at CIF/FOB 1.06. Where both sides of a flow stand in
exactly that ratio, at most one of them was reported; the numbers do not tell which, so neither passes as a report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from db.records import CellRecord, DatasetRecord

NOTE = "note-filled-in"
"""What a dataset says of itself whose gaps are filled in so."""

RATIO = Decimal("1.06")
SMALLEST = 100_000
"""Below it the ratio comes about by chance too easily, values being whole dollars."""
SLACK = Decimal("1E-7")
"""Some values are published with seven digits only."""


def mark_filled_in(cells: Sequence[CellRecord], datasets: Mapping[int, DatasetRecord]) -> list[CellRecord]:
    """Return the cells of a pair, those of both sides marked as estimates where one was made from the other."""
    sold = {_place(cell): cell for cell in cells if cell.flow == "X" and NOTE in datasets[cell.dataset_id].notes}
    if not sold:
        return list(cells)
    filled = {place for cell in cells if cell.flow == "M" and _is_filled_in(sold.get(place := _place(cell)), cell)}
    return [cell._replace(status="E") if _place(cell) in filled else cell for cell in cells]


def _place(cell: CellRecord) -> tuple[object, ...]:
    """Name the flow of goods that a cell is about, whichever side reports it."""
    way = (cell.reporter, cell.partner) if cell.flow == "X" else (cell.partner, cell.reporter)
    return cell.dataset_id, *way, cell.frequency, cell.period


def _is_filled_in(exports: CellRecord | None, imports: CellRecord) -> bool:
    if exports is None or {exports.status, imports.status} != {"A"}:
        return False
    if not exports.value or not imports.value or imports.value < SMALLEST:
        return False
    return abs(imports.value - exports.value * RATIO) <= max(Decimal(1), imports.value * SLACK)
