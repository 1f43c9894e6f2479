"""The features that the weights speak of: concepts of the words, roles of the countries, shape of the question."""

from __future__ import annotations

from bot.period import PeriodKind
from bot.understanding.compared import shared_country
from bot.understanding.periods import PeriodMention
from bot.understanding.roles import roles_of
from bot.understanding.sight import Sight

_BRIEF = 6
_MANY_YEARS = frozenset({PeriodKind.YEARS, PeriodKind.SINCE, PeriodKind.UNTIL, PeriodKind.LAST})


def features_of(sight: Sight, *, dialogue: bool = False) -> frozenset[str]:
    """Return the concepts of a message together with the shape of it."""
    shape = {f"n{min(len(sight.codes), 3)}"}
    shape |= {topic.kind for topic in sight.topics}
    shape |= {role.value for roles in roles_of(sight).values() for role in roles}
    if len(sight.codes) > 1 and shared_country(sight):
        shape.add("countryshare")
    if _is_crossed(sight):
        shape.add("crossed")
    if sight.people:
        shape.add("person")
    if len(sight.tokens.items) <= _BRIEF:
        shape.add("brief")
    if dialogue:
        shape.add("dialogue")
    if sight.concepts & {"buyers", "suppliers"}:
        shape.add("partners")
    if sight.period is not None:
        shape |= _period_features(sight.period)
    return sight.concepts | shape


def _is_crossed(sight: Sight) -> bool:
    """Whether two countries are named and then named again the other way: "A to B or B to A"."""
    first, second, third, fourth, *_ = (*(mention.codes for mention in sight.countries), (), (), (), ())
    return bool(second) and first != second and (first, second) == (fourth, third)


def _period_features(mention: PeriodMention) -> set[str]:
    period, features = mention.period, {"period"}
    if period.kind in _MANY_YEARS and not (period.kind is PeriodKind.LAST and period.count == 1):
        features.add("years")
    if period.kind is PeriodKind.COMPARED and not mention.listed:
        features.add("compared")
    return features
