"""What messages of ours show at present, as far as that is known: an edit that changes nothing is not made."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from telegram import ForceReply, InlineKeyboardMarkup

Keyboard = InlineKeyboardMarkup | ForceReply | None

REMEMBERED = 2000
"""Messages whose present content is known."""


class Shown:
    """The content of messages, those written last; hashes only."""

    def __init__(self) -> None:
        self._held: OrderedDict[Hashable, int] = OrderedDict()

    def holds(self, message: Hashable, part: str, keyboard: Keyboard) -> bool:
        """Tell whether a message certainly shows this already."""
        return self._held.get(message) == hash((part, keyboard))

    def note(self, message: Hashable, part: str, keyboard: Keyboard) -> None:
        """Remember what a message shows."""
        self._held[message] = hash((part, keyboard))
        self._held.move_to_end(message)
        if len(self._held) > REMEMBERED:
            self._held.popitem(last=False)

    def forget(self, message: Hashable) -> None:
        """Remember that nobody knows what a message shows."""
        self._held.pop(message, None)
