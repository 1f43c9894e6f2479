"""Manners in groups: one line on joining, deletion of our own messages, and moving with a group."""

from __future__ import annotations

from asyncio import to_thread

from telegram import Chat, ChatMember, Message, Update

from bot.handlers.chat_settings import refused
from bot.handlers.context import Context
from bot.handlers.replies import spoken, whisper_text
from bot.presenting.texts import text
from bot.telegram.asked import COMMAND, Asked, Place, Pressed, is_private, read_asked, read_pressed
from bot.telegram.buttons import remove_keyboard
from bot.telegram.languages import client_language
from bot.telegram.texts import say

_INSIDE = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.RESTRICTED, ChatMember.OWNER})


async def change_membership(update: Update, context: Context) -> None:
    """Greet a group that the bot was added to; end the subscriptions of a chat that it was removed from."""
    change = update.my_chat_member
    if change is None:
        return
    was, is_now = (each.status in _INSIDE for each in (change.old_chat_member, change.new_chat_member))
    if not is_now:
        await to_thread(context.conversations.leave, change.chat.id)
    elif not was and change.chat.type in {Chat.GROUP, Chat.SUPERGROUP}:
        place = Place(change.chat.id, None, is_private(change.chat))
        client = client_language(change.from_user.language_code)
        language = await to_thread(context.conversations.language, place.chat_id, client)
        line = say(language, "group-joined", bot=f"@{context.bot.username}")
        await context.delivery.send(place, line, remove_keyboard(language, change.from_user.id))


async def remove(update: Update, context: Context) -> None:
    """Delete the line said on joining, for whoever added the bot and for administrators."""
    pressed = read_pressed(update)
    if pressed is None:
        return
    is_adder = pressed.data.partition(":")[2] == str(pressed.person_id)
    refusal = None if is_adder else await refused(pressed.place, pressed.person_id, context)
    await _acknowledge(pressed, refusal, context)
    if refusal is None:
        await context.delivery.delete(pressed.place, pressed.message_id)


async def delete(update: Update, context: Context) -> None:
    """Delete the answer of ours that this replies to, all its parts, for its asker and for administrators."""
    asked, ours = read_asked(update), _our_message(update.effective_message, context)
    if ours is None:
        if _is_meant_for_us(asked, update.effective_message):
            await whisper_text(asked, "delete-how", context)
        return
    chat_id = asked.place.chat_id
    parts = context.delivery.together(chat_id, ours)
    is_askers = await to_thread(context.conversations.is_answer_to, asked.person_id, chat_id, parts[0])
    refusal = None if is_askers else await refused(asked.place, asked.person_id, context)
    if refusal is not None:
        await whisper_text(asked, "delete-not-yours", context)
    elif all([await context.delivery.delete(asked.place, part) for part in parts]):
        await to_thread(context.conversations.forget_answer, chat_id, parts[0])
    else:
        await whisper_text(asked, "delete-too-old", context)


async def migrate(update: Update, context: Context) -> None:
    """Move what belongs to a group to the supergroup it became; both service messages tell it."""
    message = update.effective_message
    if message is None:
        return
    if message.migrate_to_chat_id:
        await to_thread(context.conversations.migrate, message.chat.id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id:
        await to_thread(context.conversations.migrate, message.migrate_from_chat_id, message.chat.id)


async def _acknowledge(pressed: Pressed, refusal: str | None, context: Context) -> None:
    alert = text(await spoken(pressed, context), refusal) if refusal else None
    await context.delivery.acknowledge(pressed.query_id, alert)


def _our_message(message: Message | None, context: Context) -> int | None:
    replied = message.reply_to_message if message else None
    if replied is None or replied.from_user is None or replied.from_user.id != context.bot.id:
        return None
    return replied.message_id


def _is_meant_for_us(asked: Asked, message: Message | None) -> bool:
    """Whether a /delete that replies to none of our messages is ours at all: other bots know the command too."""
    command = COMMAND.match(message.text or "") if message else None
    return asked.place.private or bool(command and command["bot"])
