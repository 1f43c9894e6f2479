"""Which short capitals are countries: "РБ" and "USA" nearly always, "AZ" only beside another country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from bot.understanding.country_forms import Case, Kind, Meaning, form_table
from bot.understanding.country_suffixes import split_suffix
from bot.understanding.tokens import Token

_EVERY_CASE = frozenset({Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC})
_REACH = 2
_REACH_OF_CODES = 4
"""Where no country is named in full two codes may stand further apart: "BY tractors into PK", "IN buying from QA"."""

_SHOUTED_WORDS = 4
_LONG_WORD = 5
_CODE = 2
_TIES = frozenset({"-", "–", "—", "/"})


def is_shouted(items: Sequence[Token]) -> bool:
    """Tell whether a message is all in capitals, so that capitals mean nothing."""
    words = [token for token in items if token.text[0].isalpha()]
    is_long = any(len(token.norm) >= _LONG_WORD for token in words)
    return len(words) >= _SHOUTED_WORDS and is_long and all(token.text.isupper() for token in words)


class Abbreviations:
    """The candidates of one message: abbreviations of the table and ISO codes, by token index."""

    def __init__(
        self, items: Mapping[int, Token], named: Mapping[int, Meaning], text: str, *, command: bool, shouted: bool
    ) -> None:
        self._items = items
        self._text = text
        self._named = named
        self._command = command
        self._shouted = shouted
        self._candidates = dict(named) | {
            index: meaning for index, token in items.items() if index not in named and (meaning := _iso(token))
        }

    def accepted(self, others: AbstractSet[int], strong: AbstractSet[int]) -> Iterator[tuple[int, Meaning]]:
        """Yield the codes that count, given the tokens of other countries and which of those are strong."""
        sure = {index for index in self._candidates if self._is_sure(index)} | self._tied()
        capitals = {index for index in self._candidates if self._is_capital(index)}
        neighbours = others | capitals
        apart = not others and not sure and self._are_two_codes(capitals)
        plain = {index for index in capitals if _bare(self._items[index]) not in _listed("words") | _listed("beside")}
        for index, meaning in self._candidates.items():
            is_word = _bare(self._items[index]) in _listed("words")
            near = capitals if is_word else neighbours
            reach = _REACH if others else _REACH_OF_CODES - is_word
            beside = bool(self._near(index, near - {index}, reach))
            anywhere = bool((strong | sure | self._near(index, plain, _REACH)) - {index})
            fits = index in capitals and self._fits(index, beside=beside, anywhere=anywhere)
            if (
                index in sure
                or fits
                or (apart and index in capitals)
                or (self._command and len(strong | sure | capitals) < 2)
            ):
                yield index, meaning

    def _are_two_codes(self, capitals: AbstractSet[int]) -> bool:
        """Whether two codes are all there is, wherever they stand: "need BY tractors into PK"."""
        words = [_bare(self._items[index]) for index in capitals]
        doubtful = (_listed("words") | _listed("beside")) - _listed("apart")
        return len(words) == 2 and not doubtful.intersection(words)

    def _tied(self) -> set[int]:
        """Find small codes of two countries tied together: "uz-kz", but not "az-az"."""
        small = [index for index in self._candidates if self._is_small(index)]
        return {
            index
            for one, other in pairwise(small)
            if self._candidates[one].codes != self._candidates[other].codes
            and self._text[self._items[one].end : self._items[other].start] in _TIES
            for index in (one, other)
        }

    def _is_small(self, index: int) -> bool:
        word = self._items[index].text
        return len(word) == _CODE and word.isascii() and word.islower() and word not in _listed("words")

    def _is_sure(self, index: int) -> bool:
        token = self._items[index]
        word = _bare(token)
        if word in _listed("small") or (index in self._named and "ə" in token.text.lower()):
            return True
        return self._is_capital(index) and len(word) + self._command > 2 and word not in _listed("beside")

    def _is_capital(self, index: int) -> bool:
        token = self._items[index]
        base = token.text[: len(_bare(token))] if "'" in token.norm else token.text
        return base.isupper() and len(base) > 1 and not self._shouted

    def _fits(self, index: int, *, beside: bool, anywhere: bool) -> bool:
        word = _bare(self._items[index])
        if word in _STANDING:
            return True
        return anywhere if word in _listed("beside") else beside

    def _near(self, index: int, others: AbstractSet[int], reach: int) -> AbstractSet[int]:
        return {other for other in others if abs(other - index) <= reach}


_STANDING = frozenset({"us", "gb"})


def _bare(token: Token) -> str:
    return split_suffix(token.norm)[0].replace(".", "")


def _iso(token: Token) -> Meaning | None:
    word = _bare(token)
    if len(word) not in {2, 3}:
        return None
    if "." in token.norm and (len(word) == 2 or not token.text.isupper()):
        return None
    code = form_table().codes.get(word)
    if code is None and "." in token.norm and (meaning := form_table().words.get(word)):
        return meaning
    return Meaning((code,), Kind.CODE, _EVERY_CASE, weak=False) if code else None


@lru_cache(maxsize=4)
def _listed(name: str) -> frozenset[str]:
    text = (files("bot.understanding") / "data" / "countries" / "abbreviations.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines())
    return frozenset(word for line in lines if line and line[0] == name for word in line[1:])
