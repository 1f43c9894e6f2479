"""What published figures imply, always marked as calculated, with its formula and rounding interval (R19)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.answer import ChangeKind, Figure, Indicator, Qualifier, Status
from bot.answering.choose import FigureSet
from bot.answering.provide import plain
from bot.answering.rounding import (
    Span,
    contribution,
    gain,
    growth_factor,
    implied_earlier,
    justified,
    percent_change,
    percent_share,
    published,
)
from bot.period import Period

FLOWS = (Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS)


def calculated(model: Figure, indicator: Indicator, span: Span, formula: str, inputs: tuple[Figure, ...]) -> Figure:
    """Return a calculated figure in the unit of a model figure, rounded as its interval and its inputs justify."""
    shown = justified(span, finest=_last_digit(model))
    return replace(
        model,
        indicator=indicator,
        value=shown.value,
        low=shown.low,
        high=shown.high,
        status=Status.CALCULATED,
        qualifier=Qualifier.EXACT,
        change=None,
        change_kind=None,
        change_base=None,
        claim=None,
        formula=formula,
        inputs=tuple(figure.claim for figure in inputs if figure.claim),
        marks=(),
    )


def _last_digit(figure: Figure) -> int:
    assert figure.value is not None
    exponent = figure.value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def span_of(figure: Figure) -> Span:
    """Return the interval of a published figure in its own unit."""
    assert figure.value is not None
    return published(figure.value)


def plain_span(figure: Figure) -> Span:
    """Return the interval of a published figure in plain units."""
    assert figure.value is not None
    return published(plain(figure.value, figure.scale))


def completed(group: FigureSet) -> FigureSet:
    """Add turnover and balance calculated from exports and imports where the source does not print them."""
    exports, imports = group.exact(Indicator.EXPORTS), group.exact(Indicator.IMPORTS)
    if exports is None or imports is None:
        return group
    added = []
    if group.get(Indicator.TURNOVER) is None:
        total = span_of(exports) + span_of(imports)
        added.append(calculated(exports, Indicator.TURNOVER, total, "formula-turnover", (exports, imports)))
    if group.get(Indicator.BALANCE) is None:
        left = span_of(exports) - span_of(imports)
        added.append(calculated(exports, Indicator.BALANCE, left, "formula-balance", (exports, imports)))
    return FigureSet((*group.figures, *added))


def implied_set(group: FigureSet, base: Period) -> FigureSet | None:
    """Return the figures of an earlier period that published values and changes against it imply."""
    spans = {indicator: span for indicator in FLOWS if (span := _implied(group.exact(indicator), base))}
    figures = [_as_figure(group, indicator, span, base) for indicator, span in spans.items()]
    if Indicator.EXPORTS in spans and Indicator.IMPORTS in spans:
        left = spans[Indicator.EXPORTS] - spans[Indicator.IMPORTS]
        figures.append(_as_figure(group, Indicator.BALANCE, left, base))
    return FigureSet(tuple(figures)) if figures else None


def _implied(figure: Figure | None, base: Period) -> Span | None:
    if figure is None or figure.status is Status.CALCULATED or not has_growth(figure) or figure.change_base is None:
        return None
    if (figure.change_base.first, figure.change_base.last) != (base.first, base.last):
        return None
    assert figure.value is not None and figure.change is not None and figure.change_kind is not None
    return implied_earlier(figure.value, figure.change, figure.change_kind)


def _as_figure(group: FigureSet, indicator: Indicator, span: Span, base: Period) -> Figure:
    formula = "formula-balance" if indicator is Indicator.BALANCE else "formula-earlier"
    needed = FLOWS[1:] if indicator is Indicator.BALANCE else (indicator,)
    inputs = tuple(figure for each in needed if (figure := group.get(each)))
    return replace(calculated(group.first, indicator, span, formula, inputs), period=base)


def has_growth(figure: Figure) -> bool:
    """Whether a change is stated that is a growth rate, not a difference in percentage points."""
    return figure.change is not None and figure.change_kind not in {None, ChangeKind.POINTS}


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
    before_x, before_m = _implied(exports, base), _implied(imports, base)
    balance = completed(group).get(Indicator.BALANCE)
    if exports is None or imports is None or before_x is None or before_m is None or balance is None:
        return None
    now, before = span_of(exports) - span_of(imports), before_x - before_m
    sign = Decimal(-1) if now.value < 0 else Decimal(1)
    growth = percent_change(_mirrored(now, sign), _mirrored(before, sign))
    earlier = _as_figure(group, Indicator.BALANCE, before, base)
    inputs = (exports, imports)
    difference = calculated(exports, Indicator.BALANCE, now - before, "formula-difference", inputs)
    return replace(with_change(balance, growth, earlier), inputs=difference.inputs), difference


def _mirrored(span: Span, sign: Decimal) -> Span:
    return span if sign > 0 else Span(-span.value, -span.high, -span.low)


def share_of_turnover(group: FigureSet, indicator: Indicator) -> Figure | None:
    """Return the share of exports or imports in a published turnover, in percent."""
    part, turnover = group.exact(indicator), group.exact(Indicator.TURNOVER)
    if part is None or turnover is None or turnover.status is Status.CALCULATED:
        return None
    span = percent_share(span_of(part), span_of(turnover))
    return _number(part, Indicator.SHARE, span, "formula-share", turnover)


def export_ratio(group: FigureSet) -> Figure | None:
    """Return how many times exports exceed imports; None when imports may be zero."""
    exports, imports = group.exact(Indicator.EXPORTS), group.exact(Indicator.IMPORTS)
    if exports is None or imports is None or span_of(imports).low <= 0:
        return None
    return _number(exports, Indicator.RATIO, span_of(exports) / span_of(imports), "formula-ratio", imports)


def increase(figure: Figure) -> Figure | None:
    """Return by how much a figure grew, in its own unit, from its published growth."""
    if not has_growth(figure) or figure.qualifier is not Qualifier.EXACT or figure.value is None:
        return None
    assert figure.change is not None and figure.change_kind is not None
    span = gain(figure.value, growth_factor(figure.change, figure.change_kind))
    return calculated(figure, figure.indicator, span, "formula-difference", (figure,))


def _number(model: Figure, indicator: Indicator, span: Span, formula: str, other: Figure) -> Figure:
    shown = justified(span, finest=-1)
    found = calculated(model, indicator, span, formula, (model, other))
    return replace(found, value=shown.value, low=shown.low, high=shown.high, scale=None, currency=None)


def contributions(group: FigureSet, base: Period) -> tuple[Decimal, Decimal] | None:
    """Return how many percentage points of turnover's growth exports and imports brought, rounded as justified."""
    turnover = _implied(group.exact(Indicator.TURNOVER), base)
    parts = [group.exact(indicator) for indicator in FLOWS[1:]]
    if turnover is None or not all(part is not None and _implied(part, base) for part in parts):
        return None
    exports, imports = (_contribution(part, turnover) for part in parts if part is not None)
    return exports, imports


def _contribution(part: Figure, before: Span) -> Decimal:
    assert part.value is not None and part.change is not None and part.change_kind is not None
    span = contribution(part.value, growth_factor(part.change, part.change_kind), before)
    return justified(span, finest=-1).value


def printed_parts(group: FigureSet) -> list[tuple[Figure, Span]]:
    """Return each published total with what its published parts add up to: turnover and balance."""
    exports, imports = group.exact(Indicator.EXPORTS), group.exact(Indicator.IMPORTS)
    if exports is None or imports is None:
        return []
    sums = {
        Indicator.TURNOVER: span_of(exports) + span_of(imports),
        Indicator.BALANCE: span_of(exports) - span_of(imports),
    }
    totals = [(group.exact(indicator), span) for indicator, span in sums.items()]
    return [(total, span) for total, span in totals if total is not None and total.status is not Status.CALCULATED]
