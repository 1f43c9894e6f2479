"""Countries are found in any form, in four languages, and plain words are left alone."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.understanding.countries import Case, CountryMention, country_codes, find_countries
from bot.understanding.tokens import tokenize

DATA = Path(__file__).parents[2] / "data"
ACCEPTANCE = Path(__file__).parents[4] / "shared" / "acceptance" / "country_forms.csv"


def rows(name: str) -> list[tuple[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["codes"]) for row in csv.DictReader(file)]


def codes_in(text: str, *, command: bool = False) -> str:
    return " ".join("/".join(mention.codes) or "-" for mention in find_countries(tokenize(text), command=command))


def only(text: str) -> CountryMention:
    (mention,) = find_countries(tokenize(text))
    return mention


@pytest.mark.parametrize(("text", "codes"), rows("country_mentions.csv"))
def test_countries_are_found_in_the_order_they_are_named(text: str, codes: str) -> None:
    assert codes_in(text) == codes


@pytest.mark.parametrize("text", [text for text, _ in rows("country_not_mentions.csv")])
def test_plain_words_are_no_countries(text: str) -> None:
    strong = [mention for mention in find_countries(tokenize(text)) if mention.codes and not mention.weak]
    assert strong == []


@pytest.mark.parametrize(("text", "codes"), rows("country_commands.csv"))
def test_arguments_of_commands_may_be_codes(text: str, codes: str) -> None:
    assert codes_in(text, command=True) == codes


CASES = [
    ("Беларусью", Case.INS),
    ("Азербайджану", Case.DAT),
    ("Расіяй", Case.INS),
    ("Belarusdan", Case.ABL),
    ("Türkiyəyə", Case.DAT),
    ("BƏƏ-nin", Case.GEN),
    ("ABŞ'dan", Case.ABL),
    ("Jordan's", Case.POSS),
    ("белорусскими", Case.ADJ),
    ("турецко-", Case.PREFIX),
    ("Соединёнными Штатами", Case.INS),
]


@pytest.mark.parametrize(("text", "case"), CASES)
def test_a_form_knows_its_case(text: str, case: Case) -> None:
    assert only(text).cases == {case}


WAYS = [
    ("Беларусь", "exact", "name"),
    ("белорусский", "exact", "adjective"),
    ("литовцы", "exact", "demonym"),
    ("Bakı", "exact", "capital"),
    ("Лукашенко", "exact", "person"),
    ("USA", "code", "code"),
    ("🇦🇿", "flag", "flag"),
    ("Azerbaidjn", "fuzzy", "name"),
    ("СНГ", "group", "group"),
]


@pytest.mark.parametrize(("text", "how", "kind"), WAYS)
def test_a_mention_tells_how_it_was_found(text: str, how: str, kind: str) -> None:
    mention = only(text)
    assert (mention.how, mention.kind, mention.typed) == (how, kind, text)


def test_a_name_of_several_words_is_one_mention() -> None:
    mention = only("экспорт из Южной Кореи")
    assert (mention.first, mention.last, mention.typed) == (2, 4, "Южной Кореи")


def test_words_that_belong_to_something_else_are_not_read() -> None:
    tokens = tokenize("Belarus Azerbaijan")
    assert [mention.codes for mention in find_countries(tokens, taken={0})] == [("AZ",)]


def test_the_table_of_forms_is_up_to_date() -> None:
    pytest.importorskip("pymorphy3", reason="the Russian forms are made with pymorphy3")
    from bot.understanding.names.build import header, table_lines

    shipped = files("bot.understanding").joinpath("data", "countries", "forms.txt").read_text("utf-8").splitlines()
    if shipped[0] != header():
        pytest.skip("the table was made with other editions of CLDR or of the Russian dictionary than are installed")
    assert shipped == table_lines()


@pytest.mark.skipif(not ACCEPTANCE.exists(), reason="the acceptance list of country forms is not at hand")
def test_accepted_forms_are_read_and_others_are_not() -> None:
    with ACCEPTANCE.open(encoding="utf-8", newline="") as file:
        listed = [(row["form"], row["expected_iso2"]) for row in csv.DictReader(file)]
    wrong = [(form, code) for form, code in listed if codes_in(form, command=bool(code)).replace("-", "") != code]
    assert len(wrong) / len(listed) <= 0.03
    assert [form for form, code in wrong if not code] == []


def test_every_code_may_be_asked_for() -> None:
    assert len(country_codes()) == 251
    assert {"BY", "AZ", "XK", "EU"} <= country_codes()


@given(st.text(st.characters(exclude_categories=()), max_size=400), st.booleans())
@example("\ud800'", True)
@example("İ'İ-ın 🇦🇿🇦", False)
def test_any_text_is_searched_without_failing(text: str, command: bool) -> None:
    tokens = tokenize(text)
    for mention in find_countries(tokens, command=command):
        assert set(mention.codes) <= country_codes()
        assert 0 <= mention.first < mention.last <= len(tokens.items)
