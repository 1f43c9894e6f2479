from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale

from bot.answer import CountryArg as Country
from bot.answer import Line, Outcome
from bot.presenting import to_html, to_plain, use_names_file
from bot.presenting.countries import (
    InvalidNamesFile,
    country_genitive,
    country_name,
    known_codes,
    read_names_file,
)
from bot.question import Language
from tests.bot.presenting.given import answered, asked

EN, RU, AZ, BE = Language.EN, Language.RU, Language.AZ, Language.BE


@pytest.fixture
def _default_policy() -> Iterator[None]:
    yield
    use_names_file(None)


NAMES = [
    (EN, "BY", "Belarus", "Belarus"),
    (RU, "BY", "Беларусь", "Беларуси"),
    (AZ, "BY", "Belarus", "Belarusun"),
    (BE, "BY", "Беларусь", "Беларусі"),
    (EN, "US", "United States", "the United States"),
    (RU, "US", "США", "США"),
    (AZ, "US", "ABŞ", "ABŞ-ın"),
    (BE, "US", "ЗША", "ЗША"),
    (EN, "TR", "Türkiye", "Türkiye"),
    (RU, "KR", "Южная Корея", "Южной Кореи"),
    (BE, "KR", "Паўднёвая Карэя", "Паўднёвай Карэі"),
    (EN, "MM", "Myanmar", "Myanmar"),
    (RU, "MM", "Мьянма", "Мьянмы"),
    (RU, "HK", "Гонконг", "Гонконга"),
    (AZ, "EU", "Avropa İttifaqı", "Avropa İttifaqının"),
    (RU, "EU", "Европейский союз", "Европейского союза"),
    (BE, "EU", "Еўрапейскі саюз", "Еўрапейскага саюза"),
    (EN, "NL", "Netherlands", "the Netherlands"),
    (RU, "IL", "Израиль", "Израиля"),
    (BE, "LT", "Літва", "Літвы"),
    (AZ, "GE", "Gürcüstan", "Gürcüstanın"),
    (AZ, "NO", "Norveç", "Norveçin"),
    (BE, "PG", "Папуа — Новая Гвінея", "Папуа — Новай Гвінеі"),
    (RU, "GW", "Гвинея-Бисау", "Гвинеи-Бисау"),
    (EN, "ZZ", "ZZ", "ZZ"),
]


@pytest.mark.parametrize(("language", "code", "nominative", "genitive"), NAMES)
def test_a_country_has_a_short_name_and_its_genitive(
    language: Language, code: str, nominative: str, genitive: str
) -> None:
    assert (country_name(language, code), country_genitive(language, code)) == (nominative, genitive)


@pytest.mark.parametrize("language", Language)
def test_every_country_of_cldr_is_named(language: Language) -> None:
    territories = Locale.parse("en").territories
    other = {"EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
    expected = {code for code in territories if len(code) == 2 and code.isalpha()} - other
    assert known_codes(language) == expected


@pytest.mark.parametrize("language", Language)
def test_no_name_carries_brackets_or_a_statement_of_status(language: Language) -> None:
    names = [country_name(language, code) for code in known_codes(language)]
    assert [name for name in names if "(" in name or "SAR" in name or "САР" in name or "о-в" in name] == []


def test_the_policy_that_ships_marks_disputed_names_and_points_to_it() -> None:
    said = Line("no-figure-held", {"reporter": Country("TW"), "partner": Country("AZ")})
    shown = to_plain(answered(asked(EN, reporter="TW"), said, outcome=Outcome.NO_DATA, sources=()))
    assert "No figure held for Taiwan¹ – Azerbaijan" in shown
    assert "¹ Naming policy: /about" in shown


@pytest.mark.usefixtures("_default_policy")
@pytest.mark.parametrize("suffix", [".toml", ".json"])
def test_the_operators_names_file_replaces_names_and_footnotes(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"names{suffix}"
    if suffix == ".toml":
        path.write_text('[TW]\nen = "Chinese Taipei"\n[BY]\nfootnote = true\n', encoding="utf-8")
    else:
        path.write_text('{"TW": {"en": "Chinese Taipei"}, "BY": {"footnote": true}}', encoding="utf-8")
    use_names_file(path)
    shown = to_html(answered(asked(EN, reporter="TW", partner="BY"), Line("balance-even")))[0]
    assert "<b>Chinese Taipei – Belarus¹ · trade</b>" in shown


@pytest.mark.usefixtures("_default_policy")
def test_a_new_name_without_a_genitive_is_used_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text('[TW]\nru = "Китайский Тайбэй"\n', encoding="utf-8")
    use_names_file(path)
    assert country_genitive(RU, "TW") == "Китайский Тайбэй"


@pytest.mark.parametrize(
    "content",
    ["[TW", '[Taiwan]\nen = "Taiwan"', "TW = 1", "[TW]\nen = 1", '[TW]\nen = " "'],
)
def test_a_broken_names_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "names.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidNamesFile, match=r"names\.toml"):
        read_names_file(path)


def test_a_missing_names_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidNamesFile, match=r"absent\.toml"):
        use_names_file(tmp_path / "absent.toml")
