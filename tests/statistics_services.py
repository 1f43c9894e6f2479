"""Statistics services on loopback: they answer in the recorded shapes, and misbehave on demand."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

IMTS_HEADER = "STRUCTURE,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,OBS_STATUS\n"


def imts_line(reporter: str, partner: str, flow: str, period: str, value: str, **extra: str) -> str:
    """Return a line of the IMF's CSV."""
    parts = ["dataflow", reporter, flow, partner, "A", period, value, extra.get("scale", "0"), extra.get("status", "")]
    return ",".join(parts) + "\n"


def imts(*lines: str) -> bytes:
    """Return the IMF's CSV."""
    return (IMTS_HEADER + "".join(lines)).encode()


TRADE_OF_AZ_AND_BY = imts(
    imts_line("AZE", "BLR", "XG_FOB_USD", "2012", "12345678"),
    imts_line("AZE", "BLR", "XG_FOB_USD", "2011", "826.5", scale="6"),
    imts_line("BLR", "AZE", "MG_CIF_USD", "2011", "761000000", status="E"),
    imts_line("BLR", "AZE", "XG_FOB_USD", "2011", "0"),
    imts_line("AZE", "BLR", "MG_CIF_USD", "2011", ""),
)


def record(reporter: int, partner: int, flow: str, year: int, value: float, **changes: Any) -> dict[str, Any]:
    """Return a record as UN Comtrade sends it."""
    return {
        "typeCode": "C",
        "freqCode": "A",
        "refPeriodId": year * 10000 + 101,
        "refYear": year,
        "refMonth": 52,
        "period": str(year),
        "reporterCode": reporter,
        "reporterISO": None,
        "reporterDesc": None,
        "flowCode": flow,
        "flowDesc": None,
        "partnerCode": partner,
        "partner2Code": 0,
        "classificationCode": "H3",
        "cmdCode": "TOTAL",
        "aggrLevel": 0,
        "customsCode": "C00",
        "mosCode": "0",
        "motCode": 0,
        "qty": None,
        "cifvalue": value if flow == "M" else None,
        "fobvalue": value if flow == "X" else None,
        "primaryValue": value,
        "legacyEstimationFlag": 0,
        "isReported": True,
        "isAggregate": False,
        **changes,
    }


def envelope(*records: dict[str, Any], **changes: Any) -> bytes:
    """Return a reply of UN Comtrade."""
    return json.dumps(
        {"elapsedTime": "0.2 secs", "count": len(records), "data": list(records), "error": "", **changes}
    ).encode()


@dataclass(slots=True)
class Reply:
    """One answer of the server. ``cut`` bytes at the end are never sent; ``delay`` are seconds before the body."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    cut: int = 0


@dataclass(slots=True)
class Asked:
    """One request as it arrived."""

    path: str
    params: dict[str, str]
    headers: dict[str, str]


@dataclass(slots=True)
class StatisticsService:
    """Sends the given replies in turn, the last one from then on, and remembers what it was asked."""

    url: str = ""
    replies: list[Reply] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    guard: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, asked: Asked) -> Reply:
        with self.guard:
            self.asked.append(asked)
            return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def statistics_service(*replies: Reply) -> Iterator[StatisticsService]:
    """Run a service that gives these replies."""
    service = StatisticsService(replies=list(replies))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            url = urlsplit(self.path)
            params = {name: values[0] for name, values in parse_qs(url.query).items()}
            reply = service.answer(Asked(url.path, params, {k.lower(): v for k, v in self.headers.items()}))
            time.sleep(reply.delay)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            with suppress(OSError):  # the client may have hung up
                self.wfile.write(reply.body[: len(reply.body) - reply.cut])

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
