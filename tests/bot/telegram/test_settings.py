"""/settings: one message changed in place, by those who may, and every setting has its effect."""

from __future__ import annotations

from typing import Any

import pytest

from bot.choices import DEFAULTS, Choices, CurrencyWords
from bot.presenting.texts import text
from bot.question import Language
from bot.telegram.settings_change import Change, UnknownChange, read_change, read_typed
from bot.telegram.settings_page import CHANGED
from tests.bot.telegram.bot_api import Call, Fault
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.test_surfaces import ANONYMOUS
from tests.bot.telegram.updates import GROUP, bot_message, person, pressing

ADMIN, MEMBER = person(1001), person(1002)
CARD = 1001
"""The number of the bot's first message."""


def held(bot: Telegram, chat_id: int = 1001) -> Choices:
    return bot.application.bot_data.conversations.choices.read(chat_id)


def codes(call: Call) -> list[str]:
    return [button["callback_data"] for button in call.buttons]


async def press(bot: Telegram, data: str, chat_id: int = 1001, user: Any = ADMIN) -> list[Call]:
    return await bot.receive(pressing(data, bot_message(CARD, chat_id), user=user))


@pytest.mark.parametrize("language", list(Language))
async def test_settings_are_one_message_that_buttons_change_in_place(echo: Telegram, language: Language) -> None:
    user = person(1001, language)
    [card] = await echo.say("/settings", user=user)
    assert text(language, "settings-title") in card.text
    assert text(language, "settings-sound-turn-on") not in [button["text"] for button in card.buttons]
    assert f"{CHANGED} " not in card.text.rpartition("\n")[0]
    for data in ("s1:currency", "s1:currency=code", "s1:flags=1", "s1:quiet=-", "s1:hour", "s1:hour=7"):
        acknowledged, edit = await press(echo, data, user=user)
        assert (acknowledged["text"], edit.method, edit["message_id"]) == (None, "editMessageText", CARD)
    marked = [line for line in edit.text.splitlines()[:-1] if line.startswith(CHANGED)]
    assert len(marked) == 4
    assert held(echo) == Choices(currency=CurrencyWords.CODE, flags=True, quiet=None, digest_hour=7)
    assert len(echo.api.made("sendMessage")) == 1


async def test_every_button_of_every_page_works_and_fits_telegram(echo: Telegram) -> None:
    [card] = await echo.say("/settings")
    waiting, seen = codes(card), set()
    while waiting:
        data = waiting.pop()
        if data in seen:
            continue
        seen.add(data)
        assert (len(data.encode()) <= 64, data.isascii()) == (True, True)
        acknowledged, *edits = await press(echo, data)
        assert acknowledged["text"] is None, data
        waiting += [code for edit in edits for code in codes(edit)]
    assert len(seen) > 60
    assert {"s1:reset", "s1:done", "s1:zone=Asia/Baku", "s1:order=az", "s1:language=-"} <= seen


async def test_done_takes_the_buttons_away_and_reset_takes_all_choices_back(echo: Telegram) -> None:
    await echo.say("/settings hour 7")
    _, card = await press(echo, "s1:reset")
    assert (held(echo), "s1:reset" in codes(card)) == (DEFAULTS, False)
    _, done = await press(echo, "s1:done")
    assert (done.buttons, done.text) == ([], card.text)


async def test_settings_under_a_deleted_message_come_anew(echo: Telegram) -> None:
    await echo.say("/settings")
    echo.api.forget(1001, CARD)
    _, card = await press(echo, "s1:flags=1")
    assert (card.method, held(echo).flags) == ("sendMessage", True)
    assert echo.api.violations.pop().endswith("message to edit not found")


@pytest.mark.parametrize(
    "data",
    ["s1:", "s1:unheard", "s1:hour=24", "s1:zone=Mars/Olympus", "s1:order=xx", "s1:=", "s1:fallbacks=ru", "s1:flags=2",
     "s1:digest_hour=99"],
)  # fmt: skip
async def test_a_button_that_no_version_made_changes_nothing(echo: Telegram, data: str) -> None:
    await echo.say("/settings")
    acknowledged, *_ = await press(echo, data)
    assert (acknowledged["text"], held(echo)) == (None, DEFAULTS)


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("pair BY AZ", {"pair": ("BY", "AZ")}),
        ("pair Азербайджан Беларусь", {"pair": ("AZ", "BY")}),
        ("пара Турция Грузия", {"pair": ("TR", "GE")}),
        ("pair none", {"pair": None}),
        ("zone Asia/Baku", {"zone": "Asia/Baku"}),
        ("hour 7", {"digest_hour": 7}),
        ("saat 9:00", {"digest_hour": 9}),
        ("quiet 23-7", {"quiet": (23, 7)}),
        ("quiet 22:00–08:00", {"quiet": (22, 8)}),
        ("quiet няма", {"quiet": None}),
        ("quiet off", {"quiet": None}),
        ("digest 8", {"digest_hour": 8}),
        ("сводка 8", {"digest_hour": 8}),
    ],
)  # fmt: skip
def test_a_setting_can_be_typed(words: str, change: dict[str, Any]) -> None:
    assert read_typed(words) == Change(change)


@pytest.mark.parametrize(
    "words",
    ["pair", "pair BY", "pair BY BY", "pair Guinea BY", "zone Baku", "zone -", "hour 24", "hour -", "quiet 8-8",
     "quiet 22", "mood good", "hour seven"],
)  # fmt: skip
def test_what_is_no_setting_is_not_taken_for_one(words: str) -> None:
    with pytest.raises(UnknownChange):
        read_typed(words)


async def test_a_setting_that_is_not_understood_gets_a_hint(echo: Telegram) -> None:
    [hint] = await echo.say("/settings mood good")
    assert (hint.text, held(echo)) == (text(Language.EN, "settings-how"), DEFAULTS)


def test_languages_are_put_in_order_and_taken_out_of_it() -> None:
    order: tuple[Language, ...] = ()
    for pressed in ("az", "ru", "en", "ru"):
        order = read_change(f"order={pressed}", Choices(fallbacks=order)).values["fallbacks"]
    assert order == (Language.AZ, Language.EN)


@pytest.mark.parametrize("language", list(Language))
async def test_a_member_sees_the_settings_and_that_admins_change_them(echo: Telegram, language: Language) -> None:
    user = person(1002, language)
    [shown] = await echo.say("/settings", GROUP, user=user)
    assert text(language, "settings-title-group") in shown.text
    assert shown.text.endswith(text(language, "settings-admins-only"))
    assert shown.buttons == []
    [refused] = await echo.say("/settings hour 7", GROUP, user=user)
    assert refused.text == text(language, "settings-admins-only")
    [alert] = await press(echo, "s1:hour=7", GROUP, user=user)
    assert (alert["show_alert"], alert["text"]) == (True, text(language, "settings-admins-only"))
    for command in ("/language ru", "/language"):
        [refused] = await echo.say(command, GROUP, user=user)
        assert refused.text == text(language, "settings-admins-only")
    await echo.say("/language", 1002, user=user)
    [alert] = await press(echo, "l1:ru", GROUP, user=user)
    assert alert["show_alert"] is True
    assert held(echo, GROUP) == DEFAULTS


async def test_an_admin_changes_the_settings_of_a_group_and_is_asked_after_once_a_minute(echo: Telegram) -> None:
    echo.api.admins.add(1001)
    [card] = await echo.say("/settings", GROUP, user=ADMIN)
    assert text(Language.EN, "settings-sound-turn-on") in [button["text"] for button in card.buttons]
    await press(echo, "s1:silent=0", GROUP)
    await press(echo, "s1:pair", GROUP)
    assert held(echo, GROUP) == Choices(silent=False)
    assert len(echo.api.made("getChatMember")) == 1


async def test_an_anonymous_admin_is_an_admin(echo: Telegram) -> None:
    sender = {"id": GROUP, "type": "supergroup", "title": "Five"}
    [card] = await echo.say("/settings zone Asia/Baku", GROUP, user=ANONYMOUS, sender_chat=sender)
    assert (bool(card.buttons), held(echo, GROUP).zone) == (True, "Asia/Baku")
    assert echo.api.made("getChatMember") == []


async def test_a_channel_that_writes_in_a_group_is_no_admin(echo: Telegram) -> None:
    sender = {"id": -100777, "type": "channel", "title": "News"}
    channel = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
    [shown] = await echo.say("/settings hour 7", GROUP, user=channel, sender_chat=sender)
    assert (shown.text, held(echo, GROUP)) == (text(Language.EN, "settings-admins-only"), DEFAULTS)


async def test_where_telegram_does_not_tell_who_leads_nothing_is_changed(echo: Telegram) -> None:
    echo.api.faults["getChatMember"].extend([Fault(400, "Bad Request: CHAT_ADMIN_REQUIRED")] * 2)
    [refused] = await echo.say("/settings hour 7", GROUP)
    [alert] = await press(echo, "s1:hour=7", GROUP)
    said = text(Language.EN, "settings-rights-unknown")
    assert (refused.text, alert["text"], held(echo, GROUP)) == (said, said, DEFAULTS)


async def test_the_default_pair_completes_commands_that_name_no_country(bot: Telegram) -> None:
    [asked] = await bot.say("/trade")
    assert "33.7" not in asked.text
    await bot.say("/settings pair BY AZ", 1002, user=MEMBER)
    for command, figure in (("/trade", "33.7"), ("/exports", "31.6"), ("/balance", "+29.5")):
        [card] = await bot.say(command, 1002, user=MEMBER)
        assert figure in card.text, command
    [other] = await bot.say("/trade BY TR", 1002, user=MEMBER)
    assert "33.7" not in other.text


async def test_the_pair_asked_about_last_is_offered_as_the_default(bot: Telegram) -> None:
    await bot.say("/trade BY AZ")
    await bot.say("/settings")
    _, page = await bot.receive(pressing("s1:pair", bot_message(CARD + 1)))
    assert codes(page)[:2] == ["s1:pair=BYAZ", "s1:pair=AZBY"]
    _, card = await bot.receive(pressing("s1:pair=AZBY", bot_message(CARD + 1)))
    assert f"{CHANGED} Default pair: Azerbaijan – Belarus" in card.text


async def test_money_and_flags_look_as_chosen(bot: Telegram) -> None:
    await bot.say("/settings")
    for data in ("s1:currency=words", "s1:flags=1"):
        await press(bot, data)
    [card] = await bot.say("/trade BY AZ")
    assert card.text.startswith("🇧🇾 Belarus – 🇦🇿 Azerbaijan")
    assert ("million US dollars" in card.text, "US$" in card.text) == (True, False)
    [button] = [button for button in card.buttons if "⇄" in button["text"]]
    _, turned = await bot.receive(pressing(button["callback_data"], bot_message(CARD + 1)))
    assert turned.text.startswith("🇦🇿 Azerbaijan – 🇧🇾 Belarus")


@pytest.mark.parametrize(("silent", "expected"), [(True, True), (False, False)])
async def test_replies_in_groups_sound_as_chosen(echo: Telegram, *, silent: bool, expected: bool) -> None:
    echo.application.bot_data.conversations.choices.change(GROUP, silent=silent)
    [sent] = await echo.say("/trade BY AZ", GROUP)
    assert sent["disable_notification"] is expected


@pytest.mark.parametrize(
    ("order", "client", "spoken"),
    [(("az", "ru"), "en", Language.AZ), ((), "ru", Language.RU), ((), "uk", Language.EN)],
)
async def test_where_a_text_does_not_tell_the_order_of_languages_decides(
    bot: Telegram, order: tuple[str, ...], client: str, spoken: Language
) -> None:
    bot.application.bot_data.conversations.choices.change(1001, fallbacks=tuple(map(Language, order)))
    [card] = await bot.say("/trade BY AZ", user=person(1001, client))
    assert text(spoken, "topic-trade") in card.text
    [told] = await bot.say("Какой был товарооборот Беларуси с Азербайджаном?", user=person(1001, client))
    assert "Беларусь" in told.text


async def test_the_settings_of_a_chat_cannot_be_read_from_the_store(bot: Telegram, store: Any) -> None:
    await bot.say("/settings zone Asia/Baku")
    assert held(bot).zone == "Asia/Baku"
    written = b"".join(path.read_bytes() for path in store.parent.glob("store.db*"))
    assert b"Asia/Baku" not in written
