"""What the schema of the shipped files refuses, and that it says which file and entry."""

from pathlib import Path

import pytest
from sqlmodel import Session

from db.seed import InvalidSeed, load_seed
from db.seed.values import read_period

SOURCE = """
[[source]]
id = "paper"
publisher = "Paper"
title = "A title"
licence = "own words"
"""
PERSON = """
[[person]]
id = "somebody"
country = "BY"
names = { en = "Somebody", ru = "Некто", az = "Kimsə", be = "Нехта" }
"""
FIGURE = """
[[claim]]
id = "x"
kind = "figure"
status = "published"
source = "paper"
reporter = "BY"
partner = "AZ"
indicator = "exports"
side = "reporter"
period = "2013-01..2013-02"
value = 31.6
scale = "million"
currency = "USD"
"""
FACT = """
[[claim]]
id = "y"
kind = "cooperation"
status = "plan"
source = "paper"
reporter = "BY"
partner = "AZ"
people = [{ person = "somebody", role = "speaker" }]

[claim.texts]
en = "A plan."
ru = "План."
az = "Bir plan."
be = "Нейкі план."
"""
SERIES = """
[[series]]
id = "s"
kind = "figure"
status = "estimate"
source = "paper"
reporter = "BY"
partner = "AZ"
indicator = "exports"
side = "joint"
scale = "million"
currency = "USD"
values = { 2010 = 128.93 }
"""
FILES = {
    "sources": SOURCE,
    "persons": PERSON,
    "founding": FACT,
    "record": FIGURE,
    "atlas": SERIES,
}


def _refusal(tmp_path: Path, **changed: str) -> str:
    folder = tmp_path / "db" / "seed"
    folder.mkdir(parents=True)
    for name, content in (FILES | changed).items():
        (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    with pytest.raises(InvalidSeed) as refused:
        load_seed(Session(), ["founding", "record", "atlas"], folder=folder)
    return str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('scale = "million"\n', "", "value without scale"),
        ('currency = "USD"\n', "", "value without currency"),
        ("value = 31.6\n", "", "figure without value"),
        ('side = "reporter"\n', "", "figure without side"),
        ('period = "2013-01..2013-02"\n', "", "figure without period"),
        ('indicator = "exports"\n', "", "figure without indicator"),
        ('"published"', '"running"', "a figure cannot have the status 'running'"),
        ('partner = "AZ"', 'partner = "BY"', "a country with itself: BY"),
        ('"2013-01..2013-02"', '"2013-13"', "period: not a period: '2013-13'"),
        ('"2013-01..2013-02"', '"2013..2012"', "period: a period that ends before it begins: '2013..2012'"),
        ("31.6", "true", "value: a number must be written as in the source, not as a float"),
        ("31.6", '"much"', "value: Input should be a valid decimal"),
        ("31.6", "nan", "value: Input should be a finite number"),
        ("31.6", "0.1234567", "value: Decimal input should have no more than 6 decimal places"),
        ('scale = "million"', 'scale = "mln"', "scale: Input should be 'unit', 'thousand', 'million' or 'billion'"),
        ('"paper"', '"papyrus"', "source 'papyrus' is not in sources.toml"),
        ('reporter = "BY"', 'reporter = "Belarus"', "reporter: String should match pattern '^[A-Z]{2}$'"),
        ('currency = "USD"', 'currency = "USD"\nvalu = 3', "valu: Extra inputs are not permitted"),
        ('currency = "USD"', 'currency = "USD"\ntexts = { en = "One." }', "no text in ru, az, be"),
        ('currency = "USD"', 'currency = "USD"\nnotes = ["Not a key"]', "notes.0: String should match pattern"),
    ],
)
def test_a_malformed_figure_is_refused_by_name(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in FIGURE
    refusal = _refusal(tmp_path, record=FIGURE.replace(old, new))
    assert refusal.startswith(f"db/seed/record.toml: claim 'x': {message}")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('az = "Bir plan."\n', "", "no text in az"),
        ('"A plan."', '" "', "texts.en: text is empty or has blanks at its ends"),
        ('"A plan."', '"A plan. "', "texts.en: text is empty or has blanks at its ends"),
        ('"План."', '"Плaн."', "texts.ru: letters of two scripts in one word: 'Плaн'"),
        ('"План."', '"Нейкі план."', "the same text in two languages"),
        ('"Bir plan."', '"Bir plan\\u0131 c\\u0327."', "texts.az: text is not in composed form (NFC)"),
        ('"somebody"', '"nobody"', "person 'nobody' is not in persons.toml"),
        ('status = "plan"', 'status = "plan"\nvalue = 3', "value belongs to figures, not to kind 'cooperation'"),
        ('status = "plan"', 'status = "plan"\nquote = "A plan"', "quote: Extra inputs are not permitted"),
        ('role = "speaker"', 'role = "speaker", offices = { en = "X" }', "people.0: no office in ru, az, be"),
    ],
)
def test_a_malformed_fact_is_refused_by_name(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in FACT
    refusal = _refusal(tmp_path, founding=FACT.replace(old, new))
    assert refusal.startswith(f"db/seed/founding.toml: claim 'y': {message}")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"record": FIGURE + FIGURE}, "db/seed/record.toml: claim 'x': this id occurs twice"),
        ({"record": FACT}, "db/seed/record.toml: claim 'y': this id occurs twice"),
        ({"sources": SOURCE + SOURCE}, "db/seed/sources.toml: source 'paper': this id occurs twice"),
        (
            {"sources": SOURCE + 'url = "http://paper"'},
            "db/seed/sources.toml: source 'paper': url: String should match",
        ),
        (
            {"persons": PERSON.replace(', be = "Нехта"', "")},
            "db/seed/persons.toml: person 'somebody': no name in be",
        ),
        ({"atlas": SERIES.replace("{ 2010 = 128.93 }", "{}")}, "db/seed/atlas.toml: series 's': series without values"),
        ({"atlas": SERIES.replace("2010", "someday")}, "db/seed/atlas.toml: claim 's-someday': period: not a period"),
        ({"atlas": SERIES.replace("128.93", '"many"')}, "db/seed/atlas.toml: claim 's-2010': value: Input should be"),
        (
            {"record": "[[clam]]\nid = 'x'"},
            "db/seed/record.toml: 'clam': unknown table, expected [[claim]] or [[series]]",
        ),
        ({"record": "claim = [3]"}, "db/seed/record.toml: 'claim': not a table: 3"),
        (
            {"record": "[[claim]]\nid ="},
            "db/seed/record.toml: not readable as TOML: Invalid value (at end of document)",
        ),
    ],
)
def test_a_malformed_file_is_refused_by_name(tmp_path: Path, files: dict[str, str], message: str) -> None:
    assert _refusal(tmp_path, **files).startswith(message)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidSeed, match=r"sources\.toml: cannot be read \(No such file or directory\)"):
        load_seed(Session(), ["founding"], folder=tmp_path)


@pytest.mark.parametrize(
    ("code", "months"),
    [
        ("2012", (201201, 201212)),
        ("2013-03", (201303, 201303)),
        ("2013-01..2013-02", (201301, 201302)),
        ("2010..2012", (201001, 201212)),
        ("2012-11..2013", (201211, 201312)),
    ],
)
def test_a_period_code_becomes_its_first_and_last_month(code: str, months: tuple[int, int]) -> None:
    assert read_period(code) == months
