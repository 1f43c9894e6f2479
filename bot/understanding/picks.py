"""Answers to a question back: "the democratic one", "Pakistan", "the second", "exports"."""

from __future__ import annotations

from functools import lru_cache

from bot.question import Clarification, Intent, Language, Question, Unclear
from bot.understanding.lexicon import read_data
from bot.understanding.opinions import Opinion
from bot.understanding.sight import Sight
from bot.understanding.tokens import fold


def pick_choice(sight: Sight, opinion: Opinion, pending: Clarification) -> Question | None:
    """Return the choice that a short reply names, None when it names none or something else."""
    if len(sight.codes) > 1 or len(sight.tokens.items) > 6:
        return None
    left = list(pending.choices)
    if sight.codes and pending.varies in {"reporter", "partner"}:
        left = [choice for choice in left if getattr(choice, pending.varies) == sight.codes[0]]
        return left[0] if len(left) == 1 else None
    if pending.unclear is Unclear.WHICH_INTENT and opinion.best is not None:
        left = [choice for choice in left if choice.intent is opinion.best]
        return left[0] if len(left) == 1 else None
    if sight.codes or sight.period or opinion.best not in {None, Intent.PROFILE}:
        return None
    return _by_word(sight, pending)


def _by_word(sight: Sight, pending: Clarification) -> Question | None:
    words = [token.norm for token in sight.tokens.items]
    wanted = {code for word in words for code in _codes_for(word)}
    slot = pending.varies if pending.varies in {"reporter", "partner"} else "partner"
    left = [choice for choice in pending.choices if getattr(choice, slot) in wanted]
    return left[0] if len(left) == 1 else _by_place(words, pending.choices)


def _by_place(words: list[str], choices: tuple[Question, ...]) -> Question | None:
    places = [number for number, names in enumerate(_ordinals()) if names.intersection(words)]
    return choices[places[0]] if len(places) == 1 and places[0] < len(choices) else None


def _codes_for(word: str) -> frozenset[str]:
    found: set[str] = set()
    for stem, codes in _names().items():
        if word.startswith(stem):
            found |= codes
    return frozenset(found)


@lru_cache(maxsize=1)
def _names() -> dict[str, frozenset[str]]:
    names: dict[str, set[str]] = {}
    for language in Language:
        for codes, words in read_data(f"{language.value}.toml")["picks"].items():
            if not codes.isdigit():
                for word in fold(words).split():
                    names.setdefault(word, set()).update(codes.split("_"))
    return {word: frozenset(codes) for word, codes in names.items()}


@lru_cache(maxsize=1)
def _ordinals() -> tuple[frozenset[str], ...]:
    tables = [read_data(f"{language.value}.toml")["picks"] for language in Language]
    return tuple(
        frozenset(word for table in tables for word in fold(table.get(str(number), "")).split())
        for number in range(1, 7)
    )
