"""Find the words that tell what is asked: phrases first, then whole words, then words with one slip of the finger."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.lexicon import NEVER, SOFT, Lexicon, Word, load_lexicon
from bot.understanding.slips import is_near, nearest_word
from bot.understanding.spoken import concepts_of
from bot.understanding.tokens import Token, Tokens

_LONG_ALIEN = 6


@dataclass(frozen=True, slots=True)
class Cue:
    """What the tokens ``first`` to ``last`` (exclusive) are evidence of; ``typed`` is set where a slip was forgiven."""

    concepts: frozenset[str]
    first: int
    last: int
    how: str
    typed: str | None = None


def find_cues(tokens: Tokens) -> list[Cue]:
    """Find every cue and function word of "How much did Belarus sell to Azerbaijan?", phrases first."""
    lexicon, norms = load_lexicon(), [token.norm for token in tokens.items]
    found: list[Cue] = []
    start = 0
    while start < len(norms):
        cue = _longest_phrase(lexicon, norms, start) or _single_word(norms[start], start)
        if cue is not None:
            found.append(cue)
        start = cue.last if cue is not None else start + 1
    return found


def find_slips(tokens: Tokens, taken: AbstractSet[int]) -> list[Cue]:
    """Find cues among the words that nothing else explains, one edit away, two from eight letters."""
    slips = (_slip(token, at) for at, token in enumerate(tokens.items) if at not in taken)
    return [cue for cue in slips if cue is not None]


def _single_word(norm: str, at: int) -> Cue | None:
    concepts = concepts_of(norm)
    return Cue(concepts, at, at + 1, "word") if concepts else None


def _longest_phrase(lexicon: Lexicon, norms: list[str], start: int) -> Cue | None:
    if start + 1 == len(norms) or not (starts := _phrases_from(norms[start])):
        return None
    best, concepts = 1, set[str]()
    for words, concept in starts.get(norms[start + 1][:2], ()):
        if len(words) < best or not _stands(lexicon, words, norms, start):
            continue
        if len(words) > best:
            best, concepts = len(words), set()
        concepts.add(concept)
    return Cue(frozenset(concepts), start, start + best, "phrase") if concepts else None


@lru_cache(maxsize=8192)
def _phrases_from(norm: str) -> dict[str, list[tuple[tuple[Word, ...], str]]]:
    """Return the phrases that may begin with a word, by the first two letters of their second word."""
    lexicon, found = load_lexicon(), dict[str, list[tuple[tuple[Word, ...], str]]]()
    for length in range(len(norm), 0, -1):
        for words, concept in lexicon.phrases_at(norm[:length]):
            if lexicon.matches(words[0], norm):
                found.setdefault(words[1].text[:2], []).append((words, concept))
    return found


def _stands(lexicon: Lexicon, words: tuple[Word, ...], norms: list[str], start: int) -> bool:
    if start + len(words) > len(norms):
        return False
    return all(lexicon.matches(word, norms[start + offset]) for offset, word in enumerate(words[1:], 1))


def _slip(token: Token, at: int) -> Cue | None:
    nearest = nearest_word(token.norm)
    if nearest is None:
        return None
    concepts = concepts_of(nearest)
    if concepts & {NEVER, SOFT} and (len(token.norm) < _LONG_ALIEN or not is_near(token.norm, nearest)):
        return None
    return Cue(concepts, at, at + 1, "slip", token.norm)
