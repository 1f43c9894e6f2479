"""A service that is out of reach is left alone for a while, by this process and by those started after it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Engine

from db.engine import open_session
from db.importers.services.fetches import FAILED_FOR, ITSELF, out_of_reach_since, record_fetch
from db.models import FetchOutcome


@dataclass(slots=True)
class Breaker:
    """Knows which services are left alone. Safe to use from several threads."""

    engine: Engine
    now: Callable[[], datetime]
    _guard: threading.Lock = field(default_factory=threading.Lock)
    _until: dict[str, datetime] = field(default_factory=dict)

    def is_open(self, service: str) -> bool:
        """Return whether a service is left alone now."""
        with self._guard:
            until = self._until.get(service)
        if until is not None:
            return self.now() < until
        with open_session(self.engine) as session:
            since = out_of_reach_since(session=session, service=service, now=self.now())
        self._remember(service, self.now() if since is None else since + FAILED_FOR)
        return since is not None

    def leave_alone(self, service: str, duration: timedelta) -> None:
        """Leave a busy service alone, in this process."""
        self._remember(service, self.now() + min(duration, FAILED_FOR))

    def out_of_reach(self, service: str, reason: str) -> None:
        """Leave a service alone for ten minutes, in later processes too."""
        self._remember(service, self.now() + FAILED_FOR)
        failed = FetchOutcome.FAILED
        with open_session(self.engine) as session:
            record_fetch(
                session=session,
                service=service,
                first=ITSELF,
                second=ITSELF,
                now=self.now(),
                outcome=failed,
                reason=reason,
            )

    def _remember(self, service: str, until: datetime) -> None:
        with self._guard:
            self._until[service] = until
