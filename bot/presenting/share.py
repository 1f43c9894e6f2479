"""A question in words that are understood as the same question, to be asked again in another chat."""

from __future__ import annotations

from bot.deep_link import LONGEST, encode_link
from bot.period import PeriodKind
from bot.presenting.countries import country_name
from bot.presenting.periods import period_words
from bot.presenting.texts import text
from bot.question import SLOTLESS, Flow, Intent, Language, Question

_WORDED = frozenset(Intent) - SLOTLESS - {Intent.COMPARE, Intent.TOP_PARTNERS, Intent.FACTS}
"""Intents whose name and two countries are understood as just that; the others are written as links."""

_PLAIN_FLOWS = {
    Intent.TRADE_TOTAL: Flow.TOTAL,
    Intent.EXPORTS: Flow.EXPORTS,
    Intent.IMPORTS: Flow.IMPORTS,
    Intent.BALANCE: Flow.BALANCE,
}
_UNTOLD = frozenset({PeriodKind.RELATIVE, PeriodKind.COMPARED, PeriodKind.LAST, PeriodKind.MONTH_ONLY})


def share_words(question: Question, language: Language) -> str:
    """Return a question in words of a language; one that says more than pair, topic and period as its link.

    So is an English one with a name like Türkiye: such letters would be taken for another language.
    """
    names = [country_name(language, code) for code in (question.reporter, question.partner) if code]
    foreign = language is Language.EN and not "".join(names).isascii()
    if foreign or not _is_plain(question):
        payload = encode_link(question)
        if len(payload) <= LONGEST:
            return payload
    period = [period_words(language, question.period)] if question.period else []
    return " ".join([text(language, f"intent-{question.intent}"), *names, *period])


def _is_plain(question: Question) -> bool:
    said = (question.others, question.people, question.limit, question.variant, question.product, question.topics)
    flow_fits = question.flow in {None, _PLAIN_FLOWS.get(question.intent)}
    told = question.period is None or question.period.kind not in _UNTOLD
    return not any(said) and flow_fits and told and question.pair is not None and question.intent in _WORDED
