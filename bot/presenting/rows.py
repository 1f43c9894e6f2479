"""Rows of text aligned for a fixed-width font, at most 32 columns wide so that telephones do not wrap them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WIDTH = 32
_GAPS = (2, 1)
_SHORTEST_LABEL = 5
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Cells:
    """A row before alignment: its label, the texts of its columns, and a shorter label where there is one."""

    label: str
    columns: tuple[str, ...]
    short: str = ""


def align(rows: Sequence[Cells], point: str, head: Sequence[str] = ()) -> list[str]:
    """Set labels left and numbers on their decimal sign, under the names of columns.

    Labels give way to what is too wide, by their short forms first; numbers are never cut, and where they leave
    no room they stand below their label.
    """
    columns = _align_columns([row.columns for row in rows], point, head)
    names = ["", *(row.label for row in rows)] if head else [row.label for row in rows]
    short = ["", *(row.short for row in rows)] if head else [row.short for row in rows]
    for labels in (names, [brief or name for brief, name in zip(short, names, strict=True)]):
        for gap in _GAPS:
            if _longest(labels) <= WIDTH - _numbers_width(columns, gap):
                return _joined(labels, columns, gap)
    room = WIDTH - _numbers_width(columns, _GAPS[-1])
    if room >= _SHORTEST_LABEL:
        return _joined([_shortened(name, room) for name in names], columns, _GAPS[-1])
    return [line for name, cells in zip(names, columns, strict=True) for line in _stacked(name, cells)]


def wrap(words: str, width: int = WIDTH) -> list[str]:
    """Break a text between words into lines of a width; a longer word is broken where the line ends."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
            continue
        pieces = [word[start : start + width] for start in range(0, len(word), width)]
        lines = [*lines, *pieces] if lines[-1] else pieces
    return lines


def _align_columns(rows: Sequence[tuple[str, ...]], point: str, head: Sequence[str]) -> list[tuple[str, ...]]:
    count = len(rows[0]) if rows else 0
    columns = [_align_column([row[index] for row in rows], point) for index in range(count)]
    if head:
        columns = [_under_name(name, cells) for name, cells in zip(head, columns, strict=False)]
    return list(zip(*columns, strict=True)) or [() for _ in rows]


def _align_column(cells: Sequence[str], point: str) -> list[str]:
    split = [_split(cell, point) for cell in cells]
    before = max(len(left) for left, _ in split)
    after = max(len(right) for _, right in split)
    return [left.rjust(before) + right.ljust(after) for left, right in split]


def _under_name(name: str, cells: Sequence[str]) -> list[str]:
    """Put a column's name above its numbers, both ending at the same place."""
    width = max(len(name), *(len(cell) for cell in cells))
    return [each.rjust(width) for each in (name, *cells)]


def _split(cell: str, point: str) -> tuple[str, str]:
    """Split a cell before its decimal sign, or after its last digit."""
    end = cell.find(point)
    if end < 0:
        digits = [index for index, sign in enumerate(cell) if sign.isdigit()]
        end = digits[-1] + 1 if digits else len(cell)
    return cell[:end], cell[end:]


def _numbers_width(columns: Sequence[tuple[str, ...]], gap: int) -> int:
    return max((sum(gap + len(cell) for cell in row) for row in columns), default=0)


def _longest(labels: Sequence[str]) -> int:
    return max((len(label) for label in labels), default=0)


def _joined(labels: Sequence[str], columns: Sequence[tuple[str, ...]], gap: int) -> list[str]:
    width = _longest(labels)
    return [
        (" " * gap).join((label.ljust(width), *cells)).rstrip() for label, cells in zip(labels, columns, strict=True)
    ]


def _shortened(label: str, room: int) -> str:
    return label if len(label) <= room else label[: room - 1].rstrip() + _ELLIPSIS


def _stacked(label: str, cells: tuple[str, ...]) -> Iterator[str]:
    yield from wrap(label) if label else ()
    yield from wrap(" ".join(cell.strip() for cell in cells))
