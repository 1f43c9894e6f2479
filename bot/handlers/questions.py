"""Questions in plain words and as commands, and questions that were edited."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Update

from bot.assistant import Reply
from bot.handlers.context import Context
from bot.presenting.look import look_of
from bot.telegram.asked import Asked, read_asked
from bot.telegram.cooldown import SMALL_TALK
from bot.telegram.refusals import MessageGone


async def ask(update: Update, context: Context) -> None:
    """Answer a question where it was asked."""
    asked = read_asked(update)
    context.reports.take_prompt(asked.place)
    if context.cooldown.repeats(asked):
        return
    reply = context.conversations.answer_at_once(asked)
    if reply is None:
        work = to_thread(context.conversations.answer, asked)
        reply = await context.delivery.while_typing(asked.place, work)
    if context.cooldown.is_flood(reply.answer, asked):
        return
    sent = await _send(asked, reply, context)
    if sent is not None:
        context.conversations.remember_answer(asked, sent)


async def ask_again(update: Update, context: Context) -> None:
    """Edit our answer to a question whose text was edited."""
    asked = read_asked(update)
    earlier = await to_thread(context.conversations.find_answer, asked)
    if earlier is None:
        return
    reply = await to_thread(context.conversations.answer, asked)
    shown = context.rendering.show(reply.answer, look_of(reply.choices, brief=not asked.place.private))
    try:
        await context.delivery.edit(asked.place, earlier, shown.parts, shown.buttons)
    except MessageGone:
        return
    context.conversations.remember_answer(asked, earlier)


async def _send(asked: Asked, reply: Reply, context: Context) -> int | None:
    """Send an answer to all; help and questions back to the asker, as far as Telegram lets us."""
    answer = reply.answer
    shown = context.rendering.show(answer, look_of(reply.choices, brief=not asked.place.private))
    if answer.clarification or answer.question.intent in SMALL_TALK:
        return await context.delivery.whisper(asked, shown.parts, shown.buttons)
    return await context.delivery.reply(asked, shown.parts, shown.buttons, silent=reply.choices.silent)
