"""Where figures and facts come from. "/sources BY AZ", "where are these numbers from?" """

from __future__ import annotations

from bot.answer import Action, Answer, Block, Line, Outcome, SourceList
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.missing import held_actions, pairs_lines
from bot.answering.pages import page_of, variant_of
from bot.answering.provide import source_of
from bot.question import Intent
from db.queries.claims import find_sources

PER_PAGE = 4


def answer_sources(asked: Asked) -> Answer:
    """Answer with the sources of a pair described in full, or with all sources a page at a time."""
    pair = asked.question.pair
    found = [source_of(record) for record in find_sources(session=asked.session, pair=pair)]
    if not found:
        return _none(asked)
    _, wanted = page_of(asked.question.variant)
    pages = -(-len(found) // PER_PAGE)
    number = min(wanted, pages)
    counts = {"count": len(found), "facts": sum(source.fact_count or 0 for source in found)}
    heading = Line("sources-heading" if pair else "sources-all-heading", counts)
    shown = found[(number - 1) * PER_PAGE : number * PER_PAGE]
    beside = [("previous-page", number - 1), ("next-page", number + 1)]
    actions = [_to_page(asked, kind, page) for kind, page in beside if 1 <= page <= pages]
    more = [offer(asked, "facts", Intent.FACTS)] if pair else held_actions(asked)
    return assemble(asked, Outcome.ANSWER, [heading, SourceList(tuple(shown))], actions=[*actions, *more])


def _to_page(asked: Asked, kind: str, page: int) -> Action:
    return offer(asked, kind, Intent.SOURCES, variant=variant_of(None, page))


def _none(asked: Asked) -> Answer:
    pair = asked.question.pair
    said = {"reporter": Country(pair[0]), "partner": Country(pair[1])} if pair else {}
    blocks: list[Block] = [Line("nothing-held-pair", said)] if pair else []
    return assemble(asked, Outcome.NO_DATA, [*blocks, *pairs_lines(asked)], actions=held_actions(asked))
