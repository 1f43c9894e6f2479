"""Whether the settings let the Telegram bot run, and which of them are secret."""

from __future__ import annotations

import re

from pydantic import SecretStr
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.settings import Settings

_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,100}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def find_problem(settings: Settings) -> str | None:
    """Return one line on what keeps the bot from running with these settings, None when nothing does."""
    token, secret = settings.telegram_bot_token, settings.telegram_webhook_secret
    if token is None or not _TOKEN.fullmatch(token.get_secret_value().strip()):
        return "TELEGRAM_BOT_TOKEN is not a bot token: @BotFather gives one (/newbot) that looks like 123456:ABC-DEF."
    if not settings.telegram_webhook_url:
        return None
    if secret is None:
        return "TELEGRAM_WEBHOOK_URL is set, so TELEGRAM_WEBHOOK_SECRET has to be: else anybody could send updates."
    if not _SECRET.fullmatch(secret.get_secret_value()):
        return "TELEGRAM_WEBHOOK_SECRET may hold 1 to 256 letters, digits, - and _ only."
    return None


def secrets_of(settings: Settings) -> list[str]:
    """Return what must never be shown: tokens, keys, the webhook's secret, the database's password."""
    values = (getattr(settings, name) for name in type(settings).model_fields)
    each = (one for value in values for one in (value if isinstance(value, tuple) else (value,)))
    found = [value.get_secret_value().strip() for value in each if isinstance(value, SecretStr)]
    return found + _passwords(settings.store_url())


def _passwords(address: str) -> list[str]:
    try:
        password = make_url(address).password
    except ArgumentError:
        return []
    return [password] if password else []
