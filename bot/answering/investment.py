"""Direct investment: flows and stocks apart, each direction by itself (R25).

"FDI from Azerbaijan to Belarus in 2012": the reporter of the question invests, the partner is the host.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Action, Answer, Block, FactList, Figure, Indicator, Line, Outcome
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.cooperation import fact_actions
from bot.answering.facts import on_topics, read
from bot.answering.fdi_statistics import at, investment_statistics, notes_on_statistics, one_way, told_lines
from bot.answering.missing import held_actions, missing_line
from bot.answering.pages import as_of, notes_on_facts
from bot.answering.provide import fact_of, investment_figures
from bot.period import Period, PeriodKind
from bot.question import Intent
from db.models import ClaimKind
from db.records import FactRecord

FLOWS = (Indicator.FDI_INFLOW, Indicator.FDI_OUTFLOW)
STOCKS = (Indicator.FDI_INWARD_STOCK, Indicator.FDI_OUTWARD_STOCK)
_HOST_SIDE = {Indicator.FDI_INFLOW, Indicator.FDI_INWARD_STOCK}


def answer_investment(asked: Asked) -> Answer:
    """Answer direct investment from the reporter in the partner; the opposite direction is said to be (not) held."""
    everything = investment_figures(asked)
    held = [figure for figure in everything if figure.indicator in _kinds(asked)] or list(everything)
    asked_way = [figure for figure in held if investor_of(figure) == asked.reporter]
    other_way = [figure for figure in held if investor_of(figure) == asked.partner]
    projects = _projects(asked, host=asked.partner)
    shown = _at(asked_way, asked.period)
    counted = [figure for figure in investment_statistics(asked) if figure.indicator in _kinds(asked)]
    ours, theirs = (at(one_way(counted, investor), asked.period) for investor in asked.pair)
    statistics = told_lines(ours, *asked.pair)
    figures = [*_stock_absent(asked, held), *_figure_lines(asked, shown, asked_way)] if held or not statistics else []
    opposite = _opposite(asked, other_way) if other_way or not theirs else []
    turned = told_lines(at(theirs, None), asked.partner, asked.reporter)
    blocks = [*figures, *statistics, *_project_list(projects), *opposite, *turned]
    outcome = Outcome.ANSWER if shown or projects or asked_way or statistics else Outcome.NO_DATA
    notes = [*_notes(shown or asked_way), *notes_on_statistics([*ours, *theirs]), *notes_on_facts(projects)]
    more = held_actions(asked) if outcome is Outcome.NO_DATA else []
    return assemble(
        asked,
        outcome,
        blocks,
        notes=notes,
        actions=[*_views(asked, everything or counted), *fact_actions(asked), *more],
    )


def _views(asked: Asked, figures: Sequence[Figure]) -> list[Action]:
    """Return the buttons to the opposite direction and to other periods, where figures are held."""
    if not figures:
        return []
    turned = {"reporter": asked.partner, "partner": asked.reporter, "variant": asked.question.variant}
    return [
        offer(asked, "other-side", Intent.INVESTMENT, **turned),
        offer(asked, "other-periods", Intent.INVESTMENT, variant=asked.question.variant),
    ]


def investor_of(figure: Figure) -> str:
    """Return who invests: inflow and inward stock are told by the host, outflow and outward stock by the investor."""
    return figure.partner if figure.indicator in _HOST_SIDE else figure.reporter


def host_of(figure: Figure) -> str:
    """Return where the investment goes."""
    return figure.reporter if figure.indicator in _HOST_SIDE else figure.partner


def _kinds(asked: Asked) -> tuple[Indicator, ...]:
    match asked.question.variant:
        case "stock":
            return STOCKS
        case "flow":
            return FLOWS
    return (*FLOWS, *STOCKS)


def _at(figures: Sequence[Figure], period: Period | None) -> list[Figure]:
    if period is None or period.kind is PeriodKind.LATEST or not figures:
        latest = max((figure.period.last or 0 for figure in figures if figure.period), default=0)
        return [figure for figure in figures if figure.period and figure.period.last == latest]
    first, last = period.first or 0, period.last or 999_912
    inside = [figure for figure in figures if figure.period and first <= (figure.period.first or 0)]
    return [figure for figure in inside if figure.period and (figure.period.last or 0) <= last]


def _figure_lines(asked: Asked, shown: Sequence[Figure], held: Sequence[Figure]) -> list[Block]:
    if shown:
        return [_figure_line(figure) for figure in shown]
    direction = {"investor": Country(asked.reporter), "host": Country(asked.partner)}
    if not held:
        return [Line("fdi-none", direction)]
    absent = [missing_line(asked, asked.period)] if asked.period else []
    return [*absent, Line("nearest-held", {"figure": held[0]})]


def _figure_line(figure: Figure) -> Line:
    return Line(
        "fdi-figure", {"figure": figure, "investor": Country(investor_of(figure)), "host": Country(host_of(figure))}
    )


def _stock_absent(asked: Asked, held: Sequence[Figure]) -> list[Block]:
    absent = asked.question.variant == "stock" and not any(figure.indicator in STOCKS for figure in held)
    return [Line("fdi-stock-none")] if absent and held else []


def _notes(figures: Sequence[Figure]) -> list[Line]:
    lines = [Line("fdi-flow-note")] if any(figure.indicator in FLOWS for figure in figures) else []
    unnamed = any(figure.compiler is None for figure in figures)
    return [*lines, Line("compiler-not-named")] if unnamed else lines


def _projects(asked: Asked, *, host: str) -> list[FactRecord]:
    period = asked.period
    if period is not None and period.concrete and not asked.topics:
        return []
    facts = read(asked, (ClaimKind.INVESTMENT,))
    return [fact for fact in on_topics(facts, asked.topics) if fact.reporter == host]


def _project_list(projects: Sequence[FactRecord]) -> list[Block]:
    if not projects:
        return []
    then = as_of(projects)
    heading = Line("as-of", {"period": then}) if then else None
    return [FactList(tuple(fact_of(fact) for fact in projects), heading=heading)]


def _opposite(asked: Asked, other_way: Sequence[Figure]) -> list[Block]:
    direction = {"investor": Country(asked.partner), "host": Country(asked.reporter)}
    if not other_way:
        return [Line("fdi-opposite-none", direction)]
    return [Line("fdi-other-direction", {"figure": figure, **direction}) for figure in _at(other_way, None)]
