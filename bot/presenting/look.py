"""How a chat wants answers to look. Numbers and attributions never depend on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from bot.choices import Choices, CurrencyWords
from bot.question import Language

_CODE_LENGTH = 2
_FIRST_LETTER = 0x1F1E6


@dataclass(frozen=True, slots=True)
class Look:
    """How money is named, whether flags stand before countries in titles, and how short the bot's own words are.

    Words that are not held in the answer's language are shown in the first of the ``fallbacks`` that has them.
    """

    currency: CurrencyWords = CurrencyWords.SHORT
    flags: bool = False
    brief: bool = False
    fallbacks: tuple[Language, ...] = ()


DEFAULT_LOOK = Look()
_look: ContextVar[Look] = ContextVar("look", default=DEFAULT_LOOK)


def look() -> Look:
    """Return the look in force: that of the answer being put into words."""
    return _look.get()


@contextmanager
def looking(wanted: Look) -> Iterator[None]:
    """Put answers into words with another look, in this thread or task alone."""
    before = _look.set(wanted)
    try:
        yield
    finally:
        _look.reset(before)


def look_of(choices: Choices, *, brief: bool) -> Look:
    """Return the look that a chat has chosen; ``brief`` in groups."""
    return Look(choices.currency, choices.flags, brief, choices.fallbacks)


def flagged(code: str, name: str) -> str:
    """Return a country's name with its flag before it, where flags are wanted; the name always stays."""
    if not (_look.get().flags and len(code) == _CODE_LENGTH and code.isascii() and code.isupper()):
        return name
    return "".join(chr(_FIRST_LETTER + ord(letter) - ord("A")) for letter in code) + f" {name}"
