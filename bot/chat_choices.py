"""The settings of chats in the store, sealed: read, changed one at a time, moved and rotated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session

from bot.choices import DEFAULTS, Choices, choices_from_json
from bot.question import Language
from bot.sealing import Sealer
from db.engine import open_session
from db.queries import chats
from db.queries.sealed import reseal


@dataclass(frozen=True, slots=True)
class ChatChoices:
    """Reads and writes the choices of chats. Synchronous: call it off the event loop."""

    engine: Engine
    sealer: Sealer
    now: Callable[[], datetime]

    def read(self, chat_id: int, session: Session | None = None) -> Choices:
        """Return what a chat has chosen, in a session that is open already or in one of its own."""
        if session is not None:
            return self.open(chats.get_sealed(session=session, chat_id=chat_id))
        with open_session(self.engine) as own:
            return self.open(chats.get_sealed(session=own, chat_id=chat_id))

    def change(self, chat_id: int, **changes: Any) -> Choices:
        """Change some choices of a chat and return all of them; changes at the same time lose nothing."""
        with open_session(self.engine) as session:
            held = self.open(chats.lock_sealed(session=session, chat_id=chat_id, now=self.now()))
            changed = replace(held, **changes)
            chats.set_sealed(session=session, chat_id=chat_id, sealed=self.sealer.seal(changed.to_json()))
        return changed

    def seal_plain(self) -> int:
        """Seal what was stored before settings were sealed; return how many chats that were."""
        with open_session(self.engine) as session:
            plain = chats.list_plain(session=session)
            for chat_id, language in plain.items():
                sealed = self.sealer.seal(Choices(language=Language(language)).to_json())
                chats.set_sealed(session=session, chat_id=chat_id, sealed=sealed)
                chats.clear_plain(session=session, chat_id=chat_id)
        return len(plain)

    def rotate(self) -> int:
        """Seal with the first key what older keys sealed, reports of errors too; return how many that were."""
        with open_session(self.engine) as session:
            return reseal(session=session, rotate=self.sealer.rotate)

    def open(self, sealed: str | None) -> Choices:
        """Return sealed choices as a value, the defaults where there are none or their key is gone."""
        held = self.sealer.open(sealed) if sealed else None
        return choices_from_json(held) if held else DEFAULTS
