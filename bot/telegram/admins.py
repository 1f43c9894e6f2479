"""Who may change what belongs to a whole chat."""

from __future__ import annotations

from collections import OrderedDict
from time import monotonic

from telegram import Bot, ChatMember
from telegram.error import TelegramError

from bot.telegram.asked import Place

REMEMBERED_SECONDS = 60.0
REMEMBERED = 2000


class RightsUnknown(Exception):
    """Telegram did not tell whether somebody is an administrator."""


class Admins:
    """Knows the administrators of groups, each for a minute. In a private chat everybody is at home."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._known: OrderedDict[tuple[int, int], tuple[bool, float]] = OrderedDict()

    async def are_led_by(self, place: Place, person_id: int) -> bool:
        """Tell whether a person administers a chat; raises RightsUnknown.

        An administrator who writes anonymously appears as the group itself.
        """
        if place.private or person_id == place.chat_id:
            return True
        known, until = self._known.get((place.chat_id, person_id), (False, 0.0))
        if monotonic() < until:
            return known
        found = await self._ask(place.chat_id, person_id)
        self._known[place.chat_id, person_id] = found, monotonic() + REMEMBERED_SECONDS
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return found

    async def _ask(self, chat_id: int, person_id: int) -> bool:
        try:
            member = await self._bot.get_chat_member(chat_id, person_id)
        except TelegramError as error:
            raise RightsUnknown from error
        return member.status in {ChatMember.OWNER, ChatMember.ADMINISTRATOR}
