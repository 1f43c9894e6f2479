"""Words of a message, folded once: every vocabulary table is folded by the same ``fold``.

Hyphens always part words ("Guinea-Bissau" is two tokens, "2013-cü" a number and an ending), apostrophes and the
full stops of "U.S." do not. Digits and letters are parted ("2015г"), except after one or two letters ("Q1").
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

CHARACTERS_READ = 300
TOKENS_READ = 40

_SCRATCH = 4096
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_MARK = f"[\u0300-\u036f{_INVISIBLE}]*"
_LETTER = rf"(?:[^\W\d_]{_MARK})"
_APOSTROPHES = "'’‘ʼ`´ʹ′＇"
_DASHES = "-‐‑‒–—―−﹘﹣－"
_WORD = re.compile(
    rf"""(?P<flag>[\U0001F1E6-\U0001F1FF]{{2}})
    |(?P<dotted>(?<![^\W_]){_LETTER}(?:\.{_LETTER})+(?![^\W_])(?:\.(?![^\W_]))?)
    |(?P<number>\d+)
    |(?P<short>(?<![^\W\d_]){_LETTER}{{1,2}}\d+(?![^\W_]))
    |(?P<word>{_LETTER}+(?:[{_APOSTROPHES}]{_LETTER}+)*)
    |(?P<sign>[%&$€£₽₼])""",
    re.VERBOSE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-z]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_TO_CYRILLIC = str.maketrans("abcehikmoptxyjs", "авсенікмортхујѕ")
_TO_LATIN = str.maketrans("авсенікмортхујѕ", "abcehikmoptxyjs")
_DROPPED = frozenset({"Mn", "Me", "Cf", "Cs", "Cn", "Co", "So", "Sk"})
_ALONE = frozenset("aceioy")
_BY_HAND = {"ə": "e", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ґ": "г", "й": "й"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, sign or flag: as typed, folded, and where it stands in the text.

    ``capitals`` is true of two letters or more, all upper case.
    """

    text: str
    norm: str
    start: int
    end: int
    capitals: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of the part of a message that is read, that part itself, and whether there was more."""

    items: tuple[Token, ...]
    truncated: bool
    text: str


class _Folding(dict[int, str]):
    """What one character becomes; remembers the first few thousand characters it meets."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(self) < _SCRATCH:
            self[code] = folded
        return folded


def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character in _DASHES:
        return "-"
    if (digit := unicodedata.decimal(character, None)) is not None:
        return str(digit)
    return "".join(map(_bare, unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", character).casefold())))


def _bare(character: str) -> str:
    if character in _BY_HAND:
        return _BY_HAND[character]
    bare = (part for part in unicodedata.normalize("NFKD", character) if unicodedata.category(part) not in _DROPPED)
    return "".join(_BY_HAND.get(part, part) for part in bare)


_FOLDING = _Folding({code: chr(code) for code in range(0x1F1E6, 0x1F200)})


def fold(text: str) -> str:
    """Normalise text for comparison: "Азербайджа́н", "AZƏRBAYCAN", "Türkiyə" → "азербайджан", "azerbaycan", "turkiye".

    Case, accents, ё, ў and the Azerbaijani letters are levelled (ə→e, ı→i, ş→s, ç→c, ğ→g, ö→o, ü→u), й is kept;
    dashes and apostrophes become one kind, invisible characters and emoji vanish, flags stay. A word that mixes
    Latin and Cyrillic is written in the script its telling letters belong to.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    composed = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    folded = composed.translate(_FOLDING)
    if _LATIN.search(folded) and _CYRILLIC.search(folded):
        return _LETTERS.sub(_one_script, folded)
    return folded


def _one_script(found: re.Match[str]) -> str:
    word = found[0]
    latin, cyrillic = _LATIN.findall(word), _CYRILLIC.findall(word)
    if not latin or not cyrillic:
        return word
    telling_latin = sum(letter not in "abcehikmoptxyjs" for letter in latin)
    telling_cyrillic = sum(letter not in "авсенікмортхујѕ" for letter in cyrillic)
    is_latin = (telling_latin, len(latin)) > (telling_cyrillic, len(cyrillic))
    return word.translate(_TO_LATIN if is_latin else _TO_CYRILLIC)


def respelt(norm: str) -> str:
    """Write a word with the other letter for "i": "экспартавали" as "экспартавалі", "скажіте" as "скажите".

    Spoken Belarusian is typed with either, so a word that nothing explains is looked up again so; a word with
    neither letter, or with both, comes back written with "і" throughout.
    """
    return norm.replace("и", "і") if "и" in norm else norm.replace("і", "и")


def tokenize(text: str) -> Tokens:
    """Cut a message into tokens; 300 characters and 40 tokens are read, a word cut by the limit is left out."""
    read = text[:CHARACTERS_READ]
    found = list(_WORD.finditer(read))
    cut = len(text) > CHARACTERS_READ and not text[CHARACTERS_READ:].isspace()
    if cut and found and found[-1].end() == CHARACTERS_READ and text[CHARACTERS_READ].isalnum():
        found.pop()
    in_cyrillic = _CYRILLIC.search(read.casefold()) is not None
    items = [token for match in found if (token := _token(match, in_cyrillic=in_cyrillic)).norm]
    return Tokens(tuple(items[:TOKENS_READ]), cut or len(items) > TOKENS_READ, read)


def _token(match: re.Match[str], *, in_cyrillic: bool) -> Token:
    text = match[0]
    norm = fold(text)
    if match.lastgroup == "dotted":
        norm = norm.rstrip(".")
    elif in_cyrillic and norm in _ALONE and text != "I":
        norm = norm.translate(_TO_CYRILLIC)
    return Token(text, norm, match.start(), match.end(), _is_capitals(text))


def _is_capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) > 1
