"""Files as statistics offices write them, and what is stored of them."""

import gzip
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import Engine

from db.importers.mapping import Mapping
from tests.db.importers.small_files import HEADER, bring_in, counts, held, mapping

CELL = ("AZ", "BY", "X", "", "A", 201101, 726779540, "A")


@pytest.mark.parametrize(
    "text",
    [
        "exporter,importer,year,total\nAZE,BLR,2011,726779540\n",
        "\ufeffexporter,importer,year,total\nAZE,BLR,2011,726779540\n",
        '\ufeff"exporter",importer,year,total\nAZE,BLR,2011,726779540\n',
        "exporter,importer,year,total\r\nAZE,BLR,2011,726779540\r\n",
        '"exporter","importer","year","total"\n"AZE","BLR","2011","726779540"\n',
        'note,exporter,importer,year,total\n"two\nlines, one cell",AZE,BLR,2011,726779540\n',
        " exporter , importer , year , total \n AZE , BLR , 2011 , 726779540.0 \n",
        "total,year,importer,exporter\n7.2677954e8,2011,BLR,AZE\n",
    ],
    ids=["plain", "bom", "bom and quotes", "crlf", "quotes", "line end in a cell", "spaces", "other order"],
)
def test_one_cell_is_read_however_the_file_is_written(store: Engine, tmp_path: Path, text: str) -> None:
    path = tmp_path / "small.csv"
    path.write_bytes(text.encode())
    report = bring_in(store, path)
    assert (report.written, report.refused, held(store)) == (1, 0, [CELL])


@pytest.mark.parametrize("dialect", ["sqlite"])
@pytest.mark.parametrize("ending", ["\n", ""])
def test_compressed_files_are_read_with_or_without_a_last_line_end(store: Engine, tmp_path: Path, ending: str) -> None:
    content = f"{HEADER}AZE,BLR,2011,726779540{ending}"
    packed, zipped = tmp_path / "small.csv.gz", tmp_path / "small.zip"
    packed.write_bytes(gzip.compress(content.encode()))
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("small.csv", content)
    for path in (packed, zipped):
        bring_in(store, path)
        assert held(store) == [CELL]


@pytest.mark.parametrize("dialect", ["sqlite"])
@pytest.mark.parametrize(
    ("wanted", "text", "cells"),
    [
        (
            mapping({"scale": "1000000", "precision": "1000000"}),
            f"{HEADER}AZE,BLR,2011,826\n",
            [("AZ", "BY", "X", "", "A", 201101, 826, "A")],
        ),
        (
            mapping({"scale": "1000"}),
            f"{HEADER}AZE,BLR,2011,0.0005\nBLR,AZE,2011,1.2345\n",
            [("AZ", "BY", "X", "", "A", 201101, 0, "A"), ("BY", "AZ", "X", "", "A", 201101, 1234, "A")],
        ),
        (
            mapping(series=[{"column": "total", "flow": "I"}]),
            f"{HEADER}AZE,BLR,2011,-3\n",
            [("AZ", "BY", "I", "", "A", 201101, -3, "A")],
        ),
        (
            mapping(series=[{"column": "total", "flow": "M", "swap": True}]),
            f"{HEADER}AZE,BLR,2011,5\n",
            [("BY", "AZ", "M", "", "A", 201101, 5, "A")],
        ),
        (
            mapping(codes="iso2"),
            f"{HEADER}NA,ZA,2011,5\nZA,NA,2011,6\n",
            [("NA", "ZA", "X", "", "A", 201101, 5, "A"), ("ZA", "NA", "X", "", "A", 201101, 6, "A")],
        ),
        (
            mapping(missing=["", "NA"]),
            f"{HEADER}NAM,ZAF,2011,NA\nNAM,ZAF,2012,5\nNAM,ZAF,2013,0\n",
            [("NA", "ZA", "X", "", "A", 201201, 5, "A"), ("NA", "ZA", "X", "", "A", 201301, 0, "A")],
        ),
        (
            mapping(missing=["", "NA"], skip_zero=True),
            f"{HEADER}NAM,ZAF,2012,5\nNAM,ZAF,2013,0\n",
            [("NA", "ZA", "X", "", "A", 201201, 5, "A")],
        ),
        (
            mapping(codes="m49", period_format="yyyymm"),
            f"{HEADER}31,112,201103,5\n031,842,2011,6\n",
            [("AZ", "BY", "X", "", "M", 201103, 5, "A"), ("AZ", "US", "X", "", "A", 201101, 6, "A")],
        ),
        (
            mapping(delimiter=";", encoding="windows-1251"),
            "Страна;exporter;importer;year;total\nАзербайджан;AZE;BLR;2011;5\n",
            [("AZ", "BY", "X", "", "A", 201101, 5, "A")],
        ),
    ],
    ids=[
        "whole millions",
        "thousands",
        "disinvestment",
        "importer second",
        "NA is Namibia",
        "NA as no value",
        "zeros left out",
        "numeric codes and months",
        "Windows-1251 as the mapping says",
    ],
)
def test_a_mapping_decides_how_cells_are_read(
    store: Engine, tmp_path: Path, wanted: Mapping, text: str, cells: list[tuple[object, ...]]
) -> None:
    path = tmp_path / "small.csv"
    path.write_text(text, encoding=wanted.encoding)
    bring_in(store, path, wanted)
    assert held(store) == cells


SDMX = mapping(
    period_format="sdmx",
    columns={
        "reporter": "COUNTRY",
        "partner": "COUNTERPART",
        "period": "TIME_PERIOD",
        "flow": "INDICATOR",
        "value": "OBS_VALUE",
        "status": "OBS_STATUS",
        "scale_exponent": "SCALE",
    },
    flows={"XG_FOB_USD": "X", "MG_CIF_USD": "M"},
    series=[],
)


def test_estimated_withheld_and_zero_stay_apart_and_missing_is_left_out(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "imts.csv"
    path.write_text(
        "COUNTRY,INDICATOR,COUNTERPART,TIME_PERIOD,OBS_VALUE,SCALE,OBS_STATUS\n"
        "AZE,XG_FOB_USD,BLR,2011,1.5,6,E\n"
        "AZE,XG_FOB_USD,BLR,2012,,6,C\n"
        "AZE,XG_FOB_USD,BLR,2013,,6,\n"
        "AZE,MG_CIF_USD,BLR,2013-M01,0,0,\n"
        "AZE,MG_CIF_USD,BLR,2013-Q1,7,0,P\n"
        "AZE,TBG_USD,BLR,2013,7,0,A\n",
    )
    bring_in(store, path, SDMX)
    assert held(store) == [
        ("AZ", "BY", "M", "", "M", 201301, 0, "A"),
        ("AZ", "BY", "M", "", "Q", 201301, 7, "P"),
        ("AZ", "BY", "X", "", "A", 201101, 1_500_000, "E"),
        ("AZ", "BY", "X", "", "A", 201201, None, "C"),
    ]


def test_the_same_file_twice_changes_nothing(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "small.csv"
    path.write_text(f"{HEADER}AZE,BLR,2011,5\n")
    bring_in(store, path)
    before = counts(store)
    report = bring_in(store, path)
    assert (report.unchanged, report.written, counts(store)) == (True, 0, before)


@pytest.mark.parametrize(("keep_history", "cells_in_all"), [(False, 1), (True, 3)])
def test_a_changed_file_supersedes_and_keeps_history_on_request(
    store: Engine, tmp_path: Path, keep_history: bool, cells_in_all: int
) -> None:
    path = tmp_path / "small.csv"
    path.write_text(f"{HEADER}AZE,BLR,2011,5\nAZE,BLR,2012,6\n")
    bring_in(store, path, vintage="2025-01")
    path.write_text(f"{HEADER}AZE,BLR,2011,7\n")
    report = bring_in(store, path, keep_history=keep_history)
    assert report.superseded == "2025-01"
    assert held(store) == [("AZ", "BY", "X", "", "A", 201101, 7, "A")]
    assert counts(store) == {"dataset": 2, "observation": cells_in_all, "audit": 2}


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_the_same_file_read_by_another_mapping_is_read_again(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "small.csv"
    path.write_text(f"{HEADER}AZE,BLR,2011,5\n")
    bring_in(store, path)
    report = bring_in(store, path, mapping({"scale": "1000"}))
    assert (report.unchanged, held(store)[0][6]) == (False, 5000)


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_finer_products_are_summed_to_chapters_and_all_goods(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "baci.csv"
    path.write_text(
        "exporter,importer,year,product,total\n"
        "AZE,BLR,2011,270900,5\nAZE,BLR,2011,271000,6\nAZE,BLR,2011,080810,1\nBLR,AZE,2011,870120,3\n"
    )
    columns = {"reporter": "exporter", "partner": "importer", "period": "year", "product": "product"}
    products = {"digits": 2, "aggregate": True, "with_total": True}
    wanted = mapping(columns=columns, products=products)
    bring_in(store, path, wanted)
    assert sorted((row[0], row[3], row[6]) for row in held(store)) == [
        ("AZ", "", 12),
        ("AZ", "08", 1),
        ("AZ", "27", 11),
        ("BY", "", 3),
        ("BY", "87", 3),
    ]


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_progress_is_heard_in_bytes_of_the_file_on_disk(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "small.csv.gz"
    path.write_bytes(gzip.compress((HEADER + "AZE,BLR,2011,5\n").encode()))
    heard: list[int] = []
    bring_in(store, path, advance=heard.append)
    assert (heard[-1], heard) == (path.stat().st_size, sorted(heard))
