"""Answers built by hand, as the store would give them for the founding article."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from bot.answer import (
    Answer,
    Block,
    ChangeKind,
    Figure,
    Indicator,
    Line,
    Outcome,
    Row,
    Side,
    SourceRef,
    Status,
    Table,
    TableKind,
)
from bot.answer import CountryArg as Country
from bot.period import Period, interval
from bot.question import Flow, Intent, Language, Question

BELTA = SourceRef(
    id="belta-2013-04-23",
    publisher="BelTA",
    publisher_names={"ru": "БелТА", "be": "БелТА"},
    title="Azerbaijan-Belarus cooperation in information technologies, space technologies suggested",
    url="http://atom.belta.by/en/belta_en?id=1&x=2",
    published_on=date(2013, 4, 23),
    accessed_on=date(2026, 11, 20),
    language="en",
    content_sha256="0123456789abcdef" * 4,
    fact_count=18,
    reviewed_by="operator",
)
EARLY_2013 = interval(201301, 201302)
EARLY_2012 = interval(201201, 201202)


def figure(indicator: str, value: str | None, change: str | None = None, **details: Any) -> Figure:
    settled: dict[str, Any] = {
        "reporter": "BY",
        "partner": "AZ",
        "side": Side.REPORTER,
        "period": EARLY_2013,
        "scale": "million",
        "currency": "USD",
        "source": BELTA.id,
        "change": Decimal(change) if change else None,
        "change_kind": ChangeKind.PERCENT if change else None,
        "change_base": EARLY_2012 if change else None,
    }
    return Figure(Indicator(indicator), value=Decimal(value) if value else None, **{**settled, **details})


def founding(reporter: str = "BY", **details: Any) -> list[Figure]:
    partner = "AZ" if reporter == "BY" else "BY"
    flows = ["exports", "imports"] if reporter == "BY" else ["imports", "exports"]
    seen = {"reporter": reporter, "partner": partner, **details}
    return [
        figure("turnover", "33.7", "13.1", **seen),
        *sorted(
            (figure(flows[0], "31.6", "12.3", **seen), figure(flows[1], "2.1", "26", **seen)),
            key=lambda each: each.indicator,
        ),
        figure("balance", "29.5" if reporter == "BY" else "-29.5", **seen),
    ]


def implied() -> list[Figure]:
    bounds = {
        "turnover": ("29.8", "29.74", "29.85"),
        "exports": ("28.1", "28.08", "28.20"),
        "imports": ("1.7", "1.62", "1.71"),
        "balance": ("26.5", "26.4", "26.6"),
    }
    return [
        figure(name, value, status=Status.CALCULATED, period=EARLY_2012, low=Decimal(low), high=Decimal(high))
        for name, (value, low, high) in bounds.items()
    ]


def card(figures: Iterable[Figure], *, base: Period | None = EARLY_2012, heading: Line | None = None) -> Table:
    shown = list(figures)
    one = shown[0]
    return Table(
        kind=TableKind.CARD,
        rows=tuple(Row((each,)) for each in shown),
        reporter=one.reporter,
        partner=one.partner,
        side=one.side,
        period=one.period,
        scale=one.scale,
        currency=one.currency,
        change_base=base,
        heading=heading,
        source=one.source,
    )


def asked(language: Language, intent: Intent = Intent.TRADE_TOTAL, **slots: Any) -> Question:
    flow = Flow.TOTAL if intent is Intent.TRADE_TOTAL else None
    return Question(language, intent, **{"reporter": "BY", "partner": "AZ", "flow": flow, **slots})


def answered(question: Question, *blocks: Block, **details: Any) -> Answer:
    return Answer(
        outcome=details.pop("outcome", Outcome.ANSWER),
        question=question,
        language=question.language,
        blocks=blocks,
        sources=details.pop("sources", (BELTA,)),
        **details,
    )


def trade_card(language: Language, **details: Any) -> Answer:
    figures = founding()
    return answered(
        asked(language, period=EARLY_2013),
        card(figures),
        Line("surplus-of", {"country": Country("BY")}),
        figures=tuple(figures),
        facts=("F12", "F13", "F14", "F15"),
        **details,
    )
