"""Commands that are about the bot itself; every other command is a question."""

from __future__ import annotations

from asyncio import to_thread

from telegram import InlineKeyboardMarkup, Update

from bot.handlers.context import Context
from bot.presenting.texts import text
from bot.question import Flow, Intent, Language, Question
from bot.telegram.asked import read_asked
from bot.telegram.buttons import question_button
from bot.telegram.texts import say

EXAMPLES = (
    ("telegram-example-trade", Intent.TRADE_TOTAL, Flow.TOTAL),
    ("telegram-example-coop", Intent.COOPERATION, None),
    ("telegram-example-facts", Intent.FACTS, None),
)
EXAMPLE_PAIR = ("BY", "AZ")


async def start(update: Update, context: Context) -> None:
    """Say in a few lines what can be asked, with three examples to press."""
    asked = read_asked(update)
    language = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
    await context.delivery.reply(asked, say(language, "telegram-start"), _examples(language))


def _examples(language: Language) -> InlineKeyboardMarkup:
    reporter, partner = EXAMPLE_PAIR
    found = (
        question_button(text(language, key), Question(language, intent, reporter, partner, flow=flow))
        for key, intent, flow in EXAMPLES
    )
    return InlineKeyboardMarkup([[button] for button in found if button])
