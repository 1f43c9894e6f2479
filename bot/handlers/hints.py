"""Short hints on what does nothing: unknown commands, edited commands, messages without words."""

from __future__ import annotations

from telegram import Update

from bot.handlers.context import Context
from bot.handlers.replies import whisper_text
from bot.telegram.asked import Asked, read_asked
from bot.telegram.conversations import EDITABLE


async def unknown_command(update: Update, context: Context) -> None:
    """Say that a command is not known."""
    asked = read_asked(update)
    if asked.place.private:
        await whisper_text(asked, "telegram-unknown-command", context)
    else:
        await _hint(asked, "telegram-unknown-command", context)


async def edited_command(update: Update, context: Context) -> None:
    """Say, once, that editing a command that does something does not run it again."""
    asked = read_asked(update)
    is_recent = context.conversations.now() - asked.asked_at <= EDITABLE
    if is_recent and context.cooldown.is_first(("edit", asked.place.chat_id, asked.message_id)):
        await _hint(asked, "telegram-edited-command", context)


async def ask_for_words(update: Update, context: Context) -> None:
    """Say that pictures, voice and the like are not read."""
    await _hint(read_asked(update), "telegram-words-only", context)


async def _hint(asked: Asked, key: str, context: Context) -> None:
    if context.cooldown.allows(asked.place, asked.person_id, key):
        await whisper_text(asked, key, context)
