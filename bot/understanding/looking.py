"""Look at a message: find the countries, the period, the topics and the cues, each where the others leave off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.question import Language
from bot.understanding.countries import CountryMention, find_countries
from bot.understanding.cues import Cue, find_cues, find_slips
from bot.understanding.lexicon import FUNCTION, NEVER, SOFT
from bot.understanding.marks import marks_of
from bot.understanding.mistaken import as_the_other, without_denied, without_mistaken
from bot.understanding.numbered_topics import find_numbered_topics
from bot.understanding.periods import PeriodMention, find_period
from bot.understanding.set_aside import (
    in_the_sentence_of,
    is_left_out,
    without_apposed,
    without_asides,
    without_carriers,
)
from bot.understanding.sight import Sight
from bot.understanding.tokens import Token, Tokens
from bot.understanding.topics import TopicMention, find_topics

_SHORT_REPLY = 3
_NEXT_BUT_ONE = 2
_ABLATIVE = ("dan", "den", "nan", "nen")
_BEHIND_ABLATIVE = frozenset({"sonra", "evvel", "beri", "basqa", "savayi", "elave", "qabaq"})
_SIGNS = frozenset("%&$€£₽₼")
_CLAUSE_ENDS = frozenset(",.;:!?—–")
_DISMISS, _EXCEPT = "dismiss", "except"
_MOVING = frozenset(
    {"sell", "buy", "export", "import", "exportverb", "importverb", "deal", "trade", "turnover", "goods"}
)
"""What a misspelt word after "how much" may mean; any other is what is measured, and not a slip: "сколько ключей"."""
_MEASURES = frozenset({"howmuch", "export", "import"})
_ALIEN = frozenset({NEVER, SOFT})
_NOTHING = frozenset({FUNCTION})


def look_at(tokens: Tokens, language: Language, *, command: bool = False, answering: bool = False) -> Sight:
    """Recognise the parts of a tokenised message.

    ``command`` says that these are the arguments of one, ``answering`` that a conversation is going on: then a
    short "Turkey" or "Georgia" is believed to be a country.
    """
    numbered = find_numbered_topics(tokens)
    cues = [cue for cue in find_cues(tokens) if cue.first not in _span(numbered)]
    dismissed = _dismissed(tokens, cues)
    if dismissed:
        cues = [replace(cue, concepts=_NOTHING) if cue.first in dismissed else cue for cue in cues]
    found = find_countries(tokens, command=command, taken=_span(numbered))
    named, mistaken = _named(found, tokens, cues, language, answering=answering)
    countries = as_the_other(_without_abbreviations(tokens, [mention for mention in named if mention.codes], cues))
    groups = [mention for mention in named if not mention.codes]
    placed = _span([*countries, *groups, *numbered])
    countries = without_apposed(tokens, countries)
    period = find_period(tokens, placed)
    if period is not None:
        placed |= period.words
        cues = without_asides(tokens, cues, period.words)
    topics, excepted = _topics(tokens, cues, placed, dismissed, language)
    topics = numbered + topics
    cues = _with_goods_of_trade(cues, topics, countries)
    kept = [cue for cue in cues if cue.last - cue.first > 1 or cue.first not in placed]
    slips, explained = _slips(tokens, kept, placed | _span(topics) | _span(kept) | dismissed | excepted)
    rest = _unexplained(tokens, explained | _events(tokens) | mistaken, period)
    return Sight(
        tokens,
        language,
        tuple(countries),
        tuple(groups),
        period,
        tuple(_asked_for(tokens, topics, countries)),
        tuple(sorted([*kept, *slips], key=lambda cue: cue.first)),
        rest,
    )


def _named(
    found: list[CountryMention], tokens: Tokens, cues: list[Cue], language: Language, *, answering: bool
) -> tuple[list[CountryMention], frozenset[int]]:
    """Return the names that are meant as countries, and the tokens of those that only look like some."""
    free_topics = find_topics(tokens)
    named = without_mistaken(found, cues, free_topics, language)
    named = named if answering else without_denied(named, tokens, language)
    mistaken = _span(found) - _span(named)
    if not (answering and len(tokens.items) <= _SHORT_REPLY):
        named = _believable(named, cues, free_topics)
    return named, mistaken


def _topics(
    tokens: Tokens, cues: list[Cue], placed: frozenset[int], dismissed: frozenset[int], language: Language
) -> tuple[list[TopicMention], frozenset[int]]:
    """Return the products and sectors named, exact ones before misspelt ones, and the tokens of those left out."""
    listed = _span(cues)
    phrased = _span(cue for cue in cues if cue.last - cue.first > 1)
    seen = find_topics(tokens, placed)
    excepted = _excepted(tokens, seen, cues, language)
    topics = [
        topic
        for topic in seen
        if topic.first not in (phrased if topic.how == "exact" else listed) | excepted | dismissed
    ]
    certain = [topic for topic in topics if topic.how == "exact"]
    return certain or topics, excepted


def _asked_for(tokens: Tokens, topics: list[TopicMention], countries: list[CountryMention]) -> list[TopicMention]:
    """Return the topics that are asked about, not those set aside or named in another sentence."""
    asked = [topic for topic in topics if not is_left_out(tokens, topic)]
    return in_the_sentence_of(tokens, without_carriers(tokens, asked), countries) if len(asked) > 1 else asked


def _with_goods_of_trade(cues: list[Cue], topics: list[TopicMention], countries: list[CountryMention]) -> list[Cue]:
    """Take goods for no alien words where their trade is asked for: "how many laptops did China sell to …"."""
    if len({mention.codes for mention in countries}) < 2 or not any(cue.concepts & _MEASURES for cue in cues):
        return cues
    goods = {topic.first for topic in topics if topic.how == "exact"}
    return [replace(cue, concepts=cue.concepts - _ALIEN) if cue.first in goods else cue for cue in cues]


def _slips(tokens: Tokens, kept: list[Cue], explained: frozenset[int]) -> tuple[list[Cue], frozenset[int]]:
    """Return the misspelt cues, and the tokens that are explained with them."""
    measured = {cue.last for cue in kept if "howmuch" in cue.concepts}
    slips = [cue for cue in find_slips(tokens, explained) if cue.first not in measured or cue.concepts & _MOVING]
    return slips, explained | _span(slips)


def _unexplained(tokens: Tokens, explained: frozenset[int], period: PeriodMention | None) -> tuple[Token, ...]:
    """Return the content words left; a number that the period repeats is none."""
    said = {tokens.items[at].norm for at in period.words} if period else frozenset[str]()
    return tuple(
        token
        for at, token in enumerate(tokens.items)
        if at not in explained and _has_content(token) and not (token.norm.isdigit() and token.norm in said)
    )


def _dismissed(tokens: Tokens, cues: list[Cue]) -> frozenset[int]:
    """Return the words of a clause that is waved aside: "the sum of the contracts is not needed, how much …"."""
    verbs = [cue for cue in cues if _DISMISS in cue.concepts]
    return frozenset(at for verb in verbs for at in range(_clause_before(tokens, verb.first), verb.last))


def _clause_before(tokens: Tokens, index: int) -> int:
    """Return where the clause begins that ends with a token."""
    items = tokens.items
    while index > 0 and not set(tokens.text[items[index - 1].end : items[index].start]) & _CLAUSE_ENDS:
        index -= 1
    return index


def _excepted(tokens: Tokens, topics: list[TopicMention], cues: list[Cue], language: Language) -> frozenset[int]:
    """Return the words of goods that are named to leave them out: "what besides oil and gas do they sell"."""
    left_out: list[TopicMention] = []
    for topic in topics:
        behind = any(_EXCEPT in cue.concepts and topic.last + 1 == cue.first for cue in cues)
        ahead = any(_EXCEPT in cue.concepts and cue.last == topic.first for cue in cues)
        joined = left_out and topic.first - left_out[-1].last == _NEXT_BUT_ONE
        if behind or ahead or (joined and "join" in marks_of(tokens.items[topic.first - 1].norm, language)):
            left_out.append(topic)
    return _span(left_out)


def _believable(countries: list[CountryMention], cues: list[Cue], topics: list[TopicMention]) -> list[CountryMention]:
    """Keep a name that is also a plain word only beside a certain country or a word of the domain."""
    known = _span(cues)
    known |= _span(topic for topic in topics if topic.how == "exact")
    countries = [
        mention
        for mention in countries
        if not (mention.how == "fuzzy" and known.issuperset(range(mention.first, mention.last)))
    ]
    certain = any(not mention.weak for mention in countries)
    told = any(cue.concepts - {FUNCTION} for cue in cues)
    return [mention for mention in countries if not mention.weak or certain or told]


def _without_abbreviations(tokens: Tokens, countries: list[CountryMention], cues: list[Cue]) -> list[CountryMention]:
    """Read "IT" as information technology beside two countries, or where cooperation is spoken of."""
    concepts = {concept for cue in cues for concept in cue.concepts}
    topical = [
        mention
        for mention in countries
        if mention.kind == "code" and find_topics(tokens, _all_but(tokens, mention.first))
    ]
    others = {mention.codes for mention in countries if mention not in topical}
    if len(others) > 1 or (others and concepts & {"cooperate", "ties", "project", "say"}):
        return [mention for mention in countries if mention not in topical]
    return countries


def _all_but(tokens: Tokens, index: int) -> frozenset[int]:
    return frozenset(range(len(tokens.items))) - {index}


def _events(tokens: Tokens) -> frozenset[int]:
    """Return the words that only date or except something: "Breksitdən sonra", "borjomidən başqa"."""
    items = tokens.items
    return frozenset(
        at
        for at in range(len(items) - 1)
        if items[at + 1].norm in _BEHIND_ABLATIVE and items[at].norm.endswith(_ABLATIVE)
    )


def _has_content(token: Token) -> bool:
    return token.norm not in _SIGNS and not (token.norm.isdigit() and len(token.norm) <= 2) and len(token.norm) > 2


def _span(parts: Iterable[CountryMention | TopicMention | Cue]) -> frozenset[int]:
    return frozenset(at for part in parts for at in range(part.first, _end(part)))


def _end(part: CountryMention | TopicMention | Cue) -> int:
    return part.last + 1 if isinstance(part, TopicMention) else part.last
