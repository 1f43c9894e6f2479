"""Whether a reading is sure enough to be answered: words and model agree, and no unknown word could change it."""

from __future__ import annotations

from bot.question import ONE_WAY, Intent
from bot.understanding.opinions import Opinion
from bot.understanding.sight import Sight
from bot.understanding.tokens import Token

MARGIN = 0.5
"""How far the best reading has to lead for an answer without asking back."""

_FIRM, _PLAIN, _FAINT = 4.0, 3.0, 1.0
_BEYOND_DOUBT, _CERTAIN, _LIKELY, _HALF_LIKELY = 0.95, 0.85, 0.6, 0.3
_UNLIKELY, _THINKABLE, _POSSIBLE, _UNDECIDED = 0.25, 0.2, 0.1, 0.35
_CLEAR_LEAD, _WIDE_LEAD, _WIDER_LEAD, _PLAIN_LEAD = 1.5, 2.5, 3.6, 6.0
_BRIEF, _SHORT, _LONG = 5, 3, 5
_LIKE = 0.72
FLOWS = frozenset(
    {Intent.EXPORTS, Intent.IMPORTS, Intent.TRADE_TOTAL, Intent.BALANCE, Intent.GROWTH, Intent.TREND, Intent.COMPARE}
)
"""Intents of figures, where an unknown word could be the product that is meant."""


def is_sure(sight: Sight, opinion: Opinion) -> bool:
    """Whether both opinions speak for the reading, and no unknown word could change it."""
    assert opinion.best is not None
    if not _both_agree(sight, opinion) or any(_is_number(word) for word in sight.unexplained):
        return False
    if sight.unexplained and max(opinion.lexical.values(), default=0.0) < _FAINT:
        return False
    chance = opinion.model.get(opinion.best, 0.0)
    if not sight.doubtful:
        return not sight.unexplained or chance >= _LIKELY
    plain = opinion.margin >= 2 * MARGIN and chance >= _LIKELY
    if plain and (opinion.best not in FLOWS or _names_its_goods(sight)):
        return True
    word = sight.unexplained[0]
    if len(sight.unexplained) > 1 or (opinion.best in ONE_WAY and _is_measured(sight, word)):
        return False
    return _sure_in_spite_of(word, opinion, len(sight.tokens.items))


def _is_measured(sight: Sight, word: Token) -> bool:
    """Whether an unknown word follows "how much": then it is what was sold."""
    return "howmuch" in sight.at(sight.tokens.items.index(word) - 1)


def _is_number(word: Token) -> bool:
    """Whether a word is a year or another number that the period read does not account for: "2019 on 2018", "2o15"."""
    return any(letter.isdigit() for letter in word.norm)


def _names_its_goods(sight: Sight) -> bool:
    """Whether a product is named and no unknown word stands beside it, which could say another one."""
    goods = [topic for topic in sight.topics if topic.kind == "product" and topic.how == "exact"]
    strange = {sight.tokens.items.index(word) for word in sight.strange}
    return bool(goods) and not any({topic.first - 1, topic.last + 1} & strange for topic in goods)


def _both_agree(sight: Sight, opinion: Opinion) -> bool:
    """Whether the words lead clearly to the reading and the model says the same, or at least does not deny it."""
    best = opinion.best
    assert best is not None
    lead = opinion.lexical_lead
    chance, surest = _chance(opinion, best), opinion.surest
    told = opinion.model.get(best, 0.0) >= _THINKABLE or (lead >= _WIDER_LEAD and opinion.lexical_best is best)
    if best in ONE_WAY and surest in ONE_WAY and told:
        surest = best
    if _denied(opinion, best, surest):
        return False
    if opinion.lexical_best is not best:
        if best is Intent.COMPARE:
            return False
        if chance >= _BEYOND_DOUBT and opinion.margin >= 2 * MARGIN and opinion.lexical.get(best, 0.0) >= _PLAIN:
            return not sight.unexplained
        certain = _BEYOND_DOUBT if best in ONE_WAY else _CERTAIN  # "BY KZ сахар" tells no side
        return max(opinion.lexical.values(), default=0.0) < _FAINT and chance >= certain
    if surest is best and opinion.margin >= 2 * MARGIN and chance >= _HALF_LIKELY:
        return True
    if lead >= _PLAIN_LEAD and not sight.unexplained and best is not Intent.COMPARE:
        return True
    if sight.unexplained or lead < _CLEAR_LEAD or opinion.margin < MARGIN:
        return False
    undecided = surest is None or opinion.model[surest] < _UNDECIDED
    if chance < _UNLIKELY and lead < _WIDER_LEAD and sum(len(token.norm) > 1 for token in sight.tokens.items) > _BRIEF:
        return False
    return chance >= _POSSIBLE or (undecided and lead >= _WIDE_LEAD)


def _denied(opinion: Opinion, best: Intent, surest: Intent | None) -> bool:
    """Whether the model is rather sure of another intent, or that the question is not for this bot."""
    other = opinion.model.get(surest, 0.0) if surest is not None and surest is not best else 0.0
    firmly = opinion.lexical_lead >= _PLAIN_LEAD and opinion.lexical_best is best
    return max(other, opinion.model.get(Intent.OUT_OF_SCOPE, 0.0)) >= (_BEYOND_DOUBT if firmly else _LIKELY)


def _chance(opinion: Opinion, intent: Intent) -> float:
    """How likely the model finds an intent; of exports and imports the words tell which, where it denies neither."""
    chance = opinion.model.get(intent, 0.0)
    if intent in ONE_WAY and chance >= _THINKABLE:
        return sum(opinion.model.get(side, 0.0) for side in ONE_WAY)
    return chance


def _sure_in_spite_of(word: Token, opinion: Opinion, words: int) -> bool:
    """Whether the intent is plain although one word is unknown, which in a flow could be a product."""
    assert opinion.best is not None
    if opinion.best in FLOWS and len(word.norm) > _SHORT:
        return words >= _LONG and opinion.margin >= 3 * MARGIN and opinion.likeness.get(opinion.best, 0.0) >= _LIKE
    return opinion.score >= _FIRM and opinion.margin >= 6 * MARGIN
