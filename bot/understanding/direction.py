"""Whose flow it is: who sells and who buys, who invests, who travels, who speaks.

Every mention gets points for standing on the giving side (seller, investor, visitor, speaker) and against it;
the difference between two countries decides. "Imports to Georgia from Azerbaijan": Azerbaijan gives, Georgia takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile

from bot.question import Flow, Intent, Language
from bot.understanding.countries import Case, CountryMention
from bot.understanding.roles import Role, roles_of
from bot.understanding.sight import Sight

_CERTAIN = 1.5
_OWNED = ("i", "u", "nin", "nun")
_SALE = frozenset({"export", "exportverb", "sell", "go"})
_PURCHASE = frozenset({"import", "importverb", "buy", "get"})
_SOLD = frozenset({"goods", "company"})
_JOINT = frozenset({Intent.PROJECTS, Intent.INVESTMENT, Intent.VISITS})
_EQUALS = frozenset({"/", "-", "–", "—", "&", "+", "and", "n", "и", "і", "və"})
_TAKEN = frozenset({Intent.PRODUCTS, Intent.COMPARE, Intent.TOP_PARTNERS})
_VISIT = frozenset({"visit", "been", "come", "go"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two countries in the order of the question, and whether the text says whose side it is."""

    reporter: str | None
    partner: str | None
    directed: bool


Scorer = Callable[[Sight, CountryMention, frozenset[Role]], float]


def find_pair(sight: Sight, intent: Intent, flow: Flow | None) -> Pair:
    """Order the two countries of a question as its intent wants them."""
    codes = sight.codes[:2]
    roles = roles_of(sight)
    if flow in {Flow.EXPORTS, Flow.IMPORTS}:
        return _of_flow(sight, roles, codes, flow)
    if intent is Intent.BALANCE:
        return _of_balance(sight, roles, codes)
    if intent in _GIVERS:
        return _of_giver(sight, roles, codes, intent)
    return Pair(*_padded(_by_order(sight, roles, codes)), directed=False)


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
    owned = any(_of_goods(sight, mention.last) or sight.is_topic(mention.first - 1) for mention in adjectives)
    return owned and bool(sides & {Role.TO, Role.IN})


def _of_flow(sight: Sight, roles: dict[CountryMention, frozenset[Role]], codes: tuple[str, ...], flow: Flow) -> Pair:
    points = dict.fromkeys(codes, 0.0)
    for mention in sight.countries:
        if mention.codes[0] in points:
            points[mention.codes[0]] += _seller_points(sight, mention, roles[mention], flow)
    if "there" in sight.concepts and len(codes) == 2 and points[codes[0]] == points[codes[1]]:
        points[codes[0] if _asked_first(sight, codes[1]) else codes[1]] += 1.0
    seller, buyer = _ranked(points, codes, first_leads=flow is Flow.EXPORTS)
    ordered = (seller, buyer) if flow is Flow.EXPORTS else (buyer, seller)
    return Pair(*ordered, directed=True)


def _asked_first(sight: Sight, code: str) -> bool:
    """Whether an English "does" makes a country the subject: in "Madagascar: what does France buy there" it buys."""
    named = (mention for mention in sight.countries if mention.codes[0] == code)
    return any("do" in sight.at(mention.first - 1) for mention in named if mention.first)


def _seller_points(sight: Sight, mention: CountryMention, roles: frozenset[Role], flow: Flow) -> float:
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
        owned = _of_goods(sight, mention.last) and _is_owned(sight, mention.last)
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
        return 3.5 if following & (_SALE | _SOLD) or _of_goods(sight, mention.last) else 2 * sign
    if sight.language is Language.AZ and _of_goods(sight, mention.last) and _is_owned(sight, mention.last):
        return 3.5
    if _of_goods(sight, mention.first - 1):
        return 2
    return 2.5 * sign


def _follows_name(sight: Sight, mention: CountryMention) -> bool:
    """Whether another country stands right before, so that the goods behind are those of both: "PL-DE furniture"."""
    return any(other.last == mention.first for other in sight.countries)


def _of_goods(sight: Sight, index: int) -> bool:
    return sight.is_topic(index) or bool(sight.at(index) & _SOLD)


def _is_owned(sight: Sight, index: int) -> bool:
    """Whether goods behind a bare name are that country's: "Kuba nefti", not "Venesuela Kuba neft verir"."""
    return sight.language is not Language.AZ or sight.tokens.items[index].norm.endswith(_OWNED)


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
    scorer, points = _GIVERS[intent], dict.fromkeys(codes, 0.0)
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


def _investor_points(sight: Sight, mention: CountryMention, roles: frozenset[Role]) -> float:
    points = 0.0
    if Role.FROM in roles or Role.AGENT in roles:
        points += 4
    if roles & {Role.TO, Role.IN, Role.GIVEN} or _is_invested_in(sight, mention, roles):
        points -= 4
    if Role.AT in roles:
        points += 1
    if roles & {Role.ADJECTIVE, Role.OWNER}:
        entered = _behind(sight, mention, "into") or _behind(sight, mention, "in")
        points += -4 if _beside(sight, mention, "economy") or entered else 2
        points += 1 if Role.ADJECTIVE in roles and "invest" in sight.at(mention.last) else 0
    if Role.SUBJECT in roles:
        points += -3 if "attract" in sight.concepts or "economy" in sight.at(mention.last) else 1
    return points


def _is_invested_in(sight: Sight, mention: CountryMention, roles: frozenset[Role]) -> bool:
    """Whether one acts upon what belongs to the other: "İsveç Estoniyanın banklarına pul qoyub"."""
    if sight.language is not Language.AZ or Role.OWNER not in roles:
        return False
    acting = {Role.SUBJECT, Role.OWNER}
    return any(other.first < mention.first and acting & held for other, held in roles_of(sight).items())


def _beside(sight: Sight, mention: CountryMention, concept: str) -> bool:
    return concept in sight.at(mention.first - 1) | sight.at(mention.first - 2) | sight.at(mention.last)


def _behind(sight: Sight, mention: CountryMention, mark: str) -> bool:
    """Whether a preposition of its noun stands between the country before and this: "в горную отрасль Киргизии"."""
    before = max((other.last for other in sight.countries if other.last <= mention.first), default=None)
    return before is not None and any(mark in sight.mark(index) for index in range(before, mention.first))


def _visitor_points(sight: Sight, mention: CountryMention, roles: frozenset[Role]) -> float:
    if _only_met(sight):
        return 0.0
    points = 4.0 if mention.kind == "person" else 0.0
    if Role.FROM in roles:
        points += 4
    if roles & {Role.TO, Role.IN}:
        points -= 4
    elif Role.SUBJECT in roles and mention.kind != "person" and _is_visited(sight, mention):
        points -= 2 * (not any(other.first == mention.last and other.kind != "person" for other in sight.countries))
    elif roles & {Role.ADJECTIVE, Role.OWNER} and mention.kind != "person":
        points += 2
    return points


def _is_visited(sight: Sight, mention: CountryMention) -> bool:
    """Whether a bare name is where one goes: "to visit Chad", "Qazaxıstan baş nazirinin Bakı səfəri"."""
    sent = any(_near_office(sight, other) for other in sight.countries if other is not mention)
    named_after = sent and sight.language is Language.AZ and "visit" in sight.at(mention.last)
    return named_after or bool(sight.at(mention.first - 1) & _VISIT)


def _only_met(sight: Sight) -> bool:
    """Whether people met and no side is said to have travelled."""
    travelled = sight.concepts & {"visit", "been"}
    placed = {role for held in roles_of(sight).values() for role in held} & {Role.IN, Role.TO, Role.FROM}
    sent = len(sight.people) == 1 or (Role.FROM in placed and len(placed) > 1)  # "from Bangladesh in Turkey"
    sent = sent or (sight.language is Language.AZ and "office" in sight.concepts)
    return "meet" in sight.concepts and not travelled and not (placed and sent)


def _speaker_points(sight: Sight, mention: CountryMention, roles: frozenset[Role]) -> float:
    points = 4.0 if mention.kind == "person" and Role.ON not in roles else 0.0
    owned = roles & {Role.ADJECTIVE, Role.OWNER} and _behind(sight, mention, "on")
    if Role.ON in roles or mention.cases == {Case.ACC} or owned:
        points -= 4
    if roles & {Role.WITH, Role.TO} and Role.IN not in roles:
        points -= 2
    if Role.AGENT in roles or Role.FROM in roles:
        points += 3
    if _near_office(sight, mention) and not (sight.language is Language.AZ and Role.IN in roles):
        points += 3
    elif roles & {Role.OWNER, Role.ADJECTIVE, Role.SUBJECT}:
        points += 1 + 2 * (Role.SUBJECT in roles and "say" in sight.at(mention.last))
    return points


def _near_office(sight: Sight, mention: CountryMention) -> bool:
    """Whether an office stands beside: "Turkish president", "посла Азербайджана", "minister of Georgia"."""
    hosts = {Case.LOC} if sight.language is Language.AZ else set[Case]()  # "Rusiyanın Türkiyədəki səfiri"
    others = {
        at
        for other in sight.countries
        if other is not mention and not other.cases & hosts
        for at in range(other.first, other.last)
    }
    before = _up_to(others, range(mention.first - 1, max(mention.first - 6, -1), -1))
    if sight.language is Language.AZ:
        before = []  # an Azerbaijani office follows its country
    after = _up_to(others, range(mention.last, mention.last + 3))
    return any("office" in sight.at(index) for index in (*before, *after))


def _up_to(stops: set[int], places: Iterable[int]) -> list[int]:
    return list(takewhile(lambda index: index not in stops, places))


def _origin_points(sight: Sight, mention: CountryMention, roles: frozenset[Role]) -> float:
    points = 0.0
    if roles & {Role.IN, Role.TO} and "mutual" not in sight.concepts:
        points -= 4
    if Role.FROM in roles:
        points += 3
    if Role.ADJECTIVE in roles or (
        Role.SUBJECT in roles and _of_goods(sight, mention.last) and not _is_hyphened(sight, mention)
    ):
        points += 3
    if Role.AGENT in roles:
        points += 3
    return points


def _is_hyphened(sight: Sight, mention: CountryMention) -> bool:
    """Whether a hyphen ties the country to the one before: "Vyetnam–Laos dəmir yolu" is of both."""
    before = sight.countries[: sight.countries.index(mention)][-1:]
    return bool(before) and sight.text_between(before[0], mention).strip() in {"-", "–", "—"}


_GIVERS: dict[Intent, Scorer] = {
    Intent.INVESTMENT: _investor_points,
    Intent.VISITS: _visitor_points,
    Intent.STATEMENTS: _speaker_points,
    Intent.PROJECTS: _origin_points,
}


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
