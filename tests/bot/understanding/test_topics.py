"""Products and sectors in four languages, with their endings and slips, and what must not be taken for one."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.tokens import tokenize
from bot.understanding.topics import find_topics, hs_codes, products_of, topic_keys

DATA = Path(__file__).resolve().parents[2] / "data"
ASKED_FOR = (
    "agriculture apples buses cheese education elevators energy gold grain health military oil potash science sugar "
    "timber tobacco tomatoes tractors transport trucks wine space ict logistics catering industry vegetables retail"
)


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", _rows("topic_mentions.csv"), ids=lambda row: row["text"])
def test_topics_are_found_in_order(row: dict[str, str]) -> None:
    assert [mention.key for mention in find_topics(tokenize(row["text"]))] == row["keys"].split()


@pytest.mark.parametrize("row", _rows("topic_none.csv"), ids=lambda row: row["text"])
def test_what_is_no_topic_is_not_taken_for_one(row: dict[str, str]) -> None:
    assert find_topics(tokenize(row["text"])) == []


@pytest.mark.parametrize(
    ("text", "typed", "how"),
    [
        ("belarus elevetors plant", "elevetors", "fuzzy"),
        ("калийных удобрений ушло", "калийных удобрений", "exact"),
        ("military-technical ties", "military-technical", "exact"),
    ],
)
def test_a_mention_shows_what_was_typed_and_how_it_was_read(text: str, typed: str, how: str) -> None:
    mention = find_topics(tokenize(text))[0]
    assert (mention.typed, mention.how) == (typed, how)


def test_a_mention_names_its_tokens_and_kind() -> None:
    product, sector = find_topics(tokenize("tractors for farming"))
    assert (product.first, product.last, product.kind) == (0, 0, "product")
    assert (sector.first, sector.last, sector.kind) == (2, 2, "sector")


def test_words_that_are_taken_are_passed_over() -> None:
    assert find_topics(tokenize("калийные удобрения"), frozenset({0}))[0].key == "fertilizers"
    assert find_topics(tokenize("tractors"), frozenset({0})) == []


def test_it_is_a_sector_only_in_capitals() -> None:
    assert [mention.key for mention in find_topics(tokenize("IT cooperation"))] == ["ict"]
    assert find_topics(tokenize("compare it")) == []


def test_an_azerbaijani_word_that_folds_into_another_keeps_its_letters() -> None:
    assert [mention.key for mention in find_topics(tokenize("ət ixracı"))] == ["meat"]
    assert find_topics(tokenize("müqayisə et")) == []


@pytest.mark.parametrize("key", ASKED_FOR.split())
def test_every_topic_that_answers_rely_on_is_known(key: str) -> None:
    assert key in topic_keys()


def test_keys_are_short_ascii_words() -> None:
    assert [key for key in topic_keys() if not re.fullmatch(r"[a-z_]{3,14}", key)] == []


def test_every_product_has_chapters_of_the_harmonized_system() -> None:
    products = [key for key, kind in topic_keys().items() if kind == "product"]
    assert len(products) >= 120
    assert [
        key for key in products if not all(1 <= int(code) <= 97 for code in hs_codes(key)) or not hs_codes(key)
    ] == []
    assert hs_codes("tractors") == ("87",)


def test_members_of_a_sector_are_known_products() -> None:
    sectors = [key for key, kind in topic_keys().items() if kind == "sector"]
    assert len(sectors) >= 35
    members = {product for sector in sectors for product in products_of(sector)}
    assert {key for key in members if topic_keys().get(key) != "product"} == set()
    assert "tractors" in products_of("industry")
    assert products_of("nonsense") == ()


def test_generated_forms_are_those_of_the_word_lists() -> None:
    from bot.understanding.topic_forms.__main__ import FORMS, build, written

    assert FORMS.read_text("utf-8") == written(build()), "run python -m bot.understanding.topic_forms"


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    tokens = tokenize(text)
    assert all(0 <= mention.first <= mention.last < len(tokens.items) for mention in find_topics(tokens))
