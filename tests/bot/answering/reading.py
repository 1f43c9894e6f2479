"""Short readings of answers, for tables of expectations."""

from collections.abc import Iterable
from decimal import Decimal

from bot.answer import Answer, FactList, Figure, Indicator, Line, Table, TableKind


def values(figures: Iterable[Figure | None]) -> dict[str, str]:
    """Indicator and value of figures; a change after a space: ``33.7 +13.1``."""
    return {figure.indicator.value: _with_change(figure) for figure in figures if figure is not None}


def _with_change(figure: Figure) -> str:
    return str(figure.value) if figure.change is None else f"{figure.value} {figure.change:+}"


def tables(answer: Answer, kind: TableKind = TableKind.CARD) -> list[Table]:
    """The tables of a kind."""
    return [block for block in answer.blocks if isinstance(block, Table) and block.kind is kind]


def rows(table: Table) -> dict[str, str]:
    """A table's first column by indicator."""
    return values(row.figures[0] for row in table.rows)


def keys(answer: Answer) -> list[str]:
    """The keys of the sentences shown, in order."""
    return [block.key for block in answer.blocks if isinstance(block, Line)]


def notes(answer: Answer) -> list[str]:
    """The keys of the notes."""
    return [note.key for note in answer.notes]


def line(answer: Answer, key: str) -> Line:
    """The sentence or note with a key."""
    return next(each for each in (*answer.blocks, *answer.notes) if isinstance(each, Line) and each.key == key)


def figure(answer: Answer, key: str, argument: str = "figure") -> Figure:
    """The figure in a sentence."""
    found = line(answer, key).args[argument]
    assert isinstance(found, Figure)
    return found


def said(answer: Answer, key: str, argument: str = "figures") -> list[Decimal | None]:
    """The values of the figures that a sentence lists."""
    listed = line(answer, key).args[argument]
    assert isinstance(listed, tuple)
    return [each.value for each in listed if isinstance(each, Figure)]


def pages(answer: Answer) -> list[list[str]]:
    """The ids of the facts in each list."""
    return [[fact.id for fact in block.facts] for block in answer.blocks if isinstance(block, FactList)]


def bounds(found: Figure) -> tuple[str, str, str]:
    """Value, low and high of a calculated figure."""
    return str(found.value), str(found.low), str(found.high)


def of(answer: Answer, indicator: Indicator) -> list[Figure]:
    """The figures of an indicator that an answer shows."""
    return [each for each in answer.figures if each.indicator is indicator]
