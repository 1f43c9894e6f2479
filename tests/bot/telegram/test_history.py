"""/history through the real application."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.news import IMPORTS_CORRECTED, VISIT, publish
from tests.bot.telegram.updates import bot_message, person, pressing

DAY = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "/history BY AZ", "No revisions: no claim held on Belarus–Azerbaijan was corrected or withdrawn."),
        (
            "ru",
            "/history Беларусь Азербайджан экспорт 2013",
            (
                "Исправлений нет: Беларусь–Азербайджан, экспорт, 2013 г., ни одно утверждение не исправлялось"
                " и не отзывалось."
            ),
        ),
        (
            "az",
            "/history Belarus Azərbaycan",
            "Düzəliş yoxdur: Belarus–Azərbaycan üzrə heç bir məlumat düzəldilməyib və geri götürülməyib.",
        ),
        (
            "be",
            "/history Беларусь і Азербайджан",
            "Выпраўленняў няма: Беларусь–Азербайджан, ніводнае сцвярджэнне не выпраўлялася і не адклікалася.",
        ),
        ("en", "/history", "Name two countries: /history BY AZ"),
    ],
)
async def test_that_nothing_was_corrected_is_said(bot: Telegram, language: str, text: str, said: str) -> None:
    [call] = await bot.say(text, user=person(language=language))
    assert call.text == said


async def test_both_versions_the_day_and_the_reason_are_shown(bot: Telegram, engine: Engine, tmp_path: Path) -> None:
    publish(engine, tmp_path, IMPORTS_CORRECTED, DAY)
    [shown] = await bot.say("/history by az")
    assert shown.text == (
        "Revisions: Belarus–Azerbaijan\n\n"
        "26 Nov 2026\n"
        "Before: Imports of Belarus from Azerbaijan, January–February 2013: $2.1 million (+26%; BelTA, 23 Apr 2013)\n"
        "Now: Imports of Belarus from Azerbaijan, January–February 2013: $2.2 million (BelTA, 23 Apr 2013)\n"
        "Reason: Misprint in the article"
    )


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ("BY AZ trade", True),
        ("AZ BY imports", False),
        ("AZ BY exports", True),
        ("BY AZ imports 2013", True),
        ("BY AZ imports 2012", False),
        ("BY AZ visits", False),
    ],
)
async def test_topic_and_period_narrow_it_as_seen_from_the_first_country(
    bot: Telegram, engine: Engine, tmp_path: Path, arguments: str, *, found: bool
) -> None:
    publish(engine, tmp_path, IMPORTS_CORRECTED, DAY)
    [shown] = await bot.say(f"/history {arguments}")
    assert ("Misprint" in shown.text) is found


async def test_a_withdrawn_fact_is_shown_as_withdrawn(bot: Telegram, engine: Engine, tmp_path: Path) -> None:
    publish(engine, tmp_path, '[[withdraw]]\nid = "F3"\nreason = "Said otherwise"\n', DAY)
    [shown] = await bot.say("/history BY AZ")
    assert "Withdrawn: no longer shown\nReason: Said otherwise" in shown.text


async def test_many_revisions_have_pages_turned_in_place(bot: Telegram, engine: Engine, tmp_path: Path) -> None:
    visits = [VISIT.replace("visit-2026", f"visit-{number}") for number in range(6)]
    publish(engine, tmp_path, "".join(visits), DAY)
    publish(
        engine,
        tmp_path,
        "".join(f'[[withdraw]]\nid = "visit-{number}"\nreason = "Reason {number}"\n' for number in range(6)),
        DAY,
    )
    [first] = await bot.say("/history BY AZ")
    assert (first.text.count("Before:"), first.text.splitlines()[-1]) == (4, "Page 1 of 2")
    [button] = first.buttons
    _, second = await bot.receive(pressing(button["callback_data"], bot_message(bot.api.last_message)))
    assert (second.method, second.text.count("Before:")) == ("editMessageText", 2)
    assert [each["text"] for each in second.buttons] == ["‹ Previous page"]
