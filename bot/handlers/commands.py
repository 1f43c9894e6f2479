"""Commands that are about the bot itself; every other command is a question."""

from __future__ import annotations

from asyncio import to_thread

from telegram import InlineKeyboardMarkup, Update

from bot.deep_link import pair_of_link
from bot.handlers.chat_settings import refused
from bot.handlers.context import Context
from bot.handlers.replies import whisper, whisper_text
from bot.presenting.texts import text
from bot.question import Language, Question
from bot.telegram.asked import COMMAND, read_asked
from bot.telegram.buttons import question_button
from bot.telegram.lookup import EXAMPLE_PAIR, EXAMPLES
from bot.telegram.opening import open_link
from bot.telegram.texts import say


async def start(update: Update, context: Context) -> None:
    """Answer the question of the link that led here; without one say in a few lines what can be asked."""
    asked = read_asked(update)
    language = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
    payload = COMMAND.sub("", asked.text, count=1).strip()
    if not asked.place.private and pair_of_link(payload):
        refusal = await refused(asked.place, asked.person_id, context)
        if refusal is not None:
            await whisper_text(asked, refusal, context)
            return
    opened = await to_thread(open_link, context.conversations, asked, payload, language) if payload else None
    if opened is None:
        await whisper(asked, say(language, "telegram-start"), context, _examples(language))
        return
    sent = await context.delivery.reply(asked, opened.parts, opened.keyboard)
    if sent is not None:
        context.conversations.remember_answer(asked, sent)


def _examples(language: Language) -> InlineKeyboardMarkup:
    reporter, partner = EXAMPLE_PAIR
    found = (
        question_button(text(language, key), Question(language, intent, reporter, partner, flow=flow))
        for key, intent, flow in EXAMPLES
    )
    return InlineKeyboardMarkup([[button] for button in found if button])
