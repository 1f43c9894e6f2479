"""Log lines never show the token, whatever carries it there."""

from __future__ import annotations

import io
import logging
from urllib.parse import quote

import pytest

from bot.logs import HIDDEN, Redaction, set_up_logging

TOKEN = "123456:AAsecret-of_the-bot"
PASSWORD = "pass/word"


@pytest.fixture
def log() -> tuple[logging.Logger, io.StringIO]:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(Redaction([TOKEN, PASSWORD]))
    logger = logging.Logger("test")  # noqa: LOG001
    logger.addHandler(handler)
    return logger, out


@pytest.mark.parametrize(
    ("message", "args"),
    [
        (f"POST https://api.telegram.org/bot{TOKEN}/getMe", ()),
        ("POST %s", (f"https://api.telegram.org/bot{TOKEN}/getMe",)),
        ("POST %(url)s", ({"url": f"/bot{quote(TOKEN, safe='')}/getMe"},)),
        ("%s", (ValueError(TOKEN),)),
        ("another bot: %s", ("987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawD",)),
        ("postgresql://me:%s@host", (quote(PASSWORD, safe=""),)),
        (f"a broken record %d {TOKEN}", ("x",)),
    ],
)
def test_secrets_are_removed_from_messages(
    log: tuple[logging.Logger, io.StringIO], message: str, args: tuple[object, ...]
) -> None:
    logger, out = log
    logger.warning(message, *args)
    assert HIDDEN in out.getvalue()
    for secret in (TOKEN, quote(TOKEN, safe=""), PASSWORD, quote(PASSWORD, safe=""), "AAHdqTcv"):
        assert secret not in out.getvalue()


def test_secrets_are_removed_from_tracebacks_and_stacks(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, out = log
    try:
        _fail(f"The token `{TOKEN}` was rejected")
    except RuntimeError:
        logger.exception("failed", stack_info=True)
    assert "RuntimeError: The token `[redacted]` was rejected" in out.getvalue()
    assert TOKEN not in out.getvalue()


def _fail(message: str) -> None:
    raise RuntimeError(message)


def test_other_text_is_left_alone(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, out = log
    logger.warning("33.7 million at 12:30, %d of %s", 3, "4")
    assert out.getvalue() == "33.7 million at 12:30, 3 of 4\n"


@pytest.mark.parametrize("level", ["DEBUG", "info", "nonsense"])
def test_libraries_that_log_addresses_and_messages_stay_quiet(level: str) -> None:
    root = logging.getLogger()
    handlers, before = root.handlers[:], root.level
    try:
        set_up_logging(level, [TOKEN])
        names = ("httpx", "httpcore", "telegram.ext.Application", "tornado.access")
        assert [logging.getLogger(name).isEnabledFor(logging.INFO) for name in names] == [False] * len(names)
        assert root.isEnabledFor(logging.INFO)
    finally:
        root.handlers[:], root.level = handlers, before
