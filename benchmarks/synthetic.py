"""Made-up observations of real pairs, so that a store can be grown to any size."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from db.importers.codes import CodeSystem, area_codes
from db.importers.mapping import Mapping, load_mapping

SYNTHETIC = "synthetic"
ROWS_A_FILE = 2_500_000
MONTHS = [f"{year}-M{month:02}" for year in range(1990, 2026) for month in range(1, 13)]


def write_synthetic(folder: Path, rows: int) -> Iterator[tuple[Path, Mapping]]:
    """Yield files of monthly exports of all pairs, each with a mapping of its own, one at a time."""
    chance = random.Random(20130228)
    countries = sorted(set(area_codes(CodeSystem.ISO2).countries.values()))[:200]
    pairs = list(permutations(countries, 2))
    for part in range(-(-rows // ROWS_A_FILE)):
        wanted = min(ROWS_A_FILE, rows - part * ROWS_A_FILE)
        path = folder / f"{SYNTHETIC}-{part}.csv"
        with path.open("w", encoding="ascii") as stream:
            stream.write("exporter,importer,year,total\n")
            for number in range(wanted):
                exporter, importer = pairs[number % len(pairs)]
                month = MONTHS[number // len(pairs) % len(MONTHS)]
                stream.write(f"{exporter},{importer},{month},{chance.randrange(1, 10**10)}\n")
        yield path, _mapping(part)


def _mapping(part: int) -> Mapping:
    shipped = load_mapping("atlas-pairs").model_dump()
    shipped["dataset"] |= {"code": f"{SYNTHETIC}-{part}", "side": "unknown", "frequency": "M"}
    return Mapping.model_validate(shipped | {"codes": CodeSystem.ISO2, "period_format": "sdmx"})
