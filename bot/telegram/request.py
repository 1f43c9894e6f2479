"""Calls to the Bot API by aiohttp.

The library's own client searches its pool of connections anew with each request; half of the time that a reply
cost was spent there.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.request import getproxies

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

DEFAULT_NONE = BaseRequest.DEFAULT_NONE
_JSON = {"Content-Type": "application/json"}
IDLE_SECONDS = 15
"""How long a connection is kept for the next call: shorter than servers keep theirs, so that none is found dead."""


class NotSent(NetworkError):
    """The call never left: no connection came about, or none was free in time. It may be repeated."""


class Request(BaseRequest):
    """A pool of connections to one server. Times are in seconds."""

    def __init__(self, connections: int, *, read: float, connect: float = 5.0, pool: float) -> None:
        self._connections = connections
        self._read, self._connect, self._pool = read, connect, pool
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long a reply is waited for."""
        return self._read

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=IDLE_SECONDS)
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=bool(getproxies()),
            )

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Return a reply as a dictionary; raises TelegramError for what is none.

        The library would log such a reply whole: half a list of updates, with what people wrote.
        """
        try:
            reply = json.loads(payload.decode(errors="replace"))
        except ValueError:
            reply = None
        if not isinstance(reply, dict):
            raise TelegramError("Invalid server response")
        return reply

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = DEFAULT_NONE,
        write_timeout: ODVInput[float] = DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: ODVInput[float] = DEFAULT_NONE,
        pool_timeout: ODVInput[float] = DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call and return status and body; raises NotSent, TimedOut and NetworkError.

        Writing has no time of its own: what is slow to be written is slow to be answered.
        """
        if self._session is None:
            raise RuntimeError("the request is not initialized")
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_given(pool_timeout, self._pool),
            sock_connect=_given(connect_timeout, self._connect),
            sock_read=_given(read_timeout, self._read),
        )
        try:
            async with self._session.request(method, url, **_body(request_data), timeout=timeout) as reply:
                return reply.status, await reply.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(f"aiohttp.{type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(f"aiohttp.{type(error).__name__}") from error


class SendingRequest(Request):
    """Calls whose replies repeat what was just sent: of a message only its number, date and chat are read back."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Return a reply without the contents of messages, which nobody here looks at again."""
        reply = Request.parse_json_payload(payload)
        sent = reply.get("result")
        if isinstance(sent, dict) and "message_id" in sent:
            reply["result"] = {name: sent[name] for name in ("message_id", "date", "chat") if name in sent}
        return reply


def _given(seconds: ODVInput[float], own: float) -> float | None:
    return own if isinstance(seconds, DefaultValue) else seconds


def _body(request_data: RequestData | None) -> dict[str, Any]:
    """Return the parameters as a JSON object, which costs a fraction of quoting them; with files, as a form."""
    if request_data is None:
        return {}
    files = request_data.multipart_data
    if not files:
        return {"data": json.dumps(request_data.parameters).encode(), "headers": _JSON}
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, kind) in files.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}
