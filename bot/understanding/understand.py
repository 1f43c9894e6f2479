"""From a message to a question: the one door of understanding."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.dialogue import Dialogue
from bot.question import SLOTLESS, Clarification, Language, Reading, Unclear
from bot.understanding.commanded import decide_command
from bot.understanding.commands import read_command
from bot.understanding.country_forms import form_table
from bot.understanding.decide import Decision, decide, declined
from bot.understanding.followup import follow_likeness, follow_up
from bot.understanding.intents import load_weights
from bot.understanding.language import guess_language
from bot.understanding.lexicon import FUNCTION, NEVER, SOFT, load_lexicon
from bot.understanding.likeness import load_examples
from bot.understanding.looking import look_at
from bot.understanding.marks import load_marks
from bot.understanding.model import heard_words, load_model
from bot.understanding.opinions import Opinion, form_opinion, hear_model
from bot.understanding.retry import latinised, other_spellings
from bot.understanding.sight import Sight
from bot.understanding.slips import load_slips
from bot.understanding.spoken import concepts_of
from bot.understanding.tokens import Tokens, tokenize

_NO_DIALOGUE = Dialogue()
_RETRIED = frozenset({Unclear.WHICH_INTENT, Unclear.MISSING_PARTNER, Unclear.MISSING_COUNTRIES})


@dataclass(frozen=True, slots=True)
class Attempt:
    """One pass over a text: what was seen, the opinion and the decision."""

    sight: Sight
    opinion: Opinion
    decision: Decision


def understand(text: str, dialogue: Dialogue = _NO_DIALOGUE, *, fallback: Language = Language.EN) -> Reading:
    """Read a message: a question, or a question back where it is unclear. Never raises, whatever the text.

    What a follow-up leaves out is taken from ``dialogue``, which has to be fresh. The language is that of the
    text, else that of the conversation, else ``fallback``; a command without words of a language continues no
    conversation and takes ``fallback``.
    """
    attempt = read(text, dialogue, fallback)
    reading = attempt.decision.reading
    return reading if reading is not None else declined(_language(attempt.sight.tokens, dialogue, fallback))


def read(text: str, dialogue: Dialogue, fallback: Language, *, thorough: bool = False) -> Attempt:
    """Make the first attempt, and the others when it recognised nothing."""
    attempt = _attempt(text, dialogue, fallback, thorough=thorough)
    cyrillic = latinised(attempt.sight.tokens)
    if cyrillic is not None:
        other = _attempt(cyrillic, dialogue, fallback, thorough=thorough)
        attempt = other if _better(other) or _explains_more(other, attempt) else attempt
    if not _is_doubtful(attempt) or not _is_mostly_unknown(attempt.sight):
        return attempt
    for spelling in filter(_promises, other_spellings(attempt.sight.tokens.text, attempt.sight.country_places)):
        other = _attempt(spelling, dialogue, fallback, thorough=thorough)
        if _better(other):
            return other
    return attempt


def load() -> None:
    """Load the vocabulary, so that the first question is as quick as the rest."""
    with _uncollected():
        load_lexicon()
        load_weights()
        load_examples()
        load_model()
        heard_words()
        load_marks()
        load_slips()
        understand("trade Belarus Azerbaijan 2013 tractorz")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector off: what is loaded stays, and to look through it meanwhile takes a fifth more."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.enable()


def _attempt(text: str, dialogue: Dialogue, fallback: Language, *, thorough: bool) -> Attempt:
    command = read_command(text)
    if command is not None and command.intent is not None:
        tokens = tokenize(command.arguments)
        language = guess_language(tokens, fallback)
        sight = look_at(tokens, language, command=True)
        opinion = form_opinion(sight)
        return Attempt(sight, opinion, decide_command(command.intent, sight, language, dialogue))
    tokens = tokenize(command.arguments if command is not None else text)
    return _free(tokens, dialogue, _language(tokens, dialogue, fallback), thorough=thorough)


def _free(tokens: Tokens, dialogue: Dialogue, language: Language, *, thorough: bool) -> Attempt:
    in_dialogue = dialogue.last is not None or dialogue.pending is not None
    sight = look_at(tokens, language, answering=in_dialogue)
    opinion = form_opinion(sight, dialogue=in_dialogue, thorough=thorough)
    if in_dialogue and not _is_alien(sight):
        reading = follow_up(sight, opinion, language, dialogue)
        if reading is not None:
            return Attempt(sight, opinion, Decision(reading, "follows the question before"))
    opinion = hear_model(opinion, sight)
    decision = decide(sight, opinion, language, dialogue)
    if decision.reading is None and in_dialogue and not _is_alien(sight):
        reading = follow_likeness(sight, opinion, language, dialogue)
        decision = Decision(reading, "follows the question before, by likeness") if reading else decision
    return Attempt(sight, opinion, decision)


def _is_alien(sight: Sight) -> bool:
    return bool(sight.concepts & {"oos_never", "oos_soft"})


def _is_mostly_unknown(sight: Sight) -> bool:
    """Whether of the words that are no names most are unknown: then another spelling may be meant."""
    unknown = len(sight.unexplained)
    named = sum(mention.last - mention.first for mention in sight.countries)
    dated = len(sight.period.words) if sight.period else 0
    return unknown > 0 and len(sight.tokens.items) - named - dated <= 3 * unknown


def _promises(spelling: str) -> bool:
    """Whether another spelling holds a word of the subject and knows a half of all words, by exact look-up alone."""
    norms = [token.norm for token in tokenize(spelling).items]
    known = [norm for norm in norms if norm.isdigit() or concepts_of(norm) or norm in form_table().words]
    return 2 * len(known) >= len(norms) and any(concepts_of(norm) - {FUNCTION, NEVER, SOFT} for norm in norms)


def _is_doubtful(attempt: Attempt) -> bool:
    reading = attempt.decision.reading
    return reading is None or (isinstance(reading, Clarification) and reading.unclear in _RETRIED)


def _better(attempt: Attempt) -> bool:
    """Whether another spelling made a question of the text, not merely small talk."""
    reading = attempt.decision.reading
    if isinstance(reading, Clarification):
        return bool(attempt.sight.codes) and not attempt.sight.unexplained
    return reading is not None and reading.intent not in SLOTLESS and not attempt.sight.unexplained


def _explains_more(one: Attempt, other: Attempt) -> bool:
    return one.decision.reading is not None and len(one.sight.unexplained) < len(other.sight.unexplained)


def _language(tokens: Tokens, dialogue: Dialogue, fallback: Language) -> Language:
    known = dialogue.last or (dialogue.pending.question if dialogue.pending else None)
    return guess_language(tokens, known.language if known else fallback)
