"""The catalogue of texts: one Fluent file per language, read when the language is first used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.presenting.spans import Spans, parse_marks, plain, protect
from bot.question import Language

_FOLDER = Path(__file__).with_name("texts")
_PARTS = ("", "topics-", "statistics-", "hs-", "services-", "chats-", "surfaces-", "following-")

TextValue = str | int
"""What a text takes: an int stands where a plural depends on it."""


class UnknownText(KeyError):
    """A key that the catalogue of a language does not have."""


class BrokenText(ValueError):
    """A text that could not be put together: an argument is missing or a reference is wrong."""


def text(language: Language, key: str, /, **args: TextValue) -> str:
    """Return a text without any emphasis; raises UnknownText and BrokenText, never falls back to another language."""
    return plain(marked_text(language, key, args)) if args else _fixed_text(language, key)


@cache
def _fixed_text(language: Language, key: str) -> str:
    """Put together once what is always the same; a key that is not there is not remembered."""
    return plain(marked_text(language, key, {}))


def marked_text(language: Language, key: str, args: Mapping[str, TextValue]) -> Spans:
    """Return a text with its emphasis; signs of emphasis inside arguments are kept as they are."""
    return parse_marks(raw_text(language, key, args))


def raw_text(language: Language, key: str, args: Mapping[str, TextValue]) -> str:
    """Return a text with its marks of emphasis still in it, arguments protected."""
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise UnknownText(f"{language}: {key}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise UnknownText(f"{language}: {key} has no value")
    ready = {name: protect(value) if isinstance(value, str) else value for name, value in args.items()}
    shown, errors = bundle.format_pattern(pattern, ready)
    if errors:
        raise BrokenText(f"{language}: {key}: {errors[0]}")
    return _polish(language, str(shown))


def has_text(language: Language, key: str) -> bool:
    """Whether the catalogue has a text under a key."""
    return bool(_bundle(language).has_message(key))


@cache
def arguments_of(language: Language, key: str) -> frozenset[str]:
    """Return the names of the arguments that a text uses, itself or in the texts it refers to.

    Whoever has many forms to offer then puts only these into words. Raises UnknownText.
    """
    found = _Used()
    waiting, seen = [key], {key}
    while waiting:
        entry = _entries(language).get(waiting.pop())
        if entry is None:
            raise UnknownText(f"{language}: {key}")
        found.visit(entry)
        waiting += found.texts - seen
        seen |= found.texts
    return frozenset(found.arguments)


class _Used(Visitor):
    """The arguments and the other texts that texts name."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 the syntax's own name
        self.arguments.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.texts.add(node.id.name)


def catalogue_files(language: Language) -> list[Path]:
    """Return the files a language's catalogue is made of."""
    return [_FOLDER / f"{part}{language}.ftl" for part in _PARTS]


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    for resource in _resources(language):
        bundle.add_resource(resource)
    return bundle


@cache
def _resources(language: Language) -> list[ast.Resource]:
    return [FluentResource(path.read_text(encoding="utf-8")) for path in catalogue_files(language)]


@cache
def _entries(language: Language) -> dict[str, ast.Message]:
    bodies = (resource.body for resource in _resources(language))
    return {entry.id.name: entry for body in bodies for entry in body if isinstance(entry, ast.Message)}


_TWO_STOPS = re.compile(r"(?<=\w)\.([*_]?)\.(?!\.)")
_U_AFTER_VOWEL = re.compile(r"([аеёіоуыэюяАЕЁІОУЫЭЮЯ][*_]?) у (?=\w)")


def _polish(language: Language, shown: str) -> str:
    """Let an abbreviation's stop end the sentence too; write the Belarusian preposition у as ў after a vowel."""
    shown = _TWO_STOPS.sub(r".\1", shown)
    return _U_AFTER_VOWEL.sub(r"\1 ў ", shown) if language is Language.BE else shown


def capitalised(language: Language, shown: str) -> str:
    """Begin a text with a capital letter, in Azerbaijani with İ for i."""
    first = "İ" if language is Language.AZ and shown[:1] == "i" else shown[:1].upper()
    return first + shown[1:]
