"""Show statistics: the first source as a card, the others beside it, each attributed, and the gap between sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.answer import Arg, Block, Figure, Held, Indicator, Line, Side, Status, TextArg
from bot.answering.asked import Asked
from bot.answering.assemble import distinct
from bot.answering.breaks import breaks_after
from bot.answering.cards import balance_line, card
from bot.answering.choose import RECONCILED, FigureSet, is_statistic, with_indicator
from bot.answering.filled_in import NOTE
from bot.answering.measure import rounds
from bot.answering.mirror import mirror_lines
from bot.answering.precedence import precedence

FLOWS = frozenset({Indicator.EXPORTS, Indicator.IMPORTS})
MOST = 6
"""How many figures of other sources are listed."""
DATASET_NOTES = frozenset({"note-largest-chapters-only", "note-whole-millions", "note-every-fourth-year", NOTE})
"""What a dataset may ask to be said of it, as the catalogue of texts has it."""


def by_precedence(sets: Iterable[FigureSet]) -> list[FigureSet]:
    """Return sets of statistics in the order in which their sources answer."""
    return sorted(sets, key=lambda each: precedence(each.first))


def show_statistics(asked: Asked, sets: Sequence[FigureSet]) -> list[Block]:
    """Return the card of the first source that has the asked flow, the other sources, and what mirrors it."""
    asked_for = by_precedence(with_indicator(sets, asked.indicator))
    if not asked_for:
        return _one_sided(asked, sets)
    lead = asked_for[0]
    others = by_precedence(each for each in sets if each is not lead)
    closing = balance_line(lead) if lead.source_is_dataset else ()
    return [
        card(lead, asked.indicator, heading_of(lead.first)),
        *closing,
        *other_sources(asked, others),
        *mirror_lines(asked, sets),
    ]


def _one_sided(asked: Asked, sets: Sequence[FigureSet]) -> list[Block]:
    figures = [figure for each in by_precedence(sets) for figure in each.figures if _worth_a_line(figure)][:MOST]
    if not figures:
        return []
    return [Line("one-sided", {"period": sets[0].period}), *told_lines(figures), *mirror_lines(asked, sets)]


def heading_of(figure: Figure) -> Line | None:
    """Return the heading that sets statistics apart from claims: their source, or that they are reconciled."""
    if is_statistic(figure) and figure.source and figure.period:
        return Line("heading-statistics", {"source": figure.source, "period": figure.period})
    return Line("heading-reconciled") if figure.confidence == RECONCILED else None


def nearest_line(figure: Figure) -> Line:
    """Return the figure nearest to what was asked; of statistics also what it measures and who told it."""
    return Line("nearest-told" if is_statistic(figure) else "nearest-held", {"figure": figure})


def other_sources(asked: Asked, sets: Sequence[FigureSet]) -> list[Block]:
    """Return what else is reported of a period, one line a figure: who reported it, how valued, where.

    Of a question about exports or imports only these.
    """
    wanted = {asked.indicator} & FLOWS or FLOWS
    told = (figure for each in sets for figure in each.figures if _worth_a_line(figure))
    figures = [figure for figure in told if figure.indicator in wanted][:MOST]
    if not figures:
        return []
    return [Line("other-sources", {"period": sets[0].period}), *told_lines(figures)]


def _worth_a_line(figure: Figure) -> bool:
    return figure.status is not Status.CALCULATED and figure.indicator in FLOWS


def told_lines(figures: Iterable[Figure]) -> list[Block]:
    """Return a line for each figure that says who told it."""
    return [Line("told-figure", {"figure": figure}) for figure in figures]


def statistics_notes(asked: Asked, sets: Sequence[FigureSet]) -> list[Line]:
    """Return what has to be said of statistics shown: coverage, valuation, precision, estimates."""
    held = by_precedence(each for each in sets if each.source_is_dataset)
    asked_for = with_indicator(held, asked.indicator)[:1]
    valued = [line for each in asked_for for line in _valued(asked, each)]
    own = [line for each in held for line in _of_dataset(asked, each)]
    return list(distinct([*_general(held), *valued, *own, *_breaks_since(asked, held)]))


def _breaks_since(asked: Asked, sets: Sequence[FigureSet]) -> list[Line]:
    newest = max(sets, key=lambda each: each.starts, default=None)
    if newest is None or asked.question.pair is None:
        return []
    return [each.note for each in breaks_after(asked.pair, newest.period)]


def _general(sets: Sequence[FigureSet]) -> list[Line]:
    figures = [figure for each in sets for figure in each.figures]
    said = {
        "joint-note": any(figure.side is Side.JOINT for figure in figures),
        "mirror-told-note": any(figure.side is Side.MIRROR for figure in figures),
        "estimate-note": any(figure.status is Status.ESTIMATE for figure in figures),
        "withheld-note": any(figure.held is Held.WITHHELD for figure in figures),
        "rounded-note": any(rounds(figure) for figure in figures),
    }
    return [Line(key) for key, applies in said.items() if applies]


def _of_dataset(asked: Asked, group: FigureSet) -> list[Line]:
    dataset = asked.shelf.dataset(asked.session, group.first.source)
    if dataset is None:
        return []
    return [Line(key) for key in dataset.notes if key in DATASET_NOTES]


def _valued(asked: Asked, group: FigureSet) -> list[Line]:
    dataset = asked.shelf.dataset(asked.session, group.first.source)
    if dataset is None or dataset.valuation is None:
        return []
    reporter = (group.first.partner if group.first.side is Side.MIRROR else group.first.reporter) or ""
    valued: dict[str, Arg] = {
        "source": dataset.code,
        "exports": TextArg(f"valuation-{dataset.valuation}"),
        "imports": TextArg(f"valuation-{dataset.valuation_of(reporter, imports=True)}"),
    }
    return [Line("valued-note", valued)]
