"""Leading partners and ranks. "Top 10 trading partners of Azerbaijan in 2018"."""

from __future__ import annotations

from bot.answer import Action, Answer, Block, Line, Outcome
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.missing import held_actions, pairs_lines
from bot.question import Intent
from db.queries.claims import find_partners

MOST = 5


def answer_top_partners(asked: Asked) -> Answer:
    """Answer that no ranking can be made of the few pairs held (R21), naming those of the country."""
    country = asked.question.reporter or asked.question.partner
    assert country is not None
    partners = find_partners(session=asked.session, country=country)
    if not partners:
        return answer_country_unknown(asked, country)
    pairs = tuple((Country(country), Country(partner)) for partner in partners[:MOST])
    blocks: list[Block] = [Line("rank-not-held"), Line("profile-pairs", {"country": Country(country), "pairs": pairs})]
    return assemble(asked, Outcome.NO_DATA, blocks, actions=pair_actions(asked, country, partners))


def answer_country_unknown(asked: Asked, country: str) -> Answer:
    """Answer that nothing is held about a country, naming the pairs that are."""
    blocks: list[Block] = [Line("nothing-held-country", {"country": Country(country)}), *pairs_lines(asked)]
    return assemble(asked, Outcome.NO_DATA, blocks, actions=held_actions(asked))


def pair_actions(asked: Asked, country: str, partners: list[str]) -> list[Action]:
    """Return a button for the trade of each held pair of a country."""
    return [offer(asked, "pair", Intent.TRADE_TOTAL, reporter=country, partner=partner) for partner in partners[:MOST]]
