"""What a question names without asking about it: goods it leaves out, goods of an aside, a name told apart later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.question import Language
from bot.understanding.countries import CountryMention
from bot.understanding.cues import Cue
from bot.understanding.lexicon import read_data
from bot.understanding.tokens import Tokens, fold
from bot.understanding.topics import TopicMention

_ENDS = frozenset(".!?;\n")
_CARRIERS = frozenset({"trucks", "trains", "ships", "glass"})
_PAUSES = frozenset(",;.(-–—")


def is_left_out(tokens: Tokens, topic: TopicMention) -> bool:
    """Whether a product is set aside: "besides coal", "other than oil", "cocoa aside"."""
    before, after = _leaving_out()
    norms = [token.norm for token in tokens.items]
    heads = {" ".join(norms[max(topic.first - size, 0) : topic.first]) for size in (1, 2)}
    return bool(heads & before) or (topic.last + 1 < len(norms) and norms[topic.last + 1] in after)


def without_carriers(tokens: Tokens, topics: list[TopicMention]) -> list[TopicMention]:
    """Drop goods that only measure others: "how many trucks of tomatoes" asks for tomatoes."""
    starts = {topic.first for topic in topics}
    norms = [token.norm for token in tokens.items]
    return [
        topic
        for topic in topics
        if not (topic.key in _CARRIERS and topic.last + 2 in starts and norms[topic.last + 1] == "of")
    ]


def without_asides(tokens: Tokens, cues: list[Cue], dated: frozenset[int]) -> list[Cue]:
    """Drop an English "say" that only offers an example: "before the sanctions, 2019 say", "say 2019"."""
    beside = {at + step for at in dated for step in (-1, 1)}
    return [cue for cue in cues if cue.first not in beside or tokens.items[cue.first].norm != "say"]


def in_the_sentence_of(
    tokens: Tokens, topics: list[TopicMention], countries: Sequence[CountryMention]
) -> list[TopicMention]:
    """Prefer the products of a sentence that names a country: "Bread is dear. Does Lebanon buy wheat?" is of wheat."""
    sentences = _sentences(tokens)
    placed = {sentences[mention.first] for mention in countries}
    return [topic for topic in topics if sentences[topic.first] in placed] or topics


def without_apposed(tokens: Tokens, countries: list[CountryMention]) -> list[CountryMention]:
    """Drop an ambiguous name that is told apart after a pause: "Congo, the DRC one"."""
    return [mention for mention in countries if not _is_told_apart(tokens, mention, countries)]


def _is_told_apart(tokens: Tokens, mention: CountryMention, countries: list[CountryMention]) -> bool:
    later = (other for other in countries if other.first >= mention.last)
    return any(
        len(mention.codes) > 1 and len(other.codes) == 1 and other.codes[0] in mention.codes
        and _is_pause(tokens, other)
        for other in later
    )  # fmt: skip


def _is_pause(tokens: Tokens, mention: CountryMention) -> bool:
    """Whether a comma, bracket or dash stands before a name, an article between them or not."""
    items = tokens.items
    for index in range(mention.first, max(mention.first - 2, 0), -1):
        if set(tokens.text[items[index - 1].end : items[index].start]) & _PAUSES:
            return True
    return False


def _sentences(tokens: Tokens) -> list[int]:
    """Number the sentence of each token."""
    numbers, current, end = list[int](), 0, 0
    for token in tokens.items:
        gap = tokens.text[end : token.start]
        current += bool(end and set(gap) & _ENDS)
        numbers.append(current)
        end = token.end
    return numbers


@lru_cache(maxsize=1)
def _leaving_out() -> tuple[frozenset[str], frozenset[str]]:
    """Return what stands before and what after a product that is left out, in all languages."""
    tables = [read_data(f"{language.value}.toml")["words"] for language in Language]
    before, after = (
        frozenset(entry.replace("_", " ") for table in tables for entry in fold(table.get(name, "")).split())
        for name in ("leaving_out", "left_out")
    )
    return before, after
