"""Follow-ups: "and in 2013?", "bəs ixrac?", "а наоборот", "not Lithuania, Latvia", "compare it with Russia".

What a follow-up leaves out it inherits from the question before, or from the one that was asked back about.
"""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import Dialogue
from bot.question import ONE_WAY, SLOTLESS, Intent, Language, Question, Reading, Unclear
from bot.understanding.asking import ask_same_country, ask_which_country
from bot.understanding.followup_countries import replaces, with_another, with_countries
from bot.understanding.followup_slots import FIGURES, PLAIN, inherited_slots, plainness, with_another_year, with_slots
from bot.understanding.framing import SEEN_AS, frame, of_pair_before
from bot.understanding.opinions import Opinion
from bot.understanding.picks import pick_choice
from bot.understanding.roles import Role, roles_of
from bot.understanding.sight import Sight

_LIKELY, _FEW = 0.6, 2
_DATED = frozenset({Intent.VISITS, Intent.AGREEMENTS, Intent.STATEMENTS, Intent.PROJECTS})
_CHANGES = frozenset({"invert", "total", "mutual", "yearago", "yearafter", "formeryear", "wholeyear", "sincethen"})
"""What a message may say without naming a country, a period or a topic, and still change the question before."""


def follow_up(sight: Sight, opinion: Opinion, language: Language, dialogue: Dialogue) -> Reading | None:
    """Read a message as a continuation, None where it stands for itself."""
    if dialogue.pending is not None and (picked := pick_choice(sight, opinion, dialogue.pending)) is not None:
        return _heard(picked, sight, language)
    base = _base(dialogue)
    if base is None or sight.strange[1:] or (_is_whole(sight, opinion, base) and not _completes(opinion, dialogue)):
        return None
    if _asks_for_larger(sight, opinion, dialogue):
        return _compare_last_two(sight, dialogue, language)
    says = _says_something(sight, opinion, base) or _asks_amount(sight, base)
    if not says and not _turns_ranking(sight, base):
        return None
    return _continue(sight, opinion, base, language, dialogue)


def follow_likeness(sight: Sight, opinion: Opinion, language: Language, dialogue: Dialogue) -> Question | None:
    """Read "а в чью пользу перевес?" as a new intent for the pair talked about, where only the model knows it."""
    base, intent = dialogue.last, opinion.surest
    if base is None or base.pair is None or sight.codes or intent is None or intent in SLOTLESS:
        return None
    if opinion.model[intent] < _LIKELY or len(sight.strange) > _FEW:
        return None
    return of_pair_before(frame(sight, intent, language), base)


def _base(dialogue: Dialogue) -> Question | None:
    return dialogue.pending.question if dialogue.pending is not None else dialogue.last


def _heard(question: Question, sight: Sight, language: Language) -> Question:
    period = sight.period.period if sight.period else question.period
    return replace(question, language=language, period=period, inherited=question.inherited | {"intent"})


def _is_whole(sight: Sight, opinion: Opinion, base: Question) -> bool:
    """Whether a message needs nothing from before: two countries and a topic of their own."""
    if opinion.best in SLOTLESS and not sight.codes:
        return True
    needed = 1 if opinion.best is Intent.TOP_PARTNERS else 2
    if len(sight.codes) < needed:
        return False
    if len(sight.codes) == 2 and (replaces(sight) or _swaps_one(sight, base) or _turns(sight, opinion, base)):
        return False
    if _is_linked(sight) and {*sight.codes} == {base.reporter, base.partner}:
        return False  # "and how much did Latvia sell to Lithuania?" is about the year talked about
    return (opinion.best not in {None, Intent.PROFILE} and plainness(opinion) >= PLAIN) or not _is_linked(sight)


def _swaps_one(sight: Sight, base: Question) -> bool:
    """Whether one of two countries stands for a new one: "swap Cuba for Guatemala"."""
    return "invert" in sight.concepts and len({*sight.codes} & {base.reporter, base.partner}) == 1


def _turns(sight: Sight, opinion: Opinion, base: Question) -> bool:
    """Whether both countries are only named again, with other endings: "Belarusun Rusiyaya?"."""
    again = {*sight.codes} == {base.reporter, base.partner} and opinion.best in {None, Intent.PROFILE}
    moved = any(held & {Role.TO, Role.FROM} for held in roles_of(sight).values())
    return again and moved and plainness(opinion) < PLAIN


def _completes(opinion: Opinion, dialogue: Dialogue) -> bool:
    """Whether two bare names answer the question which countries were meant."""
    pending = dialogue.pending
    asked = pending is not None and pending.unclear in {Unclear.MISSING_COUNTRIES, Unclear.MISSING_PARTNER}
    return asked and opinion.best is Intent.PROFILE and plainness(opinion) < PLAIN


def _is_linked(sight: Sight) -> bool:
    """Whether the message begins as a continuation does: "and …", "а …", "bəs …", "what about …"."""
    return bool(sight.cues) and sight.cues[0].first == 0 and "also" in sight.cues[0].concepts


def _says_something(sight: Sight, opinion: Opinion, base: Question) -> bool:
    told = sight.countries or sight.period or sight.topics or sight.concepts & _CHANGES
    priced = "howmuch" in sight.concepts and base.intent is Intent.PRODUCTS  # "for how much?"
    priced = priced or ("share" in sight.concepts and base.intent in ONE_WAY)  # "what share is that?"
    priced = priced or ("when" in sight.concepts and base.intent in _DATED)  # "when was the last one?"
    return bool(told) or priced or opinion.best is not None


def _asks_amount(sight: Sight, base: Question) -> bool:
    """Whether a bare "how much?" asks for the figure of what was spoken of: "does it buy gas there?" – "neçəyə?"."""
    return "howmuch" in sight.concepts and not sight.strange and base.intent in FIGURES


def _turns_ranking(sight: Sight, base: Question) -> bool:
    """Whether a ranking is to be seen from the other side: "and the buyers?" after the largest suppliers."""
    return base.intent is Intent.TOP_PARTNERS and bool(sight.concepts & SEEN_AS.keys())


def _asks_for_larger(sight: Sight, opinion: Opinion, dialogue: Dialogue) -> bool:
    if sight.codes or sight.topics or dialogue.last is None or dialogue.before is None:
        return False
    wanted = sight.concepts & {"more", "compare"}
    return bool(wanted) and opinion.best in {None, Intent.COMPARE}


def _compare_last_two(sight: Sight, dialogue: Dialogue, language: Language) -> Question | None:
    last, before = dialogue.last, dialogue.before
    assert last is not None and before is not None
    if last.pair is None or before.pair is None:
        return None
    shared = [code for code in before.pair if code in last.pair]
    if len(shared) != 1:
        return None
    common = shared[0]
    rest = [next(code for code in pair if code != common) for pair in (before.pair, last.pair)]
    flow = last.flow if last.intent in {Intent.EXPORTS, Intent.IMPORTS} else None
    return Question(
        language,
        Intent.COMPARE,
        common,
        rest[0],
        (rest[1],),
        directed=True,
        flow=flow,
        period=sight.period.period if sight.period else last.period,
        inherited=frozenset({"reporter", "partner", "others", "period"}),
    )


def _continue(sight: Sight, opinion: Opinion, base: Question, language: Language, dialogue: Dialogue) -> Reading | None:
    question = with_slots(sight, opinion, replace(base, language=language, inherited=frozenset()))
    if not sight.countries and (sight.concepts & {"compare", "more", "than"} or _measures_from(sight)):
        question = with_another_year(sight, question, base)
    if len(sight.codes) == 1 and _compares(sight, opinion):
        question = with_another(sight, question, base)
    elif sight.countries:
        question = with_countries(sight, question)
    if "invert" in sight.concepts and not {*sight.codes} & {base.reporter, base.partner}:
        question = replace(question.turned(), directed=True)
    question = replace(question, inherited=inherited_slots(base, question, sight, opinion))
    return _checked(sight, question, dialogue)


def _measures_from(sight: Sight) -> bool:
    """Whether growth is measured from a year: "а какой рост к 2022?"."""
    first = min(sight.period.words, default=0) if sight.period else 0
    return first > 0 and "grow" in sight.concepts and "to" in sight.mark(first - 1)


def _checked(sight: Sight, question: Question, dialogue: Dialogue) -> Reading | None:
    for mention in sight.countries:
        if len(mention.codes) > 1:
            return ask_which_country(question, mention, ())
    if question.reporter and question.reporter == question.partner:
        return ask_same_country(question, question.reporter, dialogue)
    return question if question.pair or question.intent is Intent.TOP_PARTNERS else None


def _compares(sight: Sight, opinion: Opinion) -> bool:
    """Whether a new country is set beside the old one: "and compared to Georgia", "is that more than with Romania?"."""
    return bool(sight.concepts & {"compare", "more"}) or opinion.best is Intent.COMPARE
