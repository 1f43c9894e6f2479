"""Which country of the question before gives way to the one that a follow-up names, or is compared with it."""

from __future__ import annotations

from dataclasses import replace

from bot.question import Flow, Intent, Language, Question
from bot.understanding.asking import put_country
from bot.understanding.countries import Case, CountryMention
from bot.understanding.framing import THEIRS, frame
from bot.understanding.roles import Role, roles_of
from bot.understanding.sight import Sight

_ONE_WAY = frozenset({Flow.EXPORTS, Flow.IMPORTS})
_INTENTS = {Flow.EXPORTS: Intent.EXPORTS, Flow.IMPORTS: Intent.IMPORTS, Flow.TOTAL: Intent.TRADE_TOTAL}
_GIVING = frozenset({Intent.EXPORTS, Intent.INVESTMENT})
_GIVEN_BY = frozenset({Intent.INVESTMENT, Intent.STATEMENTS})
"""Intents whose reporter is who does something, whatever the flow."""

_AND = frozenset({"and", "и", "с", "і", "з", "və", "-", "–"})


def replaces(sight: Sight) -> bool:
    """Whether one country is to take the place of another: "not Latvia, Estonia", "swap Cuba for Guatemala"."""
    return bool(sight.concepts & {"replace", "negation"})


def with_countries(sight: Sight, question: Question) -> Question:
    """Put the countries of a follow-up in their places."""
    codes = sight.codes
    if question.intent is Intent.COMPARE and question.others and len(codes) == 1 and _adds(sight, question):
        return replace(question, others=(*question.others, codes[0]))
    if len(codes) > 1:
        swapped = replaces(sight) or "invert" in sight.concepts
        return _replacing(sight, question) if swapped else _own_pair(sight, question)
    if question.intent is Intent.TOP_PARTNERS and "rank" in sight.concepts and question.reporter != codes[0]:
        return replace(question, partner=codes[0], variant="rank")
    if question.intent is Intent.TOP_PARTNERS:
        return _of_one_partner(sight, question) or replace(question, reporter=codes[0], partner=None)
    return _one_country(sight, question, codes[0])


def _of_one_partner(sight: Sight, question: Question) -> Question | None:
    """Read "how much to Bulgaria?" after "where does Azerbaijan sell gas" as the flow to one of those partners."""
    new = sight.codes[0]
    ends = roles_of(sight)[_mention_of(sight, new)] & {Role.TO, Role.FROM, Role.WITH}
    if "howmuch" not in sight.concepts or not ends or new == question.reporter:
        return None
    flow = question.flow or Flow.TOTAL
    return replace(question, intent=_INTENTS[flow], partner=new, variant=None, directed=flow in _ONE_WAY, flow=flow)


def _adds(sight: Sight, question: Question) -> bool:
    """Whether one more joins those that are compared: "and Rwanda?", "and with Rwanda?"."""
    known = {question.reporter, question.partner, *question.others}
    return sight.codes[0] not in known and "also" in sight.at(0) and not replaces(sight)


def with_another(sight: Sight, question: Question, base: Question) -> Question:
    """Set one more country beside the partner, "compare it with Russia", or beside the seller: "more than Georgia?"."""
    new = sight.codes[0]
    flow = base.flow if base.intent in {Intent.EXPORTS, Intent.IMPORTS} else None
    others = tuple(code for code in (*base.others, new) if code not in {base.reporter, base.partner})
    beside = replace(question, intent=Intent.COMPARE, others=others, directed=True, flow=flow)
    if flow is None or _slot_for(sight, question, _mention_of(sight, new)) == "partner":
        return beside
    return replace(beside, reporter=base.partner, partner=base.reporter, variant=THEIRS)


def _own_pair(sight: Sight, question: Question) -> Question:
    framed = frame(sight, question.intent, question.language)
    return replace(question, reporter=framed.reporter, partner=framed.partner, directed=framed.directed)


def _replacing(sight: Sight, question: Question) -> Question:
    """Replace the country that was denied: "не литовский, латвийский"; "Kinshasa, not Brazzaville" keeps Kinshasa."""
    known = {question.reporter, question.partner}
    old = [] if _are_joined(sight) else [code for code in sight.codes if code in known]
    new = [code for code in sight.codes if code not in known]
    if len(old) != 1 or len(new) != 1:
        return _own_pair(sight, question)
    if new[0] in _denied(sight):
        return question
    return put_country(question, "reporter" if question.reporter == old[0] else "partner", new[0])


def _are_joined(sight: Sight) -> bool:
    """Whether two names are one pair, both meant: "нет, Финляндии и Норвегии"."""
    one, other = sight.countries[:2]
    return sight.text_between(one, other).strip().casefold() in _AND


def _denied(sight: Sight) -> set[str]:
    """The countries that a "not" stands before, in Azerbaijani behind: "Latviya yox, Estoniya"."""
    behind = sight.language is Language.AZ
    return {
        mention.codes[0]
        for mention in sight.countries
        if mention.codes and "negation" in sight.at(mention.last if behind else mention.first - 1)
    }


def _one_country(sight: Sight, question: Question, code: str) -> Question:
    mention = _mention_of(sight, code)
    if code in {question.reporter, question.partner}:
        return _turned_to(sight, question, mention)
    if question.reporter is None or question.partner is None:
        return put_country(question, "reporter" if question.reporter is None else "partner", code)
    if not question.directed and replaces(sight):
        return put_country(question, "partner", code)
    placed = put_country(question, _slot_for(sight, question, mention), code)
    return replace(placed, directed=placed.directed or _takes_money(sight, question, mention))


def _takes_money(sight: Sight, question: Question, mention: CountryMention) -> bool:
    """Whether the country named is where the money goes: "Hindistana da qoyub?"."""
    return question.intent is Intent.INVESTMENT and bool(roles_of(sight)[mention] & {Role.TO, Role.IN})


def _mention_of(sight: Sight, code: str) -> CountryMention:
    return next(mention for mention in sight.countries if mention.codes[0] == code)


def _turned_to(sight: Sight, question: Question, mention: CountryMention) -> Question:
    """Keep the pair and put the country named where its role wants it."""
    giving = bool(roles_of(sight)[mention] & {Role.OWNER, Role.ADJECTIVE, Role.SUBJECT, Role.AGENT})
    owing = question.intent is Intent.BALANCE and not roles_of(sight)[mention] & {Role.WITH, Role.TO, Role.GIVEN}
    wanted = "reporter" if giving or owing else _slot_for(sight, question, mention)
    held = "reporter" if question.reporter == mention.codes[0] else "partner"
    told = owing or (giving and question.intent in _GIVEN_BY)
    question = replace(question, directed=question.directed or (told and question.partner is not None))
    if wanted == held:
        return question
    return question.turned() if question.partner else question


def _slot_for(sight: Sight, question: Question, mention: CountryMention) -> str:
    """The slot a new country takes: "and Georgian?" the reporter's, "and with Uzbekistan?" the partner's."""
    roles = roles_of(sight)[mention]
    if question.intent is Intent.IMPORTS and roles & {Role.TO}:
        return "reporter"
    if question.intent in _GIVING and (roles & {Role.FROM} or _from_them(sight)):
        return "reporter"
    if _acts(sight, question, mention, roles):
        return "reporter"
    if question.verbal and {Case.GEN, Case.DAT} <= mention.cases and mention.kind != "adjective":
        return "partner"  # "а Греции?" after "сколько продала Литве" is to whom, after "экспорт Литвы" whose
    return "reporter" if roles & {Role.ADJECTIVE, Role.OWNER} and Role.WITH not in roles else "partner"


def _from_them(sight: Sight) -> bool:
    """Whether the flow of the country named is asked for by a pronoun: "and the Kuwaitis, how much from them"."""
    last = len(sight.tokens.items) - 1
    return any("from" in sight.mark(index) and "this" in sight.at(index + 1) for index in range(last))


def _acts(sight: Sight, question: Question, mention: CountryMention, roles: frozenset[Role]) -> bool:
    """Whether a bare name is who does it: "and Finland there?", "а швейцарцы?" where others bear a case ending."""
    one_way = question.flow in _ONE_WAY
    if roles != {Role.SUBJECT} or not (one_way or question.intent in _GIVEN_BY):
        return False
    if "inplace" in sight.concepts:
        return True
    declined = question.language is Language.AZ or any("\u0400" <= letter <= "\u052f" for letter in mention.typed)
    named = Case.NOM in mention.cases and not mention.cases & {Case.GEN, Case.DAT, Case.INS}
    return declined and named and (question.verbal or not one_way) and mention.kind in {"name", "demonym", "person"}
