"""Trade by product: nothing is given for a product but figures of that product.

"What does Belarus sell to Azerbaijan?", "How many tractors did Belarus export to Azerbaijan in 2014?"
"""

from __future__ import annotations

from dataclasses import replace

from bot.answer import Answer, Block, Line, Outcome, TextArg
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.chapters import answer_chapters
from bot.answering.facts import COOPERATION, on_topics, read
from bot.answering.missing import answer_nothing, held_actions
from bot.answering.pages import fact_page, notes_on_facts
from bot.answering.showing import hold
from bot.products import topic_text
from bot.question import Flow, Intent
from db.models import ClaimKind


def answer_products(asked: Asked) -> Answer:
    """Answer which products are traded: the leading chapters, else facts on what is made."""
    if asked.topics:
        return answer_product(asked)
    if found := answer_chapters(asked):
        return found
    return _with_facts(asked, Line("products-not-held", asked.named), (ClaimKind.ASSEMBLY,))


def answer_product(asked: Asked) -> Answer:
    """Answer for a product: its chapters; where none is held, say so, offer the total, show facts on it."""
    if found := answer_chapters(asked):
        return found
    names = tuple(TextArg(topic_text(topic)) for topic in asked.topics)
    return _with_facts(asked, Line("no-product-figures", {**asked.named, "topics": names}), COOPERATION)


def _with_facts(asked: Asked, absence: Line, kinds: tuple[ClaimKind, ...]) -> Answer:
    whole = asked.about(replace(asked.question, product=None, topics=()))
    facts = on_topics(read(asked, kinds), asked.topics)
    trade = hold(whole)
    if not trade and not facts:
        return answer_nothing(asked)
    blocks: list[Block] = [absence]
    if facts:
        blocks.append(fact_page(asked, facts, heading=Line("facts-instead"))[0])
    intent = Intent.TRADE_TOTAL if asked.question.intent is Intent.PRODUCTS else asked.question.intent
    flow = asked.question.flow or Flow.TOTAL
    total = [offer(asked, "total", intent, flow=flow, period=asked.question.period, directed=True)] if trade else []
    actions = [*total, offer(asked, "facts", Intent.FACTS), *held_actions(asked)]
    outcome = Outcome.ANSWER if facts else Outcome.NO_DATA
    return assemble(asked, outcome, blocks, notes=notes_on_facts(facts), actions=actions)
