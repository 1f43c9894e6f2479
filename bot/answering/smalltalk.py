"""Greetings, help and what is not the bot's field."""

from __future__ import annotations

from bot.answer import Answer, Line, Outcome
from bot.answering.asked import Asked
from bot.answering.assemble import assemble
from bot.answering.missing import held_actions


def answer_smalltalk(asked: Asked) -> Answer:
    """Answer with the catalogue's text of the intent: help, about, privacy, greeting, thanks."""
    return assemble(asked, Outcome.ANSWER, [Line(asked.question.intent.value)], actions=held_actions(asked))


def decline(asked: Asked) -> Answer:
    """Decline a question that is not about the relations of two countries."""
    return assemble(asked, Outcome.DECLINE, [Line("decline")], actions=held_actions(asked))
