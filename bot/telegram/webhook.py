"""The webhook: a small web server that takes the updates which Telegram sends.

The library's own answers an update that it cannot read with 400, so that Telegram sends it again and again, and
those behind it later and later. This one steps over it, as polling does.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus

from telegram import Bot, Update
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Hook:
    """Where updates go, and the secret with which Telegram shows that it sends them."""

    bot: Bot
    queue: asyncio.Queue[object]
    secret: str

    def is_secret(self, given: str) -> bool:
        """Compare a secret with ours, in the same time wherever they differ."""
        return hmac.compare_digest(given.encode(), self.secret.encode())

    def read(self, body: bytes) -> Update | None:
        """Return the update in a request, None where it cannot be read; what it holds is not logged."""
        try:
            return Update.de_json(json.loads(body), self.bot)
        except Exception as error:  # noqa: BLE001
            _log.warning("An update that cannot be read is passed over (%s)", type(error).__name__)
            return None


@asynccontextmanager
async def listening(hook: Hook, *, address: str, port: int, path: str) -> AsyncIterator[None]:
    """Take updates at a path; raises OSError where the port cannot be had."""
    routes = [(f"/{re.escape(path)}/?", _Updates, {"hook": hook})]
    server = HTTPServer(Application(routes, log_function=lambda _: None))
    server.listen(port, address=address)
    try:
        yield
    finally:
        server.stop()
        await server.close_all_connections()


class _Updates(RequestHandler):
    def initialize(self, hook: Hook) -> None:
        self.hook = hook

    async def post(self) -> None:
        if not self.hook.is_secret(self.request.headers.get(SECRET_HEADER, "")):
            self.set_status(HTTPStatus.FORBIDDEN)
            return
        update = self.hook.read(self.request.body)
        if update is not None:
            await self.hook.queue.put(update)
