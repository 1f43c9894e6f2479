"""What is followed, in words: "Belarus–Azerbaijan · trade"."""

from __future__ import annotations

from bot.presenting.arguments import Wording
from bot.presenting.texts import has_text, text
from bot.products import topic_text
from bot.question import Language

_NAMED_ELSEWHERE = {
    "exports": "indicator-exports",
    "imports": "indicator-imports",
    "balance": "intent-balance",
    "visits": "topic-meetings",
}


def pair_name(language: Language, pair: tuple[str, str]) -> str:
    """Return two countries as one subject: "Belarus–Azerbaijan"; names of several words keep room: "A – B C"."""
    wording = Wording(language, {})
    one, other = wording.country(pair[0]), wording.country(pair[1])
    return f"{one} – {other}" if " " in one + other else f"{one}–{other}"


def topic_name(language: Language, topic: str) -> str:
    """Return the name of a followed topic, its key where it has none (any more)."""
    key = _NAMED_ELSEWHERE.get(topic, topic_text(topic))
    return text(language, key) if has_text(language, key) else topic


def subject(language: Language, pair: tuple[str, str], topic: str) -> str:
    """Return what is followed of a pair; the pair alone where that is everything."""
    named = pair_name(language, pair)
    return f"{named} · {topic_name(language, topic)}" if topic else named
