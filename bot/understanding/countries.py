"""Countries in a message: exact and longest first, then codes by their surroundings, then misspelt names.

"товарооборот Беларуси и азербаджана" holds BY (genitive, exact) and AZ (genitive, fuzzy).
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from bot.understanding.country_abbreviations import Abbreviations, is_shouted
from bot.understanding.country_forms import Case, Kind, Meaning, country_codes, form_table
from bot.understanding.country_fuzzy import is_slip, nearest_country, nearest_phrases
from bot.understanding.country_suffixes import split_suffix, suffix_case
from bot.understanding.tokens import Tokens, fold, respelt

__all__ = ["Case", "CountryMention", "Kind", "country_codes", "find_countries"]

_ASKED_IN_COMMANDS = {"GN": ("GN", "GW", "GQ", "PG")}
_EVERY_CASE = frozenset({Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC})
_FLAG_BASE = 0x1F1E6 - ord("A")


@dataclass(frozen=True, slots=True)
class CountryMention:
    """Where a message names a country.

    ``codes`` holds several countries when the word does not say which (Korea) and none for a group or a place
    that is no country (the CIS, the US state of Georgia). ``first`` and ``last`` are token indexes, ``last``
    exclusive. ``how`` is exact, code, flag, fuzzy or group. A ``weak`` mention is also a plain word ("turkey"):
    it counts only beside another strong country or a word of the subject.
    """

    codes: tuple[str, ...]
    first: int
    last: int
    cases: frozenset[Case]
    how: str
    kind: Kind
    typed: str
    weak: bool


def find_countries(
    tokens: Tokens, *, command: bool = False, taken: AbstractSet[int] = frozenset()
) -> list[CountryMention]:
    """Return the countries of a message in order of appearance.

    ``command`` reads the arguments of a command, where codes count in small letters too and "Guinea" is asked
    back; ``taken`` are indexes of tokens that belong to something else.
    """
    search = _Search(tokens, taken, command=command)
    search.exact()
    search.codes()
    search.misspelt()
    found = sorted(search.found.values(), key=lambda mention: mention.first)
    return [_as_asked(mention) for mention in found] if command else found


def _as_asked(mention: CountryMention) -> CountryMention:
    one_word = mention.last - mention.first == 1 and mention.kind is Kind.NAME
    choices = _ASKED_IN_COMMANDS.get(mention.codes[0]) if one_word and mention.codes else None
    return replace(mention, codes=choices, weak=False) if choices else replace(mention, weak=False)


class _Search:
    """One pass over one message; ``found`` holds the mentions by their first token."""

    def __init__(self, tokens: Tokens, taken: AbstractSet[int], *, command: bool) -> None:
        self.tokens = tokens
        self.norms = ["and" if token.norm == "&" else token.norm for token in tokens.items]
        self.free = [index not in taken for index in range(len(self.norms))]
        self.command = command
        self.found: dict[int, CountryMention] = {}
        self._abbreviated: dict[int, Meaning] = {}

    def exact(self) -> None:
        """Find forms of the table, the longest first at each place."""
        position = 0
        while position < len(self.norms):
            length = self._exact_at(position) if self.free[position] else 1
            position += max(length, 1)

    def _exact_at(self, first: int) -> int:
        length = self._phrase_length(first)
        if phrase := self._phrase(first, length):
            return self._add(phrase, first, length, "exact")
        word, case = split_suffix(self.norms[first])
        words = form_table().words
        meaning = words.get(word) or words.get(respelt(word)) or self._flag(first)
        if meaning is None or (meaning.cases == {Case.PREFIX} and not self._is_hyphened(first)):
            return 0
        if meaning.kind is Kind.CODE:
            self._abbreviated[first] = _in_case(meaning, case)
            return 0
        how = "flag" if meaning.kind is Kind.FLAG else "exact"
        return self._add(_in_case(meaning, case), first, 1, how)

    def _phrase_length(self, first: int) -> int:
        """Return how many words the longest phrase here has; "the US" gives way to "US state of Georgia"."""
        longest = form_table().openings.get(self.norms[first], 1)
        length = next((length for length in range(longest, 1, -1) if self._phrase(first, length)), 0)
        gives_way = length and self.norms[first] == "the" and self._phrase_length(first + 1) >= length
        return 0 if gives_way else length

    def _phrase(self, first: int, length: int) -> Meaning | None:
        last = first + length
        if not length or last > len(self.norms) or not all(self.free[first:last]):
            return None
        *words, ending = self.norms[first:last]
        ending, case = split_suffix(ending)
        meaning = form_table().phrases.get(" ".join([*words, ending]))
        return _in_case(meaning, case) if meaning else None

    def _flag(self, index: int) -> Meaning | None:
        letters = self.norms[index]
        if len(letters) != 2 or not all(0x1F1E6 <= ord(letter) <= 0x1F1FF for letter in letters):
            return None
        code = "".join(chr(ord(letter) - _FLAG_BASE) for letter in letters)
        code = {"UK": "GB"}.get(code, code)
        return Meaning((code,), Kind.FLAG, _EVERY_CASE, weak=False) if code in country_codes() else None

    def _is_hyphened(self, index: int) -> bool:
        return self.tokens.text[self.tokens.items[index].end :].lstrip()[:1] in {*"-‐‑‒–—―−"}

    def codes(self) -> None:
        """Add abbreviations and ISO codes where capitals and neighbours allow them."""
        items = {index: self.tokens.items[index] for index, free in enumerate(self.free) if free}
        abbreviations = Abbreviations(
            items, self._abbreviated, self.tokens.text, command=self.command, shouted=is_shouted(self.tokens.items)
        )
        others = {
            index for mention in self.found.values() if mention.codes for index in (mention.first, mention.last - 1)
        }
        strong = {mention.first for mention in self.found.values() if mention.codes and not mention.weak}
        for index, meaning in abbreviations.accepted(others, strong):
            self._add(meaning, index, 1, "code")

    def misspelt(self) -> None:
        """Read what is left as misspelt phrases, then as misspelt words."""
        for index, norm in enumerate(self.norms):
            if self.free[index] or self._is_one_word(index):
                self._misspelt_phrase(index, norm)
        for index, norm in enumerate(self.norms):
            if self.free[index] and (meaning := nearest_country(split_suffix(norm)[0])):
                self._add(_in_case(meaning, split_suffix(norm)[1]), index, 1, "fuzzy")

    def _misspelt_phrase(self, index: int, norm: str) -> None:
        for words in nearest_phrases(norm):
            first = index - words.index(norm)
            if first >= 0 and self._is_misspelt(words, first, index):
                self.found.pop(index, None)
                self._add(form_table().phrases[" ".join(words)], first, len(words), "fuzzy")
                return

    def _is_one_word(self, index: int) -> bool:
        return index in self.found and self.found[index].last == index + 1

    def _is_misspelt(self, words: tuple[str, ...], first: int, anchor: int) -> bool:
        typed = self.norms[first : first + len(words)]
        places = range(first, first + len(words))
        if len(typed) < len(words) or not all(self.free[place] or place == anchor for place in places):
            return False
        return all(one == other or is_slip(one, other) for one, other in zip(typed, words, strict=True))

    def _add(self, meaning: Meaning, first: int, length: int, how: str) -> int:
        last = first + length
        cases, ending = meaning.cases, self._ending_after(last)
        if ending is not None:
            cases, last = frozenset({ending}), last + 1
        items = self.tokens.items
        typed = self.tokens.text[items[first].start : items[last - 1].end]
        how = "group" if meaning.kind is Kind.GROUP else how
        self.found[first] = CountryMention(meaning.codes, first, last, cases, how, meaning.kind, typed, meaning.weak)
        self.free[first:last] = [False] * (last - first)
        return last - first

    def _ending_after(self, index: int) -> Case | None:
        """Return the case of an ending written with a hyphen, as in "BƏƏ-nin"."""
        items = self.tokens.items
        if index >= len(items) or not self.free[index]:
            return None
        if items[index].capitals and items[index].text.lower() in form_table().codes:
            return None  # "PL-DE" names two countries
        joint = self.tokens.text[items[index - 1].end : items[index].start]
        return suffix_case(items[index].norm) if fold(joint) in {"-", "'"} else None


def _in_case(meaning: Meaning, case: Case | None) -> Meaning:
    return meaning if case is None else meaning._replace(cases=frozenset({case}))
