"""Follow-ups: "and in 2013?", "bəs ixrac?", "а наоборот", "not Lithuania, Latvia", "compare it with Russia".

What a follow-up leaves out it inherits from the question before, or from the one that was asked back about.
"""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import Dialogue
from bot.period import Period, PeriodKind, compared, interval
from bot.question import SLOTLESS, Flow, Intent, Language, Question, Reading, Unclear
from bot.understanding.asking import ask_same_country, ask_which_country, put_country
from bot.understanding.direction import flow_of
from bot.understanding.framing import frame
from bot.understanding.opinions import Opinion
from bot.understanding.picks import pick_choice
from bot.understanding.roles import Role, roles_of
from bot.understanding.sight import Sight

_LIKELY, _FEW = 0.6, 2
_PLAIN = 3.0
"""The score from which an intent was plainly said, not only suggested by a person or a sector."""
_FLOWS = {Intent.EXPORTS: Flow.EXPORTS, Intent.IMPORTS: Flow.IMPORTS, Intent.TRADE_TOTAL: Flow.TOTAL}
_KEEP_FLOW = frozenset({Intent.GROWTH, Intent.TREND, Intent.COMPARE, Intent.PRODUCTS, Intent.TOP_PARTNERS})
_TRADE = frozenset({Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.IMPORTS, *_KEEP_FLOW})


def follow_up(sight: Sight, opinion: Opinion, language: Language, dialogue: Dialogue) -> Reading | None:
    """Read a message as a continuation, None where it stands for itself."""
    if dialogue.pending is not None and (picked := pick_choice(sight, opinion, dialogue.pending)) is not None:
        return _heard(picked, sight, language)
    base = _base(dialogue)
    if base is None or sight.strange[1:] or (_is_whole(sight, opinion) and not _completes(opinion, dialogue)):
        return None
    if _asks_for_larger(sight, opinion, dialogue):
        return _compare_last_two(sight, dialogue, language)
    if not _says_something(sight, opinion):
        return None
    return _continue(sight, opinion, base, language, dialogue)


def follow_likeness(sight: Sight, opinion: Opinion, language: Language, dialogue: Dialogue) -> Question | None:
    """Read "а в чью пользу перевес?" as a new intent for the pair talked about, where only the model knows it."""
    base, intent = dialogue.last, opinion.surest
    if base is None or base.pair is None or sight.codes or intent is None or intent in SLOTLESS:
        return None
    if opinion.model[intent] < _LIKELY or len(sight.strange) > _FEW:
        return None
    asked = frame(sight, intent, language)
    inherited = {"reporter", "partner"} | (set() if asked.period else {"period"})
    return replace(
        asked,
        reporter=base.reporter,
        partner=base.partner,
        directed=base.directed or asked.directed,
        period=asked.period or base.period,
        inherited=frozenset(inherited),
    )


def _base(dialogue: Dialogue) -> Question | None:
    return dialogue.pending.question if dialogue.pending is not None else dialogue.last


def _heard(question: Question, sight: Sight, language: Language) -> Question:
    period = sight.period.period if sight.period else question.period
    return replace(question, language=language, period=period, inherited=question.inherited | {"intent"})


def _is_whole(sight: Sight, opinion: Opinion) -> bool:
    """Whether a message needs nothing from before: two countries and a topic of their own."""
    if opinion.best in SLOTLESS and not sight.codes:
        return True
    needed = 1 if opinion.best is Intent.TOP_PARTNERS else 2
    if len(sight.codes) < needed:
        return False
    if _replaces(sight) and len(sight.codes) == 2:
        return False
    return (opinion.best not in {None, Intent.PROFILE} and _plainness(opinion) >= _PLAIN) or not _is_linked(sight)


def _plainness(opinion: Opinion) -> float:
    """How plainly words speak for the leading intent, likeness left aside."""
    return opinion.lexical.get(opinion.best, 0.0) if opinion.best is not None else 0.0


def _completes(opinion: Opinion, dialogue: Dialogue) -> bool:
    """Whether two bare names answer the question which countries were meant."""
    pending = dialogue.pending
    asked = pending is not None and pending.unclear in {Unclear.MISSING_COUNTRIES, Unclear.MISSING_PARTNER}
    return asked and opinion.best is Intent.PROFILE and _plainness(opinion) < _PLAIN


def _is_linked(sight: Sight) -> bool:
    """Whether the message begins as a continuation does: "and …", "а …", "bəs …", "what about …"."""
    return bool(sight.cues) and sight.cues[0].first == 0 and "also" in sight.cues[0].concepts


def _replaces(sight: Sight) -> bool:
    return bool(sight.concepts & {"replace", "negation"})


def _says_something(sight: Sight, opinion: Opinion) -> bool:
    told = sight.countries or sight.period or sight.topics or sight.concepts & {"invert", "total"}
    return bool(told) or opinion.best is not None


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
    question = _with_slots(sight, opinion, replace(base, language=language, inherited=frozenset()))
    if not sight.countries and "compare" in sight.concepts:
        question = _with_another_year(question, base)
    if len(sight.codes) == 1 and _compares(sight, opinion):
        question = _with_another(sight, question, base)
    elif sight.countries:
        question = _with_countries(sight, question)
    if "invert" in sight.concepts and not {*sight.codes} & {base.reporter, base.partner}:
        question = replace(question.turned(), directed=True)
    question = replace(question, inherited=_inherited(base, question, sight, opinion))
    return _checked(sight, question, dialogue)


def _checked(sight: Sight, question: Question, dialogue: Dialogue) -> Reading | None:
    for mention in sight.countries:
        if len(mention.codes) > 1:
            return ask_which_country(question, mention, ())
    if question.reporter and question.reporter == question.partner:
        return ask_same_country(question, question.reporter, dialogue)
    return question if question.pair or question.intent is Intent.TOP_PARTNERS else None


def _with_slots(sight: Sight, opinion: Opinion, base: Question) -> Question:
    """Put the intent, period and topics that were said in the place of the old ones."""
    intent = _next_intent(sight, opinion, base)
    question = replace(
        base,
        intent=intent,
        flow=_next_flow(sight, intent, base),
        period=_next_period(sight, base),
        others=base.others if intent is Intent.COMPARE else (),
        variant=None,
        ignored=sight.tokens.truncated,
        corrections=(),
    )
    if sight.topics:
        keys = tuple(dict.fromkeys(topic.key for topic in sight.topics))
        question = replace(question, product=keys[0], topics=keys)
    elif intent is not base.intent and intent not in _TRADE:
        question = replace(question, product=None, topics=())
    return replace(question, directed=_next_directed(question, base))


def _next_intent(sight: Sight, opinion: Opinion, base: Question) -> Intent:
    said = opinion.best
    products = any(topic.kind == "product" for topic in sight.topics)
    if (
        base.intent is Intent.PRODUCTS
        and products
        and said in {None, Intent.EXPORTS, Intent.IMPORTS, Intent.TRADE_TOTAL}
    ):
        return Intent.IMPORTS if base.flow is Flow.IMPORTS else Intent.EXPORTS
    if base.intent is Intent.PROFILE and said in {None, Intent.PROFILE} and sight.topics and not products:
        return Intent.COOPERATION
    if said is None or said in SLOTLESS or said is Intent.PROFILE or _plainness(opinion) < _PLAIN:
        return base.intent
    if said is Intent.AGREEMENTS or said not in {Intent.TRADE_TOTAL, Intent.COOPERATION}:
        return said
    return base.intent if _weaker(sight, said, base) else said


def _weaker(sight: Sight, said: Intent, base: Question) -> bool:
    """Whether a word like "how much" or a bare sector only refines the question before."""
    if said is Intent.TRADE_TOTAL:
        return not sight.concepts & {"turnover", "trade", "deal"} and base.intent in _TRADE
    return not sight.concepts & {"cooperate", "ties"} and base.intent is not Intent.COOPERATION


def _next_flow(sight: Sight, intent: Intent, base: Question) -> Flow | None:
    if intent in _FLOWS:
        return _FLOWS[intent]
    if intent in _KEEP_FLOW:
        kept = base.flow if base.flow in {Flow.EXPORTS, Flow.IMPORTS} else None
        return flow_of(sight, intent) or kept
    return None


def _next_directed(question: Question, base: Question) -> bool:
    if question.flow in {Flow.EXPORTS, Flow.IMPORTS}:
        return True
    if question.intent is base.intent:
        return base.directed
    return question.intent in {Intent.COMPARE, Intent.TOP_PARTNERS}


def _next_period(sight: Sight, base: Question) -> Period | None:
    if sight.period is None:
        ago = "yearago" in sight.concepts and base.period is not None and base.period.concrete
        return base.period.year_before() if ago and base.period is not None else base.period
    said = sight.period.period
    if said.kind is PeriodKind.MONTH_ONLY and said.first and base.period and base.period.concrete and base.period.last:
        year = base.period.last // 100 * 100
        return interval(year + said.first, year + (said.last or said.first))
    return said


def _compares(sight: Sight, opinion: Opinion) -> bool:
    return "compare" in sight.concepts or opinion.best is Intent.COMPARE


def _with_another(sight: Sight, question: Question, base: Question) -> Question:
    """Set one more country beside the partner: "compare it with Russia"."""
    flow = base.flow if base.intent in {Intent.EXPORTS, Intent.IMPORTS} else None
    others = tuple(code for code in (*base.others, sight.codes[0]) if code not in {base.reporter, base.partner})
    return replace(question, intent=Intent.COMPARE, others=others, directed=True, flow=flow)


def _with_another_year(question: Question, base: Question) -> Question:
    """Set a second year beside the first: "add 2016 and compare"."""
    years = [period for period in (base.period, question.period) if period and period.kind is PeriodKind.YEAR]
    if len(years) < 2 or years[0] == years[1]:
        return question
    earlier, later = sorted(years, key=lambda period: period.first or 0)
    return replace(question, intent=Intent.COMPARE, period=compared(earlier, later))


def _with_countries(sight: Sight, question: Question) -> Question:
    codes = sight.codes
    if len(codes) > 1:
        return _replacing(sight, question) if _replaces(sight) else _own_pair(sight, question)
    if question.intent is Intent.TOP_PARTNERS and "rank" in sight.concepts and question.reporter != codes[0]:
        return replace(question, partner=codes[0], variant="rank")
    if question.intent is Intent.TOP_PARTNERS:
        return replace(question, reporter=codes[0], partner=None)
    return _one_country(sight, question, codes[0])


def _own_pair(sight: Sight, question: Question) -> Question:
    framed = frame(sight, question.intent, question.language)
    return replace(question, reporter=framed.reporter, partner=framed.partner, directed=framed.directed)


def _replacing(sight: Sight, question: Question) -> Question:
    """Replace the country that was denied: "не литовский, латвийский"."""
    known = {question.reporter, question.partner}
    old = [code for code in sight.codes if code in known]
    new = [code for code in sight.codes if code not in known]
    if len(old) != 1 or len(new) != 1:
        return _own_pair(sight, question)
    return put_country(question, "reporter" if question.reporter == old[0] else "partner", new[0])


def _one_country(sight: Sight, question: Question, code: str) -> Question:
    mention = next(mention for mention in sight.countries if mention.codes[0] == code)
    roles = roles_of(sight)[mention]
    if code in {question.reporter, question.partner}:
        return _turned_to(question, code, roles)
    if question.reporter is None or question.partner is None:
        return put_country(question, "reporter" if question.reporter is None else "partner", code)
    if not question.directed and _replaces(sight):
        return put_country(question, "partner", code)
    return put_country(question, _slot_for(question, roles), code)


def _turned_to(question: Question, code: str, roles: frozenset[Role]) -> Question:
    """Keep the pair and put the country named where its role wants it."""
    giving = bool(roles & {Role.OWNER, Role.ADJECTIVE, Role.SUBJECT, Role.AGENT})
    wanted = "reporter" if giving else _slot_for(question, roles)
    held = "reporter" if question.reporter == code else "partner"
    if wanted == held:
        return question
    return question.turned() if question.partner else question


def _slot_for(question: Question, roles: frozenset[Role]) -> str:
    """The slot a new country takes: "and Georgian?" the reporter's, "and with Uzbekistan?" the partner's."""
    if question.intent is Intent.IMPORTS and roles & {Role.TO}:
        return "reporter"
    if question.intent is Intent.EXPORTS and roles & {Role.FROM}:
        return "reporter"
    if question.intent is Intent.INVESTMENT and roles & {Role.FROM}:
        return "reporter"
    return "reporter" if roles & {Role.ADJECTIVE, Role.OWNER} and Role.WITH not in roles else "partner"


def _inherited(base: Question, question: Question, sight: Sight, opinion: Opinion) -> frozenset[str]:
    kept = set[str]()
    if question.intent is base.intent and opinion.best is not base.intent:
        kept.add("intent")
    said = set(sight.codes)
    kept |= {
        slot for slot in ("reporter", "partner") if getattr(question, slot) and getattr(question, slot) not in said
    }
    if question.period is not None and sight.period is None:
        kept.add("period")
    if question.product is not None and not sight.topics:
        kept.add("product")
    unsaid = "intent" in kept or flow_of(sight, question.intent) is None
    if question.flow is not None and question.flow is base.flow and unsaid:
        kept.add("flow")
    return frozenset(kept)
