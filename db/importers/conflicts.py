"""Files that give some keys twice: what agrees is kept once, what disagrees is refused, none is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from db.importers.cells import Cell
from db.importers.reading import RefusedFile
from db.importers.report import Refusal

_Key = tuple[str, str, str, str, str, int]


MAX_HELD = 1_000_000
"""How many cells are held in memory to be compared."""


def drop_conflicts(
    cells: Iterator[tuple[int, Cell]], refuse: Callable[[Refusal], None], path: Path
) -> Iterator[tuple[int, Cell]]:
    """Yield cells whose key has one value only; holds the whole file in memory.

    Raises RefusedFile when it is too large for that.
    """
    held: dict[_Key, tuple[int, Cell]] = {}
    conflicting: dict[_Key, list[int]] = {}
    for line, cell in cells:
        key = cell[:6]
        first_line, first = held.setdefault(key, (line, cell))
        if first[6:] != cell[6:]:
            conflicting.setdefault(key, [first_line]).append(line)
        if len(held) > MAX_HELD:
            raise RefusedFile(path, line, f"refuse_conflicts is for files of up to {MAX_HELD} cells")
    for key, lines in conflicting.items():
        reporter, partner, flow, _, _, period = key
        key_and_lines = f"{flow} of {reporter}-{partner} {period // 100} in lines {', '.join(map(str, lines))}"
        refuse(Refusal(lines[-1], f"given with different values: {key_and_lines}"))
    yield from (entry for key, entry in held.items() if key not in conflicting)
