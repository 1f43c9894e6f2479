"""Patience with noise: the same question twice within seconds, floods of greetings, help and errors.

Nothing here is stored; a question that was not asked a moment ago is never held back, and in a private chat, where
nobody else reads along, no words are.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from time import monotonic
from typing import Any

from bot.answer import Answer
from bot.question import Intent
from bot.telegram.asked import Asked, Place

SAME_QUESTION = 5.0
PERSON_WINDOW, PERSON_LIMIT = 30.0, 2
CHAT_WINDOW, CHAT_LIMIT = 60.0, 8
REMEMBERED = 4000

SMALL_TALK = frozenset({Intent.HELP, Intent.GREETING, Intent.THANKS, Intent.OUT_OF_SCOPE})
"""What is no question about countries: one more such reply helps nobody."""


class Cooldown:
    """Counts recent noise in memory, by chat and by person."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._asked: OrderedDict[Hashable, float] = OrderedDict()
        self._noise: OrderedDict[Hashable, deque[float]] = OrderedDict()

    def repeats(self, asked: Asked) -> bool:
        """Tell whether a person in a group asks exactly what they asked seconds ago; it counts as asked again."""
        if asked.place.private:
            return False
        key = asked.place, asked.person_id, hash(asked.text.casefold())
        now, before = self._clock(), self._asked.pop(key, float("-inf"))
        self._asked[key] = now
        _shorten(self._asked)
        return now - before < SAME_QUESTION

    def is_flood(self, answer: Answer, asked: Asked) -> bool:
        """Tell whether an answer is one greeting, help or refusal too many for a group."""
        if asked.place.private or answer.question.intent not in SMALL_TALK or answer.clarification:
            return False
        return not self.allows(asked.place, asked.person_id, answer.question.intent)

    def allows(self, place: Place, person_id: int, kind: str) -> bool:
        """Tell whether one more message of a kind may be sent, and count it if so."""
        mine = (place.chat_id, person_id, kind), PERSON_WINDOW, PERSON_LIMIT
        all_of_them = (place.chat_id, kind), CHAT_WINDOW, CHAT_LIMIT
        if not all(self._has_room(*each) for each in (mine, all_of_them)):
            return False
        for key, _, _ in (mine, all_of_them):
            self._noise[key].append(self._clock())
        return True

    def is_first(self, key: Hashable) -> bool:
        """Tell whether something happens for the first time, as far as that is remembered."""
        if key in self._asked:
            return False
        self._asked[key] = self._clock()
        _shorten(self._asked)
        return True

    def _has_room(self, key: Hashable, window: float, limit: int) -> bool:
        recent = self._noise.setdefault(key, deque())
        self._noise.move_to_end(key)
        _shorten(self._noise)
        while recent and self._clock() - recent[0] > window:
            recent.popleft()
        return len(recent) < limit


def _shorten(remembered: OrderedDict[Hashable, Any]) -> None:
    if len(remembered) > REMEMBERED:
        remembered.popitem(last=False)
