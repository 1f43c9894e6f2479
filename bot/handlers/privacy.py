"""/mydata and /forget: what is held about a person or a group, shown and deleted."""

from __future__ import annotations

from asyncio import to_thread
from html import escape

from telegram import Update

from bot.handlers.chat_settings import refused
from bot.handlers.context import Context
from bot.handlers.replies import spoken, whisper
from bot.presenting.texts import text
from bot.question import Language
from bot.telegram.asked import read_asked, read_pressed
from bot.telegram.buttons import FORGET_CHAT, FORGET_ME, forget_keyboard
from bot.telegram.forgotten import forgotten_text
from bot.telegram.refusals import MessageGone
from bot.telegram.texts import say

LONGEST_SHOWN = 3500
FILE_NAME = "mydata.json"


async def my_data(update: Update, context: Context) -> None:
    """Show everything held about a person as JSON; in a group only what is held of them there."""
    asked = read_asked(update)
    language = await spoken(asked, context)
    if asked.place.private:
        held = await to_thread(context.personal_data.of_person, asked.person_id)
    else:
        held = await to_thread(context.personal_data.of_person_here, asked.person_id, asked.place.chat_id)
    intro = say(language, "mydata" if asked.place.private else "mydata-group")[0]
    shown = f"{intro}\n<pre>{escape(held, quote=False)}</pre>"
    if len(shown) <= LONGEST_SHOWN:
        await whisper(asked, [shown], context)
    else:
        await context.delivery.send_file(asked, FILE_NAME, held.encode(), intro)


async def forget(update: Update, context: Context) -> None:
    """Ask whether everything held about a person is to be deleted; administrators may have a whole group's deleted."""
    asked = read_asked(update)
    language = await spoken(asked, context)
    leads = not asked.place.private and await refused(asked.place, asked.person_id, context) is None
    is_anonymous = asked.person_id == asked.place.chat_id and not asked.place.private
    keyboard = forget_keyboard(language, person=not is_anonymous, chat=leads)
    await whisper(asked, say(language, "forget-ask-group" if leads else "forget-ask"), context, keyboard)


async def press_forget(update: Update, context: Context) -> None:
    """Delete what was asked for, once it is confirmed by the person it concerns."""
    pressed = read_pressed(update)
    if pressed is None:
        return
    wanted, language = pressed.data.partition(":")[2], await spoken(pressed, context)
    refusal = None
    if wanted == FORGET_CHAT:
        refusal = await refused(pressed.place, pressed.person_id, context)
    elif pressed.asker_id not in {None, pressed.person_id}:
        refusal = "telegram-not-yours"
    await context.delivery.acknowledge(pressed.query_id, text(language, refusal) if refusal else None)
    if refusal is not None:
        return
    said = say(language, "forget-kept")
    if wanted in {FORGET_ME, FORGET_CHAT}:
        said = [await to_thread(_forget, wanted, pressed.place.chat_id, pressed.person_id, context, language)]
    try:
        await context.delivery.edit(pressed.place, pressed.message_id, said, None)
    except MessageGone:
        await context.delivery.send(pressed.place, said)


def _forget(wanted: str, chat_id: int, person_id: int, context: Context, language: Language) -> str:
    data = context.personal_data
    counts = data.forget_chat(chat_id) if wanted == FORGET_CHAT else data.forget_person(person_id)
    return forgotten_text(language, counts)
