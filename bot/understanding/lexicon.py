"""The vocabulary of the intents: cues, function words and out-of-scope words of four languages, loaded once.

A file says what a word is evidence of (``sell``, ``growth``); what that evidence is worth stands in ``weights.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

from bot.question import Language
from bot.understanding.tokens import fold

FOLDER = resources.files("bot.understanding") / "data" / "intents"
FUNCTION = "function"
NEVER, SOFT = "oos_never", "oos_soft"


class Word(NamedTuple):
    """One word of an entry: a full form, or a stem that takes the endings of its language."""

    text: str
    open: bool
    language: Language


@dataclass(slots=True)
class Lexicon:
    """Entries by their first word: ``forms`` for full forms, ``stems`` for stems, ``phrases`` as written."""

    forms: dict[str, dict[str, None]] = field(default_factory=dict)
    stems: dict[str, dict[str, list[Language]]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[str, str, Language]]] = field(default_factory=dict)
    endings: dict[Language, frozenset[str]] = field(default_factory=dict)
    chained: dict[str, bool] = field(default_factory=dict)
    listed: dict[Language, set[str]] = field(default_factory=dict)

    def phrases_at(self, first: str) -> Iterator[tuple[tuple[Word, ...], str]]:
        """Yield the phrases that begin with a word or stem, and what each is evidence of."""
        for entry, concept, language in self.phrases.get(first, ()):
            parts = [part for part in entry.split("_") if part]
            yield tuple(Word(part.rstrip("*"), part.endswith("*"), language) for part in parts), concept

    def is_ending(self, rest: str, language: Language) -> bool:
        """Whether a word may end so after its stem: a listed ending, or a chain of Azerbaijani suffixes."""
        if not rest or rest in self.endings[language]:
            return True
        if language is not Language.AZ or len(rest) > 12:
            return False
        known = self.chained.get(rest)
        if known is None:
            known = self._is_chain(rest)
            if len(self.chained) < 20_000:
                self.chained[rest] = known
        return known

    def _is_chain(self, rest: str) -> bool:
        links = self.endings[Language.AZ]
        reachable = {0}
        for start in range(len(rest)):
            if start in reachable:
                reachable.update(
                    end for end in range(start + 1, min(start + 4, len(rest)) + 1) if rest[start:end] in links
                )
        return len(rest) in reachable

    def matches(self, word: Word, norm: str) -> bool:
        """Whether a folded token is this word, inflected or not."""
        if not word.open:
            return norm == word.text
        return norm.startswith(word.text) and self.is_ending(norm[len(word.text) :], word.language)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Read the vocabulary files of every language into one lexicon."""
    lexicon = Lexicon()
    for language in Language:
        content = read_data(f"{language.value}.toml")
        endings = frozenset(fold(content["endings"]).split())
        lexicon.endings[language] = endings
        lexicon.listed[language] = set()
        for concept, entries in _sections(content):
            folded = fold(entries).replace("-", "_")
            if concept not in {NEVER, SOFT}:
                lexicon.listed[language].update(folded.replace("*", "").replace("_", " ").split())
            for entry in folded.split():
                _add(lexicon, entry, concept, language)
    return lexicon


@lru_cache(maxsize=16)
def read_data(name: str) -> dict[str, Any]:
    """Read one TOML file of the intents' data folder."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def _sections(content: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield from content["cues"].items()
    yield FUNCTION, content["words"]["function"]
    yield NEVER, content["oos"]["never"]
    yield SOFT, content["oos"]["soft"]


def _add(lexicon: Lexicon, entry: str, concept: str, language: Language) -> None:
    if "_" in entry.strip("_"):
        first = entry.lstrip("_").partition("_")[0].rstrip("*")
        lexicon.phrases.setdefault(first, []).append((entry, concept, language))
    elif entry.endswith("*"):
        text = entry.strip("_*")
        lexicon.stems[text] = _with_stem(lexicon.stems.get(text), concept, language)
    else:
        text = entry.strip("_")
        lexicon.forms[text] = _with_form(lexicon.forms.get(text), concept)


def _with_form(known: dict[str, None] | None, concept: str) -> dict[str, None]:
    return _one_form(concept) if known is None else known | _one_form(concept)


def _with_stem(known: dict[str, list[Language]] | None, concept: str, language: Language) -> dict[str, list[Language]]:
    if known is None:
        return _one_stem(concept, language)
    return known | {concept: [*known.get(concept, ()), language]}


@lru_cache(maxsize=512)
def _one_form(concept: str) -> dict[str, None]:
    """Return what most words hold, one concept: they share it, for there are thousands of them."""
    return {concept: None}


@lru_cache(maxsize=2048)
def _one_stem(concept: str, language: Language) -> dict[str, list[Language]]:
    return {concept: [language]}
