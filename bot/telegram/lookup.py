"""What inline and guest mode answer: from the local store, in the person's language, remembering nothing.

All functions are synchronous and take a few milliseconds of the store: call them off the event loop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from telegram import InlineQueryResultArticle, InlineQueryResultsButton

from bot.answer import Answer, Outcome
from bot.elsewhere import answer_alone, answer_around, read_words
from bot.presenting import Surface
from bot.presenting.arguments import Wording
from bot.presenting.clarifications import choice_label
from bot.presenting.headline import Headline, headline
from bot.presenting.texts import text
from bot.question import SLOTLESS, Flow, Intent, Language, Question, Reading
from bot.telegram.asked import Looked
from bot.telegram.buttons import Press
from bot.telegram.conversations import Conversations
from bot.telegram.inline_results import advice, article, how_button, open_button, without_doubles
from bot.telegram.views import Shown, Views

EXAMPLE_PAIR = ("BY", "AZ")
EXAMPLES = (
    ("telegram-example-trade", Intent.TRADE_TOTAL, Flow.TOTAL),
    ("telegram-example-coop", Intent.COOPERATION, None),
    ("telegram-example-facts", Intent.FACTS, None),
)


@dataclass(frozen=True, slots=True)
class Results:
    """The results of an inline query, and the button above them."""

    articles: list[InlineQueryResultArticle]
    button: InlineQueryResultsButton


def look_up(conversations: Conversations, looked: Looked, username: str) -> Results:
    """Return the results of an inline query: the card asked for, then what else is held of its pair."""
    preferred = _preferred(conversations, looked)
    if not looked.text:
        return _examples(conversations, preferred or _fallback(conversations, looked), username)
    reading = _read(conversations, looked)
    found = answer_around(conversations.assistant.engine, reading, preferred=preferred, now=conversations.now())
    first = found.first
    if first.question.intent in SLOTLESS - {Intent.SOURCES} or first.outcome is Outcome.DECLINE:
        return Results([], how_button(first.language))
    for each in (first, *found.offered):
        conversations.links.keep(each)
    articles = [article(each, Surface.INLINE, username, shown=_chosen(first, each)) for each in found.offered]
    return Results(without_doubles(articles), open_button(replace(first.question, language=first.language)))


def answer_guest(conversations: Conversations, looked: Looked, username: str) -> InlineQueryResultArticle:
    """Return the one card that answers a guest's question; nothing is kept of it."""
    if not looked.text:
        return advice(_fallback(conversations, looked), "guest-ask")
    reading = _read(conversations, looked)
    answer = answer_alone(conversations.assistant.engine, reading, now=conversations.now())
    return article(answer, Surface.GUEST, username)


def press_inline(conversations: Conversations, press: Press, username: str) -> Shown | None:
    """Return what a message of inline mode shows after a press; None where the question is unknown."""
    question = conversations.links.open_code(press.code, press.language)
    if question is None:
        return None
    engine, now = conversations.assistant.engine, conversations.now()
    answer = answer_alone(engine, question, now=now)
    conversations.links.keep(answer)
    return Views(engine, Surface.INLINE, username).show(press.kind, answer, press.page, now.date())


def _read(conversations: Conversations, looked: Looked) -> Reading:
    """Read the words, or the payload of a link that was shared as words."""
    fallback = _fallback(conversations, looked)
    linked = conversations.links.open_payload(looked.text, fallback) if "_" in looked.text else None
    return linked or read_words(looked.text, fallback=fallback)


def _preferred(conversations: Conversations, looked: Looked) -> Language | None:
    """Return the language chosen in the person's private chat."""
    return conversations.choices.read(looked.person_id).language if looked.person_id else None


def _fallback(conversations: Conversations, looked: Looked) -> Language:
    return looked.client or conversations.assistant.settings.default_language


def _chosen(first: Answer, answer: Answer) -> Headline | None:
    """Return the line of a choice of a question back: what it chooses comes first."""
    if first.clarification is None:
        return None
    found = headline(answer)
    chosen = choice_label(first.clarification, answer.question, Wording(answer.language, {}))
    return Headline(f"{chosen}: {found.title}", found.description)


def _examples(conversations: Conversations, language: Language, username: str) -> Results:
    """Return examples that say what to type; a card that nothing is held for is none."""
    engine, now = conversations.assistant.engine, conversations.now()
    articles = []
    for key, intent, flow in EXAMPLES:
        answer = answer_alone(engine, Question(language, intent, *EXAMPLE_PAIR, flow=flow), now=now)
        if answer.outcome is Outcome.ANSWER:
            line = Headline(text(language, "inline-example", words=text(language, key)), headline(answer).title)
            articles.append(article(answer, Surface.INLINE, username, shown=line))
    return Results(articles, how_button(language))
