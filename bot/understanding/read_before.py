"""Texts that were read a moment ago: the same words at the same point of a conversation are read the same."""

from __future__ import annotations

from functools import lru_cache

from bot.dialogue import Dialogue
from bot.question import Clarification, Language, Question, Reading
from bot.understanding.understand import understand

MOST = 2000
LONGEST = 200
"""Characters of a text that is kept; longer ones hardly come twice."""


def understand_again(text: str, dialogue: Dialogue, *, fallback: Language) -> Reading:
    """Read a message as ``understand`` does, from memory where it was read before. No person is kept with it."""
    if len(text) > LONGEST:
        return understand(text, dialogue, fallback=fallback)
    return _understood(text, dialogue.last, dialogue.before, dialogue.pending, fallback)


@lru_cache(maxsize=MOST)
def _understood(
    text: str, last: Question | None, before: Question | None, pending: Clarification | None, fallback: Language
) -> Reading:
    return understand(text, Dialogue(last=last, before=before, pending=pending), fallback=fallback)
