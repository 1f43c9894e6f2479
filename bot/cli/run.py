"""`bilateral-bot run`: the Telegram bot."""

from __future__ import annotations

import typer

from bot.cli.failures import FAILED
from bot.settings import Settings

NO_TOKEN = (
    "TELEGRAM_BOT_TOKEN is not set. Get a token from @BotFather in Telegram (/newbot) and put it into .env as "
    "TELEGRAM_BOT_TOKEN=…; without one, `bilateral-bot chat` answers in the terminal."
)


def run() -> int:
    """Run the bot until it is stopped and return the exit code."""
    settings = Settings()
    if settings.telegram_bot_token is None or not settings.telegram_bot_token.get_secret_value().strip():
        typer.echo(NO_TOKEN, err=True)
        return FAILED
    from bot.app import run as run_application

    return run_application(settings)
