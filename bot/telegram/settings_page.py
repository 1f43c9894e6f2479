"""The message of /settings: what a chat has chosen, and buttons that change it in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.choices import DEFAULTS, HOURS, Choices, CurrencyWords
from bot.presenting.countries import country_name
from bot.presenting.figures import money
from bot.presenting.look import Look, looking
from bot.presenting.texts import text
from bot.question import Language
from bot.telegram.languages import OWN_NAMES

PREFIX = "s1"
NOTHING = "-"
CHANGED = "✱"
ZONES = (
    "UTC", "Europe/Minsk", "Asia/Baku", "Europe/Moscow", "Europe/Warsaw", "Europe/London", "Europe/Istanbul",
    "Asia/Tbilisi", "Asia/Dubai", "Asia/Almaty", "Asia/Tashkent", "Asia/Shanghai",
)  # fmt: skip
QUIET = ((20, 8), (21, 9), (22, 7), (22, 8), (23, 7), (0, 6))
_SAMPLE = Decimal("33.7")

Buttons = list[list[InlineKeyboardButton]]


@dataclass(frozen=True, slots=True)
class Shown:
    """Whose settings are shown, to whom, and when: what the page depends on beside the choices."""

    choices: Choices
    language: Language
    group: bool
    now: datetime
    last_pair: tuple[str, str] | None = None


def settings_text(shown: Shown, *, closing: str = "settings-legend") -> list[str]:
    """Return the settings as the only part of a message; those that differ from the default are marked."""
    title = text(shown.language, "settings-title-group" if shown.group else "settings-title")
    lines = [f"<b>{escape(title, quote=False)}</b>"]
    lines += [escape(f"{CHANGED} {line}" if is_changed else line, quote=False) for line, is_changed in _settings(shown)]
    return ["\n".join([*lines, "", escape(text(shown.language, closing), quote=False)])]


def settings_keyboard(shown: Shown, page: str = "") -> InlineKeyboardMarkup:
    """Return the buttons of a page; an unknown page is the first one."""
    if page not in _PAGES:
        return InlineKeyboardMarkup(_first_page(shown))
    rows = _PAGES[page](shown)
    return InlineKeyboardMarkup([*rows, [_button(text(shown.language, "settings-back"), "back")]])


def _settings(shown: Shown) -> Iterator[tuple[str, bool]]:
    """Yield each setting as a line, and whether it differs from the default."""
    for name, value in _values(shown):
        line = text(shown.language, f"settings-{name}", value=value)
        yield line, getattr(shown.choices, _FIELDS[name]) != getattr(DEFAULTS, _FIELDS[name])


_FIELDS = {
    "language": "language",
    "order": "fallbacks",
    "pair": "pair",
    "currency": "currency",
    "flags": "flags",
    "silent": "silent",
    "hour": "digest_hour",
    "quiet": "quiet",
    "zone": "zone",
}


def _values(shown: Shown) -> Iterator[tuple[str, str]]:
    choices, language = shown.choices, shown.language
    nothing = text(language, "settings-nothing")
    yield "language", OWN_NAMES[choices.language] if choices.language else text(language, "settings-auto")
    yield "order", " → ".join(OWN_NAMES[each] for each in choices.fallbacks) or nothing
    yield "pair", pair_name(language, choices.pair) if choices.pair else nothing
    yield "currency", _sample(language, choices.currency)
    yield "flags", _switch(language, on=choices.flags)
    if shown.group:
        yield "silent", _switch(language, on=not choices.silent)
    yield "hour", f"{choices.digest_hour:02}:00"
    yield "quiet", quiet_name(choices.quiet) if choices.quiet else nothing
    yield "zone", f"{choices.zone} ({shown.now.astimezone(choices.time_zone):%H:%M})"


def pair_name(language: Language, pair: tuple[str, str]) -> str:
    """Return a pair of countries in words, in its order."""
    return " – ".join(country_name(language, code) for code in pair)


def quiet_name(quiet: tuple[int, int]) -> str:
    """Return quiet hours as a clock shows them."""
    return f"{quiet[0]:02}:00–{quiet[1]:02}:00"


def _first_page(shown: Shown) -> Buttons:
    language, choices = shown.language, shown.choices

    def opening(name: str) -> InlineKeyboardButton:
        return _button(text(language, f"settings-open-{name}"), name)

    flags = _button(_toggle(language, "flags", on=choices.flags), f"flags={int(not choices.flags)}")
    sound = _button(_toggle(language, "sound", on=not choices.silent), f"silent={int(not choices.silent)}")
    rows = [
        [opening("language"), opening("order")],
        [opening("pair"), opening("currency")],
        [flags, sound] if shown.group else [flags],
        [opening("hour"), opening("quiet"), opening("zone")],
    ]
    last = [_button(text(language, "settings-done"), "done")]
    if choices != DEFAULTS:
        last.insert(0, _button(text(language, "settings-reset"), "reset"))
    return [*rows, last]


def _languages(shown: Shown) -> Buttons:
    chosen = shown.choices.language
    each = [_option(name, f"language={code}", on=code == chosen) for code, name in OWN_NAMES.items()]
    return [*_rows(each, 2), [_option(text(shown.language, "settings-auto"), "language=-", on=chosen is None)]]


def _order(shown: Shown) -> Buttons:
    ranks = {code: rank for rank, code in enumerate(shown.choices.fallbacks, start=1)}
    labels = {code: f"{ranks[code]}. {name}" if code in ranks else name for code, name in OWN_NAMES.items()}
    return _rows([_button(label, f"order={code}") for code, label in labels.items()], 2)


def _pairs(shown: Shown) -> Buttons:
    language, chosen, last = shown.language, shown.choices.pair, shown.last_pair
    offered = dict.fromkeys(pair for pair in (chosen, last, last and last[::-1]) if pair)
    rows = [[_option(pair_name(language, pair), f"pair={''.join(pair)}", on=pair == chosen)] for pair in offered]
    return [*rows, [_option(text(language, "settings-nothing"), "pair=-", on=chosen is None)]]


def _currencies(shown: Shown) -> Buttons:
    samples = {_sample(shown.language, each): each for each in reversed(CurrencyWords)}
    shortest = reversed(samples.items())
    return [[_option(label, f"currency={each}", on=each is shown.choices.currency)] for label, each in shortest]


def _hours(shown: Shown) -> Buttons:
    chosen = shown.choices.digest_hour
    return _rows([_option(f"{hour:02}", f"hour={hour}", on=hour == chosen) for hour in HOURS], 6)


def _quiet(shown: Shown) -> Buttons:
    chosen = shown.choices.quiet
    offered = QUIET if chosen in {*QUIET, None} else (chosen, *QUIET)
    each = [_option(quiet_name(pair), f"quiet={pair[0]}-{pair[1]}", on=pair == chosen) for pair in offered if pair]
    return [*_rows(each, 2), [_option(text(shown.language, "settings-nothing"), "quiet=-", on=chosen is None)]]


def _zones(shown: Shown) -> Buttons:
    chosen = shown.choices.zone
    offered = ZONES if chosen in ZONES else (chosen, *ZONES)
    return _rows([_option(zone, f"zone={zone}", on=zone == chosen) for zone in offered], 2)


_PAGES = {
    "language": _languages,
    "order": _order,
    "pair": _pairs,
    "currency": _currencies,
    "hour": _hours,
    "quiet": _quiet,
    "zone": _zones,
}


def _sample(language: Language, currency: CurrencyWords) -> str:
    with looking(Look(currency=currency)):
        return money(language, _SAMPLE, "million", "USD")


def _switch(language: Language, *, on: bool) -> str:
    return text(language, "settings-on" if on else "settings-off")


def _toggle(language: Language, name: str, *, on: bool) -> str:
    """Return what pressing does: turn on what is off, and off what is on."""
    return text(language, f"settings-{name}-turn-{'off' if on else 'on'}")


def _option(label: str, change: str, *, on: bool) -> InlineKeyboardButton:
    return _button(f"✓ {label}" if on else label, change)


def _button(label: str, change: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=f"{PREFIX}:{change}")


def _rows(each: list[InlineKeyboardButton], length: int) -> Buttons:
    return [each[start : start + length] for start in range(0, len(each), length)]
