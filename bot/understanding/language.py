"""Guess the language of a message from its script and letters, then from its function words."""

from __future__ import annotations

from functools import lru_cache

from bot.question import Language
from bot.understanding.lexicon import load_lexicon
from bot.understanding.spoken import concepts_of
from bot.understanding.tokens import Token, Tokens

_CODE = 3
"""Words of capitals up to this length are codes of countries, which tell no language."""

_SHARED_NAMES = frozenset({"curaçao", "türkiye"})
"""Names spelt so in English too: their letters do not tell Azerbaijani."""

_LETTERS = {
    Language.BE: frozenset("ўіʼ"),
    Language.AZ: frozenset("əğışçöüİ"),
    Language.RU: frozenset("щъи"),
}

_ENDINGS = {Language.BE: ("ць", "цца")}
"""How words end in one language only, also where it is typed with the letters of the other: "купляюць"."""


def guess_language(tokens: Tokens, otherwise: Language) -> Language:
    """Return the language of "Які быў тавараабарот": letters only one language has decide, then known words."""
    words = (token.text.lower() for token in tokens.items if not _is_code(token))
    text = "".join(word for word in words if word not in _SHARED_NAMES)
    cyrillic, latin = _letters(text)
    if cyrillic and latin:
        cyrillic, latin = _letters(" ".join(token.text.lower() for token in tokens.items if _is_listed(token.norm)))
    if not cyrillic and not latin:
        return otherwise
    pair = (Language.RU, Language.BE) if cyrillic >= latin else (Language.EN, Language.AZ)
    scores = {language: _score(tokens, text, language) for language in pair}
    if scores[pair[0]] == scores[pair[1]]:
        return otherwise if otherwise in pair else pair[0]
    return max(pair, key=scores.__getitem__)


def _letters(text: str) -> tuple[int, int]:
    """Count the Cyrillic and the Latin letters."""
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in text)
    latin = sum("a" <= letter <= "z" or letter in _LETTERS[Language.AZ] for letter in text)
    return cyrillic, latin


def _is_listed(norm: str) -> bool:
    """Whether a word belongs to some language's vocabulary: names in the other script do not."""
    return bool(concepts_of(norm))


def _is_code(token: Token) -> bool:
    return token.capitals and len(token.text) <= _CODE


def _score(tokens: Tokens, text: str, language: Language) -> float:
    telling = _LETTERS.get(language, frozenset())
    letters = sum(letter in telling for letter in text)
    words = _words()[language]
    known = sum(token.norm in words for token in tokens.items if not _is_code(token))
    endings = _ENDINGS.get(language, ())
    letters += 2 * sum(token.norm.endswith(endings) for token in tokens.items) if endings else 0
    return min(letters, 4) * 1.5 + known


@lru_cache(maxsize=1)
def _words() -> dict[Language, frozenset[str]]:
    """The words that are listed for one language of a script and not for the other."""
    lists = load_lexicon().listed
    rivals = {Language.RU: Language.BE, Language.BE: Language.RU, Language.EN: Language.AZ, Language.AZ: Language.EN}
    return {language: frozenset(words - lists[rivals[language]]) for language, words in lists.items()}
