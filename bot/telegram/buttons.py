"""Buttons under answers: questions as callback data, versioned and at most 64 bytes."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answer import Answer, Outcome
from bot.presenting import Button, buttons
from bot.presenting.texts import text
from bot.question import Language, Question
from bot.question_code import InvalidQuestionCode, decode, encode
from bot.telegram.languages import OWN_NAMES

DATA_BYTES = 64
QUESTION = "q1"
"""A button that anybody may press: it shows another view of the answer."""
CHOICE = "c1"
"""A choice of a question back: it belongs to the person who asked."""
LANGUAGE = "l1"
AUTOMATIC = "auto"
REMOVE = "d1"
"""Deletes the line said on joining; carries who added the bot."""
FORGET = "g1"
FORGET_ME, FORGET_CHAT, FORGET_NOTHING = "me", "chat", "no"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a pressed button asks, and whether it belongs to the asker alone."""

    question: Question
    personal: bool


def keyboard(answer: Answer) -> InlineKeyboardMarkup | None:
    """Return the buttons of an answer; one whose question is too long for Telegram is left out."""
    kind = CHOICE if answer.outcome is Outcome.ASK else QUESTION
    rows = [[made for button in row if (made := _button(button, kind))] for row in buttons(answer)]
    rows = [row for row in rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def question_button(label: str, question: Question, kind: str = QUESTION) -> InlineKeyboardButton | None:
    """Return a button that asks a question, None where its code is too long."""
    data = f"{kind}:{question.language}:{encode(question)}"
    return InlineKeyboardButton(label, callback_data=data) if len(data.encode()) <= DATA_BYTES else None


def read_choice(data: str) -> Choice | None:
    """Read callback data; None for what no version of this program wrote."""
    kind, _, rest = data.partition(":")
    language, _, code = rest.partition(":")
    if kind not in {QUESTION, CHOICE} or language not in set(Language):
        return None
    try:
        return Choice(decode(code, Language(language)), personal=kind == CHOICE)
    except InvalidQuestionCode:
        return None


def language_keyboard(language: Language) -> InlineKeyboardMarkup:
    """Return the languages to choose from, and the choice of none."""
    names = [InlineKeyboardButton(name, callback_data=f"{LANGUAGE}:{each}") for each, name in OWN_NAMES.items()]
    automatic = InlineKeyboardButton(text(language, "telegram-language-auto"), callback_data=f"{LANGUAGE}:{AUTOMATIC}")
    return InlineKeyboardMarkup([names[:2], names[2:], [automatic]])


def remove_keyboard(language: Language, adder_id: int) -> InlineKeyboardMarkup:
    """Return the button that takes the line said on joining away."""
    label = text(language, "group-remove")
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=f"{REMOVE}:{adder_id}")]])


def forget_keyboard(language: Language, *, person: bool, chat: bool) -> InlineKeyboardMarkup:
    """Return the confirmations of /forget: for what is a person's own, for a group, and for nothing."""
    offered = {FORGET_ME: person, FORGET_CHAT: chat, FORGET_NOTHING: True}
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(text(language, f"forget-{each}"), callback_data=f"{FORGET}:{each}")]
            for each, is_offered in offered.items()
            if is_offered
        ]
    )


def _button(button: Button, kind: str) -> InlineKeyboardButton | None:
    if button.question is None:
        return InlineKeyboardButton(button.label, url=button.url) if button.url else None
    return question_button(button.label, button.question, kind)
