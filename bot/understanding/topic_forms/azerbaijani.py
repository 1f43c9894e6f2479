"""Case and possessive forms of Azerbaijani phrases by vowel harmony; the last word takes the endings."""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = "aıoueəiöü"
_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü"}
_SOFTENED = {"k": "y", "q": "ğ"}


def azerbaijani_forms(phrase: str) -> Iterator[str]:
    """Yield a phrase with the endings of case, plural, possession and their commonest joins."""
    yield phrase
    high = _HIGH[next(letter for letter in reversed(phrase) if letter in _VOWELS)]
    low = "a" if high in "ıu" else "ə"
    if _is_possessed(phrase, high):
        yield from _possessed(phrase, high, low)
        return
    yield from _cases(phrase, high, low)
    plural = phrase + ("lar" if low == "a" else "lər")
    plural_high = "ı" if low == "a" else "i"
    yield plural
    yield from (plural + plural_high, plural + plural_high + "n", plural + low, plural + "d" + low + "n")
    yield from (
        plural + plural_high + "n" + plural_high,
        plural + plural_high + "n" + low,
        plural + plural_high + "nd" + low,
    )
    yield plural + plural_high + "n" + plural_high + "n"
    vowel = phrase[-1] in _VOWELS
    for own in dict.fromkeys(
        (phrase + "s" + high if vowel else _soft(phrase) + high, phrase + high)[: 1 + (not vowel)]
    ):
        yield from _possessed(own, high, low)


def _is_possessed(phrase: str, high: str) -> bool:
    """Whether a compound already carries its ending: "kənd təsərrüfatı", "neft məhsulu"."""
    return " " in phrase and phrase[-1] == high and phrase.rsplit(maxsplit=1)[-1] not in {"sənaye", "meyvə", "qara"}


def _soft(word: str) -> str:
    return word[:-1] + _SOFTENED.get(word[-1], word[-1]) if len(word) > 3 else word


def _cases(word: str, high: str, low: str) -> Iterator[str]:
    vowel = word[-1] in _VOWELS
    for stem in dict.fromkeys((word if vowel else _soft(word), word)):  # "konyak" keeps its k: "konyakı"
        yield stem + ("n" if vowel else "") + high + "n"
        yield stem + ("n" if vowel else "") + high
        yield stem + ("y" if vowel else "") + low
    yield from (word + "d" + low, word + "d" + low + "n", word + "l" + low)
    yield word + ("y" if vowel else "") + "n" + low + "n"


def _possessed(own: str, high: str, low: str) -> Iterator[str]:
    yield own
    yield from (own + "n" + high + "n", own + "n" + high, own + "n" + low, own + "nd" + low, own + "nd" + low + "n")
    yield own + "yn" + low + "n"
    if own.endswith(("ı", "i", "u", "ü")) and " " in own:
        stem = own[:-2] if own[-2] == "s" and own[-3] in _VOWELS else own[:-1]
        plural_high = "ı" if low == "a" else "i"
        plural = stem + "l" + low + "r" + plural_high
        yield from (plural, plural + "n" + plural_high + "n", plural + "n" + plural_high, plural + "nd" + low)
