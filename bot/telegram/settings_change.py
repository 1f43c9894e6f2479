"""Changes of a chat's settings as buttons carry them ("hour=9") and as people type them ("pair BY AZ")."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from bot.choices import DEFAULTS, Choices, choices_from_json
from bot.question import Language, Question
from bot.telegram.settings_page import NOTHING
from bot.understanding import understand

_TYPED = {
    "pair": "pair", "пара": "pair", "пару": "pair", "cütlük": "pair", "cütlüyü": "pair",
    "zone": "zone", "зона": "zone", "пояс": "zone", "qurşaq": "zone", "timezone": "zone",
    "hour": "hour", "час": "hour", "гадзіна": "hour", "saat": "hour",
    "digest": "hour", "сводка": "hour", "сводку": "hour", "зводка": "hour", "зводку": "hour", "bülleten": "hour",
    "quiet": "quiet", "тихо": "quiet", "тихие": "quiet", "ціха": "quiet", "ціхія": "quiet", "sakit": "quiet",
}  # fmt: skip
"""The words that name a setting in a command, in the four languages."""

_NONE_WORDS = frozenset({NOTHING, "none", "off", "no", "нет", "выкл", "откл", "yox", "söndür", "bağlı", "няма", "адкл"})
_FIELDS = {"order": "fallbacks", "hour": "digest_hour"}


class UnknownChange(ValueError):
    """What no button of ours carries, and what cannot be read as a setting."""


@dataclass(frozen=True, slots=True)
class Change:
    """What to change, and which page to show then."""

    values: dict[str, Any] = field(default_factory=dict)
    page: str = ""


def read_change(data: str, held: Choices) -> Change:
    """Read a button: "hour" opens a page, "hour=9" changes, "reset" takes all back; raises UnknownChange."""
    name, is_change, value = data.partition("=")
    if name == "reset":
        return Change({each.name: getattr(DEFAULTS, each.name) for each in fields(Choices)})
    if not is_change:
        return Change(page=name)
    if name == "order":
        return Change({"fallbacks": _reordered(held.fallbacks, value)}, page="order")
    return Change(_checked(_FIELDS.get(name, name), _json(name, value)))


def read_typed(words: str) -> Change:
    """Read "pair BY AZ", "zone Asia/Baku", "hour 9" or "quiet 22-8"; raises UnknownChange."""
    name, _, rest = words.strip().partition(" ")
    setting, rest = _TYPED.get(name.casefold()), rest.strip()
    if setting is None or not rest:
        raise UnknownChange(words)
    if rest.casefold() in _NONE_WORDS:
        rest = NOTHING
    if setting == "pair":
        return Change({"pair": None if rest == NOTHING else _read_pair(rest)})
    return Change(_checked(_FIELDS.get(setting, setting), _json(setting, rest)))


def _json(name: str, value: str) -> Any:
    """Return a value as it is stored."""
    if value == NOTHING:
        return None
    match name:
        case "flags" | "silent":
            return {"1": True, "0": False}.get(value)
        case "hour":
            return _number(value)
        case "quiet":
            return [_number(part) for part in value.replace("–", "-").split("-")]
        case "pair":
            return [value[:2], value[2:]]
    return value


def _checked(name: str, value: Any) -> dict[str, Any]:
    """Let the reader of stored settings judge a value: what it passes over cannot be chosen."""
    if value is None and name in {"language", "pair", "quiet"}:
        return {name: None}
    read = choices_from_json({name: value})
    default = getattr(DEFAULTS, name, UnknownChange)
    if default is UnknownChange or (getattr(read, name) == default and value != _plain(default)):
        raise UnknownChange(name)
    return {name: getattr(read, name)}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _reordered(held: tuple[Language, ...], value: str) -> tuple[Language, ...]:
    """Take a language out of the order, or put it at the end."""
    if value not in set(Language):
        raise UnknownChange(value)
    pressed = Language(value)
    return tuple(each for each in held if each is not pressed) if pressed in held else (*held, pressed)


def _read_pair(words: str) -> tuple[str, str]:
    reading = understand(f"/trade {words}")
    pair = reading.pair if isinstance(reading, Question) else None
    if pair is None:
        raise UnknownChange(words)
    return pair


def _number(value: str) -> int | None:
    digits = value.strip().removesuffix(":00")
    return int(digits) if digits.isascii() and digits.isdigit() else None
