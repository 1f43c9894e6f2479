"""The flow that the words of a question name, as its reporter sees it."""

from __future__ import annotations

from bot.question import Flow, Intent
from bot.understanding.roles import Role, roles_of
from bot.understanding.sellers import of_goods
from bot.understanding.sight import Sight

_TAKEN = frozenset({Intent.PRODUCTS, Intent.COMPARE, Intent.TOP_PARTNERS})


def flow_of(sight: Sight, intent: Intent) -> Flow | None:
    """Return the flow that the words name, as the reporter sees it."""
    if intent is Intent.TRADE_TOTAL:
        return Flow.TOTAL
    if intent is Intent.EXPORTS:
        return Flow.EXPORTS
    if intent is Intent.IMPORTS:
        return Flow.IMPORTS
    if intent is Intent.PRODUCTS and _fetches(sight):
        return Flow.IMPORTS
    if intent in {Intent.PRODUCTS, Intent.GROWTH, Intent.TREND, Intent.COMPARE, Intent.TOP_PARTNERS}:
        return _named_flow(sight.concepts, intent) or _moving_flow(sight, intent)
    return None


def _named_flow(concepts: frozenset[str], intent: Intent) -> Flow | None:
    sale = concepts & {"export", "exportverb", "sell"}
    purchase = concepts & {"import", "importverb", "buy"}
    if "mutual" in concepts or (sale and purchase):
        return None
    if sale:
        return Flow.EXPORTS
    if purchase or (intent in _TAKEN and "get" in concepts):
        return Flow.IMPORTS
    return None


def _fetches(sight: Sight) -> bool:
    """Whether one fetches from the other: "что португальцы везут из Исландии", but not "из Исландии в Португалию"."""
    held = list(roles_of(sight).values())
    sides = {role for roles in held for role in roles}
    return "carry" in sight.concepts and len(held) == 2 and {Role.FROM, Role.SUBJECT} <= sides and Role.TO not in sides


def _moving_flow(sight: Sight, intent: Intent) -> Flow | None:
    """Read "what goes from Turkey to Kazakhstan" as exports, "what New Zealand picks up from Fiji" as imports.

    "What moves between them" names no flow.
    """
    if intent in {Intent.GROWTH, Intent.TREND}:
        return Flow.EXPORTS if _goods_travel(sight) else None
    if intent in {Intent.COMPARE, Intent.TOP_PARTNERS}:
        return _flow_of_many(sight)
    if intent is not Intent.PRODUCTS:
        return None
    held = list(roles_of(sight).values())
    if any(Role.TO in roles for roles in held) and "get" not in sight.concepts:
        return Flow.IMPORTS if "come" in sight.concepts and "go" not in sight.concepts else Flow.EXPORTS
    if not any(Role.FROM in roles for roles in held):
        return Flow.EXPORTS if _goods_travel(sight) else None
    takers = [roles for roles in held if Role.FROM not in roles and roles & {Role.SUBJECT, Role.OWNER}]
    return Flow.IMPORTS if takers else Flow.EXPORTS if sight.concepts & {"go", "come"} else None


def _flow_of_many(sight: Sight) -> Flow | None:
    """Read "where do more of Ecuador's bananas go, to Italy or to Spain" as exports, "where … from" as imports."""
    held = list(roles_of(sight).values())
    into, out = (sum(role in roles for roles in held) for role in (Role.TO, Role.FROM))
    moves = bool(sight.concepts & {"go", "come", "carry"})
    if len(held) < 2:
        return _market_of(sight.concepts, moves=moves, into=bool(into), out=bool(out))
    if not moves:
        return None
    return Flow.EXPORTS if into > max(1, out) else Flow.IMPORTS if out > max(1, into) else None


def _market_of(concepts: frozenset[str], *, moves: bool, into: bool, out: bool) -> Flow | None:
    """Read "Nigeriyaya mal hardan gəlir" as imports, "hansı ölkəyə gedir" as exports."""
    if "whichcountries" in concepts and moves:
        return Flow.EXPORTS if "go" in concepts else Flow.IMPORTS
    if "wherefrom" in concepts and (moves or into):
        return Flow.IMPORTS
    return Flow.EXPORTS if "where" in concepts and (moves or out) else None


def _goods_travel(sight: Sight) -> bool:
    """Whether goods of one country are spoken of in the other: "из Китая в Индию", "чай Кении в Омане"."""
    held = roles_of(sight)
    sides = {role for roles in held.values() for role in roles}
    if {Role.FROM, Role.TO} <= sides:
        return True
    adjectives = [mention for mention, roles in held.items() if Role.ADJECTIVE in roles]
    owned = any(of_goods(sight, mention.last) or sight.is_topic(mention.first - 1) for mention in adjectives)
    return owned and bool(sides & {Role.TO, Role.IN})
