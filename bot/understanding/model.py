"""A small linear model of the intent, trained beforehand on example questions and shipped as one file.

It reads the masked text (names, periods and products are ``cc``, ``yy``, ``pp``) as words, pairs of words and
four-letter pieces of words. Nothing but look-ups and additions happens at run time.
"""

from __future__ import annotations

import json
import math
import zlib
from array import array
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from bot.question import Intent

FILE = Path(__file__).parent / "data" / "intents" / "model.bin"
BUCKETS = 1 << 16
PIECE = 4


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by bucket of features: entries ``starts[bucket]`` up to the next start name a class and its weight."""

    intents: tuple[Intent, ...]
    bias: tuple[float, ...]
    scale: float
    starts: array[int]
    classes: bytes
    weights: array[int]
    digest: str
    heard: str = ""
    """The words of the examples, separated by spaces: known not to be names or products."""


def features_of(text: str) -> set[int]:
    """Return the buckets of a masked text: its words, pairs of neighbouring words and pieces of words."""
    words = text.split()
    found = {f"1{word}" for word in words}
    found.update(f"2{one} {other}" for one, other in pairwise(words))
    for word in words:
        padded = f" {word} "
        found.update(padded[at : at + PIECE] for at in range(max(1, len(padded) - PIECE + 1)))
    return {zlib.crc32(feature.encode("utf-8", "replace")) % BUCKETS for feature in found}


@lru_cache(maxsize=1)
def load_model() -> Model:
    """Read the shipped model."""
    return unpack(FILE.read_bytes())


@lru_cache(maxsize=1)
def heard_words() -> frozenset[str]:
    """Return the words that occur in the examples, where names, periods and products are masked."""
    return frozenset(load_model().heard.split())


def predict(text: str) -> dict[Intent, float]:
    """Return the probability of every intent for a masked text, likeliest first; empty for an empty text."""
    model = load_model()
    buckets = features_of(text)
    if not buckets:
        return {}
    totals = [0] * len(model.intents)
    starts, classes, weights = model.starts, model.classes, model.weights
    for bucket in buckets:
        for at in range(starts[bucket], starts[bucket + 1]):
            totals[classes[at]] += weights[at]
    norm = model.scale / math.sqrt(len(buckets))
    scores = [total * norm + bias for total, bias in zip(totals, model.bias, strict=True)]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    ranked = sorted(zip(powers, model.intents, strict=True), key=lambda pair: -pair[0])
    return {intent: power / whole for power, intent in ranked}


def pack(model: Model) -> bytes:
    """Return the model as the bytes of its file."""
    head = json.dumps(
        {
            "intents": model.intents,
            "bias": model.bias,
            "scale": model.scale,
            "digest": model.digest,
            "entries": len(model.classes),
        }
    ).encode()
    counts = bytes(min(255, model.starts[at + 1] - model.starts[at]) for at in range(BUCKETS))
    body = counts + model.classes + model.weights.tobytes() + model.heard.encode()
    return len(head).to_bytes(4, "little") + head + zlib.compress(body, 9)


def unpack(data: bytes) -> Model:
    """Read a model back from the bytes of its file."""
    size = int.from_bytes(data[:4], "little")
    head = json.loads(data[4 : 4 + size])
    body = zlib.decompress(data[4 + size :])
    starts, total = array("I", [0]), 0
    for count in body[:BUCKETS]:
        total += count
        starts.append(total)
    entries = head["entries"]
    return Model(
        tuple(Intent(name) for name in head["intents"]),
        tuple(head["bias"]),
        head["scale"],
        starts,
        body[BUCKETS : BUCKETS + entries],
        array("b", body[BUCKETS + entries : BUCKETS + 2 * entries]),
        head["digest"],
        body[BUCKETS + 2 * entries :].decode(),
    )
