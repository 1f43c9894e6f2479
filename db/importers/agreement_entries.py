"""Read the files of agreements and of their parties into one entry for each agreement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from db.importers.codes import CodeSystem, UnknownArea, area_codes
from db.importers.partial_dates import read_partial_date
from db.importers.refused import RefusedRow
from db.importers.report import ImportReport, Refusal
from db.importers.tables import read_table
from db.models import Ambit


class AgreementSource(StrEnum):
    """Which database of agreements the files come from."""

    DESTA = "desta"
    GGO = "ggo"


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of both files, in the order in which they are read; an empty name is no column."""

    key: str
    agreements: tuple[str, ...]
    parties: tuple[str, ...]


_READ = {
    AgreementSource.DESTA: _Columns(
        "destaID",
        ("Title", "treatyID", "Signature", "Force", "", "TypeAgree", "TypeAmbit", "", "", ""),
        ("Title", "treatyID", "stateID", "", "", "Force", ""),
    ),
    AgreementSource.GGO: _Columns(
        "treatyID",
        (
            "Title",
            "treatyID",
            "Signature",
            "Force",
            "End",
            "TypeAgree",
            "TypeAmbit",
            "TypeDomain",
            "TypeSubject",
            "TextURL",
        ),
        ("Title", "treatyID", "stateID", "StateSignature", "StateRatification", "StateForce", "StateEnd"),
    ),
}

_AMBITS = {
    "Bilateral": Ambit.BILATERAL,
    "Trilateral": Ambit.PLURILATERAL,
    "Regional": Ambit.PLURILATERAL,
    "Interregional": Ambit.PLURILATERAL,
    "External": Ambit.PLURILATERAL,
    "Interministerial": Ambit.PLURILATERAL,
    "Multilateral": Ambit.MULTILATERAL,
}

_NAMES_TWO = re.compile(r"[A-Z]{3}-[A-Z]{3}(?:\[\w+\])?_").match
"""The keys of manytreaties name both parties of a bilateral agreement."""

STEPS = ("signed", "ratified", "in_force", "ended")

_Key = tuple[str, str]
_Dates = dict[str, set[str]]


@dataclass(slots=True)
class Entry:
    """One agreement while both files are read: what its rows state, before it is clear what they agree on."""

    code: str
    title: str
    stated: dict[str, set[str]] = field(default_factory=dict)
    dates: _Dates = field(default_factory=dict)
    parties: dict[str, _Dates] = field(default_factory=dict)
    listed: set[str] = field(default_factory=set)


def read_agreements(agreements: Path, parties: Path, source: AgreementSource, report: ImportReport) -> list[Entry]:
    """Return agreements with a party that is a country of today; raises RefusedFile."""
    columns = _READ[source]
    entries: dict[_Key, Entry] = {}
    for line, row in _rows(parties, columns.key, columns.parties):
        _noting(report, line, _add_party, entries, row)
    rows = list(_rows(agreements, columns.key, columns.agreements))
    found = _Found(entries, Counter(key for key, _ in entries), Counter(row[0] for _, row in rows))
    for line, row in rows:
        _noting(report, line, _add_agreement, found, row)
    return [entry for entry in entries.values() if entry.parties]


def _rows(path: Path, key: str, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    wanted = [key, *(column for column in columns if column)]
    places = [wanted.index(column, 1) if column else None for column in columns]
    for line, row in read_table(path, wanted, "the agreements' source"):
        yield line, [row[0], *("" if place is None else row[place] for place in places)]


@dataclass(frozen=True, slots=True)
class _Found:
    """What the file of parties holds, and how often each key stands in it and in the file of agreements."""

    entries: dict[_Key, Entry]
    among_parties: Counter[str]
    among_agreements: Counter[str]

    def entry(self, key: str, title: str) -> Entry:
        """Return the entry of an agreement; by its key alone where the title differs but only one can be meant."""
        if (entry := self.entries.get((key, title))) is not None:
            return entry
        if self.among_parties[key] == self.among_agreements[key] == 1:
            return next(entry for (other, _), entry in self.entries.items() if other == key)
        raise RefusedRow(f"no party is listed: {title[:80]}")


def _noting(report: ImportReport, line: int, add: Callable[..., None], *given: Any) -> None:
    try:
        add(*given)
    except (RefusedRow, UnknownArea) as error:
        report.refuse(Refusal(line, str(error)))


def _add_party(entries: dict[_Key, Entry], row: list[str]) -> None:
    key, title, code, state, *dates = row
    entry = entries.setdefault((key, title), Entry(code, title))
    entry.listed.add(state)
    country = area_codes(CodeSystem.ISO3).resolve(state, 0)
    steps = entry.parties.setdefault(country, {})
    for step, text in zip(STEPS, dates, strict=True):
        _note(steps, step, read_partial_date(text))


def _add_agreement(found: _Found, row: list[str]) -> None:
    key, title, _, signed, in_force, ended, kind, ambit, domain, subject, url = row
    entry = found.entry(key, title)
    for step, text in (("signed", signed), ("in_force", in_force), ("ended", ended)):
        _note(entry.dates, step, read_partial_date(text))
    stated = {"kind": kind, "ambit": ambit, "domain": domain, "subject": subject, "url": url.strip('"')}
    for name, text in stated.items():
        _note(entry.stated, name, text or None)


def _note(statements: dict[str, set[str]], name: str, said: str | None) -> None:
    if said is not None:
        statements.setdefault(name, set()).add(said)


def ambit_of(entry: Entry) -> str | None:
    """Return what the source calls it, but never bilateral with more than two parties; else what can be counted."""
    label = _AMBITS.get(only_statement(entry, "ambit") or "")
    if len(entry.listed) > 2 and label in {None, Ambit.BILATERAL}:
        return Ambit.PLURILATERAL
    if label is None and _NAMES_TWO(entry.code):
        return Ambit.BILATERAL
    return label


def only_statement(entry: Entry, name: str) -> str | None:
    """Return what all rows say of something, None where they differ or say nothing."""
    said = entry.stated.get(name, set())
    return next(iter(said)) if len(said) == 1 else None
