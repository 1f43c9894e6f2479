"""What published figures imply, always marked as calculated, with its formula and rounding interval (R19)."""

from __future__ import annotations

from dataclasses import replace

from bot.answer import ChangeKind, Figure, Held, Indicator, Qualifier, Status
from bot.answering.choose import FigureSet
from bot.answering.provide import plain
from bot.answering.rounding import (
    Span,
    growth_factor,
    implied_earlier,
    justified,
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
        held=Held.VALUE,
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
    spans = {indicator: span for indicator in FLOWS if (span := implied_span(group.exact(indicator), base))}
    figures = [implied_figure(group, indicator, span, base) for indicator, span in spans.items()]
    if Indicator.EXPORTS in spans and Indicator.IMPORTS in spans:
        left = spans[Indicator.EXPORTS] - spans[Indicator.IMPORTS]
        figures.append(implied_figure(group, Indicator.BALANCE, left, base))
    return FigureSet(tuple(figures)) if figures else None


def implied_span(figure: Figure | None, base: Period) -> Span | None:
    """Return the interval of the earlier value that a published figure and its growth imply for a base period."""
    if figure is None or figure.status is Status.CALCULATED or not has_growth(figure) or figure.change_base is None:
        return None
    if (figure.change_base.first, figure.change_base.last) != (base.first, base.last):
        return None
    assert figure.value is not None and figure.change is not None and figure.change_kind is not None
    return implied_earlier(figure.value, figure.change, figure.change_kind)


def implied_figure(group: FigureSet, indicator: Indicator, span: Span, base: Period) -> Figure:
    """Return an implied value of a set as a figure of the base period."""
    formula = "formula-balance" if indicator is Indicator.BALANCE else "formula-earlier"
    needed = FLOWS[1:] if indicator is Indicator.BALANCE else (indicator,)
    inputs = tuple(figure for each in needed if (figure := group.get(each)))
    return replace(calculated(group.first, indicator, span, formula, inputs), period=base)


def has_growth(figure: Figure) -> bool:
    """Whether a value is stated with a growth rate, not a difference in points, that leaves an earlier value."""
    if figure.value is None or figure.change is None or figure.change_kind is None:
        return False
    if figure.change_kind is ChangeKind.POINTS:
        return False
    return growth_factor(figure.change, figure.change_kind).low > 0


def share_of_turnover(group: FigureSet, indicator: Indicator) -> Figure | None:
    """Return the share of exports or imports in a published turnover, in percent."""
    part, turnover = group.exact(indicator), group.exact(Indicator.TURNOVER)
    if part is None or turnover is None or turnover.status is Status.CALCULATED or span_of(turnover).low <= 0:
        return None
    span = percent_share(span_of(part), span_of(turnover))
    return _number(part, Indicator.SHARE, span, "formula-share", turnover)


def export_ratio(group: FigureSet) -> Figure | None:
    """Return how many times exports exceed imports; None when imports may be zero."""
    exports, imports = group.exact(Indicator.EXPORTS), group.exact(Indicator.IMPORTS)
    if exports is None or imports is None or span_of(imports).low <= 0:
        return None
    return _number(exports, Indicator.RATIO, span_of(exports) / span_of(imports), "formula-ratio", imports)


def _number(model: Figure, indicator: Indicator, span: Span, formula: str, other: Figure) -> Figure:
    shown = justified(span, finest=-1)
    found = calculated(model, indicator, span, formula, (model, other))
    return replace(found, value=shown.value, low=shown.low, high=shown.high, scale=None, currency=None)


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
