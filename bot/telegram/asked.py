"""What arrived from Telegram, as values: a question with its place and person, or a pressed button."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from telegram import Chat, Message, Update

from bot.question import Language
from bot.telegram.languages import client_language

GENERAL_TOPIC = 1
"""Telegram refuses this thread id in calls: a message in General carries none."""

COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@(?P<bot>[A-Za-z0-9_]+))?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: a chat, and a topic inside it (None in General and where there are none)."""

    chat_id: int
    thread_id: int | None
    private: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A message as a question: its text without our name, who asked it, where and when (UTC)."""

    place: Place
    person_id: int
    message_id: int
    text: str
    client: Language | None
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Pressed:
    """A pressed button: which one, on which message of ours, and whose question that message answered."""

    place: Place
    person_id: int
    query_id: str
    data: str
    message_id: int
    client: Language | None
    asker_id: int | None
    """None where the question is gone or its asker anonymous: then anybody may choose."""


@dataclass(frozen=True, slots=True)
class PressedInline:
    """A pressed button under a message that was sent by way of inline or guest mode: its chat is unknown."""

    inline_id: str
    person_id: int
    query_id: str
    data: str
    client: Language | None


@dataclass(frozen=True, slots=True)
class Looked:
    """A question put in inline or guest mode: its words, and whose private chat has the language settings."""

    query_id: str
    person_id: int | None
    text: str
    client: Language | None


def read_asked(update: Update) -> Asked:
    """Read the message of an update; raises ValueError for an update without one."""
    message = update.effective_message
    if message is None:
        raise ValueError("an update without a message")
    return Asked(
        place=place_of(message),
        person_id=_person_of(message),
        message_id=message.message_id,
        text=_text_of(message),
        client=client_language(message.from_user.language_code if message.from_user else None),
        asked_at=message.date,
    )


def read_pressed(update: Update) -> Pressed | None:
    """Read a pressed button; None for one under a message that was sent by way of inline mode."""
    query = update.callback_query
    if query is None or query.message is None:
        return None
    message = query.message if isinstance(query.message, Message) else None
    return Pressed(
        place=place_of(message) if message else Place(query.message.chat.id, None, is_private(query.message.chat)),
        person_id=query.from_user.id,
        query_id=query.id,
        data=query.data or "",
        message_id=query.message.message_id,
        client=client_language(query.from_user.language_code),
        asker_id=_asker_of(message),
    )


def read_pressed_inline(update: Update) -> PressedInline | None:
    """Read a pressed button under a message whose chat is unknown; None for any other."""
    query = update.callback_query
    if query is None or query.message is not None or query.inline_message_id is None:
        return None
    client = client_language(query.from_user.language_code)
    return PressedInline(query.inline_message_id, query.from_user.id, query.id, query.data or "", client)


def read_inline(update: Update) -> Looked:
    """Read an inline query; raises ValueError for an update without one."""
    query = update.inline_query
    if query is None:
        raise ValueError("an update without an inline query")
    client = client_language(query.from_user.language_code)
    return Looked(query.id, query.from_user.id, _whole(query.query).strip(), client)


def read_guest(update: Update) -> Looked | None:
    """Read a question from a chat where the bot is a guest; None where it cannot be answered."""
    message = update.guest_message
    if message is None or not message.guest_query_id or message.via_bot:
        return None
    if message.from_user and message.from_user.is_bot and not message.sender_chat:
        return None
    client = client_language(message.from_user.language_code if message.from_user else None)
    return Looked(message.guest_query_id, None, _text_of(message), client)


def place_of(message: Message) -> Place:
    """Return the chat and topic of a message.

    Replies in ordinary groups carry a thread id as well, which Telegram refuses in calls; only topics count.
    """
    thread = message.message_thread_id if message.is_topic_message else None
    return Place(message.chat.id, None if thread == GENERAL_TOPIC else thread, is_private(message.chat))


def is_private(chat: Chat) -> bool:
    """Tell whether a chat is one with a single person."""
    return chat.type == Chat.PRIVATE


def _person_of(message: Message) -> int:
    sender = message.sender_chat or message.from_user
    return sender.id if sender else message.chat.id


def _asker_of(message: Message | None) -> int | None:
    asked = message.reply_to_message if message else None
    if asked is None or asked.sender_chat or asked.from_user is None:
        return None
    return asked.from_user.id


def _text_of(message: Message) -> str:
    text = message.text or message.caption or ""
    return re.sub(rf"@{re.escape(message.get_bot().username)}\b", "", _whole(text), flags=re.IGNORECASE).strip()


def _whole(text: str) -> str:
    """Join surrogates to the characters they stand for; lone ones cannot be stored or sent."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
