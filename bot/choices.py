"""What a chat has chosen, as a value; each choice has a default, and what was read cannot be invalid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from bot.question import Language

HOURS = range(24)


class CurrencyWords(StrEnum):
    """How money is named: "US$ million", "million US dollars", "USD million"."""

    SHORT = "short"
    WORDS = "words"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Choices:
    """The settings of a chat.

    ``language`` is None where each question's own language is answered in; ``fallbacks`` are tried in order where
    a text does not tell. ``pair`` is completed into commands that name no country. ``silent`` replies in groups
    make no sound. Digests come at ``digest_hour`` of ``zone`` and never in the ``quiet`` hours, from the first up
    to before the second; None where there are none.
    """

    language: Language | None = None
    fallbacks: tuple[Language, ...] = ()
    pair: tuple[str, str] | None = None
    currency: CurrencyWords = CurrencyWords.SHORT
    silent: bool = True
    flags: bool = False
    digest_hour: int = 9
    quiet: tuple[int, int] | None = (22, 8)
    zone: str = "UTC"

    @property
    def time_zone(self) -> ZoneInfo:
        """The chat's time zone."""
        return ZoneInfo(self.zone)

    def to_json(self) -> dict[str, Any]:
        """Return what differs from the default, as JSON values."""
        return {
            each.name: _plain(value)
            for each in fields(self)
            if (value := getattr(self, each.name)) != getattr(DEFAULTS, each.name)
        }


DEFAULTS = Choices()


def choices_from_json(held: Mapping[str, Any]) -> Choices:
    """Read stored choices; one that no longer fits counts as not made."""
    read = {name: value for name, reader in _READERS.items() if name in held for value in _valid(reader, held[name])}
    return Choices(**read)


def _valid(reader: Any, value: Any) -> list[Any]:
    try:
        return [reader(value)]
    except (KeyError, TypeError, ValueError):
        return []


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _read_pair(value: Any) -> tuple[str, str]:
    reporter, partner = value
    if not all(isinstance(code, str) and len(code) == 2 and code.isupper() for code in (reporter, partner)):
        raise ValueError(value)
    return reporter, partner


def _read_hour(value: Any) -> int:
    if value not in HOURS:
        raise ValueError(value)
    return int(value)


def _read_quiet(value: Any) -> tuple[int, int] | None:
    if value is None:
        return None
    first, last = value
    if first == last:
        raise ValueError(value)
    return _read_hour(first), _read_hour(last)


def _read_zone(value: Any) -> str:
    if value not in available_timezones():
        raise ValueError(value)
    return str(value)


def _read_switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _read_language(value: Any) -> Language | None:
    return None if value is None else Language(value)


_READERS = {
    "language": _read_language,
    "fallbacks": lambda value: tuple(Language(each) for each in value),
    "pair": lambda value: None if value is None else _read_pair(value),
    "currency": CurrencyWords,
    "silent": _read_switch,
    "flags": _read_switch,
    "digest_hour": _read_hour,
    "quiet": _read_quiet,
    "zone": _read_zone,
}
