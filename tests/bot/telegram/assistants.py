"""Assistants written by hand: one that repeats what it was asked, one that fails."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Engine

from bot.answer import Action, Answer, FactItem, FactList, Outcome
from bot.assistant import Reply
from bot.dialogue import Dialogue
from bot.question import Clarification, Intent, Language, Question, Unclear
from bot.settings import Settings

PAIR = Question(Language.EN, Intent.FACTS, "BY", "AZ")
GUINEAS = tuple(replace(PAIR, reporter=code) for code in ("GN", "GQ"))


@dataclass
class Echo:
    """Answers every text with itself, asks back on "which", and remembers what it was given."""

    engine: Engine
    settings: Settings
    heard: list[str] = field(default_factory=list)
    followed: list[Question] = field(default_factory=list)
    preferred: list[Language | None] = field(default_factory=list)
    dialogues: list[Dialogue] = field(default_factory=list)
    is_quick: bool = False

    def reply(
        self,
        text: str,
        dialogue: Dialogue,
        *,
        preferred: Language | None = None,
        client: Language | None = None,
        now: datetime,
    ) -> Reply:
        self.heard.append(text)
        self.preferred.append(preferred)
        self.dialogues.append(dialogue)
        language = preferred or client or Language.EN
        answer = _ask_back(language) if text.startswith("which") else _say(text, replace(PAIR, language=language))
        return Reply(answer, Dialogue(last=PAIR, at=now), 0.0, 0.0)

    def follow(self, question: Question, dialogue: Dialogue, *, now: datetime) -> Reply:
        self.followed.append(question)
        self.dialogues.append(dialogue)
        return Reply(_say(f"page of {question.reporter}", question), Dialogue(last=question, at=now), 0.0, 0.0)


class Broken(Echo):
    """Fails on every question, with the question in the error's message."""

    def reply(self, text: str, *_args: Any, **_kwargs: Any) -> Reply:
        raise RuntimeError(f"cannot answer {text!r}")


class Slow(Echo):
    """Answers after more than half a second."""

    def reply(self, text: str, *args: Any, **kwargs: Any) -> Reply:
        time.sleep(0.7)
        return super().reply(text, *args, **kwargs)


def _say(words: str, question: Question) -> Answer:
    fact = FactItem("E1", "cooperation", "running", {each.value: words for each in Language}, "BY", "AZ")
    return Answer(
        Outcome.ANSWER,
        question,
        question.language,
        blocks=(FactList((fact,)),),
        actions=(Action("other_side", question.turned()),),
        facts=("E1",),
    )


def _ask_back(language: Language) -> Answer:
    choices = tuple(replace(choice, language=language) for choice in GUINEAS)
    asked = Clarification(
        language, Unclear.AMBIGUOUS_COUNTRY, replace(PAIR, reporter=None), choices, "Guinea", "reporter"
    )
    return Answer(Outcome.ASK, asked.question, language, clarification=asked)
