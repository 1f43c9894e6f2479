"""Comparisons and ranks: which country the others are measured against, and the top of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from bot.question import Flow, Language
from bot.understanding.countries import Case, CountryMention
from bot.understanding.period_words import period_words
from bot.understanding.roles import Role, roles_of
from bot.understanding.sight import Sight

_JOINS = frozenset({"or", "compare", "also", "more", "than", "most"})
_LIST_WORDS = frozenset({"top", "partners", "most", "goods"})
_LONGEST_LIST = 50
_FLOW_WORDS = frozenset({"export", "import", "trade", "turnover"})
_OWNING = frozenset({Role.OWNER, Role.ADJECTIVE})
_ENDS = frozenset({Role.TO, Role.GIVEN, Role.WITH, Role.FROM})
_SMALL = frozenset({"function", "share", "do"})
_DIRECTIONS = frozenset({"to", "into", "from"})


def common_first(sight: Sight) -> tuple[str, ...]:
    """Put first the country that the others are compared for: "Niger or Nigeria: who imports more from France" → FR."""
    codes = sight.codes
    if len(codes) < 3:
        return codes
    if (repeated := _named_again(sight)) is not None:
        return (repeated, *(code for code in codes if code != repeated))
    told = _by_role(sight, codes, shared=True) or _for_whom(sight) if sight.language is Language.AZ else []
    if len(told) == 1:
        return (told[0], *(code for code in codes if code != told[0]))
    joined = _joined(sight)
    loose = [code for code in codes if code not in joined]
    if len(loose) != 1:
        loose = _by_role(sight, codes)
    common = loose[0] if len(loose) == 1 else codes[0]
    return (common, *(code for code in codes if code != common))


def _for_whom(sight: Sight) -> list[str]:
    """The country that "üçün" follows: "Belarus üçün hansı bazar böyükdür, Azərbaycan, yoxsa Qazaxıstan"."""
    followed = [mention for mention in sight.countries if mention.last < len(sight.tokens.items)]
    return [mention.codes[0] for mention in followed if "after_to" in sight.mark(mention.last)]


def shared_country(sight: Sight) -> str | None:
    """Return the country whose share is asked for: "share of China in the exports of Mongolia", "доля Китая"."""
    if "percent" in sight.concepts and sight.concepts & {"grow", "change"}:
        return None  # "what percentage did exports rise by"
    if sight.language is Language.AZ and (told := _beside_owner_of_flow(sight)) is not None:
        return told
    for mention in sight.countries:
        if "share" in sight.at(mention.first - 1) and sight.mark(mention.first - 1):
            return mention.codes[0]  # "доля польского импорта приходилась на Россию"
    for mention in sight.countries:
        beside = (mention.first - 2, mention.first - 1, mention.last)
        near = [index for index in beside if 0 <= index < len(sight.tokens.items)]
        said = [index for index in near if "share" in sight.at(index) and not _points_on(sight, mention, index)]
        if said and all(sight.at(index) <= _SMALL for index in range(said[0] + 1, mention.first)):
            if said[0] == mention.last and not _leans_on(sight, mention):
                continue
            return _other_end(sight, mention) or mention.codes[0]
    return _end_of_divided_flow(sight)


def _beside_owner_of_flow(sight: Sight) -> str | None:
    """Read "Rusiyanın idxalında Çinin payı (yeri)" as "Çinin Rusiya idxalında payı": the flow follows its owner."""
    if len(sight.codes) != 2 or len(sight.countries) != 2 or not sight.concepts & {"share", "rank"}:
        return None
    roles = roles_of(sight)
    owners = [mention for mention in sight.countries if sight.at(mention.last) & _FLOW_WORDS]
    if len(owners) != 1 or roles[owners[0]] & _ENDS:
        return None
    other = next(mention for mention in sight.countries if mention is not owners[0])
    parted = sight.at(other.last) & {"share", "rank"} or ("share" in sight.concepts and Role.OWNER in roles[other])
    return other.codes[0] if parted else None


def _end_of_divided_flow(sight: Sight) -> str | None:
    """Read "which share of the imports of the Republic of Serbia originates in Bosnia": the other one."""
    divided = [cue for cue in sight.cues if "share" in cue.concepts]
    if not divided or len(sight.codes) != 2 or len(sight.countries) != 2:
        return None
    owner, other = sight.countries
    between = [sight.at(index) for index in range(divided[0].last, owner.first)]
    named = any(concepts & _FLOW_WORDS for concepts in between)
    return other.codes[0] if named and Role.OWNER in roles_of(sight)[owner] else None


def _leans_on(sight: Sight, mention: CountryMention) -> bool:
    """Whether nothing but a space parts a country from the word after it: "China's share", not "Peru: share of"."""
    one, other = sight.tokens.items[mention.last - 1], sight.tokens.items[mention.last]
    return not sight.tokens.text[one.end : other.start].strip()


def _other_end(sight: Sight, mention: CountryMention) -> str | None:
    """The country whose share it is where the flow of the first is divided: "share of Mali's exports to Togo" → TG."""
    roles = roles_of(sight)
    others = dict.fromkeys(other.codes[0] for other in sight.countries if other.codes != mention.codes)
    following = sight.at(mention.last) | (sight.at(mention.last + 1) if mention.last else frozenset())
    if not following & _FLOW_WORDS:
        return None
    if Case.POSS in mention.cases and len(others) == 1:
        return next(iter(others))
    ends = [other.codes[0] for other in sight.countries if other is not mention and roles[other] & _ENDS]
    return ends[0] if len(ends) == 1 else None


def _points_on(sight: Sight, mention: CountryMention, index: int) -> bool:
    """Whether a word of share after a country belongs to the next one: "торговли Непала приходится на Индию"."""
    following = index + 1
    ahead = range(following, min(following + 2, len(sight.tokens.items)))
    return index == mention.last and any("share" in sight.at(at) and sight.mark(at) for at in ahead)


def two_pairs(sight: Sight) -> tuple[str, ...] | None:
    """Return four countries that stand two by two: "Germany–France with Italy–Spain", "A with B versus C with D".

    What joins the first two has to join the last two as well, and something else stands between the pairs.
    """
    if len(sight.codes) != 4 or len(sight.countries) != 4 or any(len(each.codes) != 1 for each in sight.countries):
        return None
    inner, between, last = (_joint(sight, one, other) for one, other in pairwise(sight.countries))
    return sight.codes if inner == last != between and inner not in {"", ","} else None


def _joint(sight: Sight, one: CountryMention, other: CountryMention) -> str:
    return " ".join(sight.text_between(one, other).casefold().replace("—", "-").replace("–", "-").split())


def _named_again(sight: Sight) -> str | None:
    """The one country that both pairs hold: "Latvia-Azerbaijan or Lithuania-Azerbaijan" → AZ."""
    named = Counter(mention.codes[0] for mention in sight.countries)
    again = [code for code, times in named.items() if times > 1]
    return again[0] if len(again) == 1 else None


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
    if (len(sight.codes) > 3 or "than" not in sight.concepts) and _first_apart(sight):
        return set(sight.codes[1:])
    alternatives = [run for run in runs if len(set(run)) == len(set(sight.codes)) - 1]
    return set(alternatives[0]) if alternatives else set()


def _first_apart(sight: Sight) -> bool:
    """Whether a small word of direction parts the first country from a list: "of Germany to France, Italy, Poland"."""
    first, *rest = pairwise(sight.countries)
    listed = all(_side_by_side(sight, one, other) and not _directed(sight, one, other) for one, other in rest)
    return listed and _directed(sight, *first)


def _directed(sight: Sight, one: CountryMention, other: CountryMention) -> bool:
    return any(sight.mark(index) & _DIRECTIONS for index in range(one.last, other.first))


def _side_by_side(sight: Sight, one: CountryMention, other: CountryMention) -> bool:
    between = range(one.last, other.first)
    if not between:
        return any(mark in ",/&+|" for mark in sight.text_between(one, other)) or one.kind == other.kind == "adjective"
    return len(between) <= 4 and all(sight.joins(index) for index in between)


def _by_role(sight: Sight, codes: tuple[str, ...], *, shared: bool = False) -> list[str]:
    """Find the country that stands in another role than the rest, which all have one when ``shared``.

    Azerbaijani endings tell it whatever the order: "Ermənistan Rusiya ilə çox alver edir, yoxsa İranla".
    """
    roles = roles_of(sight)
    by_code: dict[str, frozenset[Role]] = {}
    for mention in sight.countries:
        by_code[mention.codes[0]] = by_code.get(mention.codes[0], frozenset()) | roles[mention]
    marks = [Role.WITH, Role.FROM, Role.TO, Role.AT, Role.GIVEN, Role.OWNER, Role.ADJECTIVE]
    for mark in marks:
        having = [code for code in codes if mark in by_code[code]]
        if len(having) == 1 and not shared:
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
    if flow is not Flow.IMPORTS:
        return False
    named = bool(of_common & {Role.FROM, Role.AT, *_OWNING}) and Role.SUBJECT not in of_common
    return named or ("buy" in sight.concepts and _names_goods(sight, common, roles))


def _names_goods(sight: Sight, code: str, roles: Mapping[CountryMention, frozenset[Role]]) -> bool:
    """Whether goods of a country are bought in the others: "where do they buy more Argentine beef, in Chile or …"."""
    placed = {role for mention, held in roles.items() if mention.codes[0] != code for role in held}
    owned = [mention for mention, held in roles.items() if mention.codes[0] == code and Role.ADJECTIVE in held]
    return any(sight.is_topic(mention.last) for mention in owned) and bool(placed & {Role.IN, Role.TO})


def limit_of(sight: Sight) -> int | None:
    """Return the length of the list asked for: "top 5 partners", "5 largest markets", "three leading products"."""
    for index, token in enumerate(sight.tokens.items):
        wanted = _count(token.norm)
        if 0 < wanted <= _LONGEST_LIST and _near_list(sight, index):
            return wanted
    return None


def _count(word: str) -> int:
    if word.isdigit():
        return int(word[:4])
    mark = period_words().words.get(word)
    return mark.value if mark is not None and mark.kinds == "C" and mark.value > 1 else 0


def _near_list(sight: Sight, index: int) -> bool:
    return any(sight.at(near) & _LIST_WORDS for near in (index - 2, index - 1, index + 1, index + 2) if near >= 0)
