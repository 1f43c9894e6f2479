"""When a chat's digest is due: once a day at its hour, never in its quiet hours, in its own time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.choices import Choices

OPEN_FOR = timedelta(hours=1)
"""News of the hour that the digest comes in still belongs to it; what is published later waits for the next day."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The digest of one day: the chat's own date, from when it may be sent, and how late its news may be (UTC)."""

    day: date
    begins: datetime
    closes: datetime


def current_slot(choices: Choices, now: datetime) -> Slot | None:
    """Return the digest that may be sent at a moment, None before the day's hour and in quiet hours.

    An hour that falls into the quiet ones waits for their end. An hour that the clocks skip begins when they have
    been put forward; one that they repeat begins the first time. After a downtime the day's digest is sent late.
    """
    zone = choices.time_zone
    local = now.astimezone(zone)
    if is_quiet(choices, local.hour):
        return None
    begins = datetime(local.year, local.month, local.day, effective_hour(choices), tzinfo=zone).astimezone(UTC)
    return Slot(local.date(), begins, begins + OPEN_FOR) if now >= begins else None


def effective_hour(choices: Choices) -> int:
    """Return the hour in which a chat's digest comes: the chosen one, or the end of the quiet hours it falls into."""
    if choices.quiet is not None and is_quiet(choices, choices.digest_hour):
        return choices.quiet[1]
    return choices.digest_hour


def is_quiet(choices: Choices, hour: int) -> bool:
    """Tell whether an hour of the day is one of a chat's quiet hours."""
    if choices.quiet is None:
        return False
    first, end = choices.quiet
    return first <= hour < end if first <= end else hour >= first or hour < end
