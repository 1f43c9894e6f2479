"""The Telegram bot: its handlers in one list, its start and its stop."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import Any, cast

from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.assistant import Assistant, utc_now
from bot.chat_choices import ChatChoices
from bot.cli.opening import open_assistant
from bot.handlers import (
    buttons,
    chat_settings,
    commands,
    errors,
    following,
    groups,
    guests,
    hints,
    history,
    inline,
    privacy,
    questions,
    reports,
    status,
    why,
)
from bot.handlers.context import BotApplication, Context, Services
from bot.logs import Redaction, set_up_logging
from bot.personal_data import PersonalData
from bot.remembered import CHECKED_AGAIN, Remembered
from bot.sealing import UnusableKey, open_sealer
from bot.settings import Settings
from bot.telegram.addressed import Addressed, UnknownCommand
from bot.telegram.admins import Admins
from bot.telegram.arrival import Unreachable, connect, receiving
from bot.telegram.behind import Behind
from bot.telegram.buttons import FOLLOW, FORGET, LANGUAGE, REMOVE, REPORT
from bot.telegram.claims import Claims
from bot.telegram.conversations import Conversations, conversation_key
from bot.telegram.cooldown import Cooldown
from bot.telegram.delivery import Delivery
from bot.telegram.digests import Digests
from bot.telegram.following import Following
from bot.telegram.following_texts import UNFOLLOW
from bot.telegram.history import HISTORY
from bot.telegram.looked_up import LookedUp
from bot.telegram.menus import update_menus
from bot.telegram.order import AT_ONCE, InOrder
from bot.telegram.rendering import Rendering
from bot.telegram.reports import Reports
from bot.telegram.request import Request, SendingRequest
from bot.telegram.settings_page import PREFIX
from bot.telegram.startup import find_problem, secrets_of
from bot.telegram.ticket_news import TicketNews
from bot.telegram.warming import warm_up

ASKING = (
    "trade", "exports", "imports", "balance", "growth", "trend", "compare", "products", "partners", "invest", "coop",
    "projects", "agreements", "visits", "statements", "profile", "facts", "sources", "ask", "help", "about", "privacy",
)  # fmt: skip
"""Commands that are questions: the assistant reads them whole, with their arguments."""

CHANGING = ("start", "language", "settings", "delete", "forget", "follow", "unfollow", "stop", "report")
"""Commands that do something; an edit never runs them again."""

TELLING = ("status", "mydata", "why", "following", "history")
"""Commands that are no questions and change nothing."""

OWN = frozenset(ASKING + CHANGING + TELLING)
ADDRESSED = Addressed(OWN)
NEW = filters.UpdateType.MESSAGE & ADDRESSED
EDITED = filters.UpdateType.EDITED_MESSAGE & ADDRESSED
DOES_SOMETHING = filters.Regex(rf"(?i)^/({'|'.join(CHANGING)})\b")
IS_NO_QUESTION = filters.Regex(rf"(?i)^/({'|'.join(TELLING)})\b") | UnknownCommand(OWN)
WORDS = filters.TEXT | filters.CAPTION
WORDLESS = (
    filters.PHOTO | filters.VOICE | filters.AUDIO | filters.VIDEO | filters.VIDEO_NOTE | filters.ANIMATION
    | filters.Document.ALL | filters.Sticker.ALL | filters.LOCATION | filters.CONTACT | filters.POLL
)  # fmt: skip

STOPPED, REFUSED = 0, 2
TIDY_SECONDS = 3600

_log = logging.getLogger(__name__)

Handler = BaseHandler[Any, Context, Any]


def handlers() -> list[Handler]:
    """Return all handlers: specific before general, the first that fits takes the update."""
    return [
        InlineQueryHandler(inline.results),
        inline.InlinePressHandler(inline.press),
        MessageHandler(filters.UpdateType.GUEST_MESSAGE, guests.answer),
        CallbackQueryHandler(buttons.choose_language, pattern=f"^{LANGUAGE}:"),
        CallbackQueryHandler(chat_settings.press_setting, pattern=f"^{PREFIX}:"),
        CallbackQueryHandler(groups.remove, pattern=f"^{REMOVE}:"),
        CallbackQueryHandler(privacy.press_forget, pattern=f"^{FORGET}:"),
        CallbackQueryHandler(following.press_follow, pattern=f"^{FOLLOW}:"),
        CallbackQueryHandler(following.press_unfollow, pattern=f"^{UNFOLLOW}:"),
        CallbackQueryHandler(history.press_history, pattern=f"^{HISTORY}:"),
        CallbackQueryHandler(reports.press_report, pattern=f"^{REPORT}:"),
        CallbackQueryHandler(buttons.choose),
        ChatMemberHandler(groups.change_membership, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE, groups.migrate),
        CommandHandler("start", commands.start, NEW),
        CommandHandler("language", chat_settings.language, NEW),
        CommandHandler("settings", chat_settings.settings, NEW),
        CommandHandler("delete", groups.delete, NEW),
        CommandHandler("mydata", privacy.my_data, NEW),
        CommandHandler("forget", privacy.forget, NEW),
        CommandHandler("status", status.status, NEW),
        CommandHandler("why", why.why, NEW),
        CommandHandler("follow", following.follow, NEW),
        CommandHandler("following", following.following, NEW),
        CommandHandler("unfollow", following.unfollow, NEW),
        CommandHandler("stop", following.stop, NEW),
        CommandHandler("report", reports.report, NEW),
        CommandHandler("history", history.history, NEW),
        CommandHandler(ASKING, questions.ask, NEW),
        MessageHandler(NEW & UnknownCommand(OWN), hints.unknown_command),
        MessageHandler(NEW & (filters.REPLY | filters.ChatType.PRIVATE) & WORDS & ~filters.COMMAND, reports.hear_words),
        MessageHandler(NEW & WORDS, questions.ask),
        MessageHandler(NEW & WORDLESS & filters.ChatType.PRIVATE, hints.ask_for_words),
        MessageHandler(EDITED & DOES_SOMETHING, hints.edited_command),
        MessageHandler(EDITED & WORDS & ~IS_NO_QUESTION, questions.ask_again),
    ]


def build_application(settings: Settings, assistant: Assistant) -> BotApplication:
    """Return the application, ready to be started; raises ValueError when there is no token, and UnusableKey."""
    if settings.telegram_bot_token is None:
        raise ValueError("TELEGRAM_BOT_TOKEN is not set")
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # durations as timedelta: without it the library warns on each
    token = settings.telegram_bot_token.get_secret_value().strip()
    sealer = open_sealer(settings)
    choices = ChatChoices(assistant.engine, sealer, utc_now)
    behind = Behind(assistant.engine)
    conversations = Conversations(assistant, conversation_key(token), choices, behind=behind)
    bot = _build_bot(settings, token)
    delivery = Delivery(bot, conversations.migrate)
    services = Services(
        conversations,
        delivery,
        settings,
        Admins(bot),
        Cooldown(),
        PersonalData(assistant.engine, choices.sealer, conversations.name_person, conversations.settle),
        Rendering(),
        following=Following(assistant.engine, choices, utc_now),
        reports=Reports(conversations, sealer, utc_now),
        digests=Digests(assistant.engine, choices, delivery, utc_now),
        ticket_news=TicketNews(assistant.engine, choices, sealer, delivery, utc_now),
        looked_up=LookedUp(),
    )
    application: BotApplication = (
        ApplicationBuilder()
        .bot(bot)
        .context_types(ContextTypes(context=Context, bot_data=cast("type[Services]", lambda: services)))
        .concurrent_updates(InOrder(Claims(assistant.engine, behind, utc_now), utc_now))
        .job_queue(None)
        .build()
    )
    application.add_handlers(handlers())
    application.add_error_handler(errors.report_error)
    return application


def run(settings: Settings) -> int:
    """Run the bot until it is stopped; return 0, or 2 when its settings make that impossible. Raises StoreError."""
    problem = find_problem(settings)
    if problem:
        return _refuse(settings, problem)
    set_up_logging(settings.log_level, secrets_of(settings))
    opened = open_assistant(settings)
    checked_again = CHECKED_AGAIN if opened.fetcher else None
    assistant = replace(opened, keeps_unanswered=True, remembered=Remembered(checked_again))
    try:
        application = build_application(settings, assistant)
        application.bot_data.conversations.choices.seal_plain()
        application.bot_data.conversations.choices.rotate()
        with asyncio.Runner(loop_factory=new_event_loop()) as runner:
            runner.run(serve(application, settings))
    except UnusableKey as error:
        return _refuse(settings, str(error))
    except InvalidToken:
        return _refuse(
            settings, "Telegram does not know TELEGRAM_BOT_TOKEN: @BotFather shows the current one (/mybots)."
        )
    except Unreachable as error:
        return _refuse(settings, f"The Bot API at {settings.telegram_api_base_url} cannot be reached: {error}")
    except TelegramError as error:
        return _refuse(settings, f"Telegram refuses the webhook: {error.message}")
    except OSError as error:
        return _refuse(settings, f"The webhook cannot listen: {error}")
    finally:
        assistant.engine.dispose()
    return STOPPED


def new_event_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return how a quicker event loop is made where there is one, None elsewhere (Windows)."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


async def serve(application: BotApplication, settings: Settings) -> None:
    """Receive and answer updates until SIGTERM or SIGINT; those already taken are answered first."""
    stopped = asyncio.Event()
    # A thread for every update in work, so that slow answers never keep quick ones from the store.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(AT_ONCE, thread_name_prefix="answering"))
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    try:
        await connect(application, stopped)
        if not stopped.is_set():
            await _receive(application, settings, stopped)
    finally:
        await asyncio.to_thread(application.bot_data.conversations.settle)
        await application.shutdown()
        await application.bot.shutdown()  # which the application leaves out where it never was initialized


async def _receive(application: BotApplication, settings: Settings, stopped: asyncio.Event) -> None:
    async with receiving(application, settings):
        _log.info("Receiving updates as @%s", application.bot.username)
        menus = update_menus(application.bot, settings.default_language)
        tidying = _keep_tidy(application.bot_data.conversations)
        telling = _keep_telling(application.bot_data)
        services, username = application.bot_data, application.bot.username
        warming = asyncio.to_thread(warm_up, services.conversations, services.looked_up, username)
        background = asyncio.gather(menus, tidying, telling, warming, return_exceptions=True)
        await stopped.wait()
        background.cancel()
        with suppress(asyncio.CancelledError):
            await background
    _log.info("Stopped")


async def _keep_tidy(conversations: Conversations) -> None:
    while True:
        try:
            await asyncio.to_thread(conversations.purge)
        except Exception:  # noqa: BLE001
            _log.exception("What is no longer needed could not be deleted; trying again in an hour")
        await asyncio.sleep(TIDY_SECONDS)


async def _keep_telling(services: Services) -> None:
    """Send digests that are due and what came of reports, in between what people ask."""
    while True:
        for tell in (services.digests.send_due, services.ticket_news.tell):
            try:
                await tell()
            except Exception:  # noqa: BLE001
                _log.exception("Followers could not be told what is new; trying again")
        await asyncio.sleep(services.settings.digest_check_seconds)


def _build_bot(settings: Settings, token: str) -> ExtBot[None]:
    base = settings.telegram_api_base_url
    files = base.removesuffix("/bot") + "/file/bot"
    # One answer at a time per chat and few at once: a small pool, and time enough that "timed out" stays rare.
    request = SendingRequest(16, read=20, pool=60)
    polling = Request(1, read=5, pool=5)
    return ExtBot(token, base_url=base, base_file_url=files, request=request, get_updates_request=polling)


def _refuse(settings: Settings, line: str) -> int:
    sys.stderr.write(Redaction(secrets_of(settings)).redact(line) + "\n")
    return REFUSED
