"""The two opinions on the intent put together: evidence of words, and likeness to example questions."""

from __future__ import annotations

from dataclasses import dataclass

from bot.question import Intent
from bot.understanding.features import features_of
from bot.understanding.intents import score_intents
from bot.understanding.likeness import like_examples
from bot.understanding.sight import Sight

_LIKENESS_WORTH = 2.0
_LIKE_ENOUGH = 0.9
_CLEAR = 1.5


@dataclass(frozen=True, slots=True)
class Opinion:
    """Intents with their added scores, best first; ``agreed`` unless likeness plainly says something else."""

    ranked: tuple[tuple[Intent, float], ...]
    lexical: dict[Intent, float]
    likeness: dict[Intent, float]
    agreed: bool

    @property
    def best(self) -> Intent | None:
        """The leading intent, None when nothing speaks for any."""
        return self.ranked[0][0] if self.ranked else None

    @property
    def score(self) -> float:
        """The score of the leading intent."""
        return self.ranked[0][1] if self.ranked else 0.0

    @property
    def margin(self) -> float:
        """How far the leading intent is ahead of the next."""
        return round(self.score - (self.ranked[1][1] if len(self.ranked) > 1 else 0.0), 2)


def form_opinion(sight: Sight, *, dialogue: bool = False, thorough: bool = False) -> Opinion:
    """Score the intents of what was seen.

    The second opinion is heard where the first is not clear by itself, and always when ``thorough``.
    """
    lexical = score_intents(features_of(sight, dialogue=dialogue))
    first = _ranked(lexical)
    if not lexical:
        return Opinion((), lexical, {}, agreed=True)
    clear = not sight.unexplained and _lead(first) >= _CLEAR
    if clear and not thorough:
        return Opinion(first, lexical, {}, agreed=True)
    likeness = like_examples(sight)
    added = {intent: score + _LIKENESS_WORTH * likeness.get(intent, 0.0) for intent, score in lexical.items()}
    ranked = _ranked(added)
    return Opinion(ranked, lexical, likeness, agreed=_agree(ranked[0][0], likeness))


def _ranked(scores: dict[Intent, float]) -> tuple[tuple[Intent, float], ...]:
    return tuple(sorted(scores.items(), key=lambda item: -item[1]))


def _lead(ranked: tuple[tuple[Intent, float], ...]) -> float:
    return ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0)


def _agree(best: Intent, likeness: dict[Intent, float]) -> bool:
    """Whether the examples do not contradict: no other intent is nearly identical to the question."""
    other = max((score for intent, score in likeness.items() if intent is not best), default=0.0)
    return other < _LIKE_ENOUGH or likeness.get(best, 0.0) >= other - 0.05
