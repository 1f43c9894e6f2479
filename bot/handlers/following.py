"""Following a pair: /follow, /following, /unfollow, /stop, and the buttons that do the same."""

from __future__ import annotations

from asyncio import to_thread

from telegram import InlineKeyboardMarkup, Update

from bot.following_topics import topic_of
from bot.handlers.buttons import refuse
from bot.handlers.context import Context
from bot.handlers.replies import tell, whisper
from bot.presenting import html_text
from bot.presenting.subjects import subject
from bot.presenting.texts import text
from bot.question import Clarification, Language, Question
from bot.telegram.admins import RightsUnknown
from bot.telegram.asked import Asked, Place, Pressed, read_asked, read_pressed
from bot.telegram.buttons import FOLLOW, question_button
from bot.telegram.following import TooMany
from bot.telegram.following_texts import ALL, ENDING, example, followed, listed
from bot.telegram.refusals import MessageGone
from bot.telegram.subjects import read_named
from bot.telegram.under import question_of


async def follow(update: Update, context: Context) -> None:
    """Follow the pair and topic of "/follow BY AZ trade"."""
    asked = read_asked(update)
    named = await to_thread(read_named, asked, context.conversations)
    language, at = named.reading.language, at_name(asked.place, context)
    if not await _may_change(asked.place, asked.person_id, context):
        await whisper(asked, [html_text(language, "follow-group")], context)
    elif isinstance(named.reading, Clarification):
        await _ask_which(asked, named.reading, context)
    elif named.unknown is not None:
        said = {"word": named.unknown, "example": example(at)}
        await whisper(asked, [html_text(language, "follow-unknown-word", said)], context)
    else:
        await tell(asked, await _follow(asked.place, named.reading, language, context), context)


async def following(update: Update, context: Context) -> None:
    """List what the chat follows, a button a line."""
    asked = read_asked(update)
    language = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
    await _tell_list(asked, language, context)


async def unfollow(update: Update, context: Context) -> None:
    """End "/unfollow BY AZ trade", or all of the pair; without a pair show what can be ended."""
    asked = read_asked(update)
    named = await to_thread(read_named, asked, context.conversations)
    language = named.reading.language
    if not await _may_change(asked.place, asked.person_id, context):
        await whisper(asked, [html_text(language, "follow-group")], context)
        return
    question = named.reading
    if isinstance(question, Clarification) or question.pair is None or not named.named:
        await _tell_list(asked, language, context)
        return
    ended = await to_thread(context.following.unfollow, asked.place.chat_id, question)
    words = {"subject": subject(language, question.pair, topic_of(question)), "at": at_name(asked.place, context)}
    await tell(asked, [html_text(language, "unfollow-done" if ended else "unfollow-missing", words)], context)


async def stop(update: Update, context: Context) -> None:
    """End everything that the chat follows and say how much that was."""
    asked = read_asked(update)
    language = await to_thread(context.conversations.language, asked.place.chat_id, asked.client)
    if await _may_change(asked.place, asked.person_id, context):
        count = await to_thread(context.following.end_all, asked.place.chat_id)
        await tell(asked, [html_text(language, "stop-done", {"count": count})], context)
    else:
        await whisper(asked, [html_text(language, "follow-group")], context)


async def press_follow(update: Update, context: Context) -> None:
    """Follow what the question of a button is about."""
    pressed = read_pressed(update)
    question = await to_thread(question_of, pressed.data, context.conversations.links) if pressed else None
    if pressed is None or question is None or question.pair is None:
        await refuse(update, context)
        return
    chosen = (await to_thread(context.conversations.choices.read, pressed.place.chat_id)).language
    language = chosen or question.language
    if await _permitted(pressed, language, context):
        await context.delivery.acknowledge(pressed.query_id)
        said = await _follow(pressed.place, question, language, context)
        await context.delivery.send(pressed.place, said, reply_to=pressed.message_id)


async def press_unfollow(update: Update, context: Context) -> None:
    """End one subscription, or all of them, and show in place what is left."""
    pressed = read_pressed(update)
    wanted = pressed.data.partition(":")[2] if pressed else ""
    if pressed is None or not (wanted in {ALL, ENDING} or wanted.isdecimal()):
        await refuse(update, context)
        return
    language = await to_thread(context.conversations.language, pressed.place.chat_id, pressed.client)
    if not await _permitted(pressed, language, context):
        return
    await context.delivery.acknowledge(pressed.query_id)
    if wanted == ENDING:
        count = await to_thread(context.following.end_all, pressed.place.chat_id)
        said = [html_text(language, "stop-done", {"count": count})]
        await context.delivery.send(pressed.place, said, reply_to=pressed.message_id)
        return
    await to_thread(_end, pressed.place.chat_id, wanted, context)
    await _show_rest(pressed, language, context)


def at_name(place: Place, context: Context) -> str:
    """Return what commands in a message for this chat carry: nothing, or in groups the bot's name."""
    return "" if place.private else f"@{context.bot.username}"


async def _follow(place: Place, question: Question, language: Language, context: Context) -> list[str]:
    at = at_name(place, context)
    try:
        await to_thread(context.following.follow, place, question, language)
    except TooMany as error:
        return [html_text(language, "follow-full", {"count": error.count, "at": at})]
    choices = await to_thread(context.conversations.choices.read, place.chat_id)
    return followed(language, question, choices, place, at)


async def _ask_which(asked: Asked, unclear: Clarification, context: Context) -> None:
    """Ask which country is meant, its choices as buttons; where none was named, say how to follow."""
    language = unclear.language
    made = [question_button(_label(language, each), each, FOLLOW) for each in unclear.choices if each.pair]
    rows = [[button] for button in made if button]
    key = "follow-which" if rows else "follow-usage"
    said = html_text(language, key, {"example": example(at_name(asked.place, context))})
    await whisper(asked, [said], context, InlineKeyboardMarkup(rows) if rows else None)


def _label(language: Language, question: Question) -> str:
    assert question.pair is not None
    return subject(language, question.pair, topic_of(question))


async def _list(place: Place, language: Language, context: Context) -> tuple[list[str], InlineKeyboardMarkup | None]:
    held = await to_thread(context.following.held, place.chat_id)
    choices = await to_thread(context.conversations.choices.read, place.chat_id)
    return listed(language, held, choices, at_name(place, context))


def _end(chat_id: int, wanted: str, context: Context) -> None:
    if wanted == ALL:
        context.following.end_all(chat_id)
    else:
        context.following.end(chat_id, int(wanted[:18]))


async def _tell_list(asked: Asked, language: Language, context: Context) -> None:
    said, keyboard = await _list(asked.place, language, context)
    await tell(asked, said, context, keyboard)


async def _show_rest(pressed: Pressed, language: Language, context: Context) -> None:
    said, keyboard = await _list(pressed.place, language, context)
    try:
        await context.delivery.edit(pressed.place, pressed.message_id, said, keyboard)
    except MessageGone:
        await context.delivery.send(pressed.place, said, keyboard)


async def _permitted(pressed: Pressed, language: Language, context: Context) -> bool:
    """Tell whether a person may change what a chat follows; whoever may not is told so."""
    if await _may_change(pressed.place, pressed.person_id, context):
        return True
    await context.delivery.acknowledge(pressed.query_id, text(language, "follow-group"))
    return False


async def _may_change(place: Place, person_id: int, context: Context) -> bool:
    try:
        return await context.admins.are_led_by(place, person_id)
    except RightsUnknown:
        return False
