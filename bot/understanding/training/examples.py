"""The example questions of every language, masked as the model reads them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from bot.question import Intent
from bot.understanding.lexicon import read_data
from bot.understanding.tokens import fold, tokenize

FOLDER = Path(__file__).parents[1] / "data" / "examples"
_COUNTRY = re.compile(r"\{[abcn]\}")


class InvalidExample(ValueError):
    """A line that is no example; carries file, line and what is wrong with it."""

    def __init__(self, name: str, line: int, reason: str) -> None:
        super().__init__(f"{name}, line {line}: {reason}")


def read_examples() -> list[tuple[str, Intent]]:
    """Return all examples as (masked text, intent), sorted; raises InvalidExample."""
    found = {(" ".join(fold(line).split()), intent) for intent, line in _nearest_examples()}
    for path in sorted(FOLDER.glob("*.txt")):
        found.update(_read_file(path))
    return sorted((text, intent) for text, intent in found if text)


def examples_digest() -> str:
    """Return a hash of all examples, by which a model knows what it was trained on."""
    text = "\n".join(f"{intent.value}|{line}" for line, intent in read_examples())
    return hashlib.sha256(text.encode()).hexdigest()


def _nearest_examples() -> Iterator[tuple[Intent, str]]:
    for intent, lines in read_data("examples.toml").items():
        yield from ((Intent(intent), line) for line in lines.strip().splitlines())


def _read_file(path: Path) -> Iterator[tuple[str, Intent]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        intent, first, rest = line.partition("|")
        flow, second, text = rest.partition("|")
        if not (first and second and text.strip()):
            raise InvalidExample(path.name, number, "expected intent|flow|text")
        if intent not in set(Intent) or flow not in {"", "x", "m"}:
            raise InvalidExample(path.name, number, f"unknown intent or flow {intent!r}, {flow!r}")
        yield mask_example(text), Intent(intent)


def mask_example(text: str) -> str:
    """Return an example as the model reads it: ``{a}`` and other countries as cc, ``{y}`` as yy, ``{p}`` as pp."""
    masked = _COUNTRY.sub(" cc ", text).replace("{y}", " yy ").replace("{p}", " pp ")
    words: list[str] = []
    for token in tokenize(masked).items:
        if not (words and words[-1] == token.norm and token.norm in {"cc", "yy", "pp"}):
            words.append(token.norm)
    return " ".join(words)
