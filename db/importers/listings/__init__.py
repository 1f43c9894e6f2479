"""What datasets other than observations share: agreements, missions, votes."""

from __future__ import annotations

import tomllib
from pathlib import Path

from db.importers.mapping import DatasetMapping


def listing(name: str) -> DatasetMapping:
    """Return the description of a listing that ships with the program."""
    text = (Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8")
    return DatasetMapping.model_validate(tomllib.loads(text))
