"""What can be followed of a pair: everything, a kind of figures or facts, or a product or sector."""

from __future__ import annotations

from collections.abc import Collection

from bot.question import Flow, Intent, Question

EVERYTHING = ""

_OF_INTENT = {
    Intent.TRADE_TOTAL: "trade",
    Intent.GROWTH: "trade",
    Intent.TREND: "trade",
    Intent.COMPARE: "trade",
    Intent.PRODUCTS: "trade",
    Intent.TOP_PARTNERS: "trade",
    Intent.EXPORTS: "exports",
    Intent.IMPORTS: "imports",
    Intent.BALANCE: "balance",
    Intent.INVESTMENT: "investment",
    Intent.COOPERATION: "cooperation",
    Intent.PROJECTS: "projects",
    Intent.AGREEMENTS: "agreements",
    Intent.VISITS: "visits",
    Intent.STATEMENTS: "statements",
}
_OF_FLOW = {Flow.EXPORTS: "exports", Flow.IMPORTS: "imports", Flow.BALANCE: "balance"}

_TRADE = frozenset({"turnover", "exports", "imports", "balance"})
_INVESTMENT = frozenset({"fdi_inflow", "fdi_outflow", "fdi_inward_stock", "fdi_outward_stock"})
_FIGURES = {
    "trade": _TRADE,
    "exports": frozenset({"exports"}),
    "imports": frozenset({"imports"}),
    "balance": frozenset({"balance"}),
    "investment": _INVESTMENT,
}
_KINDS = {
    "investment": frozenset({"investment"}),
    "cooperation": frozenset({"cooperation", "project", "assembly", "investment"}),
    "projects": frozenset({"project", "assembly", "investment"}),
    "agreements": frozenset({"agreement"}),
    "visits": frozenset({"visit", "meeting"}),
    "statements": frozenset({"statement", "quote"}),
}
KNOWN = frozenset({*_FIGURES, *_KINDS})

INTENTS = {
    "trade": Intent.TRADE_TOTAL,
    "exports": Intent.EXPORTS,
    "imports": Intent.IMPORTS,
    "balance": Intent.BALANCE,
    "investment": Intent.INVESTMENT,
    "cooperation": Intent.COOPERATION,
    "projects": Intent.PROJECTS,
    "agreements": Intent.AGREEMENTS,
    "visits": Intent.VISITS,
    "statements": Intent.STATEMENTS,
}
"""The question that each kind answers."""


def topic_of(question: Question) -> str:
    """Return what a question is about as something to be followed: its product or sector, else its kind."""
    named = question.product or next(iter(question.topics), None)
    if named:
        return named
    if question.intent is Intent.TRADE_TOTAL and question.flow in _OF_FLOW:
        return _OF_FLOW[question.flow]
    return _OF_INTENT.get(question.intent, EVERYTHING)


def covers(topic: str, *, kind: str, indicator: str | None, product: str | None, sectors: Collection[str]) -> bool:
    """Tell whether a claim belongs to a topic that is followed; that of trade includes single products."""
    if topic == EVERYTHING:
        return True
    if topic not in KNOWN:
        return topic == product or topic in sectors
    return (indicator is not None and indicator in _FIGURES.get(topic, ())) or kind in _KINDS.get(topic, ())
