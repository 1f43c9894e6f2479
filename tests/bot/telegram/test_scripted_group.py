"""Five people in four languages with another bot present: sixty messages, of which twenty are meant for the bot."""

from __future__ import annotations

from tests.bot.telegram.conftest import Telegram
from tests.bot.telegram.updates import BOT, GROUP, JSON, bot_message, message, person, update

ANN, BORIS, CEMIL, DARYA, EVE = (
    person(number, language) for number, language in zip(range(2001, 2006), ("en", "ru", "az", "be", "en"), strict=True)
)
OTHER: JSON = {"id": 77, "is_bot": True, "first_name": "Other", "username": "otherbot"}
OURS = {"reply_to_message": bot_message(5, GROUP)}
THEIRS = {"reply_to_message": bot_message(6, GROUP) | {"from": OTHER}}
STICKER = {"sticker": {"file_id": "s", "file_unique_id": "s", "width": 1, "height": 1, "is_animated": False,
                       "is_video": False, "type": "regular"}}  # fmt: skip
POLL = {"poll": {"id": "1", "question": "Trade?", "options": [], "total_voter_count": 0, "is_closed": False,
                 "is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": False,
                 "members_only": False}}  # fmt: skip

SCRIPT: list[tuple[JSON, str | None, JSON, bool]] = [
    (ANN, "Good morning everybody", {}, False),
    (BORIS, "Доброе утро!", {}, False),
    (ANN, "/trade BY AZ", {}, True),
    (CEMIL, "Salam", {}, False),
    (DARYA, "Вітаю ўсіх", {}, False),
    (BORIS, "/trade@bilatbot BY AZ", {}, True),
    (OTHER, "I can help with that: /trade BY AZ", {}, False),
    (EVE, "/weather@otherbot Baku", {}, False),
    (OTHER, "Sunny", {}, False),
    (CEMIL, "/exports BY AZ", {}, True),
    (ANN, "I think Belarus trade is growing", {}, False),
    (BORIS, "Торговля Беларуси с Азербайджаном растёт", {}, False),
    (DARYA, "@bilatbot Які быў тавараабарот Беларусі з Азербайджанам у студзені–лютым 2013 года?", {}, True),
    (EVE, "@otherbot trade of Belarus", {}, False),
    (EVE, "and in 2013?", OURS, True),
    (ANN, "thanks, that is what I needed", {}, False),
    (BORIS, "/unknowncmd", {}, False),
    (CEMIL, "/trade@otherbot BY AZ", {}, False),
    (CEMIL, "Azərbaycan Belarusa nə satır?", {}, False),
    (CEMIL, "/imports@BilatBot BY AZ", {}, True),
    (DARYA, None, STICKER, False),
    (ANN, None, POLL, False),
    (BORIS, None, {"new_chat_title": "Trade talk"}, False),
    (EVE, "look at /trade BY AZ", {}, False),
    (EVE, "/balance BY AZ", {}, True),
    (OTHER, "/balance BY AZ", {}, False),
    (DARYA, "а ў студзені?", THEIRS, False),
    (DARYA, "/coop BY AZ", {}, True),
    (BORIS, "а экспорт?", OURS, True),
    (ANN, "mail me at ann@bilatbot.example", {}, False),
    (CEMIL, "sabah görüşərik", {}, False),
    (EVE, "/invest AZ BY", {}, True),
    (BORIS, "кто-нибудь видел отчёт?", {}, False),
    (ANN, "yes, here it is", {"via_bot": BOT}, False),
    (DARYA, "/facts BY AZ", {}, True),
    (CEMIL, "@bilatbot Azərbaycan və Belarus arasında əməkdaşlıq", {}, True),
    (ANN, "/statements@bilatbot BY AZ", {}, True),
    (BORIS, "да", {}, False),
    (EVE, "/sources BY AZ", {}, True),
    (ANN, "what of exports of Belarus to Azerbaijan, @bilatbot ?", {}, True),
    (OTHER, "@bilatbot hello", {}, False),
    (DARYA, "дзякуй", {}, False),
    (CEMIL, "təşəkkürlər", {}, False),
    (BORIS, "/help@bilatbot", {}, True),
    (BORIS, "/help@otherbot", {}, False),
    (EVE, "nice", {}, False),
    (ANN, "/settings@otherbot", {}, False),
    (DARYA, "/trade BY AZ 2013", {}, True),
    (CEMIL, "2013-cü ildə?", THEIRS, False),
    (EVE, "Belarus", {}, False),
    (ANN, "/trade Guinea BY", {}, True),
    (BORIS, "Гвинея?", {}, False),
    (CEMIL, "/trade@bilatbot AZ BY", {}, True),
    (OTHER, "Anything else?", {}, False),
    (EVE, "no", THEIRS, False),
    (DARYA, "Беларусь", {}, False),
    (ANN, "see you", {}, False),
    (BORIS, "/privacy@bilatbot", {}, True),
    (CEMIL, "sağ olun", {}, False),
    (EVE, "bye", {}, False),
]  # fmt: skip


async def test_exactly_the_twenty_messages_meant_for_the_bot_are_answered_each_to_its_asker(bot: Telegram) -> None:
    script = [(message(written, GROUP, user=user, **fields), meant) for user, written, fields, meant in SCRIPT]
    meant_for_us = [sent["message_id"] for sent, meant in script if meant]
    assert (len(script), len(meant_for_us)) == (60, 20)
    for sent, _ in script:
        await bot.receive(update(message=sent))
    answers = [call for call in bot.api.calls if call.method == "sendMessage"]
    assert [call["reply_parameters"]["message_id"] for call in answers] == meant_for_us
    assert {call["chat_id"] for call in answers} == {GROUP}


async def test_the_same_twenty_are_answered_when_all_arrive_at_once(bot: Telegram) -> None:
    script = [(message(written, GROUP, user=user, **fields), meant) for user, written, fields, meant in SCRIPT]
    await bot.receive(*(update(message=sent) for sent, _ in script))
    answers = [call for call in bot.api.calls if call.method == "sendMessage"]
    assert [call["reply_parameters"]["message_id"] for call in answers] == [
        sent["message_id"] for sent, meant in script if meant
    ]
