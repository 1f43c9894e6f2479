"""The `bilateral-bot import` commands and their options."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.failures import failing_clearly

app = typer.Typer(
    name="import",
    help="Bring statistics, agreements, missions and votes into the store: whole files, once, or nothing.",
    no_args_is_help=True,
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="CSV, plain, .gz or .zip.", show_default=False)]
Refused = Annotated[Path | None, typer.Option("--refused", help="Write refused rows here, with line and reason.")]
Years = Annotated[str, typer.Option("--years", help="2013 or 2013-2024.")]
Reporter = Annotated[str, typer.Argument(help="Two-letter code of a country.", show_default=False)]
Partner = Annotated[str, typer.Argument(help="Two-letter code of the other.", show_default=False)]


@app.command()
def claims(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="TOML, as in db/seed/.", show_default=False)],
) -> None:
    """Publish claims while the bot runs: new ones, corrections (supersedes, reason), withdrawals ([[withdraw]])."""
    from bot.cli import import_files

    with failing_clearly():
        import_files.claims(file)


@app.command()
def observations(
    file: File,
    mapping: Annotated[str, typer.Option("--mapping", help="A shipped mapping by name, or a .toml file.")],
    vintage: Annotated[str | None, typer.Option(help="Name of this vintage; today's date unless given.")] = None,
    keep_history: Annotated[  # noqa: FBT002
        bool, typer.Option("--keep-history", help="Keep the figures of the vintage that this one supersedes.")
    ] = False,
    refused: Refused = None,
) -> None:
    """Import a file of statistics, such as atlas-pairs, baci or comtrade-bulk."""
    from bot.cli import import_files

    with failing_clearly():
        import_files.observations(file, mapping, vintage=vintage, keep_history=keep_history, refused=refused)


@app.command()
def mappings() -> None:
    """List the mappings that ship."""
    from bot.cli import import_files

    with failing_clearly():
        import_files.mappings()


@app.command()
def agreements(
    file: File,
    parties: Annotated[Path, typer.Argument(metavar="PARTIES", help="The file of parties.", show_default=False)],
    source: Annotated[str, typer.Option("--source", help="desta or ggo.")],
    refused: Refused = None,
) -> None:
    """Import agreements and their parties."""
    from bot.cli import import_files
    from db.importers.agreement_entries import AgreementSource

    if source not in set(AgreementSource):
        raise typer.BadParameter(f"--source is one of {', '.join(AgreementSource)}")
    with failing_clearly():
        import_files.agreements(file, parties, AgreementSource(source), refused=refused)


@app.command()
def missions(
    file: File,
    as_of: Annotated[datetime, typer.Option("--as-of", formats=["%Y-%m-%d"], help="The day of the snapshot.")],
    refused: Refused = None,
) -> None:
    """Import diplomatic missions."""
    from bot.cli import import_files

    with failing_clearly():
        import_files.missions(file, as_of=as_of.date(), refused=refused)


@app.command()
def votes(file: File, refused: Refused = None) -> None:
    """Import how pairs of countries voted in the UN General Assembly."""
    from bot.cli import import_files

    with failing_clearly():
        import_files.votes(file, refused=refused)


@app.command()
def imts(
    reporter: Reporter,
    partner: Partner,
    years: Years,
    monthly: Annotated[bool, typer.Option("--monthly", help="Months instead of years.")] = False,  # noqa: FBT002
) -> None:
    """Fetch a pair's trade from the IMF, both sides of it."""
    from bot.cli import import_services

    with failing_clearly():
        import_services.fetch_pair("imts", reporter, partner, years, monthly=monthly)


@app.command()
def comtrade(
    reporter: Reporter,
    partner: Partner,
    years: Years,
    chapters: Annotated[bool, typer.Option("--chapters", help="HS chapters instead of all goods.")] = False,  # noqa: FBT002
) -> None:
    """Fetch a pair's trade from UN Comtrade, both sides of it."""
    from bot.cli import import_services

    with failing_clearly():
        import_services.fetch_pair("comtrade", reporter, partner, years, chapters=chapters)
