"""Questions that found no answer, counted by wording and without any identity."""

from __future__ import annotations

from datetime import date

from sqlalchemy import case
from sqlmodel import Session, col, select, update

from db.models import Unanswered
from db.records import UnansweredRecord
from db.upsert import inserting

LONGEST = 300
"""Characters of a wording that are kept."""


def record_unanswered(*, session: Session, text: str, language: str, reason: str, guess: str | None, day: date) -> int:
    """Count a wording once more and return the id of its row.

    ``guess`` is the code of the question as it was understood; the latest one stays. Longer texts are cut to
    300 characters; characters that no database can store (NUL, lone surrogates) are replaced.
    """
    row = {"text": _storable(text), "language": str(language), "reason": str(reason), "guess": guess}
    statement = inserting(session=session, model=Unanswered).values(**row, times=1, first_on=day, last_on=day)
    held = col(Unanswered.last_on)
    counted = statement.on_conflict_do_update(
        index_elements=["text", "language", "reason"],
        set_={
            "times": col(Unanswered.times) + 1,
            "guess": statement.excluded.guess,
            "last_on": case((held < statement.excluded.last_on, statement.excluded.last_on), else_=held),
        },
    )
    return int(session.exec(counted.returning(col(Unanswered.id))).scalar_one())


def record_choice(*, session: Session, unanswered_id: int, chosen: str) -> bool:
    """Record the code of the question that was then chosen from the buttons; False where the row is gone."""
    statement = update(Unanswered).where(col(Unanswered.id) == unanswered_id).values(chosen=chosen)
    return session.exec(statement).rowcount == 1


def list_unanswered(*, session: Session, language: str | None = None, limit: int = 100) -> list[UnansweredRecord]:
    """Return the wordings asked most often first; of those asked equally often, the latest first."""
    statement = select(Unanswered).order_by(
        col(Unanswered.times).desc(), col(Unanswered.last_on).desc(), col(Unanswered.id)
    )
    if language is not None:
        statement = statement.where(col(Unanswered.language) == language)
    return [UnansweredRecord(**row.model_dump()) for row in session.exec(statement.limit(limit))]


def _storable(text: str) -> str:
    return text[:LONGEST].replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode("utf-8")
