"""Answers outside the bot's own chats, in inline and guest mode: from the store alone, and nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session

from bot.answer import Answer, Outcome
from bot.answering import answer
from bot.answering.related import related_questions, shelve_facts
from bot.answering.shelf import Shelf
from bot.dialogue import Dialogue
from bot.question import Clarification, Intent, Language, Question, Reading
from bot.understanding.read_before import understand_again
from db.engine import open_session

MOST = 8


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question, and up to eight to offer: its choices, or itself and its pair's other topics."""

    first: Answer
    offered: list[Answer]


def read_words(text: str, *, fallback: Language) -> Reading:
    """Read a text as a first question, in its own language or else in the fallback."""
    return understand_again(text, Dialogue(), fallback=fallback)


def answer_alone(engine: Engine, reading: Reading, *, preferred: Language | None = None, now: datetime) -> Answer:
    """Answer a reading, in the preferred language or else in its own."""
    with open_session(engine) as session:
        return answer(session, reading, language=preferred or reading.language, today=now.date())


def answer_around(engine: Engine, reading: Reading, *, preferred: Language | None = None, now: datetime) -> Found:
    """Answer a reading and what may be asked beside it; what several answers need is read once."""
    shelf = Shelf()
    with open_session(engine) as session:
        if isinstance(reading, Question):
            shelve_facts(session, reading, shelf)
        first = answer(session, reading, language=preferred or reading.language, today=now.date(), shelf=shelf)
        if first.clarification:
            return Found(first, list(_chosen(session, first.clarification, first.language, now))[:MOST])
        beside = _beside(session, first, shelf, now)
    return Found(first, [*beside, first] if _is_general(first.question) else [first, *beside])


def _beside(session: Session, first: Answer, shelf: Shelf, now: datetime) -> list[Answer]:
    found = [first]
    for question in related_questions(session, first.question, shelf):
        if len(found) == MOST:
            break
        other = answer(session, question, language=first.language, today=now.date(), shelf=shelf)
        if other.outcome is Outcome.ANSWER and not _repeats(other, found):
            found.append(other)
    return found[1:]


def _is_general(question: Question) -> bool:
    """Whether nothing but a pair was named: then its single topics come first, and the card of everything last."""
    return question.intent is Intent.PROFILE and question.pair is not None


def _chosen(session: Session, asked: Clarification, language: Language, now: datetime) -> Iterator[Answer]:
    for choice in asked.choices:
        found = answer(session, choice, language=language, today=now.date())
        if found.outcome in {Outcome.ANSWER, Outcome.NO_DATA}:
            yield found


def _repeats(other: Answer, found: list[Answer]) -> bool:
    return any(each.blocks == other.blocks or (each.facts and each.facts == other.facts) for each in found)
