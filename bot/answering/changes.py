"""Changes calculated from published figures: growth, its size in money, who contributed to it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.answer import ChangeKind, Figure, Indicator, Qualifier
from bot.answering.choose import FigureSet
from bot.answering.derive import (
    FLOWS,
    calculated,
    completed,
    has_growth,
    implied_figure,
    implied_span,
    plain_span,
    span_of,
)
from bot.answering.rounding import Span, contribution, gain, growth_factor, justified, percent_change
from bot.period import Period


def growth_between(later: Figure, earlier: Figure) -> Figure | None:
    """Return the later figure with its growth calculated from the earlier; None when the earlier may be zero."""
    try:
        span = percent_change(plain_span(later), plain_span(earlier))
    except ZeroDivisionError:
        return None
    return with_change(later, span, earlier)


def with_change(later: Figure, span: Span, earlier: Figure) -> Figure:
    """Return a figure with a calculated change in percent against an earlier figure."""
    shown = justified(span, finest=-1)
    seen = shown.low < shown.high
    return replace(
        later,
        change=shown.value,
        change_low=shown.low if seen else None,
        change_high=shown.high if seen else None,
        change_kind=ChangeKind.PERCENT,
        change_base=earlier.period,
        formula="formula-change",
        inputs=tuple(dict.fromkeys((*_claims(later), *_claims(earlier)))),
    )


def _claims(figure: Figure) -> tuple[str, ...]:
    return (figure.claim,) if figure.claim else figure.inputs


def balance_growth(group: FigureSet, base: Period) -> tuple[Figure, Figure] | None:
    """Return the balance with its calculated change, and the difference itself, from what parts imply earlier."""
    exports, imports = group.exact(Indicator.EXPORTS), group.exact(Indicator.IMPORTS)
    before_x, before_m = implied_span(exports, base), implied_span(imports, base)
    balance = completed(group).get(Indicator.BALANCE)
    if exports is None or imports is None or before_x is None or before_m is None or balance is None:
        return None
    now, before = span_of(exports) - span_of(imports), before_x - before_m
    sign = Decimal(-1) if now.value < 0 else Decimal(1)
    if _mirrored(before, sign).low <= 0:
        return None
    growth = percent_change(_mirrored(now, sign), _mirrored(before, sign))
    earlier = implied_figure(group, Indicator.BALANCE, before, base)
    inputs = (exports, imports)
    difference = calculated(exports, Indicator.BALANCE, now - before, "formula-difference", inputs)
    return replace(with_change(balance, growth, earlier), inputs=difference.inputs), difference


def _mirrored(span: Span, sign: Decimal) -> Span:
    return span if sign > 0 else Span(-span.value, -span.high, -span.low)


def increase(figure: Figure) -> Figure | None:
    """Return by how much a figure grew, in its own unit, from its published growth."""
    if not has_growth(figure) or figure.qualifier is not Qualifier.EXACT or figure.value is None:
        return None
    assert figure.change is not None and figure.change_kind is not None
    span = gain(figure.value, growth_factor(figure.change, figure.change_kind))
    return calculated(figure, figure.indicator, span, "formula-difference", (figure,))


def contributions(group: FigureSet, base: Period) -> tuple[Decimal, Decimal] | None:
    """Return how many percentage points of turnover's growth exports and imports brought, rounded as justified."""
    turnover = implied_span(group.exact(Indicator.TURNOVER), base)
    parts = [group.exact(indicator) for indicator in FLOWS[1:]]
    if turnover is None or not all(part is not None and implied_span(part, base) for part in parts):
        return None
    exports, imports = (_contribution(part, turnover) for part in parts if part is not None)
    return exports, imports


def _contribution(part: Figure, before: Span) -> Decimal:
    assert part.value is not None and part.change is not None and part.change_kind is not None
    span = contribution(part.value, growth_factor(part.change, part.change_kind), before)
    return justified(span, finest=-1).value
