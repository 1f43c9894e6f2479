"""Chapters and sections of the Harmonized System that are named by number, in four languages."""

import pytest

from bot.presenting.texts import has_text
from bot.products import chapters_of, code_of, is_whole, topic_text
from bot.question import Language, Question
from bot.question_code import decode, encode
from bot.understanding import understand
from bot.understanding.numbered_topics import find_numbered_topics
from bot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("chapter 27 exports of Azerbaijan to Italy in 2018", ["hs_27"]),
        ("HS 84 exports of Germany to Poland", ["hs_84"]),
        ("imports of HS84 in 2018", ["hs_84"]),
        ("chapters 84 and 85", ["hs_84", "hs_85"]),
        ("heading 2709", ["hs_2709"]),
        ("section XVI", ["hs_section_16"]),
        ("HS section 5", ["hs_section_5"]),
        ("chapter 1", ["hs_01"]),
        ("экспорт группы 27 в Италию", ["hs_27"]),
        ("27-я группа", ["hs_27"]),
        ("ТН ВЭД 08", ["hs_08"]),
        ("код ТН ВЭД 870120", ["hs_870120"]),
        ("раздел XVI", ["hs_section_16"]),
        ("раздел ХIХ", ["hs_section_19"]),
        ("84-cü qrup ixracı", ["hs_84"]),
        ("XVI bölmə", ["hs_section_16"]),
        ("27-ci fəsil", ["hs_27"]),
        ("раздзел XVІ", ["hs_section_16"]),
        ("па групе 87", ["hs_87"]),
        ("ТН ЗЭД 27 і 28", ["hs_27", "hs_28"]),
    ],
)
def test_numbers_of_chapters_and_sections_are_read(text: str, topics: list[str]) -> None:
    assert [mention.key for mention in find_numbered_topics(tokenize(text))] == topics


@pytest.mark.parametrize(
    "text",
    [
        "топ 5 групп товаров экспорта",
        "top 10 chapters of exports",
        "HS 2012",
        "section 232 tariffs",
        "section of 1998",
        "группа восьми",
        "G20 group",
        "chapter 0",
        "HS00",
        "chapter 100",
        "1998 bölmə",
        "mixed exports 84",
        "раздел имущества",
    ],
)
def test_other_numbers_are_no_chapters(text: str) -> None:
    assert find_numbered_topics(tokenize(text)) == []


@pytest.mark.parametrize(
    ("text", "product", "period"),
    [
        ("HS 84 exports of Germany to Poland in 2018", "hs_84", "2018"),
        ("экспорт Германии в Польшу раздел XVI 2018", "hs_section_16", "2018"),
        ("Almaniyanın Polşaya 84-cü qrup ixracı 2018", "hs_84", "2018"),
        ("экспарт Германіі ў Польшчу па групе 87 ў 2018", "hs_87", "2018"),
    ],
)
def test_a_number_of_a_chapter_is_the_product_and_no_period(text: str, product: str, period: str) -> None:
    reading = understand(text)
    assert isinstance(reading, Question)
    assert (reading.pair, reading.product) == (("DE", "PL"), product)
    assert reading.period is not None and reading.period.code == period
    assert decode(encode(reading), reading.language).product == product


@pytest.mark.parametrize(
    ("topic", "chapters", "whole", "code"),
    [
        ("hs_27", ("27",), True, None),
        ("hs_2709", ("27",), False, "2709"),
        ("hs_section_16", ("84", "85"), True, None),
        ("hs_section_15", ("72", "73", "74", "75", "76", "78", "79", "80", "81", "82", "83"), True, None),
        ("hs_section_22", (), True, None),
    ],
)
def test_a_numbered_topic_tells_its_chapters(
    topic: str, chapters: tuple[str, ...], whole: bool, code: str | None
) -> None:
    assert (chapters_of(topic), is_whole(topic), code_of(topic)) == (chapters, whole, code)


def test_every_chapter_lies_in_one_section() -> None:
    within = [chapter for number in range(1, 22) for chapter in chapters_of(f"hs_section_{number}")]
    assert within == [f"{chapter:02d}" for chapter in range(1, 98) if chapter != 77]


@pytest.mark.parametrize("language", list(Language))
def test_every_chapter_and_section_has_a_name(language: Language) -> None:
    topics = [f"hs_{number:02d}" for number in range(1, 100)] + [f"hs_section_{number}" for number in range(1, 22)]
    assert [topic for topic in topics if not has_text(language, topic_text(topic))] == []
