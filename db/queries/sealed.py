"""What stands encrypted in the store, so that it can be encrypted again with a new key."""

from __future__ import annotations

from collections.abc import Callable

from sqlmodel import Session, col, select, update

from db.models import ChatSettings, Ticket


def reseal(*, session: Session, rotate: Callable[[str], str | None]) -> int:
    """Replace each sealed text by what ``rotate`` makes of it, None for leaving it; return how many were replaced.

    A text that somebody changes meanwhile is left alone: it was sealed anew just now.
    """
    replaced = 0
    for key, sealed in ((ChatSettings.chat_id, ChatSettings.sealed), (Ticket.id, Ticket.sealed)):
        for row, held in session.exec(select(key, sealed).where(col(sealed).is_not(None))).all():
            rotated = rotate(held) if held else None
            if rotated is not None:
                unchanged = (col(key) == row, col(sealed) == held)
                model = col(key).class_  # type: ignore[attr-defined]
                replaced += session.exec(update(model).where(*unchanged).values(sealed=rotated)).rowcount
    return replaced
