"""Rows of a delimited file by the names of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from db.importers.columns import find_column
from db.importers.reading import Advance, RefusedFile, open_text, read_rows, silent


def read_table(
    path: Path, columns: Sequence[str], wanted_by: str, advance: Advance = silent
) -> Iterator[tuple[int, list[str]]]:
    """Yield line number and the named columns of every row, in the order named; raises RefusedFile."""
    with open_text(path, advance=advance) as stream:
        rows = read_rows(stream, path)
        _, header = next(rows, (0, None))
        if not header:
            raise RefusedFile(path, 1, "empty file")
        names = [name.strip() for name in header]
        places = [find_column(names, column, path, wanted_by) for column in columns]
        for line, row in rows:
            yield line, [row[place].strip() for place in places]
