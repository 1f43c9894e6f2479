"""What a follow-up says of intent, flow, period and topics, put in the place of what was asked before."""

from __future__ import annotations

from dataclasses import replace

from bot.period import Period, PeriodKind, compared, interval, relative, since
from bot.question import ONE_WAY, SLOTLESS, Flow, Intent, Language, Question
from bot.understanding.flows import flow_of
from bot.understanding.framing import SEEN_AS
from bot.understanding.opinions import Opinion
from bot.understanding.sight import Sight

PLAIN = 3.0
"""The score from which an intent was plainly said, not only suggested by a person or a sector."""

_FAIR = 2.0
_TELLING = frozenset({"deal", "whom"})

_FLOWS = {Intent.EXPORTS: Flow.EXPORTS, Intent.IMPORTS: Flow.IMPORTS, Intent.TRADE_TOTAL: Flow.TOTAL}
_KEEP_FLOW = frozenset({Intent.GROWTH, Intent.TREND, Intent.COMPARE, Intent.PRODUCTS, Intent.TOP_PARTNERS})
_TRADE = frozenset({Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.IMPORTS, *_KEEP_FLOW})
_TRADED = frozenset({"turnover", "trade", "deal", "export", "import", "sell", "buy", "chart"})
_ALIKE = ({Intent.VISITS, Intent.STATEMENTS}, {Intent.PROJECTS, Intent.INVESTMENT})
"""Who travelled is who spoke there, and who builds is who pays: "what did he say?", "how much was put into it?"."""

FIGURES = frozenset({*_TRADE, Intent.BALANCE, Intent.INVESTMENT})
"""Intents that are answered by an amount of money."""


def plainness(opinion: Opinion) -> float:
    """How plainly words speak for the leading intent, likeness left aside."""
    return opinion.lexical.get(opinion.best, 0.0) if opinion.best is not None else 0.0


def with_slots(sight: Sight, opinion: Opinion, base: Question) -> Question:
    """Put the intent, period and topics that were said in the place of the old ones."""
    intent = _next_intent(sight, opinion, base)
    intent = Intent.IMPORTS if intent in ONE_WAY and _is_from_there(sight) else intent
    question = replace(
        base,
        intent=intent,
        flow=_next_flow(sight, intent, base),
        period=_next_period(sight, intent, base),
        others=base.others if intent is Intent.COMPARE else (),
        variant="rank" if intent is Intent.TOP_PARTNERS and base.intent in ONE_WAY and base.partner else None,
        ignored=sight.tokens.truncated,
        corrections=(),
    )
    if sight.topics:
        keys = _wanted(sight)
        question = replace(question, product=keys[0], topics=keys)
    elif (intent is not base.intent and intent not in _TRADE) or _is_of_all(sight, base):
        question = replace(question, product=None, topics=())
    return replace(question, directed=_next_directed(question, base))


def _is_of_all(sight: Sight, base: Question) -> bool:
    """Whether all goods are wanted after one: "and in total?", "total exports then?"."""
    return base.product is not None and "total" in sight.concepts and not sight.countries and sight.period is None


def _is_from_there(sight: Sight) -> bool:
    """Whether goods are asked for that come from the partner: "а какие товары оттуда везут?"."""
    return "fromthere" in sight.concepts and not sight.countries


def _wanted(sight: Sight) -> tuple[str, ...]:
    """Return the topics named, without one that is denied: "не вина, а яблок"."""
    behind = sight.language is Language.AZ
    keys = [topic.key for topic in sight.topics if not _denies(sight, topic.last + 1 if behind else topic.first - 1)]
    return tuple(dict.fromkeys(keys or [topic.key for topic in sight.topics]))


def _denies(sight: Sight, index: int) -> bool:
    return "negation" in sight.at(index)


def _is_said(sight: Sight, opinion: Opinion, base: Question) -> bool:
    """Whether words name the intent plainly, as a verb does also without its countries: "скока наторгавалі".

    "Trade" does where it was not the subject before: "а гандаль?" after projects.
    """
    plain = plainness(opinion)
    telling = _TELLING if base.intent in _TRADE else _TELLING | {"trade"}
    return plain >= PLAIN or (plain >= _FAIR and not sight.codes and bool(sight.concepts & telling))


def _next_intent(sight: Sight, opinion: Opinion, base: Question) -> Intent:
    said = opinion.best
    if (meant := _meant_after(sight, said, base)) is not None:
        return meant
    if said is None or said in SLOTLESS or said is Intent.PROFILE or not _is_said(sight, opinion, base):
        return base.intent
    if said is Intent.TREND and base.intent not in FIGURES and not sight.concepts & _TRADED:
        return base.intent  # "agreements" – "those of the last years"
    if said is Intent.AGREEMENTS or said not in {Intent.TRADE_TOTAL, Intent.COOPERATION}:
        return said
    return base.intent if _weaker(sight, said, base) else said


def _meant_after(sight: Sight, said: Intent | None, base: Question) -> Intent | None:
    """Return what a message means after this very question, None where that makes no difference."""
    products = any(topic.kind == "product" for topic in sight.topics)
    if base.intent is Intent.PRODUCTS:
        return _of_goods(sight, said, base, products=products)
    if base.intent is Intent.PROFILE and said in {None, Intent.PROFILE} and sight.topics and not products:
        return Intent.COOPERATION
    if base.intent in ONE_WAY and (meant := _after_one_way(sight, said, base)) is not None:
        return meant
    if base.intent is Intent.TOP_PARTNERS and said in ONE_WAY and not sight.countries:
        return base.intent
    return said if said is Intent.PROFILE and "relations" in sight.concepts and not sight.countries else None


def _of_goods(sight: Sight, said: Intent | None, base: Question, *, products: bool) -> Intent | None:
    """Read "only tractors" and "for how much?" after "what does Belarus sell to Azerbaijan" as that flow."""
    priced = base.flow is not None and "howmuch" in sight.concepts
    if (products or priced) and said in {None, Intent.EXPORTS, Intent.IMPORTS, Intent.TRADE_TOTAL}:
        return Intent.IMPORTS if base.flow is Flow.IMPORTS else Intent.EXPORTS
    return said if said is Intent.PROFILE and "relations" in sight.concepts and not sight.countries else None


def _after_one_way(sight: Sight, said: Intent | None, base: Question) -> Intent | None:
    """Read "total?", "what share is that?" and "not exports, imports!" after one direction of trade."""
    if _adds_up(sight, said, base):
        return Intent.TRADE_TOTAL
    if said is None and "share" in sight.concepts and not sight.countries:
        return Intent.TOP_PARTNERS
    if {"negation", "export", "import"} <= sight.concepts:
        return Intent.IMPORTS if base.intent is Intent.EXPORTS else Intent.EXPORTS
    return None


def _adds_up(sight: Sight, said: Intent | None, base: Question) -> bool:
    """Whether both directions together are wanted after one: "total?", "в обе стороны"."""
    if said not in {None, Intent.TRADE_TOTAL} or base.product:
        return False
    return bool(sight.concepts & {"total", "mutual"}) and not sight.countries and not sight.topics


def _weaker(sight: Sight, said: Intent, base: Question) -> bool:
    """Whether a word like "how much" or a bare sector only refines the question before."""
    if said is Intent.TRADE_TOTAL:
        return not sight.concepts & {"turnover", "trade", "deal"} and base.intent in _TRADE
    return not sight.concepts & {"cooperate", "ties"} and base.intent is not Intent.COOPERATION


def _next_flow(sight: Sight, intent: Intent, base: Question) -> Flow | None:
    if intent in _FLOWS:
        return _FLOWS[intent]
    if intent in _KEEP_FLOW:
        if _is_from_there(sight):
            return Flow.IMPORTS
        kept = base.flow if base.flow in {Flow.EXPORTS, Flow.IMPORTS} else None
        seen = [SEEN_AS[side] for side in SEEN_AS if side in sight.concepts]
        if intent is Intent.TOP_PARTNERS and len(seen) == 1:
            return seen[0]
        return flow_of(sight, intent) or kept
    return None


def _next_directed(question: Question, base: Question) -> bool:
    if question.flow in {Flow.EXPORTS, Flow.IMPORTS}:
        return True
    if question.intent is base.intent or {question.intent, base.intent} in _ALIKE:
        return base.directed
    if question.intent is Intent.BALANCE:
        return base.directed and base.intent in ONE_WAY  # the balance of the one whose exports were asked for
    return question.intent in {Intent.COMPARE, Intent.TOP_PARTNERS}


def _next_period(sight: Sight, intent: Intent, base: Question) -> Period | None:
    held = base.period if base.period is not None and base.period.concrete else None
    if "wholeyear" in sight.concepts and held and held.first:
        return interval(held.first // 100 * 100 + 1, held.first // 100 * 100 + 12)
    if sight.period is None:
        years = intent is Intent.TREND and base.intent is not Intent.TREND and "monthly" not in sight.concepts
        if years and held and held.months <= 12:
            return None  # a development over the years has to leave the one year behind
        grown = intent is Intent.GROWTH and "yearafter" not in sight.concepts  # "did it grow on the year before"
        return (_moved(sight.concepts, held) if held and not grown else None) or base.period
    said = sight.period.period
    if base.period and base.period.kind is PeriodKind.SINCE and said.kind is PeriodKind.UNTIL:
        return interval(base.period.first or 0, said.last or 0)
    if held and said == relative(-1) and "formeryear" in sight.concepts:
        return held.year_before()
    if held and held.first and held.months < 12 and said.kind is PeriodKind.YEAR and "sameperiod" in sight.concepts:
        by = (said.first or 0) // 100 * 100 - held.first // 100 * 100
        return interval(held.first + by, (held.last or held.first) + by)
    return _completed(said, held) if held is not None and held.first and held.last else said


def _moved(concepts: frozenset[str], held: Period) -> Period | None:
    """Read "and the year before?", "а годом позже?", "since then" by the period talked about."""
    assert held.first is not None and held.last is not None
    if concepts & {"yearago", "formeryear"}:
        return held.year_before()
    if "yearafter" in concepts:
        return interval(held.first + 100, held.last + 100)
    return since(held.first) if "sincethen" in concepts else None


def _completed(said: Period, held: Period) -> Period:
    """Read "in March", "until 2020" and "next year" by the period talked about."""
    assert held.first is not None and held.last is not None
    if said.kind is PeriodKind.MONTH_ONLY and said.first:
        year = held.last // 100 * 100
        return interval(year + said.first, year + (said.last or said.first))
    if said.kind is PeriodKind.UNTIL and said.last and said.last > held.last:
        return interval(held.first, said.last)
    if said == relative(1):
        return interval(held.first + 100, held.last + 100)
    return said


def with_another_year(sight: Sight, question: Question, base: Question) -> Question:
    """Set a second year beside the first: "add 2016 and compare", "is it more than in 2018?"."""
    years = [period for period in (base.period, question.period) if period and period.kind is PeriodKind.YEAR]
    if len(years) == 1 and years[0] == base.period and question.period == relative(-1):
        years.append(years[0].year_before())  # "2023?" – "compared with last year?": with the year before it
    if len(years) < 2 or years[0] == years[1] or base.intent not in _TRADE:
        return question
    if question.intent not in {base.intent, Intent.GROWTH, Intent.COMPARE}:
        return question
    earlier, later = sorted(years, key=lambda period: period.first or 0)
    grown = "compare" not in sight.concepts or question.intent is Intent.GROWTH or question.period == relative(-1)
    intent = Intent.GROWTH if grown else Intent.COMPARE
    flow = _next_flow(sight, intent, base)
    directed = base.directed or flow in {Flow.EXPORTS, Flow.IMPORTS}
    return replace(question, intent=intent, period=compared(earlier, later), flow=flow, directed=directed)


def inherited_slots(base: Question, question: Question, sight: Sight, opinion: Opinion) -> frozenset[str]:
    """Return which slots of a follow-up were said before and not now."""
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
