"""Understanding: from a person's words to a question, in four languages, without touching the store."""

from bot.understanding.understand import load, understand

__all__ = ["load", "understand"]
