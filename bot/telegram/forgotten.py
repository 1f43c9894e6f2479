"""What was deleted, in words: "Deleted: settings, 1 subscription"."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from bot.presenting.texts import text
from bot.question import Language


def forgotten_text(language: Language, counts: Mapping[str, int]) -> str:
    """Name the kinds of which anything was deleted, with how many there were; ready for HTML."""
    pieces = [text(language, f"held-{kind}", count=count) for kind, count in counts.items() if count]
    said = text(language, "forget-done", what=", ".join(pieces)) if pieces else text(language, "forget-nothing")
    return escape(said, quote=False)
