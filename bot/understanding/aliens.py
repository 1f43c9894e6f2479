"""Whether a message is none for this bot: alien words, and what speaks for the subject in spite of them."""

from __future__ import annotations

from bot.question import SLOTLESS, Intent
from bot.understanding.certainty import FLOWS
from bot.understanding.lexicon import NEVER, SOFT
from bot.understanding.opinions import Opinion
from bot.understanding.sight import Sight

RESCUED = frozenset({Intent.AGREEMENTS, Intent.COOPERATION, Intent.PROJECTS, Intent.STATEMENTS, Intent.INVESTMENT})
"""Intents that a word like "visa" or "football" may belong to ("visa-free agreement")."""

_FIRM, _SAID, _PLAIN = 4.0, 3.4, 3.0
_FOREIGN, _HARDLY = 0.6, 0.15
_CERTAIN, _LIKELY, _EVEN = 0.85, 0.6, 0.5
_NAMED = frozenset({"turnover", "trade", "export", "import", "balance", "agreement", "partners", "deficit", "askverb"})


def sounds_foreign(sight: Sight, opinion: Opinion) -> bool:
    """Whether the model hears no question of the subject, and words speak for none plainly."""
    plain = max(opinion.lexical.values(), default=0.0)
    enough = _PLAIN if len(sight.codes) == 2 else _FIRM
    return opinion.model.get(Intent.OUT_OF_SCOPE, 0.0) >= _FOREIGN and plain < enough


def is_alien(sight: Sight, opinion: Opinion) -> bool:
    """Whether a word speaks against a question for this bot: "weather", "football", "my ticket"."""
    if sight.concepts & {NEVER, SOFT}:
        return True
    personal = "personal" in sight.concepts and not sight.concepts & _NAMED and opinion.best not in SLOTLESS
    return personal and not _asks_of_two(sight, opinion)


def is_of_the_subject(sight: Sight, opinion: Opinion) -> bool:
    """Whether two countries and the model say that an alien word only stands around it: "my essay is on …"."""
    if len(sight.codes) < 2 or opinion.surest is None or opinion.surest in SLOTLESS:
        return False
    return opinion.model.get(Intent.OUT_OF_SCOPE, 0.0) <= _HARDLY and opinion.model[opinion.surest] >= _EVEN


def _asks_of_two(sight: Sight, opinion: Opinion) -> bool:
    """Whether two countries and a plain word of the subject stand beside "my cousin says", "my country"."""
    return len(sight.codes) > 1 and max(opinion.lexical.values(), default=0.0) >= _PLAIN


def is_rescued(sight: Sight, opinion: Opinion) -> bool:
    """Whether what is asked may well hold an alien word: "visa-free agreement", "a minister on football"."""
    if NEVER in sight.concepts or "personal" in sight.concepts:
        return False
    if "votes" in sight.concepts and len(sight.codes) > 1:
        return opinion.best is Intent.PROFILE
    if opinion.best is Intent.STATEMENTS:
        return bool(sight.people or "office" in sight.concepts)
    if opinion.best in FLOWS and len(sight.codes) == 2:
        return max(opinion.lexical.values()) >= _SAID and opinion.model.get(opinion.best, 0.0) >= _LIKELY
    said = max(opinion.lexical.values(), default=0.0)
    return opinion.best in RESCUED and opinion.score >= _FIRM and said >= _PLAIN
