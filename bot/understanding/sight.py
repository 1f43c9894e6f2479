"""What was seen in a message before anything is concluded: countries, period, topics, cues, unexplained words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.question import Language
from bot.understanding.countries import CountryMention
from bot.understanding.cues import Cue
from bot.understanding.lexicon import read_data
from bot.understanding.marks import marks_of
from bot.understanding.model import heard_words
from bot.understanding.periods import PeriodMention
from bot.understanding.tokens import Token, Tokens, fold
from bot.understanding.topics import TopicMention, is_common, plain_words

_SHORTEST_VERB = 6
_JOINING = frozenset({"or", "compare", "also", "more", "than", "most"})


@dataclass(frozen=True, slots=True)
class Sight:
    """The recognised parts of one message; ``unexplained`` are the content words that nothing accounts for."""

    tokens: Tokens
    language: Language
    countries: tuple[CountryMention, ...]
    groups: tuple[CountryMention, ...]
    period: PeriodMention | None
    topics: tuple[TopicMention, ...]
    cues: tuple[Cue, ...]
    unexplained: tuple[Token, ...]

    @property
    def strange(self) -> tuple[Token, ...]:
        """The unexplained words that no example question has either: names or products, for all we know."""
        return tuple(token for token in self.unexplained if not _is_heard(token.norm))

    @property
    def doubtful(self) -> tuple[Token, ...]:
        """The strange words that are not common ones either: only these may be a product or a name."""
        return tuple(token for token in self.strange if not is_common(token.norm))

    @property
    def concepts(self) -> frozenset[str]:
        """Everything the words are evidence of."""
        return frozenset(concept for cue in self.cues for concept in cue.concepts)

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries named, each once, in order; an ambiguous name stands for its first reading."""
        return tuple(dict.fromkeys(mention.codes[0] for mention in self.countries if mention.codes))

    @property
    def country_places(self) -> list[tuple[int, int]]:
        """Where in the text the countries stand."""
        items = self.tokens.items
        return [(items[mention.first].start, items[mention.last - 1].end) for mention in self.countries]

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
        return bool(self.mark(index)) or bool(self.at(index) & _JOINING)

    def text_between(self, one: CountryMention, other: CountryMention) -> str:
        """The characters between two neighbouring mentions."""
        return self.tokens.text[self.tokens.items[one.last - 1].end : self.tokens.items[other.first].start]

    def marks_country(self, index: int) -> bool:
        """Whether a token is a small word that stands beside a country."""
        return bool(self.mark(index))

    def mark(self, index: int) -> frozenset[str]:
        """What a small word makes of the country beside it."""
        return marks_of(self.tokens.items[index].norm, self.language)

    def is_topic(self, index: int) -> bool:
        """Whether the token at an index belongs to a product or sector."""
        return any(topic.first <= index <= topic.last for topic in self.topics)


def _is_heard(word: str) -> bool:
    return word in heard_words() or word in plain_words() or (len(word) >= _SHORTEST_VERB and word.endswith(_verbs()))


@lru_cache(maxsize=1)
def _verbs() -> tuple[str, ...]:
    """Return how verbs end: a word that ends so names neither a country nor a product."""
    tables = (read_data(f"{language.value}.toml")["words"].get("verbal", "") for language in Language)
    return tuple(fold(" ".join(tables)).split())
