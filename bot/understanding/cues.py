"""Find the words that tell what is asked: phrases first, then whole words, then words with one slip of the finger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.question import Language
from bot.understanding.lexicon import FUNCTION, NEVER, SOFT, Lexicon, Word, load_lexicon
from bot.understanding.tokens import Token, Tokens

_SHORTEST_FUZZY = 5
_TWO_SLIPS_FROM = 8
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


def concepts_of(norm: str) -> frozenset[str]:
    """Return what a folded word is evidence of, empty for a word nobody listed."""
    return _concepts(norm)


@lru_cache(maxsize=8192)
def _concepts(norm: str) -> frozenset[str]:
    lexicon = load_lexicon()
    concepts = set(lexicon.forms.get(norm, ()))
    if not concepts or concepts == {FUNCTION}:
        concepts.update(_stem_concepts(lexicon, norm))
    return frozenset(concepts)


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


def _single_word(norm: str, at: int) -> Cue | None:
    concepts = _concepts(norm)
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
        for words, concept in lexicon.phrases.get(norm[:length], ()):
            if lexicon.matches(words[0], norm):
                found.setdefault(words[1].text[:2], []).append((words, concept))
    return found


def _stands(lexicon: Lexicon, words: tuple[Word, ...], norms: list[str], start: int) -> bool:
    if start + len(words) > len(norms):
        return False
    return all(lexicon.matches(word, norms[start + offset]) for offset, word in enumerate(words[1:], 1))


def _slip(token: Token, at: int) -> Cue | None:
    if len(token.norm) < _SHORTEST_FUZZY or not token.norm.isalpha():
        return None
    nearest = _nearest(token.norm)
    if nearest is None or (_concepts(nearest) & {NEVER, SOFT} and len(token.norm) < _LONG_ALIEN):
        return None
    return Cue(_concepts(nearest), at, at + 1, "slip", token.norm)


@lru_cache(maxsize=4096)
def _nearest(norm: str) -> str | None:
    """Return the known word that a misspelt one stands for, None when none or several different ones are as near."""
    allowed = 2 if len(norm) >= _TWO_SLIPS_FROM else 1
    found: dict[str, tuple[int, int]] = {}
    for word in _neighbours(norm):
        distance = _distance(norm, word, allowed)
        if distance <= allowed:
            found[word.text] = (distance, -len(word.text))
    if not found:
        return None
    first, *rest = sorted(found, key=found.__getitem__)
    tied = [text for text in rest if found[text] == found[first]]
    return first if all(_agree(first, other) for other in tied) else None


def _agree(one: str, other: str) -> bool:
    return bool(_concepts(one) & _concepts(other) - {FUNCTION})


def _neighbours(norm: str) -> Iterator[Word]:
    table = load_slips()
    yield from table.get(norm[0], ())
    if norm[1] != norm[0]:
        yield from (word for word in table.get(norm[1], ()) if word.text[1:2] == norm[0])


def _distance(norm: str, word: Word, allowed: int) -> int:
    if not word.open:
        return OSA.distance(norm, word.text, score_cutoff=allowed) if abs(len(norm) - len(word.text)) <= allowed else 9
    best, lexicon, size = 9, load_lexicon(), len(word.text)
    allowed = min(allowed, 2 if size >= _TWO_SLIPS_FROM - 1 else 1)
    for length in range(max(size - allowed, 3), min(size + allowed, len(norm)) + 1):
        if lexicon.is_ending(norm[length:], word.language):
            best = min(best, OSA.distance(norm[:length], word.text, score_cutoff=allowed))
    return best


def _may_be_misspelt(text: str) -> bool:
    return len(text) >= _SHORTEST_FUZZY and text.isalpha()


@lru_cache(maxsize=1)
def load_slips() -> dict[str, tuple[Word, ...]]:
    """The words that a slip may be forgiven for, by first letter."""
    lexicon, table = load_lexicon(), dict[str, list[Word]]()
    forms = (Word(text, open=False, language=Language.EN) for text in lexicon.forms if _may_be_misspelt(text))
    stems = (
        Word(text, open=True, language=language)
        for text, concepts in lexicon.stems.items()
        if _may_be_misspelt(text)
        for language in {language for spoken in concepts.values() for language in spoken}
    )
    for word in (*forms, *stems):
        table.setdefault(word.text[0], []).append(word)
    return {letter: tuple(words) for letter, words in table.items()}
