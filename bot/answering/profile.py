"""The relations of a pair on one card: trade, investment, what facts are held, since when.

"Azerbaijan Belarus relations", "Belarus and Azerbaijan"
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer, Block, FactList, Line, Outcome
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.choose import fullest_set, latest_sets, with_indicator
from bot.answering.facts import read
from bot.answering.investment import host_of, investor_of
from bot.answering.listing import topic_counts
from bot.answering.missing import answer_nothing
from bot.answering.notes import notes_on
from bot.answering.provide import fact_of, investment_figures
from bot.answering.showing import hold, show_set, trade_actions
from bot.answering.undated import latest_lines
from bot.question import Intent
from db.models import ClaimKind
from db.records import FactRecord


def answer_profile(asked: Asked) -> Answer:
    """Answer the best that is held of a pair: the latest and the fullest trade, investment, facts by topic."""
    facts = read(asked)
    trade, notes = _trade(asked)
    blocks = [*_relations(facts), *trade, *_investment(asked)]
    if not blocks and not facts:
        return answer_nothing(asked)
    if facts:
        blocks.append(topic_counts(facts))
    actions = [offer(asked, "cooperation", Intent.COOPERATION), *trade_actions(asked)]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=actions)


def _trade(asked: Asked) -> tuple[list[Block], list[Line]]:
    held = hold(asked)
    sets = with_indicator(held, asked.indicator)
    if not sets:
        return [], []
    newest, fullest = latest_sets(sets), fullest_set(sets)
    card = show_set(asked, fullest, held, heading=Line("heading-fullest-set", {"period": fullest.period}))
    latest = [] if fullest in newest else latest_lines(asked, newest)
    return [*latest, *card], notes_on(fullest)


def _investment(asked: Asked) -> list[Block]:
    return [
        Line(
            "fdi-figure", {"figure": figure, "investor": Country(investor_of(figure)), "host": Country(host_of(figure))}
        )
        for figure in investment_figures(asked)[:2]
    ]


def _relations(held: Sequence[FactRecord]) -> list[Block]:
    facts = [fact for fact in held if fact.kind == ClaimKind.RELATIONS]
    return [FactList(tuple(fact_of(fact) for fact in facts))] if facts else []
