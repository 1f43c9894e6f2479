"""An answer in a line or two: what it is about and its main figure, for lists of answers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answer import Answer, FactItem, FactList, Figure, Outcome
from bot.presenting.arguments import Wording
from bot.presenting.figures import amount, change_words, localised, money, scale_words
from bot.presenting.numbers import number
from bot.presenting.periods import Form, period_words
from bot.presenting.press import is_disputed, main_figure
from bot.presenting.sources import dated_source
from bot.presenting.texts import capitalised, has_text, text
from bot.presenting.titles import pair_words, topic_key
from bot.products import topic_text
from bot.question import SLOTLESS, Intent, Language

_DESCRIPTION = 140


@dataclass(frozen=True, slots=True)
class Headline:
    """A title, and a line below it."""

    title: str
    description: str


def headline(answer: Answer) -> Headline:
    """Return "Trade, Jan–Feb 2013: $33.7 million (+13.1%)", and below it the pair with its source."""
    wording = Wording(answer.language, {})
    figure = main_figure(answer)
    facts = [fact for block in answer.blocks if isinstance(block, FactList) for fact in block.facts]
    pair = pair_words(answer.question, wording) if answer.question.reporter else ""
    if answer.outcome is Outcome.NO_DATA:
        return Headline(text(answer.language, "inline-none", topic=_subject(answer, facts)), pair)
    general = answer.question.intent is Intent.PROFILE or (facts and answer.question.topics)
    told = figure if figure and not general else None
    said = localised(answer.language, facts[0].texts) if facts and not told else _source(answer)
    title = _with_figure(answer, told, _subject(answer, facts)) if told else _subject(answer, facts)
    return Headline(title, _cut(" · ".join(part for part in (pair, said) if part)))


def _subject(answer: Answer, facts: list[FactItem]) -> str:
    language, question = answer.language, answer.question
    if facts and all(fact.kind == "assembly" for fact in facts):
        return text(language, "inline-assembly")
    named = [text(language, topic_text(key)) for key in question.topics if has_text(language, topic_text(key))]
    if len(named) > 1:
        return capitalised(language, text(language, "inline-and", first=", ".join(named[:-1]), last=named[-1]))
    key = f"intent-{question.intent}" if question.intent in SLOTLESS else topic_key(question)
    return capitalised(language, named[0] if named else text(language, key))


def _with_figure(answer: Answer, figure: Figure, subject: str) -> str:
    language = answer.language
    period = period_words(language, figure.period, Form.SHORT) if figure.period else ""
    if is_disputed(figure, answer.figures):
        return text(language, "inline-disputed", subject=subject, period=period)
    change = change_words(language, figure)
    said = {"subject": subject, "period": period, "amount": _amount(figure, language)}
    return text(language, "inline-figure", **said, change=f" ({change})" if change else "")


def _amount(figure: Figure, language: Language) -> str:
    """Return an amount in few letters: US dollars are called dollars, as a line that others see has little room."""
    if figure.currency != "USD" or figure.value is None or figure.scale is None:
        return amount(language, figure)
    full = money(language, abs(figure.value), figure.scale, figure.currency)
    brief = text(
        language,
        "inline-money-usd",
        number=number(language, abs(figure.value)),
        scale=scale_words(language, figure.scale),
    )
    return amount(language, figure).replace(full, brief)


def _source(answer: Answer) -> str:
    return "; ".join(dated_source(answer.language, source) for source in answer.sources[:2])


def _cut(words: str) -> str:
    return words if len(words) <= _DESCRIPTION else words[:_DESCRIPTION].rsplit(" ", 1)[0] + " …"
