"""Second tries at what was not recognised: the other keyboard layout, and Cyrillic for Latin letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.understanding.lexicon import read_data
from bot.understanding.tokens import Tokens


def other_spellings(text: str, kept: Sequence[tuple[int, int]] = ()) -> Iterator[str]:
    """Yield what "njdfhjj,jhjn" and "torgovlya belarusi" may have been meant for.

    ``kept`` are the places of names that were recognised as they stand; they come first untouched.
    """
    tables = _tables()
    if any("\u0400" <= letter <= "\u052f" for letter in text):
        yield text.translate(tables["to_latin_keys"])
        return
    for name in ("to_russian_keys", "to_belarusian_keys"):
        yield text.lower().translate(tables[name])
    for name in ("to_russian_letters", "to_belarusian_letters"):
        if kept:
            yield _around(text.lower(), kept, name)
        yield _transliterate(text.lower(), name)


def latinised(tokens: Tokens) -> str | None:
    """Return "skolko traktorov kupila litva" or "kolki bulby pradała Litva" in Cyrillic letters.

    None where no word is plainly Russian or Belarusian.
    """
    words = {token.norm for token in tokens.items}
    if words & _latinised_words("belarusian"):
        return _hardened(_transliterate(_plain(tokens.text), "to_belarusian_letters"))
    if tokens.text.isascii() and words & _latinised_words("words"):
        return _transliterate(tokens.text.lower(), "to_russian_letters")
    return None


def _plain(text: str) -> str:
    """Write the letters of the Belarusian Latin alphabet in Cyrillic; where they stand, "ch" is "х": "Čechija"."""
    lower = text.lower()
    plain = lower.translate(_LACINKA)
    return plain if plain == lower else plain.replace("ch", "х")


def _hardened(text: str) -> str:
    """Write the "э" that follows a hard consonant: "чэхіі", "рэспубліка"."""
    for letter in _HARD:
        text = text.replace(f"{letter}е", f"{letter}э")
    return text


_HARD = "чшжр"
_LACINKA = str.maketrans({"š": "ш", "č": "ч", "ž": "ж", "ŭ": "ў", "ś": "сь", "ć": "ць", "ź": "зь", "ń": "нь", "ł": "л"})


@lru_cache(maxsize=2)
def _latinised_words(name: str) -> frozenset[str]:
    return frozenset(read_data("keyboards.toml")["latinised"][name].split())


def _around(text: str, kept: Sequence[tuple[int, int]], name: str) -> str:
    parts, at = list[str](), 0
    for start, end in kept:
        parts += [_transliterate(text[at:start], name), text[start:end]]
        at = end
    return "".join([*parts, _transliterate(text[at:], name)])


def _transliterate(text: str, name: str) -> str:
    for latin, cyrillic in _letters()[name]:
        text = text.replace(latin, cyrillic)
    return text


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[int, str]]:
    keys = read_data("keyboards.toml")["keys"]
    english, russian, belarusian = keys["en"], keys["ru"], keys["be"]
    return {
        "to_russian_keys": {ord(one): other for one, other in zip(english, russian, strict=True)},
        "to_belarusian_keys": {ord(one): other for one, other in zip(english, belarusian, strict=True)},
        "to_latin_keys": {ord(one): other for one, other in zip(russian, english, strict=True)},
    }


@lru_cache(maxsize=1)
def _letters() -> dict[str, tuple[tuple[str, str], ...]]:
    """Latin spellings of Cyrillic letters, the longest first."""
    letters = read_data("keyboards.toml")["letters"]
    return {
        f"to_{name}_letters": tuple(sorted(table.items(), key=lambda pair: -len(pair[0])))
        for name, table in letters.items()
    }
