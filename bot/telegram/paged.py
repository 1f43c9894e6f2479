"""A page of an answer as a message with its buttons."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.answer import Answer
from bot.presenting import Surface, to_html
from bot.presenting.html import LIMIT
from bot.presenting.look import DEFAULT_LOOK, Look
from bot.presenting.pages import card_pages
from bot.telegram.buttons import keyboard


def paged(
    answer: Answer,
    surface: Surface = Surface.CHAT,
    username: str | None = None,
    *,
    look: Look = DEFAULT_LOOK,
    page: int = 1,
) -> tuple[list[str], InlineKeyboardMarkup | None]:
    """Return a page of an answer in HTML and its buttons; a page beyond the last is the last."""
    pages = card_pages(answer, look)
    number = min(page, len(pages))
    buttons = keyboard(answer, surface, username, page=(number, len(pages)))
    shown = pages[number - 1]
    return [shown] if len(shown) <= LIMIT else to_html(answer, look), buttons
