"""Agreements, diplomatic missions and votes of two countries, from the databases that list them.

An agreement of many states is said to be one; that none is listed proves nothing; missions carry the day of the
list; shares of votes carry their counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from bot.answer import Arg, Block, CityArg, Figure, Indicator, Line, Side, Status, TextArg
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.rounding import at_digit
from bot.period import Period, month, year
from bot.question import Intent
from db.queries.agreements import find_agreements
from db.queries.relations import find_missions, find_votes
from db.records import AgreementRecord, AgreementsRecord, MissionRecord, VotesRecord

MOST = 6
MOST_YEARS = 12
TREATIES = frozenset({"Agreement", "Protocol", "Amendment", "MOU", "Extending"})
KINDS = frozenset(
    {
        "embassy",
        "de_facto_embassy",
        "high_commission",
        "consulate_general",
        "consulate",
        "honorary_consulate",
        "permanent_mission",
    }
)
"""Kinds of missions that the catalogue of texts names; others are called missions."""


def agreements_of(asked: Asked, most: int = MOST) -> AgreementsRecord:
    """Return the agreements that both countries are parties to, those of the two alone first, each once.

    Among the entries of many states, resolutions, reports and those of no stated kind are no agreements of the two.
    """
    datasets = list(asked.shelf.datasets(asked.session))
    return find_agreements(
        session=asked.session,
        pair=asked.pair,
        datasets=datasets,
        treaties=sorted(TREATIES),
        most=most,
        months=_asked_months(asked),
    )


def _asked_months(asked: Asked) -> tuple[int, int] | None:
    """Return the months that agreements were asked of; a card of everything counts those of all times."""
    period = asked.period
    if asked.question.intent is not Intent.AGREEMENTS or period is None or not (period.first or period.last):
        return None
    return period.first or 0, period.last or 999_912


def agreement_lines(agreements: AgreementsRecord) -> list[Block]:
    """Return how many agreements there are of each kind, and those listed."""
    if not agreements.datasets:
        return []
    counts = Line("agreements-count", {"bilateral": agreements.bilateral, "others": agreements.others})
    return [counts, *(_agreement_line(each) for each in agreements.listed)]


def _agreement_line(agreement: AgreementRecord) -> Line:
    ambit = agreement.ambit or "unknown"
    said: dict[str, Arg] = {"title": agreement.title, "ambit": TextArg(f"ambit-{ambit}")}
    for name, written in (("signed", agreement.signed), ("force", agreement.in_force), ("ended", agreement.ended)):
        said |= {name: moment(written) or "", f"has_{name}": "yes" if moment(written) else "no"}
    return Line("agreement-line", said)


def moment(written: str | None) -> date | Period | None:
    """Read an ISO date of any precision: a day, a month or a year; None where it is neither."""
    parts = [int(part) for part in (written or "").split("-") if part.isdecimal()]
    try:
        match parts:
            case [which]:
                return year(which)
            case [which, number]:
                return month(which * 100 + number)
            case [which, number, day]:
                return date(which, number, day)
    except ValueError:
        return None
    return None


def missions_of(asked: Asked) -> list[MissionRecord]:
    """Return the missions of each country in the other."""
    datasets = asked.shelf.datasets(asked.session)
    return find_missions(session=asked.session, pair=asked.pair, datasets=list(datasets))


def mission_lines(asked: Asked, missions: Sequence[MissionRecord], most: int = 2) -> list[Block]:
    """Return the missions each way with the day of the list; that none is listed where only one way is."""
    if not missions:
        return []
    lines: list[Block] = []
    for sender, host in (asked.pair, (asked.partner, asked.reporter)):
        own = [each for each in missions if each.sender == sender]
        lines += [_mission_line(asked, each) for each in own[:most]]
        if not own:
            lines.append(Line("mission-none", {"sender": Country(sender), "host": Country(host)}))
    return lines


def listed_missions(asked: Asked, missions: Sequence[MissionRecord]) -> list[Block]:
    """Return the first mission each way that is listed, and nothing of the way that is not."""
    first = {mission.sender: mission for mission in reversed(missions)}
    return [_mission_line(asked, first[sender]) for sender in asked.pair if sender in first]


def _mission_line(asked: Asked, mission: MissionRecord) -> Line:
    dataset = asked.shelf.datasets(asked.session)[mission.dataset_id]
    kind = mission.kind if mission.kind in KINDS else "other"
    said: dict[str, Arg] = {
        "sender": Country(mission.sender),
        "host": Country(mission.host),
        "kind": TextArg(f"mission-{kind}"),
        "city": CityArg(mission.city, mission.host) if mission.city else "",
        "has_city": "yes" if mission.city else "no",
        "date": moment(dataset.vintage) or "",
    }
    return Line("mission-line", said)


def votes_of(asked: Asked) -> VotesRecord | None:
    """Return how both voted in the asked year, else in the newest held."""
    return next(iter(votes_each_year(asked)), None)


def votes_each_year(asked: Asked) -> list[VotesRecord]:
    """Return how both voted in the asked years, newest first and not too many; without any, in the newest held."""
    datasets = asked.shelf.datasets(asked.session)
    found = find_votes(session=asked.session, pair=asked.pair, datasets=list(datasets))
    held, period = [each for each in found if each.joint], asked.period
    if period is None or not (period.first or period.last):
        return held[:1]
    first, last = period.first or 0, period.last or 999_912
    return [each for each in held if first <= each.year * 100 + 1 <= last][:MOST_YEARS]


def votes_line(asked: Asked, votes: VotesRecord | None) -> list[Block]:
    """Return the share of identical votes with the counts behind it."""
    if votes is None:
        return []
    dataset = asked.shelf.datasets(asked.session)[votes.dataset_id]
    share = Figure(
        indicator=Indicator.VOTES_SAME,
        reporter=asked.reporter,
        partner=asked.partner,
        side=Side.JOINT,
        period=year(votes.year),
        value=at_digit(Decimal(votes.same) / votes.joint * 100, -1),
        status=Status.CALCULATED,
        source=dataset.code,
        formula="formula-share",
    )
    counts: dict[str, Arg] = {"joint": votes.joint, "same": votes.same, "opposite": votes.opposite}
    return [Line("votes-line", {"figure": share, **counts})]


def cited(asked: Asked, *found: AgreementsRecord | Sequence[MissionRecord] | Sequence[VotesRecord]) -> list[str]:
    """Return the datasets that some records came from, each once."""
    datasets = asked.shelf.datasets(asked.session)
    numbers = (number for records in found for number in _numbers(records))
    return list(dict.fromkeys(datasets[number].code for number in numbers))


def _numbers(records: AgreementsRecord | Sequence[MissionRecord] | Sequence[VotesRecord]) -> Iterable[int]:
    if isinstance(records, AgreementsRecord):
        return records.datasets
    return (record.dataset_id for record in records)
