"""Logging: one line a record on standard error, without secrets."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterable
from urllib.parse import quote

TOKEN = re.compile(r"\d{5,20}(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
"""The shape of any Bot API token, so that another bot's is not shown either."""

HIDDEN = "[redacted]"
_QUIET = ("alembic", "httpx", "httpcore", "telegram", "tornado.access", "apscheduler")


class Redaction(logging.Filter):
    """Remove secrets from records: message, traceback and stack, plain and URL-encoded."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        plain = {secret for secret in secrets if secret}
        self._secrets = sorted(plain | {quote(secret, safe="") for secret in plain}, key=len, reverse=True)

    def redact(self, text: str) -> str:
        """Return the text without any of the secrets and without anything shaped like a token."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return TOKEN.sub(HIDDEN, text)

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record in place; it is always kept."""
        record.msg, record.args = self.redact(_message(record)), None
        if record.exc_info and not record.exc_text:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip()
        record.exc_text = self.redact(record.exc_text) if record.exc_text else None
        record.stack_info = self.redact(record.stack_info) if record.stack_info else None
        return True


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return str(record.msg)


def set_up_logging(level: str, secrets: Iterable[str]) -> None:
    """Send records of this level and above to standard error.

    Libraries are kept at WARNING whatever the level: httpx writes the token into every line, and
    python-telegram-bot whole messages of users at DEBUG.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Redaction(secrets))
    logging.basicConfig(level=_known(level), handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _known(level: str) -> int:
    return logging.getLevelNamesMapping().get(level.strip().upper(), logging.INFO)
