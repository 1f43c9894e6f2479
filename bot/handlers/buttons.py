"""Pressed buttons: choices of a question back, other views of an answer, the chat's language."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Update

from bot.handlers.chat_settings import refused
from bot.handlers.context import Context
from bot.presenting import Surface
from bot.presenting.look import look_of
from bot.presenting.texts import text
from bot.question import Language, Question
from bot.telegram.asked import Pressed, read_pressed
from bot.telegram.buttons import AUTOMATIC, Kind, Press, read_press
from bot.telegram.refusals import MessageGone
from bot.telegram.texts import say
from bot.telegram.views import Shown, Views


async def choose(update: Update, context: Context) -> None:
    """Show what a button asks in place of the message that carries it."""
    pressed = read_pressed(update)
    press = read_press(pressed.data) if pressed else None
    question = await to_thread(context.conversations.links.open_code, press.code, press.language) if press else None
    if pressed is None or press is None or question is None:
        await refuse(update, context)
        return
    if press.personal and pressed.asker_id not in {None, pressed.person_id}:
        await _alert(pressed, context, "telegram-not-yours")
        return
    await context.delivery.acknowledge(pressed.query_id)
    shown = await to_thread(_view, pressed, press, question, context)
    try:
        await context.delivery.edit(pressed.place, pressed.message_id, shown.parts, shown.keyboard)
    except MessageGone:
        await context.delivery.send(pressed.place, shown.parts, shown.keyboard)


def _view(pressed: Pressed, press: Press, question: Question, context: Context) -> Shown:
    """Return an answer, which is remembered for follow-ups, or another view of one."""
    conversations = context.conversations
    answers = press.kind in {Kind.QUESTION, Kind.CHOICE}
    reply = conversations.follow(pressed, question) if answers else conversations.look(pressed.place, question)
    look = look_of(reply.choices, brief=not pressed.place.private)
    views = Views(conversations.assistant.engine, Surface.CHAT, look=look)
    return views.show(press.kind, reply.answer, press.page, conversations.now().date())


async def choose_language(update: Update, context: Context) -> None:
    """Remember the language that was pressed and say so in it."""
    pressed = read_pressed(update)
    wanted = pressed.data.partition(":")[2] if pressed else ""
    if pressed is None or wanted not in {AUTOMATIC, *Language}:
        await refuse(update, context)
        return
    refusal = await refused(pressed.place, pressed.person_id, context)
    if refusal is not None:
        await _alert(pressed, context, refusal)
        return
    await context.delivery.acknowledge(pressed.query_id)
    said = await to_thread(_change_language, pressed, context, None if wanted == AUTOMATIC else Language(wanted))
    try:
        await context.delivery.edit(pressed.place, pressed.message_id, said, None)
    except MessageGone:
        await context.delivery.send(pressed.place, said)


async def refuse(update: Update, context: Context) -> None:
    """Say that a button no longer works; the press is acknowledged whatever it was."""
    query = update.callback_query
    if query is None:
        return
    pressed = read_pressed(update)
    if pressed is None:
        await context.delivery.acknowledge(query.id)
    else:
        await _alert(pressed, context, "telegram-old-button")


def _change_language(pressed: Pressed, context: Context, language: Language | None) -> list[str]:
    context.conversations.choose_language(pressed.place.chat_id, language)
    spoken = context.conversations.language(pressed.place.chat_id, pressed.client)
    return say(spoken, "telegram-language-set" if language else "telegram-language-auto-set")


async def _alert(pressed: Pressed, context: Context, key: str) -> None:
    language = await to_thread(context.conversations.language, pressed.place.chat_id, pressed.client)
    await context.delivery.acknowledge(pressed.query_id, text(language, key))
