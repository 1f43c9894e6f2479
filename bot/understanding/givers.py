"""Who invests, travels, speaks or is the origin of a project, in points for the giving side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import takewhile

from bot.question import Intent, Language
from bot.understanding.countries import Case, CountryMention
from bot.understanding.roles import Role, roles_of
from bot.understanding.sellers import of_goods
from bot.understanding.sight import Sight

_VISIT = frozenset({"visit", "been", "come", "go"})

Scorer = Callable[[Sight, CountryMention, frozenset[Role]], float]


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
        points -= 2
    elif roles & {Role.ADJECTIVE, Role.OWNER} and mention.kind != "person":
        points += 2
    return points


def _is_visited(sight: Sight, mention: CountryMention) -> bool:
    """Whether a bare name is where one goes: "to visit Chad", "Qazaxıstan baş nazirinin Bakı səfəri"."""
    sent = any(_near_office(sight, other) for other in sight.countries if other is not mention)
    named_after = sent and sight.language is Language.AZ and "visit" in sight.at(mention.last)
    beside = any(other.first == mention.last and other.kind != "person" for other in sight.countries)
    return named_after or (not beside and bool(sight.at(mention.first - 1) & _VISIT))


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
        Role.SUBJECT in roles and of_goods(sight, mention.last) and not _is_hyphened(sight, mention)
    ):
        points += 3
    if Role.AGENT in roles:
        points += 3
    return points


def _is_hyphened(sight: Sight, mention: CountryMention) -> bool:
    """Whether a hyphen ties the country to the one before: "Vyetnam–Laos dəmir yolu" is of both."""
    before = sight.countries[: sight.countries.index(mention)][-1:]
    return bool(before) and sight.text_between(before[0], mention).strip() in {"-", "–", "—"}


GIVERS: dict[Intent, Scorer] = {
    Intent.INVESTMENT: _investor_points,
    Intent.VISITS: _visitor_points,
    Intent.STATEMENTS: _speaker_points,
    Intent.PROJECTS: _origin_points,
}
