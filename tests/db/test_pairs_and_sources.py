from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session

from db.queries.claims import find_pairs, find_partners, find_sources, get_sources, pair_key
from tests.db.claims_by_hand import fact, figure, source, write

EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)


@pytest.fixture
def held(session: Session) -> Session:
    write(session, source("belta"), source("trend", date(2014, 2, 1)), source("undated", None), source("unused"))
    write(
        session,
        fact("F1", entered_at=EARLY),
        fact("A1", "AZ", "BY", entered_at=LATE, source_id="trend"),
        fact("A2", "AZ", "BY", entered_at=LATE, source_id="trend"),
        figure("T1", reporter="TR", partner="AZ", pair="AZ-TR", entered_at=EARLY),
        figure("T2", reporter="TR", partner="AZ", pair="AZ-TR", entered_at=EARLY),
        figure("T3", reporter="AZ", partner="TR", pair="AZ-TR", entered_at=EARLY, source_id="undated"),
        fact("E1", "GB", "AZ"),
        fact("E2", "FR", "PL", state="withdrawn"),
        fact("E3", "BY", "AZ", state="draft", source_id="undated"),
    )
    return session


def test_pairs_are_counted_and_read_as_they_were_entered_first(held: Session) -> None:
    assert find_pairs(session=held) == [("BY", "AZ", 3), ("TR", "AZ", 3), ("GB", "AZ", 1)]


@pytest.mark.parametrize(
    ("country", "partners"), [("AZ", ["BY", "TR", "GB"]), ("BY", ["AZ"]), ("TR", ["AZ"]), ("FR", []), ("XK", [])]
)
def test_partners_are_found_most_claims_first(held: Session, country: str, partners: list[str]) -> None:
    assert find_partners(session=held, country=country) == partners


@pytest.mark.parametrize(
    ("pair", "found"),
    [
        (None, [("trend", 2), ("belta", 4), ("unused", 0), ("undated", 1)]),
        (("BY", "AZ"), [("trend", 2), ("belta", 1)]),
        (("AZ", "TR"), [("belta", 2), ("undated", 1)]),
        (("FR", "PL"), []),
    ],
)
def test_sources_are_found_newest_first_with_their_live_claims(
    held: Session, pair: tuple[str, str] | None, found: list[tuple[str, int]]
) -> None:
    assert [(each.id, each.claim_count) for each in find_sources(session=held, pair=pair)] == found


@pytest.mark.parametrize(
    ("ids", "found"), [(["belta", "undated"], {"belta": 4, "undated": 1}), (["unknown"], {}), ([], {})]
)
def test_sources_are_read_by_id(held: Session, ids: list[str], found: dict[str, int]) -> None:
    assert {id: each.claim_count for id, each in get_sources(session=held, ids=ids).items()} == found  # noqa: A001


def test_a_source_is_read_whole(session: Session) -> None:
    names = {"ru": "БелТА"}
    write(session, source(publisher_names=names, url="https://example.org", content_sha256="a" * 64, language="ru"))
    read = get_sources(session=session, ids=["belta"])["belta"]
    assert (read.publisher, read.publisher_names, read.published_on) == ("BelTA", names, date(2013, 4, 23))
    assert (read.url, read.content_sha256, read.language) == ("https://example.org", "a" * 64, "ru")


@pytest.mark.parametrize(("first", "second"), [("BY", "AZ"), ("AZ", "BY")])
def test_the_key_of_a_pair_does_not_depend_on_the_order(first: str, second: str) -> None:
    assert pair_key(first, second) == "AZ-BY"
