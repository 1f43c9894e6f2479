"""Read the agreements of two countries: how many there are, each once, and the first of them.

Two countries may share hundreds; only those that are listed become values.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, inspect, literal, or_, select
from sqlmodel import Session

from db.models import Agreement, AgreementParty, Ambit
from db.records import AgreementRecord, AgreementsRecord

_A, _PARTY = (inspect(model).local_table for model in (Agreement, AgreementParty))
_ORDER = (*(ambit.value for ambit in Ambit), None)
_DATASET, _TITLE, _AMBIT, _SIGNED, _IN_FORCE = (
    AgreementRecord._fields.index(name) for name in ("dataset_id", "title", "ambit", "signed", "in_force")
)
Entry = Sequence[Any]


def find_agreements(
    *,
    session: Session,
    pair: tuple[str, str],
    datasets: Collection[int],
    treaties: Collection[str],
    most: int,
    months: tuple[int, int] | None = None,
) -> AgreementsRecord:
    """Return the agreements that both countries are parties to: those of the two alone first, then newest first.

    Of those with other states too, only entries of the kinds in ``treaties`` count. At most ``most`` are listed. An
    entry that another database dates more exactly is left out: of 2004 where there is one of 31 March 2004.
    ``months`` (``YYYYMM``) are the first and the last that they may have been signed in, else entered into force.
    """
    if not datasets:
        return AgreementsRecord(0, 0, (), ())
    named = {"one": str(pair[0]), "other": str(pair[1])}
    found = session.connection().execute(_statement(tuple(datasets), tuple(treaties)), named).all()
    kept = [each for each in _once(found) if months is None or _dated_in(each, *months)]
    alone = sum(each[_AMBIT] == Ambit.BILATERAL.value for each in kept)
    sources = tuple(sorted({each[_DATASET] for each in kept}))
    return AgreementsRecord(alone, len(kept) - alone, sources, tuple(_first(kept, most)))


@lru_cache(maxsize=8)
def _statement(datasets: tuple[int, ...], treaties: tuple[str, ...]) -> Select[Any]:
    """Put the statement together once for the datasets that are live."""
    one, other = (
        select(_PARTY.c.agreement_id).where(_PARTY.c.country == bindparam(country)) for country in ("one", "other")
    )
    return select(*(_A.c[name] for name in AgreementRecord._fields)).where(
        _A.c.id.in_(one.intersect(other)),
        _A.c.dataset_id.in_([literal(each) for each in datasets]),
        or_(_A.c.ambit == Ambit.BILATERAL.value, _A.c.kind.in_([literal(each) for each in treaties])),
    )


def _once(found: Sequence[Entry]) -> Sequence[Entry]:
    times = Counter([(each[_TITLE], each[_AMBIT]) for each in found])
    if len(times) == len(found):
        return found
    alike: dict[tuple[str, str | None], list[Entry]] = defaultdict(list)
    for each in found:
        if times[key := (each[_TITLE], each[_AMBIT])] > 1:
            alike[key].append(each)
    left_out = {id(one) for group in alike.values() for one in group if any(_repeats(one, other) for other in group)}
    return [each for each in found if id(each) not in left_out]


def _repeats(one: Entry, other: Entry) -> bool:
    if one[_DATASET] == other[_DATASET]:
        return False
    mine, theirs = str(one[_SIGNED] or ""), str(other[_SIGNED] or "")
    return one[_DATASET] > other[_DATASET] if mine == theirs else theirs.startswith(mine)


def _first(kept: Sequence[Entry], most: int) -> list[AgreementRecord]:
    found: list[AgreementRecord] = []
    for ambit in _ORDER if most else ():
        of_kind = sorted((each for each in kept if each[_AMBIT] == ambit), key=_dated, reverse=True)
        found += [AgreementRecord._make(each) for each in of_kind[: most - len(found)]]
    return found


def _dated_in(entry: Entry, first: int, last: int) -> bool:
    """Whether an entry may be of some months; one that is dated by its year alone is of all of them."""
    year, _, rest = _dated(entry).partition("-")
    if not year.isdecimal():
        return False
    month = int(rest[:2]) if rest[:2].isdecimal() else None
    return int(year) * 100 + (month or 12) >= first and int(year) * 100 + (month or 1) <= last


def _dated(entry: Entry) -> str:
    return str(entry[_SIGNED] or entry[_IN_FORCE] or "")
