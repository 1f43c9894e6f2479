"""The `bilateral-bot` command."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import imports, ticket_commands
from bot.cli.failures import failing_clearly
from bot.question import Language

app = typer.Typer(
    name="bilateral-bot",
    help="Answers questions about the relations between two countries, with sources.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.add_typer(imports.app)
app.add_typer(ticket_commands.app)

Lang = Annotated[Language | None, typer.Option("--lang", help="Answer in this language instead of the question's.")]


@app.command()
def chat(lang: Lang = None) -> None:
    """Talk to the bot in the terminal; no token needed."""
    from bot.cli.chat import chat as talk

    with failing_clearly():
        talk(preferred=lang)


@app.command()
def ask(
    text: Annotated[str | None, typer.Argument(help="The question, in plain words or as a command.")] = None,
    lang: Lang = None,
    context: Annotated[
        list[str] | None, typer.Option("--context", help="An earlier question; repeatable, oldest first.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result object.")] = False,  # noqa: FBT002
    jsonl: Annotated[  # noqa: FBT002
        bool, typer.Option("--jsonl", help="Read one JSON object a line from standard input, write one result each.")
    ] = False,
    fetch: Annotated[  # noqa: FBT002
        bool, typer.Option("--fetch", help="Let --jsonl ask statistics services; a single question does so anyway.")
    ] = False,
) -> None:
    """Answer one question, or one a line with --jsonl."""
    from bot.cli import ask as asking

    with failing_clearly():
        if jsonl:
            asking.ask_lines(sys.stdin.buffer, sys.stdout, preferred=lang, fetching=fetch)
        elif text is None:
            raise typer.BadParameter("give a question, or --jsonl to read questions from standard input")
        else:
            asking.ask_once(text, context=context or [], preferred=lang, as_json=as_json)


@app.command()
def match(
    text: Annotated[str, typer.Argument(help="The question to explain.")],
    context: Annotated[
        list[str] | None, typer.Option("--context", help="An earlier question; repeatable, oldest first.")
    ] = None,
) -> None:
    """Explain how a text is read: words, candidates with scores, the decision and its reason."""
    from bot.cli.match import print_match

    with failing_clearly():
        print_match(text, context or [])


@app.command()
def run() -> None:
    """Run the Telegram bot: long polling, or a webhook when TELEGRAM_WEBHOOK_URL is set."""
    from bot.cli.run import run as run_bot

    with failing_clearly():
        raise typer.Exit(run_bot())


@app.command()
def unanswered(
    every: Annotated[  # noqa: FBT002
        bool, typer.Option("--all", help="Show also wordings asked fewer than five times.")
    ] = False,
) -> None:
    """Print what the running bot could not answer, as lines for a table of labelled questions; no identities."""
    from bot.cli.opening import open_assistant
    from bot.unanswered import labelled_lines
    from db.engine import open_session

    with failing_clearly(), open_session(open_assistant(fetching=False).engine) as session:
        for line in labelled_lines(session, all_of_them=every):
            typer.echo(line)


@app.command()
def doctor() -> None:
    """Say what is configured, reachable and missing, and whether the audit chain is whole."""
    from bot.cli.doctor import diagnose

    with failing_clearly():
        raise typer.Exit(diagnose())


@app.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed

    typer.echo(f"bilateral-bot {installed('bilateral-bot')} in {Path(__file__).parent}")


def main() -> None:
    """Run the command line with UTF-8 on both ends, whatever the terminal's locale says.

    No garbage is collected until everything is loaded: the vocabulary is many small objects, and none is garbage.
    """
    gc.disable()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


if __name__ == "__main__":
    main()
