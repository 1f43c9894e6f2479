"""How an answer came about: "/why" as a reply to it, or after it."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Message, Update

from bot.handlers.context import Context
from bot.handlers.replies import tell, whisper
from bot.presenting import Surface
from bot.presenting.look import look_of
from bot.telegram.asked import Asked, read_asked
from bot.telegram.buttons import Kind
from bot.telegram.texts import say
from bot.telegram.under import question_under
from bot.telegram.views import Shown, Views


async def why(update: Update, context: Context) -> None:
    """Explain the answer that is replied to, else the last one of this person here."""
    asked = read_asked(update)
    message = update.effective_message
    shown = await to_thread(_explain, asked, message.reply_to_message if message else None, context)
    if shown is None:
        language = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
        await whisper(asked, say(language, "why-which"), context)
        return
    await tell(asked, shown.parts, context, shown.keyboard)


def _explain(asked: Asked, replied: Message | None, context: Context) -> Shown | None:
    conversations = context.conversations
    question = question_under(replied, conversations.links) or conversations.last_question(asked)
    if question is None:
        return None
    reply = conversations.look(asked.place, question)
    views = Views(conversations.assistant.engine, Surface.CHAT, look=look_of(reply.choices, brief=False))
    return views.show(Kind.WHY, reply.answer, 1, conversations.now().date())
