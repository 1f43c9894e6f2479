"""Inline results found a moment ago, given again as long as nothing that they were made from has changed.

People who type the same words get the same results; whoever goes on typing and comes back gets them at once.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from bot.question import Language
from bot.telegram.asked import Looked
from bot.telegram.conversations import Conversations
from bot.telegram.lookup import Results, look_up
from db.engine import open_session
from db.queries.meta import get_generation

MOST = 500

_Key = tuple[str, Language | None, Language | None, str, str]


@dataclass(slots=True)
class LookedUp:
    """Finds inline results, by words and languages. Safe to use from several threads; no person is kept."""

    _kept: OrderedDict[_Key, Results] = field(default_factory=OrderedDict)
    _guard: Lock = field(default_factory=Lock)

    def look_up(self, conversations: Conversations, looked: Looked, username: str) -> Results:
        """Return what ``look_up`` finds, from memory where the store and the day are still the same."""
        key = _key(conversations, looked)
        with self._guard:
            kept = self._kept.get(key)
            if kept is not None:
                self._kept.move_to_end(key)
                return kept
        found = look_up(conversations, looked, username)
        with self._guard:
            self._kept[key] = found
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return found


def _key(conversations: Conversations, looked: Looked) -> _Key:
    """Return all that results depend on, read before they are looked up: the words, languages, store and day."""
    with open_session(conversations.assistant.engine) as session:
        generation = get_generation(session=session)
        chosen = conversations.choices.read(looked.person_id, session).language if looked.person_id else None
    return looked.text, chosen, looked.client, generation, conversations.now().date().isoformat()
