"""A digest as a message: its words, and buttons that open what it tells and end it."""

from __future__ import annotations

from collections.abc import Iterator

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from bot.news import News, NewsKind
from bot.presenting.news import digest_html
from bot.presenting.subjects import pair_name
from bot.presenting.texts import text
from bot.question import Language
from bot.telegram.buttons import question_button
from bot.telegram.following_texts import ENDING, UNFOLLOW
from bot.understanding.subject import as_question

MOST_BUTTONS = 4


def digest_message(language: Language, news: News, *, private: bool, bot: Bot) -> tuple[str, InlineKeyboardMarkup]:
    """Return a digest's HTML and its buttons."""
    opening = [[button] for button in _opening(language, news)][:MOST_BUTTONS]
    ending = InlineKeyboardButton(text(language, "button-stop-digests"), callback_data=f"{UNFOLLOW}:{ENDING}")
    return digest_html(language, news, at="" if private else f"@{bot.username}"), InlineKeyboardMarkup(
        [*opening, [ending]]
    )


def _opening(language: Language, news: News) -> Iterator[InlineKeyboardButton]:
    """Yield the first disagreement, then everything on each pair."""
    disputed = [item for pair in news.pairs for item in pair.items if item.kind is NewsKind.DISAGREEMENT]
    for item in disputed[:1]:
        button = question_button(text(language, "button-see-both"), item.question)
        if button is not None:
            yield button
    for pair in news.pairs:
        named = (pair.reporter, pair.partner)
        button = question_button(pair_name(language, named), as_question(named, language))
        if button is not None:
            yield button
