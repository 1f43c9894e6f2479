"""Second opinion on the intent: likeness to example questions, names and periods masked on both sides.

An example is written as people ask, with ``cc`` for a country, ``yy`` for a period, ``pp`` for a product:
"how much did cc sell to cc in yy". The score of an intent is the mean likeness of its three nearest examples.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.question import Intent
from bot.understanding.lexicon import read_data
from bot.understanding.sight import Sight
from bot.understanding.slips import nearest_word
from bot.understanding.tokens import fold

_NEAREST = 3
_FLOOR = 55.0
_HEARD = 24


@lru_cache(maxsize=1)
def load_examples() -> tuple[tuple[tuple[str, ...], tuple[Intent, ...]], ...]:
    """Read the example questions, those in Latin letters first, then those in Cyrillic."""
    scripts: tuple[tuple[list[str], list[Intent]], ...] = (([], []), ([], []))
    for intent, lines in read_data("examples.toml").items():
        for line in lines.strip().splitlines():
            folded = " ".join(fold(line).split())
            texts, intents = scripts[_is_cyrillic(folded)]
            texts.append(folded)
            intents.append(Intent(intent))
    return tuple((tuple(texts), tuple(intents)) for texts, intents in scripts)


def like_examples(sight: Sight) -> dict[Intent, float]:
    """Return how like the examples of each intent a message is, from 0 to 1; far intents are left out."""
    masked = mask(sight)
    texts, intents = load_examples()[_is_cyrillic(masked)]
    near = process.extract(masked, texts, scorer=fuzz.ratio, processor=None, score_cutoff=_FLOOR, limit=_HEARD)
    found: dict[Intent, list[float]] = {}
    for _, score, index in near:
        found.setdefault(intents[index], []).append(score / 100)
    return {intent: round(_mean_of_nearest(scores), 3) for intent, scores in found.items()}


def mask(sight: Sight) -> str:
    """Return the message folded and its slips mended, with "cc", "yy" and "pp" for what was recognised."""
    kinds = {at: "cc" for mention in sight.countries for at in range(mention.first, mention.last)}
    kinds |= {at: "pp" for topic in sight.topics for at in range(topic.first, topic.last + 1)}
    kinds |= dict.fromkeys(sight.period.words, "yy") if sight.period else {}
    slips = {cue.first for cue in sight.cues if cue.how == "slip"}
    words: list[str] = []
    for index, token in enumerate(sight.tokens.items):
        word = kinds.get(index) or (nearest_word(token.norm) if index in slips else None) or token.norm
        if not (words and word in {"cc", "yy", "pp"} and words[-1] == word and index - 1 in kinds):
            words.append(word)
    return " ".join(words)


def _mean_of_nearest(scores: list[float]) -> float:
    return sum(sorted(scores, reverse=True)[:_NEAREST]) / _NEAREST


def _is_cyrillic(text: str) -> bool:
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in text)
    return cyrillic * 2 > sum(letter.isalpha() for letter in text) - text.count("cc") * 2 - text.count("yy") * 2
