"""The visible table: which function answers which intent, and which countries it cannot do without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.answer import Answer
from bot.answering.asked import Asked
from bot.answering.compare import answer_compare
from bot.answering.cooperation import answer_agreements, answer_cooperation, answer_projects
from bot.answering.growth import answer_growth
from bot.answering.investment import answer_investment
from bot.answering.investors import answer_investors
from bot.answering.listing import answer_facts
from bot.answering.partners import answer_country_unknown, answer_top_partners, ask_partner
from bot.answering.people import answer_statements, answer_visits
from bot.answering.products import answer_products
from bot.answering.profile import answer_profile
from bot.answering.smalltalk import answer_smalltalk, decline
from bot.answering.sources import answer_sources
from bot.answering.trade import answer_trade
from bot.answering.trend import answer_trend
from bot.question import Intent


class Needs(StrEnum):
    """Which countries a question must name."""

    PAIR = "pair"
    """both; asked for when one is missing"""
    FOUND_PAIR = "found_pair"
    """both; looked for in the store when one is missing"""
    COUNTRY = "country"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Topic:
    """How one intent is answered."""

    function: Callable[[Asked], Answer]
    needs: Needs = Needs.PAIR
    of_one: Callable[[Asked, str], Answer] = answer_country_unknown
    """what answers where one country is named and no pair of it is found"""
    ranked: Callable[[Asked], Answer | None] | None = None
    """what answers a question of one country where statistics rank all that it may be asked with"""


TOPICS: dict[Intent, Topic] = {
    Intent.TRADE_TOTAL: Topic(answer_trade),
    Intent.EXPORTS: Topic(answer_trade),
    Intent.IMPORTS: Topic(answer_trade),
    Intent.BALANCE: Topic(answer_trade),
    Intent.GROWTH: Topic(answer_growth),
    Intent.TREND: Topic(answer_trend),
    Intent.COMPARE: Topic(answer_compare),
    Intent.PRODUCTS: Topic(answer_products),
    Intent.PROFILE: Topic(answer_profile),
    Intent.TOP_PARTNERS: Topic(answer_top_partners, Needs.COUNTRY),
    Intent.INVESTMENT: Topic(answer_investment, Needs.FOUND_PAIR, ranked=answer_investors),
    Intent.COOPERATION: Topic(answer_cooperation, Needs.FOUND_PAIR),
    Intent.PROJECTS: Topic(answer_projects, Needs.FOUND_PAIR),
    Intent.AGREEMENTS: Topic(answer_agreements, Needs.FOUND_PAIR, of_one=ask_partner),
    Intent.VISITS: Topic(answer_visits, Needs.FOUND_PAIR),
    Intent.STATEMENTS: Topic(answer_statements, Needs.FOUND_PAIR),
    Intent.FACTS: Topic(answer_facts, Needs.NOTHING),
    Intent.SOURCES: Topic(answer_sources, Needs.NOTHING),
    Intent.HELP: Topic(answer_smalltalk, Needs.NOTHING),
    Intent.ABOUT: Topic(answer_smalltalk, Needs.NOTHING),
    Intent.PRIVACY: Topic(answer_smalltalk, Needs.NOTHING),
    Intent.GREETING: Topic(answer_smalltalk, Needs.NOTHING),
    Intent.THANKS: Topic(answer_smalltalk, Needs.NOTHING),
    Intent.OUT_OF_SCOPE: Topic(decline, Needs.NOTHING),
}
