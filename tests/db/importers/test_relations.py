"""Agreements, missions and votes: whole files in, once, with what does not fit named."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from db.importers.agreement_entries import AgreementSource
from db.importers.agreements import import_agreements
from db.importers.missions import country_names, import_missions
from db.importers.partial_dates import agreed_date, read_partial_date
from db.importers.reading import RefusedFile
from db.importers.refused import RefusedRow
from db.importers.report import ImportReport
from db.importers.votes import import_votes
from tests.db.importers.small_files import NOTHING, NOW, WORLD_DATA, counts, needs_world_data

DESTA = (
    "treatyID,Title,Begin,Signature,Force,TypeAgree,TypeAmbit,TypeGeo,destaID\n"
    "AZE-BLR_2004O,Azerbaijan Belarus,2004,2004,,Agreement,Bilateral,Global,702\n"
    "CMMNIS_1994O,CIS,1994,1994,1994,Agreement,Regional,Global,244\n"
    "XXX-YYY_1990O,Nobody,1990,1990,,Agreement,Bilateral,Global,1\n"
)
DESTA_PARTIES = (
    "stateID,treatyID,Begin,Title,Signature,Force,destaID\n"
    "AZE,AZE-BLR[NA]_2004O,2004,Azerbaijan Belarus,2004,,702\n"
    "BLR,AZE-BLR[NA]_2004O,2004,Azerbaijan Belarus,2004,,702\n"
    "AZE,CMMNIS_1994O,1994,CIS,1994,1994,244\n"
    "BLR,CMMNIS_1994O,1994,CIS,1994,1995,244\n"
    "RUS,CMMNIS_1994O,1994,CIS,1994,1994,244\n"
    "YUG,CMMNIS_1994O,1994,CIS,1994,1994,244\n"
    ",CMMNIS_1994O,1994,CIS,1994,1994,244\n"
)
GGO = (
    "treatyID,Title,Begin,End,Signature,Force,TypeDomain,TypeAgree,TypeAmbit,TypeSubject,TextURL\n"
    'DEU-DNK_1922A,Fisheries,1922-01-31,9999-12-31,1922-01-31?,1922-02,Environment,Agreement,Bilateral,Fish,"""http://a"""\n'
    "DEU-DNK_1922A,Dikes,1922-04-10,1950,1922-04-10,1922-06-01,Environment,Protocol,Bilateral,Water,\n"
    "DEU-POL_1990A,Border,1990-11-14,,1990-11-14,1992-01-16,Security,Agreement,Bilateral,,\n"
    "DEU-POL_1990A,Border,1990-11-14,,1990-11-15,1992-01-16,Security,Agreement,Bilateral,,\n"
)
GGO_PARTIES = (
    "stateID,treatyID,Title,Begin,End,StateSignature,StateRatification,StateForce,StateEnd\n"
    "DEU,DEU-DNK_1922A,Fisheries,1922-01-31,9999-12-31,1922-01-31,,,9999-12-31\n"
    "DNK,DEU-DNK_1922A,Fisheries,1922-01-31,9999-12-31,1922-01-31,,,9999-12-31\n"
    "DEU,DEU-DNK_1922A,Dikes,1922-04-10,1950,1922-04-10,1922-05-01,1922-06-01,1950\n"
    "DNK,DEU-DNK_1922A,Dikes,1922-04-10,1950,1922-04-10,,1922-06-01,1950\n"
    "DEU,DEU-POL_1990A,The border,1990-11-14,,1990-11-14,,,\n"
    "POL,DEU-POL_1990A,The border,1990-11-14,,1990-11-14,,,\n"
    "AZE,AZE-BLR_2004O,Azerbaijan Belarus,2004-03-31,9999-12-31,2004-03-31,2004-09-28,,9999-12-31\n"
    "BLR,AZE-BLR_2004O,Azerbaijan Belarus,2004-03-31,9999-12-31,2004-03-31,,,9999-12-31\n"
    "AZE,BIG_2000A,Everybody,2000,,2000,,,\n"
    "BLR,BIG_2000A,Everybody,2000,,2001,,,\n"
    "RUS,BIG_2000A,Everybody,2000,,2002,,,\n"
)


def _agreements(store: Engine, folder: Path, source: str, agreements: str, parties: str) -> ImportReport:
    (folder / "agreements.csv").write_text(agreements)
    (folder / "parties.csv").write_text(parties)
    given = AgreementSource(source)
    return import_agreements(store, folder / "agreements.csv", folder / "parties.csv", given, now=NOW)


def _rows(store: Engine, query: str) -> list[tuple[Any, ...]]:
    with store.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


PARTIES = (
    "SELECT code, country, party.signed, ratified, party.in_force, party.ended FROM agreement_party AS party"
    " JOIN agreement ON agreement.id = agreement_id ORDER BY code, country"
)
AGREEMENTS = "SELECT code, ambit, kind, signed, in_force, ended, parties, url FROM agreement ORDER BY code"


def test_desta_is_read_by_its_own_numbers(store: Engine, tmp_path: Path) -> None:
    report = _agreements(store, tmp_path, "desta", DESTA, DESTA_PARTIES)
    assert (report.dataset, report.written) == ("desta", 2)
    assert [(each.line, each.reason.partition(":")[0]) for each in report.refusals] == [
        (7, "code 'YUG' is no country of today (Yugoslavia)"),
        (8, "unknown code ''"),
        (4, "no party is listed"),
    ]
    assert _rows(store, AGREEMENTS) == [
        ("AZE-BLR[NA]_2004O", "bilateral", "Agreement", "2004", None, None, 2, None),
        ("CMMNIS_1994O", "plurilateral", "Agreement", "1994", "1994", None, 5, None),
    ]
    assert _rows(store, PARTIES)[2:4] == [
        ("CMMNIS_1994O", "AZ", None, None, "1994", None),
        ("CMMNIS_1994O", "BY", None, None, "1995", None),
    ]


def test_ggo_keeps_treaties_of_one_key_apart_and_only_what_its_rows_agree_on(store: Engine, tmp_path: Path) -> None:
    _agreements(store, tmp_path, "ggo", GGO, GGO_PARTIES)
    assert _rows(store, AGREEMENTS) == [
        ("AZE-BLR_2004O", "bilateral", None, "2004-03-31", None, None, 2, None),
        ("BIG_2000A", "plurilateral", None, None, None, None, 3, None),
        ("DEU-DNK_1922A", "bilateral", "Agreement", "1922", "1922-02", None, 2, "http://a"),
        ("DEU-DNK_1922A#2", "bilateral", "Protocol", "1922-04-10", "1922-06-01", "1950", 2, None),
        ("DEU-POL_1990A", "bilateral", None, "1990-11-14", None, None, 2, None),
    ]
    assert _rows(store, PARTIES)[:2] == [
        ("AZE-BLR_2004O", "AZ", "2004-03-31", "2004-09-28", None, None),
        ("AZE-BLR_2004O", "BY", "2004-03-31", None, None, None),
    ]


def test_the_same_agreements_twice_change_nothing_and_changed_ones_replace_them(store: Engine, tmp_path: Path) -> None:
    _agreements(store, tmp_path, "desta", DESTA, DESTA_PARTIES)
    assert _agreements(store, tmp_path, "desta", DESTA, DESTA_PARTIES).unchanged
    fewer = "".join(DESTA_PARTIES.splitlines(keepends=True)[:3])
    assert _agreements(store, tmp_path, "desta", DESTA, fewer).written == 1
    assert [row[0] for row in _rows(store, AGREEMENTS)] == ["AZE-BLR[NA]_2004O"]
    assert len(_rows(store, PARTIES)) == 2


def test_files_of_another_source_are_refused_and_leave_nothing(store: Engine, tmp_path: Path) -> None:
    with pytest.raises(RefusedFile, match=r"parties\.csv, line 1: no column 'destaID'"):
        _agreements(store, tmp_path, "desta", GGO, GGO_PARTIES)
    assert counts(store) == NOTHING


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2004-03-31", "2004-03-31"),
        ("2004-03", "2004-03"),
        ("2004", "2004"),
        (" 2004 ", "2004"),
        ("", None),
        ("9999-12-31", None),
        ("2004-03-31?", "2004"),
        ("2004-03-31~", "2004"),
        ("2004-02-30", "2004"),
        ("1999-XX-02", "1999"),
        ("1993-01-01..1993-12-31", "1993"),
        ("1993-01-01..1994-12-31", None),
    ],
)
def test_a_date_keeps_the_precision_that_its_source_vouches_for(given: str, kept: str | None) -> None:
    assert read_partial_date(given) == kept


@pytest.mark.parametrize("given", ["soon", "31.03.2004", "20040", "-"])
def test_what_is_no_date_is_refused(given: str) -> None:
    with pytest.raises(RefusedRow, match="not a date"):
        read_partial_date(given)


@pytest.mark.parametrize(
    ("stated", "agreed"),
    [
        ((), None),
        ((None,), None),
        (("2004-03-31", None), "2004-03-31"),
        (("2004", "2004-03-31"), "2004-03-31"),
        (("2004-03", "2004-03-31"), "2004-03-31"),
        (("2004-03-30", "2004-03-31"), "2004-03"),
        (("2004-02-30", "2004-03-31"), "2004"),
        (("2004", "2004-03-30", "2004-04-30"), "2004"),
        (("2003", "2004-03-31"), None),
    ],
)
def test_statements_of_one_date_are_kept_as_far_as_they_agree(
    stated: tuple[str | None, ...], agreed: str | None
) -> None:
    assert agreed_date(stated) == agreed


MISSIONS = (
    "operator,jurisdictions,country,city,address,latitude,longitude,website,type,creation,QID\n"
    "Azerbaijan,Belarus,Belarus,Minsk,,1,2,,embassy,,Q1\n"
    "Belarus,Azerbaijan|Turkmenistan|Atlantis,Azerbaijan,Baku,,1,2,,embassy,,Q2\n"
    "Turkey,,Azerbaijan,Ganja,,1,2,,consulate general,,Q3\n"
    "Ivory Coast,,Czech Republic,,,1,2,,Culture House,,\n"
    "Atlantis,,Azerbaijan,Baku,,1,2,,embassy,,Q4\n"
    "Belarus,,Belarus,Minsk,,1,2,,embassy,,Q5\n"
)


def test_missions_are_read_by_the_names_of_countries(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "missions.csv"
    path.write_text(MISSIONS)
    report = import_missions(store, path, as_of=date(2022, 11, 16), now=NOW)
    assert [(each.line, each.reason) for each in report.refusals] == [
        (6, "no country of today is called 'Atlantis'"),
        (7, "a mission of a country to itself: 'Belarus'"),
    ]
    assert _rows(store, "SELECT sender, host, city, kind, code FROM mission ORDER BY id") == [
        ("AZ", "BY", "Minsk", "embassy", "Q1"),
        ("BY", "AZ", "Baku", "embassy", "Q2"),
        ("TR", "AZ", "Ganja", "consulate_general", "Q3"),
        ("CI", "CZ", None, "other", None),
    ]
    assert _rows(store, "SELECT code, vintage, licence FROM dataset") == [
        ("missions-wikidata", "2022-11-16", "CC0 1.0")
    ]
    assert import_missions(store, path, as_of=date(2022, 11, 16), now=NOW).unchanged
    assert not import_missions(store, path, as_of=date(2023, 1, 1), now=NOW).unchanged
    assert _rows(store, "SELECT count(*) FROM mission") == [(4,)]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("congo - kinshasa", "CD"),
        ("democratic republic of the congo", "CD"),
        ("republic of the congo", "CG"),
        ("niger", "NE"),
        ("nigeria", "NG"),
        ("guinea", "GN"),
        ("south korea", "KR"),
        ("taiwan", "TW"),
        ("kosovo", "XK"),
        ("namibia", "NA"),
        ("turkey", "TR"),
        ("eurozone", None),
        ("world", None),
        ("unknown region", None),
        ("congo", None),
        ("korea", None),
    ],
)
def test_names_of_countries_are_exact(name: str, country: str | None) -> None:
    assert country_names().get(name) == country


VOTES = (
    "iso2_a,iso2_b,year,joint_votes,same,opposite\n"
    "AZ,BY,2019,83,69,2\nNA,AZ,2019,80,70,0\nCS,AZ,1991,60,50,1\nAZ,TR,2019,10,9,2\nAZ,GE,2019,10,x,2\n"
)


def test_votes_are_read_with_the_pair_in_order(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_text(VOTES)
    report = import_votes(store, path, now=NOW)
    assert [each.reason for each in report.refusals] == [
        "unknown code 'CS'",
        "more same and opposite votes than votes in all: 2019, 10, 9, 2",
        "not counts of votes: '2019, 10, x, 2'",
    ]
    assert _rows(store, "SELECT first, second, year, joint, same, opposite FROM vote_agreement ORDER BY 1, 2") == [
        ("AZ", "BY", 2019, 83, 69, 2),
        ("AZ", "NA", 2019, 80, 70, 0),
    ]
    assert import_votes(store, path, now=NOW).unchanged


def test_votes_of_a_pair_given_twice_are_refused(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_text(VOTES + "BY,AZ,2019,83,69,2\n")
    with pytest.raises(RefusedFile, match="line 7: key given twice: AZ-BY 2019, first in line 2"):
        import_votes(store, path, now=NOW)
    assert counts(store) == NOTHING


@needs_world_data
@pytest.mark.parametrize("dialect", ["sqlite"])
def test_the_pair_of_the_founding_article_is_found_in_the_real_files(store: Engine) -> None:
    for name, source in (("desta", AgreementSource.DESTA), ("ggo", AgreementSource.GGO)):
        files = (WORLD_DATA / f"agreements_{name}.csv.gz", WORLD_DATA / f"agreements_{name}_parties.csv.gz")
        import_agreements(store, *files, source, now=NOW)
    import_missions(store, WORLD_DATA / "embassies_wikidata_2022-11-16.csv.gz", as_of=date(2022, 11, 16), now=NOW)
    import_votes(store, WORLD_DATA / "un_agreement_pairs_1991_2019.csv.gz", now=NOW)
    signed = (
        "SELECT title, agreement.signed, ratified FROM agreement JOIN agreement_party AS party"
        " ON agreement.id = agreement_id WHERE code LIKE 'AZE-BLR%' AND country = 'AZ' ORDER BY dataset_id"
    )
    assert _rows(store, signed) == [
        ("Azerbaijan Belarus", "2004", None),
        ("Azerbaijan Belarus", "2004-03-31", "2004-09-28"),
    ]
    both = "SELECT sender, host, city FROM mission WHERE sender IN ('AZ', 'BY') AND host IN ('AZ', 'BY') ORDER BY 1"
    assert _rows(store, both) == [("AZ", "BY", "Minsk"), ("BY", "AZ", "Baku")]
    voted = "SELECT joint, same, opposite FROM vote_agreement WHERE first = 'AZ' AND second = 'BY' AND year = 2019"
    assert _rows(store, voted) == [(83, 69, 2)]
