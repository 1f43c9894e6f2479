"""The kinds of value an entry is made of: periods, numbers as written, codes, keys and texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StrictStr

LANGUAGES = ("en", "ru", "az", "be")
MIXED_WORD = re.compile(r"\w*(?:[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z])\w*")
"""A word of Latin and Cyrillic letters: a letter of the wrong keyboard that looks right and is never found."""

_PERIOD = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:\.\.(\d{4})(?:-(0[1-9]|1[0-2]))?)?")


def read_period(code: str) -> tuple[int, int]:
    """Turn ``2012``, ``2013-03`` or ``2013-01..2013-02`` into its first and last month; raises ValueError."""
    found = _PERIOD.fullmatch(code)
    if found is None:
        raise ValueError(f"not a period: {code!r}")
    first_year, first_month, last_year, last_month = found.groups()
    first = int(first_year) * 100 + int(first_month or 1)
    last = int(last_year or first_year) * 100 + int(last_month or (12 if last_year else first_month or 12))
    if last < first:
        raise ValueError(f"a period that ends before it begins: {code!r}")
    return first, last


def count_decimals(number: Decimal) -> int:
    """Count the decimals a number was written with: 26 has none, 33.70 has two."""
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _refuse_float(number: object) -> object:
    if isinstance(number, float | bool):
        raise ValueError("a number must be written as in the source, not as a float")  # noqa: TRY004 - pydantic's way
    return number


def _period_code(code: str) -> str:
    read_period(code)
    return code


def _clean_text(text: str) -> str:
    if not text.strip() or text != text.strip():
        raise ValueError("text is empty or has blanks at its ends")
    if unicodedata.normalize("NFC", text) != text:
        raise ValueError("text is not in composed form (NFC)")
    if mixed := MIXED_WORD.search(text):
        raise ValueError(f"letters of two scripts in one word: {mixed[0]!r}")
    return text


Number = Annotated[Decimal, BeforeValidator(_refuse_float), Field(max_digits=24, decimal_places=6)]
Code = Annotated[StrictStr, Field(pattern=r"^[A-Z]{2}$")]
Key = Annotated[StrictStr, Field(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=64)]
PeriodCode = Annotated[StrictStr, AfterValidator(_period_code)]
CleanText = Annotated[StrictStr, AfterValidator(_clean_text)]
Texts = dict[Literal["en", "ru", "az", "be"], CleanText]


def require_languages(texts: Collection[str], what: str) -> None:
    """Refuse texts that lack a language; raises ValueError."""
    missing = [language for language in LANGUAGES if language not in texts]
    if missing:
        raise ValueError(f"no {what} in {', '.join(missing)}")
