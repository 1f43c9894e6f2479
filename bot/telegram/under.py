"""The question behind an answer, as the buttons under it tell."""

from __future__ import annotations

import re

from telegram import InlineKeyboardMarkup, Message

from bot.question import Language, Question
from bot.telegram.buttons import REPORT, Kind
from bot.telegram.links import Links

_OF_THE_ANSWER = frozenset({REPORT, Kind.WHY, Kind.SOURCES, Kind.PERIODS, Kind.PAGE})
"""Buttons that carry the very question of the answer above them: reporting it, its pages, and views of it."""
_DATA = re.compile(r"[a-z]1:(?P<language>[a-z]{2}):(?:\d{1,2}:)?(?P<code>.+)")


def question_of(data: str, links: Links) -> Question | None:
    """Return the question that the data of a button names, None where it names none. Reads the store."""
    found = _DATA.fullmatch(data)
    if found is None or found["language"] not in set(Language):
        return None
    return links.open_code(found["code"], Language(found["language"]))


def question_under(message: Message | None, links: Links) -> Question | None:
    """Return the question that a message of ours answers; None where no button under it says. Reads the store."""
    markup = message.reply_markup if message else None
    rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else ()
    data = [button.callback_data for row in rows for button in row]
    own = (each for each in data if isinstance(each, str) and each.partition(":")[0] in _OF_THE_ANSWER)
    return next(filter(None, (question_of(each, links) for each in own)), None)
