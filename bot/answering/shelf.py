"""What one answer, or several in one session, has read of the store already, so that no part of it is read twice."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlmodel import Session

from db.queries.datasets import find_datasets
from db.records import CellRecord, DatasetRecord, FactRecord, FigureRecord, SourceRecord


@dataclass(slots=True)
class Shelf:
    """The live datasets, and the cells and claims of pairs, as far as they were needed."""

    _datasets: dict[int, DatasetRecord] | None = None
    cells: dict[tuple[object, ...], list[CellRecord]] = field(default_factory=dict)
    claims: dict[tuple[object, ...], list[FigureRecord]] = field(default_factory=dict)
    facts: dict[str, list[FactRecord]] = field(default_factory=dict)
    """All worded facts of a pair, where several answers need them."""
    sources: dict[str, SourceRecord] = field(default_factory=dict)

    def datasets(self, session: Session) -> dict[int, DatasetRecord]:
        """Return the live datasets by number."""
        if self._datasets is None:
            self._datasets = {dataset.id: dataset for dataset in find_datasets(session=session)}
        return self._datasets

    def dataset(self, session: Session, code: str | None) -> DatasetRecord | None:
        """Return a live dataset by its code, which is the source of its figures."""
        return next((each for each in self.datasets(session).values() if each.code == code), None)
