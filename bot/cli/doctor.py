"""`bilateral-bot doctor`: what is configured, reachable and missing."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from time import perf_counter
from typing import TYPE_CHECKING

import typer

from bot.cli.failures import FAILED
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.sealing import Sealer


class Verdict(StrEnum):
    """How a check came out."""

    FINE = "ok"
    MISSING = "--"
    BROKEN = "!!"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the diagnosis."""

    verdict: Verdict
    subject: str
    finding: str


def diagnose() -> int:
    """Print every check and return 0, or 2 when something that is configured does not work."""
    settings = Settings()
    broken = False
    for check in _checks(settings):
        typer.echo(f"{check.verdict:>2}  {check.subject:<12} {check.finding}")
        broken = broken or check.verdict is Verdict.BROKEN
    return FAILED if broken else 0


def _checks(settings: Settings) -> Iterator[Check]:
    yield Check(Verdict.FINE, "python", f"{platform.python_version()} on {platform.system()}")
    yield _check_store(settings)
    yield _check_audit(settings)
    yield _check_key(settings)
    yield _check_vocabulary()
    yield Check(Verdict.FINE, "language", f"answers default to {settings.default_language.value}")
    yield _check_telegram(settings)
    yield _check_webhook(settings)


def _check_store(settings: Settings) -> Check:
    from bot.cli.opening import open_assistant
    from db.engine import store_ready
    from db.errors import StoreError

    try:
        state = store_ready(open_assistant(settings, fetching=False).engine)
    except StoreError as error:
        return Check(Verdict.BROKEN, "store", str(error))
    return Check(
        Verdict.FINE,
        "store",
        f"{state.dialect} at {state.address}, migration {state.migration}, {state.claims} claims from "
        f"{state.sources} sources, {state.observations} observations",
    )


def _check_audit(settings: Settings) -> Check:
    """Say whether the audit chain is whole; what does not fit is looked at twice, for entries may come meanwhile."""
    from bot.cli.opening import open_assistant
    from db.audit import verify_chain
    from db.engine import open_session
    from db.errors import StoreError

    try:
        engine = open_assistant(settings, fetching=False).engine
        for _ in range(2):
            with open_session(engine) as session:
                found = verify_chain(session=session)
            if found.is_whole:
                return Check(Verdict.FINE, "audit", f"the chain of {found.entries} entries is whole")
    except StoreError:
        return Check(Verdict.MISSING, "audit", "not verified: the store cannot be used")
    where = f"entry {found.broken_at} does not fit the {found.entries} before it"
    if found.broken_at is None:
        where = f"entries are missing after the last of {found.entries}"
    return Check(Verdict.BROKEN, "audit", f"{where}: the chain was changed")


def _check_key(settings: Settings) -> Check:
    """Say which key seals chats' settings, without making one, and whether it opens those that are stored."""
    from bot.sealing import UnusableKey, open_sealer

    where = f"key file {settings.key_file()}"
    if settings.settings_keys:
        where = f"SETTINGS_KEYS, {len(settings.settings_keys)} in all; the first seals"
    elif not settings.key_file().exists():
        return Check(Verdict.MISSING, "key", f"{where} is not there yet; the first `run` makes it")
    try:
        shut = _count_shut(settings, open_sealer(settings))
    except UnusableKey as error:
        return Check(Verdict.BROKEN, "key", str(error))
    if shut:
        return Check(Verdict.BROKEN, "key", f"{where}: it does not open the settings of {shut} chats; add the old key")
    return Check(Verdict.FINE, "key", where)


def _count_shut(settings: Settings, sealer: Sealer) -> int:
    from bot.cli.opening import open_assistant
    from db.engine import open_session
    from db.errors import StoreError
    from db.queries.chats import list_sealed

    try:
        with open_session(open_assistant(settings, fetching=False).engine) as session:
            return sum(sealer.open(sealed) is None for sealed in list_sealed(session=session).values())
    except StoreError:
        return 0


def _check_vocabulary() -> Check:
    from bot.understanding import load

    started = perf_counter()
    load()
    return Check(Verdict.FINE, "vocabulary", f"loaded in {(perf_counter() - started) * 1000:.0f} ms")


def _check_telegram(settings: Settings) -> Check:
    if settings.telegram_bot_token is None:
        return Check(Verdict.MISSING, "telegram", "TELEGRAM_BOT_TOKEN is not set; only `run` needs it")
    import httpx

    address = settings.telegram_api_base_url
    try:
        answer = httpx.get(f"{address}{settings.telegram_bot_token.get_secret_value()}/getMe", timeout=5).json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return Check(Verdict.BROKEN, "telegram", f"{address} cannot be reached ({type(error).__name__})")
    if not (isinstance(answer, dict) and answer.get("ok")):
        return Check(Verdict.BROKEN, "telegram", "the token was refused; ask @BotFather for it again (/token)")
    return Check(Verdict.FINE, "telegram", f"reachable as @{answer['result']['username']}")


def _check_webhook(settings: Settings) -> Check:
    if settings.telegram_webhook_url is None:
        return Check(Verdict.FINE, "updates", "long polling")
    if settings.telegram_webhook_secret is None:
        return Check(Verdict.BROKEN, "updates", "TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET beside it")
    return Check(Verdict.FINE, "updates", f"webhook, listening on port {settings.telegram_webhook_port}")
