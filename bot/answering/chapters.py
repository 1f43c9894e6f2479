"""Trade by chapters of the Harmonized System: the leading ones of a year, or those of a named product.

"Germany's top export products to Poland in 2018", "tractors from Belarus to Azerbaijan". A product finer than its
chapter is never given the chapter's figure without saying so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.answer import Answer, Arg, Block, Figure, Indicator, Line, Outcome, Side, TextArg
from bot.answering.asked import Asked
from bot.answering.assemble import assemble
from bot.answering.choose import FigureSet
from bot.answering.precedence import precedence
from bot.answering.rounding import at_digit
from bot.answering.showing import trade_actions
from bot.answering.statistics import figure_of_cell
from bot.answering.statistics_cards import statistics_notes
from bot.period import Period, PeriodKind, interval
from bot.products import chapters_of, code_of, is_section, is_whole, topic_text
from bot.question import Flow
from db.queries.cells import YEARLY
from db.queries.observations import Bounds, pair_products, pair_series
from db.records import DatasetRecord

LEADING = 5
"""How many chapters are listed where no number is asked for."""
YEARS = 6
"""How many figures of a named product are listed at most, the newest."""
UNSPECIFIED = "99"
"""The chapter of goods that nobody specified: no product, so it takes no place among them."""
TOTALS_OF = {"atlas-hs2": "atlas-pairs"}
"""Datasets of chapters whose totals of all goods stand in another dataset of the same compiler."""


@dataclass(frozen=True, slots=True)
class Basket:
    """The products that flow one way, as one dataset has them, newest year and largest first."""

    flow: Indicator
    dataset: DatasetRecord
    figures: tuple[Figure, ...]


def answer_chapters(asked: Asked) -> Answer | None:
    """Answer with the leading chapters, or those of the named products; None where no chapters are held."""
    chapters = tuple(chapter for topic in asked.topics for chapter in chapters_of(topic))
    if asked.topics and not chapters:
        return None
    baskets = [basket for flow in _flows(asked) if (basket := _basket(asked, flow))]
    if not baskets:
        return None
    shown = [_blocks(asked, basket, chapters) for basket in baskets]
    blocks = [block for each in shown for block in each]
    figures = [figure for block in blocks if (figure := _figure_in(block))]
    blocks += _within(asked) if figures else []
    outcome = Outcome.ANSWER if any(_asked_for(asked, figure) for figure in figures) else Outcome.NO_DATA
    notes = statistics_notes(asked, [FigureSet(basket.figures) for basket in baskets]) if figures else []
    return assemble(asked, outcome, blocks, notes=notes, actions=trade_actions(asked))


def _flows(asked: Asked) -> tuple[Indicator, ...]:
    match asked.indicator:
        case Indicator.EXPORTS | Indicator.IMPORTS:
            return (asked.indicator,)
    if asked.question.flow is Flow.TOTAL or not asked.question.directed:
        return Indicator.EXPORTS, Indicator.IMPORTS
    return (Indicator.EXPORTS,)


def _basket(asked: Asked, flow: Indicator) -> Basket | None:
    datasets = [each for each in asked.shelf.datasets(asked.session).values() if _by_chapter(each)]
    years = [_year(asked), None] if _year(asked) else [None]
    read = ([basket for each in datasets if (basket := _read(asked, each, flow, when))] for when in years)
    found: list[Basket] = next((each for each in read if each), [])
    return min(found, key=lambda basket: precedence(basket.figures[0]), default=None)


def _by_chapter(dataset: DatasetRecord) -> bool:
    return dataset.unit == "currency" and (dataset.classification or "").startswith("HS")


def _read(asked: Asked, dataset: DatasetRecord, flow: Indicator, when: Period | None) -> Basket | None:
    bought = flow is Indicator.IMPORTS
    exporter, importer = (asked.partner, asked.reporter) if bought else (asked.reporter, asked.partner)
    joint = dataset.side == Side.JOINT.value
    cells = pair_products(
        session=asked.session,
        exporter=exporter,
        importer=importer,
        datasets=[dataset.id],
        first=when.first if when else None,
        last=when.last if when else None,
        as_imports=bought and not joint,
    )
    side = Side.JOINT if joint else Side.REPORTER
    told = [figure_of_cell(cell, dataset, flow, asked.pair, side) for cell in cells if len(cell.product) == 2]
    return Basket(flow, dataset, tuple(told)) if told else None


def _year(asked: Asked) -> Period | None:
    period = asked.period
    return period if period is not None and period.kind is PeriodKind.YEAR else None


def _blocks(asked: Asked, basket: Basket, chapters: Sequence[str]) -> list[Block]:
    if chapters:
        return _named(asked, basket, chapters)
    held = list(dict.fromkeys(figure.period for figure in basket.figures if figure.period))
    years = _asked_years(asked)
    inside = [when for when in held if not years and _covered(asked.period, when)][:1]
    listed = [block for when in years or inside for block in _leading(asked, basket, when)]
    if any(_figure_in(block) for block in listed):
        return listed
    absent = listed or [Line("chapters-none", {"period": asked.period})] if asked.period else []
    return [*absent, *_leading(asked, basket, _newest(basket))]


def _leading(asked: Asked, basket: Basket, when: Period) -> list[Block]:
    """Return the leading chapters of a year with their shares, or that none of it are held."""
    known = [figure for figure in basket.figures if figure.period == when and figure.product != UNSPECIFIED]
    listed = known[: asked.question.limit or LEADING]
    if not listed:
        return [Line("chapters-none", {"period": when})]
    total = _total(asked, basket, when)
    return [_heading(asked, basket, when), *(_place(place, each, total) for place, each in enumerate(listed, 1))]


def _heading(asked: Asked, basket: Basket, when: Period) -> Line:
    return Line(f"chapters-{basket.flow.value}", {**asked.named, "period": when})


def _place(place: int, figure: Figure, total: Decimal | None) -> Line:
    said: dict[str, Arg] = {"place": place, "chapter": chapter_name(figure.product), "figure": figure}
    if not total or figure.value is None:
        return Line("chapter-line", said)
    return Line("chapter-line-share", {**said, "share": share_of(figure, figure.value, total)})


def chapter_name(chapter: str | None) -> TextArg:
    """Return the key of a chapter's name."""
    return TextArg(f"hs-{chapter}")


def share_of(model: Figure, part: Decimal, whole: Decimal) -> Figure:
    """Return a part of a whole in percent, to one decimal, as a figure of the same source and period."""
    return Figure(
        indicator=Indicator.SHARE,
        reporter=model.reporter,
        partner=model.partner,
        side=model.side,
        period=model.period,
        value=at_digit(part / whole * 100, -1),
        scope=model.scope,
        source=model.source,
        formula="formula-share",
    )


def _total(asked: Asked, basket: Basket, when: Period) -> Decimal | None:
    """Return all goods of the same compiler, reporter, flow and year; shares are of nothing else (R21)."""
    own = asked.shelf.dataset(asked.session, TOTALS_OF.get(basket.dataset.code, basket.dataset.code))
    if own is None or when.first is None:
        return None
    flow, teller = "X", asked.reporter
    if basket.flow is Indicator.IMPORTS:
        flow, teller = ("X", asked.partner) if own.side == Side.JOINT.value else ("M", asked.reporter)
    found = pair_series(
        session=asked.session,
        pair=asked.pair,
        datasets=[own.id],
        flows=(flow,),
        bounds=Bounds(YEARLY, when.first, when.first),
    )
    total = next((cell.value for cell in found if cell.reporter == teller and cell.value), None)
    return total * own.multiplier if total else None


def _named(asked: Asked, basket: Basket, chapters: Sequence[str]) -> list[Block]:
    held = [figure for figure in basket.figures if figure.product in chapters and _asked_for(asked, figure)][:YEARS]
    periods = [figure.period for figure in held if figure.period] or _asked_years(asked) or [_newest(basket)]
    span = interval(min(each.first or 0 for each in periods), max(each.last or 0 for each in periods))
    lines = [Line("chapter-year", {**_said(figure), "figure": figure}) for figure in held]
    found = {figure.product for figure in held}
    missing = [chapter for chapter in dict.fromkeys(chapters) if chapter not in found][:LEADING]
    absent = [Line("chapter-not-held", {"period": span, "chapter": chapter_name(chapter)}) for chapter in missing]
    return [_heading(asked, basket, span), *lines, *absent]


def _asked_years(asked: Asked) -> list[Period]:
    """Return the year asked for, or both that are compared."""
    period = asked.period
    if period is not None and period.compared:
        return [side for each in period.compared if (side := each.resolve(asked.today)).concrete]
    return [one] if (one := _year(asked)) else []


def _said(figure: Figure) -> dict[str, Arg]:
    assert figure.period is not None
    return {"period": figure.period, "chapter": chapter_name(figure.product)}


def _newest(basket: Basket) -> Period:
    newest = basket.figures[0].period
    assert newest is not None
    return newest


def _asked_for(asked: Asked, figure: Figure) -> bool:
    if asked.period is not None and asked.period.compared:
        return figure.period in _asked_years(asked)
    return figure.period is None or _covered(asked.period, figure.period)


def _covered(period: Period | None, when: Period) -> bool:
    """Whether a year lies in a period; one without edges covers all."""
    if period is None or not (period.first or period.last):
        return True
    return (period.first or 0) <= (when.first or 0) and (when.last or 0) <= (period.last or 999_912)


def _within(asked: Asked) -> list[Block]:
    finer = [topic for topic in asked.topics if chapters_of(topic) and not is_whole(topic)]
    sections = [topic for topic in asked.topics if is_section(topic)]
    return [*(_section_line(topic) for topic in sections), *(_finer_line(topic) for topic in finer)]


def _section_line(topic: str) -> Line:
    held = chapters_of(topic)
    span = held[0] if len(held) == 1 else f"{held[0]}–{held[-1]}"
    return Line("chapters-of-section", {"section": TextArg(topic_text(topic)), "chapters": span})


def _finer_line(topic: str) -> Line:
    if code := code_of(topic):
        return Line("chapter-of-code", {"code": code, "chapter": _names(topic)})
    return Line("chapter-within", {"topic": TextArg(topic_text(topic)), "chapter": _names(topic)})


def _names(topic: str) -> tuple[Arg, ...]:
    return tuple(chapter_name(chapter) for chapter in chapters_of(topic)[:LEADING])


def _figure_in(block: Block) -> Figure | None:
    figure = block.args.get("figure") if isinstance(block, Line) else None
    return figure if isinstance(figure, Figure) else None
