"""What was seen in a message before anything is concluded: countries, period, topics, cues, and what explains each word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.period import Period, PeriodKind
from bot.understanding.countries import CountryMention, find_countries
from bot.understanding.cues import Cue, find_cues, find_slips
from bot.understanding.lexicon import FUNCTION
from bot.understanding.marks import marks_of
from bot.understanding.periods import PeriodMention, find_period
from bot.understanding.tokens import Token, Tokens
from bot.understanding.topics import TopicMention, find_topics

_MANY_YEARS = frozenset({PeriodKind.YEARS, PeriodKind.SINCE, PeriodKind.UNTIL, PeriodKind.LAST})
_JOINING = frozenset({"or", "compare", "also", "more", "than", "most"})
_SIGNS = frozenset("%&$€£₽₼")


@dataclass(frozen=True, slots=True)
class Sight:
    """The recognised parts of one message; ``unexplained`` are the content words that nothing accounts for."""

    tokens: Tokens
    countries: tuple[CountryMention, ...]
    period: PeriodMention | None
    topics: tuple[TopicMention, ...]
    cues: tuple[Cue, ...]
    unexplained: tuple[Token, ...]

    @property
    def concepts(self) -> frozenset[str]:
        """Everything the words are evidence of."""
        return frozenset(concept for cue in self.cues for concept in cue.concepts)

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries named, each once, in order; an ambiguous name stands for its first reading."""
        return tuple(dict.fromkeys(mention.codes[0] for mention in self.countries if mention.codes))

    @property
    def people(self) -> tuple[CountryMention, ...]:
        """The persons named, each standing for a country."""
        return tuple(mention for mention in self.countries if mention.kind == "person")

    def at(self, index: int) -> frozenset[str]:
        """What the token at an index is evidence of."""
        for cue in self.cues:
            if cue.first <= index < cue.last:
                return cue.concepts
        return frozenset()

    def joins(self, index: int) -> bool:
        """Whether a token only joins names: "and", "or", "compared to", "с"."""
        norm = self.tokens.items[index].norm
        return bool(marks_of(norm)) or bool(self.at(index) & _JOINING)

    def marks_country(self, index: int) -> bool:
        """Whether a token is a small word that stands beside a country."""
        return bool(marks_of(self.tokens.items[index].norm))

    def is_topic(self, index: int) -> bool:
        """Whether the token at an index belongs to a product or sector."""
        return any(topic.first <= index < topic.last for topic in self.topics)


def look_at(tokens: Tokens, *, command: bool = False) -> Sight:
    """Recognise the parts of a tokenised message."""
    cues = find_cues(tokens)
    countries = _believable(find_countries(tokens, command=command), cues)
    placed = _span(countries)
    period = find_period(tokens, placed)
    placed |= period.words if period else frozenset()
    topics = find_topics(tokens, placed)
    kept = [cue for cue in cues if cue.last - cue.first > 1 or cue.first not in placed]
    return _explain(tokens, countries, period, topics, kept)


def _explain(
    tokens: Tokens,
    countries: list[CountryMention],
    period: PeriodMention | None,
    topics: list[TopicMention],
    cues: list[Cue],
) -> Sight:
    explained = _span(countries) | _span(topics) | _span(cues) | (period.words if period else frozenset())
    slips = find_slips(tokens, explained)
    explained |= _span(slips)
    rest = (token for at, token in enumerate(tokens.items) if at not in explained and _has_content(token))
    ordered = sorted([*cues, *slips], key=lambda cue: cue.first)
    return Sight(tokens, tuple(countries), period, tuple(topics), tuple(ordered), tuple(rest))


def _believable(countries: list[CountryMention], cues: list[Cue]) -> list[CountryMention]:
    """Keep a name that is also a plain word only beside a certain country or a word of the domain."""
    known = {cue.first for cue in cues if cue.last - cue.first == 1}
    countries = [
        mention for mention in countries if mention.codes and not (mention.how == "fuzzy" and mention.first in known)
    ]
    certain = any(not mention.weak for mention in countries)
    told = any(cue.concepts - {FUNCTION} for cue in cues)
    return [mention for mention in countries if not mention.weak or certain or told]


def _has_content(token: Token) -> bool:
    return token.norm not in _SIGNS and not (token.norm.isdigit() and len(token.norm) <= 2) and len(token.norm) > 1


def _span(parts: Iterable[CountryMention | TopicMention | Cue]) -> frozenset[int]:
    return frozenset(at for part in parts for at in range(part.first, part.last))


def features_of(sight: Sight, *, dialogue: bool = False) -> frozenset[str]:
    """Return the concepts of a message together with the shape of it, for the weights."""
    shape = {f"n{min(len(sight.codes), 3)}"}
    if any(topic.kind == "product" for topic in sight.topics):
        shape.add("product")
    if any(topic.kind == "sector" for topic in sight.topics):
        shape.add("sector")
    if sight.people:
        shape.add("person")
    if dialogue:
        shape.add("dialogue")
    if sight.period is not None:
        shape |= _period_features(sight.period.period)
    return sight.concepts | shape


def _period_features(period: Period) -> set[str]:
    features = {"period"}
    if period.kind in _MANY_YEARS and not (period.kind is PeriodKind.LAST and period.count == 1):
        features.add("years")
    if period.kind is PeriodKind.COMPARED:
        features.add("compared")
    return features
