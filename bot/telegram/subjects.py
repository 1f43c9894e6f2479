"""The arguments of a command about a pair, read as questions are: any language, lower case, slips."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import Dialogue
from bot.question import Clarification, Language
from bot.telegram.asked import COMMAND, Asked
from bot.telegram.conversations import Conversations
from bot.understanding.subject import Subject, as_question, read_subject


def read_named(asked: Asked, conversations: Conversations) -> Subject:
    """Read what a command names; a pair that it lacks is the chat's own, else that of the person's last question.

    The language is the chat's, else that of the words, else the client's, else the operator's default.
    """
    choices = conversations.choices.read(asked.place.chat_id)
    fallback = asked.client or conversations.assistant.settings.default_language
    pair = choices.pair
    if pair is None:
        last = conversations.last_question(asked)
        pair = last.pair if last else None
    dialogue = Dialogue(last=as_question(pair, fallback)) if pair else Dialogue()
    found = read_subject(COMMAND.sub("", asked.text, count=1), dialogue, fallback=fallback)
    return _in_language(found, choices.language) if choices.language else found


def _in_language(found: Subject, language: Language) -> Subject:
    reading = found.reading
    if isinstance(reading, Clarification):
        choices = tuple(replace(choice, language=language) for choice in reading.choices)
        return replace(found, reading=replace(reading, language=language, choices=choices))
    return replace(found, reading=replace(reading, language=language))
