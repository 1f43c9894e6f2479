"""The question behind an answer, as the buttons under it tell."""

from __future__ import annotations

import re

from telegram import Message

from bot.question import Language, Question
from bot.question_code import InvalidQuestionCode, decode

REPORT = "r1"
"""Report the answer to a question: ``r1:<language>:<code of the question>``."""

_OWN_QUESTION = re.compile(r"(?:r1|[wop]1):(?P<language>[a-z]{2}):(?:\d{1,2}:)?(?P<code>.+)")
"""Data of buttons that carry the very question of the answer above them: reporting it, and views of it."""


def question_under(message: Message) -> Question | None:
    """Return the question that a message of ours answers; None where no button under it says."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    found = (_question(str(button.callback_data)) for row in rows for button in row if button.callback_data)
    return next((question for question in found if question), None)


def _question(data: str) -> Question | None:
    found = _OWN_QUESTION.fullmatch(data)
    try:
        return decode(found["code"], Language(found["language"])) if found else None
    except (InvalidQuestionCode, ValueError):
        return None
