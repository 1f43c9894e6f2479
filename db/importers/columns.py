"""Where in a file's rows the columns of a mapping stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from db.importers.mapping import Mapping
from db.importers.reading import RefusedFile


@dataclass(frozen=True, slots=True)
class Layout:
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


def find_columns(mapping: Mapping, header: Sequence[str], path: Path) -> Layout:
    """Return where the mapping's columns stand; raises RefusedFile when one is missing or stands there twice."""
    names = [name.strip() for name in header]
    columns = mapping.columns

    def place(name: str) -> int:
        return find_column(names, name, path, mapping.dataset.code)

    def optional(name: str | None) -> int | None:
        return None if name is None else place(name)

    return Layout(
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


def find_column(names: Sequence[str], name: str, path: Path, wanted_by: str) -> int:
    """Return the place of a column in a header; raises RefusedFile."""
    if names[0].lower().startswith(("<!doctype", "<html", "<?xml")):
        raise RefusedFile(path, 1, "this is a web page, not a table; download the file itself")
    if (times := Counter(names)[name]) != 1:
        found = f"no column {name!r}" if not times else f"column {name!r} stands there {times} times"
        raise RefusedFile(path, 1, f"{found}, which {wanted_by} reads; the file has {', '.join(names)[:300]}")
    return names.index(name)
