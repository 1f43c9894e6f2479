"""One part of a pair's profile by itself: its diplomatic missions, or how both vote in the General Assembly.

"embassies of Germany and Poland", "how do Germany and Poland vote in the UN?"
"""

from __future__ import annotations

from bot.answer import Answer, Arg, Block, FactList, Line, Outcome
from bot.answering.asked import Asked
from bot.answering.assemble import assemble
from bot.answering.facts import read
from bot.answering.provide import fact_of
from bot.answering.relations import cited, mission_lines, missions_of, votes_each_year, votes_line
from bot.answering.showing import trade_actions
from db.models import ClaimKind

MOST_MISSIONS = 8
"""Missions listed each way: an embassy and its consulates."""


def answer_missions(asked: Asked) -> Answer | None:
    """Answer which missions each country has in the other, and since when they have relations; None without any."""
    missions = missions_of(asked)
    if not missions:
        return None
    since = [fact_of(fact) for fact in read(asked, (ClaimKind.RELATIONS,))]
    listed = mission_lines(asked, missions, most=MOST_MISSIONS)
    blocks = [*([FactList(tuple(since))] if since else []), *listed]
    return assemble(asked, Outcome.ANSWER, blocks, actions=trade_actions(asked), cited=cited(asked, missions))


def answer_votes(asked: Asked) -> Answer:
    """Answer how often both voted alike in the asked years, else in the newest held, with the counts."""
    found = votes_each_year(asked)
    if not found:
        said: dict[str, Arg] = {**asked.named, **({"period": asked.period} if asked.period else {})}
        return assemble(asked, Outcome.NO_DATA, [Line("votes-none", said)], actions=trade_actions(asked))
    blocks: list[Block] = [block for votes in found for block in votes_line(asked, votes)]
    notes, sources = [Line("votes-note")], cited(asked, found)
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=trade_actions(asked), cited=sources)
