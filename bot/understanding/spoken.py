"""What one word is evidence of: a full form first, else the longest stem whose ending is a real one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.question import Language
from bot.understanding.lexicon import FUNCTION, Lexicon, load_lexicon
from bot.understanding.tokens import respelt


@lru_cache(maxsize=8192)
def concepts_of(norm: str) -> frozenset[str]:
    """Return what a folded word is evidence of, empty for a word nobody listed."""
    lexicon = load_lexicon()
    return frozenset(
        _concepts(lexicon, norm) or (_concepts(lexicon, other) if (other := respelt(norm)) != norm else ())
    )


def _concepts(lexicon: Lexicon, norm: str) -> set[str]:
    concepts = set(lexicon.forms.get(norm, ()))
    if not concepts or concepts == {FUNCTION}:
        concepts.update(_stem_concepts(lexicon, norm))
    return concepts


def _stem_concepts(lexicon: Lexicon, norm: str) -> Iterable[str]:
    for length in range(len(norm), 1, -1):
        known = lexicon.stems.get(norm[:length])
        if known is not None:
            rest = norm[length:]
            concepts = [concept for concept, spoken in known.items() if _ends(lexicon, rest, spoken)]
            if concepts:
                return concepts
    return ()


def _ends(lexicon: Lexicon, rest: str, languages: list[Language]) -> bool:
    return any(lexicon.is_ending(rest, language) for language in languages)
