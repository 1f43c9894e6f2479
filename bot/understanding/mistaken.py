"""Names of countries that are none as written: of a currency, of goods, of a country that is said more exactly."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.question import Language
from bot.understanding.countries import Case, CountryMention, Kind
from bot.understanding.cues import Cue
from bot.understanding.lexicon import FUNCTION
from bot.understanding.tokens import Tokens
from bot.understanding.topics import TopicMention

_PAIR = 2
_DENIAL = frozenset({"yox", "deyil"})
_TRAIN = "qatar"
_MEANT = {Language.AZ: {"car": "ZA"}}
"""Abbreviations that stand for another country in one language: "CAR" is Cənubi Afrika Respublikası."""


def without_mistaken(
    countries: list[CountryMention], cues: list[Cue], topics: list[TopicMention], language: Language
) -> list[CountryMention]:
    """Leave out what only looks like a country, and read abbreviations as their language means them."""
    kept = _without_currencies(countries, cues)
    if language is Language.AZ:
        kept = _without_words(kept, cues, topics)
    if language is Language.EN:
        kept = [mention for mention in kept if not _is_declined(mention)]
    return _said_once([_as_meant(mention, language) for mention in kept])


def without_denied(countries: list[CountryMention], tokens: Tokens, language: Language) -> list[CountryMention]:
    """Leave out what is named only to deny it: "Nigerin (Nigeriya yox) ortaqları", "Türkiyə ilə yox, Gürcüstanla"."""
    if language is not Language.AZ:
        return countries
    kept = [mention for mention in countries if not _is_denied(mention, tokens)]
    return kept or countries


def _is_denied(mention: CountryMention, tokens: Tokens) -> bool:
    behind = [token.norm for token in tokens.items[mention.last : mention.last + 2]]
    return bool(behind) and (behind[0] in _DENIAL or (behind[0] == "ile" and behind[-1] in _DENIAL))


def _as_meant(mention: CountryMention, language: Language) -> CountryMention:
    code = _MEANT.get(language, {}).get(mention.typed.lower().partition("-")[0])
    return replace(mention, codes=(code,)) if code else mention


def _without_currencies(countries: list[CountryMention], cues: list[Cue]) -> list[CountryMention]:
    """Leave out the country of a currency: "min ABŞ dolları ilə", "in US dollars", "в долларах США"."""
    money = {at for cue in cues if "currency" in cue.concepts for at in range(cue.first, cue.last)}
    return [mention for mention in countries if not _is_of_currency(mention, money)] if money else countries


def _is_declined(mention: CountryMention) -> bool:
    """Whether an English word only equals a declined form of another language: "fine" is "to the Finn" there."""
    return mention.weak and bool(mention.cases) and not mention.cases & {Case.NOM, Case.ADJ, Case.POSS}


def _is_of_currency(mention: CountryMention, money: AbstractSet[int]) -> bool:
    return mention.last in money or (mention.first - 1 in money and mention.codes == ("US",))


def _without_words(
    countries: list[CountryMention], cues: list[Cue], topics: list[TopicMention]
) -> list[CountryMention]:
    """Leave out names that are Azerbaijani words as typed: "malı" and small "mali" are goods, "Mali" is a country.

    A small "qatar" beside two countries is the train that runs between them.
    """
    known = {at for cue in cues if cue.concepts != {FUNCTION} for at in range(cue.first, cue.last)}
    known |= {topic.first for topic in topics if topic.how == "exact"}
    certain = {mention.codes for mention in countries if not mention.weak}
    spare = len(certain - {()}) >= _PAIR
    spared = {mention for mention in countries if spare and mention.typed == _TRAIN}
    return [mention for mention in countries if not (_may_be_word(mention, known) or mention in spared)]


def _may_be_word(mention: CountryMention, known: AbstractSet[int]) -> bool:
    in_small = mention.typed.islower() or "ı" in mention.typed
    one_word = mention.last - mention.first == 1
    return in_small and one_word and mention.first in known and (mention.weak or not mention.codes)


def _said_once(countries: list[CountryMention]) -> list[CountryMention]:
    """Drop a name of two countries where one of them is named as well: "the Koreans … South Korea".

    In "Congo and DR Congo" it is the other one: nothing else could be the second country.
    """
    told = {mention.codes[0] for mention in countries if len(mention.codes) == 1}
    return [mention for mention in countries if not _is_said_more_exactly(mention, told)]


def _is_said_more_exactly(mention: CountryMention, told: set[str]) -> bool:
    if len(mention.codes) < _PAIR or not told & set(mention.codes):
        return False
    return mention.kind is not Kind.NAME or len(told) > 1


def as_the_other(countries: list[CountryMention]) -> list[CountryMention]:
    """Read a name that two countries share as the one that is not named beside it: "Congo and DR Congo"."""
    certain = {mention.codes[0] for mention in countries if len(mention.codes) == 1}
    rest = {mention: tuple(code for code in mention.codes if code not in certain) for mention in countries}
    shared = [mention for mention in countries if len(mention.codes) > 1 and len(rest[mention]) == 1]
    return [replace(each, codes=rest[each]) if each in shared else each for each in countries]
