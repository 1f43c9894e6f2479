"""Inflect the topic words of every language into ``bot/understanding/data/topics/forms.json``.

Run it after changing a word list: ``python -m bot.understanding.topic_forms``. Needs pymorphy3, a development
dependency.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bot.understanding.tokens import tokenize
from bot.understanding.topic_forms.azerbaijani import azerbaijani_forms
from bot.understanding.topic_forms.belarusian import belarusian_forms
from bot.understanding.topic_forms.russian import russian_forms

DATA = Path(__file__).resolve().parents[1] / "data" / "topics"
FORMS = DATA / "forms.json"
Inflect = Callable[[str], Iterator[str]]


def english_forms(phrase: str) -> Iterator[str]:
    """Yield a phrase and its plural."""
    yield phrase
    if phrase.endswith("y") and phrase[-2] not in "aeiou":
        yield phrase[:-1] + "ies"
    elif phrase.endswith(("s", "x", "ch", "sh")) or phrase in {"potato", "tomato"}:
        yield phrase + "es"
    else:
        yield phrase + "s"


LANGUAGES: dict[str, Inflect] = {
    "en": english_forms,
    "ru": russian_forms,
    "be": belarusian_forms,
    "az": azerbaijani_forms,
}


def build() -> dict[str, dict[str, str]]:
    """Return the forms of each topic, joined by ``|``: single words, phrases, words as typed, in capitals,
    and how long the phrases are that begin with a word."""
    found: dict[str, dict[str, list[str]]] = {"words": {}, "phrases": {}, "typed": {}, "capitals": {}}
    owners: dict[str, str] = {}
    for language, inflect in LANGUAGES.items():
        words = tomllib.loads((DATA / f"{language}.toml").read_text("utf-8"))["words"]
        for key, listed in words.items():
            for entry in (part.strip() for part in listed.split(",")):
                for how, form in _forms(entry, inflect):
                    if owners.setdefault(how + form, key) == key:
                        kind = "phrases" if " " in form and how == "words" else how
                        found[kind].setdefault(key, []).append(form)
    found["longest"] = _longest(phrase for phrases in found["phrases"].values() for phrase in phrases)
    return {
        how: {key: "|".join(dict.fromkeys(forms)) for key, forms in by_key.items()} for how, by_key in found.items()
    }


def _longest(phrases: Iterable[str]) -> dict[str, list[str]]:
    """Group the first words of phrases by the size of the longest phrase that begins with them."""
    sizes: dict[str, int] = {}
    for first, *rest in map(str.split, phrases):
        sizes[first] = max(sizes.get(first, 1), len(rest) + 1)
    return {
        str(size): [word for word, longest in sizes.items() if longest == size] for size in sorted({*sizes.values()})
    }


def _forms(entry: str, inflect: Inflect) -> Iterator[tuple[str, str]]:
    if entry.startswith("="):
        yield "typed", entry[1:]
    elif entry.startswith("^"):
        yield "capitals", _norm(entry[1:])
    elif entry.startswith("!"):
        yield "words", _norm(entry[1:])
    else:
        yield from (("words", _norm(form)) for form in inflect(entry))


def _norm(form: str) -> str:
    return " ".join(token.norm for token in tokenize(form).items)


def written(forms: dict[str, dict[str, str]]) -> str:
    """Return the text of the forms file, one topic to a line."""
    return json.dumps(forms, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main() -> None:
    """Write the forms file."""
    FORMS.write_text(written(build()), "utf-8")


if __name__ == "__main__":
    main()
