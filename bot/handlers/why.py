"""How an answer came about: "/why" as a reply to it, or after it."""

from __future__ import annotations

from asyncio import to_thread

from telegram import InlineKeyboardMarkup, Update

from bot.handlers.context import Context
from bot.handlers.replies import tell, whisper
from bot.presenting import Surface
from bot.presenting.look import look_of
from bot.telegram.asked import Asked, read_asked
from bot.telegram.buttons import Kind, Press, read_press
from bot.telegram.texts import say
from bot.telegram.views import Shown, Views

_OF_THE_ANSWER = (Kind.WHY, Kind.SOURCES, Kind.PERIODS)
"""Buttons that carry the question of the answer they stand under."""


async def why(update: Update, context: Context) -> None:
    """Explain the answer that is replied to, else the last one of this person here."""
    asked = read_asked(update)
    shown = await to_thread(_explain, asked, _press_of(update), context)
    if shown is None:
        language = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
        await whisper(asked, say(language, "why-which"), context)
        return
    await tell(asked, shown.parts, context, shown.keyboard)


def _explain(asked: Asked, press: Press | None, context: Context) -> Shown | None:
    conversations = context.conversations
    question = conversations.links.open_code(press.code, press.language) if press else None
    question = question or conversations.last_question(asked)
    if question is None:
        return None
    reply = conversations.look(asked.place, question)
    views = Views(conversations.assistant.engine, Surface.CHAT, look=look_of(reply.choices, brief=False))
    return views.show(Kind.WHY, reply.answer, 1, conversations.now().date())


def _press_of(update: Update) -> Press | None:
    """Read from the buttons of the message replied to which question it answers."""
    message = update.effective_message
    earlier = message.reply_to_message if message else None
    markup = earlier.reply_markup if earlier else None
    if not isinstance(markup, InlineKeyboardMarkup):
        return None
    data = [button.callback_data for row in markup.inline_keyboard for button in row]
    presses = [read_press(each) for each in data if isinstance(each, str)]
    return next((each for each in presses if each and each.kind in _OF_THE_ANSWER), None)
