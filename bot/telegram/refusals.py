"""What Telegram's refusals mean: wait and repeat, pass over, or a fault of ours."""

from __future__ import annotations

import logging

from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram.request import NotSent

FLOOD_SLACK = 0.5

_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_HARMLESS = ("message is not modified", "query is too old", "query id is invalid", "query_id_invalid")
_SHUT = ("not enough rights", "have no rights", "chat_write_forbidden", "chat not found", "thread not found", "topic_")
_UNDONE = ("bad gateway", "service unavailable")

_log = logging.getLogger(__name__)


class MessageGone(Exception):
    """The message to be edited was deleted, or may no longer be edited."""


def pause_before_repeating(error: TelegramError) -> float | None:
    """Return the seconds to wait where the call certainly had no effect and may be repeated, else None."""
    if isinstance(error, RetryAfter):
        return seconds_asked(error)
    if isinstance(error, NotSent):
        return 1.0
    is_undone = type(error) is NetworkError and error.message.lower().startswith(_UNDONE)
    return 1.0 if is_undone else None


def seconds_asked(error: RetryAfter) -> float:
    """Return how long Telegram wants to be left alone, with some slack: on the dot it would refuse again."""
    wait = error.retry_after
    return (wait if isinstance(wait, int | float) else wait.total_seconds()) + FLOOD_SLACK


def is_no_chat(error: TelegramError) -> bool:
    """Tell whether Telegram knows no such chat, or none that we were ever in: it is as closed as one that bars us."""
    return isinstance(error, BadRequest) and "chat not found" in error.message.lower()


def pass_over(error: TelegramError) -> None:
    """Swallow what is harmless or cannot be mended; raise the rest."""
    said = error.message.lower()
    if isinstance(error, BadRequest):
        if any(words in said for words in _GONE):
            raise MessageGone from error
        if any(words in said for words in _HARMLESS):
            return
        if any(words in said for words in _SHUT):
            _log.info("A chat or topic can not be written to: %s", error.message)
            return
        raise error
    if isinstance(error, ChatMigrated):
        raise error
    reason = "timed out" if isinstance(error, TimedOut) else type(error).__name__
    _log.warning("The outcome of a call to Telegram is unknown (%s); it is not repeated", reason)
