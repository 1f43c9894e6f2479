"""Whose flow it is: who sells and who buys, who invests, who travels, who speaks.

Every mention gets points for standing on the giving side (seller, investor, visitor, speaker) and against it;
the difference between two countries decides. "Imports to Georgia from Azerbaijan": Azerbaijan gives, Georgia takes.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.question import Flow, Intent
from bot.understanding.countries import CountryMention
from bot.understanding.givers import GIVERS
from bot.understanding.roles import Role, roles_of
from bot.understanding.sellers import seller_points
from bot.understanding.sight import Sight

_CERTAIN = 1.5
_JOINT = frozenset({Intent.PROJECTS, Intent.INVESTMENT, Intent.VISITS})
_EQUALS = frozenset({"/", "-", "–", "—", "&", "+", "and", "n", "и", "і", "və"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two countries in the order of the question, and whether the text says whose side it is."""

    reporter: str | None
    partner: str | None
    directed: bool


def find_pair(sight: Sight, intent: Intent, flow: Flow | None) -> Pair:
    """Order the two countries of a question as its intent wants them."""
    codes = sight.codes[:2]
    roles = roles_of(sight)
    if flow in {Flow.EXPORTS, Flow.IMPORTS}:
        return _of_flow(sight, roles, codes, flow)
    if intent is Intent.BALANCE:
        return _of_balance(sight, roles, codes)
    if intent in GIVERS:
        return _of_giver(sight, roles, codes, intent)
    return Pair(*_padded(_by_order(sight, roles, codes)), directed=False)


def _of_flow(sight: Sight, roles: dict[CountryMention, frozenset[Role]], codes: tuple[str, ...], flow: Flow) -> Pair:
    points = dict.fromkeys(codes, 0.0)
    for mention in sight.countries:
        if mention.codes[0] in points:
            points[mention.codes[0]] += seller_points(sight, mention, roles[mention], flow)
    if "there" in sight.concepts and len(codes) == 2 and points[codes[0]] == points[codes[1]]:
        points[codes[0] if _asked_first(sight, codes[1]) else codes[1]] += 1.0
    seller, buyer = _ranked(points, codes, first_leads=flow is Flow.EXPORTS)
    ordered = (seller, buyer) if flow is Flow.EXPORTS else (buyer, seller)
    return Pair(*ordered, directed=True)


def _asked_first(sight: Sight, code: str) -> bool:
    """Whether an English "does" makes a country the subject: in "Madagascar: what does France buy there" it buys."""
    named = (mention for mention in sight.countries if mention.codes[0] == code)
    return any("do" in sight.at(mention.first - 1) for mention in named if mention.first)


def _of_balance(sight: Sight, roles: dict[CountryMention, frozenset[Role]], codes: tuple[str, ...]) -> Pair:
    other = {Role.WITH, Role.TO, Role.GIVEN, Role.FROM}
    if not any(Role.WITH in each for each in roles.values()):
        other.add(Role.AT)
    owns = [code for code in codes if not _role_of(sight, roles, code) & other]
    if _coordinated(roles) and owns != list(codes[:1]):
        owns = []
    if len(owns) == 2 and _sells_and_buys(sight):
        return Pair(codes[0], codes[1], directed=True)
    loose = sight.concepts & {"mutual", "who"} or any(Role.BETWEEN in each for each in roles.values())
    if len(codes) == 2 and len(owns) == 1 and not loose:
        owner = owns[0]
        partner = codes[1] if owner == codes[0] else codes[0]
        return Pair(owner, partner, directed=True)
    owned = {Role.OWNER, Role.ADJECTIVE}
    directed = len(codes) == 1 and bool(_role_of(sight, roles, codes[0]) & owned)
    return Pair(*_padded(_by_order(sight, roles, codes)), directed=directed)


def _sells_and_buys(sight: Sight) -> bool:
    """Whether the first country does both: "what Chile sells to Peru and what it buys from it"."""
    verb = sight.at(sight.countries[0].last)
    return bool(verb & {"sell", "buy"}) and {"sell", "buy"} <= sight.concepts and not sight.concepts & {"or", "whom"}


def _coordinated(roles: dict[CountryMention, frozenset[Role]]) -> bool:
    """Whether "-la" only joins two names ("Minsklə Bakı") and names no owner."""
    return any(Role.JOINED in each for each in roles.values())


def _role_of(sight: Sight, roles: dict[CountryMention, frozenset[Role]], code: str) -> frozenset[Role]:
    return frozenset(role for mention in sight.countries if mention.codes[0] == code for role in roles[mention])


def _of_giver(
    sight: Sight, roles: dict[CountryMention, frozenset[Role]], codes: tuple[str, ...], intent: Intent
) -> Pair:
    if len(codes) == 2 and intent in _JOINT and _side_by_side(sight):
        return Pair(*codes, directed=False)
    scorer, points = GIVERS[intent], dict.fromkeys(codes, 0.0)
    for mention in sight.countries:
        if mention.codes[0] in points:
            points[mention.codes[0]] += scorer(sight, mention, roles[mention])
    if len(codes) < 2:
        lone = codes[0] if codes else None
        taker = lone is not None and points[lone] <= -2
        return Pair(
            None if taker else lone, lone if taker else None, directed=bool(lone and abs(points[lone]) >= _CERTAIN)
        )
    giver, taker_code = _ranked(points, codes, first_leads=True)
    certain = abs(points[codes[0]] - points[codes[1]]) >= _CERTAIN
    if not certain:
        return Pair(*_padded(_by_order(sight, roles, codes)), directed=False)
    return Pair(giver, taker_code, directed=True)


def _side_by_side(sight: Sight) -> bool:
    """Whether two countries are named once each as equals: "Vietnam/Algeria", "Belarusians and Vietnamese"."""
    if len(sight.countries) != 2:
        return False
    one, other = sight.countries
    kinds = {one.kind, other.kind}
    return "adjective" not in kinds and sight.text_between(one, other).strip().casefold() in _EQUALS


def _ranked(points: dict[str, float], codes: tuple[str, ...], *, first_leads: bool) -> tuple[str | None, str | None]:
    """Return giver and taker; where points are equal the order of naming decides."""
    if len(codes) < 2:
        return _lone(points, codes, first_leads=first_leads)
    first, second = codes
    leads = points[first] > points[second] or (points[first] == points[second] and first_leads)
    return (first, second) if leads else (second, first)


def _lone(points: dict[str, float], codes: tuple[str, ...], *, first_leads: bool) -> tuple[str | None, str | None]:
    if not codes:
        return None, None
    code = codes[0]
    gives = points[code] > 0 or (points[code] == 0 and first_leads)
    return (code, None) if gives else (None, code)


def _by_order(sight: Sight, roles: dict[CountryMention, frozenset[Role]], codes: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the order of naming, but let "trade with Azerbaijan … Belarus" begin with Belarus."""
    if len(codes) == 2:
        first, second = (_role_of(sight, roles, code) for code in codes)
        if Role.WITH in first and not second & {Role.WITH, Role.BETWEEN, Role.JOINED} and Role.JOINED not in first:
            return codes[1], codes[0]
    return codes


def _padded(codes: tuple[str, ...]) -> tuple[str | None, str | None]:
    return (codes[0] if codes else None, codes[1] if len(codes) > 1 else None)
