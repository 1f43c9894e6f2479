"""Updates as Telegram delivers them, with the entities that its clients find in a text."""

from __future__ import annotations

import itertools
import re
import time
from typing import Any

JSON = dict[str, Any]

BOT: JSON = {"id": 123456, "is_bot": True, "first_name": "Bilateral", "username": "bilatbot"}
GROUP = -1001000000001
_numbers = itertools.count(1)

_ENTITIES = (("bot_command", re.compile(r"(?<!\S)/\w{1,32}(?:@\w+)?")), ("mention", re.compile(r"(?<!\S)@\w{5,32}")))


def person(number: int = 1001, language: str | None = "en") -> JSON:
    """A user of Telegram."""
    who: JSON = {"id": number, "is_bot": False, "first_name": f"Person {number}"}
    return who | ({"language_code": language} if language else {})


def chat(chat_id: int) -> JSON:
    """A private chat for a positive id, else a supergroup."""
    return {"id": chat_id, "type": "private"} if chat_id > 0 else {"id": chat_id, "type": "supergroup", "title": "Five"}


def message(text: str | None, chat_id: int = 1001, *, user: JSON | None = None, **fields: Any) -> JSON:
    """A message of a person; further fields override or add."""
    found: JSON = {
        "message_id": next(_numbers),
        "date": int(time.time()),
        "chat": chat(chat_id),
        "from": user or person(),
    }
    if text is not None:
        found |= {"text": text, "entities": entities(text)}
    return found | fields


def entities(text: str) -> list[JSON]:
    """The commands and mentions of a text, counted in UTF-16 units as Telegram does."""
    found = [
        {"type": kind, "offset": _units(text[: match.start()]), "length": _units(match.group())}
        for kind, pattern in _ENTITIES
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda entity: entity["offset"])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def update(**content: Any) -> JSON:
    """An update with the next id."""
    return {"update_id": next(_numbers)} | content


def pressing(data: str, answer: JSON, *, user: JSON | None = None) -> JSON:
    """The press of a button under a message of the bot."""
    query = {"id": str(next(_numbers)), "from": user or person(), "chat_instance": "1", "data": data}
    return update(callback_query=query | {"message": answer})


def pressing_inline(data: str, inline_id: str = "inline-1", *, user: JSON | None = None) -> JSON:
    """The press of a button under a card that was sent by way of inline mode."""
    query = {"id": str(next(_numbers)), "from": user or person(), "chat_instance": "1", "data": data}
    return update(callback_query=query | {"inline_message_id": inline_id})


def inline_query(words: str, *, user: JSON | None = None) -> JSON:
    """What somebody typed after the bot's name in some chat."""
    query = {"id": str(next(_numbers)), "from": user or person(), "query": words, "offset": "", "chat_type": "group"}
    return update(inline_query=query)


def guest_message(words: str | None, *, user: JSON | None = None, **fields: Any) -> JSON:
    """A message that mentions the bot in a chat which it has not joined."""
    return update(guest_message=message(words, -100777, user=user, guest_query_id="g1") | fields)


def bot_message(message_id: int, chat_id: int = 1001, *, replies_to: JSON | None = None, **fields: Any) -> JSON:
    """A message of the bot as it comes back inside updates."""
    found: JSON = {"message_id": message_id, "date": int(time.time()), "chat": chat(chat_id), "from": BOT, "text": "…"}
    return found | ({"reply_to_message": replies_to} if replies_to else {}) | fields
