"""Case forms of Russian phrases: the adjectives before the first noun and that noun are inflected together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pymorphy3

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_NUMBERS = ("sing", "plur")
_DECLINED = ("NOUN", "ADJF", "PRTF")


@lru_cache(maxsize=1)
def _morphology() -> Any:
    return pymorphy3.MorphAnalyzer()


def russian_forms(phrase: str) -> Iterator[str]:
    """Yield every case form of a phrase given in the nominative."""
    yield phrase
    words = phrase.split()
    if len(words) == 1:
        yield from _all_forms(phrase)
        return
    head = next((at for at, word in enumerate(words) if _parse(word, "NOUN")), None)
    if head is None or any(not _parse(word, "ADJF", "PRTF") for word in words[:head]):
        return
    for number in _NUMBERS:
        for case in _CASES:
            if form := _agreeing(words, head, number, case):
                yield form


def _parse(word: str, *kinds: str) -> Any:
    parses = _morphology().parse(word)
    return next((parse for parse in parses if parse.tag.POS in kinds and "nomn" in parse.tag), None)


def _all_forms(word: str) -> Iterator[str]:
    prefix, dash, last = word.rpartition("-")
    parse = _parse(word, *_DECLINED) or (_parse(last, *_DECLINED) if dash else None)
    if parse is None:
        return
    whole = not dash or parse.normal_form != _morphology().parse(last)[0].normal_form
    for form in parse.lexeme:
        if form.tag.POS in _DECLINED and "Supr" not in form.tag:
            yield form.word if whole else f"{prefix}-{form.word}"


def _agreeing(words: list[str], head: int, number: str, case: str) -> str | None:
    noun = _parse(words[head], "NOUN")
    inflected = noun.inflect({number, case})
    if inflected is None:
        return None
    wanted = {number, case} | ({str(noun.tag.gender)} if number == "sing" and noun.tag.gender else set())
    before = [
        _parse(word, "ADJF", "PRTF").inflect(wanted - ({"accs"} if case == "accs" else set())) for word in words[:head]
    ]
    if case == "accs":
        before = [_accusative(word, wanted, feminine=noun.tag.gender == "femn") for word in words[:head]]
    if any(form is None for form in before):
        return None
    return " ".join([*(form.word for form in before), inflected.word, *words[head + 1 :]])


def _accusative(word: str, wanted: set[str], *, feminine: bool) -> Any:
    """Inflect an adjective like an inanimate noun: "сырую нефть", but "карьерный самосвал"."""
    adjective = _parse(word, "ADJF", "PRTF")
    return adjective.inflect(wanted if feminine and "sing" in wanted else (wanted - {"accs"}) | {"nomn"})
