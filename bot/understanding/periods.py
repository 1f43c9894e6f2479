"""Find the period of a question: a year, January-February, a range, "since 2010", "last five years", "latest".

A month or a quarter without its year stays one (``month:03``); no year is ever invented.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.period import Period, PeriodKind
from bot.understanding.period_grammar import join_marks
from bot.understanding.period_marks import read_marks
from bot.understanding.period_rules import read_period
from bot.understanding.short_years import find_short_years
from bot.understanding.spoken_years import find_spoken_year
from bot.understanding.tokens import Tokens

_PERIODS = "IJXxzkS"
_SETS_AGAINST = frozenset("xzko/t~-:")
"""Marks between two periods that say they are set against each other, as "vs", "against", "or" and "2013/2012" do."""


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period that was said, and the indexes of the tokens it explains.

    ``listed`` is true of two periods that only stand side by side: "in 2010 and in 2020".
    """

    period: Period
    words: frozenset[int]
    listed: bool = False


def find_period(tokens: Tokens, taken: AbstractSet[int] = frozenset()) -> PeriodMention | None:
    """Find the period in "Какой был товарооборот в январе–феврале 2013?", or None; ``taken`` tokens are passed over."""
    marks = join_marks(read_marks(tokens, taken))
    found = read_period(marks)
    if found is None:
        short = find_spoken_year(tokens, taken) or find_short_years(tokens, taken)
        return PeriodMention(*short) if short else None
    period, explained = found
    kept = _PERIODS if any(mark.kind == "_" for mark in explained) else ""
    words = (word for mark in explained if not kept or mark.kind in kept for word in mark.words)
    listed = period.kind is PeriodKind.COMPARED and not any(mark.kind in _SETS_AGAINST for mark in explained)
    return PeriodMention(period, frozenset(words), listed)
