"""Answers as messages with their buttons, kept for as long as the same answer is given again."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from telegram import InlineKeyboardMarkup

from bot.answer import Answer
from bot.presenting.look import Look
from bot.telegram.paged import paged

MOST = 500


@dataclass(frozen=True, slots=True)
class Shown:
    """The parts of a message in Telegram's HTML, and the buttons under the last."""

    answer: Answer
    parts: tuple[str, ...]
    buttons: InlineKeyboardMarkup | None


@dataclass(slots=True)
class Rendering:
    """Puts answers into words. Answers are compared by identity: remembered ones are the same object each time."""

    _kept: OrderedDict[tuple[int, Look], Shown] = field(default_factory=OrderedDict)

    def show(self, answer: Answer, look: Look) -> Shown:
        """Return an answer as a message."""
        kept = self._kept.get((id(answer), look))
        if kept is not None and kept.answer is answer:
            return kept
        parts, buttons = paged(answer, look=look)
        shown = Shown(answer, tuple(parts), buttons)
        self._kept[id(answer), look] = shown
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)
        return shown
