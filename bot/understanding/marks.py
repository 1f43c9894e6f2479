"""Small words beside a country and what they make of it: "from", "в", "arasında", "and"."""

from __future__ import annotations

from functools import lru_cache

from bot.question import Language
from bot.understanding.lexicon import read_data
from bot.understanding.tokens import fold


def marks_of(norm: str, language: Language) -> frozenset[str]:
    """Return what a folded small word makes of the country beside it, empty for any other word.

    The language of the message comes first ("у" is not the same in Russian and Belarusian), then any other.
    """
    own = load_marks()[language].get(norm)
    if own is not None:
        return own
    found = (table.get(norm) for table in load_marks().values())
    return next((marks for marks in found if marks is not None), frozenset())


@lru_cache(maxsize=1)
def load_marks() -> dict[Language, dict[str, frozenset[str]]]:
    """Read the small words of every language."""
    return {language: _marks(read_data(f"{language.value}.toml")["marks"]) for language in Language}


def _marks(table: dict[str, str]) -> dict[str, frozenset[str]]:
    marks: dict[str, set[str]] = {}
    for name, words in table.items():
        for word in fold(words).split():
            marks.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in marks.items()}
