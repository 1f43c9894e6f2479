"""A question as a short ASCII code, for buttons (64 bytes) and links.

``trade_total BY AZ 2013-01..2013-02`` becomes ``tt.BYAZ.p2013-01~2013-02``: fields are separated by dots and
marked by their first letter, so that absent ones cost nothing and later versions can add some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.period import parse_period
from bot.question import Flow, Intent, Language, Question

_INTENTS = {
    Intent.TRADE_TOTAL: "tt",
    Intent.EXPORTS: "ex",
    Intent.IMPORTS: "im",
    Intent.BALANCE: "ba",
    Intent.GROWTH: "gr",
    Intent.TREND: "tr",
    Intent.COMPARE: "co",
    Intent.TOP_PARTNERS: "tp",
    Intent.PRODUCTS: "pr",
    Intent.INVESTMENT: "in",
    Intent.COOPERATION: "cp",
    Intent.PROJECTS: "pj",
    Intent.AGREEMENTS: "ag",
    Intent.VISITS: "vi",
    Intent.STATEMENTS: "st",
    Intent.PROFILE: "pf",
    Intent.FACTS: "fa",
    Intent.SOURCES: "so",
    Intent.HELP: "he",
    Intent.ABOUT: "ab",
    Intent.PRIVACY: "pv",
    Intent.GREETING: "hi",
    Intent.THANKS: "th",
    Intent.OUT_OF_SCOPE: "oo",
}
_BY_CODE = {code: intent for intent, code in _INTENTS.items()}
_FLOWS = {Flow.TOTAL: "t", Flow.EXPORTS: "x", Flow.IMPORTS: "m", Flow.BALANCE: "b"}
_FLOW_BY_CODE = {code: flow for flow, code in _FLOWS.items()}
_COUNTRY = re.compile(r"[A-Z]{2}|--")
_WORD = re.compile(r"[a-z0-9_]{1,32}")


class InvalidQuestionCode(ValueError):
    """A code that no version of this program wrote, or that somebody changed; carries the code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"not a question code: {code!r}")
        self.code = code


def encode(question: Question) -> str:
    """Return the code of a question: its slots without language, scores and origin."""
    return ".".join(_fields(question))


def _fields(question: Question) -> Iterator[str]:
    yield _INTENTS[question.intent]
    countries = (question.reporter, question.partner, *question.others)
    if any(countries):
        yield "".join(country or "--" for country in countries)
    flags = ("d" if question.directed else "") + (_FLOWS[question.flow] if question.flow else "")
    if flags:
        yield f"f{flags}"
    if question.period:
        yield "p" + question.period.code.replace("..", "~")
    if question.product:
        yield f"g{question.product}"
    yield from (f"t{topic}" for topic in question.topics if topic != question.product)
    yield from (f"w{person}" for person in question.people)
    if question.limit is not None:
        yield f"l{question.limit}"
    if question.variant:
        yield f"v{question.variant}"


def decode(code: str, language: Language) -> Question:
    """Read a code back as a question in a language; raises InvalidQuestionCode."""
    intent, *fields = code.split(".")
    if intent not in _BY_CODE:
        raise InvalidQuestionCode(code)
    slots: dict[str, str] = {}
    topics: list[str] = []
    people: list[str] = []
    countries = ""
    for field in fields:
        match field[:1]:
            case "t":
                topics.append(_word(field[1:], code))
            case "w":
                people.append(_word(field[1:], code))
            case "f" | "p" | "g" | "l" | "v" as mark if mark not in slots:
                slots[mark] = field[1:]
            case _ if field and not countries:
                countries = field
            case _:
                raise InvalidQuestionCode(code)
    try:
        return _build(
            _BY_CODE[intent], _countries(countries), slots=slots, topics=topics, people=people, language=language
        )
    except (ValueError, KeyError) as error:
        raise InvalidQuestionCode(code) from error


def _build(
    intent: Intent,
    countries: list[str | None],
    *,
    slots: dict[str, str],
    topics: list[str],
    people: list[str],
    language: Language,
) -> Question:
    flags = slots.get("f", "")
    directed, flow = flags.startswith("d"), flags.removeprefix("d")
    product = _word(slots["g"], slots["g"]) if "g" in slots else None
    return Question(
        language=language,
        intent=intent,
        reporter=countries[0],
        partner=countries[1],
        others=tuple(country for country in countries[2:] if country),
        directed=directed,
        flow=_FLOW_BY_CODE[flow] if flow else None,
        period=parse_period(slots["p"].replace("~", "..")) if "p" in slots else None,
        product=product,
        topics=((product, *topics) if product else tuple(topics)),
        people=tuple(people),
        limit=int(slots["l"]) if "l" in slots else None,
        variant=_word(slots["v"], slots["v"]) if "v" in slots else None,
    )


def _countries(text: str) -> list[str | None]:
    pieces = [text[start : start + 2] for start in range(0, len(text), 2)]
    if not all(_COUNTRY.fullmatch(piece) for piece in pieces):
        raise ValueError(text)
    found: list[str | None] = [None if piece == "--" else piece for piece in pieces]
    return found + [None] * (2 - len(found))


def _word(text: str, code: str) -> str:
    if not _WORD.fullmatch(text):
        raise InvalidQuestionCode(code)
    return text
