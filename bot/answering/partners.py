"""Leading partners and ranks. "Top 10 trading partners of Azerbaijan in 2018", "Belarus's rank among them" """

from __future__ import annotations

from dataclasses import replace

from bot.answer import Action, Answer, Arg, Block, Indicator, Line, Outcome
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import ask, assemble, offer
from bot.answering.choose import FigureSet
from bot.answering.clarify import missing_partner
from bot.answering.missing import held_actions, pairs_lines
from bot.answering.ranking import Ranking, leading_partners, rank, ranking_table
from bot.answering.statistics_cards import heading_of, statistics_notes
from bot.question import Intent
from db.queries.claims import find_partners

MOST = 5
LONGEST = 20
"""Partners listed at most, whatever number is asked for."""


def answer_top_partners(asked: Asked) -> Answer:
    """Answer with the leading partners of a country, and the place of one when it is named."""
    country = asked.question.reporter or asked.question.partner
    assert country is not None
    flows = (asked.indicator,) if asked.indicator is not Indicator.BALANCE else (Indicator.TURNOVER,)
    ranked = [found for flow in flows if (found := rank(asked, country, flow))]
    if not ranked and flows == (Indicator.TURNOVER,):
        ranked = [found for flow in (Indicator.EXPORTS, Indicator.IMPORTS) if (found := rank(asked, country, flow))]
    if not ranked:
        return _unranked(asked, country)
    blocks = [block for each in ranked for block in _blocks(asked, each)]
    notes = [Line("rank-source-only"), *statistics_notes(asked, [FigureSet((each.total,)) for each in ranked])]
    leading = ranked[0].partners[:MOST]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=pair_actions(asked, country, leading))


def _blocks(asked: Asked, ranking: Ranking) -> list[Block]:
    most = min(asked.question.limit or MOST, LONGEST)
    table = replace(ranking_table(ranking, most), heading=heading_of(ranking.total))
    partner = asked.question.partner if asked.question.reporter else None
    place: list[Block] = [_place_line(ranking, partner)] if partner else []
    return [*place, table, Line("rank-total", {"count": len(ranking.values), "figure": ranking.total})]


def _place_line(ranking: Ranking, partner: str) -> Line:
    place = ranking.place_of(partner)
    if place is None:
        return Line("rank-none", {"partner": Country(partner)})
    said: dict[str, Arg] = {"partner": Country(partner), "place": place, "count": len(ranking.values)}
    return Line("rank-line", {**said, "figure": ranking.figure(partner), "share": ranking.share(partner)})


def _unranked(asked: Asked, country: str) -> Answer:
    """Say that no ranking can be made of the few pairs held (R21), naming those of the country."""
    partners = find_partners(session=asked.session, country=country)
    period = asked.period
    absent: list[Block] = []
    if period is not None and asked.shelf.datasets(asked.session):
        absent.append(Line("rank-year-none", {"country": Country(country), "period": period}))
    if not partners:
        return answer_country_unknown(asked, country) if not absent else assemble(asked, Outcome.NO_DATA, absent)
    pairs = tuple((Country(country), Country(partner)) for partner in partners[:MOST])
    said = absent or [Line("rank-not-held")]
    blocks = [*said, Line("profile-pairs", {"country": Country(country), "pairs": pairs})]
    return assemble(asked, Outcome.NO_DATA, blocks, actions=pair_actions(asked, country, partners))


def answer_country_unknown(asked: Asked, country: str) -> Answer:
    """Answer that nothing is held about a country, naming the pairs that are; where its trade is held, say that."""
    partners = leading_partners(asked, country)
    if partners:
        traded = Line("nothing-of-kind-held", {"country": Country(country)})
        return assemble(asked, Outcome.NO_DATA, [traded], actions=pair_actions(asked, country, partners))
    blocks: list[Block] = [Line("nothing-held-country", {"country": Country(country)}), *pairs_lines(asked)]
    return assemble(asked, Outcome.NO_DATA, blocks, actions=held_actions(asked))


def ask_partner(asked: Asked, country: str) -> Answer:
    """Ask which other country is meant, where trade of the named one is held; else say that nothing is."""
    partners = leading_partners(asked, country)
    return ask(asked, missing_partner(asked, partners)) if partners else answer_country_unknown(asked, country)


def pair_actions(asked: Asked, country: str, partners: list[str]) -> list[Action]:
    """Return a button for the trade of a country with each of some partners."""
    return [offer(asked, "pair", Intent.TRADE_TOTAL, reporter=country, partner=partner) for partner in partners[:MOST]]
