"""English forms: names stand as they are, peoples take -s."""

from __future__ import annotations

from collections.abc import Iterator

from bot.understanding.country_forms import Case

Form = tuple[str, Case]


def noun_forms(name: str) -> Iterator[Form]:
    """Yield "the Gambia" and "Gambia", "Saint Lucia" and "St Lucia"."""
    for text in {name, name.removeprefix("the ")}:
        yield text, Case.NOM


def adjective_forms(adjective: str) -> Iterator[Form]:
    """Yield "Belarusian", and "Sino" of "Sino-"."""
    yield adjective.removesuffix("-"), Case.PREFIX if adjective.endswith("-") else Case.ADJ


def people_of(adjective: str) -> Iterator[Form]:
    """Yield the people an adjective also names: "Azeris" of "Azeri"; nothing for "Chinese" and "French"."""
    if adjective.endswith(("an", "i", "er", "ek")) and adjective[0].isupper():
        yield adjective + "s", Case.NOM
