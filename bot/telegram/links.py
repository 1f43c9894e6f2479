"""Links to answers and buttons on them, where a question may be longer than Telegram lets it be.

A code that does not fit is kept in the store under a short name made of itself: buttons can be written without
the store, which has to know the name only before somebody presses.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from bot.answer import Answer
from bot.deep_link import LONGEST, InvalidLink, decode_link, encode_link
from bot.question import Language, Question
from bot.question_code import InvalidQuestionCode, decode, encode
from db.engine import open_session
from db.queries.links import get_link, keep_link

SHORT = "~"
"""Begins a short name in the data of a button."""
SHORT_LINK = "id"
"""Stands before a short name in a link."""
CODE_BYTES = 55
"""What the 64 bytes of a button leave for a code, after its kind, its language and a page."""
LONGEST_KEPT = 300
_NAME_LENGTH = 24


def button_code(question: Question) -> str:
    """Return the code of a question as a button carries it: whole, or its short name."""
    code = encode(question)
    return code if len(code) <= CODE_BYTES else SHORT + _short_name(code)


def link_payload(question: Question) -> str:
    """Return the payload of a link to a question, at most 64 characters."""
    payload = encode_link(question)
    return payload if len(payload) <= LONGEST else f"{question.language}_{SHORT_LINK}_{_short_name(encode(question))}"


def link_to(username: str, question: Question) -> str:
    """Return the address that opens a question in the bot."""
    return f"https://t.me/{username}?start={link_payload(question)}"


@dataclass(frozen=True, slots=True)
class Links:
    """The questions of buttons and links. Synchronous: call it off the event loop."""

    engine: Engine
    now: Callable[[], datetime]

    def keep(self, answer: Answer) -> None:
        """Keep the long questions among those that the buttons and links of an answer hold."""
        choices = answer.clarification.choices if answer.clarification else ()
        self.keep_questions([answer.question, *(action.question for action in answer.actions), *choices])

    def keep_questions(self, questions: Iterable[Question]) -> None:
        """Keep those questions whose code or link is too long to be written out."""
        codes = {encode(question) for question in questions if _is_long(question)}
        kept = sorted(code for code in codes if len(code) <= LONGEST_KEPT)
        if not kept:
            return
        with open_session(self.engine) as session:
            for code in kept:
                keep_link(session=session, link_id=_short_name(code), code=code, now=self.now())

    def open_code(self, code: str, language: Language) -> Question | None:
        """Return the question of a button; None for what no version of this program wrote."""
        try:
            return self._named(code.removeprefix(SHORT), language) if code.startswith(SHORT) else decode(code, language)
        except InvalidQuestionCode:
            return None

    def open_payload(self, payload: str, fallback: Language) -> Question | None:
        """Return the question of a link, ``fallback`` being the reader's language; None for an unknown one."""
        language, _, rest = payload.partition("_")
        if language in set(Language) and rest.startswith(f"{SHORT_LINK}_"):
            return self.open_code(SHORT + rest.removeprefix(f"{SHORT_LINK}_"), Language(language))
        try:
            return decode_link(payload, fallback)
        except InvalidLink:
            return None

    def _named(self, name: str, language: Language) -> Question | None:
        with open_session(self.engine) as session:
            code = get_link(session=session, link_id=name)
        return decode(code, language) if code else None


def _is_long(question: Question) -> bool:
    return len(encode(question)) > CODE_BYTES or len(encode_link(question)) > LONGEST


def _short_name(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()[:_NAME_LENGTH]
