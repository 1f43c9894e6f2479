"""Why a message was read as it was: what each word was taken for, the candidates with their scores, the decision.

The data behind ``bilateral-bot match``; wording belongs to whoever shows it.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.dialogue import Dialogue
from bot.question import Intent, Language, Reading
from bot.understanding.lexicon import FUNCTION
from bot.understanding.sight import Sight
from bot.understanding.understand import read


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of the message and what they were taken for.

    ``kind`` is country, group, period, topic, cue, function or unknown; ``meaning`` codes, a period code, a topic
    or the concepts; ``how`` how they were recognised (exact, fuzzy, code, phrase, word, slip).
    """

    text: str
    kind: str
    meaning: str
    how: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intent with the points of its words, its likeness to examples (0 to 1) and the sum that decided."""

    intent: Intent
    lexical: float
    likeness: float
    total: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that led to a reading; ``read_as`` is the text after a change of keyboard or script."""

    read_as: str
    parts: tuple[Part, ...]
    candidates: tuple[Candidate, ...]
    margin: float
    reading: Reading | None
    reason: str


def explain(text: str, dialogue: Dialogue | None = None, *, fallback: Language = Language.EN) -> Explanation:
    """Read a message and keep the reasons; ``reading`` is None where nothing of the subject was recognised."""
    attempt = read(text, dialogue or Dialogue(), fallback, thorough=True)
    opinion = attempt.opinion
    candidates = tuple(
        Candidate(intent, opinion.lexical.get(intent, 0.0), opinion.likeness.get(intent, 0.0), round(total, 2))
        for intent, total in opinion.ranked
    )
    sight = attempt.sight
    return Explanation(
        sight.tokens.text,
        tuple(_parts(sight)),
        candidates,
        opinion.margin,
        attempt.decision.reading,
        attempt.decision.reason,
    )


def _parts(sight: Sight) -> list[Part]:
    found: dict[int, tuple[int, Part]] = {}
    for cue in sight.cues:
        kind = FUNCTION if cue.concepts == {FUNCTION} else "cue"
        meaning = ", ".join(sorted(cue.concepts - {FUNCTION}))
        found[cue.first] = (cue.last, Part(_words(sight, cue.first, cue.last), kind, meaning, cue.how))
    for topic in sight.topics:
        end = topic.last + 1
        found[topic.first] = (end, Part(_words(sight, topic.first, end), "topic", topic.key, topic.how))
    if sight.period is not None:
        for index in sorted(sight.period.words):
            found[index] = (
                index + 1,
                Part(sight.tokens.items[index].text, "period", sight.period.period.code, "exact"),
            )
    for mention in (*sight.countries, *sight.groups):
        part = Part(mention.typed, "country" if mention.codes else "group", "/".join(mention.codes), mention.how)
        found[mention.first] = (mention.last, part)
    return _in_order(sight, found)


def _in_order(sight: Sight, found: dict[int, tuple[int, Part]]) -> list[Part]:
    parts, index = list[Part](), 0
    while index < len(sight.tokens.items):
        end, part = found.get(index, (index + 1, Part(sight.tokens.items[index].text, "unknown", "", "")))
        parts.append(part)
        index = max(end, index + 1)
    return parts


def _words(sight: Sight, first: int, last: int) -> str:
    items = sight.tokens.items
    return sight.tokens.text[items[first].start : items[last - 1].end]
