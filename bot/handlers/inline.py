"""Inline mode: results while somebody types, and presses under the cards that were sent."""

from __future__ import annotations

from asyncio import to_thread
from typing import Any

from telegram import Update
from telegram.ext import CallbackQueryHandler

from bot.handlers.context import Context
from bot.presenting.texts import text
from bot.telegram.asked import PressedInline, read_inline, read_pressed_inline
from bot.telegram.buttons import read_press
from bot.telegram.lookup import press_inline


class InlinePressHandler(CallbackQueryHandler[Context, Any]):
    """Takes presses under messages whose chat is unknown to us."""

    def check_update(self, update: object) -> Any:
        """Tell whether an update is such a press."""
        return isinstance(update, Update) and read_pressed_inline(update) is not None


async def results(update: Update, context: Context) -> None:
    """Offer up to eight cards for what was typed so far."""
    looked = read_inline(update)
    found = await to_thread(context.looked_up.look_up, context.conversations, looked, context.bot.username)
    await context.delivery.answer_inline(looked.query_id, found.articles, found.button)


async def press(update: Update, context: Context) -> None:
    """Show another view in place of a card that was sent by way of inline mode."""
    pressed = read_pressed_inline(update)
    if pressed is None:
        return
    wanted = read_press(pressed.data)
    if wanted is None:
        await _refuse(pressed, context)
        return
    shown = await to_thread(press_inline, context.conversations, wanted, context.bot.username)
    if shown is None:
        await _refuse(pressed, context)
        return
    await context.delivery.acknowledge(pressed.query_id)
    await context.delivery.edit_inline(pressed.inline_id, shown.parts[0], shown.keyboard)


async def _refuse(pressed: PressedInline, context: Context) -> None:
    language = await to_thread(context.conversations.language, pressed.person_id, pressed.client)
    await context.delivery.acknowledge(pressed.query_id, text(language, "telegram-old-button"))
