"""`bilateral-bot import comtrade|imts`: one pair from a statistics service, by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

import typer

from bot.assistant import utc_now
from bot.cli.opening import open_assistant
from bot.fetching import services_of
from bot.settings import Settings
from db.engine import open_session
from db.importers.codes import CodeSystem, area_codes
from db.importers.services.http import BY_HAND
from db.importers.services.names import COMTRADE, COMTRADE_YEARS
from db.importers.services.reply import Scope
from db.importers.services.storing import store_reply

MAX_YEARS = 80
_YEARS = re.compile(r"((?:18|19|20)[0-9]{2})(?:-((?:18|19|20)[0-9]{2}))?").fullmatch


def fetch_pair(
    service: str, reporter: str, partner: str, years: str, *, chapters: bool = False, monthly: bool = False
) -> None:
    """Fetch and store a pair's figures of some years; raises ServiceError and StoreError."""
    first, second = sorted((_country(reporter), _country(partner)))
    if first == second:
        raise typer.BadParameter("give two different countries")
    settings = Settings()
    engine = open_assistant(settings, fetching=False).engine
    services = services_of(settings, patience=BY_HAND)
    cells = 0
    for name, scope in _scopes(service, first, second, _read_years(years), chapters=chapters, monthly=monthly):
        reply = services.ask(service, scope)
        with open_session(engine) as session:
            store_reply(session=session, service=service, name=name, reply=reply, now=utc_now())
        cells += len(reply.cells)
    held = f"{cells} figures stored" if cells else "the service holds no figures"
    typer.echo(f"{service}: {first} and {second}, {years}: {held}.")


def _scopes(
    service: str, first: str, second: str, years: tuple[int, ...], *, chapters: bool, monthly: bool
) -> Iterator[tuple[str, Scope]]:
    if service != COMTRADE:
        yield f"{service}:by hand", Scope(first, second, years, monthly=monthly)
    elif chapters:
        for year in years:
            yield f"{service}:h{year}", Scope(first, second, chapters_of=year)
    else:
        for start in range(0, len(years), COMTRADE_YEARS):
            yield f"{service}:by hand", Scope(first, second, years[start : start + COMTRADE_YEARS])


def _read_years(text: str) -> tuple[int, ...]:
    found = _YEARS(text.strip())
    if not found:
        raise typer.BadParameter("give years as 2013 or 2013-2024")
    first, last = int(found[1]), int(found[2] or found[1])
    if not first <= last < first + MAX_YEARS:
        raise typer.BadParameter(f"give at most {MAX_YEARS} years, the earlier one first")
    return tuple(range(first, last + 1))


def _country(code: str) -> str:
    known = set(area_codes(CodeSystem.ISO2).countries.values())
    if code.upper() not in known:
        raise typer.BadParameter(f"{code!r} is no two-letter code of a country (AZ, BY, XK)")
    return code.upper()
