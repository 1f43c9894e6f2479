"""Texts of the catalogue as parts of a message."""

from __future__ import annotations

from html import escape

from bot.presenting.texts import TextValue, text
from bot.question import Language


def say(language: Language, key: str, **args: TextValue) -> list[str]:
    """Return a text of the catalogue as the only part of a message, ready for Telegram's HTML."""
    return [escape(text(language, key, **args), quote=False)]
