"""What the store remembers for Telegram: conversations, chosen languages, answered messages.

All methods are synchronous and take a few milliseconds of the store: call them off the event loop.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import retention
from bot.assistant import Assistant, Reply, utc_now
from bot.chat_choices import ChatChoices
from bot.choices import Choices
from bot.dialogue import MEMORY, Dialogue, dialogue_from_json, dialogue_to_json, with_default_pair
from bot.question import Language, Question
from bot.telegram.asked import Asked, Place, Pressed
from bot.telegram.behind import Behind, OneOfMany, Write
from bot.telegram.links import Links
from db.engine import open_session
from db.queries import chats, dialogues, people, sent, subscriptions

EDITABLE = timedelta(minutes=15)
"""How long an edited question still edits its answer."""


@dataclass(frozen=True, slots=True)
class _Recalled:
    dialogue: Dialogue
    choices: Choices
    generation: str


@dataclass(frozen=True, slots=True)
class Conversations:
    """Questions answered in the light of what the same person asked before in the same thread.

    ``key`` makes the stored names of conversations and texts unreadable without it; ``choices`` are the settings
    of chats. With ``behind``, what need not be in the store before the reply goes out is written after it.
    """

    assistant: Assistant
    key: bytes
    choices: ChatChoices
    now: Callable[[], datetime] = utc_now
    behind: Behind | None = None

    def settle(self) -> None:
        """Wait until everything remembered so far is in the store."""
        if self.behind is not None:
            self.behind.settle()

    def answer(self, asked: Asked) -> Reply:
        """Answer a question and remember it for follow-ups."""
        now = self.now()
        recalled = self._recall(asked.place, asked.person_id, now, asked.text)
        reply = self.assistant.reply(asked.text, recalled.dialogue, **_spoken(recalled.choices, asked), now=now)
        self.links.keep(reply.answer)
        return self._remember(asked, reply, recalled.choices, now)

    def answer_at_once(self, asked: Asked) -> Reply | None:
        """Answer a question whose answer is remembered, within a few milliseconds; None where it has to be looked up.

        Handing such a question to a thread costs more than answering it.
        """
        if self.behind is None or not self.assistant.is_quick:
            return None
        now = self.now()
        recalled = self._recall(asked.place, asked.person_id, now, asked.text)
        spoken, generation = _spoken(recalled.choices, asked), recalled.generation
        reply = self.assistant.reply_at_once(asked.text, recalled.dialogue, **spoken, now=now, generation=generation)
        return reply and self._remember(asked, reply, recalled.choices, now)

    def _remember(self, asked: Asked, reply: Reply, choices: Choices, now: datetime) -> Reply:
        self._save(asked.place, asked.person_id, reply.dialogue, now)
        return replace(reply, choices=choices)

    def follow(self, pressed: Pressed, question: Question) -> Reply:
        """Answer the question of a button, in the chat's language where one was chosen."""
        return self._follow(pressed.place, pressed.person_id, question)

    def _follow(self, place: Place, person_id: int, question: Question) -> Reply:
        now = self.now()
        recalled = self._recall(place, person_id, now)
        choices = recalled.choices
        wanted = replace(question, language=choices.language or question.language)
        reply = self.assistant.follow(wanted, recalled.dialogue, now=now)
        self._save(place, person_id, reply.dialogue, now)
        self.links.keep(reply.answer)
        return replace(reply, choices=choices)

    @property
    def links(self) -> Links:
        """The questions that buttons and links name."""
        return Links(self.assistant.engine, self.now)

    def look(self, place: Place, question: Question) -> Reply:
        """Answer the question of a button again, for another view of it; the conversation stays where it is."""
        choices = self.choices.read(place.chat_id)
        wanted = replace(question, language=choices.language or question.language)
        return replace(self.assistant.follow(wanted, Dialogue(), now=self.now()), choices=choices)

    def open(self, asked: Asked, question: Question) -> Reply:
        """Answer the question of a link, as if it had been asked here."""
        return self._follow(asked.place, asked.person_id, question)

    def last_question(self, asked: Asked) -> Question | None:
        """Return what the same person asked last in the same thread, None after 15 minutes."""
        return self._recall(asked.place, asked.person_id, self.now()).dialogue.last

    def language(self, chat_id: int, client: Language | None) -> Language:
        """Return the language to speak in where no question tells it.

        It is the chosen one, else the first of the chat's order, else the client's, else the operator's default.
        """
        choices = self.choices.read(chat_id)
        preferred = (choices.language, *choices.fallbacks, client)
        return next(filter(None, preferred), self.assistant.settings.default_language)

    def choose_language(self, chat_id: int, language: Language | None) -> None:
        """Remember the language of a chat; None goes back to that of each question."""
        self.choices.change(chat_id, language=language)

    def in_language(self, chat_id: int, question: Question) -> Question:
        """Return a question in the chat's language, where one was chosen."""
        return replace(question, language=self.choices.read(chat_id).language or question.language)

    def remember_answer(self, asked: Asked, answer_id: int, *, editable: bool = True) -> None:
        """Remember which message of ours answered a message; only answers to questions are ``editable``."""
        row = {
            "chat_id": asked.place.chat_id,
            "message_id": asked.message_id,
            "answer_id": answer_id,
            "text_hash": self._seal(asked.text) if editable else "",
            "asked_at": asked.asked_at,
            "asker": self.name_person(asked.person_id),
        }
        self._write(OneOfMany(sent.remember_all_sent, row))

    def find_answer(self, asked: Asked) -> int | None:
        """Return our answer to a question that was just edited; None where it is too old or its text is the same."""
        if self.now() - asked.asked_at > EDITABLE:
            return None
        self.settle()
        with open_session(self.assistant.engine) as session:
            found = sent.find_sent(session=session, chat_id=asked.place.chat_id, message_id=asked.message_id)
        return found.answer_id if found and found.text_hash not in {"", self._seal(asked.text)} else None

    def is_answer_to(self, person_id: int, chat_id: int, answer_id: int) -> bool:
        """Tell whether a message of ours answered this person."""
        self.settle()
        with open_session(self.assistant.engine) as session:
            asker = sent.find_asker(session=session, chat_id=chat_id, answer_id=answer_id)
        return asker == self.name_person(person_id)

    def forget_answer(self, chat_id: int, answer_id: int) -> None:
        """Forget a message of ours that was deleted."""
        self.settle()
        with open_session(self.assistant.engine) as session:
            sent.forget_sent(session=session, chat_id=chat_id, answer_id=answer_id)

    def last_pair(self, place: Place, person_id: int) -> tuple[str, str] | None:
        """Return the countries that a person asked about last, None after fifteen minutes."""
        last = self._recall(place, person_id, self.now()).dialogue.last
        return last.pair if last else None

    def migrate(self, old: int, new: int) -> None:
        """Move what belongs to a group to the supergroup it became, all at once; doing it again does no harm."""
        self.settle()
        with open_session(self.assistant.engine) as session:
            chats.migrate_chat(session=session, old=old, new=new)

    def leave(self, chat_id: int) -> None:
        """End the subscriptions of a chat that the bot can no longer write to."""
        with open_session(self.assistant.engine) as session:
            subscriptions.end_all(session=session, chat_id=chat_id)

    def purge(self) -> None:
        """Delete what is older than it may be kept."""
        with open_session(self.assistant.engine) as session:
            people.purge(session=session, **retention.limits(self.now()))

    def name_person(self, person_id: int) -> str:
        """Return the keyed hash that stands for a person in the store."""
        return self._seal(f"person/{person_id}")

    def _recall(self, place: Place, person_id: int, now: datetime, text: str = "") -> _Recalled:
        """Read what an answer begins with; a command (``text``) without countries means the chat's default pair."""
        name = self._name(place, person_id)
        unwritten = self.behind.unwritten(name) if self.behind else None
        with self.assistant.engine.connect() as connection:
            found = dialogues.recall(connection=connection, chat_id=place.chat_id, key=name, not_before=now - MEMORY)
        choices = self.choices.open(found.sealed)
        stored = dialogue_from_json(found.state) if found.state else Dialogue()
        dialogue = unwritten if isinstance(unwritten, Dialogue) else stored
        return _Recalled(with_default_pair(dialogue, choices.pair, text, now), choices, found.generation)

    def _save(self, place: Place, person_id: int, dialogue: Dialogue, now: datetime) -> None:
        name = self._name(place, person_id)
        row = {
            "key": name,
            "chat_id": place.chat_id,
            "state": dialogue_to_json(dialogue),
            "updated_at": now,
            "person": self.name_person(person_id),
        }
        self._write(OneOfMany(dialogues.save_dialogues, row), name, dialogue)

    def _write(self, write: Write, name: str | None = None, value: object = None) -> None:
        if self.behind is not None:
            self.behind.put(write, name=name, value=value, at_once=False)
            return
        with open_session(self.assistant.engine) as session:
            write(session)

    def _name(self, place: Place, person_id: int) -> str:
        return self._seal(f"{place.chat_id}/{place.thread_id or 0}/{person_id}")

    def _seal(self, text: str) -> str:
        return hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()


def _spoken(choices: Choices, asked: Asked) -> dict[str, Language | None]:
    """Return the language a chat has chosen, and the one that counts where neither it nor the text tells."""
    client = choices.fallbacks[0] if choices.fallbacks else asked.client
    return {"preferred": choices.language, "client": client}


def conversation_key(token: str) -> bytes:
    """Derive the key of stored names from the bot's token: a stolen store alone then tells nobody's id."""
    return hashlib.sha256(b"conversations of " + token.encode()).digest()
