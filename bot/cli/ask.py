"""`bilateral-bot ask`: one question, or a stream of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

import typer

from bot.assistant import Assistant, Reply, utc_now
from bot.cli.opening import open_assistant
from bot.presenting import error_result, to_plain, to_result
from bot.question import Language


class InvalidLine(ValueError):
    """A line of --jsonl that is no question: what is wrong with it, and its id where it has one."""

    def __init__(self, reason: str, identifier: Any = None) -> None:
        super().__init__(reason)
        self.identifier = identifier


def ask_once(text: str, *, context: Sequence[str], preferred: Language | None, as_json: bool) -> None:
    """Answer one question on standard output, as text or as a result object."""
    reply = _ask(open_assistant(), text, context=context, preferred=preferred)
    if as_json:
        typer.echo(json.dumps(_result(reply, None), ensure_ascii=False, indent=2))
    else:
        typer.echo(to_plain(reply.answer))


def ask_lines(lines: Iterable[bytes], out: TextIO, *, preferred: Language | None, fetching: bool = False) -> None:
    """Answer one JSON object a line; a line that is none yields a result with an error, and the rest goes on."""
    assistant = open_assistant(fetching=fetching)
    for line in lines:
        if line.strip():
            print(json.dumps(_answer_line(assistant, line, preferred), ensure_ascii=False), file=out, flush=True)


def _answer_line(assistant: Assistant, line: bytes, preferred: Language | None) -> dict[str, Any]:
    try:
        entry = _read_line(line)
    except InvalidLine as error:
        return error_result(str(error), id=error.identifier)
    language = Language(entry["lang"]) if entry.get("lang") is not None else preferred
    reply = _ask(assistant, entry["text"], context=entry.get("context") or [], preferred=language)
    return _result(reply, entry.get("id"))


def _read_line(line: bytes) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise InvalidLine(f"not JSON: {error}") from error
    if not isinstance(entry, dict):
        raise InvalidLine('expected an object such as {"id": 1, "text": "trade BY AZ"}')
    if not isinstance(entry.get("text"), str):
        raise InvalidLine('"text" is missing or no text', entry.get("id"))
    context = entry.get("context")
    if context is not None and not (isinstance(context, list) and all(isinstance(turn, str) for turn in context)):
        raise InvalidLine('"context" must be a list of earlier questions', entry.get("id"))
    if entry.get("lang") not in {None, *Language}:
        raise InvalidLine(f'"lang" must be one of {", ".join(Language)}', entry.get("id"))
    return entry


def _ask(assistant: Assistant, text: str, *, context: Sequence[str], preferred: Language | None) -> Reply:
    now = utc_now()
    dialogue = assistant.remember(context, fallback=preferred or assistant.settings.default_language, now=now)
    return assistant.reply(text, dialogue, preferred=preferred, client=preferred, now=now)


def _result(reply: Reply, identifier: Any) -> dict[str, Any]:
    return to_result(
        reply.answer, id=identifier, understand_ms=round(reply.understand_ms, 3), total_ms=round(reply.total_ms, 3)
    )
