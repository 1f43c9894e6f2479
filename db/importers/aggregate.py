"""Sum finer products to chapters and to all goods, for files that hold the finest level only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from db.importers.cells import Cell
from db.importers.mapping import Products
from db.importers.reading import RefusedFile


def aggregate(cells: Iterator[tuple[int, Cell]], products: Products, path: Path) -> Iterator[tuple[int, Cell]]:
    """Yield sums over products of one flow and period, in memory of one such group at a time.

    The file must hold the rows of a group together, as CEPII's do; raises RefusedFile when a group comes back.
    """
    seen: set[tuple[str, ...]] = set()
    group: tuple[str, ...] | None = None
    sums: dict[str, int] = {}
    start = 0
    for line, (reporter, partner, flow, product, frequency, period, value, status) in cells:
        key = (reporter, partner, flow, frequency, str(period), status)
        if key != group:
            if group is not None:
                yield from _sums(group, sums, start)
            if key in seen:
                raise RefusedFile(path, line, f"rows of {reporter}-{partner} {period // 100} do not stand together")
            seen.add(key)
            group, sums, start = key, {}, line
        if value is None:
            continue
        chapter = product[: products.digits]
        sums[chapter] = sums.get(chapter, 0) + value
        if products.with_total:
            sums[""] = sums.get("", 0) + value
    if group is not None:
        yield from _sums(group, sums, start)


def _sums(group: tuple[str, ...], sums: dict[str, int], line: int) -> Iterator[tuple[int, Cell]]:
    reporter, partner, flow, frequency, period, status = group
    for product, value in sorted(sums.items()):
        yield line, (reporter, partner, flow, product, frequency, int(period), value, status)
