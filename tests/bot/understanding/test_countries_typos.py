"""One slip of the keyboard leaves a country readable and never turns it into another."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from bot.understanding.countries import find_countries
from bot.understanding.country_forms import Case, Kind, form_table
from bot.understanding.country_fuzzy import look_alike, nearest_country
from bot.understanding.tokens import tokenize

LATIN = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыьэюяі"
SAMPLE = 5000
SHORT = 6
KINDS = {Kind.NAME, Kind.ADJECTIVE, Kind.DEMONYM, Kind.CAPITAL}


def mistyped(word: str, chance: random.Random) -> str:
    """Drop, add, change or swap one letter anywhere."""
    letters = LATIN if word.isascii() else CYRILLIC
    while True:
        place = chance.randrange(len(word))
        before, letter, after = word[:place], word[place], word[place + 1 :]
        other = chance.choice(letters)
        slips = (before + after, before + other + letter + after, before + other + after)
        typed = chance.choice((*slips, before + after[:1] + letter + after[1:]))
        if typed != word:
            return typed


def outcome(form: str, typed: str) -> str:
    meant = form_table().words[form].codes
    found = find_countries(tokenize(typed))
    read = found[0].codes if found else ()
    if read == meant:
        return "right"
    if typed in form_table().words:
        return "another name"
    return "wrong" if len(read) == 1 else "asked" if read else "unread"


def forms_of(kinds: set[Kind]) -> list[str]:
    return [
        form
        for form, meaning in form_table().words.items()
        if meaning.kind in kinds and not meaning.weak and meaning.cases != {Case.PREFIX}
        if form.isalpha() and len(form) > 4
    ]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Counter[str]]:
    chance = random.Random(2013)
    short = [form for form in forms_of({Kind.NAME, Kind.ADJECTIVE}) if len(form) <= SHORT]
    long = [form for form in forms_of(KINDS) if len(form) > SHORT]
    sides = {"short": short, "long": chance.sample(long, SAMPLE), "all": chance.sample(forms_of(KINDS), SAMPLE)}
    return {side: Counter(outcome(form, mistyped(form, chance)) for form in sides[side]) for side in sides}


@pytest.mark.parametrize(("length", "least"), [("short", 0.92), ("long", 0.99)])
def test_names_with_one_slip_are_read(outcomes: dict[str, Counter[str]], length: str, least: float) -> None:
    assert outcomes[length]["right"] / outcomes[length].total() >= least


def test_names_with_one_slip_are_not_taken_for_another_country(outcomes: dict[str, Counter[str]]) -> None:
    assert outcomes["all"]["wrong"] / outcomes["all"].total() <= 0.001


SLIPS = [
    ("Azerbaidjn", ("AZ",)),
    ("азейрбаджана", ("AZ",)),
    ("Kyrgystan", ("KG",)),
    ("opland", ("PL",)),
    ("беларууусь", ("BY",)),
    ("австрлия", ("AU",)),
    ("амбия", ("GM", "ZM")),
]


@pytest.mark.parametrize(("typed", "codes"), SLIPS)
def test_a_slip_is_read_as_what_was_meant(typed: str, codes: tuple[str, ...]) -> None:
    found = look_alike(typed.lower())
    assert found is not None
    assert set(found.codes) == set(codes)


@pytest.mark.parametrize("word", ["больше", "sales", "women", "краіна", "qədər".replace("ə", "e"), "связи"])
def test_a_known_word_is_no_slip(word: str) -> None:
    assert look_alike(word) is not None
    assert nearest_country(word) is None


@pytest.mark.parametrize("typed", ["iarn", "itly"])
def test_four_letters_count_only_beside_something_else(typed: str) -> None:
    found = look_alike(typed)
    assert found is not None
    assert found.weak
