"""The `bilateral-bot tickets` commands and their options."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.failures import failing_clearly

app = typer.Typer(name="tickets", help="Reports of errors: read them and decide them.", no_args_is_help=True)

Number = Annotated[int, typer.Argument(metavar="N", min=1, max=2**31 - 1, help="Number of the report.")]


@app.command(name="list")
def list_all(
    every: Annotated[bool, typer.Option("--all", help="Also those that are decided.")] = False,  # noqa: FBT002
) -> None:
    """List open reports, a line each: number, day, state, claim, question."""
    from bot.cli import tickets

    with failing_clearly():
        tickets.print_list(every=every)


@app.command()
def show(number: Number) -> None:
    """Show a report: the claim as published and the words of the person."""
    from bot.cli import tickets

    with failing_clearly():
        raise typer.Exit(tickets.print_ticket(number))


@app.command()
def close(
    number: Number,
    reason: Annotated[str, typer.Option("--reason", help="Why, in words for the person who reported.")],
    corrected: Annotated[bool, typer.Option("--corrected", help="The report was right.")] = False,  # noqa: FBT002
    rejected: Annotated[bool, typer.Option("--rejected", help="What is published stays.")] = False,  # noqa: FBT002
) -> None:
    """Decide a report; the person is told once. No figure changes: corrections come by `import claims`."""
    from bot.cli import tickets

    if corrected == rejected:
        raise typer.BadParameter("give one of --corrected and --rejected")
    with failing_clearly():
        raise typer.Exit(tickets.decide(number, corrected=corrected, reason=reason))
