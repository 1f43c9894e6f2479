"""Turn what was seen and an intent into a question: countries in order, flow, period, topics."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from bot.period import Period, PeriodKind, compared, interval, shift_months
from bot.question import Correction, Flow, Intent, Language, Question
from bot.understanding.compared import common_first, limit_of, seen_by_others, shared_country, two_pairs
from bot.understanding.direction import Pair, find_pair, flow_of
from bot.understanding.lexicon import read_data
from bot.understanding.roles import Role, roles_of
from bot.understanding.sight import Sight
from bot.understanding.topics import TopicMention

THEIRS = "theirs"
"""Variant of a comparison whose flow is that of the compared countries: "Iran and Iraq: whose exports to Turkey"."""

PAIRS = "pairs"
"""Variant of a comparison of two pairs that share no country: the second pair stands in ``others``."""

_OF_PAIRS = frozenset(
    {Intent.COMPARE, Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.IMPORTS, Intent.BALANCE, Intent.GROWTH, Intent.PROFILE}
)
SEEN_AS = {"buyers": Flow.EXPORTS, "suppliers": Flow.IMPORTS}
"""Who ranks among the buyers of a country ranks by its exports."""

_CLOSING = frozenset(".!?:;")
_FLOW_WORDS = frozenset({"export", "import", "exportverb", "importverb", "sell", "buy"})
_DONE_BY = ("diyi", "digi", "duyu", "dugu", "dikleri", "diqlari", "dukleri", "duqlari")
"""Endings of what the country in the genitive does: "etdiyi", "aldığı", "satdıqları"."""

_VERBS = frozenset({"sell", "buy", "exportverb", "importverb", "get", "go", "carry"})
_OF_ONE_FLOW = frozenset({Intent.PRODUCTS, Intent.GROWTH, Intent.TREND})
_OTHER_SIDE: dict[Flow | None, Flow] = {Flow.EXPORTS: Flow.IMPORTS, Flow.IMPORTS: Flow.EXPORTS}


def frame(sight: Sight, intent: Intent, language: Language, *, score: float = 0.0, margin: float = 0.0) -> Question:
    """Build the question that a message asks under an intent, with whatever countries it names."""
    flow = flow_of(sight, intent)
    question = _said(sight, Question(language, intent, flow=flow, score=score, margin=margin))
    if intent in _OF_PAIRS and (codes := two_pairs(sight)):
        return _pairs(question, codes)
    if intent is Intent.COMPARE and len(sight.codes) > 2:
        return _comparison(sight, question)
    if intent is Intent.TOP_PARTNERS:
        return _ranking(sight, question)
    pair = find_pair(sight, intent, flow)
    return _placed(sight, question, pair)


def of_pair_before(asked: Question, base: Question) -> Question:
    """Return a question that names no country as one about the pair talked about, and its period."""
    kept = base.period is not None and asked.period is None
    one_way = asked.flow is None and asked.intent in _OF_ONE_FLOW and base.flow in _OTHER_SIDE
    return replace(
        asked,
        reporter=base.reporter,
        partner=base.partner,
        flow=base.flow if one_way else asked.flow,
        directed=base.directed or asked.directed,
        period=base.period if kept else asked.period,
        inherited=frozenset({"reporter", "partner"} | ({"period"} if kept else set())),
    )


def _said(sight: Sight, question: Question) -> Question:
    meant = _documents() if question.intent is Intent.AGREEMENTS else frozenset()
    topics = _not_broken_off(sight) if _is_flow(question) else sight.topics
    goods = topics if len(topics) < 2 else _leading_first(sight, topics, question)
    keys = tuple(dict.fromkeys(topic.key for topic in goods if topic.key not in meant))
    return replace(
        question,
        period=_period(sight, question.intent),
        product=keys[0] if keys else None,
        topics=keys,
        people=tuple(dict.fromkeys(mention.typed for mention in sight.people)),
        limit=limit_of(sight),
        variant=_variant(sight.concepts, question.intent),
        corrections=_corrections(sight),
        ignored=sight.tokens.truncated,
        verbal=bool(sight.concepts & _VERBS),
    )


def _not_broken_off(sight: Sight) -> tuple[TopicMention, ...]:
    """Pass over what a broken-off sentence named: "what do Danish turbines cost... well, all imports from Denmark"."""
    end = max(sight.tokens.text.rfind("..."), sight.tokens.text.rfind("…"))
    if end < 0:
        return sight.topics
    items = sight.tokens.items
    if not any(cue.concepts & _FLOW_WORDS and items[cue.first].start > end for cue in sight.cues):
        return sight.topics
    return tuple(topic for topic in sight.topics if items[topic.first].start > end)


def _leading_first(sight: Sight, topics: tuple[TopicMention, ...], question: Question) -> list[TopicMention]:
    """Put the topics beside the countries first, and in a flow or a plant goods before sectors.

    "Whose bread do we eat! How much wheat did Egypt buy from Romania?" asks for wheat.
    """
    text, items = sight.tokens.text, sight.tokens.items
    ends = [at for at, sign in enumerate(text[:-1]) if sign in _CLOSING and text[at + 1].isspace()]
    spoken = {bisect_left(ends, items[mention.first].start) for mention in sight.countries}

    fields = [cue.last for cue in sight.cues if question.intent is Intent.COOPERATION and "cooperate" in cue.concepts]

    def order(topic: TopicMention) -> tuple[bool, ...]:
        sector = topic.kind != "product" and (_is_flow(question) or question.intent is Intent.PROJECTS)
        return (
            "rather" not in sight.at(topic.first - 1),
            sector,
            topic.key == "construction",  # what is built tells more: "строительство железной дороги"
            bool(fields) and topic.last < fields[0],
            bisect_left(ends, items[topic.first].start) not in spoken,
        )

    return sorted(topics, key=order)


def _is_flow(question: Question) -> bool:
    return question.flow in {Flow.EXPORTS, Flow.IMPORTS}


def _period(sight: Sight, intent: Intent) -> Period | None:
    """Return the period named; growth "between 2019 and 2020" sets the two years against each other."""
    period = sight.period.period if sight.period else None
    if period is None or intent is not Intent.GROWTH or period.kind is not PeriodKind.YEARS:
        return period
    if period.first is None or period.last is None or period.last // 100 - period.first // 100 != 1:
        return period
    first, last = period.first, period.last
    return compared(interval(first, shift_months(first, 11)), interval(shift_months(last, -11), last))


@lru_cache(maxsize=1)
def _documents() -> frozenset[str]:
    """Return the products whose names also mean a document: the papers that two countries signed."""
    return frozenset(read_data("clashes.toml")["agreements"].split())


def _variant(concepts: frozenset[str], intent: Intent) -> str | None:
    if intent is Intent.PROFILE and concepts & {"votes", "missions"}:
        return "votes" if "votes" in concepts else "missions"
    if "invest" in concepts and "stock" in concepts:
        return "stock"
    if "invest" in concepts and "inflow" in concepts:
        return "flow"
    return None


def _corrections(sight: Sight) -> tuple[Correction, ...]:
    fuzzy = (mention for mention in sight.countries if mention.how == "fuzzy" and len(mention.codes) == 1)
    return tuple(Correction(mention.typed, mention.codes[0]) for mention in fuzzy)


def _placed(sight: Sight, question: Question, pair: Pair) -> Question:
    return replace(
        question, reporter=pair.reporter, partner=pair.partner, directed=pair.directed, others=sight.codes[2:]
    )


def _pairs(question: Question, codes: tuple[str, ...]) -> Question:
    reporter, partner, *others = codes
    return replace(
        question,
        intent=Intent.COMPARE,
        reporter=reporter,
        partner=partner,
        others=tuple(others),
        directed=True,
        variant=PAIRS,
    )


def _comparison(sight: Sight, question: Question) -> Question:
    common, partner, *others = common_first(sight)
    flow = question.flow or _sides_flow(sight, common) or _goods_flow(sight, common)
    theirs = seen_by_others(sight, common, question.flow)
    if theirs and not sight.concepts & {"export", "import"}:
        flow, theirs = _OTHER_SIDE[flow], False
    return replace(
        question,
        reporter=common,
        partner=partner,
        others=tuple(others),
        directed=True,
        flow=flow,
        variant=THEIRS if theirs else None,
    )


def _sides_flow(sight: Sight, common: str) -> Flow | None:
    """Seen from the common country: "Gürcüstana Ukraynadan çox gəlir, yoxsa Rusiyadan" compares its imports."""
    roles = roles_of(sight)
    ours = {role for mention, held in roles.items() if mention.codes[0] == common for role in held}
    theirs = {role for mention, held in roles.items() if mention.codes[0] != common for role in held}
    if Role.TO in ours and Role.FROM in theirs:
        return Flow.IMPORTS
    if Role.FROM in ours and Role.TO in theirs:
        return Flow.EXPORTS
    return _market_flow(sight, None)


def _ranking(sight: Sight, question: Question) -> Question:
    codes = sight.codes
    if len(codes) < 2:
        flow = _market_flow(sight, question.flow)
        return replace(question, reporter=codes[0] if codes else None, directed=True, flow=flow)
    owner = _ranking_owner(sight)
    shared = shared_country(sight)
    owner = next((code for code in codes if code != shared), owner) if shared else owner
    other = next(code for code in codes if code != owner)
    seen = sorted(sight.concepts & SEEN_AS.keys())
    flow = SEEN_AS[seen[0]] if len(seen) == 1 else question.flow
    return replace(question, reporter=owner, partner=other, directed=True, variant="rank", flow=flow)


def _goods_flow(sight: Sight, common: str) -> Flow | None:
    """Exports where goods of the common country are fought over: "Malawi's tea: the UK or Kenya?"."""
    roles = roles_of(sight)
    owned = any(
        mention.codes[0] == common and roles[mention] & {Role.OWNER, Role.ADJECTIVE} and sight.is_topic(mention.last)
        for mention in sight.countries
    )
    return Flow.EXPORTS if owned else None


def _market_flow(sight: Sight, flow: Flow | None) -> Flow | None:
    """Seen from the country ranked: who buys "Georgian goods" or buys "from Belarus" stands on the export side."""
    asked = [SEEN_AS[concept] for cue in sight.cues for concept in sorted(cue.concepts & SEEN_AS.keys())]
    if asked:
        return asked[-1]
    roles = frozenset(role for held in roles_of(sight).values() for role in held)
    if flow is Flow.IMPORTS and roles & {Role.FROM, Role.AT}:
        return Flow.EXPORTS
    if any("import" in sight.at(mention.last) for mention in sight.countries) and flow is Flow.IMPORTS:
        return flow  # "Gürcüstanın idxalında": its own imports, not goods of it that others import
    owned = bool(roles & {Role.OWNER, Role.ADJECTIVE}) and Role.SUBJECT not in roles
    owned = owned or ("who" in sight.concepts and any(sight.is_topic(mention.last) for mention in sight.countries))
    owned = owned or _are_taken(sight)
    if flow is Flow.IMPORTS and owned and "partners" not in sight.concepts and not _has_participle(sight):
        return Flow.EXPORTS
    if flow is Flow.EXPORTS and (roles & {Role.TO, Role.GIVEN} or _is_supplied(sight)):
        return Flow.IMPORTS
    lone = sight.countries[0] if len(sight.countries) == 1 else None
    if flow is None and lone is not None and sight.is_topic(lone.last):
        return Flow.EXPORTS
    return flow


def _are_taken(sight: Sight) -> bool:
    """Whether goods are what others take: "Qazaxıstan buğdasını hansı ölkələr alır", not "… ölkələrdən"."""
    if sight.language is not Language.AZ or len(sight.countries) != 1 or not sight.is_topic(sight.countries[0].last):
        return False
    asked = [cue.last - 1 for cue in sight.cues if "whichcountries" in cue.concepts]
    return bool(asked) and not sight.tokens.items[asked[0]].norm.endswith(("den", "dan"))


def _has_participle(sight: Sight) -> bool:
    """Whether the owner is the one who acts: "Ermənistanın idxal etdiyi ölkələr"."""
    return sight.language is Language.AZ and any(token.norm.endswith(_DONE_BY) for token in sight.tokens.items)


def _is_supplied(sight: Sight) -> bool:
    """Whether the one country stands behind the verb whose subject is asked for: "who supplies the Maldives"."""
    if len(sight.countries) != 1 or "who" not in sight.concepts:
        return False
    before = range(max(sight.countries[0].first - 2, 0), sight.countries[0].first)
    return any("sell" in sight.at(index) and "who" in sight.at(index) for index in before)


def _ranking_owner(sight: Sight) -> str:
    """The country whose partners are ranked: "X's partners", "среди партнёров X", else the last one named."""
    roles = roles_of(sight)
    owners = [
        mention.codes[0]
        for mention in sight.countries
        if roles[mention] & {Role.OWNER, Role.ADJECTIVE, Role.TO, Role.GIVEN, Role.BETWEEN}
        or sight.is_topic(mention.last)
    ]
    return owners[-1] if owners else sight.codes[1]
