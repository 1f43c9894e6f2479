"""The delivery of replies: the only module that sends anything to Telegram for a person to see."""

from __future__ import annotations

import asyncio
import html
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import httpx
from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram_asked import Asked, Place

ATTEMPTS = 4
FLOOD_SLACK = 0.5
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_log = logging.getLogger(__name__)
_Sent = TypeVar("_Sent")

_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_HARMLESS = ("message is not modified", "query is too old", "query id is invalid", "query_id_invalid")
_SHUT = ("not enough rights", "have no rights", "chat_write_forbidden", "chat not found", "thread not found", "topic_")
_UNDONE = ("bad gateway", "service unavailable")


class MessageGone(Exception):
    """The message to be edited was deleted, or may no longer be edited."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Sends, edits and acknowledges, obeying Telegram's limits.

    A call that Telegram asks to repeat later is repeated; one whose outcome is unknown (a timeout, a broken
    connection) never is, because the message may have been sent. Errors that follow from a person leaving are
    logged without identity and end there; other refusals are raised as BadRequest.
    """

    bot: Bot

    async def reply(self, asked: Asked, parts: Sequence[str], keyboard: InlineKeyboardMarkup | None) -> int | None:
        """Send an answer in its parts; in groups as a reply to the asker. Return the id of the first message."""
        quoted = None if asked.place.private else asked.message_id
        return await self.send(asked.place, parts, keyboard, reply_to=quoted)

    async def send(
        self,
        place: Place,
        parts: Sequence[str],
        keyboard: InlineKeyboardMarkup | None = None,
        *,
        reply_to: int | None = None,
    ) -> int | None:
        """Send parts of HTML, the buttons under the last one; return the id of the first, None if none was sent."""
        first: int | None = None
        for number, part in enumerate(parts, start=1):
            sent = await self._send_part(place, part, keyboard if number == len(parts) else None, reply_to)
            if sent is None:
                break
            first = first or sent
        return first

    async def edit(
        self, place: Place, message_id: int, parts: Sequence[str], keyboard: InlineKeyboardMarkup | None
    ) -> None:
        """Replace a message of ours by an answer; what does not fit follows as replies. Raises MessageGone."""
        first, *rest = parts

        async def call(chat_id: int, text: str, mode: str | None) -> object:
            return await self.bot.edit_message_text(
                text,
                chat_id=chat_id,
                message_id=message_id,
                parse_mode=mode,
                link_preview_options=NO_PREVIEW,
                reply_markup=None if rest else keyboard,
            )

        await self._deliver_text(place.chat_id, first, call)
        if rest:
            await self.send(place, rest, keyboard, reply_to=message_id)

    async def acknowledge(self, query_id: str, text: str | None = None) -> None:
        """Answer a callback query, with an alert when there is a text (at most 200 characters)."""
        await self._obeying(lambda: self.bot.answer_callback_query(query_id, text=text, show_alert=text is not None))

    async def _send_part(
        self, place: Place, part: str, keyboard: InlineKeyboardMarkup | None, reply_to: int | None
    ) -> int | None:
        async def call(chat_id: int, text: str, mode: str | None) -> int:
            message = await self.bot.send_message(
                chat_id,
                text,
                parse_mode=mode,
                message_thread_id=place.thread_id if chat_id == place.chat_id else None,
                disable_notification=not place.private,
                link_preview_options=NO_PREVIEW,
                reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
                reply_markup=keyboard,
            )
            return message.message_id

        return await self._deliver_text(place.chat_id, part, call)

    async def _deliver_text(
        self, chat_id: int, text: str, call: Callable[[int, str, str | None], Awaitable[_Sent]]
    ) -> _Sent | None:
        try:
            return await self._obeying(lambda: call(chat_id, text, ParseMode.HTML))
        except ChatMigrated as moved:
            new_id = moved.new_chat_id
            return await self._obeying(lambda: call(new_id, text, ParseMode.HTML))
        except BadRequest as error:
            if "parse entities" not in error.message.lower():
                raise
            _log.warning("Telegram refused the markup of a reply of %d characters; sent as plain text", len(text))
            return await self._obeying(lambda: call(chat_id, _without_markup(text), None))

    async def _obeying(self, call: Callable[[], Awaitable[_Sent]]) -> _Sent | None:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return await call()
            except Forbidden:
                _log.info("A chat can no longer be written to")
                return None
            except TelegramError as error:
                pause = _pause_before_repeating(error)
                if pause is None:
                    _pass_over(error)
                    return None
                if attempt < ATTEMPTS:
                    await asyncio.sleep(pause)
        _log.warning("Gave up on a reply that Telegram refused %d times", ATTEMPTS)
        return None


def _pause_before_repeating(error: TelegramError) -> float | None:
    """Return the seconds to wait where the call certainly had no effect and may be repeated, else None."""
    if isinstance(error, RetryAfter):
        return seconds_asked(error)
    if isinstance(error.__cause__, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout):
        return 1.0
    is_undone = type(error) is NetworkError and error.message.lower().startswith(_UNDONE)
    return 1.0 if is_undone else None


def seconds_asked(error: RetryAfter) -> float:
    """Return how long Telegram wants to be left alone, with some slack: on the dot it would refuse again."""
    wait = error.retry_after
    return (wait if isinstance(wait, int | float) else wait.total_seconds()) + FLOOD_SLACK


def _pass_over(error: TelegramError) -> None:
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


def _without_markup(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", text))
