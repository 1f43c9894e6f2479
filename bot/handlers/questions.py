"""Questions in plain words and as commands, and questions that were edited."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Update

from bot.assistant import Reply
from bot.handlers.context import Context
from bot.presenting import to_html
from bot.presenting.look import look_of
from bot.telegram.asked import Asked, read_asked
from bot.telegram.buttons import keyboard
from bot.telegram.cooldown import SMALL_TALK
from bot.telegram.refusals import MessageGone


async def ask(update: Update, context: Context) -> None:
    """Answer a question where it was asked."""
    asked = read_asked(update)
    if context.cooldown.repeats(asked):
        return
    work = to_thread(context.conversations.answer, asked)
    reply = await context.delivery.while_typing(asked.place, work)
    if context.cooldown.is_flood(reply.answer, asked):
        return
    sent = await _send(asked, reply, context)
    if sent is not None:
        await to_thread(context.conversations.remember_answer, asked, sent)


async def ask_again(update: Update, context: Context) -> None:
    """Edit our answer to a question whose text was edited."""
    asked = read_asked(update)
    earlier = await to_thread(context.conversations.find_answer, asked)
    if earlier is None:
        return
    reply = await to_thread(context.conversations.answer, asked)
    shown = to_html(reply.answer, look_of(reply.choices, brief=not asked.place.private))
    try:
        await context.delivery.edit(asked.place, earlier, shown, keyboard(reply.answer))
    except MessageGone:
        return
    await to_thread(context.conversations.remember_answer, asked, earlier)


async def _send(asked: Asked, reply: Reply, context: Context) -> int | None:
    """Send an answer to all; help and questions back to the asker, as far as Telegram lets us."""
    answer, brief = reply.answer, not asked.place.private
    shown, buttons = to_html(answer, look_of(reply.choices, brief=brief)), keyboard(answer)
    if answer.clarification or answer.question.intent in SMALL_TALK:
        return await context.delivery.whisper(asked, shown, buttons)
    return await context.delivery.reply(asked, shown, buttons, silent=reply.choices.silent)
