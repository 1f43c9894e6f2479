"""The decision: decline, ask about countries, answer small talk, answer, or ask what is meant; in this order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.dialogue import Dialogue
from bot.period import PeriodKind
from bot.question import SLOTLESS, Intent, Language, Question, Reading
from bot.understanding.asking import (
    ask_about_group,
    ask_for_countries,
    ask_same_country,
    ask_what_about,
    ask_which_country,
    ask_which_pair,
    unknown_name,
    usual_readings,
)
from bot.understanding.framing import frame, of_pair_before
from bot.understanding.lexicon import NEVER, SOFT
from bot.understanding.opinions import Opinion
from bot.understanding.sight import Sight
from bot.understanding.tokens import Token

MARGIN = 0.5
"""How far the best reading has to lead for an answer without asking back."""

RESCUED = frozenset({Intent.AGREEMENTS, Intent.COOPERATION, Intent.PROJECTS, Intent.STATEMENTS, Intent.INVESTMENT})
"""Intents that a word like "visa" or "football" may belong to ("visa-free agreement")."""

STANDS_ALONE = frozenset(
    {Intent.COOPERATION, Intent.PROJECTS, Intent.VISITS, Intent.STATEMENTS, Intent.INVESTMENT, Intent.AGREEMENTS}
)
"""Intents whose store can be searched by one country, a person, a day or a topic."""


_FIRM, _SAID, _PLAIN, _FAINT = 4.0, 3.4, 3.0, 1.0
_FOREIGN, _HARDLY = 0.6, 0.15
_BEYOND_DOUBT, _CERTAIN, _QUITE_LIKELY, _LIKELY, _HALF_LIKELY = 0.95, 0.85, 0.72, 0.6, 0.3
_UNLIKELY, _THINKABLE, _POSSIBLE, _UNDECIDED = 0.25, 0.2, 0.1, 0.35
_CLEAR_LEAD, _WIDE_LEAD, _WIDER_LEAD, _PLAIN_LEAD = 1.5, 2.5, 3.6, 6.0
_BRIEF = 5
_SHORT = 3
_FLOWS = frozenset(
    {Intent.EXPORTS, Intent.IMPORTS, Intent.TRADE_TOTAL, Intent.BALANCE, Intent.GROWTH, Intent.TREND, Intent.COMPARE}
)
"""Intents of figures, where an unknown word could be the product that is meant."""

_EITHER_SIDE = frozenset({Intent.EXPORTS, Intent.IMPORTS})
"""What one country sells is what the other buys: a model that cannot see whose flow it is confuses them."""

_SALE = frozenset({"export", "import", "exportverb", "importverb", "sell", "buy"})
_OF_TWO_PERIODS = frozenset({Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.IMPORTS, Intent.GROWTH, Intent.COMPARE})
_OF_YEARS = frozenset({Intent.TREND, Intent.GROWTH, Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.IMPORTS})
_MANY_YEARS = frozenset({PeriodKind.YEARS, PeriodKind.SINCE, PeriodKind.LAST})

_LONG = 5
_LIKE = 0.72
_NAMED = frozenset({"turnover", "trade", "export", "import", "balance", "agreement", "partners", "deficit", "askverb"})


@dataclass(frozen=True, slots=True)
class Decision:
    """A reading and the reason for it, None where the text was not recognised at all."""

    reading: Reading | None
    reason: str


def decide(sight: Sight, opinion: Opinion, language: Language, dialogue: Dialogue) -> Decision:
    """Decide what a message that stands for itself means."""
    best = opinion.best
    if _declined(sight, opinion):
        return Decision(declined(language), "out-of-scope word")
    if best in SLOTLESS:
        return _small_talk(sight, opinion, best, language)
    if best is None or (not sight.codes and _too_strange(sight, 0)) or _only_suggested(sight, opinion):
        return Decision(None, "nothing of the subject recognised")
    if _sounds_foreign(sight, opinion):
        return Decision(None, "like questions that are not for this bot")
    base = dialogue.last if dialogue.last and dialogue.last.pair and not sight.countries else None
    question = _framed(sight, best, language, base)
    question = replace(question, score=opinion.score, margin=opinion.margin)
    return _about_countries(sight, question, dialogue) or _answer(sight, question, opinion, base)


def _framed(sight: Sight, intent: Intent, language: Language, base: Question | None) -> Question:
    """Frame a question; where it names no country it is about the pair of the one before, if there was one."""
    question = frame(sight, intent, language)
    return of_pair_before(question, base) if base is not None else question


def _sounds_foreign(sight: Sight, opinion: Opinion) -> bool:
    """Whether the model hears no question of the subject, and words speak for none plainly."""
    plain = max(opinion.lexical.values(), default=0.0)
    enough = _PLAIN if len(sight.codes) == 2 else _FIRM
    return opinion.model.get(Intent.OUT_OF_SCOPE, 0.0) >= _FOREIGN and plain < enough


def declined(language: Language) -> Question:
    """Return the reading of a message that is not for this bot."""
    return Question(language, Intent.OUT_OF_SCOPE)


def _declined(sight: Sight, opinion: Opinion) -> bool:
    if any(mention.kind != "group" for mention in sight.groups):
        return True
    return _is_alien(sight, opinion) and not _rescued(sight, opinion) and not _of_the_subject(sight, opinion)


def _is_alien(sight: Sight, opinion: Opinion) -> bool:
    """Whether a word speaks against a question for this bot: "weather", "football", "my ticket"."""
    if sight.concepts & {NEVER, SOFT}:
        return True
    personal = "personal" in sight.concepts and not sight.concepts & _NAMED and opinion.best not in SLOTLESS
    return personal and not _asks_of_two(sight, opinion)


def _of_the_subject(sight: Sight, opinion: Opinion) -> bool:
    """Whether two countries and the model say that an alien word only stands around it: "my essay is on …"."""
    if len(sight.codes) < 2 or opinion.surest is None or opinion.surest in SLOTLESS:
        return False
    return opinion.model.get(Intent.OUT_OF_SCOPE, 0.0) <= _HARDLY and opinion.model[opinion.surest] >= _LIKELY


def _asks_of_two(sight: Sight, opinion: Opinion) -> bool:
    """Whether two countries and a plain word of the subject stand beside "my cousin says", "my country"."""
    return len(sight.codes) > 1 and max(opinion.lexical.values(), default=0.0) >= _PLAIN


def _rescued(sight: Sight, opinion: Opinion) -> bool:
    if NEVER in sight.concepts or "personal" in sight.concepts:
        return False
    if "votes" in sight.concepts and len(sight.codes) > 1:
        return opinion.best is Intent.PROFILE
    if opinion.best is Intent.STATEMENTS:
        return bool(sight.people or "office" in sight.concepts)
    if opinion.best in _FLOWS and len(sight.codes) == 2:
        return max(opinion.lexical.values()) >= _SAID and opinion.model.get(opinion.best, 0.0) >= _LIKELY
    said = max(opinion.lexical.values(), default=0.0)
    return opinion.best in RESCUED and opinion.score >= _FIRM and said >= _PLAIN


def _small_talk(sight: Sight, opinion: Opinion, best: Intent, language: Language) -> Decision:
    if sight.unexplained and opinion.model.get(best, 0.0) < _QUITE_LIKELY:
        return Decision(None, "small talk with unknown words")
    reporter, partner = (*sight.codes[:2], None, None)[:2]
    return Decision(Question(language, best, reporter, partner, ignored=sight.tokens.truncated), "small talk")


def _too_strange(sight: Sight, allowed: int) -> bool:
    return len(sight.strange) > allowed


def _only_suggested(sight: Sight, opinion: Opinion) -> bool:
    """Whether one country and a sector or a verb of travel are all there is: "tourism in Georgia"."""
    if len(sight.codes) > 1:
        return False
    if opinion.best is Intent.COOPERATION:
        return opinion.score < _FIRM
    people = sight.people or sight.concepts & {"office", "who", "meet"}
    return opinion.best is Intent.VISITS and not people


def _about_countries(sight: Sight, question: Question, dialogue: Dialogue) -> Decision | None:
    """Ask back where the countries are ambiguous, the same, too many or too few."""
    if sight.groups and len(sight.codes) < 2:
        return Decision(ask_about_group(question, sight.groups[0], dialogue), "a group of countries")
    for mention in sight.countries:
        if len(mention.codes) > 1:
            known = tuple(other.codes[0] for other in sight.countries if len(other.codes) == 1)
            return Decision(ask_which_country(question, mention, known), f"ambiguous country {mention.typed!r}")
    if question.intent is Intent.TOP_PARTNERS and question.reporter:
        return None
    if len(sight.codes) > 2 and question.intent is not Intent.COMPARE:
        return Decision(ask_which_pair(question, sight.codes), "three countries")
    if question.pair is not None:
        return None
    if _named_twice(sight):
        return Decision(ask_same_country(question, sight.codes[0], dialogue), "the same country twice")
    if question.intent in STANDS_ALONE and (sight.codes or _searchable(sight)) and not _may_name(sight):
        return None
    return _missing(sight, question, dialogue)


def _missing(sight: Sight, question: Question, dialogue: Dialogue) -> Decision:
    word = unknown_name(sight) if sight.codes else None
    if word is None and _too_strange(sight, len(sight.codes)):
        return Decision(None, "a country is missing and words are unknown")
    if word is None and question.intent is Intent.PROFILE and sight.topics:
        return Decision(None, "no intent")
    return Decision(ask_for_countries(question, dialogue, word), "a country is missing")


def _named_twice(sight: Sight) -> bool:
    names = [mention for mention in sight.countries if mention.kind not in {"person", "capital"}]
    return len(sight.codes) == 1 and len(names) > 1 and len({mention.kind for mention in names}) == 1


def _may_name(sight: Sight) -> bool:
    """Whether a word is left that could be the other side: strange, a capital inside the text, or a firm like SOCAR."""
    named = (word for word in sight.unexplained if word.text[: 2 if word.start == 0 else 1].isupper())
    return bool(sight.strange) or any(named)


def _searchable(sight: Sight) -> bool:
    return bool(sight.people) or (sight.period is not None and sight.period.period.kind is PeriodKind.DAY)


def _answer(sight: Sight, question: Question, opinion: Opinion, base: Question | None) -> Decision:
    alien = _is_alien(sight, opinion) and not _rescued(sight, opinion)
    if not alien and (_sure(sight, opinion) or _answered_alike(sight, opinion)):
        return Decision(question, "both opinions agree")
    likely = [intent for intent, _ in opinion.ranked if intent not in SLOTLESS]
    if question.product and opinion.best in _EITHER_SIDE and not sight.concepts & _SALE:
        likely.insert(1, Intent.TRADE_TOTAL)  # "BY KZ сахар": who sells it is not said, so both ways together too
    framed = [_framed(sight, intent, question.language, base) for intent in usual_readings(likely)]
    complete = [choice for choice in framed if choice.pair is not None or choice.intent is question.intent]
    return Decision(ask_what_about(complete), "the readings are too close or words are unknown")


def _answered_alike(sight: Sight, opinion: Opinion) -> bool:
    """Whether the two leading readings come to one answer: of two periods both values, of many years their series."""
    if sight.period is None or sight.unexplained:
        return False
    leading = {intent for intent, _ in opinion.ranked[:2]}
    kind = sight.period.period.kind
    alike = _OF_TWO_PERIODS if kind is PeriodKind.COMPARED else _OF_YEARS if kind in _MANY_YEARS else frozenset()
    return len(leading) == 2 and leading <= alike


def _sure(sight: Sight, opinion: Opinion) -> bool:
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
    if plain and (opinion.best not in _FLOWS or _names_its_goods(sight)):
        return True
    word = sight.unexplained[0]
    if len(sight.unexplained) > 1 or (opinion.best in _EITHER_SIDE and _is_measured(sight, word)):
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
    if best in _EITHER_SIDE and surest in _EITHER_SIDE and told:
        surest = best
    if _denied(opinion, best, surest):
        return False
    if opinion.lexical_best is not best:
        if best is Intent.COMPARE:
            return False
        if chance >= _BEYOND_DOUBT and opinion.margin >= 2 * MARGIN and opinion.lexical.get(best, 0.0) >= _PLAIN:
            return not sight.unexplained
        certain = _BEYOND_DOUBT if best in _EITHER_SIDE else _CERTAIN  # "BY KZ сахар" tells no side
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
    if intent in _EITHER_SIDE and chance >= _THINKABLE:
        return sum(opinion.model.get(side, 0.0) for side in _EITHER_SIDE)
    return chance


def _sure_in_spite_of(word: Token, opinion: Opinion, words: int) -> bool:
    """Whether the intent is plain although one word is unknown, which in a flow could be a product."""
    assert opinion.best is not None
    if opinion.best in _FLOWS and len(word.norm) > _SHORT:
        return words >= _LONG and opinion.margin >= 3 * MARGIN and opinion.likeness.get(opinion.best, 0.0) >= _LIKE
    return opinion.score >= _FIRM and opinion.margin >= 6 * MARGIN
