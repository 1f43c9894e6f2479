"""The first lines of an answer: which pair, what about it and when; what was understood otherwise than typed."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answer import Answer, Arg, CountryArg, Table
from bot.period import Period, PeriodKind
from bot.presenting.arguments import Wording
from bot.presenting.countries import known_codes
from bot.presenting.periods import period_words
from bot.presenting.spans import Spans, Style, of
from bot.presenting.texts import has_text, text
from bot.products import topic_text
from bot.question import SLOTLESS, Correction, Flow, Intent, Question

_TOPICS = {
    Intent.COOPERATION: "topic-cooperation",
    Intent.PROJECTS: "topic-projects",
    Intent.AGREEMENTS: "topic-agreements",
    Intent.VISITS: "topic-meetings",
    Intent.STATEMENTS: "topic-statements",
    Intent.INVESTMENT: "topic-investment",
    Intent.FACTS: "topic-facts",
    Intent.SOURCES: "topic-sources",
    Intent.PROFILE: "intent-profile",
    Intent.EXPORTS: "indicator-exports",
    Intent.IMPORTS: "indicator-imports",
    Intent.BALANCE: "intent-balance",
    Intent.TOP_PARTNERS: "intent-top_partners",
    Intent.PRODUCTS: "intent-products",
}
_PARTS = {"missions": "intent-missions", "votes": "intent-votes"}
"""What a profile is called that shows one thing only."""
_FLOWS = {Flow.EXPORTS: "indicator-exports", Flow.IMPORTS: "indicator-imports", Flow.BALANCE: "intent-balance"}
_RANKED = frozenset({Flow.EXPORTS, Flow.IMPORTS})
_WORDED = frozenset({Intent.COOPERATION, Intent.PROJECTS, Intent.AGREEMENTS, Intent.VISITS, Intent.FACTS})
_UNSAID = frozenset({PeriodKind.LATEST, PeriodKind.MONTH_ONLY})


def answer_title(answer: Answer, wording: Wording) -> str:
    """Return "Belarus – Azerbaijan · trade · January–February 2013"; empty where no country is known."""
    if answer.title:
        return _joined(wording, list(answer.title.args.values()))
    question = answer.question
    if question.intent in SLOTLESS - {Intent.SOURCES} or not (question.reporter or question.partner):
        return ""
    period = question.period if question.period and question.period.kind not in _UNSAID else _only_period(answer)
    if question.intent in _WORDED and "period" in question.inherited:
        period = None  # what was asked of figures before is not when these facts are of
    topic = text(wording.language, topic_key(question))
    if question.intent is Intent.TOP_PARTNERS and question.flow in _RANKED:
        topic = f"{topic}, {text(wording.language, _FLOWS[question.flow])}"
    pair = pair_words(question, wording, titled=True)
    return " · ".join(piece for piece in (pair, topic, _period(wording, period)) if piece)


def topic_key(question: Question) -> str:
    """Return the key of what a question is about, as titles and buttons name it."""
    if question.intent is Intent.PROFILE and question.variant in _PARTS:
        return _PARTS[question.variant]
    if question.intent in _TOPICS:
        return _TOPICS[question.intent]
    if question.flow in _FLOWS:
        return _FLOWS[question.flow]
    return "topic-trade"


def pair_words(question: Question, wording: Wording, *, titled: bool = False) -> str:
    """Return the countries of a question, in its order: "Belarus – Azerbaijan"; in titles with flags if wanted."""
    country = wording.titled if titled else wording.country
    if question.variant == "pairs" and question.reporter and question.partner:
        names = [country(code) for code in (question.reporter, question.partner, *question.others)]
        return "; ".join(" – ".join(names[place : place + 2]) for place in range(0, len(names), 2))
    named = [country(code) for code in (question.partner, *question.others) if code]
    if question.reporter is None:
        return ", ".join(named)
    reporter = country(question.reporter)
    return f"{reporter} – {', '.join(named)}" if named else reporter


def _joined(wording: Wording, args: list[Arg]) -> str:
    countries = [wording.titled(arg.code) for arg in args if isinstance(arg, CountryArg)]
    rest = [wording.words(arg) for arg in args if not isinstance(arg, CountryArg)]
    return " · ".join([" – ".join(countries), *rest] if countries else rest)


def _only_period(answer: Answer) -> Period | None:
    tables = [block for block in answer.blocks if isinstance(block, Table)]
    return tables[0].period if len(tables) == 1 and tables[0].heading is None else None


def _period(wording: Wording, period: Period | None) -> str:
    return period_words(wording.language, period) if period else ""


def understood(answer: Answer, wording: Wording) -> Iterator[Spans]:
    """Yield what has to be said of the reading: corrected words, guessed slots, several topics, unread text."""
    question, language = answer.question, wording.language
    pieces = [pair_words(question, wording)] if question.reporter and question.partner else []
    remarkable = question.corrections or question.inferred or len(question.topics) > 1
    if remarkable and not answer.clarification and pieces:
        what = "; ".join([_with_topic(pieces[0], question, wording), *_corrections(question, wording)])
        yield of(text(language, "understood", what=what), Style.ITALIC)
    if question.ignored:
        yield of(text(language, "ignored"), Style.ITALIC)


def _with_topic(pair: str, question: Question, wording: Wording) -> str:
    language = wording.language
    topic = text(language, topic_key(question))
    named = [text(language, topic_text(key)) for key in question.topics if has_text(language, topic_text(key))]
    if len(question.topics) < 2:
        return f"{pair}, {topic}"
    topics = ", ".join(dict.fromkeys([topic, *named]))
    return f"{pair}; {text(language, 'understood-topics', topics=topics)}"


def _corrections(question: Question, wording: Wording) -> Iterator[str]:
    for correction in question.corrections:
        meant = _meant(correction, wording)
        if meant:
            yield text(wording.language, "understood-word", typed=correction.typed, meant=meant)


def _meant(correction: Correction, wording: Wording) -> str:
    """Name the country a word was taken for; other concepts show themselves in the title."""
    known = correction.meant in known_codes(wording.language)
    return wording.country(correction.meant) if known else ""
