"""Answer a reading: ask back, complete what the store can tell, and hand over to the function of the intent."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from bot.answer import Answer
from bot.answering.asked import Asked
from bot.answering.assemble import ask
from bot.answering.clarify import filled, missing_countries, missing_partner
from bot.answering.complete import NothingHeld, complete
from bot.answering.shelf import Shelf
from bot.answering.table import TOPICS, Needs
from bot.question import Clarification, Language, Reading, Unclear

_COMPLETABLE = {Unclear.MISSING_PARTNER, Unclear.MISSING_COUNTRIES}


def answer(
    session: Session, reading: Reading, *, language: Language, today: date, shelf: Shelf | None = None
) -> Answer:
    """Answer a question from the store, or ask back.

    ``language`` is the language of the answer; ``today`` gives "last year" its months and figures their age.
    Several answers in one session may share a ``shelf``.
    """
    read = shelf or Shelf()
    if isinstance(reading, Clarification):
        asked = Asked(session, reading.question, language, today, read)
        looked_for = TOPICS[reading.question.intent].needs is Needs.FOUND_PAIR
        if reading.unclear in _COMPLETABLE and looked_for and not reading.choices:
            return _answer(asked)
        return ask(asked, filled(asked, reading))
    return _answer(Asked(session, reading, language, today, read))


def _answer(asked: Asked) -> Answer:
    topic = TOPICS[asked.question.intent]
    named = asked.question.reporter or asked.question.partner
    if topic.needs is Needs.NOTHING or asked.question.pair or (topic.needs is Needs.COUNTRY and named):
        return topic.function(asked)
    if topic.needs is Needs.FOUND_PAIR:
        return _answer_completed(asked)
    return ask(asked, missing_partner(asked) if named else missing_countries(asked))


def _answer_completed(asked: Asked) -> Answer:
    ranked = TOPICS[asked.question.intent].ranked
    if ranked and (found := ranked(asked)):
        return found
    try:
        completed = complete(asked)
    except NothingHeld as unknown:
        return TOPICS[asked.question.intent].of_one(asked, unknown.country)
    if isinstance(completed, Clarification):
        return ask(asked, completed)
    return TOPICS[completed.intent].function(asked.about(completed))
