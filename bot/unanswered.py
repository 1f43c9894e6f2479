"""Keep what could not be answered, without any identity: the wording, the guess, and the choice taken then."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session

from bot.answer import Answer, Outcome
from bot.question import Clarification, Language, Question, Reading
from bot.question_code import InvalidQuestionCode, decode, encode
from db.queries.unanswered import list_unanswered, record_choice, record_unanswered
from db.records import UnansweredRecord

FEW = 5
"""A wording asked less often could still be recognised by whoever asked it; it is shown on request only."""


def keep_unanswered(session: Session, text: str, reading: Reading, found: Answer, day: date) -> int | None:
    """Count a wording that was asked back about, declined or not held; return its row, None where it was answered."""
    if found.outcome is Outcome.ANSWER or not text.strip():
        return None
    question = reading.question if isinstance(reading, Clarification) else reading
    reason = reading.unclear.value if isinstance(reading, Clarification) else found.outcome.value
    folded = " ".join(text.lower().split())
    return record_unanswered(
        session=session, text=folded, language=reading.language, reason=reason, guess=_code(question), day=day
    )


def keep_choice(session: Session, row: int, chosen: Question) -> None:
    """Record which of the choices was taken: it says what the wording meant."""
    record_choice(session=session, unanswered_id=row, chosen=_code(chosen))


def _code(question: Question) -> str:
    """Return the code of a question without the names of persons, who stand in it as they were typed."""
    return encode(replace(question, people=()))


def labelled_lines(session: Session, *, all_of_them: bool = False, limit: int = 1000) -> Iterator[str]:
    """Yield the kept wordings as lines of a table of labelled questions, most asked first.

    The label is the choice that was taken, else the guess, marked ``"checked": false``.
    """
    for record in list_unanswered(session=session, limit=limit):
        if all_of_them or record.times >= FEW:
            yield json.dumps(_labelled(record), ensure_ascii=False)


def _labelled(record: UnansweredRecord) -> dict[str, Any]:
    line: dict[str, Any] = {"text": record.text, "lang": record.language}
    line |= {"times": record.times, "reason": record.reason}
    code = record.chosen or record.guess
    try:
        question = decode(code, Language(record.language)) if code else None
    except InvalidQuestionCode:
        question = None
    if question is not None:
        arrow = ">" if question.directed else "~"
        pair = f"{question.reporter or '?'}{arrow}{question.partner or '?'}"
        line |= {"intent": question.intent.value, "pair": pair}
        line |= {"period": question.period.code} if question.period else {}
        line |= {"product": question.product} if question.product else {}
    return line | {"checked": False, "chosen": record.chosen is not None}
