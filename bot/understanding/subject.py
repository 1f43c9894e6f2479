"""What "/follow BY AZ trade" and "/history Беларусь Азербайджан 2018" are about: a pair, a topic, a period."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.dialogue import Dialogue
from bot.question import Intent, Language, Question, Reading
from bot.understanding.commanded import decide_command
from bot.understanding.language import guess_language
from bot.understanding.looking import look_at
from bot.understanding.opinions import form_opinion
from bot.understanding.tokens import tokenize

_WIDE = frozenset({Intent.PROFILE, Intent.FACTS})
"""What is read where only countries are named: everything."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A question that stands for what was named, or a question back; ``unknown`` is a word that names no topic."""

    reading: Reading
    unknown: str | None = None
    named: bool = True
    """Whether anything was named at all."""


def read_subject(arguments: str, dialogue: Dialogue, *, fallback: Language) -> Subject:
    """Read the arguments of a command by the rules of questions; a pair that they lack is the dialogue's.

    The country named first is the reporter: "by az imports" are not imports by Azerbaijan.
    """
    tokens = tokenize(arguments)
    language = guess_language(tokens, fallback)
    sight = look_at(tokens, language, command=True)
    best = form_opinion(sight).best
    intent = Intent.FACTS if best is None or best in _WIDE else best
    reading = decide_command(intent, sight, language, dialogue).reading
    assert reading is not None
    if isinstance(reading, Question) and len(sight.codes) > 1:
        reading = replace(reading, reporter=sight.codes[0], partner=sight.codes[1])
    unknown = sight.unexplained[0].text if sight.unexplained and intent is Intent.FACTS else None
    return Subject(reading, unknown, named=bool(tokens.items))


def as_question(pair: tuple[str, str], language: Language) -> Question:
    """Return the question for everything about a pair."""
    return Question(language, Intent.FACTS, *pair)
