"""Languages as Telegram's clients and people name them."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from bot.question import Language

OWN_NAMES = {
    Language.EN: "English",
    Language.RU: "Русский",
    Language.AZ: "Azərbaycanca",
    Language.BE: "Беларуская",
}
"""Each language as its speakers write it on a button; CLDR's Azerbaijani one names the country as well."""


def client_language(code: str | None) -> Language | None:
    """Return the language of a client's language tag ("ru", "az-Latn"), None where it is not one of ours."""
    primary = (code or "").split("-")[0].lower()
    return Language(primary) if primary in set(Language) else None


def named_language(text: str) -> Language | None:
    """Read a language by code or by its name in any of our languages; None where it is neither.

    "ru", "Russian", "русский" and "rus" (Azerbaijani) are the same.
    """
    return _names().get(text.strip().casefold())


@lru_cache(maxsize=1)
def _names() -> dict[str, Language]:
    plain = {name.casefold(): language for language, own in OWN_NAMES.items() for name in (language.value, own)}
    return plain | {
        str(Locale(shown_in).languages[language]).casefold(): language for shown_in in Language for language in Language
    }
