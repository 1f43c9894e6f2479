"""`bilateral-bot import claims|observations|agreements|missions|votes|mappings`: files into the store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import typer
from sqlalchemy import Engine

from bot.assistant import utc_now
from bot.cli.import_reporting import importing, print_report
from bot.cli.opening import open_assistant
from bot.presenting.texts import has_text
from bot.question import Language
from db.importers.agreement_entries import AgreementSource
from db.importers.agreements import import_agreements
from db.importers.claims import import_claims
from db.importers.mapping import load_mapping, shipped_mappings
from db.importers.missions import import_missions
from db.importers.observations import import_observations
from db.importers.votes import import_votes


def claims(path: Path) -> None:
    """Publish a file of claims; raises RefusedImport, InvalidSeed and StoreError."""
    published = import_claims(_store(), path, now=utc_now(), knows_note=lambda key: has_text(Language.EN, key))
    if published.unchanged:
        typer.echo(f"{path.name}: all of it is held already, nothing changed.")
        return
    counts = {"new": published.added, "superseding": published.superseding, "withdrawn": published.withdrawn}
    said = ", ".join(f"{len(ids)} {word}" for word, ids in counts.items() if ids)
    typer.echo(f"{path.name}: claims published ({said}); followers hear of them in their next digest.")


def observations(
    path: Path, mapping_name: str, *, vintage: str | None, keep_history: bool, refused: Path | None
) -> None:
    """Import a file of statistics by a mapping; raises RefusedImport and StoreError."""
    mapping = load_mapping(mapping_name)
    with importing(path, refused) as (advance, hear):
        report = import_observations(
            _store(),
            path,
            mapping,
            now=utc_now(),
            vintage=vintage,
            keep_history=keep_history,
            advance=advance,
            hear=hear,
        )
    print_report(report, refused)


def agreements(path: Path, parties: Path, source: AgreementSource, *, refused: Path | None) -> None:
    """Import agreements and their parties; raises RefusedImport and StoreError."""
    with importing(parties, refused) as (_, hear):
        report = import_agreements(_store(), path, parties, source, now=utc_now(), hear=hear)
    print_report(report, refused)


def missions(path: Path, *, as_of: date, refused: Path | None) -> None:
    """Import diplomatic missions as of the day of a snapshot; raises RefusedImport and StoreError."""
    with importing(path, refused) as (_, hear):
        report = import_missions(_store(), path, as_of=as_of, now=utc_now(), hear=hear)
    print_report(report, refused)


def votes(path: Path, *, refused: Path | None) -> None:
    """Import how pairs voted in the General Assembly; raises RefusedImport and StoreError."""
    with importing(path, refused) as (advance, hear):
        report = import_votes(_store(), path, now=utc_now(), advance=advance, hear=hear)
    print_report(report, refused)


def mappings() -> None:
    """Print the mappings that ship, with what they are for."""
    for name in shipped_mappings():
        described = load_mapping(name).dataset
        typer.echo(f"{name:<16} {described.title} ({described.publisher})")


def _store() -> Engine:
    return open_assistant(fetching=False).engine
