"""/status: how the bot is, for those who use it."""

from __future__ import annotations

from asyncio import to_thread
from importlib.metadata import version

from telegram import Update

from bot.handlers.context import Context
from bot.handlers.replies import spoken, whisper
from bot.presenting.html import escape
from bot.presenting.periods import short_date
from bot.presenting.texts import text
from bot.question import Language
from bot.telegram.asked import read_asked
from db.engine import open_session
from db.queries.freshness import Freshness, read_freshness

SERVICES = {"imts": "IMF IMTS", "comtrade": "UN Comtrade"}


async def status(update: Update, context: Context) -> None:
    """Say which version runs, how new its data are, which services it asks, and what it can read in groups."""
    asked = read_asked(update)
    language = await spoken(asked, context)
    freshness = await to_thread(_freshness, context)
    await whisper(asked, ["\n".join(map(escape, _lines(language, freshness, context)))], context)


def _freshness(context: Context) -> Freshness:
    with open_session(context.conversations.assistant.engine) as session:
        return read_freshness(session=session)


def _lines(language: Language, freshness: Freshness, context: Context) -> list[str]:
    services = ", ".join(SERVICES[each] for each in context.bot_data.settings.data_services)
    reads_all = context.bot.bot.can_read_all_group_messages
    unknown = text(language, "settings-nothing")
    newest, updated = (
        short_date(language, day) if day else unknown for day in (freshness.newest_source, freshness.updated_on)
    )
    return [
        text(language, "status-version", name=text(language, "bot-name"), version=version("bilateral-bot")),
        text(language, "status-held", sources=freshness.sources, datasets=freshness.datasets),
        text(language, "status-newest", date=newest),
        text(language, "status-updated", date=updated),
        text(language, "status-services", services=services or unknown),
        text(language, "status-reads-all" if reads_all else "status-reads-addressed"),
    ]
