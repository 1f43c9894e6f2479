"""Read a file of claims to be published: the format of the shipped facts, with corrections and withdrawals."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import Field, StrictStr, model_validator

from db.importers.reading import RefusedFile
from db.seed.files import InvalidSeed
from db.seed.reading import check_entry, expand_series, table_rows
from db.seed.schema import ClaimEntry, Entry, PersonEntry, SourceEntry
from db.seed.values import CleanText

TABLES = ("source", "person", "claim", "series", "withdraw")

ClaimId = Annotated[StrictStr, Field(pattern=r"^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$", max_length=64)]
Reason = Annotated[CleanText, Field(max_length=300)]


class PublishedEntry(ClaimEntry):
    """A claim, which may take the place of an earlier one for a stated reason."""

    supersedes: ClaimId | None = None
    reason: Reason | None = None

    @model_validator(mode="after")
    def _reasoned(self) -> Self:
        if (self.supersedes is None) != (self.reason is None):
            raise ValueError("supersedes and reason go together")
        if self.supersedes == self.id:
            raise ValueError("a claim cannot supersede itself: a correction has an id of its own")
        return self


class WithdrawalEntry(Entry):
    """A claim that is no longer to be shown, and why."""

    id: ClaimId
    reason: Reason


@dataclass(frozen=True, slots=True)
class ClaimFile:
    """The checked content of a file."""

    name: str
    sources: tuple[SourceEntry, ...]
    persons: tuple[PersonEntry, ...]
    claims: tuple[PublishedEntry, ...]
    withdrawals: tuple[WithdrawalEntry, ...]


def read_claim_file(path: Path) -> ClaimFile:
    """Read and check a file by itself; raises RefusedFile or InvalidSeed at the first entry that is wrong."""
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
    for table, row in table_rows(_parse(path), TABLES, path.name):
        rows[table].append(row)
    series = [each for row in rows["series"] for each in expand_series(row, path.name)]
    found = ClaimFile(
        name=path.name,
        sources=tuple(check_entry(SourceEntry, row, "source", path.name) for row in rows["source"]),
        persons=tuple(check_entry(PersonEntry, row, "person", path.name) for row in rows["person"]),
        claims=tuple(check_entry(PublishedEntry, row, "claim", path.name) for row in [*rows["claim"], *series]),
        withdrawals=tuple(check_entry(WithdrawalEntry, row, "withdraw", path.name) for row in rows["withdraw"]),
    )
    _refuse_twins(found)
    return found


def _parse(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except OSError as error:
        raise RefusedFile(path, 0, f"cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RefusedFile(path, 0, f"not readable as TOML: {error}") from error


def _refuse_twins(found: ClaimFile) -> None:
    for table, ids in _ids(found):
        twice = next((key for key, times in Counter(ids).items() if times > 1), None)
        if twice is not None:
            raise InvalidSeed("this id occurs twice", file=found.name, entry=f"{table} '{twice}'")


def _ids(found: ClaimFile) -> Iterator[tuple[str, list[str]]]:
    yield "source", [entry.id for entry in found.sources]
    yield "person", [entry.id for entry in found.persons]
    yield "claim", [entry.id for entry in found.claims]
    ended = [entry.supersedes for entry in found.claims if entry.supersedes]
    yield "superseded or withdrawn claim", ended + [entry.id for entry in found.withdrawals]
