"""Which updates are ours to handle: each belongs to the one who comes first, in this process or another."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from bot.telegram.behind import Behind
from db.engine import open_impatient
from db.queries.updates import claim_at_once, claim_update

PAUSES = (0.0005, 0.001, 0.002, 0.004)
"""Seconds between attempts in the event loop: what is written behind the replies takes a millisecond or two."""


class Claims:
    """Marks updates as handled, in the store before anything is sent.

    In a SQLite file that nobody is writing to at this moment that takes a tenth of a millisecond and is done on
    the spot, or a moment later; else the thread that writes does it, and is waited for. To be used from one thread.
    """

    def __init__(self, engine: Engine, behind: Behind, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._behind = behind
        self._now = now
        self._own: Connection | None = None

    def open(self) -> None:
        """Connect to the store."""
        self._own = self._own or open_impatient(self._engine)

    def close(self) -> None:
        """Give the connection back."""
        if self._own is not None:
            self._own.close()
            self._own = None

    async def claim(self, update_id: int) -> bool:
        """Mark an update as handled; False where it already was, here or in another process."""
        now = self._now()
        for pause in PAUSES if self._own is not None else ():
            found = self._try(update_id, now)
            if found is not None:
                return found
            await asyncio.sleep(pause)
        claimed = self._behind.put(lambda session: claim_update(session=session, update_id=update_id, now=now))
        return bool(await asyncio.wrap_future(claimed))

    def _try(self, update_id: int, now: datetime) -> bool | None:
        """Claim an update on the spot; None where somebody is writing."""
        if self._own is None:
            return None
        try:
            return claim_at_once(connection=self._own, update_id=update_id, now=now)
        except OperationalError:
            return None
