"""The delivery of replies: the only module that sends anything to Telegram for a person to see."""

from __future__ import annotations

import asyncio
import html
import logging
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InlineQueryResultsButton,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.telegram.asked import Asked, Place
from bot.telegram.calls import PATIENCE, Calls, Fate, fate_of
from bot.telegram.refusals import MessageGone
from bot.telegram.shown import Keyboard, Shown

TYPING_AFTER = 0.5
TYPING_EVERY = 4.5
"""Seconds between signs that something is being written: Telegram takes each away after five."""

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_log = logging.getLogger(__name__)
_Sent = TypeVar("_Sent")


INLINE_SECONDS = 20
"""How long Telegram may show a person the same inline results again without asking us."""


SHORT_PATIENCE = 5.0
"""How many seconds a digest waits for Telegram: a later round may bring it as well."""

REMEMBERED = 2000
"""Messages of which is known to which answer they belong."""


class Delivery:
    """Sends, edits and acknowledges, obeying Telegram's limits.

    A call that Telegram asks to repeat later is repeated, and the chat is then written to more slowly; what is said
    to a chat keeps its order meanwhile, and nothing else is held up: edits, acknowledgements and other chats go ahead.
    A call whose outcome is unknown (a timeout, a broken connection) is never repeated, because the message may have
    been sent. Errors that follow from a person leaving are
    logged without identity and end there; other refusals are raised as BadRequest. An edit that would change
    nothing is not made: Telegram would refuse it.
    """

    def __init__(self, bot: Bot, on_migrated: Callable[[int, int], None] | None = None) -> None:
        self.bot = bot
        self._on_migrated = on_migrated
        self._shown = Shown()
        self._together: OrderedDict[tuple[int, int], list[int]] = OrderedDict()
        self._calls = Calls()

    async def while_typing(self, place: Place, work: Awaitable[_Sent]) -> _Sent:
        """Wait for some work and show that something is being written all the time past its first half second."""
        task = asyncio.ensure_future(work)
        done, _ = await asyncio.wait([task], timeout=TYPING_AFTER)
        with suppress(TelegramError):
            while not done and not self._calls.is_slowed(place.chat_id):
                await self.bot.send_chat_action(place.chat_id, ChatAction.TYPING, message_thread_id=place.thread_id)
                done, _ = await asyncio.wait([task], timeout=TYPING_EVERY)
        return await task

    async def reply(
        self, asked: Asked, parts: Sequence[str], keyboard: InlineKeyboardMarkup | None, *, silent: bool = True
    ) -> int | None:
        """Send an answer in its parts; in groups as a reply to the asker, without a sound unless not ``silent``.

        Return the id of the first message.
        """
        quoted = None if asked.place.private else asked.message_id
        return await self.send(asked.place, parts, keyboard, reply_to=quoted, silent=silent)

    async def whisper(
        self, asked: Asked, parts: Sequence[str], keyboard: InlineKeyboardMarkup | None = None
    ) -> int | None:
        """Say something that concerns the asker alone: help, a refusal, an error.

        The library knows no messages that only one member of a group sees (Bot API 10.0 has none), so in groups
        this is a short public reply without a sound; once it does, this is the one place that changes.
        """
        return await self.reply(asked, parts, keyboard)

    async def send(
        self,
        place: Place,
        parts: Sequence[str],
        keyboard: Keyboard = None,
        *,
        reply_to: int | None = None,
        silent: bool = True,
        patience: float = PATIENCE,
    ) -> int | None:
        """Send parts of HTML, the buttons under the last one; return the id of the first, None if none was sent.

        Nothing is ever silent in a private chat. Where Telegram wants to be left alone longer than ``patience``
        seconds, nothing more is sent.
        """
        made: list[int] = []
        async with self._calls.in_order(place.chat_id):
            for number, part in enumerate(parts, start=1):
                last = keyboard if number == len(parts) else None
                quiet = silent and not place.private
                sent = await self._send_part(place, part, last, reply_to, silent=quiet, patience=patience)
                if sent is None:
                    break
                made.append(sent)
        if len(made) > 1:
            self._keep_together(place.chat_id, made)
        return made[0] if made else None

    async def try_to_send(self, place: Place, part: str, keyboard: InlineKeyboardMarkup | None = None) -> Fate:
        """Send one message and tell what became of it; one that would have to wait is not made."""
        if self._calls.is_slowed(place.chat_id):
            return Fate.UNMADE
        return await fate_of(self.send(place, [part], keyboard, patience=SHORT_PATIENCE))

    async def edit(
        self, place: Place, message_id: int, parts: Sequence[str], keyboard: InlineKeyboardMarkup | None
    ) -> None:
        """Replace a message of ours by an answer; what does not fit follows as replies. Raises MessageGone."""
        first, *rest = parts
        markup = None if rest else keyboard
        message = place.chat_id, message_id
        if self._shown.holds(message, first, markup):
            return

        async def call(chat_id: int, text: str, mode: str | None) -> object:
            return await self.bot.edit_message_text(
                text,
                chat_id=chat_id,
                message_id=message_id,
                parse_mode=mode,
                link_preview_options=NO_PREVIEW,
                reply_markup=markup,
            )

        self._shown.forget(message)
        if await self._deliver_text(place.chat_id, first, call) is not None:
            self._shown.note(message, first, markup)
        more = await self.send(place, rest, keyboard, reply_to=message_id) if rest else None
        if more is not None:
            self._keep_together(place.chat_id, [message_id, *self.together(place.chat_id, more)])

    def together(self, chat_id: int, message_id: int) -> list[int]:
        """Return the messages of an answer that a message of ours is a part of, the first one first."""
        return self._together.get((chat_id, message_id), [message_id])

    async def delete(self, place: Place, message_id: int) -> bool:
        """Delete a message of ours; False where Telegram does not let us any more."""
        try:
            return bool(await self._calls.make(lambda: self.bot.delete_message(place.chat_id, message_id)))
        except MessageGone:
            return True
        except BadRequest as error:
            return "to delete not found" in error.message.lower()

    async def send_file(self, asked: Asked, name: str, content: bytes, caption: str) -> None:
        """Send a file in reply, with a line of HTML above it."""
        place = asked.place

        async def call() -> object:
            return await self.bot.send_document(
                place.chat_id,
                content,
                filename=name,
                caption=caption,
                parse_mode=ParseMode.HTML,
                message_thread_id=place.thread_id,
                disable_notification=not place.private,
                reply_parameters=_quoting(None if place.private else asked.message_id),
            )

        async with self._calls.in_order(place.chat_id):
            await self._calls.make(call, place.chat_id)

    async def acknowledge(self, query_id: str, text: str | None = None) -> None:
        """Answer a callback query, with an alert when there is a text (at most 200 characters)."""
        await self._calls.make(lambda: self.bot.answer_callback_query(query_id, text=text, show_alert=text is not None))

    async def edit_inline(self, inline_id: str, part: str, keyboard: InlineKeyboardMarkup | None) -> None:
        """Replace a message that was sent by way of inline or guest mode; one that is gone is left alone."""
        if self._shown.holds(inline_id, part, keyboard):
            return

        async def call(_: int, text: str, mode: str | None) -> object:
            return await self.bot.edit_message_text(
                text,
                inline_message_id=inline_id,
                parse_mode=mode,
                link_preview_options=NO_PREVIEW,
                reply_markup=keyboard,
            )

        self._shown.forget(inline_id)
        with suppress(MessageGone):
            if await self._deliver_text(0, part, call) is not None:
                self._shown.note(inline_id, part, keyboard)

    async def answer_inline(
        self, query_id: str, results: Sequence[InlineQueryResult], button: InlineQueryResultsButton | None
    ) -> None:
        """Answer an inline query, for its sender alone."""
        await self._calls.make(
            lambda: self.bot.answer_inline_query(
                query_id, results, cache_time=INLINE_SECONDS, is_personal=True, button=button
            )
        )

    async def answer_guest(self, query_id: str, result: InlineQueryResult) -> None:
        """Answer a question that was asked in a chat where the bot is only a guest."""
        await self._calls.make(lambda: self.bot.answer_guest_query(query_id, result))

    async def _send_part(
        self,
        place: Place,
        part: str,
        keyboard: Keyboard,
        reply_to: int | None,
        *,
        silent: bool,
        patience: float,
    ) -> int | None:
        async def call(chat_id: int, text: str, mode: str | None) -> int:
            message = await self.bot.send_message(
                chat_id,
                text,
                parse_mode=mode,
                message_thread_id=place.thread_id if chat_id == place.chat_id else None,
                disable_notification=silent,
                link_preview_options=NO_PREVIEW,
                reply_parameters=_quoting(reply_to),
                reply_markup=keyboard,
            )
            return message.message_id

        sent = await self._deliver_text(place.chat_id, part, call, patience, paced=True)
        if sent is not None:
            self._shown.note((place.chat_id, sent), part, keyboard)
        return sent

    def _keep_together(self, chat_id: int, parts: list[int]) -> None:
        self._together.update(dict.fromkeys(((chat_id, part) for part in parts), parts))
        while len(self._together) > REMEMBERED:
            self._together.popitem(last=False)

    async def _deliver_text(
        self,
        chat_id: int,
        text: str,
        call: Callable[[int, str, str | None], Awaitable[_Sent]],
        patience: float = PATIENCE,
        *,
        paced: bool = False,
    ) -> _Sent | None:
        async def obey(to: int, words: str, mode: str | None) -> _Sent | None:
            return await self._calls.make(lambda: call(to, words, mode), to if paced else None, patience)

        try:
            return await obey(chat_id, text, ParseMode.HTML)
        except ChatMigrated as moved:
            if self._on_migrated is not None:
                await asyncio.to_thread(self._on_migrated, chat_id, moved.new_chat_id)
            return await obey(moved.new_chat_id, text, ParseMode.HTML)
        except BadRequest as error:
            if "parse entities" not in error.message.lower():
                raise
            _log.warning("Telegram refused the markup of a reply of %d characters; sent as plain text", len(text))
            return await obey(chat_id, _without_markup(text), None)


def _quoting(message_id: int | None) -> ReplyParameters | None:
    return ReplyParameters(message_id, allow_sending_without_reply=True) if message_id else None


def _without_markup(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", text))
