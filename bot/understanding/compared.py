"""Comparisons and ranks: which country the others are measured against, and the top of a list."""

from __future__ import annotations

from itertools import pairwise

from bot.question import Flow
from bot.understanding.countries import CountryMention
from bot.understanding.roles import Role, roles_of
from bot.understanding.sight import Sight

_JOINS = frozenset({"or", "compare", "also", "more", "than", "most"})
_LIST_WORDS = frozenset({"top", "partners", "most", "goods"})
_LONGEST_LIST = 50


def common_first(sight: Sight) -> tuple[str, ...]:
    """Put first the country that the others are compared for: "Niger or Nigeria: who imports more from France" → FR."""
    codes = sight.codes
    if len(codes) < 3:
        return codes
    joined = _joined(sight)
    loose = [code for code in codes if code not in joined]
    if len(loose) != 1:
        loose = _by_role(sight, codes)
    common = loose[0] if len(loose) == 1 else codes[0]
    return (common, *(code for code in codes if code != common))


def _joined(sight: Sight) -> set[str]:
    """The countries that stand side by side, with nothing but a comma, "or", "and" or "ilə … yoxsa" between them."""
    runs: list[list[str]] = []
    for one, other in pairwise(sight.countries):
        if not _side_by_side(sight, one, other):
            continue
        if runs and runs[-1][-1] == one.codes[0]:
            runs[-1].append(other.codes[0])
        else:
            runs.append([one.codes[0], other.codes[0]])
    alternatives = [run for run in runs if len(set(run)) == len(set(sight.codes)) - 1]
    return set(alternatives[0]) if alternatives else set()


def _side_by_side(sight: Sight, one: CountryMention, other: CountryMention) -> bool:
    between = range(one.last, other.first)
    if not between:
        return any(mark in ",/&+|" for mark in sight.text_between(one, other)) or one.kind == other.kind == "adjective"
    return len(between) <= 4 and all(sight.joins(index) for index in between)


def _by_role(sight: Sight, codes: tuple[str, ...]) -> list[str]:
    """Fall back on the country that stands in another role than the rest."""
    roles = roles_of(sight)
    by_code: dict[str, frozenset[Role]] = {}
    for mention in sight.countries:
        by_code[mention.codes[0]] = by_code.get(mention.codes[0], frozenset()) | roles[mention]
    marks = [Role.WITH, Role.FROM, Role.TO, Role.AT, Role.GIVEN, Role.OWNER, Role.ADJECTIVE]
    for mark in marks:
        having = [code for code in codes if mark in by_code[code]]
        if len(having) == 1:
            return having
        if len(having) == len(codes) - 1:
            return [code for code in codes if code not in having]
    return []


def seen_by_others(sight: Sight, common: str, flow: Flow | None) -> bool:
    """Whether the flow named is that of the compared ones: "Iran and Iraq: whose exports to Turkey are larger"."""
    roles = roles_of(sight)
    of_common = {role for mention in sight.countries if mention.codes[0] == common for role in roles[mention]}
    if flow is Flow.EXPORTS:
        return bool(of_common & {Role.TO, Role.GIVEN, Role.IN})
    return flow is Flow.IMPORTS and bool(of_common & {Role.FROM, Role.AT})


def limit_of(sight: Sight) -> int | None:
    """Return the length of the list asked for: "top 5 partners", "5 largest markets"."""
    for index, token in enumerate(sight.tokens.items):
        if token.norm.isdigit() and 0 < int(token.norm[:4]) <= _LONGEST_LIST and _near_list(sight, index):
            return int(token.norm)
    return None


def _near_list(sight: Sight, index: int) -> bool:
    return any(sight.at(near) & _LIST_WORDS for near in (index - 2, index - 1, index + 1, index + 2) if near >= 0)
