"""How much trade grew: as published, else calculated from two like figures of one source.

"By how many percent did trade grow in 2013?", "is trade in IT and space growing?"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import Action, Answer, Block, FactList, Figure, Indicator, Line, Outcome, TextArg
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, distinct, offer
from bot.answering.breaks import breaks_between
from bot.answering.changes import balance_growth, contributions, growth_between, increase
from bot.answering.choose import (
    FigureSet,
    fullest_set,
    is_statistic,
    latest_sets,
    matching,
    nearest_set,
    with_indicator,
    within,
)
from bot.answering.compare_periods import answer_periods, like_pairs
from bot.answering.derive import has_growth
from bot.answering.facts import first_on_topics
from bot.answering.missing import answer_nothing, missing_line
from bot.answering.notes import notes_on
from bot.answering.showing import growth_lines, hold, trade_actions
from bot.answering.statistics_cards import by_precedence, nearest_line, statistics_notes
from bot.answering.undated import newest_year
from bot.period import Period, PeriodKind, compared, year
from bot.products import topic_text
from bot.question import Intent

Grown = tuple[FigureSet, Figure]


def answer_growth(asked: Asked) -> Answer:
    """Answer how much a flow grew or fell, and say when it is not known by product or sector."""
    whole = asked.about(replace(asked.question, product=None))
    held = with_indicator(hold(whole), asked.indicator)
    period = asked.period
    if not held:
        return answer_nothing(asked)
    if period is not None and period.kind is PeriodKind.COMPARED:
        return answer_periods(asked, held)
    if period is not None and (ends := _ends(period)):
        return answer_periods(asked, held, ends)
    grown = _grown(asked, held, period)
    absent = _absent(asked, held, period)
    lines = [line for _, figure in grown for line in growth_lines(figure, level=is_statistic(figure))]
    blocks = [*absent, *lines, *_by_topic(asked)]
    if not grown:
        return _not_grown(asked, blocks, held, period)
    notes = [line for group, figure in grown for line in (*_details(group, figure), *notes_on(group))]
    notes += statistics_notes(asked, [group for group, _ in grown])
    actions = [*_topic_actions(asked), *trade_actions(asked)]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=actions)


def _ends(period: Period) -> Period | None:
    """Return the first and the last year of a range, which its growth lies between; None where it is no range."""
    if period.kind is not PeriodKind.YEARS or not period.concrete:
        return None
    assert period.first is not None and period.last is not None
    return compared(year(period.first // 100), year(period.last // 100))


def _grown(asked: Asked, held: Sequence[FigureSet], period: Period | None) -> list[Grown]:
    claims = [each for each in held if not each.source_is_dataset]
    said = _claimed(asked, claims, period) if claims else []
    statistics = [each for each in held if each.source_is_dataset]
    exact = period is not None and period.concrete
    return [*said, *(_statistical(asked, statistics, period) if statistics and (exact or not said) else [])]


def _statistical(asked: Asked, sets: Sequence[FigureSet], period: Period | None) -> list[Grown]:
    """Return the growth of one year in the first source that has both years."""
    year = period if period is not None and period.concrete else newest_year(sets)
    ordered = by_precedence(matching(sets, year))
    return [(each, figure) for each in ordered if (figure := growth_of(asked, each, sets))][:1]


def _claimed(asked: Asked, held: Sequence[FigureSet], period: Period | None) -> list[Grown]:
    if period is None or not period.concrete:
        stated = [each for each in held if growth_of(asked, each, held) and not each.statistical] or list(held)
        wanted = [*latest_sets(stated), fullest_set(stated)] if period is None else latest_sets(stated)
    else:
        published = [each for each in held if not each.statistical]
        wanted = [*matching(published, period), *within(published, period), *matching(held, period)]
    return [(each, figure) for each in distinct(wanted) if (figure := growth_of(asked, each, held))]


def growth_of(asked: Asked, group: FigureSet, held: Sequence[FigureSet]) -> Figure | None:
    """Return the asked figure of a set with its growth: published, else calculated against the year before."""
    figure = group.get(asked.indicator)
    if figure is None or has_growth(figure):
        return figure
    before = group.period.year_before()
    if asked.indicator is Indicator.BALANCE and not group.source_is_dataset:
        change = balance_growth(group, before)
        return change[0] if change else None
    pairs = like_pairs(asked, [each for each in held if each.first.source == figure.source], before, group.period)
    mine = next((earlier for earlier, later in pairs if later is figure), None)
    return growth_between(figure, mine) if mine else None


def _details(group: FigureSet, figure: Figure) -> list[Line]:
    lines = []
    base = figure.change_base
    if base is not None and figure.indicator is Indicator.BALANCE and (change := balance_growth(group, base)):
        lines.append(Line("change-calculated", {"figure": change[1]}))
    elif figure.formula == "formula-change":
        lines.append(Line("formula-change"))
    elif more := increase(figure):
        lines.append(Line("change-calculated", {"figure": more}))
    if base is not None and figure.indicator is Indicator.TURNOVER and (points := contributions(group, base)):
        exports, imports = points
        lines.append(Line("contribution-line", {"exports": exports, "imports": imports, "figure": figure}))
    return lines


def _absent(asked: Asked, held: Sequence[FigureSet], period: Period | None) -> list[Block]:
    if period is None or not period.concrete or [each for each in matching(held, period) if not each.reconciled]:
        return []
    if all(each.source_is_dataset for each in held) and matching(held, period):
        return []
    return [missing_line(asked, period, held)]


def _by_topic(asked: Asked) -> list[Block]:
    if not asked.topics:
        return []
    names = tuple(TextArg(topic_text(topic)) for topic in asked.topics)
    facts = first_on_topics(asked)
    return [Line("no-trade-by-topic", {"topics": names}), *([FactList(facts)] if facts else [])]


def _topic_actions(asked: Asked) -> list[Action]:
    return [offer(asked, "topic", Intent.COOPERATION, product=topic, topics=(topic,)) for topic in asked.topics]


def _not_grown(asked: Asked, blocks: list[Block], held: Sequence[FigureSet], period: Period | None) -> Answer:
    near = nearest_set(held, period) if period is not None and period.concrete else latest_sets(held)[0]
    figure = near.get(asked.indicator)
    assert figure is not None
    parted = breaks_between(asked.pair, near.period.year_before(), near.period)
    more = [*(each.line for each in parted), Line("growth-not-held"), nearest_line(figure)]
    return assemble(asked, Outcome.NO_DATA, [*blocks, *more], notes=notes_on(near), actions=trade_actions(asked))
