"""What a link to the bot opens: the question it names, or a group's default pair."""

from __future__ import annotations

from bot.deep_link import pair_of_link
from bot.presenting import Surface
from bot.presenting.arguments import Wording
from bot.presenting.html import escape
from bot.presenting.look import look_of
from bot.presenting.texts import text
from bot.presenting.titles import pair_words
from bot.question import Intent, Language, Question
from bot.telegram.asked import Asked
from bot.telegram.buttons import Kind
from bot.telegram.conversations import Conversations
from bot.telegram.views import Shown, Views


def open_link(conversations: Conversations, asked: Asked, payload: str, language: Language) -> Shown | None:
    """Return what a link leads to; None for a payload that is unknown or was tampered with."""
    if not asked.place.private and (pair := pair_of_link(payload)):
        return _add_to_group(conversations, asked, pair, language)
    question = conversations.links.open_payload(payload, language)
    if question is None:
        return None
    reply = conversations.open(asked, question)
    look = look_of(reply.choices, brief=not asked.place.private)
    views = Views(conversations.assistant.engine, Surface.CHAT, look=look)
    return views.show(Kind.QUESTION, reply.answer, 1, conversations.now().date())


def _add_to_group(conversations: Conversations, asked: Asked, pair: tuple[str, str], language: Language) -> Shown:
    """Make a pair the default of a group that has none; only an administrator's settings change one that it has."""
    chat_id = asked.place.chat_id
    chosen = conversations.choices.read(chat_id).pair
    if chosen is None:
        conversations.choices.change(chat_id, pair=pair)
        chosen = pair
    question = Question(language, Intent.TRADE_TOTAL, *chosen)
    named = pair_words(question, Wording(language, {}))
    return Shown([escape(text(language, "group-pair-set", pair=named))], None)
