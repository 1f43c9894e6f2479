"""The relations of a pair on one card: trade, investment, what facts are held, since when.

"Azerbaijan Belarus relations", "Belarus and Azerbaijan"
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.answer import Answer, Block, FactList, Line, Outcome, Table
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.cards import balance_line, card
from bot.answering.choose import FigureSet, fullest_set, latest_sets, matching, with_indicator
from bot.answering.diplomacy import answer_missions, answer_votes
from bot.answering.facts import read
from bot.answering.fdi_statistics import at, investment_statistics, one_way, told_lines
from bot.answering.investment import STOCKS, host_of, investor_of
from bot.answering.listing import topic_counts
from bot.answering.missing import answer_nothing
from bot.answering.notes import notes_on
from bot.answering.provide import fact_of, investment_figures
from bot.answering.relations import (
    agreement_lines,
    agreements_of,
    cited,
    listed_missions,
    missions_of,
    votes_line,
    votes_of,
)
from bot.answering.showing import hold, show_set, trade_actions
from bot.answering.statistics_cards import by_precedence, heading_of
from bot.answering.undated import latest_lines, newest_year, statistics_line
from bot.question import Intent, Question
from db.models import ClaimKind
from db.records import FactRecord

_PARTS: dict[str | None, Callable[[Asked], Answer | None]] = {"missions": answer_missions, "votes": answer_votes}
"""What may be asked for by itself, by the variant of the question."""


def answer_profile(asked: Asked) -> Answer:
    """Answer the best that is held of a pair: trade, investment, agreements, missions, votes, facts by topic."""
    if asked.question.variant in _PARTS:
        return _PARTS[asked.question.variant](asked) or answer_profile(asked.about(_whole(asked.question)))
    facts = read(asked)
    listed, sources = _listed(asked)
    trade, notes = _trade(asked, brief=bool(listed))
    since = [] if listed else _relations(facts)
    absent = [Line("no-figure-held", asked.named)] if listed and not trade else []
    blocks = [*since, *trade, *absent, *_investment(asked), *listed]
    if not blocks and not facts:
        return answer_nothing(asked)
    if facts and not listed:
        blocks.append(topic_counts(facts))
    if any(isinstance(block, Line) and block.key == "votes-line" for block in listed):
        notes = [*notes, Line("votes-note")]
    actions = [offer(asked, "cooperation", Intent.COOPERATION), *trade_actions(asked)]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=actions, cited=sources)


def _whole(question: Question) -> Question:
    return replace(question, variant=None)


def _listed(asked: Asked) -> tuple[list[Block], list[str]]:
    if not asked.shelf.datasets(asked.session):
        return [], []
    agreements, missions, votes = agreements_of(asked, most=0), missions_of(asked), votes_of(asked)
    lines = [*agreement_lines(agreements), *listed_missions(asked, missions), *votes_line(asked, votes)]
    return lines, cited(asked, agreements, missions)


def _trade(asked: Asked, *, brief: bool) -> tuple[list[Block], list[Line]]:
    held = hold(asked)
    sets = with_indicator(held, asked.indicator)
    if not sets:
        return [], []
    claims = [each for each in sets if not each.source_is_dataset]
    if not claims:
        return _statistics(asked, sets)
    newest, fullest = latest_sets(claims), fullest_set(claims)
    shown = show_set(asked, fullest, held, heading=Line("heading-fullest-set", {"period": fullest.period}))
    latest = [] if fullest in newest else latest_lines(asked, newest)
    counted = statistics_line(asked, held)
    if not counted and not brief:
        return [*latest, *shown], notes_on(fullest)
    table = [block for block in shown if isinstance(block, Table)]
    return [*latest[:1], *table, *counted], []


def _statistics(asked: Asked, sets: Sequence[FigureSet]) -> tuple[list[Block], list[Line]]:
    lead = by_precedence(matching(sets, newest_year(sets)))[0]
    return [card(lead, asked.indicator, heading_of(lead.first)), *balance_line(lead)], []


def _investment(asked: Asked) -> list[Block]:
    claimed: list[Block] = [
        Line(
            "fdi-figure", {"figure": figure, "investor": Country(investor_of(figure)), "host": Country(host_of(figure))}
        )
        for figure in investment_figures(asked)[:2]
    ]
    return claimed or _counted(asked)


def _counted(asked: Asked) -> list[Block]:
    """Return the newest stock, else flow, each way."""
    counted = [figure for figure in investment_statistics(asked) if figure.value]
    lines: list[Block] = []
    for investor, host in (asked.pair, (asked.partner, asked.reporter)):
        held = one_way(counted, investor)
        stocks = [figure for figure in held if figure.indicator in STOCKS]
        lines += told_lines(at(stocks or held, None)[:1], investor, host)
    return lines


def _relations(held: Sequence[FactRecord]) -> list[Block]:
    facts = [fact for fact in held if fact.kind == ClaimKind.RELATIONS]
    return [FactList(tuple(fact_of(fact) for fact in facts))] if facts else []
