"""Words are cut and folded the same way however they are typed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.understanding.tokens import CHARACTERS_READ, TOKENS_READ, fold, tokenize

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=400)

FOLDED = [
    ("Азербайджа\u0301н", "азербайджан"),
    ("AZƏRBAYCAN", "azerbaycan"),
    ("Gürcüstan", "gurcustan"),
    ("İRAN", "iran"),
    ("Qırğızıstan", "qirgizistan"),
    ("Türkiye", "turkiye"),
    ("Côte d’Ivoire", "cote d'ivoire"),
    ("Кот-д’Ивуар", "кот-д'ивуар"),
    ("Польшчы і Літвы ў Менску", "польшчы і літвы у менску"),
    ("самолёт", "самолет"),
    ("Китай", "китай"),
    ("Китаи\u0306", "китай"),
    ("Бела\u200bрусь\u202e", "беларусь"),
    ("Бeлapycь", "беларусь"),
    ("супрацоўнiцтва", "супрацоуніцтва"),
    ("CШA", "сша"),
    ("Вelarus", "belarus"),
    ("UK–US", "uk-us"),
    ("ｅｘｐｏｒｔ", "export"),
    ("trade😀", "trade"),
    ("🇦🇿", "🇦🇿"),
    ("\ud83dэкспорт\udc00", "экспорт"),
    ("٢٠١٣", "2013"),
]

CUT = [
    ("азербайджано-белорусский", ["азербайджано", "белорусский"]),
    ("UK–US trade, 2020", ["uk", "us", "trade", "2020"]),
    ("экспорт кот-д'ивуара", ["экспорт", "кот", "д'ивуара"]),
    ("BƏƏ-nin 2013-cü", ["bee", "nin", "2013", "cu"]),
    ("в 2013-м", ["в", "2013", "м"]),
    ("2015г", ["2015", "г"]),
    ("belarus2013", ["belarus", "2013"]),
    ("Q1 2013Q2", ["q1", "2013", "q2"]),
    ("the U.S. and u.s.a", ["the", "u.s", "and", "u.s.a"]),
    ("г.Минск", ["г", "минск"]),
    ("🇦🇿🇧🇾 trade 🎉", ["🇦🇿", "🇧🇾", "trade"]),
    ("рост, %", ["рост", "%"]),
    ("торговля c Грузией", ["торговля", "с", "грузией"]),
    ("I квартал 2016", ["i", "квартал", "2016"]),
    ("/trade@bot BY_AZ", ["trade", "bot", "by", "az"]),
    ("Jordan's", ["jordan's"]),
    ("", []),
    (" \u200b\t", []),
]


@pytest.mark.parametrize(("typed", "expected"), FOLDED)
def test_ways_of_typing_one_word_fold_together(typed: str, expected: str) -> None:
    assert fold(typed) == expected


@pytest.mark.parametrize(("typed", "expected"), CUT)
def test_a_message_is_cut_into_words(typed: str, expected: list[str]) -> None:
    assert [token.norm for token in tokenize(typed).items] == expected


def test_a_token_knows_its_place_and_its_capitals() -> None:
    first, second, third = tokenize("«Беларусь» BY b").items
    assert (first.text, first.start, first.end, first.capitals) == ("Беларусь", 1, 9, False)
    assert (second.capitals, third.capitals) == (True, False)


def test_only_the_first_tokens_are_read() -> None:
    tokens = tokenize("а б " * 30)
    assert (len(tokens.items), tokens.truncated) == (TOKENS_READ, True)


def test_a_word_cut_by_the_limit_is_left_out() -> None:
    tokens = tokenize("тавар " * 7 + "x" * CHARACTERS_READ)
    assert ([token.norm for token in tokens.items], tokens.truncated) == (["тавар"] * 7, True)


def test_a_short_message_is_read_whole() -> None:
    assert not tokenize("x" * CHARACTERS_READ + " \n").truncated


@given(ANY_TEXT)
@example("\ud800")
@example("İ" * 300)
@example("\u0301" * 300)
def test_any_text_is_cut_without_failing(text: str) -> None:
    tokens = tokenize(text)
    assert len(tokens.items) <= TOKENS_READ
    assert all(token.text == text[token.start : token.end] and token.norm for token in tokens.items)


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
