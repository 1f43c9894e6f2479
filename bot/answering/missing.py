"""What is said when the asked period, flow, product or pair is not held: what is, never a guess or a zero.

"Belarus-Azerbaijan trade in 2013", "and how much was it in Jan-Feb 2012?", "trade between Belarus and Tuvalu".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Action, Answer, Block, Figure, Line, Outcome, TextArg
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.cards import card
from bot.answering.choose import FigureSet, matching, nearest_set, own_side_first, with_indicator, within
from bot.answering.coverage import coverage_lines
from bot.answering.derive import implied_set
from bot.answering.notes import notes_on_sets
from bot.answering.showing import trade_actions
from bot.answering.statistics_cards import nearest_line, show_statistics, statistics_notes
from bot.look_alikes import look_alikes
from bot.period import Period, PeriodKind
from bot.question import Intent
from db.queries.claims import find_pairs

MOST = 6
"""How many figures a sentence lists at most."""
MOST_INSTEAD = 2


def answer_missing(asked: Asked, held: Sequence[FigureSet], period: Period) -> Answer:
    """Answer for a period that no side published the asked flow for.

    In this order: figures that a later period's growth implies; parts of the period, never extrapolated;
    reconciled statistics of it; where there is none of these, the nearest period held.
    """
    published = [each for each in held if not each.statistical]
    statistics = [each for each in matching(held, period) if each.statistical]
    parts = within(with_indicator(published, asked.indicator), period)
    implied = _implied(asked, published, period)
    blocks: list[Block] = [
        *([] if implied and period.kind is not PeriodKind.YEAR else _absence(asked, held, period, statistics)),
        *(_implied_blocks(asked, *implied) if implied else []),
        *_parts(asked, parts, period),
        *show_statistics(asked, statistics),
    ]
    origin = [implied[0]] if implied else []
    claimed = [each for each in statistics if not each.source_is_dataset]
    shown = [*origin, *parts, *statistics]
    near = shown or [nearest_set(with_indicator(held, asked.indicator) or held, period)]
    if not shown:
        blocks.append(nearest_line(near[0].get(asked.indicator) or near[0].first))
    return assemble(
        asked,
        Outcome.ANSWER if shown else Outcome.NO_DATA,
        blocks,
        notes=[*statistics_notes(asked, [*near[:1], *statistics]), *notes_on_sets([*origin, *near[:1], *claimed])],
        actions=[*_period_actions(asked, [each for each in near if not each.statistical]), *trade_actions(asked)],
    )


def _absence(asked: Asked, held: Sequence[FigureSet], period: Period, statistics: Sequence[FigureSet]) -> list[Block]:
    claimed = any(not each.statistical for each in held)
    if statistics and (not claimed or any(not each.reconciled for each in statistics)):
        return []
    others = [each for each in matching(held, period) if not each.statistical]
    if others:
        subject = TextArg(f"indicator-{asked.indicator.value}")
        lines: list[Block] = [Line("no-figure-for", {**asked.named, "subject": subject})]
        return [*lines, Line("held-for", {"period": period, "figures": _all_figures(others)})]
    return [missing_line(asked, period, held)]


def missing_line(asked: Asked, period: Period, held: Sequence[FigureSet] = ()) -> Line:
    """Return that nothing was published for a period, worded for a year or any other.

    A year for which ``held`` has reconciled statistics is said to be estimated.
    """
    if period.kind is PeriodKind.YEAR:
        estimated = with_indicator(matching(held, period), asked.indicator)
        return Line("no-full-year-reconciled" if estimated else "no-full-year", {"period": period})
    return Line("no-figure-for-period", {**asked.named, "period": period})


def _all_figures(sets: Sequence[FigureSet]) -> tuple[Figure, ...]:
    return tuple(figure for each in own_side_first(sets) for figure in each.figures)[:MOST]


def _parts(asked: Asked, parts: Sequence[FigureSet], period: Period) -> list[Block]:
    figures = tuple(figure for each in parts if (figure := each.get(asked.indicator)))[:MOST]
    if not figures:
        return []
    return [Line("held-for", {"period": period, "figures": figures}), Line("not-extrapolated")]


def _period_actions(asked: Asked, sets: Sequence[FigureSet]) -> list[Action]:
    periods = list(dict.fromkeys(each.period for each in sets))[:2]
    slots = {"flow": asked.question.flow, "directed": asked.question.directed}
    return [offer(asked, "period", asked.question.intent, period=period, **slots) for period in periods]


def _implied(asked: Asked, sets: Sequence[FigureSet], period: Period) -> tuple[FigureSet, FigureSet] | None:
    for each in own_side_first(sets):
        earlier = implied_set(each, period)
        if earlier is not None and earlier.get(asked.indicator):
            return each, earlier
    return None


def _implied_blocks(asked: Asked, origin: FigureSet, earlier: FigureSet) -> list[Block]:
    heading = Line("heading-calculated", {"period": earlier.period})
    return [
        Line("implied-earlier", {"period": earlier.period, "origin": origin.period}),
        card(earlier, asked.indicator, heading),
        Line("formula-earlier"),
        Line("rounding-only"),
    ]


def answer_other_flows(asked: Asked, held: Sequence[FigureSet]) -> Answer:
    """Answer for a pair of which other trade figures are held, but none of the asked flow."""
    subject = TextArg(f"indicator-{asked.indicator.value}")
    near = _all_figures(held)
    blocks: list[Block] = [
        Line("no-figure-for", {**asked.named, "subject": subject}),
        Line("older-held", {"figures": near}),
    ]
    return assemble(asked, Outcome.NO_DATA, blocks, actions=trade_actions(asked))


def answer_nothing(asked: Asked) -> Answer:
    """Answer for a pair without any trade figure: that this is no zero, and which pairs are held."""
    blocks: list[Block] = [Line("no-figure-held", asked.named), *(coverage_lines(asked) or pairs_lines(asked))]
    return assemble(asked, Outcome.NO_DATA, blocks, actions=[*_look_alike_actions(asked), *held_actions(asked)])


def _look_alike_actions(asked: Asked) -> list[Action]:
    """Return buttons that ask the same about the countries that those named are easily mistaken for."""
    reporter, partner = asked.pair
    pairs = [(reporter, other) for other in look_alikes(partner)] + [
        (other, partner) for other in look_alikes(reporter)
    ]
    return [
        Action("instead", replace(asked.question, reporter=one, partner=other, corrections=()))
        for one, other in pairs[:MOST_INSTEAD]
        if one != other
    ]


def pairs_lines(asked: Asked, country: str | None = None) -> list[Block]:
    """Return the pairs held, most claims first, those of a country when one is given."""
    pairs = [(Country(one), Country(other)) for one, other, _ in find_pairs(session=asked.session)]
    wanted = [pair for pair in pairs if country is None or country in {pair[0].code, pair[1].code}]
    if not wanted:
        return []
    if len(wanted) <= MOST:
        return [Line("pairs-held", {"pairs": tuple(wanted)})]
    return [Line("pairs-held-more", {"pairs": tuple(wanted[:MOST]), "more": len(wanted) - MOST})]


def held_actions(asked: Asked) -> list[Action]:
    """Return the button that lists what is held at all."""
    return [offer(asked, "what-held", Intent.FACTS, reporter=None, partner=None)]
