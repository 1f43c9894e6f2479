"""/settings and /language: what a chat has chosen, changed in place by those who may."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Update

from bot.handlers.context import Context
from bot.handlers.replies import spoken, tell, whisper, whisper_text
from bot.presenting.texts import text
from bot.telegram.admins import RightsUnknown
from bot.telegram.asked import COMMAND, Asked, Place, Pressed, read_asked, read_pressed
from bot.telegram.buttons import language_keyboard
from bot.telegram.languages import named_language
from bot.telegram.refusals import MessageGone
from bot.telegram.settings_change import Change, UnknownChange, read_change, read_typed
from bot.telegram.settings_page import Shown, settings_keyboard, settings_text
from bot.telegram.texts import say

ADMINS_ONLY = "settings-admins-only"
RIGHTS_UNKNOWN = "settings-rights-unknown"
DONE = "done"


async def settings(update: Update, context: Context) -> None:
    """Show the settings of a chat, or change one that stands in the command: "/settings pair BY AZ"."""
    asked = read_asked(update)
    words = COMMAND.sub("", asked.text, count=1).strip()
    refusal = await refused(asked.place, asked.person_id, context)
    if refusal is None:
        await _show_or_change(asked, words, context)
        return
    shown = await _shown(asked, context)
    parts = say(shown.language, refusal) if words else settings_text(shown, closing=refusal)
    await whisper(asked, parts, context)


async def press_setting(update: Update, context: Context) -> None:
    """Change a setting by a button and show the settings again, in the same message."""
    pressed = read_pressed(update)
    if pressed is None:
        return
    refusal = await refused(pressed.place, pressed.person_id, context)
    if refusal is not None:
        await context.delivery.acknowledge(pressed.query_id, text(await spoken(pressed, context), refusal))
        return
    await context.delivery.acknowledge(pressed.query_id)
    await _edit(pressed, pressed.data.partition(":")[2], context)


async def language(update: Update, context: Context) -> None:
    """Choose the language of a chat: "/language az", or from buttons."""
    asked = read_asked(update)
    wanted = named_language(COMMAND.sub("", asked.text, count=1))
    refusal = await refused(asked.place, asked.person_id, context)
    if refusal is not None:
        await whisper_text(asked, refusal, context)
    elif wanted is None:
        now = await spoken(asked, context)
        await whisper(asked, say(now, "telegram-language-ask"), context, language_keyboard(now))
    else:
        await to_thread(context.conversations.choose_language, asked.place.chat_id, wanted)
        await tell(asked, say(wanted, "telegram-language-set"), context)


async def refused(place: Place, person_id: int, context: Context) -> str | None:
    """Return the key of a polite refusal for who may not change what belongs to a chat, None for who may."""
    try:
        return None if await context.admins.are_led_by(place, person_id) else ADMINS_ONLY
    except RightsUnknown:
        return RIGHTS_UNKNOWN


async def _show_or_change(asked: Asked, words: str, context: Context) -> None:
    try:
        change = await to_thread(read_typed, words) if words else Change()
    except UnknownChange:
        await whisper_text(asked, "settings-how", context)
        return
    await _apply(asked.place, change, context)
    shown = await _shown(asked, context)
    await whisper(asked, settings_text(shown), context, settings_keyboard(shown))


async def _edit(pressed: Pressed, data: str, context: Context) -> None:
    held = await to_thread(context.conversations.choices.read, pressed.place.chat_id)
    try:
        change = read_change(data, held)
    except UnknownChange:
        change = Change()
    await _apply(pressed.place, change, context)
    shown = await _shown(pressed, context)
    buttons = None if data == DONE else settings_keyboard(shown, change.page)
    try:
        await context.delivery.edit(pressed.place, pressed.message_id, settings_text(shown), buttons)
    except MessageGone:
        await context.delivery.send(pressed.place, settings_text(shown), buttons)


async def _apply(place: Place, change: Change, context: Context) -> None:
    if change.values:
        await to_thread(lambda: context.conversations.choices.change(place.chat_id, **change.values))


async def _shown(seen: Asked | Pressed, context: Context) -> Shown:
    return await to_thread(_read_shown, seen, context)


def _read_shown(seen: Asked | Pressed, context: Context) -> Shown:
    conversations = context.conversations
    chat_id = seen.place.chat_id
    return Shown(
        choices=conversations.choices.read(chat_id),
        language=conversations.language(chat_id, seen.client),
        group=not seen.place.private,
        now=conversations.now(),
        last_pair=conversations.last_pair(seen.place, seen.person_id),
    )
