"""Guest mode: a question in a chat that the bot has not joined gets one card, and nothing of it is kept."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Update

from bot.handlers.context import Context
from bot.telegram.asked import read_guest
from bot.telegram.lookup import answer_guest


async def answer(update: Update, context: Context) -> None:
    """Answer a question that reached the bot as a guest."""
    looked = read_guest(update)
    if looked is None:
        return
    card = await to_thread(answer_guest, context.conversations, looked, context.bot.username)
    await context.delivery.answer_guest(looked.query_id, card)
