"""Trade without a period: the latest figure held, said to be old where it is, and the fullest set.

"/trade BY AZ", "what is the latest you know about Belarus-Azerbaijan trade?"
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer, Block, Figure, Line, Outcome
from bot.answering.asked import Asked
from bot.answering.assemble import assemble
from bot.answering.choose import (
    FigureSet,
    fullest_set,
    latest_sets,
    matching,
    months_since,
    older_sets,
    own_side_first,
    with_indicator,
)
from bot.answering.conflict import clashing, conflict_blocks
from bot.answering.showing import notes_in_context, show_same_period, show_set, trade_actions
from bot.answering.statistics_cards import by_precedence, show_statistics, statistics_notes
from bot.period import Period, PeriodKind

CARD_WORTHY = 3
"""A set with this many figures is shown as a card even where only the latest was asked for."""


def answer_undated(asked: Asked, sets: Sequence[FigureSet], held: Sequence[FigureSet], *, latest: bool) -> Answer:
    """Return the latest figures of some sets and the fullest set; only the latest when that was asked for.

    ``sets`` are those with the asked flow, not empty; ``held`` are all of the pair.
    """
    claims = [each for each in sets if not each.source_is_dataset]
    if not claims:
        return answer_newest(asked, sets, held)
    return _answer_claims(asked, claims, held, latest=latest)


def answer_newest(asked: Asked, sets: Sequence[FigureSet], held: Sequence[FigureSet]) -> Answer:
    """Return the newest year of statistics, of all sources that have it."""
    period = newest_year(sets)
    shown = [each for each in matching(held, period) if each.source_is_dataset]
    age = Line("latest-pair-note", {"period": period, "months": months_since(period, asked.today)})
    notes = [age, *statistics_notes(asked, shown)]
    return assemble(asked, Outcome.ANSWER, show_statistics(asked, shown), notes=notes, actions=trade_actions(asked))


def newest_year(sets: Sequence[FigureSet]) -> Period:
    """Return the latest year of some sets, or their latest period where none is a year; ``sets`` must not be empty."""
    years = [each for each in sets if each.period.kind is PeriodKind.YEAR] or sets
    return max((each.period for each in years), key=lambda period: (period.last or 0, period.months))


def statistics_line(asked: Asked, held: Sequence[FigureSet]) -> list[Block]:
    """Return the newest statistics of a pair in one line, to stand beside what is claimed of it."""
    statistics = with_indicator([each for each in held if each.source_is_dataset], asked.indicator)
    if not statistics:
        return []
    first = by_precedence(matching(statistics, newest_year(statistics)))[0]
    figure = first.get(asked.indicator)
    assert figure is not None
    return [Line("statistics-latest", {"figure": figure})]


def _answer_claims(asked: Asked, sets: Sequence[FigureSet], held: Sequence[FigureSet], *, latest: bool) -> Answer:
    newest, fullest = latest_sets(sets), fullest_set(sets)
    if fullest in newest:
        blocks = show_same_period(asked, newest, held)
        notes = [_only_latest(asked, fullest), *notes_in_context(asked, newest)]
    elif latest and not _worth_a_card(newest):
        blocks = [*latest_lines(asked, newest), *older_lines(asked, sets)]
        notes = [*notes_in_context(asked, newest), Line("next-release-unknown")]
    elif latest:
        blocks = [*latest_lines(asked, newest), *show_same_period(asked, newest, held), *older_lines(asked, sets)]
        notes = [*notes_in_context(asked, newest), Line("next-release-unknown")]
    else:
        heading = Line("heading-fullest-set", {"period": fullest.period})
        shown = show_set(asked, fullest, held, heading=heading)
        blocks = [*latest_lines(asked, newest), *older_lines(asked, sets), *shown]
        notes = notes_in_context(asked, [fullest])
    blocks = [*blocks, *statistics_line(asked, held)]
    return assemble(asked, Outcome.ANSWER, blocks, notes=notes, actions=trade_actions(asked))


def _worth_a_card(sets: Sequence[FigureSet]) -> bool:
    return any(len(each.figures) >= CARD_WORTHY for each in sets)


def _only_latest(asked: Asked, group: FigureSet) -> Line:
    return Line("latest-pair-note", {"period": group.period, "months": months_since(group.period, asked.today)})


def latest_lines(asked: Asked, newest: Sequence[FigureSet]) -> list[Block]:
    """Return the latest figure held with its age, or the figures that disagree on that period."""
    figures = _figures(asked, own_side_first(newest))
    clash = clashing(figures)
    said: list[Block] = list(conflict_blocks(clash)) if clash else [Line("latest-held", {"figure": figures[0]})]
    return [*said, Line("ended-ago", {"months": months_since(newest[0].period, asked.today)})]


def older_lines(asked: Asked, sets: Sequence[FigureSet]) -> list[Block]:
    """Return the figures of the period held before the latest."""
    older = _figures(asked, older_sets(sets))
    return [Line("older-held", {"figures": older})] if older else []


def _figures(asked: Asked, sets: Sequence[FigureSet]) -> tuple[Figure, ...]:
    return tuple(figure for each in sets if (figure := each.get(asked.indicator)))
