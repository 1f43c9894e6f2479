"""What an import shows: a bar on a terminal while it reads, the sum of what was refused, and the refused rows."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import typer

from db.errors import RefusedImport
from db.importers.reading import Advance, silent
from db.importers.report import ImportReport, Refusal

REASONS_SHOWN = 12
Hear = Callable[[Refusal], None]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class UnwritableReport(RefusedImport):
    """The file for refused rows cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be written: {reason}")
        self.path = path


@contextmanager
def importing(path: Path, refused: Path | None) -> Iterator[tuple[Advance, Hear | None]]:
    """Give who hears of progress and of refused rows; raises UnwritableReport."""
    with ExitStack() as stack:
        if refused is not None and refused.exists() and path.exists() and refused.samefile(path):
            raise UnwritableReport(refused, "it is the file to be imported")
        hear = None if refused is None else stack.enter_context(_writing(refused))
        advance = stack.enter_context(_bar(path)) if sys.stderr.isatty() else silent
        yield advance, hear


@contextmanager
def _bar(path: Path) -> Iterator[Advance]:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(path.name, total=path.stat().st_size if path.is_file() else None)
        yield lambda position: progress.update(task, completed=position)


@contextmanager
def _writing(refused: Path) -> Iterator[Hear]:
    try:
        stream = refused.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise UnwritableReport(refused, error.strerror or str(error)) from error
    with stream:
        writer = csv.writer(stream)
        writer.writerow(("line", "reason"))
        yield lambda refusal: writer.writerow((refusal.line, _defused(refusal.reason)))


def _defused(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def print_report(report: ImportReport, refused: Path | None) -> None:
    """Print what an import did."""
    if report.unchanged:
        typer.echo(f"{report.dataset}: this file is held already, nothing changed.")
        return
    instead = f", in place of vintage {report.superseded}" if report.superseded else ""
    typer.echo(f"{report.dataset}: {report.written:,} rows stored{instead}.")
    if not report.refused:
        return
    typer.echo(f"{report.refused:,} rows refused:")
    for reason, times in report.reasons.most_common(REASONS_SHOWN):
        typer.echo(f"{times:>10,}  {reason}")
    if (more := len(report.reasons) - REASONS_SHOWN) > 0:
        typer.echo(f"{'':>10}  and {more} more reasons")
    first = report.refusals[0]
    typer.echo(f"The first: line {first.line}, {first.reason}")
    typer.echo(f"All of them: {refused}" if refused else "Give --refused FILE to have them all, with their lines.")
