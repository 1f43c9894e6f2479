"""What a conversation remembers: the last questions, so that "and in 2013?" can be understood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.period import parse_period
from bot.question import SLOTLESS, Clarification, Correction, Flow, Intent, Language, Question, Reading, Unclear

MEMORY = timedelta(minutes=15)
"""How long a question can be followed up."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The state of one conversation: of one person, in one thread of one chat.

    ``last`` and ``before`` are the latest two questions with countries, ``pending`` a question back that is
    still open, ``at`` the moment of the latest turn (UTC), ``unanswered`` the row of the unanswered log that the
    latest turn was counted in.
    """

    last: Question | None = None
    before: Question | None = None
    pending: Clarification | None = None
    at: datetime | None = None
    unanswered: int | None = None

    def fresh(self, now: datetime) -> Dialogue:
        """Return the state as it counts now: empty once 15 minutes have passed."""
        return Dialogue() if self.at is None or now - self.at > MEMORY else self


def advance(dialogue: Dialogue, reading: Reading, at: datetime) -> Dialogue:
    """Return the state after a reading. Thanks, help and declined questions leave the last question in place."""
    if isinstance(reading, Clarification):
        return replace(dialogue, pending=reading, at=at, unanswered=None)
    if reading.intent in SLOTLESS:
        return replace(dialogue, at=at, unanswered=None)
    return Dialogue(last=reading, before=dialogue.last, pending=None, at=at)


def with_default_pair(dialogue: Dialogue, pair: tuple[str, str] | None, text: str, now: datetime) -> Dialogue:
    """Let a command that names no country mean a chat's default pair, unless the conversation has another."""
    if pair is None or dialogue.last is not None or not text.startswith("/"):
        return dialogue
    return replace(dialogue, last=Question(Language.EN, Intent.TRADE_TOTAL, *pair), at=now)


def dialogue_to_json(dialogue: Dialogue) -> dict[str, Any]:
    """Return the state as plain JSON values."""
    return {
        "last": dialogue.last and question_to_json(dialogue.last),
        "before": dialogue.before and question_to_json(dialogue.before),
        "pending": dialogue.pending and _clarification_to_json(dialogue.pending),
        "at": dialogue.at and dialogue.at.isoformat(),
        "unanswered": dialogue.unanswered,
    }


def dialogue_from_json(state: dict[str, Any]) -> Dialogue:
    """Read a stored state; one that an older version wrote and that no longer fits counts as empty."""
    try:
        return Dialogue(
            last=question_from_json(state["last"]) if state["last"] else None,
            before=question_from_json(state["before"]) if state["before"] else None,
            pending=_clarification_from_json(state["pending"]) if state["pending"] else None,
            at=datetime.fromisoformat(state["at"]) if state["at"] else None,
            unanswered=state.get("unanswered"),
        )
    except (KeyError, TypeError, ValueError):
        return Dialogue()


def question_to_json(question: Question) -> dict[str, Any]:
    """Return a question as plain JSON values, without scores."""
    return {
        "language": question.language.value,
        "intent": question.intent.value,
        "reporter": question.reporter,
        "partner": question.partner,
        "others": list(question.others),
        "directed": question.directed,
        "flow": question.flow and question.flow.value,
        "period": question.period and question.period.code,
        "product": question.product,
        "topics": list(question.topics),
        "people": list(question.people),
        "limit": question.limit,
        "variant": question.variant,
        "inherited": sorted(question.inherited),
        "inferred": sorted(question.inferred),
        "corrections": [[each.typed, each.meant] for each in question.corrections],
        "verbal": question.verbal,
    }


def question_from_json(state: dict[str, Any]) -> Question:
    """Read a question back; raises KeyError, TypeError or ValueError on what is not one."""
    return Question(
        language=Language(state["language"]),
        intent=Intent(state["intent"]),
        reporter=state["reporter"],
        partner=state["partner"],
        others=tuple(state["others"]),
        directed=bool(state["directed"]),
        flow=Flow(state["flow"]) if state["flow"] else None,
        period=parse_period(state["period"]) if state["period"] else None,
        product=state["product"],
        topics=tuple(state["topics"]),
        people=tuple(state["people"]),
        limit=state["limit"],
        variant=state["variant"],
        inherited=frozenset(state["inherited"]),
        inferred=frozenset(state["inferred"]),
        corrections=tuple(Correction(typed, meant) for typed, meant in state["corrections"]),
        verbal=bool(state.get("verbal")),
    )


def _clarification_to_json(clarification: Clarification) -> dict[str, Any]:
    return {
        "language": clarification.language.value,
        "unclear": clarification.unclear.value,
        "question": question_to_json(clarification.question),
        "choices": [question_to_json(choice) for choice in clarification.choices],
        "varies": clarification.varies,
    }


def _clarification_from_json(state: dict[str, Any]) -> Clarification:
    return Clarification(
        language=Language(state["language"]),
        unclear=Unclear(state["unclear"]),
        question=question_from_json(state["question"]),
        choices=tuple(question_from_json(choice) for choice in state["choices"]),
        varies=state["varies"],
    )
