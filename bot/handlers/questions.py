"""Questions in plain words and as commands, and questions that were edited."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Update

from bot.handlers.context import Context
from bot.presenting import to_html
from bot.telegram.asked import read_asked
from bot.telegram.buttons import keyboard
from bot.telegram.refusals import MessageGone
from bot.telegram.texts import say


async def ask(update: Update, context: Context) -> None:
    """Answer a question where it was asked."""
    asked = read_asked(update)
    work = to_thread(context.conversations.answer, asked)
    answer = (await context.delivery.while_typing(asked.place, work)).answer
    sent = await context.delivery.reply(asked, to_html(answer), keyboard(answer))
    if sent is not None:
        await to_thread(context.conversations.remember_answer, asked, sent)


async def ask_again(update: Update, context: Context) -> None:
    """Edit our answer to a question whose text was edited."""
    asked = read_asked(update)
    earlier = await to_thread(context.conversations.find_answer, asked)
    if earlier is None:
        return
    answer = (await to_thread(context.conversations.answer, asked)).answer
    try:
        await context.delivery.edit(asked.place, earlier, to_html(answer), keyboard(answer))
    except MessageGone:
        return
    await to_thread(context.conversations.remember_answer, asked, earlier)


async def ask_for_words(update: Update, context: Context) -> None:
    """Say that pictures, voice and the like are not read."""
    asked = read_asked(update)
    language = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
    await context.delivery.reply(asked, say(language, "telegram-words-only"), None)
