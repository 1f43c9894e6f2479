"""What is held about one person or one chat: shown as JSON, and deleted at their word."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine

from bot.sealing import Sealer
from db.engine import open_session
from db.queries import people

_SEALED = "sealed"
_NAMES_OF_PEOPLE = frozenset({"person", "asker", "key", "text_hash"})
"""Keyed hashes: they say nothing to anybody."""


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Reads and deletes what is held. ``name_person`` gives the keyed hash that stands for a person."""

    engine: Engine
    sealer: Sealer
    name_person: Callable[[int], str]
    settle: Callable[[], None] = lambda: None
    """Waits until everything that is remembered is in the store."""

    def of_person(self, person_id: int) -> str:
        """Return all that is held about a person as JSON: their private chat, and what they did in groups."""
        self.settle()
        with open_session(self.engine) as session:
            held = people.list_held(session=session, chat_id=person_id, person=self.name_person(person_id))
        return self._json({"person": person_id}, held)

    def of_person_here(self, person_id: int, chat_id: int) -> str:
        """Return as JSON what is held about a person in one group, and nothing from elsewhere."""
        self.settle()
        with open_session(self.engine) as session:
            held = people.list_held_here(session=session, chat_id=chat_id, person=self.name_person(person_id))
        return self._json({"chat": chat_id}, held)

    def forget_person(self, person_id: int) -> dict[str, int]:
        """Delete all of a person, in groups too; return how many rows of each kind there were."""
        self.settle()
        with open_session(self.engine) as session:
            return people.forget(session=session, chat_id=person_id, person=self.name_person(person_id))

    def forget_chat(self, chat_id: int) -> dict[str, int]:
        """Delete all of a chat; return how many rows of each kind there were."""
        self.settle()
        with open_session(self.engine) as session:
            return people.forget(session=session, chat_id=chat_id, person=None)

    def _json(self, whose: dict[str, int], held: dict[str, list[dict[str, Any]]]) -> str:
        counts = {kind: len(rows) for kind, rows in held.items()}
        shown = {kind: [self._readable(row) for row in rows] for kind, rows in held.items() if rows}
        return json.dumps({**whose, "counts": counts, **shown}, ensure_ascii=False, indent=1, default=str)

    def _readable(self, row: dict[str, Any]) -> dict[str, Any]:
        """Open what is sealed, and leave out what is empty or hashed."""
        opened = {"contents": self.sealer.open(row[_SEALED])} if row.get(_SEALED) else {}
        hidden = _NAMES_OF_PEOPLE | {_SEALED}
        return {name: value for name, value in row.items() if name not in hidden and value not in (None, {})} | opened
