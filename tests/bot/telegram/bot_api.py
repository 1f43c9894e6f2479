"""A small Bot API server of the suite's own: real HTTP on loopback, calls checked and recorded."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from tests.bot.telegram.markup import InvalidMarkup, plain_text
from tests.bot.telegram.updates import BOT, JSON

TOKEN = "123456:TEST-token_of-the-suite"

PARAMETERS: dict[str, tuple[set[str], set[str]]] = {
    "getMe": (set(), set()),
    "getUpdates": (set(), {"offset", "limit", "timeout", "allowed_updates"}),
    "deleteWebhook": (set(), {"drop_pending_updates"}),
    "setWebhook": ({"url"}, {"secret_token", "allowed_updates", "max_connections", "drop_pending_updates"}),
    "sendMessage": (
        {"chat_id", "text"},
        {
            "parse_mode",
            "message_thread_id",
            "disable_notification",
            "link_preview_options",
            "reply_parameters",
            "reply_markup",
        },
    ),
    "editMessageText": (
        {"text"},
        {"chat_id", "message_id", "inline_message_id", "parse_mode", "link_preview_options", "reply_markup"},
    ),
    "deleteMessage": ({"chat_id", "message_id"}, set()),
    "getChatMember": ({"chat_id", "user_id"}, set()),
    "sendDocument": (
        {"chat_id", "document"},
        {"caption", "parse_mode", "message_thread_id", "disable_notification", "reply_parameters"},
    ),
    "sendChatAction": ({"chat_id", "action"}, {"message_thread_id"}),
    "answerCallbackQuery": ({"callback_query_id"}, {"text", "show_alert"}),
    "answerInlineQuery": ({"inline_query_id", "results"}, {"cache_time", "is_personal", "next_offset", "button"}),
    "answerGuestQuery": ({"guest_query_id", "result"}, set()),
    "getMyCommands": (set(), {"scope", "language_code"}),
    "setMyCommands": ({"commands"}, {"scope", "language_code"}),
    "getMyName": (set(), {"language_code"}),
    "setMyName": ({"name"}, {"language_code"}),
    "getMyDescription": (set(), {"language_code"}),
    "setMyDescription": ({"description"}, {"language_code"}),
    "getMyShortDescription": (set(), {"language_code"}),
    "setMyShortDescription": ({"short_description"}, {"language_code"}),
}
"""Methods known here: required and further parameters. Anything else is refused and fails the test."""


ADMINISTRATOR_RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


@dataclass(frozen=True)
class Call:
    """One call of the bot: method, parameters decoded from JSON, and the status it was answered with."""

    method: str
    parameters: dict[str, Any]
    status: int

    def __getitem__(self, name: str) -> Any:
        return self.parameters.get(name)

    @property
    def text(self) -> str:
        """What a person sees of a message: its text without markup."""
        raw = self.parameters["text"]
        return plain_text(raw) if self.parameters.get("parse_mode") == "HTML" else raw

    @property
    def buttons(self) -> list[JSON]:
        rows = (self.parameters.get("reply_markup") or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]


@dataclass(frozen=True)
class Fault:
    """An answer other than the right one: a status with a body, a dropped connection, or a long silence."""

    status: int
    description: str = ""
    parameters: JSON = field(default_factory=dict)
    hang: float = 0


class Refused(Exception):
    """A call that Telegram would refuse, in its words."""

    def __init__(self, description: str, status: int = 400, parameters: JSON | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.parameters = parameters


class BotApi:
    """The state of the server: waiting updates, recorded calls, messages of the bot, faults to come."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.settings: dict[tuple[str, str, str], Any] = {}
        self.admins: set[int] = set()
        self.slowness = 0.0
        self.moved: dict[int, int] = {}
        self.bot = dict(BOT)
        self.base_url = ""
        self.webhook: JSON | None = None
        self._waiting: list[JSON] = []
        self._news = asyncio.Condition()
        self._messages: dict[tuple[int, int], JSON] = {}
        self._inline: dict[str, JSON] = {}
        self._next_message = 1000

    @property
    def last_message(self) -> int:
        """The id of the message that the bot sent last."""
        return self._next_message

    async def push(self, *updates: JSON) -> None:
        """Let updates wait for the bot."""
        async with self._news:
            self._waiting.extend(updates)
            self._news.notify_all()

    async def confirmed(self) -> None:
        """Wait until the bot has fetched and confirmed every update."""
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(lambda: not self._waiting), 30)

    async def called(self, method: str, times: int = 1) -> None:
        """Wait until the bot has called a method."""
        async with self._news:
            made = self._news.wait_for(lambda: sum(call.method == method for call in self.calls) >= times)
            await asyncio.wait_for(made, 30)

    def made(self, *methods: str) -> list[Call]:
        """Return the successful calls of these methods, in order."""
        return [call for call in self.calls if call.method in methods and call.status == 200]

    async def answer(self, token: str, method: str, raw: dict[str, str]) -> tuple[int, JSON]:
        parameters = {name: _decoded(name, value) for name, value in raw.items()}
        if method == "sendMessage":
            await asyncio.sleep(self.slowness)
        status, body = await self._faulty(method) or await self._checked(token, method, parameters)
        async with self._news:
            self.calls.append(Call(method, parameters, status))
            self._news.notify_all()
        return status, body

    async def _faulty(self, method: str) -> tuple[int, JSON] | None:
        if not self.faults[method]:
            return None
        fault = self.faults[method].popleft()
        await asyncio.sleep(fault.hang)
        body = {"ok": False, "error_code": fault.status, "description": fault.description}
        return fault.status, body | ({"parameters": fault.parameters} if fault.parameters else {})

    async def _checked(self, token: str, method: str, parameters: dict[str, Any]) -> tuple[int, JSON]:
        try:
            self._check_names(token, method, parameters)
            return 200, {"ok": True, "result": await self._do(method, parameters)}
        except Refused as refusal:
            if refusal.status == 400 and not refusal.parameters:
                self.violations.append(f"{method}: {refusal}")
            body = {"ok": False, "error_code": refusal.status, "description": str(refusal)}
            return refusal.status, body | ({"parameters": refusal.parameters} if refusal.parameters else {})

    def _check_names(self, token: str, method: str, parameters: dict[str, Any]) -> None:
        if token != TOKEN:
            raise Refused("Unauthorized", 401)
        if method not in PARAMETERS:
            self.violations.append(f"unknown method {method}")
            raise Refused("Not Found", 404)
        required, optional = PARAMETERS[method]
        if missing := required - parameters.keys():
            raise Refused(f"Bad Request: parameters {sorted(missing)} are required")
        if unknown := parameters.keys() - required - optional:
            raise Refused(f"Bad Request: unknown parameters {sorted(unknown)}")

    async def _do(self, method: str, parameters: dict[str, Any]) -> Any:
        match method:
            case "getMe":
                return self.bot
            case "getChatMember":
                return self._member(parameters["user_id"])
            case "deleteMessage":
                return self._deleted(parameters)
            case "sendDocument":
                return self._stored(parameters, {"document": {"file_id": "f", "file_unique_id": "f"}})
            case "getUpdates":
                return await self._updates(parameters)
            case "sendMessage":
                return self._sent(parameters)
            case "editMessageText":
                return self._edited(parameters)
            case "answerInlineQuery":
                return _check_results(parameters)
            case "answerGuestQuery":
                _check_result(parameters["result"])
                return {"inline_message_id": "guest-1"}
            case "setWebhook":
                self.webhook = parameters
                return True
            case _ if method.startswith(("getMy", "setMy")):
                return self._profile(method, parameters)
            case _:
                return True

    async def _updates(self, parameters: dict[str, Any]) -> list[JSON]:
        async with self._news:
            offset = parameters.get("offset", 0)
            self._waiting = [update for update in self._waiting if update["update_id"] >= offset]
            self._news.notify_all()
            try:
                await asyncio.wait_for(self._news.wait_for(lambda: bool(self._waiting)), parameters.get("timeout", 0))
            except TimeoutError:
                return []
            return self._waiting[: parameters.get("limit", 100)]

    def _sent(self, parameters: dict[str, Any]) -> JSON:
        _check_text(parameters)
        if parameters.get("message_thread_id") == 1:
            raise Refused("Bad Request: message thread not found")
        if parameters["chat_id"] in self.moved:
            new = {"migrate_to_chat_id": self.moved[parameters["chat_id"]]}
            raise Refused("Bad Request: group chat was upgraded to a supergroup chat", parameters=new)
        return self._stored(parameters, {"text": parameters["text"]})

    def _member(self, user_id: int) -> JSON:
        rights = dict.fromkeys(ADMINISTRATOR_RIGHTS, True)
        user = {"id": user_id, "is_bot": False, "first_name": "Somebody"}
        return (
            {"status": "administrator", "user": user} | rights
            if user_id in self.admins
            else {"status": "member", "user": user}
        )

    def _deleted(self, parameters: dict[str, Any]) -> bool:
        if self._messages.pop((parameters["chat_id"], parameters["message_id"]), None) is None:
            raise Refused("Bad Request: message to delete not found")
        return True

    def _stored(self, parameters: dict[str, Any], content: JSON) -> JSON:
        self._next_message += 1
        message = {
            "message_id": self._next_message,
            "date": int(time.time()),
            "chat": {"id": parameters["chat_id"], "type": "private" if parameters["chat_id"] > 0 else "supergroup"},
            "from": BOT,
        } | content
        self._messages[parameters["chat_id"], self._next_message] = parameters
        return message

    def _edited(self, parameters: dict[str, Any]) -> JSON:
        _check_text(parameters)
        if "inline_message_id" in parameters:
            return self._edited_inline(parameters)
        place = parameters["chat_id"], parameters["message_id"]
        if place not in self._messages:
            raise Refused("Bad Request: message to edit not found")
        before, shown = self._messages[place], ("text", "reply_markup")
        if [before.get(part) for part in shown] == [parameters.get(part) for part in shown]:
            refusal = "Bad Request: message is not modified"
            raise Refused(refusal, 400)
        self._messages[place] = parameters
        return {
            "message_id": place[1],
            "date": int(time.time()),
            "chat": {"id": place[0], "type": "private"},
            "text": parameters["text"],
        }

    def _edited_inline(self, parameters: dict[str, Any]) -> bool:
        before, shown = self._inline.get(parameters["inline_message_id"], {}), ("text", "reply_markup")
        if [before.get(part) for part in shown] == [parameters.get(part) for part in shown]:
            raise Refused("Bad Request: message is not modified")
        self._inline[parameters["inline_message_id"]] = parameters
        return True

    def forget(self, chat_id: int, message_id: int) -> None:
        """Delete a message of the bot, as its user might."""
        del self._messages[chat_id, message_id]

    def _profile(self, method: str, parameters: dict[str, Any]) -> Any:
        what = method[5:]
        key = (what, json.dumps(parameters.get("scope")), str(parameters.get("language_code", "")))
        if method.startswith("set"):
            self.settings[key] = next(
                value for name, value in parameters.items() if name not in {"scope", "language_code"}
            )
            return True
        names = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}
        return self.settings.get(key, []) if what == "Commands" else {names[what]: self.settings.get(key, "")}


def _check_text(parameters: dict[str, Any]) -> None:
    try:
        text = plain_text(parameters["text"]) if parameters.get("parse_mode") == "HTML" else parameters["text"]
    except InvalidMarkup as error:
        raise Refused(f"Bad Request: can't parse entities: {error}") from error
    if not text.strip():
        raise Refused("Bad Request: message text is empty")
    if len(text) > 4096:
        raise Refused("Bad Request: message is too long")
    _check_keyboard(parameters)


def _check_keyboard(parameters: dict[str, Any]) -> None:
    for row in (parameters.get("reply_markup") or {}).get("inline_keyboard", []):
        for button in row:
            if not 1 <= len(button.get("callback_data", "x").encode()) <= 64 or not button["text"].strip():
                raise Refused("Bad Request: BUTTON_DATA_INVALID")
            if not 1 <= len(button.get("copy_text", {"text": "x"})["text"]) <= 256:
                raise Refused("Bad Request: BUTTON_COPY_TEXT_INVALID")
            if button.keys() == {"text"}:
                raise Refused("Bad Request: text buttons are unallowed in the inline keyboard")


def _check_results(parameters: dict[str, Any]) -> bool:
    results = parameters["results"]
    if len(results) > 50 or len({result["id"] for result in results}) < len(results):
        raise Refused("Bad Request: RESULT_ID_DUPLICATE")
    for result in results:
        _check_result(result)
    start = parameters.get("button", {"start_parameter": "x"})["start_parameter"]
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start):
        raise Refused("Bad Request: START_PARAM_INVALID")
    return True


def _check_result(result: JSON) -> None:
    if not 1 <= len(result["id"].encode()) <= 64 or not result["title"].strip():
        raise Refused("Bad Request: RESULT_ID_INVALID")
    content = result["input_message_content"]
    _check_text({"text": content["message_text"], "parse_mode": content.get("parse_mode")})
    _check_keyboard(result)


_TEXTS = {
    "text", "name", "action", "description", "short_description", "url", "secret_token", "language_code", "parse_mode",
    "callback_query_id", "document", "caption",
    "inline_query_id", "guest_query_id", "inline_message_id",
}  # fmt: skip


def _decoded(name: str, value: Any) -> Any:
    return value if name in _TEXTS or not isinstance(value, str) else json.loads(value)


class _Methods(RequestHandler):
    def initialize(self, api: BotApi) -> None:
        self.api = api

    async def post(self, token: str, method: str) -> None:
        raw: dict[str, Any] = {name: values[-1].decode() for name, values in self.request.body_arguments.items()}
        if self.request.headers.get("Content-Type") == "application/json":
            raw = json.loads(self.request.body)
        raw |= {name: files[-1].body.decode() for name, files in self.request.files.items()}
        status, body = await self.api.answer(token, method, raw)
        if status == 0:
            self.request.connection.stream.close()
            return
        self.set_status(status)
        self.finish(body)


@asynccontextmanager
async def serving() -> AsyncIterator[BotApi]:
    """Serve a fresh Bot API on a free port of loopback."""
    api = BotApi()
    server = HTTPServer(Application([(r"/bot([^/]+)/(\w+)", _Methods, {"api": api})], log_function=lambda _: None))
    [socket] = bind_sockets(0, "127.0.0.1")
    server.add_socket(socket)
    api.base_url = f"http://127.0.0.1:{socket.getsockname()[1]}/bot"
    try:
        yield api
    finally:
        server.stop()
        await server.close_all_connections()
