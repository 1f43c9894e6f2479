"""From errors to one clear line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from pydantic import ValidationError

FAILED = 2
"""Exit code where the surroundings are at fault: settings, store, token."""


@contextmanager
def failing_clearly() -> Iterator[None]:
    """Turn expected errors into one line on standard error and exit code 2, without a traceback."""
    try:
        yield
    except ValidationError as error:
        _fail(_settings_line(error))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(0) from None
    except Exception as error:
        if not _is_expected(error):
            raise
        _fail(str(error))


def _is_expected(error: Exception) -> bool:
    from bot.presenting.countries import InvalidNamesFile
    from db.errors import RefusedImport, StoreError
    from db.seed import InvalidSeed

    return isinstance(error, StoreError | RefusedImport | InvalidSeed | InvalidNamesFile)


def _settings_line(error: ValidationError) -> str:
    problems = (f"{'.'.join(str(part) for part in each['loc']).upper()}: {each['msg']}" for each in error.errors())
    return "Setting refused: " + "; ".join(problems)


def _fail(line: str) -> None:
    typer.echo(line, err=True)
    raise typer.Exit(FAILED)
