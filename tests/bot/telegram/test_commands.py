"""/start, /language, and the menus that Telegram shows."""

from __future__ import annotations

import pytest

from bot.app import ASKING, handlers
from bot.presenting.texts import text
from bot.question import Clarification, Intent, Language
from bot.telegram.languages import OWN_NAMES, client_language, named_language
from bot.telegram.menus import ADMIN_MENU, GROUP_MENU, PRIVATE_MENU, update_menus
from bot.understanding import understand
from tests.bot.telegram.bot_api import Fault
from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import GROUP, bot_message, person, pressing


@pytest.mark.parametrize("language", list(Language))
async def test_start_is_short_and_offers_three_examples(echo: Telegram, language: Language) -> None:
    [sent] = await echo.say("/start", user=person(1001, language))
    assert sent.text == text(language, "telegram-start")
    assert len(sent.buttons) == 3
    for button in sent.buttons:
        await echo.receive(pressing(button["callback_data"], bot_message(1001)))
    assert [question.language for question in echo.assistant.followed] == [language] * 3


@pytest.mark.parametrize(
    ("argument", "language"),
    [
        ("ru", Language.RU),
        ("русский", Language.RU),
        ("AZ", Language.AZ),
        ("Azərbaycanca", Language.AZ),
        ("беларуская", Language.BE),
        ("Belarusian", Language.BE),
        ("English", Language.EN),
    ],
)
async def test_language_is_chosen_by_code_or_name_for_the_chat(
    echo: Telegram, argument: str, language: Language
) -> None:
    echo.api.admins.add(1001)
    [said] = await echo.say(f"/language@bilatbot {argument}", GROUP)
    assert said.text == text(language, "telegram-language-set")
    await echo.say("/trade BY AZ", GROUP, user=person(1002, "en"))
    await echo.say("trade BY AZ")
    assert echo.assistant.preferred == [language, None]


@pytest.mark.parametrize("command", ["/language", "/language klingon"])
async def test_language_without_a_known_one_offers_all(echo: Telegram, command: str) -> None:
    [asked] = await echo.say(command, user=person(1001, "be"))
    assert asked.text == text(Language.BE, "telegram-language-ask")
    assert [button["text"] for button in asked.buttons][:4] == list(OWN_NAMES.values())
    for button, expected in zip(asked.buttons[1:5:3], (Language.RU, None), strict=True):
        _, edit = await echo.receive(pressing(button["callback_data"], bot_message(1001), user=person(1001, "be")))
        key = "telegram-language-set" if expected else "telegram-language-auto-set"
        assert edit.text == text(expected or Language.BE, key)
        await echo.say("trade BY AZ")
        assert echo.assistant.preferred[-1] is expected


@pytest.mark.parametrize(
    ("tag", "language"),
    [("ru", "ru"), ("az-Latn", "az"), ("BE", "be"), ("uk", None), ("", None), (None, None), ("english", None)],
)
def test_a_clients_language_tag_is_read(tag: str | None, language: str | None) -> None:
    assert client_language(tag) == language


@pytest.mark.parametrize("word", ["", " ", "belorussia", "e"])
def test_what_is_no_language_is_not_read_as_one(word: str) -> None:
    assert named_language(word) is None


async def test_menus_are_set_once_and_then_left_alone(echo: Telegram) -> None:
    bot = echo.application.bot
    await update_menus(bot, Language.EN)
    menus = echo.api.made("setMyCommands")
    assert len(menus) == 20
    assert {len(call["commands"]) for call in menus} == {len(PRIVATE_MENU), len(GROUP_MENU), len(ADMIN_MENU)}
    assert (len(PRIVATE_MENU), len(GROUP_MENU), ADMIN_MENU[:6], len(ADMIN_MENU)) == (10, 6, GROUP_MENU, 9)
    assert len(echo.api.made("setMyName", "setMyDescription", "setMyShortDescription")) == 15
    before = len(echo.api.calls)
    await update_menus(bot, Language.EN)
    assert [call.method for call in echo.api.calls[before:] if call.method.startswith("set")] == []


async def test_a_menu_that_cannot_be_set_does_no_harm(echo: Telegram) -> None:
    echo.api.faults["setMyCommands"].append(Fault(429, "Too Many Requests", {"retry_after": 900}))
    await update_menus(echo.application.bot, Language.EN)
    assert len(await echo.say("trade BY AZ")) == 1


@pytest.mark.parametrize("language", list(Language))
def test_what_telegram_shows_of_the_bot_fits_its_limits(language: Language) -> None:
    limits = {"bot-name": 64, "bot-description": 512, "bot-short-description": 120, "telegram-not-yours": 200,
              "telegram-old-button": 200} | {f"menu-{name}": 256 for name in PRIVATE_MENU + ADMIN_MENU}  # fmt: skip
    assert {key: len(text(language, key)) for key, limit in limits.items() if len(text(language, key)) > limit} == {}


@pytest.mark.parametrize("command", ASKING)
def test_every_asking_command_is_understood(command: str) -> None:
    reading = understand(f"/{command} trade BY AZ")
    question = reading.question if isinstance(reading, Clarification) else reading
    assert question.intent is not Intent.OUT_OF_SCOPE


def test_every_command_of_the_menus_has_a_handler() -> None:
    handled = {command for handler in handlers() for command in getattr(handler, "commands", ())}
    assert handled >= {*PRIVATE_MENU, *ADMIN_MENU}
