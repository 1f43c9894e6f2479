"""What the store remembers for Telegram: conversations, chosen languages, answered messages.

All methods are synchronous and take a few milliseconds of the store: call them off the event loop.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.assistant import Assistant, Reply, utc_now
from bot.chat_choices import ChatChoices
from bot.dialogue import MEMORY, Dialogue, dialogue_from_json, dialogue_to_json
from bot.question import Language, Question
from bot.telegram.asked import Asked, Place, Pressed
from db.engine import open_session
from db.queries import dialogues, sent, updates

EDITABLE = timedelta(minutes=15)
"""How long an edited question still edits its answer."""

REPEATED = timedelta(days=2)
"""How long a repeated update is recognised; Telegram itself keeps updates for a day."""


@dataclass(frozen=True, slots=True)
class Conversations:
    """Questions answered in the light of what the same person asked before in the same thread.

    ``key`` makes the stored names of conversations and texts unreadable without it; ``choices`` are the settings
    of chats.
    """

    assistant: Assistant
    key: bytes
    choices: ChatChoices
    now: Callable[[], datetime] = utc_now

    def claim(self, update_id: int) -> bool:
        """Mark an update as handled; False where it already was, here or in another process."""
        with open_session(self.assistant.engine) as session:
            return updates.claim_update(session=session, update_id=update_id, now=self.now())

    def answer(self, asked: Asked) -> Reply:
        """Answer a question and remember it for follow-ups."""
        now = self.now()
        dialogue, preferred = self._recall(asked.place, asked.person_id, now)
        reply = self.assistant.reply(asked.text, dialogue, preferred=preferred, client=asked.client, now=now)
        self._save(asked.place, asked.person_id, reply.dialogue, now)
        return reply

    def follow(self, pressed: Pressed, question: Question) -> Reply:
        """Answer the question of a button, in the chat's language where one was chosen."""
        now = self.now()
        dialogue, preferred = self._recall(pressed.place, pressed.person_id, now)
        wanted = replace(question, language=preferred or question.language)
        reply = self.assistant.follow(wanted, dialogue, now=now)
        self._save(pressed.place, pressed.person_id, reply.dialogue, now)
        return reply

    def language(self, chat_id: int, client: Language | None) -> Language:
        """Return the language to speak in where no question tells it: chosen, else the client's, else the default."""
        chosen = self.choices.read(chat_id).language
        return chosen or client or self.assistant.settings.default_language

    def choose_language(self, chat_id: int, language: Language | None) -> None:
        """Remember the language of a chat; None goes back to that of each question."""
        self.choices.change(chat_id, language=language)

    def remember_answer(self, asked: Asked, answer_id: int) -> None:
        """Remember which message of ours answered a question."""
        with open_session(self.assistant.engine) as session:
            sent.remember_sent(
                session=session,
                chat_id=asked.place.chat_id,
                message_id=asked.message_id,
                answer_id=answer_id,
                text_hash=self._seal(asked.text),
                asked_at=asked.asked_at,
            )

    def find_answer(self, asked: Asked) -> int | None:
        """Return our answer to a question that was just edited; None where it is too old or its text is the same."""
        if self.now() - asked.asked_at > EDITABLE:
            return None
        with open_session(self.assistant.engine) as session:
            found = sent.find_sent(session=session, chat_id=asked.place.chat_id, message_id=asked.message_id)
        return found.answer_id if found and found.text_hash != self._seal(asked.text) else None

    def purge(self) -> None:
        """Forget what is no longer needed: conversations and answers after 15 minutes, updates after two days."""
        now = self.now()
        with open_session(self.assistant.engine) as session:
            dialogues.expire_dialogues(session=session, before=now - MEMORY)
            sent.purge_sent(session=session, before=now - EDITABLE)
            updates.purge_updates(session=session, before=now - REPEATED)

    def _recall(self, place: Place, person_id: int, now: datetime) -> tuple[Dialogue, Language | None]:
        with open_session(self.assistant.engine) as session:
            chosen = self.choices.read(place.chat_id, session).language
            state = dialogues.load_dialogue(session=session, key=self._name(place, person_id), not_before=now - MEMORY)
        return dialogue_from_json(state) if state else Dialogue(), chosen

    def _save(self, place: Place, person_id: int, dialogue: Dialogue, now: datetime) -> None:
        with open_session(self.assistant.engine) as session:
            dialogues.save_dialogue(
                session=session,
                key=self._name(place, person_id),
                chat_id=place.chat_id,
                state=dialogue_to_json(dialogue),
                now=now,
            )

    def _name(self, place: Place, person_id: int) -> str:
        return self._seal(f"{place.chat_id}/{place.thread_id or 0}/{person_id}")

    def _seal(self, text: str) -> str:
        return hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()


def conversation_key(token: str) -> bytes:
    """Derive the key of stored names from the bot's token: a stolen store alone then tells nobody's id."""
    return hashlib.sha256(b"conversations of " + token.encode()).digest()
