"""Small statistical files written by the tests themselves, and what the store then holds."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from db.importers.mapping import Mapping
from db.importers.observations import import_observations
from db.importers.report import ImportReport

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
WORLD_DATA = Path(__file__).parents[3].parent / "shared" / "data"

needs_world_data = pytest.mark.skipif(
    not WORLD_DATA.is_dir(), reason=f"the statistical files are not here: no folder {WORLD_DATA}"
)

HEADER = "exporter,importer,year,total\n"


def mapping(dataset: dict[str, Any] | None = None, **changes: Any) -> Mapping:
    """Return a mapping of exporter, importer, year and a total in dollars, with some of it changed."""
    described = {
        "code": "small",
        "title": "Small file",
        "publisher": "Test",
        "unit": "currency",
        "currency": "USD",
        "scale": "1",
        "precision": "1",
        "side": "reporter",
        "frequency": "A",
        "licence": "public domain",
        "licence_allows_export": True,
    }
    whole = {
        "codes": "iso3",
        "dataset": described | (dataset or {}),
        "columns": {"reporter": "exporter", "partner": "importer", "period": "year"},
        "series": [{"column": "total", "flow": "X"}],
    }
    return Mapping.model_validate(whole | changes)


def bring_in(store: Engine, path: Path, wanted: Mapping | None = None, **options: Any) -> ImportReport:
    """Import a file with the small mapping."""
    return import_observations(store, path, wanted or mapping(), now=NOW, **options)


def held(store: Engine) -> list[tuple[Any, ...]]:
    """Return all cells of live datasets but for the dataset's number, in order."""
    query = (
        "SELECT reporter, partner, flow, product, cell.frequency, period, value, status"
        " FROM observation AS cell JOIN dataset ON dataset.id = dataset_id WHERE state = 'live'"
        " ORDER BY 1, 2, 3, 4, 5, 6"
    )
    with store.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def counts(store: Engine) -> dict[str, int]:
    """Return how many rows each table of an import holds."""
    with store.connect() as connection:
        return {
            table: connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
            for table in ("dataset", "observation", "audit")
        }


NOTHING = {"dataset": 0, "observation": 0, "audit": 0}
