"""A question as the payload of a link to the bot: letters, digits, ``_`` and ``-``, readable and at most 64.

``t.me/<bot>?start=en_exports_BY-AZ_2013M01-02``: the language, what is asked, whose, when, and what else was said,
each marked by a letter. ``f_BY-AZ_2013M01-02`` is trade in the reader's own language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.period import Period, PeriodKind, parse_period
from bot.question import Flow, Intent, Language, Question

LONGEST = 64

_TOPICS = {
    Intent.TRADE_TOTAL: "trade",
    Intent.EXPORTS: "exports",
    Intent.IMPORTS: "imports",
    Intent.BALANCE: "balance",
    Intent.GROWTH: "growth",
    Intent.TREND: "trend",
    Intent.COMPARE: "compare",
    Intent.TOP_PARTNERS: "partners",
    Intent.PRODUCTS: "products",
    Intent.INVESTMENT: "invest",
    Intent.COOPERATION: "coop",
    Intent.PROJECTS: "projects",
    Intent.AGREEMENTS: "agreements",
    Intent.VISITS: "visits",
    Intent.STATEMENTS: "statements",
    Intent.PROFILE: "profile",
    Intent.FACTS: "facts",
    Intent.SOURCES: "sources",
    Intent.HELP: "help",
    Intent.ABOUT: "about",
    Intent.PRIVACY: "privacy",
    Intent.GREETING: "greeting",
    Intent.THANKS: "thanks",
    Intent.OUT_OF_SCOPE: "other",
}
_BY_TOPIC = {topic: intent for intent, topic in _TOPICS.items()} | {"f": Intent.TRADE_TOTAL}
_FLOWS = {Flow.TOTAL: "t", Flow.EXPORTS: "x", Flow.IMPORTS: "m", Flow.BALANCE: "b"}
_BY_FLOW = {letter: flow for flow, letter in _FLOWS.items()}

_COUNTRIES = re.compile(r"(?:[A-Z]{2}|xx)(?:-(?:[A-Z]{2}|xx))*")
_MARKED = re.compile(r"([dfgtwlv])-([a-z0-9-]{1,32})")
_SAME_YEAR = re.compile(r"(\d{4})M(\d{2})(?:-(\d{2}))?")
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class InvalidLink(ValueError):
    """A payload that no version of this program wrote, or that somebody changed; carries the payload."""

    def __init__(self, payload: str) -> None:
        super().__init__(f"not the payload of a link: {payload!r}")
        self.payload = payload


def encode_link(question: Question) -> str:
    """Return the payload of a question, whatever its length: the caller shortens one above 64 characters."""
    return "_".join(_fields(question))


def decode_link(payload: str, fallback: Language) -> Question:
    """Read a payload back, in the language it names or else in ``fallback``; raises InvalidLink."""
    first, *rest = payload.split("_")
    named = first in set(Language)
    topic, *fields = rest if named and rest else [first, *rest]
    if not _PAYLOAD.fullmatch(payload) or topic not in _BY_TOPIC:
        raise InvalidLink(payload)
    question = Question(Language(first) if named else fallback, _BY_TOPIC[topic])
    try:
        return _read(question, fields)
    except (ValueError, KeyError) as error:
        raise InvalidLink(payload) from error


def pair_of_link(payload: str) -> tuple[str, str] | None:
    """Return the pair that a link names, for a group that it is added to: ``BY-AZ`` alone, or a whole question."""
    if re.fullmatch(r"[A-Z]{2}-[A-Z]{2}", payload):
        reporter, _, partner = payload.partition("-")
        return (reporter, partner) if reporter != partner else None
    try:
        return decode_link(payload, Language.EN).pair
    except InvalidLink:
        return None


def _fields(question: Question) -> Iterator[str]:
    yield question.language
    yield _TOPICS[question.intent]
    countries = (question.reporter, question.partner, *question.others)
    if any(countries):
        yield "-".join(country or "xx" for country in countries).removesuffix("-xx")
    if question.period:
        yield _written(question.period)
    if question.directed:
        yield "d-1"
    if question.flow:
        yield f"f-{_FLOWS[question.flow]}"
    if question.product:
        yield _marked("g", question.product)
    yield from (_marked("t", topic) for topic in question.topics if topic != question.product)
    yield from (_marked("w", person) for person in question.people)
    if question.limit is not None:
        yield f"l-{question.limit}"
    if question.variant:
        yield _marked("v", question.variant)


def _marked(mark: str, word: str) -> str:
    return f"{mark}-{word.replace('_', '-')}"


def _read(question: Question, fields: Sequence[str]) -> Question:
    found: dict[str, list[str]] = {}
    for field in fields:
        if _COUNTRIES.fullmatch(field) and "c" not in found:
            found["c"] = field.split("-")
        elif marked := _MARKED.fullmatch(field):
            found.setdefault(marked[1], []).append(marked[2].replace("-", "_"))
        elif "p" not in found:
            found["p"] = [field]
        else:
            raise ValueError(field)
    if any(len(found.get(mark, ())) > 1 for mark in "dfglv"):
        raise ValueError(fields)
    return _filled(question, found)


def _filled(question: Question, found: dict[str, list[str]]) -> Question:
    countries = [None if code == "xx" else code for code in found.get("c", [])] + [None, None]
    product = found["g"][0] if "g" in found else None
    topics = tuple(found.get("t", ()))
    return replace(
        question,
        reporter=countries[0],
        partner=countries[1],
        others=tuple(code for code in countries[2:] if code),
        directed=found.get("d") == ["1"],
        flow=_BY_FLOW[found["f"][0]] if "f" in found else None,
        period=_period(found["p"][0]) if "p" in found else None,
        product=product,
        topics=(product, *topics) if product else topics,
        people=tuple(found.get("w", ())),
        limit=int(found["l"][0]) if "l" in found else None,
        variant=found["v"][0] if "v" in found else None,
    )


def _written(period: Period) -> str:
    """Return a period in the letters of a link: 2013, 2013M01-02, 2010-2019, 2005-, 2012v2013, last5y, rel-1y."""
    if period.compared is not None:
        return "v".join(_written(side) for side in period.compared)
    if period.kind is PeriodKind.DAY:
        return period.code.replace("-", "M", 1).replace("-", "D", 1)
    if period.kind is PeriodKind.MONTH_ONLY:
        return "M" + period.code.partition(":")[2]
    if period.kind is PeriodKind.RELATIVE:
        return period.code.replace(":", "")
    start, dots, end = (part.replace("-", "M") for part in period.code.partition(".."))
    same_year = dots and "M" in start and end[:5] == start[:5]
    return f"{start}-{end[5:]}" if same_year else start + ("-" if dots else "") + end


def _period(written: str) -> Period:
    if "v" in written:
        earlier, _, later = written.partition("v")
        return parse_period(f"{_code(earlier)}|{_code(later)}")
    return parse_period(_code(written))


def _code(written: str) -> str:
    if written.startswith("rel"):
        return "rel:" + written.removeprefix("rel")
    if written.startswith("last") or written == "latest":
        return written
    if written.startswith("M"):
        return "month:" + written[1:]
    if found := _SAME_YEAR.fullmatch(written):
        year, first, last = found.groups()
        return f"{year}-{first}" + (f"..{year}-{last}" if last else "")
    if "D" in written:
        return written.replace("M", "-").replace("D", "-")
    return written.replace("-", "..").replace("M", "-")
