"""What Telegram shows of the bot before anybody asks: command menus, name and descriptions, per language.

All is read first and set only where it differs: these methods have narrow limits of their own.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.presenting.texts import text
from bot.question import Language

PRIVATE_MENU = ("trade", "exports", "imports", "balance", "invest", "coop", "facts", "follow", "settings", "help")
GROUP_MENU = ("trade", "exports", "imports", "coop", "ask", "help")
ADMIN_MENU = (*GROUP_MENU, "settings", "delete", "forget")
MENUS: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (BotCommandScopeDefault(), GROUP_MENU),
    (BotCommandScopeAllPrivateChats(), PRIVATE_MENU),
    (BotCommandScopeAllGroupChats(), GROUP_MENU),
    (BotCommandScopeAllChatAdministrators(), ADMIN_MENU),
)

_log = logging.getLogger(__name__)


async def update_menus(bot: Bot, default: Language) -> None:
    """Set menus and descriptions that differ from ours. Failures are logged and do no harm."""
    try:
        for code, language in _audiences(default):
            await _update_commands(bot, code, language)
            await _update_profile(bot, code, language)
    except Exception as error:  # noqa: BLE001
        unforeseen = not isinstance(error, TelegramError)
        _log.warning("Menus are not all up to date; the next start tries again", exc_info=unforeseen)


def _audiences(default: Language) -> Iterator[tuple[str | None, Language]]:
    """Yield language codes with the language to show: everybody first, then each language that differs."""
    yield None, default
    yield from ((language.value, language) for language in Language)


async def _update_commands(bot: Bot, code: str | None, language: Language) -> None:
    for scope, names in MENUS:
        wanted = tuple(BotCommand(name, text(language, f"menu-{name}")) for name in names)
        if await bot.get_my_commands(scope=scope, language_code=code) != wanted:
            await bot.set_my_commands(wanted, scope=scope, language_code=code)


async def _update_profile(bot: Bot, code: str | None, language: Language) -> None:
    name = text(language, "bot-name")
    if (await bot.get_my_name(language_code=code)).name != name:
        await bot.set_my_name(name, language_code=code)
    description = text(language, "bot-description")
    if (await bot.get_my_description(language_code=code)).description != description:
        await bot.set_my_description(description, language_code=code)
    short = text(language, "bot-short-description")
    if (await bot.get_my_short_description(language_code=code)).short_description != short:
        await bot.set_my_short_description(short, language_code=code)
