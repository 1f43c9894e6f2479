"""Answers outside the bot's own chats, in inline and guest mode: from the store alone, and nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session

from bot.answer import Answer, Outcome
from bot.answering import answer
from bot.answering.related import related_questions
from bot.answering.shelf import Shelf
from bot.dialogue import Dialogue
from bot.question import Clarification, Intent, Language, Question
from bot.understanding import understand
from db.engine import open_session

MOST = 8


def answer_words(
    engine: Engine, text: str, *, preferred: Language | None = None, fallback: Language, now: datetime
) -> Answer:
    """Answer a text as a first question, in the preferred language, else the text's, else the fallback."""
    reading = understand(text, Dialogue(), fallback=fallback)
    with open_session(engine) as session:
        return answer(session, reading, language=preferred or reading.language, today=now.date())


def answer_question(engine: Engine, question: Question, *, now: datetime) -> Answer:
    """Answer a question of a button or link in its own language."""
    with open_session(engine) as session:
        return answer(session, question, language=question.language, today=now.date())


def answers_beside(engine: Engine, first: Answer, *, now: datetime) -> list[Answer]:
    """Return up to eight answers: the choices of a question back, else the first and its pair's other topics."""
    with open_session(engine) as session:
        if first.clarification:
            return list(_chosen(session, first.clarification, first.language, now))[:MOST]
        beside = _beside(session, first, now)
    return [*beside[: MOST - 1], first] if _is_general(first.question) else [first, *beside][:MOST]


def _beside(session: Session, first: Answer, now: datetime) -> list[Answer]:
    shelf, found = Shelf(), [first]
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
