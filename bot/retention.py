"""How long what concerns people is kept. /privacy states these figures; a daily job keeps to them."""

from __future__ import annotations

from datetime import datetime, timedelta

CONVERSATIONS = timedelta(minutes=15)
"""The last questions of a conversation."""

ANSWERS = timedelta(hours=48)
"""Which message of ours answered which: for edits and /delete. Telegram lets no older message be deleted."""

UPDATES = timedelta(days=2)
"""The numbers of handled updates; Telegram itself keeps updates for a day."""

DIGESTS = timedelta(days=30)
"""That a chat was sent its digest of a day."""

REPORTERS = timedelta(days=90)
"""Who reported an error, and in which words, after it was decided."""

AWAITED = timedelta(hours=24)
"""A report that was begun and whose words did not come; they are waited for as long."""

UNANSWERED = timedelta(days=180)
"""Wordings that found no answer, since they were last asked."""


def stated() -> dict[str, int]:
    """Return the periods as the text of /privacy names them."""
    return {
        "conversation_minutes": CONVERSATIONS // timedelta(minutes=1),
        "answer_hours": ANSWERS // timedelta(hours=1),
        "update_days": UPDATES.days,
        "digest_days": DIGESTS.days,
        "reporter_days": REPORTERS.days,
        "unanswered_days": UNANSWERED.days,
    }


def limits(now: datetime) -> dict[str, datetime]:
    """Return the moments before which the store keeps nothing, by kind."""
    kept = {
        "conversations": CONVERSATIONS,
        "answers": ANSWERS,
        "updates": UPDATES,
        "digests": DIGESTS,
        "reporters": REPORTERS,
        "awaited": AWAITED,
        "unanswered": UNANSWERED,
    }
    return {kind: now - period for kind, period in kept.items()}
