"""The typed context that every handler receives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot

from bot.personal_data import PersonalData
from bot.settings import Settings
from bot.telegram.admins import Admins
from bot.telegram.conversations import Conversations
from bot.telegram.cooldown import Cooldown
from bot.telegram.delivery import Delivery
from bot.telegram.digests import Digests
from bot.telegram.following import Following
from bot.telegram.looked_up import LookedUp
from bot.telegram.rendering import Rendering
from bot.telegram.reports import Reports
from bot.telegram.ticket_news import TicketNews


@dataclass(frozen=True, slots=True)
class Services:
    """What handlers work with."""

    conversations: Conversations
    delivery: Delivery
    settings: Settings
    admins: Admins
    cooldown: Cooldown
    personal_data: PersonalData
    rendering: Rendering
    following: Following
    reports: Reports
    digests: Digests
    ticket_news: TicketNews
    looked_up: LookedUp


Data = dict[Any, Any]


class Context(CallbackContext[ExtBot[None], Data, Data, Services]):
    """A callback context whose services have names and types."""

    @property
    def conversations(self) -> Conversations:
        """The store's memory of this bot's conversations."""
        return self.bot_data.conversations

    @property
    def delivery(self) -> Delivery:
        """The way out to Telegram."""
        return self.bot_data.delivery

    @property
    def admins(self) -> Admins:
        """Who may change what belongs to a whole chat."""
        return self.bot_data.admins

    @property
    def cooldown(self) -> Cooldown:
        """What was said a moment ago."""
        return self.bot_data.cooldown

    @property
    def personal_data(self) -> PersonalData:
        """What is held about people and chats."""
        return self.bot_data.personal_data

    @property
    def rendering(self) -> Rendering:
        """Answers as messages."""
        return self.bot_data.rendering

    @property
    def looked_up(self) -> LookedUp:
        """Inline results."""
        return self.bot_data.looked_up

    @property
    def following(self) -> Following:
        """What chats follow."""
        return self.bot_data.following

    @property
    def reports(self) -> Reports:
        """Reports of errors."""
        return self.bot_data.reports


BotApplication = Application[ExtBot[None], Context, Data, Data, Services, None]
