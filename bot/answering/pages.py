"""Lists of facts, a page at a time, with what has to be said of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answer import Action, FactList, Line
from bot.answering.asked import Asked
from bot.answering.assemble import offer
from bot.answering.persons import keys_of
from bot.answering.provide import fact_of
from bot.period import Period, month, month_of
from db.models import ClaimKind, ClaimStatus
from db.records import FactRecord

PER_PAGE = 5
_PROMISES = {ClaimStatus.INTENTION, ClaimStatus.PLAN, ClaimStatus.STATEMENT}


def page_of(variant: str | None) -> tuple[str | None, int]:
    """Read the variant of a question: a topic group, a page, or both (``ict``, ``p2``, ``ict_p2``)."""
    group, _, number = (variant or "").rpartition("p")
    if not number.isdecimal():
        return variant or None, 1
    return group.rstrip("_") or None, max(int(number), 1)


def variant_of(group: str | None, page: int) -> str | None:
    """Write the variant of a question that shows a page of a group."""
    if page == 1:
        return group
    return f"{group}_p{page}" if group else f"p{page}"


def fact_page(
    asked: Asked, facts: Sequence[FactRecord], *, heading: Line | None = None
) -> tuple[FactList, list[Action]]:
    """Return the asked page of some facts and the buttons to the pages beside it."""
    group, wanted = page_of(asked.question.variant)
    pages = max(-(-len(facts) // PER_PAGE), 1)
    number = min(wanted, pages)
    shown = facts[(number - 1) * PER_PAGE : number * PER_PAGE]
    listed = FactList(tuple(fact_of(fact) for fact in shown), heading=heading, page=number, pages=pages)
    beside = [("previous-page", number - 1), ("next-page", number + 1)]
    people = keys_of(facts, asked.question.people)
    return listed, [
        _to_page(asked, kind, variant_of(group, page), people) for kind, page in beside if 1 <= page <= pages
    ]


def _to_page(asked: Asked, kind: str, variant: str | None, people: tuple[str, ...]) -> Action:
    question = asked.question
    return offer(
        asked,
        kind,
        question.intent,
        variant=variant,
        product=question.product,
        topics=question.topics,
        people=people,
        period=question.period,
    )


def as_of(facts: Sequence[FactRecord]) -> Period | None:
    """Return the month that all facts are as of, None when they differ."""
    months = {month_of(day) for fact in facts if (day := _day(fact))}
    return month(months.pop()) if len(months) == 1 else None


def _day(fact: FactRecord) -> date | None:
    return fact.as_of or fact.happened_on


def position_heading(facts: Sequence[FactRecord]) -> Line | None:
    """Return the heading of facts of cooperation: as of when, and that they are intentions where all are (R23)."""
    then = as_of(facts)
    if then is None:
        return None
    promises = all(fact.status in _PROMISES for fact in facts)
    return Line("position-then" if promises else "as-of", {"period": then})


def notes_on_facts(facts: Sequence[FactRecord]) -> list[Line]:
    """Return the notes of some facts: their own, offices then, paraphrase, place, intentions."""
    own = [_own_note(fact, key) for fact in facts for key in fact.note_keys]
    placeless = [fact for fact in facts if fact.kind in {ClaimKind.MEETING, ClaimKind.VISIT} and not fact.place]
    notes = [Line("place-not-stated")] if placeless else []
    if any(fact.people for fact in facts):
        notes.append(Line("then-office-note"))
    if any(fact.reported_speech and not fact.quote for fact in facts):
        notes.append(Line("paraphrase-note"))
    if any(fact.status in {ClaimStatus.INTENTION, ClaimStatus.PLAN} for fact in facts):
        notes.append(Line("not-signed"))
    return [*own, *notes]


def _own_note(fact: FactRecord, key: str) -> Line:
    day = fact.happened_on or fact.as_of
    return Line(key, {"date": day} if day else {})
