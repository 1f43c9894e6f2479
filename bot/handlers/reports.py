"""Reports of errors: /report, the button, and the words that follow; and /history, which shows what came of them."""

from __future__ import annotations

from asyncio import to_thread
from functools import partial
from html import escape

from telegram import ForceReply, Message, Update

from bot.handlers.buttons import refuse
from bot.handlers.context import Context
from bot.handlers.following import at_name
from bot.handlers.questions import ask
from bot.handlers.replies import whisper
from bot.presenting import html_text
from bot.presenting.reports import thanks_html
from bot.presenting.texts import text
from bot.question import Language, Question
from bot.telegram.asked import COMMAND, Asked, Place, read_asked, read_pressed
from bot.telegram.reports import Reported, TooManyReports
from bot.telegram.under import question_of, question_under


async def report(update: Update, context: Context) -> None:
    """Report an answer as wrong: the one replied to, else the person's last; words may follow the command."""
    asked = read_asked(update)
    question = await to_thread(_question_of, update.effective_message, asked, context)
    if question is None:
        language = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
        said = html_text(language, "report-nothing", {"at": at_name(asked.place, context)})
        await whisper(asked, [said], context)
        return
    words = COMMAND.sub("", asked.text, count=1).strip()
    if words:
        said = await to_thread(_take, asked, question, words, context)
        await whisper(asked, [said], context)
    else:
        await _ask_for_words(asked.place, asked.person_id, question, asked.message_id, context)


async def press_report(update: Update, context: Context) -> None:
    """Ask whoever pressed what is wrong with an answer."""
    pressed = read_pressed(update)
    question = await to_thread(question_of, pressed.data, context.conversations.links) if pressed else None
    if pressed is None or question is None or update.callback_query is None:
        await refuse(update, context)
        return
    await context.delivery.acknowledge(pressed.query_id)
    question = await to_thread(_spoken, pressed.place, question, context)
    person = update.callback_query.from_user
    named = "" if pressed.place.private else f'<a href="tg://user?id={person.id}">{escape(person.first_name)}</a>: '
    await _ask_for_words(pressed.place, pressed.person_id, question, pressed.message_id, context, named=named)


async def hear_words(update: Update, context: Context) -> None:
    """Take words as those of a report, where our message replied to or just said asked for them; else as a question."""
    asked, replied = read_asked(update), update.effective_message and update.effective_message.reply_to_message
    prompt = replied.message_id if replied else context.reports.take_prompt(asked.place)
    taken = None
    if prompt is not None and asked.text:
        hear = partial(context.reports.hear, replied=replied is not None)
        taken = await to_thread(hear, asked.place, asked.person_id, prompt, asked.text)
    if taken is None:
        await ask(update, context)
    else:
        await whisper(asked, [_thanks(taken)], context)


async def _ask_for_words(
    place: Place, person_id: int, question: Question, reply_to: int, context: Context, *, named: str = ""
) -> None:
    language = question.language
    try:
        ticket = await to_thread(context.reports.begin, place, person_id, question)
    except TooManyReports as error:
        await context.delivery.send(place, [_full(language, error)], reply_to=reply_to)
        return
    prompt = ForceReply(selective=True, input_field_placeholder=text(language, "report-placeholder"))
    said = named + html_text(language, "report-ask")
    sent = await context.delivery.send(place, [said], prompt, reply_to=reply_to)
    if sent is not None:
        await to_thread(context.reports.await_reply, place, ticket, sent)


def _take(asked: Asked, question: Question, words: str, context: Context) -> str:
    try:
        taken = context.reports.report(asked.place, asked.person_id, question, words)
    except TooManyReports as error:
        return _full(question.language, error)
    return _thanks(taken)


def _thanks(taken: Reported) -> str:
    return thanks_html(taken.language, str(taken.number), taken.figure, taken.source)


def _full(language: Language, error: TooManyReports) -> str:
    return html_text(language, "report-full", {"count": error.count})


def _question_of(message: Message | None, asked: Asked, context: Context) -> Question | None:
    """Return the question of the answer replied to, as far as its buttons tell, else the person's last question."""
    replied = message.reply_to_message if message else None
    found = question_under(replied, context.conversations.links) or context.conversations.last_question(asked)
    return _spoken(asked.place, found, context) if found else None


def _spoken(place: Place, question: Question, context: Context) -> Question:
    """Return a question in the chat's language, where one was chosen."""
    return context.conversations.in_language(place.chat_id, question)
