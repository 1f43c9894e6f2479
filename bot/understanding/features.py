"""The features that the weights speak of: concepts of the words, roles of the countries, shape of the question."""

from __future__ import annotations

from bot.period import Period, PeriodKind
from bot.understanding.compared import shared_country
from bot.understanding.period_words import period_words
from bot.understanding.roles import roles_of
from bot.understanding.sight import Sight

_BRIEF = 6
_AGAINST = frozenset("xkzo")
_MANY_YEARS = frozenset({PeriodKind.YEARS, PeriodKind.SINCE, PeriodKind.UNTIL, PeriodKind.LAST})


def features_of(sight: Sight, *, dialogue: bool = False) -> frozenset[str]:
    """Return the concepts of a message together with the shape of it."""
    shape = {f"n{min(len(sight.codes), 3)}"}
    shape |= {topic.kind for topic in sight.topics}
    shape |= {role.value for roles in roles_of(sight).values() for role in roles}
    if len(sight.codes) > 1 and shared_country(sight):
        shape.add("countryshare")
    if sight.people:
        shape.add("person")
    if len(sight.tokens.items) <= _BRIEF:
        shape.add("brief")
    if dialogue:
        shape.add("dialogue")
    if sight.concepts & {"buyers", "suppliers"}:
        shape.add("partners")
    if sight.period is not None:
        shape |= _period_features(sight.period.period)
    if "compared" in shape and _are_paired(sight):
        shape.add("paired")
    return sight.concepts | shape


def _period_features(period: Period) -> set[str]:
    features = {"period"}
    if period.kind in _MANY_YEARS and not (period.kind is PeriodKind.LAST and period.count == 1):
        features.add("years")
    if period.kind is PeriodKind.COMPARED:
        features.add("compared")
    return features


def _are_paired(sight: Sight) -> bool:
    """Whether the two years are joined by "and", which wants both values: "2013 və 2023"."""
    assert sight.period is not None
    words = sight.period.words
    between = (period_words().words.get(sight.tokens.items[at].norm) for at in range(min(words), max(words)))
    kinds = "".join(mark.kinds for mark in between if mark is not None)
    return "&" in kinds and not set(kinds) & _AGAINST
