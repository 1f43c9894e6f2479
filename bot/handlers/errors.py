"""The one handler of errors."""

from __future__ import annotations

import logging
import re
import traceback
from asyncio import to_thread

from telegram import Update
from telegram.error import Forbidden, NetworkError

from bot.handlers.context import Context
from bot.telegram.asked import Place, place_of, read_asked, read_pressed
from bot.telegram.languages import client_language
from bot.telegram.texts import say

_log = logging.getLogger(__name__)


async def report_error(update: object, context: Context) -> None:
    """Log an error without what the person wrote, and apologise once."""
    error = context.error
    if error is None or isinstance(error, Forbidden):
        return
    words = _words_of(update)
    _log.error("Handling an update failed\n%s", describe_error(error, words))
    if not isinstance(update, Update) or _may_have_answered(error):
        return
    try:
        await _apologise(update, context)
    except Exception as failure:  # noqa: BLE001 the library would log it whole, with the error apologised for
        _log.error("Nor could it be apologised for\n%s", describe_error(failure, words))


def describe_error(error: BaseException, words: str) -> str:
    """Return the traceback; messages that repeat a word of the person's are left out, frames and types stay."""
    spoken = set(re.findall(r"\w{3,}", words.casefold()))
    lines = []
    for line in traceback.format_exception(error):
        is_frame = line.startswith(("Traceback", "  File", "\n"))
        leaks = not is_frame and any(word in line.casefold() for word in spoken)
        lines.append(f"{line.split(':', 1)[0]}: (message withheld)\n" if leaks else line)
    return "".join(lines).rstrip()


async def _apologise(update: Update, context: Context) -> None:
    place, client = _whereabouts(update)
    if place is None:
        return
    person = update.effective_sender
    if not context.cooldown.allows(place, person.id if person else place.chat_id, "error"):
        return
    language = await to_thread(context.conversations.language, place.chat_id, client_language(client))
    sorry = say(language, "telegram-error")
    pressed = read_pressed(update)
    if pressed:
        await context.delivery.send(place, sorry, reply_to=None if place.private else pressed.message_id)
    elif update.message:
        await context.delivery.whisper(read_asked(update), sorry)


def _whereabouts(update: Update) -> tuple[Place | None, str | None]:
    pressed = read_pressed(update)
    user = update.effective_user
    client = user.language_code if user else None
    if pressed:
        return pressed.place, client
    return (place_of(update.message), client) if update.message else (None, client)


def _may_have_answered(error: Exception) -> bool:
    return isinstance(error, NetworkError) and "parse entities" not in error.message.lower()


def _words_of(update: object) -> str:
    """Return what a person wrote, pressed or is called, as one text."""
    if not isinstance(update, Update):
        return ""
    message, press, query, user = (
        update.effective_message, update.callback_query, update.inline_query, update.effective_user,
    )  # fmt: skip
    parts = [
        *((message.text, message.caption) if message else ()),
        *((user.first_name, user.last_name) if user else ()),
        press.data if press else None,
        query.query if query else None,
    ]
    return " ".join(filter(None, parts))
