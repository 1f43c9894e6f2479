"""The bot's own words, as replies that their asker may have deleted."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.handlers.context import Context
from bot.question import Language
from bot.telegram.asked import Asked, Pressed
from bot.telegram.texts import say


async def spoken(seen: Asked | Pressed, context: Context) -> Language:
    """Return the language to speak in with somebody, where no question tells it."""
    return await to_thread(context.conversations.language, seen.place.chat_id, seen.client)


async def tell(
    asked: Asked, parts: Sequence[str], context: Context, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    """Reply for all to see, and remember for whom."""
    await _remember(asked, await context.delivery.reply(asked, parts, keyboard), context)


async def whisper(
    asked: Asked, parts: Sequence[str], context: Context, keyboard: InlineKeyboardMarkup | None = None
) -> None:
    """Reply to the asker alone, as far as Telegram lets us, and remember for whom."""
    await _remember(asked, await context.delivery.whisper(asked, parts, keyboard), context)


async def whisper_text(asked: Asked, key: str, context: Context) -> None:
    """Say a text of the catalogue to the asker."""
    await whisper(asked, say(await spoken(asked, context), key), context)


async def _remember(asked: Asked, sent: int | None, context: Context) -> None:
    """In a private chat every message may be deleted anyway; nothing has to be remembered there."""
    if sent is not None and not asked.place.private:
        context.conversations.remember_answer(asked, sent, editable=False)
