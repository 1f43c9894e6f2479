"""One bounded request to a service: time, bytes, repetitions. Redirects are not followed."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.importers.services.errors import InvalidReply, ServiceBusy, ServiceUnreachable

if TYPE_CHECKING:
    import httpx

USER_AGENT = "bilateral-bot (statistics of two countries)"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long and how often a request may go on; in seconds, attempts and bytes."""

    connect: float = 3.0
    total: float = 12.0
    attempts: int = 2
    longest_wait: float = 2.0
    bytes: int = 8_000_000


CONVERSATION = Patience()
"""For a person who waits for an answer."""

BY_HAND = Patience(connect=10.0, total=120.0, attempts=5, longest_wait=60.0, bytes=64_000_000)
"""For an import that was started by hand."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask a service for."""

    service: str
    url: str
    params: Mapping[str, str]
    headers: Mapping[str, str]


def get(
    request: Request,
    patience: Patience = CONVERSATION,
    *,
    connected: Callable[[], None] = lambda: None,
    sleep: Callable[[float], None] = time.sleep,
) -> httpx.Response | None:
    """Return the reply, or None when the service holds nothing; ``connected`` is called once there is a connection.

    A busy service (429, 5xx) is asked again after its Retry-After or a growing pause, within the patience.
    Raises ServiceUnreachable, ServiceBusy and InvalidReply.
    """
    import httpx

    deadline = time.monotonic() + patience.total
    with httpx.Client(timeout=httpx.Timeout(patience.total, connect=patience.connect), trust_env=True) as client:
        for attempt in range(1, patience.attempts + 1):
            reply = _read(client, request, patience, deadline, connected)
            if not (reply.status_code == 429 or reply.status_code >= 500):
                return _checked(request.service, reply)
            pause = _pause(reply, attempt)
            if attempt == patience.attempts or pause > patience.longest_wait or time.monotonic() + pause > deadline:
                break
            sleep(pause)
    raise ServiceBusy(request.service, reply.status_code, _retry_after(reply))


def _read(
    client: httpx.Client, request: Request, patience: Patience, deadline: float, connected: Callable[[], None]
) -> httpx.Response:
    import httpx

    def trace(event: str, _info: dict[str, Any]) -> None:
        if event == "connection.connect_tcp.complete":
            connected()

    headers = {"User-Agent": USER_AGENT, **request.headers}
    asked = client.build_request(
        "GET", request.url, params=dict(request.params), headers=headers, extensions={"trace": trace}
    )
    try:
        reply = client.send(asked, stream=True)
        try:
            body = _body(reply, request.service, patience, deadline)
        finally:
            reply.close()
    except (httpx.TransportError, httpx.DecodingError, httpx.InvalidURL, OSError) as error:
        raise ServiceUnreachable(request.service, f"no answer ({type(error).__name__})") from error
    kept = {name: value for name, value in reply.headers.items() if name in {"content-type", "retry-after"}}
    return httpx.Response(reply.status_code, headers=kept, content=body)


def _body(reply: httpx.Response, service: str, patience: Patience, deadline: float) -> bytes:
    body = bytearray()
    for piece in reply.iter_bytes():
        body += piece
        if len(body) > patience.bytes:
            raise InvalidReply(service, f"the reply is larger than {patience.bytes} bytes")
        if time.monotonic() > deadline:
            raise ServiceUnreachable(service, "the reply took too long")
    return bytes(body)


def _checked(service: str, reply: httpx.Response) -> httpx.Response | None:
    is_page = reply.content.lstrip()[:200].lower().startswith((b"<!doctype", b"<html"))
    if reply.status_code == 204 or (reply.status_code == 404 and not is_page):
        return None
    if reply.status_code in {401, 403}:
        raise InvalidReply(service, f"access is refused (status {reply.status_code}); check the key")
    if reply.status_code != 200:
        raise InvalidReply(service, f"unexpected status {reply.status_code}")
    if is_page:
        raise InvalidReply(service, "a web page instead of data")
    return reply


def _pause(reply: httpx.Response, attempt: int) -> float:
    asked = _retry_after(reply)
    return 0.5 * 2 ** (attempt - 1) if asked is None else asked


def _retry_after(reply: httpx.Response) -> float | None:
    """Return the seconds of Retry-After; a date there is left unread."""
    text = reply.headers.get("retry-after", "").strip()
    return float(text) if text.isascii() and text.isdigit() and len(text) < 8 else None
