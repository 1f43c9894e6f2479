"""The opinions on the intent put together: evidence of words, likeness to examples, and a model trained on examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.question import SLOTLESS, Intent
from bot.understanding.features import features_of
from bot.understanding.intents import score_intents
from bot.understanding.likeness import like_examples, mask
from bot.understanding.model import predict
from bot.understanding.sight import Sight

_LIKENESS_WORTH = 2.0
_MODEL_WORTH = 3.0
_HEARD = 0.02
_CONTRADICTS = 0.6
_ALLOWS = 0.15
_PLAIN_TALK, _LIKELY_TALK = 0.85, 0.75
_FEW = 1
_LIKE_ENOUGH = 0.9
_CLEAR = 1.5
_UNHEARD = frozenset({Intent.FACTS, Intent.ABOUT, Intent.PRIVACY})
"""Intents that no example was written for."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """Intents with their added scores, best first; ``agreed`` unless likeness plainly says something else."""

    ranked: tuple[tuple[Intent, float], ...]
    lexical: dict[Intent, float]
    likeness: dict[Intent, float]
    agreed: bool
    model: Mapping[Intent, float] = field(default_factory=dict)

    @property
    def best(self) -> Intent | None:
        """The leading intent, None when nothing speaks for any."""
        return self.ranked[0][0] if self.ranked else None

    @property
    def lexical_best(self) -> Intent | None:
        """The intent that the words alone speak for most."""
        return max(self.lexical, key=self.lexical.__getitem__, default=None)

    @property
    def lexical_lead(self) -> float:
        """How far that intent is ahead of the next by the words alone."""
        first, second, *_ = (*sorted(self.lexical.values(), reverse=True), 0.0, 0.0)
        return first - second

    @property
    def surest(self) -> Intent | None:
        """The intent of the subject that the model finds likeliest."""
        told = {intent: chance for intent, chance in self.model.items() if intent is not Intent.OUT_OF_SCOPE}
        return max(told, key=told.__getitem__, default=None)

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


def hear_model(opinion: Opinion, sight: Sight) -> Opinion:
    """Add what the model makes of a message that stands for itself; small talk needs words, not likeness alone."""
    model = predict(mask(sight))
    told = {intent: chance for intent, chance in model.items() if _may_speak(intent, chance, sight)}
    added = dict(opinion.ranked)
    for intent, chance in told.items():
        added[intent] = round(added.get(intent, 0.0) + _MODEL_WORTH * chance, 3)
    ranked = _ranked(added)
    agreed = opinion.agreed and not _contradicts(ranked, told)
    return replace(opinion, ranked=ranked, agreed=agreed, model=model)


def _may_speak(intent: Intent, chance: float, sight: Sight) -> bool:
    """Whether likeness alone may suggest an intent: small talk only where it is plain and nearly every word known."""
    if intent not in SLOTLESS:
        return chance >= _HEARD
    if intent is Intent.OUT_OF_SCOPE or (sight.codes and intent is not Intent.SOURCES):
        return False
    return chance >= (_PLAIN_TALK if sight.strange else _LIKELY_TALK) and len(sight.strange) <= _FEW


def _contradicts(ranked: tuple[tuple[Intent, float], ...], model: Mapping[Intent, float]) -> bool:
    """Whether the model is sure of an intent that is not the leading one, and finds that one unlikely."""
    surest = max(model, key=model.__getitem__, default=None)
    if surest is None or not ranked or surest is ranked[0][0] or ranked[0][0] in _UNHEARD:
        return False
    return model[surest] >= _CONTRADICTS and model.get(ranked[0][0], 0.0) < _ALLOWS


def _ranked(scores: dict[Intent, float]) -> tuple[tuple[Intent, float], ...]:
    return tuple(sorted(scores.items(), key=lambda item: -item[1]))


def _lead(ranked: tuple[tuple[Intent, float], ...]) -> float:
    return ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0)


def _agree(best: Intent, likeness: dict[Intent, float]) -> bool:
    """Whether the examples do not contradict: no other intent is nearly identical to the question."""
    other = max((score for intent, score in likeness.items() if intent is not best), default=0.0)
    return other < _LIKE_ENOUGH or likeness.get(best, 0.0) >= other - 0.05
