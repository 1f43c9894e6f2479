"""/history: what earlier claims said, a page at a time."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Update

from bot.handlers.buttons import refuse
from bot.handlers.context import Context
from bot.handlers.following import at_name
from bot.handlers.replies import tell, whisper
from bot.presenting import html_text
from bot.question import Clarification
from bot.telegram.asked import read_asked, read_pressed
from bot.telegram.following_texts import example
from bot.telegram.history import history_page, read_page
from bot.telegram.refusals import MessageGone
from bot.telegram.subjects import read_named


async def history(update: Update, context: Context) -> None:
    """Show what was corrected of "/history BY AZ trade 2013"."""
    asked = read_asked(update)
    question = (await to_thread(read_named, asked, context.conversations)).reading
    if isinstance(question, Clarification) or question.pair is None:
        said = html_text(
            question.language, "history-usage", {"example": example(at_name(asked.place, context), "history")}
        )
        await whisper(asked, [said], context)
        return
    page = await to_thread(history_page, context.conversations.assistant.engine, question, 1)
    await tell(asked, page.parts, context, page.keyboard)


async def press_history(update: Update, context: Context) -> None:
    """Turn to another page."""
    pressed = read_pressed(update)
    wanted = read_page(pressed.data) if pressed else None
    if pressed is None or wanted is None:
        await refuse(update, context)
        return
    await context.delivery.acknowledge(pressed.query_id)
    number, asked = wanted
    question = await to_thread(context.conversations.in_language, pressed.place.chat_id, asked)
    page = await to_thread(history_page, context.conversations.assistant.engine, question, number)
    try:
        await context.delivery.edit(pressed.place, pressed.message_id, page.parts, page.keyboard)
    except MessageGone:
        await context.delivery.send(pressed.place, page.parts, page.keyboard)
