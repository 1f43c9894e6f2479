"""Whether a country of a flow sells or buys, in points for the selling side."""

from __future__ import annotations

from bot.question import Flow, Language
from bot.understanding.countries import CountryMention
from bot.understanding.roles import Role, roles_of
from bot.understanding.sight import Sight

_OWNED = ("i", "u", "nin", "nun")
_SALE = frozenset({"export", "exportverb", "sell", "go"})
_PURCHASE = frozenset({"import", "importverb", "buy", "get"})
_SOLD = frozenset({"goods", "company"})


def seller_points(sight: Sight, mention: CountryMention, roles: frozenset[Role], flow: Flow) -> float:
    """Return how much speaks for a country being the seller of a flow; below nothing it buys."""
    sign = 1.0 if flow is Flow.EXPORTS else -1.0
    points = 0.0
    if Role.FROM in roles:
        points += 4
    if Role.TO in roles:
        points += 3 if "pay" in sight.concepts else -4
    if Role.GIVEN in roles:
        points += 3 if "pay" in sight.concepts else -3
    if Role.AT in roles:
        bought = sight.concepts & (_PURCHASE | {"whatthing"})
        points += 3 if bought else 2 * sign if _held_beside(sight) else -2
    if Role.AGENT in roles:
        points += 3 * sign
    if Role.IN in roles:
        points += -2 * sign
    if Role.WITH in roles:
        points += -1 * sign
    if roles & {Role.ADJECTIVE, Role.OWNER}:
        points += _owned_points(sight, mention, roles, sign)
    if Role.SUBJECT in roles:
        owned = of_goods(sight, mention.last) and is_owned(sight, mention.last)
        points += 2 if owned and not _follows_name(sight, mention) else sign
    return points


def _held_beside(sight: Sight) -> bool:
    """Whether another country is dealt with, so that "у" tells whose the trade is: "экспорт у Литвы с Германией"."""
    return any(Role.WITH in roles for roles in roles_of(sight).values())


def _owned_points(sight: Sight, mention: CountryMention, roles: frozenset[Role], sign: float) -> float:
    """Score "Turkish goods", "German purchases of Kazakh crude", "экспорт Беларуси", "Moldova's imports"."""
    if Role.ADJECTIVE in roles or Role.LEADING in roles:
        following = sight.at(mention.last)
        if following & _PURCHASE and not following & _SALE:
            return 3 if "depend" in sight.concepts else -3
        return 3.5 if following & (_SALE | _SOLD) or of_goods(sight, mention.last) else 2 * sign
    if sight.language is Language.AZ and of_goods(sight, mention.last) and is_owned(sight, mention.last):
        return 3.5
    if of_goods(sight, mention.first - 1):
        return 2
    return 2.5 * sign


def _follows_name(sight: Sight, mention: CountryMention) -> bool:
    """Whether another country stands right before, so that the goods behind are those of both: "PL-DE furniture"."""
    return any(other.last == mention.first for other in sight.countries)


def of_goods(sight: Sight, index: int) -> bool:
    """Whether a token names goods: "Turkish goods", "tractors of Belarus"."""
    return sight.is_topic(index) or bool(sight.at(index) & _SOLD)


def is_owned(sight: Sight, index: int) -> bool:
    """Whether goods behind a bare name are that country's: "Kuba nefti", not "Venesuela Kuba neft verir"."""
    return sight.language is not Language.AZ or sight.tokens.items[index].norm.endswith(_OWNED)
