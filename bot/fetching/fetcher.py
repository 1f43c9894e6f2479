"""One fetch per pair, however many ask at once; nobody waits long, and nobody gets an error."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import Engine

from bot.fetching.breaker import Breaker
from bot.fetching.wanted import Wanted, wanted_scopes
from bot.question import Question
from bot.settings import Settings
from db.engine import open_session
from db.importers.services.asking import Services
from db.importers.services.errors import ServiceBusy, ServiceError, ServiceUnreachable
from db.importers.services.fetches import FetchRecord, get_fetch, record_fetch
from db.importers.services.http import CONVERSATION, Patience
from db.models import FetchOutcome

CONNECT_SECONDS = 3.0
"""How long a person waits for a connection; a name server that does not answer counts, too."""

REPLY_SECONDS = 12.0
"""How long a person waits for a reply once there is a connection. The fetch itself goes on and is stored."""

BUSY_FOR = timedelta(seconds=30)
"""How long a service that turns requests away without saying for how long is left alone."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of asking a service: ``as_of`` is when the figures of it that the store holds were fetched.

    ``was_asked`` is false where the service was left alone because it failed a short while ago.
    """

    service: str
    outcome: FetchOutcome
    as_of: date | None = None
    was_asked: bool = True


@dataclass(slots=True)
class _Flight:
    """One fetch under way, and all who wait for it."""

    connected: threading.Event = field(default_factory=threading.Event)
    landed: Future[Fetched] = field(default_factory=Future)


@dataclass(slots=True)
class Fetcher:
    """Fetches what questions need and the store lacks. Safe to use from several threads."""

    engine: Engine
    services: Services
    enabled: tuple[str, ...]
    now: Callable[[], datetime]
    connect_seconds: float = CONNECT_SECONDS
    reply_seconds: float = REPLY_SECONDS
    breaker: Breaker = field(init=False)
    _guard: threading.Lock = field(default_factory=threading.Lock)
    _flights: dict[Wanted, _Flight] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.breaker = Breaker(self.engine, self.now)

    def wanted(self, question: Question, today: date) -> list[Wanted]:
        """Return what is not held, or only stale; nothing leaves the machine."""
        asked = wanted_scopes(question, today, self.enabled)
        return [each for each in asked if (held := self._held(each)) is None or not held.stands(self.now())]

    def refresh(self, question: Question, today: date) -> list[Fetched]:
        """Fetch what is wanted and say what became of it; raises nothing."""
        try:
            return [self.fetch(each) for each in self.wanted(question, today)]
        except Exception:  # noqa: BLE001 a question is answered from the store whatever happens here
            _log.exception("figures cannot be fetched")
            return []

    def fetch(self, wanted: Wanted) -> Fetched:
        """Fetch one scope, or wait for whoever is fetching it already."""
        if self.breaker.is_open(wanted.service):
            return self._failed(wanted, was_asked=False)
        flight = self._board(wanted)
        if not flight.connected.wait(self.connect_seconds):
            self.breaker.out_of_reach(wanted.service, "no connection in time")
            return self._failed(wanted)
        try:
            return flight.landed.result(self.reply_seconds)
        except TookTooLong:
            return self._failed(wanted)

    def _board(self, wanted: Wanted) -> _Flight:
        with self._guard:
            flight = self._flights.get(wanted)
            if flight is None:
                flight = self._flights[wanted] = _Flight()
                threading.Thread(target=self._fly, args=(wanted, flight), daemon=True, name="fetching").start()
            return flight

    def _fly(self, wanted: Wanted, flight: _Flight) -> None:
        fetched = Fetched(wanted.service, FetchOutcome.FAILED)
        try:
            fetched = self._ask(wanted, flight.connected.set)
        except ServiceError as error:
            _log.warning("%s", error)
            fetched = self._note_failure(wanted, error)
        except Exception:  # noqa: BLE001 those who wait have to hear of it in any case
            _log.exception("a reply of %s cannot be stored", wanted.service)
        finally:
            with self._guard:
                del self._flights[wanted]
            flight.landed.set_result(fetched)
            flight.connected.set()

    def _ask(self, wanted: Wanted, connected: Callable[[], None]) -> Fetched:
        held = self._held(wanted)
        if held is not None and held.stands(self.now()):  # fetched by another since this one was wanted
            return Fetched(wanted.service, held.outcome, _as_of(held))
        from db.importers.services.storing import store_reply

        reply = self.services.ask(wanted.service, wanted.scope, connected=connected)
        now = self.now()
        with open_session(self.engine) as session:
            store_reply(session=session, service=wanted.service, name=wanted.name, reply=reply, now=now)
        return Fetched(wanted.service, FetchOutcome.HELD if reply.cells else FetchOutcome.EMPTY, now.date())

    def _note_failure(self, wanted: Wanted, error: ServiceError) -> Fetched:
        if isinstance(error, ServiceUnreachable):
            self.breaker.out_of_reach(wanted.service, error.reason)
        elif isinstance(error, ServiceBusy):
            pause = BUSY_FOR if error.retry_after is None else timedelta(seconds=error.retry_after)
            self.breaker.leave_alone(wanted.service, pause)
        failed = self._failed(wanted)
        if failed.as_of is None:
            self._remember_failure(wanted, error)
        else:
            self.breaker.leave_alone(wanted.service, BUSY_FOR)
        return failed

    def _remember_failure(self, wanted: Wanted, error: ServiceError) -> None:
        with open_session(self.engine) as session:
            record_fetch(
                session=session,
                service=wanted.name,
                first=wanted.scope.first,
                second=wanted.scope.second,
                now=self.now(),
                outcome=FetchOutcome.FAILED,
                reason=error.reason,
            )

    def _failed(self, wanted: Wanted, *, was_asked: bool = True) -> Fetched:
        held = self._held(wanted)
        return Fetched(wanted.service, FetchOutcome.FAILED, None if held is None else _as_of(held), was_asked)

    def _held(self, wanted: Wanted) -> FetchRecord | None:
        scope = wanted.scope
        with open_session(self.engine) as session:
            return get_fetch(session=session, service=wanted.name, first=scope.first, second=scope.second)


def _as_of(held: FetchRecord) -> date | None:
    return None if held.outcome is FetchOutcome.FAILED else held.fetched_at.date()


def open_fetcher(engine: Engine, settings: Settings, now: Callable[[], datetime]) -> Fetcher | None:
    """Return a fetcher of the services in the settings, None where they are off."""
    if not settings.data_services:
        return None
    return Fetcher(engine, services_of(settings), settings.data_services, now)


def services_of(settings: Settings, patience: Patience = CONVERSATION) -> Services:
    """Return the services as the settings name them."""
    key = settings.comtrade_api_key
    return Services(
        imts_base_url=settings.imts_base_url,
        comtrade_base_url=settings.comtrade_base_url,
        comtrade_key=key.get_secret_value() if key is not None else None,
        patience=patience,
    )
