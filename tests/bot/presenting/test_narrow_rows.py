"""Names of countries in tables: whole where there is room, a common abbreviation where there is none."""

from pathlib import Path

import pytest

from bot.answer import CountryArg as Country
from bot.answer import Indicator, Row, Side, Table, TableKind
from bot.presenting import to_plain, use_names_file
from bot.presenting.countries import brief_name, country_name, known_codes
from bot.question import Intent, Language
from tests.bot.presenting.given import answered, asked, figure

RANKED = (Indicator.TURNOVER, Indicator.SHARE)


def _ranking(partner: str, value: str) -> Table:
    row = Row((figure("turnover", value), figure("share", "5.8", scale=None, currency=None)), label=Country(partner))
    return Table(TableKind.RANKING, (row,), "KE", scale="million", currency="USD", side=Side.JOINT, columns=RANKED)


@pytest.mark.parametrize(
    ("language", "partner", "value", "shown"),
    [
        (Language.EN, "AE", "1345.0", "UAE"),
        (Language.EN, "BA", "1345.0", "Bosnia"),
        (Language.EN, "MK", "1.0", "North Macedonia"),
        (Language.RU, "MK", "111345.0", "Сев. Македония"),
        (Language.AZ, "CD", "1.0", "Konqo DR"),
        (Language.BE, "DO", "1.0", "Дамінік. Рэсп."),
    ],
)
def test_a_name_without_room_gives_way_to_a_common_abbreviation(
    language: Language, partner: str, value: str, shown: str
) -> None:
    words = to_plain(answered(asked(language, Intent.TOP_PARTNERS), _ranking(partner, value)))
    assert f"  {shown} " in words
    assert "…" not in words


def test_pairs_in_rows_are_abbreviated_and_the_line_above_them_begins_with_a_capital() -> None:
    figures = [
        figure("turnover", "17099.6", reporter="AE", partner="SA"),
        figure("turnover", "136.8", reporter="BA", partner="MK"),
    ]
    table = Table(
        TableKind.COMPARE,
        tuple(Row((each,)) for each in figures),
        None,
        scale="million",
        currency="USD",
        side=Side.JOINT,
        columns=(Indicator.TURNOVER,),
    )
    lines = to_plain(answered(asked(Language.EN, Intent.COMPARE), table)).splitlines()
    assert lines[1:4] == [
        "Both sides reconciled · US$ million",
        "  UAE–Saudi Arabia     17,099.6",
        "  Bosnia–N. Macedonia     136.8",
    ]


@pytest.mark.parametrize("language", list(Language))
def test_an_abbreviation_is_of_a_known_country_and_shorter_than_its_name(language: Language) -> None:
    brief = {code: brief_name(language, code) for code in known_codes(language)}
    shortened = {code for code, name in brief.items() if name != country_name(language, code)}
    assert len(shortened) > 10
    assert all(len(brief[code]) < len(country_name(language, code)) for code in shortened)


def test_a_name_of_the_operator_is_not_abbreviated(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text('[AE]\nen = "The Emirates"\n', encoding="utf-8")
    use_names_file(path)
    try:
        assert brief_name(Language.EN, "AE") == "The Emirates"
    finally:
        use_names_file(None)
