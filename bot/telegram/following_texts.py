"""What is said about following, with its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.choices import Choices
from bot.digest_hours import effective_hour
from bot.following_topics import topic_of
from bot.presenting import html_text
from bot.presenting.subjects import subject
from bot.presenting.texts import text
from bot.question import Language, Question
from bot.telegram.asked import Place
from db.records import SubscriptionRecord

UNFOLLOW = "u1"
"""End a subscription and show the rest in place (``u1:<number>``), all in place (``u1:all``), all from a digest."""
ALL, ENDING = "all", "end"
BUTTON_LETTERS = 40


def followed(language: Language, question: Question, choices: Choices, place: Place, at: str) -> list[str]:
    """Say that something is followed, when digests come, and how to end it."""
    assert question.pair is not None
    named = {"subject": subject(language, question.pair, topic_of(question)), "at": at}
    said = html_text(language, "follow-done", named | when(choices))
    return [said if place.private else f"{said} {html_text(language, 'follow-group')}"]


def listed(
    language: Language, held: Sequence[SubscriptionRecord], choices: Choices, at: str
) -> tuple[list[str], InlineKeyboardMarkup | None]:
    """Return what a chat follows, a line each, with a button that ends it."""
    if not held:
        return [html_text(language, "follow-none", {"example": example(at)})], None
    subjects = [subject(language, (each.reporter, each.partner), each.topic) for each in held]
    lines = [html_text(language, "digest-item", {"words": words}) for words in subjects]
    heading = html_text(language, "follow-list", {"count": len(held)})
    rows = [
        [_button(text(language, "button-unfollow", subject=words), f"{UNFOLLOW}:{each.id}")]
        for each, words in zip(held, subjects, strict=True)
    ]
    rows += [[_button(text(language, "button-stop-all"), f"{UNFOLLOW}:{ALL}")]] if len(held) > 1 else []
    footer = html_text(language, "follow-when", when(choices))
    return ["\n".join([heading, *lines, footer])], InlineKeyboardMarkup(rows)


def when(choices: Choices) -> dict[str, str]:
    """Return the hour of a chat's digest and its time zone, as texts name them."""
    return {"hour": f"{effective_hour(choices):02d}:00", "zone": choices.zone}


def example(at: str, command: str = "follow") -> str:
    """Return an example of a command; in groups with the bot's name."""
    return f"/{command}{at} BY AZ" + (" trade" if command == "follow" else "")


def _button(label: str, data: str) -> InlineKeyboardButton:
    shown = label if len(label) <= BUTTON_LETTERS else label[: BUTTON_LETTERS - 1] + "…"
    return InlineKeyboardButton(shown, callback_data=data)
