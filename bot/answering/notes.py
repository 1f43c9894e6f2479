"""What has to be said beside a set of figures: whose side, coverage, compiler, valuation, rounding, base."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.answer import Block, ChangeKind, Figure, Indicator, Line, Side, Status, TextArg
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.cards import rounding_lines
from bot.answering.choose import FigureSet
from bot.answering.provide import plain

SMALL_BASE = Decimal(10) ** 7
"""Growth of a flow below ten million is flagged (R20)."""


def notes_on(group: FigureSet) -> list[Line]:
    """Return the notes of one set of claims, what the source leaves unsaid first; statistics have their own."""
    if group.source_is_dataset:
        return []
    stated = [] if group.reconciled else [*_unsaid(group), *_scope(group)]
    return [*stated, *_whose(group), *rounding_lines(group), *_small_bases(group.figures)]


def notes_beside(group: FigureSet) -> list[Line]:
    """Return the notes that a further set adds to those of the first: whose it is, rounding, small bases."""
    if group.source_is_dataset:
        return []
    differences = [line for line in rounding_lines(group) if line.args]
    return [*_whose(group), *differences, *_small_bases(group.figures)]


def notes_on_sets(sets: Sequence[FigureSet]) -> list[Line]:
    """Return the notes of several sets: all of the first, of the others what they add."""
    first, further = sets[:1], sets[1:]
    own = [note for each in first for note in notes_on(each)]
    return [*own, *(note for each in further for note in notes_beside(each))]


def _unsaid(group: FigureSet) -> list[Line]:
    one = group.first
    unsaid = {
        "scope-not-stated": one.scope is None,
        "compiler-not-named": one.compiler is None,
        "valuation-not-stated": one.valuation is None,
    }
    if all(unsaid.values()):
        return [Line("notes-not-stated")]
    return [Line(key) for key, missing in unsaid.items() if missing]


def _scope(group: FigureSet) -> list[Line]:
    return [Line("scope-note", {"scope": TextArg(f"scope-{group.first.scope}")})] if group.first.scope else []


def _whose(group: FigureSet) -> list[Line]:
    lines = []
    if group.first.side is Side.JOINT:
        lines.append(Line("joint-note"))
    if group.first.side is Side.UNKNOWN:
        lines.append(Line("side-unknown-note"))
    if group.first.status is Status.STATEMENT:
        lines.append(Line("statements-note"))
    return lines


def _small_bases(figures: Iterable[Figure]) -> list[Line]:
    return [
        Line("small-base", {"indicator": TextArg(f"indicator-{figure.indicator.value}")})
        for figure in figures
        if small_base(figure)
    ]


def small_base(figure: Figure) -> bool:
    """Whether a stated growth starts from so little that the percentage says little (R20)."""
    if figure.change is None or figure.value is None or figure.change_kind is ChangeKind.POINTS:
        return False
    return abs(plain(figure.value, figure.scale)) < SMALL_BASE


def side_lines(asked: Asked, group: FigureSet, held: Iterable[FigureSet]) -> list[Block]:
    """Return that a set is told from the other side (R2), and whether the asking side's own figures are held."""
    if group.first.side is not Side.RELABELLED:
        return []
    own = [each for each in held if each.first.side is Side.REPORTER and each.period == group.period]
    figures = tuple(figure for each in own if (figure := each.get(Indicator.TURNOVER) or each.first))
    country = Country(asked.reporter)
    mirror = Line("mirror-held", {"country": country, "figures": figures}) if own else _no_mirror(country, held)
    differ = [Line("mirror-differ-note")] if own else []
    return [Line("relabelled-note", {"country": Country(asked.partner)}), mirror, *differ]


def _no_mirror(country: Country, held: Iterable[FigureSet]) -> Line:
    periods = dict.fromkeys(each.period for each in held if each.first.side is Side.REPORTER)
    if not periods:
        return Line("mirror-none", {"country": country})
    return Line("mirror-other-periods", {"country": country, "periods": tuple(periods)})
