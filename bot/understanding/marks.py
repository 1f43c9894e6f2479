"""Small words beside a country and what they make of it: "from", "в", "arasında", "and"."""

from __future__ import annotations

from functools import lru_cache

from bot.question import Language
from bot.understanding.lexicon import read_data
from bot.understanding.tokens import fold


def marks_of(norm: str) -> frozenset[str]:
    """Return what a folded small word makes of the country beside it, empty for any other word."""
    return load_marks().get(norm, frozenset())


@lru_cache(maxsize=1)
def load_marks() -> dict[str, frozenset[str]]:
    """Read the small words of every language."""
    marks: dict[str, set[str]] = {}
    for language in Language:
        for name, words in read_data(f"{language.value}.toml")["marks"].items():
            for word in fold(words).split():
                marks.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in marks.items()}
