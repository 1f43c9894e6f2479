"""First opinion on the intent: additive evidence of words and of the shape of the question."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from bot.question import Intent
from bot.understanding.lexicon import read_data

_COMMON = frozenset({"what", "who", "do", "be", "howmuch", "from", "to"})


@dataclass(frozen=True, slots=True)
class Condition:
    """What has to be there (each group of alternatives) and what must not be, as bits; and what that is worth."""

    wanted: tuple[int, ...]
    excluded: int
    worth: float

    def holds(self, features: int) -> bool:
        """Whether the features of a question fulfil the condition."""
        return not features & self.excluded and all(features & group for group in self.wanted)


@dataclass(frozen=True, slots=True)
class Weights:
    """The compiled table: the bit of every feature, and the conditions by one feature that they need."""

    bits: dict[str, int]
    conditions: dict[str, tuple[tuple[Intent, Condition], ...]]

    def mask(self, features: AbstractSet[str]) -> int:
        """Return features as bits; those that no condition asks for fall away."""
        return sum(self.bits[name] for name in features if name in self.bits)


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Read and compile the weights."""
    bits: dict[str, int] = {}
    conditions: dict[str, list[tuple[Intent, Condition]]] = {}
    for intent, table in read_data("weights.toml").items():
        for text, worth in table.items():
            condition = _condition(text, worth, bits)
            for name in set(_rarest(text).split("|")):
                conditions.setdefault(name, []).append((Intent(intent), condition))
    return Weights(bits, {name: tuple(found) for name, found in conditions.items()})


def score_intents(features: AbstractSet[str]) -> dict[Intent, float]:
    """Score every intent that has evidence: "sell", "howmuch" and two countries speak for exports."""
    weights = load_weights()
    mask, counted = weights.mask(features), set[int]()
    scores: dict[Intent, float] = {}
    for name in features:
        for intent, condition in weights.conditions.get(name, ()):
            if id(condition) not in counted and condition.holds(mask):
                counted.add(id(condition))
                scores[intent] = scores.get(intent, 0.0) + condition.worth
    return {intent: round(scores[intent], 2) for intent in Intent if scores.get(intent, 0.0) > 0}


def _rarest(text: str) -> str:
    """Return the part of a condition that is least often true: not a count of countries."""
    parts = [part for part in text.split("&") if not part.startswith("!")]
    return min(parts, key=lambda part: (part[0] == "n" and part[1:2].isdigit(), part in _COMMON, part.count("|")))


def _condition(text: str, worth: float, bits: dict[str, int]) -> Condition:
    parts = text.split("&")
    wanted = tuple(_group(part, bits) for part in parts if not part.startswith("!"))
    excluded = sum(_bit(part[1:], bits) for part in set(parts) if part.startswith("!"))
    return Condition(wanted, excluded, float(worth))


def _group(part: str, bits: dict[str, int]) -> int:
    return sum(_bit(name, bits) for name in set(part.split("|")))


def _bit(name: str, bits: dict[str, int]) -> int:
    return bits.setdefault(name, 1 << len(bits))
