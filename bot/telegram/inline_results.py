"""Answers as results of inline and guest mode: each is an article that sends one whole card with its source."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent
from telegram.constants import ParseMode

from bot.answer import Answer
from bot.presenting import Surface, html_text, to_one_message
from bot.presenting.headline import Headline, headline
from bot.presenting.texts import text
from bot.question import Intent, Language, Question
from bot.question_code import encode
from bot.telegram.buttons import keyboard
from bot.telegram.delivery import NO_PREVIEW
from bot.telegram.links import link_payload
from bot.telegram.paged import paged


def article(
    answer: Answer, surface: Surface, username: str, *, shown: Headline | None = None
) -> InlineQueryResultArticle:
    """Return an answer as a result; its id is the same for the same question in the same language."""
    line = shown or headline(answer)
    if surface is Surface.GUEST:
        words, buttons = to_one_message(answer), keyboard(answer, surface, username)
    else:
        [words, *_], buttons = paged(answer, surface, username)
    return InlineQueryResultArticle(
        id=result_id(answer),
        title=line.title,
        description=line.description,
        input_message_content=InputTextMessageContent(
            words, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
        ),
        reply_markup=buttons,
    )


def advice(language: Language, key: str) -> InlineQueryResultArticle:
    """Return a text of the catalogue as a result."""
    content = InputTextMessageContent(html_text(language, key), ParseMode.HTML, link_preview_options=NO_PREVIEW)
    return InlineQueryResultArticle(f"{language}:{key}", text(language, "inline-how"), content)


def result_id(answer: Answer) -> str:
    """Return the language and a name made of the question: clients may keep results under it."""
    return f"{answer.language}:{hashlib.sha256(encode(answer.question).encode()).hexdigest()[:24]}"


def without_doubles(results: Sequence[InlineQueryResultArticle]) -> list[InlineQueryResultArticle]:
    """Leave out results whose id was there already: Telegram would refuse them all."""
    return list({result.id: result for result in reversed(results)}.values())[::-1]


def open_button(question: Question) -> InlineQueryResultsButton:
    """Return the button above the results that opens the same question in the bot."""
    return InlineQueryResultsButton(text(question.language, "inline-open"), start_parameter=link_payload(question))


def how_button(language: Language) -> InlineQueryResultsButton:
    """Return the button that leads to the help where there is nothing to open."""
    payload = link_payload(Question(language, Intent.HELP))
    return InlineQueryResultsButton(text(language, "inline-how"), start_parameter=payload)
