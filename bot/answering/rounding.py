"""Arithmetic on published numbers: each stands for an interval of half its last digit either way.

33.7 lies within 33.65-33.75, so whatever is calculated from it lies within an interval too, and is shown with
no more digits than that interval justifies (R19, DOMAIN 3.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from bot.answer import ChangeKind

HALF = Decimal("0.5")
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Span:
    """A best value within its bounds, unrounded."""

    value: Decimal
    low: Decimal
    high: Decimal

    def __add__(self, other: Span) -> Span:
        return Span(self.value + other.value, self.low + other.low, self.high + other.high)

    def __sub__(self, other: Span) -> Span:
        return Span(self.value - other.value, self.low - other.high, self.high - other.low)

    def __truediv__(self, other: Span) -> Span:
        """Divide by an interval of positive numbers; raises ZeroDivisionError when it reaches zero."""
        if other.low <= 0:
            raise ZeroDivisionError
        corners = (self.low / other.low, self.low / other.high, self.high / other.low, self.high / other.high)
        return Span(self.value / other.value, min(corners), max(corners))

    def __mul__(self, factor: Decimal) -> Span:
        """Multiply by an exact, positive factor."""
        return Span(self.value * factor, self.low * factor, self.high * factor)

    def meets(self, other: Span) -> bool:
        """Whether both may be the same number, rounded differently."""
        return self.low <= other.high and other.low <= self.high


ONE = Span(Decimal(1), Decimal(1), Decimal(1))


def published(value: Decimal) -> Span:
    """Return the interval that a published number was rounded from."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    half = HALF.scaleb(exponent)
    return Span(value, value - half, value + half)


def growth_factor(change: Decimal, kind: ChangeKind) -> Span:
    """Return later over earlier: +13.1 percent, index 113.1 and 1.131 times are the same (R11, R12).

    Raises ValueError for a difference in percentage points, which is no growth.
    """
    span = published(change)
    match kind:
        case ChangeKind.PERCENT:
            return ONE + span * (1 / HUNDRED)
        case ChangeKind.INDEX:
            return span * (1 / HUNDRED)
        case ChangeKind.MULTIPLE:
            return span
    raise ValueError(kind)


def implied_earlier(value: Decimal, change: Decimal, kind: ChangeKind) -> Span:
    """Return the earlier value that a later one and its growth imply: value / (1 + growth)."""
    return published(value) / growth_factor(change, kind)


def percent_change(later: Span, earlier: Span) -> Span:
    """Return the growth from an earlier to a later value in percent."""
    return (later / earlier - ONE) * HUNDRED


def percent_share(part: Span, whole: Span) -> Span:
    """Return a part of a whole in percent."""
    return part / whole * HUNDRED


def gain(value: Decimal, factor: Span) -> Span:
    """Return how much of a value is its growth: value x (1 - 1/factor), its own rounding counted once."""
    kept, now = ONE - ONE / factor, published(value)
    corners = [edge * share for edge in (now.low, now.high) for share in (kept.low, kept.high)]
    return Span(now.value * kept.value, min(corners), max(corners))


def contribution(part: Decimal, factor: Span, whole_earlier: Span) -> Span:
    """Return how many percentage points of the whole's growth a part brought, from its own growth factor."""
    return gain(part, factor) / whole_earlier * HUNDRED


@dataclass(frozen=True, slots=True)
class Shown:
    """A calculated value as it may be shown, with its bounds."""

    value: Decimal
    low: Decimal
    high: Decimal


def justified(span: Span, *, finest: int = -6) -> Shown:
    """Round a calculated value, and its bounds, to the digits that its interval justifies.

    The last digit shown is the power of ten nearest to the half-width of the interval, but none below
    ``finest`` (-1: one decimal); the bounds show every power of ten up to the half-width, one step below
    ``finest`` at most. The value always lies within the bounds as shown.
    """
    half = (span.high - span.low) / 2
    if half == 0:
        return Shown(span.value, span.low, span.high)
    scale = half.log10()
    digit = max(int(scale.to_integral_value(rounding=ROUND_HALF_UP)), finest)
    bound = max(int(scale.to_integral_value(rounding=ROUND_FLOOR)), finest - 1)
    tries = ((digit, bound), (max(digit - 1, finest), bound), (digit, digit))
    rounded = (_at_digits(span, value, bounds) for value, bounds in tries)
    return next(shown for shown in rounded if shown.low <= shown.value <= shown.high)


def _at_digits(span: Span, value: int, bounds: int) -> Shown:
    return Shown(at_digit(span.value, value), at_digit(span.low, bounds), at_digit(span.high, bounds))


def at_digit(value: Decimal, exponent: int) -> Decimal:
    """Round to a power of ten (-1: tenths), written without an exponent."""
    rounded = value.quantize(Decimal(1).scaleb(exponent), rounding=ROUND_HALF_UP)
    return rounded.quantize(Decimal(1)) if exponent > 0 else rounded
