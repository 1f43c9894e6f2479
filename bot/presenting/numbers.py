"""Numbers as a language writes them, with exactly the decimals that were published."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from babel import Locale

from bot.answer import ChangeKind, Qualifier
from bot.presenting.texts import text
from bot.question import Language

MINUS = "−"
_SIGNS = {Qualifier.EXACT: "", Qualifier.ABOUT: "≈", Qualifier.OVER: ">", Qualifier.ALMOST: "<"}


def number(language: Language, value: Decimal) -> str:
    """Write a number with its own decimals: 1,234.5 · 1 234,5 · 1.234,5."""
    group, point = separators(language)
    shown = f"{abs(value):,f}".translate({ord(","): group, ord("."): point})
    return f"{MINUS}{shown}" if value < 0 else shown


def signed(language: Language, value: Decimal) -> str:
    """Write a number with its sign, a zero without one."""
    shown = number(language, value)
    return f"+{shown}" if value > 0 else shown


def interval(language: Language, low: Decimal, high: Decimal, *, with_sign: bool = False) -> str:
    """Write an interval with equally many decimals at both ends: 29.74–29.85, or −26.6…−26.4 where signs stand."""
    low, high = same_decimals(low, high)
    if with_sign or low < 0:
        return f"{signed(language, low)}…{signed(language, high)}"
    return f"{number(language, low)}–{number(language, high)}"


def same_decimals(first: Decimal, second: Decimal) -> tuple[Decimal, Decimal]:
    """Pad two numbers to the finer one's decimals."""
    step = Decimal(1).scaleb(min(0, _exponent(first), _exponent(second)))
    return first.quantize(step), second.quantize(step)


def decimals(value: Decimal) -> int:
    """Count the decimals a number is written with."""
    return max(0, -_exponent(value))


def change(language: Language, value: Decimal, kind: ChangeKind) -> str:
    """Write a change: +13.1%, +13.7 pp, ×2.5; an index of 113.1 is a growth of 13.1 percent (R11)."""
    match kind:
        case ChangeKind.PERCENT:
            return f"{signed(language, value)}%"
        case ChangeKind.INDEX:
            return f"{signed(language, value - 100)}%"
        case ChangeKind.POINTS:
            return f"{signed(language, value)} {text(language, 'unit-points')}"
        case ChangeKind.MULTIPLE:
            return f"×{number(language, value)}"


def plural_form(language: Language, value: Decimal) -> str:
    """Return which of a language's plural forms a number takes: one, few, many or other."""
    return str(Locale.parse(language.value).plural_form(value))


def sign_of(qualifier: Qualifier) -> str:
    """Return the sign that stands for "about", "over" or "almost" in a row."""
    return _SIGNS[qualifier]


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


@cache
def separators(language: Language) -> tuple[str, str]:
    """Return CLDR's signs for groups of thousands and for the decimal point."""
    symbols = Locale.parse(language.value).number_symbols["latn"]
    return symbols["group"], symbols["decimal"]
