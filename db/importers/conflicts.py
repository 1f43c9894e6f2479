"""Files that give some keys twice: what agrees is kept once, what disagrees is refused, none is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from db.importers.cells import Cell, Refusal

_Key = tuple[str, str, str, str, str, int]


def drop_conflicts(cells: Iterator[tuple[int, Cell]], refuse: Callable[[Refusal], None]) -> Iterator[tuple[int, Cell]]:
    """Yield cells whose key has one value only; holds the whole file in memory, so only for files known to be small."""
    held: dict[_Key, tuple[int, Cell]] = {}
    conflicting: dict[_Key, list[int]] = {}
    for line, cell in cells:
        key = cell[:6]
        first_line, first = held.setdefault(key, (line, cell))
        if first[6:] != cell[6:]:
            conflicting.setdefault(key, [first_line]).append(line)
    for key, lines in conflicting.items():
        reporter, partner, flow, _, _, period = key
        refuse(Refusal(lines[0], f"{flow} of {reporter}-{partner} {period // 100} given with different values"))
    yield from (entry for key, entry in held.items() if key not in conflicting)
