"""Files that are refused, whole or in part, with file and line; a refused file leaves nothing behind."""

import gzip
import zipfile
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from db.importers.codes import CodeSystem, area_codes
from db.importers.mapping import InvalidMapping, Mapping, load_mapping
from db.importers.observations import import_observations
from db.importers.reading import RefusedFile
from tests.db.importers.small_files import HEADER, NOTHING, NOW, bring_in, counts, held, mapping

GOOD = "AZE,BLR,2011,5\n"


def _zip(*names: str) -> bytes:
    from io import BytesIO

    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, HEADER + GOOD)
    return packed.getvalue()


BOMB = gzip.compress(HEADER.encode() + b"?,,,\n" * 4_000_000)
ONE_LONG_LINE = gzip.compress((HEADER + GOOD).encode() + b"A" * 30_000_000)


@pytest.mark.parametrize(
    ("name", "content", "line", "reason"),
    [
        ("a.csv", b"", 1, "empty file"),
        ("a.csv", b"\n\n", 1, "empty file"),
        ("a.csv", (HEADER + GOOD + "AZE,BLR,20").encode(), 3, "no line end: the file may be cut off"),
        ("a.csv", (HEADER + GOOD + "AZE,BLR,2012,1234").encode(), 3, "no line end: the file may be cut off"),
        ("a.csv", (HEADER + GOOD + 'AZE,BLR,2012,"12').encode(), 3, "no line end: the file may be cut off"),
        ("a.csv", (HEADER + GOOD + 'AZE,BLR,2012,"12\n').encode(), 3, "unexpected end of data"),
        ("a.csv", (HEADER + GOOD + "AZE,BLR,2012,12,7\n").encode(), 3, "5 fields where the header has 4"),
        ("a.csv", (HEADER + GOOD + GOOD).encode(), 3, "key given twice: AZ-BY X all goods 2011-01, first in line 2"),
        ("a.csv", (HEADER + "AZE,BLR,2011,5\nAZE,BLR,2012,5\nAZE,BLR,2011,6\n").encode(), 4, "key given twice"),
        ("a.csv", b"<!DOCTYPE html>\n<html><body>Not found</body></html>\n", 1, "this is a web page"),
        ("a.csv", b"  <html>\n", 1, "this is a web page"),
        ("a.csv", b'{"error": "not found"}\n', 1, "no column 'exporter'"),
        ("a.csv", b"Trade of all countries\n" + (HEADER + GOOD).encode(), 1, "no column 'exporter'"),
        ("a.csv", b"exporter,importer,year,total,total\nAZE,BLR,2011,5,6\n", 1, "column 'total' stands there 2 times"),
        ("a.csv", b"exporter;importer;year;total\nAZE;BLR;2011;5\n", 1, "no column 'exporter'"),
        ("a.csv", (HEADER + GOOD + "Баку,BLR,2012,5\n").encode("windows-1251"), 3, "not utf-8: byte 0xc1"),
        ("a.csv", (HEADER + GOOD).encode("utf-16"), 1, "not utf-8: byte 0xff"),
        ("a.csv", (HEADER + GOOD + "x" * 70_000 + ",BLR,2012,5\n").encode(), 3, "field larger than field limit"),
        ("a.csv", HEADER.encode(), 0, "no row could be read; is this the right mapping?"),
        ("a.csv", (HEADER + HEADER).encode(), 0, "the first was refused in line 2: not a period: 'year'"),
        ("a.csv.gz", b"exporter,importer\n", 1, "Not a gzipped file"),
        ("a.csv.gz", gzip.compress((HEADER + GOOD * 2000).encode())[:60], 1, "damaged or cut off"),
        ("a.csv.gz", ONE_LONG_LINE, 3, "field larger than field limit"),
        ("a.zip", b"no zip at all", 0, "not a zip file"),
        ("a.zip", _zip("a.csv", "b.csv"), 0, "holds 2"),
        ("a.zip", _zip(), 0, "holds 0"),
        ("a.parquet", b"PAR1", 0, "Parquet is not read"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_trusted_is_refused_whole(
    store: Engine, tmp_path: Path, name: str, content: bytes, line: int, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(RefusedFile) as caught:
        bring_in(store, path)
    assert caught.value.reason.endswith(reason) or reason in caught.value.reason
    assert (caught.value.line, str(caught.value).startswith(name)) == (line, True)
    assert counts(store) == NOTHING


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_a_file_that_unpacks_to_far_more_than_it_is_gets_refused(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "bomb.csv.gz"
    path.write_bytes(BOMB)
    with pytest.raises(RefusedFile, match=r"bomb\.csv\.gz, line 26\d{5}: unpacks to over 200 times its size"):
        bring_in(store, path)
    assert counts(store) == NOTHING


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_a_line_in_another_encoding_is_found_far_into_a_file(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = "".join(f"AZE,BLR,{year},5\n" for year in range(1800, 2100)) * 300
    path.write_bytes((HEADER + rows).encode() + "Баку,BLR,2012,5\n".encode("windows-1251"))
    wanted = mapping(keep=[{"column": "exporter", "values": ["none"]}])
    with pytest.raises(RefusedFile) as caught:
        bring_in(store, path, wanted)
    assert caught.value.line == 2 + 300 * 300


@pytest.mark.parametrize(
    ("system", "codes"),
    [
        ("iso2", ["EU", "XX", "ZZ", "AA", "QO", "XA", "uk", "UK", "001"]),
        ("iso3", ["XXX", "ZZZ", "QQQ", "AAA", "EUN", "WLD", "ANT"]),
        ("m49", ["0", "899", "999", "996", "967", "736", "58", "97", "4.0", "+31"]),
        ("cow", ["999", "255.0", "0"]),
    ],
)
def test_a_code_of_no_country_of_today_is_never_read_as_one(system: str, codes: list[str]) -> None:
    resolved = {code: area_codes(CodeSystem(system)).countries.get(code) for code in codes}
    assert resolved == dict.fromkeys(codes)


@pytest.mark.parametrize("dialect", ["sqlite"])
@pytest.mark.parametrize(("name", "reason"), [("absent.csv", "No such file"), ("folder", "not a file")])
def test_what_is_no_file_is_named(store: Engine, tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(RefusedFile, match=reason):
        bring_in(store, tmp_path / name)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("XXX,BLR,2012,5", "unknown code 'XXX'"),
        ("aze,BLR,2012,5", "unknown code 'aze'"),
        (",BLR,2012,5", "unknown code ''"),
        ("AZ,BLR,2012,5", "unknown code 'AZ'"),
        ("WLD,BLR,2012,5", "code 'WLD' is no country of today (World)"),
        ("SUN,BLR,1980,5", "code 'SUN' is no country of today (Soviet Union)"),
        ("BLR,BLR,2012,5", "reporter and partner are the same country: BY"),
        ("AZE,BLR,2012,-5", "negative exports: -5"),
        ("AZE,BLR,2012,-0.5", "negative exports: -0.5"),
        ("AZE,BLR,2012,=1+1", "not a number: '=1+1'"),
        ("AZE,BLR,2012,@SUM(A1)", "not a number: '@SUM(A1)'"),
        ("=cmd|'/c calc'!A0,BLR,2012,5", "unknown code \"=cmd|'/c calc'!A0\""),
        ("AZE,BLR,2012,1 234", "not a number: '1 234'"),
        ('AZE,BLR,2012,"1,234.5"', "not a number: '1,234.5'"),
        ("AZE,BLR,2012,1_000", "not a number: '1_000'"),
        ("AZE,BLR,2012,٣", "not a number: '٣'"),
        ("AZE,BLR,2012,NaN", "not a number: 'NaN'"),
        ("AZE,BLR,2012,inf", "not a number: 'inf'"),
        ("AZE,BLR,2012,$5", "not a number: '$5'"),
        ("AZE,BLR,2012,NA", "not a number: 'NA'"),
        ("AZE,BLR,2012,1e999", "not a number: '1e999'"),
        ("AZE,BLR,2012,1e30", "number too large: 1e30"),
        ("AZE,BLR,2012-13,5", "not a period: '2012-13'"),
        ("AZE,BLR,12,5", "not a period: '12'"),
        ("AZE,BLR,1066,5", "year out of range: 1066"),
        ("exporter,importer,year,total", "not a period: 'year'"),
    ],
)
@pytest.mark.parametrize("dialect", ["sqlite"])
def test_a_row_that_does_not_fit_is_refused_with_its_line(store: Engine, tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEADER}{GOOD}{row}\nAZE,BLR,2013,7\n")
    report = bring_in(store, path)
    assert [(each.line, each.reason) for each in report.refusals] == [(3, reason)]
    assert [cell[5:7] for cell in held(store)] == [(201101, 5), (201301, 7)]


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_refused_rows_are_summed_by_reason_and_heard_one_by_one(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEADER}{GOOD}AZE,BLR,2012,-5\nXXX,BLR,2012,5\nAZE,BLR,2013,-6\n")
    heard: list[int] = []
    report = bring_in(store, path, hear=lambda refusal: heard.append(refusal.line))
    assert (report.refused, heard) == (3, [3, 4, 5])
    assert dict(report.reasons) == {"negative exports": 2, "unknown code 'XXX'": 1}


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_values_that_contradict_each_other_are_refused_without_a_choice(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{HEADER}{GOOD}{GOOD}AZE,BLR,2012,5\nAZE,BLR,2012,6\n")
    report = bring_in(store, path, mapping(refuse_conflicts=True))
    assert [each.reason for each in report.refusals] == ["given with different values: X of AZ-BY 2012 in lines 4, 5"]
    assert [cell[5] for cell in held(store)] == [201101]


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_sums_of_rows_that_do_not_stand_together_are_refused(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("exporter,importer,year,p,total\nAZE,BLR,2011,27,5\nBLR,AZE,2011,27,5\nAZE,BLR,2011,28,5\n")
    columns = {"reporter": "exporter", "partner": "importer", "period": "year", "product": "p"}
    with pytest.raises(RefusedFile, match="line 4: rows of AZ-BY 2011 do not stand together"):
        bring_in(store, path, mapping(columns=columns, products={"aggregate": True}))
    assert counts(store) == NOTHING


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('currency = "USD"\n', "", "no currency is given"),
        ('unit = "currency"\n', "", "dataset.unit: Field required"),
        ('scale = "1"\n', "", "dataset.scale: Field required"),
        ('scale = "1"\n', 'scale = "0"\n', "dataset.scale: Input should be greater than 0"),
        ('precision = "1"\n', 'precision = "3"\n', "whole multiple of precision"),
        ('side = "joint"\n', 'side = "both"\n', "dataset.side"),
        ("licence_allows_export = false\n", "", "dataset.licence_allows_export: Field required"),
        ('codes = "iso3"', 'codes = "iso4"', "codes: Input should be"),
        ('flow = "X"', 'flow = "Z"', "series.0.flow"),
        ("[[series]]", "[[serie]]", "serie: Extra inputs are not permitted"),
        ('period = "year"\n', "", "columns.period: Field required"),
        ('codes = "iso3"', 'codes = "iso3"\ndelimiter = ";;"', "delimiter"),
        ('codes = "iso3"', 'codes = "iso3"\nencoding = "klingon"', "encoding"),
        ("[dataset]", "[dataset", "Expected"),
    ],
)
def test_a_mapping_that_guesses_or_errs_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    path = tmp_path / "own.toml"
    text = (Path(__file__).parents[3] / "db/importers/mappings/atlas-pairs.toml").read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    with pytest.raises(InvalidMapping) as caught:
        load_mapping(str(path))
    assert reason in str(caught.value)
    assert "own.toml" in str(caught.value)


@pytest.mark.parametrize("name", ["no-such", "../atlas-pairs", "/etc/passwd", "absent.toml"])
def test_a_mapping_that_is_not_there_is_named_with_those_that_are(name: str) -> None:
    with pytest.raises(InvalidMapping, match="atlas-pairs"):
        load_mapping(name)


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_a_wrong_mapping_names_the_column_it_misses(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEADER + GOOD)
    with pytest.raises(RefusedFile, match=r"a\.csv, line 1: no column 'ccode1', which cow-dyadic reads"):
        import_observations(store, path, load_mapping("cow-dyadic"), now=NOW)


def test_a_refused_file_leaves_the_earlier_vintage_as_it_was(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(HEADER + GOOD)
    bring_in(store, path)
    before: Any = (counts(store), held(store))
    path.write_text(HEADER + "AZE,BLR,2011,6\nAZE,BLR,2011,7\n")
    with pytest.raises(RefusedFile):
        bring_in(store, path)
    assert (counts(store), held(store)) == before


def test_every_shipped_mapping_can_be_read() -> None:
    from db.importers.mapping import shipped_mappings

    read = [load_mapping(name) for name in shipped_mappings()]
    assert all(isinstance(each, Mapping) and each.dataset.licence for each in read)
    assert len({each.dataset.code for each in read}) == len(read) == 9
