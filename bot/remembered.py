"""Finished answers, remembered as long as nothing that they were made from has changed."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from threading import Lock

from bot.answer import Answer
from bot.question import Language, Reading

MOST = 2000
CHECKED_AGAIN = timedelta(minutes=1)
"""How long an answer stands where statistics services would be asked for fresher figures."""


@dataclass(frozen=True, slots=True)
class _Kept:
    answer: Answer
    generation: str
    day: date
    at: datetime


@dataclass(slots=True)
class Remembered:
    """The answers given last, by reading and language. Safe to use from several threads.

    An answer counts only for the generation of the store that was in force before it was put together, and for
    the day it was given on: ages and relative periods are part of it.
    """

    checked_again: timedelta | None = None
    _kept: OrderedDict[tuple[Reading, Language], _Kept] = field(default_factory=OrderedDict)
    _guard: Lock = field(default_factory=Lock)

    def find(self, reading: Reading, language: Language, generation: str, now: datetime) -> Answer | None:
        """Return the answer to the same reading, None where there is none that still stands."""
        with self._guard:
            kept = self._kept.get((reading, language))
        if kept is None or (kept.generation, kept.day) != (generation, now.date()):
            return None
        is_due = self.checked_again is not None and now - kept.at >= self.checked_again
        return None if is_due else kept.answer

    def keep(self, reading: Reading, answer: Answer, generation: str, now: datetime) -> None:
        """Remember an answer that was put together after ``generation`` was read."""
        with self._guard:
            self._kept[reading, answer.language] = _Kept(answer, generation, now.date(), now)
            self._kept.move_to_end((reading, answer.language))
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
