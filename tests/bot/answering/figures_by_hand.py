"""Figures made by hand: the published ones of the founding article, and any other."""

from decimal import Decimal

from bot.answer import ChangeKind, Figure, Indicator, Qualifier, Side
from bot.answering.choose import FigureSet
from bot.period import parse_period


def figure(
    indicator: str,
    value: str,
    *,
    period: str = "2013-01..2013-02",
    change: str | None = None,
    kind: ChangeKind = ChangeKind.PERCENT,
    base: str = "2012-01..2012-02",
    qualifier: Qualifier = Qualifier.EXACT,
    side: Side = Side.REPORTER,
    source: str = "belta",
    scope: str | None = None,
    scale: str = "million",
    currency: str = "USD",
    confidence: str | None = None,
) -> Figure:
    """Return a published figure of Belarus with Azerbaijan."""
    return Figure(
        indicator=Indicator(indicator),
        reporter="BY",
        partner="AZ",
        side=side,
        period=parse_period(period),
        value=Decimal(value),
        scale=scale,
        currency=currency,
        qualifier=qualifier,
        change=Decimal(change) if change else None,
        change_kind=kind if change else None,
        change_base=parse_period(base) if change else None,
        scope=scope,
        source=source,
        claim=f"{source}-{indicator}-{period}-{scope}",
        confidence=confidence,
    )


FOUNDING = FigureSet(
    (
        figure("turnover", "33.7", change="13.1"),
        figure("exports", "31.6", change="12.3"),
        figure("imports", "2.1", change="26"),
        figure("balance", "29.5"),
    )
)
