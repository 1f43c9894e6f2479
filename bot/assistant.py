"""One question answered: the pipeline that the terminal, the command line and Telegram share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import perf_counter

from sqlalchemy import Engine

from bot.answer import Answer, Outcome
from bot.answering import answer
from bot.choices import DEFAULTS, Choices
from bot.dialogue import Dialogue, advance
from bot.fetching import Fetched, Fetcher
from bot.fetching.notes import with_notes
from bot.question import Clarification, Language, Question, Reading
from bot.remembered import Remembered
from bot.settings import Settings
from bot.unanswered import keep_choice, keep_unanswered
from bot.understanding.read_before import understand_again
from db.engine import open_session
from db.queries.meta import get_generation


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with the conversation it leaves behind, and what it took in milliseconds."""

    answer: Answer
    dialogue: Dialogue
    understand_ms: float
    total_ms: float
    choices: Choices = DEFAULTS
    """What the chat has chosen about how answers look, where there is a chat."""


@dataclass(frozen=True, slots=True)
class Assistant:
    """The store and the settings that every answer needs. Safe to use from several threads.

    With a ``fetcher``, figures that the store does not hold are fetched before it is asked. ``keeps_unanswered``
    counts what could not be answered, without any identity. ``remembered`` saves putting an answer together again.
    """

    engine: Engine
    settings: Settings
    fetcher: Fetcher | None = None
    keeps_unanswered: bool = False
    remembered: Remembered | None = None

    @property
    def is_quick(self) -> bool:
        """Whether remembered answers can be given without waiting for anything: the store is on this machine."""
        return self.remembered is not None and self.engine.dialect.name == "sqlite"

    def reply(
        self,
        text: str,
        dialogue: Dialogue,
        *,
        preferred: Language | None = None,
        client: Language | None = None,
        now: datetime,
    ) -> Reply:
        """Answer a text.

        The answer's language is ``preferred`` (an explicit setting), else that of the text, else the
        ``client``'s, else the operator's default. A reading whose slots the store completes (a partner that only
        one pair fits) is remembered completed.
        """
        started = perf_counter()
        reading = self._understand(text, dialogue.fresh(now), client)
        understood = perf_counter()
        found = self._answer(reading, preferred or reading.language, now)
        remembered = advance(dialogue.fresh(now), _as_answered(reading, found), now)
        if self.keeps_unanswered:
            with open_session(self.engine) as session:
                row = keep_unanswered(session, text, reading, found, now.date())
            remembered = replace(remembered, unanswered=row)
        return Reply(found, remembered, (understood - started) * 1000, (perf_counter() - started) * 1000)

    def reply_at_once(
        self,
        text: str,
        dialogue: Dialogue,
        *,
        preferred: Language | None = None,
        client: Language | None = None,
        now: datetime,
        generation: str | None = None,
    ) -> Reply | None:
        """Answer a text as ``reply`` does where a remembered answer stands that nothing is counted of; else None.

        ``generation`` is the store's, where it was read just now.
        """
        if self.remembered is None:
            return None
        started = perf_counter()
        reading = self._understand(text, dialogue.fresh(now), client)
        understood = perf_counter()
        standing = self._generation() if generation is None else generation
        found = self.remembered.find(reading, preferred or reading.language, standing, now)
        if found is None or found.outcome is not Outcome.ANSWER:
            return None
        remembered = advance(dialogue.fresh(now), _as_answered(reading, found), now)
        return Reply(found, remembered, (understood - started) * 1000, (perf_counter() - started) * 1000)

    def _understand(self, text: str, dialogue: Dialogue, client: Language | None) -> Reading:
        spoken = dialogue.last
        fallback = client or (spoken.language if spoken else self.settings.default_language)
        return understand_again(text, dialogue, fallback=fallback)

    def follow(self, question: Question, dialogue: Dialogue, *, now: datetime) -> Reply:
        """Answer a question that a button holds, in the question's own language."""
        started = perf_counter()
        if self.keeps_unanswered and dialogue.unanswered is not None:
            with open_session(self.engine) as session:
                keep_choice(session, dialogue.unanswered, question)
        found = self._answer(question, question.language, now)
        remembered = advance(dialogue.fresh(now), _as_answered(question, found), now)
        return Reply(found, remembered, 0.0, (perf_counter() - started) * 1000)

    def remember(self, turns: Iterable[str], *, fallback: Language, now: datetime) -> Dialogue:
        """Return the state of a conversation in which these questions were asked, oldest first."""
        dialogue = Dialogue()
        for turn in turns:
            dialogue = self.reply(turn, dialogue, client=fallback, now=now).dialogue
        return dialogue

    def _answer(self, reading: Reading, language: Language, now: datetime) -> Answer:
        if self.remembered is None:
            return self._put_together(reading, language, now)
        generation = self._generation()
        found = self.remembered.find(reading, language, generation, now)
        if found is None:
            found = self._put_together(reading, language, now)
            self.remembered.keep(reading, found, generation, now)
        return found

    def _generation(self) -> str:
        with open_session(self.engine) as session:
            return get_generation(session=session)

    def _put_together(self, reading: Reading, language: Language, now: datetime) -> Answer:
        fetched = self._fetch(reading, now)
        with open_session(self.engine) as session:
            found = answer(session, reading, language=language, today=now.date())
        return with_notes(found, fetched)

    def _fetch(self, reading: Reading, now: datetime) -> list[Fetched]:
        if self.fetcher is None or isinstance(reading, Clarification):
            return []
        return self.fetcher.refresh(reading, now.date())


def _as_answered(reading: Reading, found: Answer) -> Reading:
    if isinstance(reading, Clarification):
        return found.clarification or reading
    if found.outcome is Outcome.ASK and found.clarification:
        return found.clarification
    return replace(found.question, language=reading.language)


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)
