"""Agreements, missions and votes of a pair, and the indexes that find them."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import insert
from sqlmodel import Session

from db.models import Agreement, AgreementParty, Mission, VoteAgreement
from db.queries.agreements import find_agreements
from db.queries.relations import find_missions, find_votes
from tests.db.observations_by_hand import add_dataset
from tests.db.test_plans import explain, statements_of, tables_read_whole

TREATIES = ["Agreement"]
BIG = {"agreement_party", "mission", "vote_agreement"}


@pytest.fixture
def listed(session: Session) -> int:
    """Three agreements, two missions and two years of votes."""
    number = add_dataset(session, "lists", side="joint", publisher="Lists")
    kinds = [("Old", "bilateral", None, "1993"), ("Pact", "multilateral", "Agreement", "2001-05")]
    for title, ambit, kind, signed in [*kinds, ("Resolution", "multilateral", None, "2010")]:
        agreement = Agreement(dataset_id=number, code=title, title=title, ambit=ambit, kind=kind, signed=signed)
        session.add(agreement)
        session.flush()
        session.add_all(AgreementParty(agreement_id=agreement.id, country=country) for country in ("AZ", "BY"))
    session.add(Mission(dataset_id=number, sender="BY", host="AZ", city="Baku", kind="embassy"))
    session.add(Mission(dataset_id=number, sender="AZ", host="BY", city="Minsk", kind="embassy"))
    for year, same in ((2018, 60), (2019, 69)):
        votes = {"joint": 83, "same": same, "opposite": 2}
        session.add(VoteAgreement(dataset_id=number, first="AZ", second="BY", year=year, **votes))
    session.flush()
    return number


@pytest.mark.parametrize("pair", [("AZ", "BY"), ("BY", "AZ")])
def test_agreements_of_the_two_alone_come_first_and_resolutions_of_many_do_not_count(
    session: Session, listed: int, pair: tuple[str, str]
) -> None:
    found = find_agreements(session=session, pair=pair, datasets=[listed], treaties=TREATIES, most=6)
    assert (found.bilateral, found.others, found.datasets) == (1, 1, (listed,))
    assert [(each.title, each.signed) for each in found.listed] == [("Old", "1993"), ("Pact", "2001-05")]


@pytest.mark.parametrize("most", [0, 1])
def test_agreements_beyond_those_listed_are_counted(session: Session, listed: int, most: int) -> None:
    found = find_agreements(session=session, pair=("AZ", "BY"), datasets=[listed], treaties=TREATIES, most=most)
    assert (found.bilateral, found.others) == (1, 1)
    assert [each.title for each in found.listed] == ["Old"][:most]


def test_an_agreement_that_another_list_dates_more_exactly_is_counted_once(session: Session, listed: int) -> None:
    other = add_dataset(session, "more-lists", side="joint", publisher="More lists")
    for signed in ("2001-05-23", None):
        values = {"title": "Pact", "ambit": "multilateral", "kind": "Agreement", "signed": signed}
        pact = Agreement(dataset_id=other, code=f"Pact {signed}", **values)
        session.add(pact)
        session.flush()
        session.add_all(AgreementParty(agreement_id=pact.id, country=country) for country in ("AZ", "BY"))
    session.flush()
    found = find_agreements(session=session, pair=("AZ", "BY"), datasets=[listed, other], treaties=TREATIES, most=6)
    assert [(each.title, each.signed) for each in found.listed] == [("Old", "1993"), ("Pact", "2001-05-23")]


@pytest.mark.parametrize(("pair", "cities"), [(("AZ", "BY"), ["Minsk", "Baku"]), (("BY", "AZ"), ["Baku", "Minsk"])])
def test_missions_are_told_both_ways_the_first_country_first(
    session: Session, listed: int, pair: tuple[str, str], cities: list[str]
) -> None:
    assert [each.city for each in find_missions(session=session, pair=pair, datasets=[listed])] == cities


def test_votes_are_those_of_the_pair_in_either_order_newest_first(session: Session, listed: int) -> None:
    found = find_votes(session=session, pair=("BY", "AZ"), datasets=[listed])
    assert [(each.year, each.same) for each in found] == [(2019, 69), (2018, 60)]


LOOKUPS: dict[str, Callable[[Session], Any]] = {
    "agreements": lambda session: find_agreements(
        session=session, pair=("AA", "AB"), datasets=[1], treaties=TREATIES, most=6
    ),
    "missions": lambda session: find_missions(session=session, pair=("AA", "AB"), datasets=[1]),
    "votes": lambda session: find_votes(session=session, pair=("AA", "AB"), datasets=[1]),
}


def test_every_lookup_of_relations_is_explained_by_an_index(session: Session) -> None:
    _fill(session, add_dataset(session, "lists", side="joint", publisher="Lists"))
    plans = {
        name: "\n".join(explain(session.connection(), *each) for each in statements_of(session, lookup))
        for name, lookup in LOOKUPS.items()
    }
    read_whole = {name: BIG.intersection(tables_read_whole(plan)) for name, plan in plans.items()}
    assert read_whole == {name: set() for name in LOOKUPS}


def _fill(session: Session, number: int) -> None:
    codes = [f"{first}{second}" for first in "ABCDEFGH" for second in "ABCDEFGH"]
    pairs = [(one, other) for one in codes for other in codes if one < other]
    rows = [{"id": index, "dataset_id": number, "code": str(index), "title": "Pact"} for index in range(1, 2000)]
    session.execute(insert(Agreement), [row | {"ambit": "bilateral", "parties": 2} for row in rows])
    parties = [
        {"agreement_id": index % 1999 + 1, "country": country}
        for index, pair in enumerate(pairs[:1999])
        for country in pair
    ]
    session.execute(insert(AgreementParty), parties)
    missions = [{"dataset_id": number, "sender": one, "host": other, "kind": "embassy"} for one, other in pairs]
    session.execute(insert(Mission), [mission | {"accredited": []} for mission in missions])
    counts = {"dataset_id": number, "joint": 9, "same": 5, "opposite": 1}
    votes = [counts | {"first": one, "second": other, "year": year} for one, other in pairs for year in (2018, 2019)]
    session.execute(insert(VoteAgreement), votes)
    session.connection().exec_driver_sql("ANALYZE")
