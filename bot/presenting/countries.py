"""Names of countries as this deployment shows them: built-in lists, and a file of the operator's on top."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from bot.question import Language

_FOLDER = Path(__file__).with_name("names")
_SHIPPED = _FOLDER / "default.toml"
_CODE_LENGTH = 2


class InvalidNamesFile(ValueError):
    """A names file that cannot be read; carries its path and what is wrong with it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ShownName:
    """How one country is shown where the built-in list is not used."""

    names: Mapping[str, str] = field(default_factory=dict)
    genitives: Mapping[str, str] = field(default_factory=dict)
    footnote: bool = False


_AS_BUILT_IN = ShownName()


class _Policy:
    """The names file in force; replaced as a whole when the program starts."""

    path: Path | None = None


def use_names_file(path: Path | None) -> None:
    """Show names as a TOML or JSON file says, None for the policy that ships; raises InvalidNamesFile."""
    read_names_file(path or _SHIPPED)
    _Policy.path = path


def country_name(language: Language, code: str) -> str:
    """Return the short name of a country in the nominative; a code without a name stands for itself."""
    shown = _shown(code)
    return shown.names.get(language) or _forms(language, code)[0]


def brief_name(language: Language, code: str) -> str:
    """Return a country's name for a narrow row: a common abbreviation, or its name as it is shown elsewhere."""
    if _shown(code).names.get(language):
        return country_name(language, code)
    return _brief().get(language, {}).get(code) or country_name(language, code)


def country_genitive(language: Language, code: str) -> str:
    """Return the genitive of a country's name ("Беларуси", "Belarusun"; in English with its article).

    A name of the operator's without a genitive is used as it is.
    """
    shown = _shown(code)
    renamed = shown.names.get(language)
    return shown.genitives.get(language) or (renamed or _forms(language, code)[1])


def has_footnote(code: str) -> bool:
    """Whether the naming policy asks for a footnote wherever the country is named in a title."""
    return _shown(code).footnote


def known_codes(language: Language) -> frozenset[str]:
    """Return the codes that have a built-in name."""
    return frozenset(_names(language))


def _shown(code: str) -> ShownName:
    return read_names_file(_Policy.path or _SHIPPED).get(code) or _AS_BUILT_IN


def _forms(language: Language, code: str) -> tuple[str, str]:
    nominative, genitive = _names(language).get(code) or (code, code)
    return nominative, genitive


@cache
def _names(language: Language) -> dict[str, tuple[str, str]]:
    raw = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return {code: (forms[0], forms[1]) for code, forms in raw.items()}


@cache
def _brief() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((_FOLDER / "brief.toml").read_text(encoding="utf-8"))


@cache
def read_names_file(path: Path) -> Mapping[str, ShownName]:
    """Read a names file: a table per country code; raises InvalidNamesFile."""
    try:
        content = path.read_text(encoding="utf-8")
        raw = json.loads(content) if path.suffix == ".json" else tomllib.loads(content)
    except (OSError, ValueError) as error:
        raise InvalidNamesFile(path, str(error)) from error
    if not isinstance(raw, dict):
        raise InvalidNamesFile(path, "expected a table per country code")
    return {code: _read_entry(path, code, entry) for code, entry in raw.items()}


def _read_entry(path: Path, code: str, entry: Any) -> ShownName:
    if len(code) != _CODE_LENGTH or not code.isupper() or not isinstance(entry, dict):
        raise InvalidNamesFile(path, f"{code!r} is not a country code with a table of names")
    return ShownName(
        names=_texts(path, code, {key: entry[key] for key in Language if key in entry}),
        genitives=_texts(path, code, entry.get("genitive", {})),
        footnote=bool(entry.get("footnote", False)),
    )


def _texts(path: Path, code: str, texts: Any) -> dict[str, str]:
    if not isinstance(texts, dict) or not all(isinstance(text, str) and text.strip() for text in texts.values()):
        raise InvalidNamesFile(path, f"{code}: names must be texts")
    return {str(language): text for language, text in texts.items()}
