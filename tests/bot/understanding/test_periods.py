"""Periods as people say them, in four languages, and what must not be taken for one."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.period import PeriodKind, month_only, parse_period
from bot.understanding.periods import find_period
from bot.understanding.tokens import tokenize

DATA = Path(__file__).resolve().parents[2] / "data"
LABELLED = Path(__file__).resolve().parents[4] / "shared" / "acceptance" / "questions.jsonl"


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _code(text: str) -> str | None:
    mention = find_period(tokenize(text))
    return mention.period.code if mention else None


@pytest.mark.parametrize("row", _rows("period_mentions.csv"), ids=lambda row: row["text"])
def test_a_period_is_read_as_said(row: dict[str, str]) -> None:
    assert _code(row["text"]) == row["code"]


@pytest.mark.parametrize("row", _rows("period_mentions.csv"), ids=lambda row: row["text"])
def test_a_code_reads_back_as_the_same_period(row: dict[str, str]) -> None:
    assert parse_period(row["code"]).code == row["code"]


@pytest.mark.parametrize("row", _rows("period_none.csv"), ids=lambda row: row["text"])
def test_what_is_no_period_is_not_taken_for_one(row: dict[str, str]) -> None:
    assert _code(row["text"]) is None


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("trade in 2013 between Belarus and Azerbaijan", {"2013"}),
        ("экспорт за январь-февраль 2013 года", {"январь", "февраль", "2013", "года"}),
        ("ticarət 2013-cü ildə", {"2013", "cü", "ildə"}),
        ("в 2013 году экспорт был больше, чем в 2012", {"2013", "году", "чем", "2012"}),
        ("гандаль за апошнія 5 гадоў", {"апошнія", "5", "гадоў"}),
    ],
)
def test_a_mention_names_the_words_it_explains(text: str, explained: set[str]) -> None:
    tokens = tokenize(text)
    mention = find_period(tokens)
    assert mention is not None
    assert {tokens.items[index].text for index in mention.words} == explained


def test_words_that_are_taken_are_passed_over() -> None:
    tokens = tokenize("May 2013")
    mention = find_period(tokens, frozenset({0}))
    assert mention is not None
    assert mention.period.code == "2013"


def test_a_day_keeps_its_date() -> None:
    mention = find_period(tokenize("встреча 23 апреля 2013"))
    assert mention is not None
    assert (mention.period.kind, mention.period.day) == (PeriodKind.DAY, date(2013, 4, 23))


def test_several_months_without_a_year_keep_both_ends() -> None:
    mention = find_period(tokenize("за январь-февраль"))
    assert mention is not None
    assert mention.period == month_only(1, 2) == parse_period("month:01-02")


def test_an_impossible_day_still_gives_its_year() -> None:
    assert _code("31.02.2013") in {"2013", "2013-02"}


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    mention = find_period(tokenize(text))
    assert mention is None or parse_period(mention.period.code).code == mention.period.code


@given(
    st.lists(
        st.sampled_from(sorted({word for row in _rows("period_mentions.csv") for word in row["text"].split()})),
        max_size=12,
    )
)
def test_no_jumble_of_period_words_raises(words: list[str]) -> None:
    mention = find_period(tokenize(" ".join(words)))
    assert mention is None or parse_period(mention.period.code).code == mention.period.code


def test_labelled_questions_are_read_right_in_99_of_100() -> None:
    if not LABELLED.exists():
        pytest.skip(f"no labelled questions at {LABELLED}")
    questions = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
    own = [each for each in questions if not each.get("context") and each["intent"] != "out_of_scope"]
    wrong = [each["text"] for each in own if _code(each["text"]) not in each["period_ok"]]
    assert len(wrong) <= len(own) / 100, wrong
