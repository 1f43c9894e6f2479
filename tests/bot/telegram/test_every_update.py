"""Every kind of update, optional fields absent in turn, hostile words in every text: nothing fails or is refused."""

from __future__ import annotations

import copy
import itertools
import json
import time
from collections.abc import Iterator
from functools import lru_cache, reduce
from operator import getitem
from pathlib import Path
from typing import Any

import pytest

from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import BOT, GROUP, JSON, bot_message, chat, message, person, update

HOSTILE = (
    "<b>&lt;</pre> *_[]()~`", "\u202e\u200f\u2067trade BY AZ", "a\u200bb\u2060c", "trade \ud83d BY \udc00", "я" * 4096,
    "/trade@bilatbot BY AZ", "/tradе ВY АZ", "'; DROP TABLE claim; --", "%s %n {0} {self.__class__}", "🇧🇾🇦🇿👨‍👩‍👧",
    "\x00\x07", "/settings", "/start <x>", "q1:en:", "s1:lang:zz", "l1:xx", "f1:", "c1:ru:" + "9" * 50,
)  # fmt: skip
REQUIRED = frozenset(
    {"message_id", "date", "chat", "id", "type", "is_bot", "first_name", "chat_instance", "old_chat_member", "user",
     "new_chat_member", "status", "offset", "length", "query", "until_date", "edit_date", "inline_message_id",
    "latitude",
     "longitude", "result_id"}
)  # fmt: skip
ALIKE = frozenset(
    {"edited_message", "channel_post", "edited_channel_post", "business_message", "edited_business_message"}
)
"""Messages that are read as others are, or not at all: they lose their own fields only."""
BATCH = 200
EDITS_NOTHING = ("message to edit not found", "message is not modified")


def _member(status: str) -> JSON:
    return {"status": status, "user": BOT} | ({"until_date": 0} if status == "kicked" else {})


def _membership(chat_id: int, before: str, after: str) -> JSON:
    now = int(time.time())
    changed: JSON = {"chat": chat(chat_id), "from": person(), "date": now}
    return changed | {"old_chat_member": _member(before), "new_chat_member": _member(after)}


def _written() -> Iterator[JSON]:
    """Yield updates of the kinds that are handled, with as many optional fields as they have."""
    for chat_id in (1001, GROUP):
        full = message("/trade@bilatbot BY AZ", chat_id, message_thread_id=5, is_topic_message=chat_id < 0)
        full |= {"reply_to_message": bot_message(7, chat_id, replies_to=message("x", chat_id))}
        full |= {"sender_chat": chat(GROUP)} if chat_id < 0 else {}
        yield {"message": full}
        yield {"edited_message": full | {"edit_date": full["date"]}}
        yield {
            "message": message(
                None, chat_id, caption="trade @bilatbot", poll=None, location={"latitude": 1.0, "longitude": 2.0}
            )
        }
        yield {
            "callback_query": {"id": "1", "from": person(), "chat_instance": "1", "data": "q1:en:x", "message": full}
        }
        yield {"my_chat_member": _membership(chat_id, "left", "member")}
        yield {"my_chat_member": _membership(chat_id, "member", "kicked")}
    yield {"callback_query": {"id": "2", "from": person(), "chat_instance": "1", "data": "x", "inline_message_id": "i"}}
    yield {"inline_query": {"id": "3", "from": person(), "query": "BY AZ", "offset": "", "chat_type": "sender"}}
    yield {"chosen_inline_result": {"result_id": "1", "from": person(), "query": "BY AZ", "inline_message_id": "i"}}


@lru_cache(maxsize=1)
def _specification() -> dict[str, Any]:
    for folder in Path(__file__).resolve().parents:
        found = folder / "shared" / "bench" / "spec" / "api.json"
        if found.exists():
            return dict(json.loads(found.read_text())["types"])
    return {}


def _example(name: str, texts: Iterator[str], depth: int = 0) -> Any:
    """Make a value of a type of the specification; optional fields only near the top, else it never ends."""
    simple: dict[str, Any] = {"Integer": 5, "Float": 1.5, "Boolean": True, "True": True}
    if name in simple:
        return simple[name]
    if name.startswith("Array of "):
        return [_example(name.removeprefix("Array of "), texts, depth + 1)]
    if name == "String":
        return next(texts)
    known = {
        "Chat": chat(1001),
        "User": person(),
        "Message": message("trade BY AZ"),
        "MaybeInaccessibleMessage": message("x"),
    }
    if depth and name in known:
        return known[name]
    kind = _specification()[name]
    if kind.get("subtypes"):
        return _example(kind["subtypes"][0], texts, depth)
    fields = [field for field in kind.get("fields", []) if field["required"] or depth < 2]
    return {field["name"]: _value(field, texts, depth + 1) for field in fields}


def _value(field: dict[str, Any], texts: Iterator[str], depth: int) -> Any:
    if field["name"] in {"date", "edit_date", "until_date"}:
        return int(time.time())
    said = field.get("description", "")
    for marker in ("always “", "must be ", "always "):
        if field["types"] == ["String"] and marker in said:
            return said.partition(marker)[2].split("”")[0].split(" ")[0].strip("“”.,")
    return _example(field["types"][0], texts, depth)


def _each_absent(content: Any, required: frozenset[str] = REQUIRED) -> Iterator[JSON]:
    """Yield an update as it is, and without each optional field at any depth."""
    yield content
    for path in _optional(content, required):
        less = copy.deepcopy(content)
        inner = less
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]
        yield less


def _optional(value: Any, required: frozenset[str], path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for name, inner in value.items() if isinstance(value, dict) else ():
        if len(path) and name not in required and not (name == "from" and path[0] != "message"):
            yield (*path, name)
        if len(path) < 3:
            yield from _optional(inner, required, (*path, name))


def _with_words(value: Any, words: str) -> Any:
    """Put hostile words into every text a person can write."""
    if isinstance(value, dict):
        spoken = {"text", "caption", "first_name", "last_name", "title", "data", "query", "username"}
        return {
            name: words[:64]
            if name == "data"
            else words
            if name in spoken and isinstance(inner, str)
            else _with_words(inner, words)
            for name, inner in value.items()
        }  # fmt: skip
    return [_with_words(each, words) for each in value] if isinstance(value, list) else value


async def _feed(bot: Telegram, contents: list[JSON]) -> None:
    for start in range(0, len(contents), BATCH):
        await bot.receive(*(update(**copy.deepcopy(content)) for content in contents[start : start + BATCH]))
    mine = [said for said in bot.api.violations if not said.endswith(EDITS_NOTHING)]
    bot.api.violations.clear()
    assert mine == []


async def test_optional_fields_may_be_absent(echo: Telegram) -> None:
    await _feed(echo, [less for content in _written() for less in _each_absent(content)])
    assert len(await echo.say("trade BY AZ", 77)) == 1


async def test_any_text_may_be_hostile(bot: Telegram) -> None:
    await _feed(bot, [_with_words(content, words) for content in _written() for words in HOSTILE])
    assert len(await bot.say("trade BY AZ", 77)) == 1


async def test_every_kind_of_the_specification_is_survived(echo: Telegram) -> None:
    if not _specification():
        pytest.skip("the specification of the Bot API is not at hand (shared/bench/spec/api.json)")
    texts = itertools.cycle(words[:64] for words in HOSTILE)
    kinds = [field for field in _specification()["Update"]["fields"] if not field["required"]]
    made = [{field["name"]: _example(field["types"][0], texts)} for field in kinds]
    assert len(made) > 20
    fed = [less for content in made for less in _each_field_absent(content)]
    assert len(fed) > 400
    await _feed(echo, fed)
    assert len(await echo.say("trade BY AZ", 77)) == 1


def _each_field_absent(content: JSON) -> Iterator[JSON]:
    """Yield an update of the specification without each field that may be absent, inside nested objects too.

    A kind of object that stands in several places loses each of its fields in the first of them, in an update
    that holds little else.
    """
    [(kind, _)] = content.items()
    update_fields = {field["name"]: field["types"][0] for field in _specification()["Update"]["fields"]}
    fields = _specification()[update_fields[kind]].get("fields", [])
    needed = {field["name"] for field in fields if field["required"]} | {"from", "text"}
    yield content
    seen: set[tuple[str, ...]] = set()
    for path, of in _optional_paths(update_fields[kind], content[kind], (kind,)):
        is_nested = len(path) > 2
        if is_nested and (kind in ALIKE or (of, path[-1]) in seen):
            continue
        seen.add((of, path[-1]))
        whole = content[kind]
        kept = {name: whole[name] for name in whole if name in {path[1], *needed}} if is_nested else whole
        less = copy.deepcopy({kind: kept})
        *steps, last = path
        del reduce(getitem, steps, less)[last]
        yield less


def _optional_paths(name: str, value: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield where fields stand that may be absent, at any depth, and the kind of object that has them."""
    if name.startswith("Array of "):
        for place, inner in enumerate(value):
            yield from _optional_paths(name.removeprefix("Array of "), inner, (*path, place))
        return
    if not isinstance(value, dict):
        return
    kind = _subtype(name, value)
    for field in _specification().get(kind, {}).get("fields", []):
        if field["name"] in value:
            if not field["required"]:
                yield (*path, field["name"]), kind
            yield from _optional_paths(field["types"][0], value[field["name"]], (*path, field["name"]))


def _subtype(name: str, value: JSON) -> str:
    """Return the kind of an object where the specification names several: the one whose fields it has."""
    subtypes: list[str] = _specification().get(name, {}).get("subtypes") or [name]
    names = {each: {field["name"] for field in _specification()[each].get("fields", [])} for each in subtypes}
    return next((each for each in subtypes if names[each] >= value.keys()), subtypes[0])
