"""Reports of errors: opened by people, decided by the operator or by a correction; each person is told once.

What a report says is sealed; whose it is stands in the store as a keyed hash. No report changes a figure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.answer import Answer, Figure, SourceRef
from bot.answering.reported import reported_claim, reported_figure
from bot.dialogue import Dialogue
from bot.question import Intent, Language, Question
from bot.question_code import InvalidQuestionCode, decode, encode
from bot.retention import AWAITED
from bot.sealing import Sealer
from bot.telegram.asked import Place
from bot.telegram.conversations import Conversations
from bot.understanding import understand
from db.engine import open_session
from db.queries import tickets
from db.queries.events import facts_by_id

MOST_OPEN = 10
"""Undecided reports that one person may have."""
SAID_AT_ONCE = timedelta(minutes=5)
"""How long in a private chat words need not be a reply to our message."""
WORDS = 2000
CODE = 200


class TooManyReports(Exception):
    """A person has as many undecided reports as there may be; carries how many."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} reports are open")
        self.count = count


@dataclass(frozen=True, slots=True)
class Reported:
    """A report that was taken: its number, and the figure that it is about with its source, where it is about one."""

    number: int
    language: Language
    figure: Figure | None = None
    source: SourceRef | None = None


@dataclass(frozen=True, slots=True)
class Reports:
    """Takes reports. Synchronous: call it off the event loop."""

    conversations: Conversations
    sealer: Sealer
    now: Callable[[], datetime]
    _prompts: dict[int, tuple[int, datetime]] = field(default_factory=dict)
    """The last message in a private chat that asked for words, until something is said there."""

    def begin(self, place: Place, person_id: int, question: Question) -> int:
        """Open a report on the answer to a question, whose words are still to come. Raises TooManyReports."""
        return self._open(place, person_id, question, claim_id=None, sealed=None)

    def report(self, place: Place, person_id: int, question: Question, words: str) -> Reported:
        """Take a report with its words. Raises TooManyReports."""
        answer = self._answer(question)
        figure = _figure(answer, question, words)
        claim_id, sealed = self._claim(answer, figure), self._seal(answer, words)
        number = self._open(place, person_id, question, claim_id=claim_id, sealed=sealed)
        return _taken(number, question.language, answer, figure)

    def await_reply(self, place: Place, ticket_id: int, prompt_id: int) -> None:
        """Remember which message of ours the words will reply to, or in a private chat follow."""
        if place.private:
            now = self.now()
            for chat_id, (_, at) in list(self._prompts.items()):  # a copy: other threads ask and hear meanwhile
                if now - at > SAID_AT_ONCE:
                    self._prompts.pop(chat_id, None)
            self._prompts[place.chat_id] = prompt_id, now
        with open_session(self.conversations.assistant.engine) as session:
            tickets.set_prompt(session=session, ticket_id=ticket_id, prompt_id=prompt_id)

    def take_prompt(self, place: Place) -> int | None:
        """Return our message that has just asked for words in a private chat, once; None where none has."""
        prompt_id, at = self._prompts.pop(place.chat_id, (None, self.now()))
        return prompt_id if self.now() - at <= SAID_AT_ONCE else None

    def hear(
        self, place: Place, person_id: int, prompt_id: int, words: str, *, replied: bool = True
    ) -> Reported | None:
        """Take the words that a report waits for; None where the message replied to awaits none of this person.

        Words that did not reply to it may be another question: one that ends as a question does, or that names a
        pair or a period of its own, is none of ours.
        """
        with open_session(self.conversations.assistant.engine) as session:
            waiting = tickets.find_awaited(
                session=session, chat_id=place.chat_id, prompt_id=prompt_id, person=self._name(person_id)
            )
        question = _decoded(waiting.question, waiting.language) if waiting else None
        if waiting is None or question is None or not (replied or _is_remark(words, question)):
            return None
        answer = self._answer(question)
        figure = _figure(answer, question, words)
        claim_id, sealed = self._claim(answer, figure), self._seal(answer, words)
        with open_session(self.conversations.assistant.engine) as session:
            added = tickets.add_words(session=session, ticket_id=waiting.id, claim_id=claim_id, sealed=sealed)
        return _taken(waiting.id, question.language, answer, figure) if added else None

    def _open(
        self, place: Place, person_id: int, question: Question, *, claim_id: str | None, sealed: str | None
    ) -> int:
        now, person = self.now(), self._name(person_id)
        with open_session(self.conversations.assistant.engine) as session:
            tickets.purge_awaited(session=session, before=now - AWAITED)
            count = tickets.count_open(session=session, person=person)
            if count >= MOST_OPEN:
                raise TooManyReports(count)
            return tickets.open_ticket(
                session=session,
                claim_id=claim_id,
                question=_code(question),
                language=question.language.value,
                chat_id=place.chat_id,
                person=person,
                sealed=sealed,
                now=now,
            )

    def _answer(self, question: Question) -> Answer:
        return self.conversations.assistant.follow(question, Dialogue(), now=self.now()).answer

    def _claim(self, answer: Answer, figure: Figure | None) -> str | None:
        """Return the claim that a report is about: the figure's, else the first of the answer."""
        wanted = reported_claim(answer, figure)
        with open_session(self.conversations.assistant.engine) as session:
            held = facts_by_id(session=session, ids=wanted)
        return next((claim for claim in wanted if claim in held), None)

    def _seal(self, answer: Answer, words: str) -> str:
        return self.sealer.seal({"words": words[:WORDS], "claims": list(answer.facts[:20])})

    def _name(self, person_id: int) -> str:
        return self.conversations.name_person(person_id)


def _figure(answer: Answer, question: Question, words: str) -> Figure | None:
    said = understand(words, Dialogue(last=question), fallback=question.language)
    return reported_figure(answer, question, said)


def _is_remark(words: str, question: Question) -> bool:
    """Tell whether words speak of an answer ("imports were 2.2") and ask nothing anew ("and in 2014")."""
    said = understand(words, Dialogue(last=question), fallback=question.language)
    if "?" in words or not isinstance(said, Question):
        return False
    if said.intent is Intent.OUT_OF_SCOPE:
        return True
    named = {slot for slot in ("reporter", "partner") if getattr(said, slot) and slot not in said.inherited}
    is_of_pair = not named or (said.pair == question.pair is not None and any(letter.isdigit() for letter in words))
    return is_of_pair and said.period in {question.period, None}


def _taken(number: int, language: Language, answer: Answer, figure: Figure | None) -> Reported:
    sources = {source.id: source for source in answer.sources}
    return Reported(number, language, figure, sources.get(figure.source or "") if figure else None)


def _code(question: Question) -> str:
    """Return the code of a question without names of persons as they were typed, and no longer than its column."""
    code = encode(replace(question, people=()))
    return code if len(code) <= CODE else encode(replace(question, people=(), topics=(), others=()))


def _decoded(code: str, language: str) -> Question | None:
    try:
        return decode(code, Language(language))
    except (InvalidQuestionCode, ValueError):
        return None
