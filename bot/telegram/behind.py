"""Writes that a reply need not wait for: made by one thread, in order, as many as are waiting in one transaction."""

from __future__ import annotations

import logging
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session

from db.engine import open_session

LATER = 0.1
"""Seconds that a write without haste may wait for others to go along with."""

Write = Callable[[Session], Any]
Row = Mapping[str, Any]
WriteRows = Callable[[Session, Sequence[Row]], None]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OneOfMany:
    """The writing of a row, together with all others waiting that are written by the same function."""

    write_rows: WriteRows
    row: Row

    def __call__(self, session: Session) -> None:
        """Write the row by itself."""
        self.write_rows(session, [self.row])


@dataclass(frozen=True, slots=True)
class _Waiting:
    write: Write
    done: Future[Any]
    name: Hashable | None = None


@dataclass(slots=True)
class Behind:
    """A thread that writes to the store while replies go out.

    What waits can be read by name, so that the next question of the same person sees it. A program that is killed
    loses what waits: the memory of the last moment's conversations, never anything that was promised.
    """

    engine: Engine
    _waiting: deque[_Waiting] = field(default_factory=deque)
    _unwritten: dict[Hashable, tuple[Any, Future[Any]]] = field(default_factory=dict)
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _thread: threading.Thread | None = None

    def put(
        self, write: Write, *, name: Hashable | None = None, value: Any = None, at_once: bool = True
    ) -> Future[Any]:
        """Have something written; return what will be its result. ``value`` can be read by ``name`` until then.

        What need not be written ``at_once`` goes along with the next write, or after a tenth of a second.
        """
        waiting = _Waiting(write, Future(), name)
        waiting.done.set_running_or_notify_cancel()  # whoever gives up waiting takes nothing back
        with self._changed:
            if name is not None:
                self._unwritten[name] = (value, waiting.done)
            self._waiting.append(waiting)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, daemon=True, name="writing")
                self._thread.start()
            if at_once:
                self._changed.notify()
        return waiting.done

    def unwritten(self, name: Hashable) -> Any:
        """Return what was put under a name and is not in the store yet, else None."""
        held = self._unwritten.get(name)
        return held[0] if held else None

    def settle(self) -> None:
        """Wait until everything that was put before is written."""
        if self._thread is not None:
            self.put(lambda _: None).exception()

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._waiting:
                    self._changed.wait(LATER)
                batch = list(self._waiting)
                self._waiting.clear()
            if not self._write_together(batch):
                for each in batch:
                    self._write_alone(each)

    def _write_together(self, batch: list[_Waiting]) -> bool:
        try:
            with open_session(self.engine) as session:
                results = _write_all(session, [each.write for each in batch])
        except Exception:  # noqa: BLE001 whichever it was is found by writing each alone
            return False
        for each, result in zip(batch, results, strict=True):
            self._finish(each)
            each.done.set_result(result)
        return True

    def _write_alone(self, waiting: _Waiting) -> None:
        try:
            with open_session(self.engine) as session:
                result = waiting.write(session)
        except Exception as error:  # noqa: BLE001 handed to whoever waits for it
            _log.warning("Something could not be written to the store (%s)", type(error).__name__)
            self._finish(waiting)
            waiting.done.set_exception(error)
        else:
            self._finish(waiting)
            waiting.done.set_result(result)

    def _finish(self, waiting: _Waiting) -> None:
        with self._changed:
            if waiting.name is not None and self._unwritten.get(waiting.name, (None, None))[1] is waiting.done:
                del self._unwritten[waiting.name]


def _write_all(session: Session, writes: Sequence[Write]) -> list[Any]:
    """Write what stands alone, then rows of one kind in one statement: nobody else can write in the meantime."""
    rows: defaultdict[WriteRows, list[Row]] = defaultdict(list)
    for write in writes:
        if isinstance(write, OneOfMany):
            rows[write.write_rows].append(write.row)
    results = [None if isinstance(write, OneOfMany) else write(session) for write in writes]
    for write_rows, held in rows.items():
        write_rows(session, held)
    return results
