"""Buttons under answers: questions as callback data, versioned and at most 64 bytes of ASCII."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.answer import Answer, Outcome
from bot.presenting import Button, Surface, Use, buttons
from bot.presenting.buttons import pager
from bot.presenting.texts import text
from bot.question import Language, Question
from bot.telegram.languages import OWN_NAMES
from bot.telegram.links import button_code, link_to

DATA_BYTES = 64


class Kind(StrEnum):
    """What a button does, with the version of its data."""

    QUESTION = "q1"
    """Anybody may press it: it shows another view of the answer."""
    CHOICE = "c1"
    """A choice of a question back: it belongs to the person who asked."""
    WHY = "w1"
    SOURCES = "o1"
    PERIODS = "p1"
    PAGE = "n1"


FOLLOW = "f1"
"""Follow what a question is about: ``f1:<language>:<code of the question>``."""
REPORT = "r1"
"""Report the answer to a question: ``r1:<language>:<code of the question>``."""
LANGUAGE = "l1"
AUTOMATIC = "auto"
REMOVE = "d1"
"""Deletes the line said on joining; carries who added the bot."""
FORGET = "g1"
FORGET_ME, FORGET_CHAT, FORGET_NOTHING = "me", "chat", "no"
PAGED = {Use.WHY: Kind.WHY, Use.SOURCES: Kind.SOURCES, Use.PERIODS: Kind.PERIODS, Use.PAGE: Kind.PAGE}

_PRESS = re.compile(r"(?P<kind>[a-z]1):(?P<language>[a-z]{2}):(?:(?P<page>\d{1,2}):)?(?P<code>.+)")


@dataclass(frozen=True, slots=True)
class Press:
    """What the data of a pressed button says: what to show, in which language, which page, of which question."""

    kind: Kind
    language: Language
    code: str
    page: int = 1

    @property
    def personal(self) -> bool:
        """Whether the button belongs to the asker alone."""
        return self.kind is Kind.CHOICE


def keyboard(
    answer: Answer,
    surface: Surface = Surface.CHAT,
    username: str | None = None,
    *,
    page: tuple[int, int] = (1, 1),
) -> InlineKeyboardMarkup | None:
    """Return the buttons of a page of an answer (number, of how many); those that open the bot need its name."""
    kind = Kind.CHOICE if answer.outcome is Outcome.ASK else Kind.QUESTION
    rows = buttons(answer, surface, pager(answer, *page))
    return markup([[telegram_button(each, kind, username) for each in row] for row in rows])


def markup(rows: Iterable[Sequence[InlineKeyboardButton | None]]) -> InlineKeyboardMarkup | None:
    """Return rows of buttons without those that could not be made; None when no button is left."""
    filled = [made for row in rows if (made := [button for button in row if button])]
    return InlineKeyboardMarkup(filled) if filled else None


def telegram_button(
    button: Button, kind: Kind = Kind.QUESTION, username: str | None = None
) -> InlineKeyboardButton | None:
    """Return a button for Telegram, None where it leads nowhere."""
    if button.use is Use.SHARE:
        return InlineKeyboardButton(button.label, switch_inline_query=button.words or "")
    if button.use is Use.COPY and button.words:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.words))
    if button.url:
        return InlineKeyboardButton(button.label, url=button.url)
    if button.question is None:
        return None
    if button.use is Use.OPEN:
        return InlineKeyboardButton(button.label, url=link_to(username, button.question)) if username else None
    return _pressable(button.label, _data(button, kind, button.question))


def question_button(label: str, question: Question, kind: str = Kind.QUESTION) -> InlineKeyboardButton | None:
    """Return a button that asks a question."""
    return _pressable(label, f"{kind}:{question.language}:{button_code(question)}")


def page_button(label: str, kind: Kind, question: Question, page: int) -> InlineKeyboardButton | None:
    """Return a button to a page of a view."""
    return _pressable(label, f"{kind}:{question.language}:{page}:{button_code(question)}")


def read_press(data: str) -> Press | None:
    """Read callback data; None for what no version of this program wrote."""
    found = _PRESS.fullmatch(data)
    if found is None or found["kind"] not in set(Kind) or found["language"] not in set(Language):
        return None
    kind = Kind(found["kind"])
    if (found["page"] is None) is (kind in set(PAGED.values())):
        return None
    return Press(kind, Language(found["language"]), found["code"], max(int(found["page"] or 1), 1))


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


def _data(button: Button, kind: Kind, question: Question) -> str:
    code = button_code(question)
    if button.use in PAGED:
        return f"{PAGED[button.use]}:{question.language}:{button.page}:{code}"
    prefix = {Use.FOLLOW: FOLLOW, Use.REPORT: REPORT}.get(button.use, Kind.CHOICE if button.personal else kind)
    return f"{prefix}:{question.language}:{code}"


def _pressable(label: str, data: str) -> InlineKeyboardButton | None:
    return InlineKeyboardButton(label, callback_data=data) if len(data.encode()) <= DATA_BYTES else None
