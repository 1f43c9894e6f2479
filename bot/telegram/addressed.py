"""Which messages are meant for this bot; to all others it is silent."""

from __future__ import annotations

import re

from telegram import Message, MessageEntity
from telegram.ext.filters import MessageFilter

from bot.telegram.asked import COMMAND, is_private
from bot.understanding.commands import read_command


class Addressed(MessageFilter):
    """Keep messages that are meant for this bot.

    In a private chat that is everything but another bot's command. In groups: any command with our name, the
    commands given here without one, replies to our messages, and mentions; never talk, other bots, or what
    people send by way of an inline bot.
    """

    __slots__ = ("_commands",)

    def __init__(self, commands: frozenset[str]) -> None:
        super().__init__(name="Addressed")
        self._commands = commands

    def filter(self, message: Message) -> bool:
        """Tell whether a message is meant for us."""
        if message.via_bot or message.is_automatic_forward or _is_from_bot(message):
            return False
        command = COMMAND.match(message.text or "")
        if command:
            return self._is_ours(message, command)
        return is_private(message.chat) or _replies_to_us(message) or _mentions_us(message)

    def _is_ours(self, message: Message, command: re.Match[str]) -> bool:
        if command["bot"]:
            return command["bot"].lower() == message.get_bot().username.lower()
        return is_private(message.chat) or command["name"].lower() in self._commands


class UnknownCommand(MessageFilter):
    """Keep commands that neither a handler nor the questions know: "/unheard", but not "/export" or "/экспорт"."""

    __slots__ = ("_known",)

    def __init__(self, known: frozenset[str]) -> None:
        super().__init__(name="UnknownCommand")
        self._known = known

    def filter(self, message: Message) -> bool:
        """Tell whether a message is a command that nobody knows."""
        command = COMMAND.match(message.text or "")
        if command is None or command["name"].lower() in self._known:
            return False
        return read_command(message.text or "") is None


def _is_from_bot(message: Message) -> bool:
    return bool(message.from_user and message.from_user.is_bot and not message.sender_chat)


def _replies_to_us(message: Message) -> bool:
    earlier = message.reply_to_message
    if earlier is None or earlier.from_user is None or earlier.forum_topic_created:
        return False
    return earlier.from_user.id == message.get_bot().id


def _mentions_us(message: Message) -> bool:
    try:
        entities = message.parse_entities() | message.parse_caption_entities()
    except UnicodeEncodeError:  # half a character, which no client of Telegram's sends
        return False
    bot = message.get_bot()
    return any(
        (entity.type == MessageEntity.MENTION and text.lower() == f"@{bot.username}".lower())
        or (entity.type == MessageEntity.TEXT_MENTION and entity.user is not None and entity.user.id == bot.id)
        for entity, text in entities.items()
    )
