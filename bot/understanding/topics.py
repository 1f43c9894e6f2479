"""Find the products and sectors of a question: tractors, "калійныя ўгнаенні", "kənd təsərrüfatı", "IT".

Longest phrase first, exact forms before typing errors. The forms are generated from the word lists in
``data/topics`` by ``python -m bot.understanding.topic_forms``.
"""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.spoken import concepts_of
from bot.understanding.tokens import Tokens, respelt

_TYPO_LENGTH = 6


@dataclass(frozen=True, slots=True)
class TopicMention:
    """A product or sector that was named: tokens ``first`` to ``last``, as typed, and how it was recognised.

    ``kind`` is ``product`` or ``sector``, ``how`` ``exact`` or ``fuzzy``.
    """

    key: str
    kind: str
    first: int
    last: int
    typed: str
    how: str


@dataclass(frozen=True, slots=True)
class _Forms:
    words: dict[str, str]
    phrases: dict[str, str]
    typed: dict[str, str]
    capitals: dict[str, str]
    longest: dict[str, int]
    by_shape: dict[tuple[str, int], list[str]]
    known: frozenset[str]


def find_topics(tokens: Tokens, taken: AbstractSet[int] = frozenset()) -> list[TopicMention]:
    """Find the topics of "сколько тракторов продали в Азербайджан", in order; ``taken`` tokens are passed over."""
    mentions: list[TopicMention] = []
    position = 0
    while position < len(tokens.items):
        mention = None if position in taken else _topic_at(tokens, position, taken)
        if mention:
            mentions.append(mention)
        position = mention.last + 1 if mention else position + 1
    return mentions


def _topic_at(tokens: Tokens, position: int, taken: AbstractSet[int]) -> TopicMention | None:
    forms = _forms()
    token = tokens.items[position]
    for size in range(forms.longest.get(token.norm, 1), 1, -1):
        part = tokens.items[position : position + size]
        if len(part) == size and not any(index in taken for index in range(position, position + size)):
            key = forms.phrases.get(" ".join(each.norm for each in part))
            if key:
                return _mention(key, tokens, position, position + size - 1, "exact")
    if key := _exact(token.norm, token.text, capitals=token.capitals):
        return _mention(key, tokens, position, position, "exact")
    if len(token.norm) >= _TYPO_LENGTH and (key := _misspelt(token.norm)):
        return _mention(key, tokens, position, position, "fuzzy")
    return None


def _exact(norm: str, text: str, *, capitals: bool) -> str | None:
    forms = _forms()
    if key := forms.words.get(norm):
        return key
    if (key := forms.words.get(respelt(norm))) and not concepts_of(norm):
        return key
    if capitals and (key := forms.capitals.get(norm)):
        return key
    return forms.typed.get(text.lower()) if len(text) > 1 else None


def _mention(key: str, tokens: Tokens, first: int, last: int, how: str) -> TopicMention:
    typed = tokens.text[tokens.items[first].start : tokens.items[last].end]
    return TopicMention(key, topic_keys()[key], first, last, typed, how)


@lru_cache(maxsize=4096)
def _misspelt(word: str) -> str | None:
    """Return the topic whose form is one slip away, unless the word is another word or two topics are as near."""
    forms = _forms()
    if word in forms.known or is_common(word) or not word.isalpha():
        return None
    size = len(word)
    near = process.extract(
        word,
        [form for length in (size - 1, size, size + 1) for form in forms.by_shape.get((word[0], length), ())],
        scorer=OSA.distance,
        processor=None,
        score_cutoff=1,
        limit=8,
    )
    keys = {forms.words[form] for form, _, _ in near}
    return keys.pop() if len(keys) == 1 else None


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    folder = files("bot.understanding") / "data" / "topics"
    data = json.loads((folder / "forms.json").read_text("utf-8"))
    words = _keys_by_form(data["words"])
    return _Forms(
        words=words,
        phrases=_keys_by_form(data["phrases"]),
        typed=_keys_by_form(data["typed"]),
        capitals=_keys_by_form(data["capitals"]),
        longest={word: int(size) for word, size in _keys_by_form(data["longest"]).items()},
        by_shape=_by_shape(words),
        known=frozenset((folder / "not_topics.txt").read_text("utf-8").split()),
    )


def _keys_by_form(forms_by_key: dict[str, str]) -> dict[str, str]:
    by_form: dict[str, str] = {}
    for key, forms in forms_by_key.items():
        by_form.update(dict.fromkeys(forms.split("|"), key))
    return by_form


def _by_shape(words: Iterable[str]) -> dict[tuple[str, int], list[str]]:
    """Group words by first letter and length, so that a slip is looked for among few."""
    shapes: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= _TYPO_LENGTH - 1:
            shapes[word[0], len(word)].append(word)
    return shapes


@lru_cache(maxsize=1)
def _catalogue() -> dict[str, Any]:
    folder = files("bot.understanding") / "data" / "topics"
    return tomllib.loads((folder / "topics.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    text = (files("bot.understanding") / "data" / "topics" / "common_words_en.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())


def is_common(word: str) -> bool:
    """Whether a folded word is an everyday English one: neither goods nor a name, nor a slip for another word."""
    return word in _common_words()


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Return common words of the four languages that are neither products nor sectors."""
    return _forms().known


def topic_keys() -> Mapping[str, str]:
    """Return every topic key with its kind, ``product`` or ``sector``."""
    catalogue = _catalogue()
    kinds = dict.fromkeys(catalogue["products"], "product") | dict.fromkeys(catalogue["sectors"], "sector")
    return MappingProxyType(kinds)


def products_of(sector: str) -> tuple[str, ...]:
    """Return the products that belong to a sector, none for an unknown one."""
    return tuple(_catalogue()["sectors"].get(sector, ()))


def hs_codes(product: str) -> tuple[str, ...]:
    """Return the two-digit chapters of the Harmonized System that a product falls under, none for a sector."""
    return tuple(f"{chapter:02d}" for chapter in _catalogue()["products"].get(product, ()))
