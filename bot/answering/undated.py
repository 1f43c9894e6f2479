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
    months_since,
    older_sets,
    own_side_first,
)
from bot.answering.conflict import clashing, conflict_blocks
from bot.answering.showing import notes_in_context, show_same_period, show_set, trade_actions

CARD_WORTHY = 3
"""A set with this many figures is shown as a card even where only the latest was asked for."""


def answer_undated(asked: Asked, sets: Sequence[FigureSet], held: Sequence[FigureSet], *, latest: bool) -> Answer:
    """Return the latest figures of some sets and the fullest set; only the latest when that was asked for.

    ``sets`` are those with the asked flow, not empty; ``held`` are all of the pair.
    """
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
