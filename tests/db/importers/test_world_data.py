"""The real statistical files, where they are, by the mappings that ship."""

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from db.engine import create_store, prepare_store
from db.importers.mapping import load_mapping
from db.importers.observations import import_observations
from tests.db.importers.small_files import NOW, WORLD_DATA, needs_world_data

pytestmark = needs_world_data


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A store of Atlas pairs, COW and UNCTAD."""
    engine = create_store(f"sqlite:///{tmp_path_factory.mktemp('world')}/store.db")
    prepare_store(engine)
    files = {
        "atlas-pairs": "trade_atlas_pairs_2010_2020.csv.gz",
        "cow-dyadic": "trade_cow40_dyads_1870_2014.csv.gz",
        "unctad-fdi": "fdi_unctad_2001_2012.csv.gz",
    }
    for name, file in files.items():
        import_observations(engine, WORLD_DATA / file, load_mapping(name), now=NOW)
    yield engine
    engine.dispose()


def _value(engine: Engine, code: str, reporter: str, partner: str, flow: str, year: int) -> Any:
    query = text(
        "SELECT value FROM observation JOIN dataset ON dataset.id = dataset_id"
        " WHERE code = :code AND reporter = :reporter AND partner = :partner AND flow = :flow"
        " AND product = '' AND period = :period"
    )
    values = {"code": code, "reporter": reporter, "partner": partner, "flow": flow, "period": year * 100 + 1}
    with engine.connect() as connection:
        return connection.execute(query, values).scalar()


@pytest.mark.parametrize(
    ("code", "reporter", "partner", "flow", "year", "low", "high"),
    [
        ("atlas-pairs", "AZ", "BY", "X", 2011, 726_700_000, 726_800_000),
        ("atlas-pairs", "BY", "AZ", "X", 2011, 107_550_000, 107_650_000),
        ("cow-dyadic", "BY", "AZ", "M", 2011, 826, 826),
        ("cow-dyadic", "AZ", "BY", "M", 2012, 68, 68),
        ("cow-dyadic", "AZ", "BY", "M", 1992, 38, 38),
    ],
)
def test_the_founding_pair_has_the_figures_of_its_sources(
    world: Engine, code: str, reporter: str, partner: str, flow: str, year: int, low: int, high: int
) -> None:
    assert low <= _value(world, code, reporter, partner, flow, year) <= high


def test_the_smoothed_series_is_nowhere(world: Engine) -> None:
    query = (
        "SELECT count(*) FROM observation WHERE reporter = 'BY' AND partner = 'AZ' AND period = 201101 AND value = 9"
    )
    with world.connect() as connection:
        assert connection.execute(text(query)).scalar() == 0


def test_every_row_of_a_file_is_stored_or_refused(tmp_path: Path) -> None:
    engine = create_store(f"sqlite:///{tmp_path}/store.db")
    prepare_store(engine)
    path = WORLD_DATA / "trade_penppml_quadrennial_1964_2016.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        rows = sum(1 for _ in csv.DictReader(stream))
    report = import_observations(engine, path, load_mapping("penppml"), now=NOW)
    assert (report.written + report.refused, sum(report.reasons.values())) == (rows, report.refused)
    engine.dispose()


@pytest.mark.parametrize(
    ("codes", "reason"),
    [(("SDN", 2010), None), (("YUG", 1988), "Yugoslavia"), (("DDR", 1988), "German Democratic Republic")],
)
def test_states_that_ended_are_no_country_of_today(codes: tuple[str, int], reason: str | None) -> None:
    from db.importers.codes import CodeSystem, UnknownArea, area_codes

    try:
        area_codes(CodeSystem.ISO3).resolve(*codes)
    except UnknownArea as error:
        assert reason is not None
        assert reason in str(error)
    else:
        assert reason is None
