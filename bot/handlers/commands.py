"""Commands that are about the bot itself; every other command is a question."""

from __future__ import annotations

from asyncio import to_thread

from telegram import InlineKeyboardMarkup, Update

from bot.handlers.context import Context
from bot.presenting.texts import text
from bot.question import Flow, Intent, Language, Question
from bot.telegram.asked import COMMAND, read_asked
from bot.telegram.buttons import language_keyboard, question_button
from bot.telegram.languages import named_language
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


async def language(update: Update, context: Context) -> None:
    """Choose the language of a chat: "/language az", or from buttons."""
    asked = read_asked(update)
    wanted = named_language(COMMAND.sub("", asked.text, count=1))
    if wanted is None:
        spoken = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
        await context.delivery.reply(asked, say(spoken, "telegram-language-ask"), language_keyboard(spoken))
        return
    await to_thread(context.conversations.choose_language, asked.place.chat_id, wanted)
    await context.delivery.reply(asked, say(wanted, "telegram-language-set"), None)


def _examples(language: Language) -> InlineKeyboardMarkup:
    reporter, partner = EXAMPLE_PAIR
    found = (
        question_button(text(language, key), Question(language, intent, reporter, partner, flow=flow))
        for key, intent, flow in EXAMPLES
    )
    return InlineKeyboardMarkup([[button] for button in found if button])
