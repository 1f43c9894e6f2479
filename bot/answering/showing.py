"""Show sets of trade figures: the asked flow first, then its context, with what has to be said beside it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Action, Arg, Block, ChangeKind, Figure, Indicator, Line, TextArg
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import offer
from bot.answering.cards import balance_line, card
from bot.answering.choose import FigureSet, gather, own_side_first
from bot.answering.conflict import clashing, conflict_blocks
from bot.answering.derive import completed, export_ratio, share_of_turnover
from bot.answering.notes import notes_on_sets, side_lines
from bot.answering.provide import trade_figures
from bot.answering.statistics import statistics_of, without_doubles
from bot.answering.statistics_cards import heading_of
from bot.answering.windows import window_of
from bot.question import Intent

FIRST_SCOPES = (None, "both")


def hold(asked: Asked, pair: tuple[str, str] | None = None) -> list[FigureSet]:
    """Return the sets of trade figures held of a pair, claims and statistics, each completed by its parts."""
    told = pair or asked.pair
    window = window_of(asked.period, series=asked.question.intent is Intent.TREND)
    statistics = statistics_of(asked, told, window)
    claims = without_doubles(trade_figures(asked, told, window), statistics)
    return [completed(group) for group in gather([*claims, *reversed(statistics)])]


def show_set(
    asked: Asked, group: FigureSet, held: Sequence[FigureSet], *, heading: Line | None = None, lead: bool = True
) -> list[Block]:
    """Return the blocks of one set: whose side, the asked flow in a sentence, the card, whose surplus."""
    sentence = lead_lines(group, asked.indicator) if lead else []
    closing = () if asked.indicator is Indicator.BALANCE and lead else balance_line(group)
    return [*side_lines(asked, group, held), *sentence, card(group, asked.indicator, heading), *closing]


def lead_lines(group: FigureSet, indicator: Indicator) -> list[Block]:
    """Return the sentence that answers a question about one flow; turnover needs none beside its card."""
    figure = group.get(indicator)
    if figure is None or indicator is Indicator.TURNOVER:
        return []
    return (
        _balance_lines(group, figure) if indicator is Indicator.BALANCE else [Line("figure-line", {"figure": figure})]
    )


def _balance_lines(group: FigureSet, balance: Figure) -> list[Block]:
    exports, imports = group.get(Indicator.EXPORTS), group.get(Indicator.IMPORTS)
    said: dict[str, Arg] = {
        "country": Country(balance.reporter),
        "partner": Country(balance.partner),
        "figure": balance,
    }
    if exports and imports:
        lines: list[Block] = [Line("balance-figure", {**said, "exports": exports, "imports": imports})]
    else:
        lines = [Line("balance-figure-alone", said)]
    if balance.value:
        key = "balance-other-deficit" if balance.value > 0 else "balance-other-surplus"
        lines.append(Line(key, {"country": Country(balance.partner)}))
    return lines


def show_same_period(asked: Asked, sets: Sequence[FigureSet], held: Sequence[FigureSet]) -> list[Block]:
    """Return the blocks of several sets of one period: what they disagree on, then each fuller set by itself."""
    ordered = sorted(own_side_first(sets), key=lambda each: each.first.scope not in FIRST_SCOPES)
    clash = clashing(figure for each in sets if (figure := each.get(asked.indicator)))
    if not clash:
        first, *others = ordered
        parts = [each for each in others if each.first.source == first.first.source]
        rest = [each for each in others if each not in parts]
        shown = [show_set(asked, first, held), _parts(parts, asked.indicator)]
        return [block for blocks in (*shown, *(show_set(asked, each, held) for each in rest)) for block in blocks]
    fuller = [each for each in ordered if len(each.figures) > 1]
    cards = [block for each in fuller for block in show_set(asked, each, held, lead=False)]
    return [*conflict_blocks(clash), *cards]


def _parts(sets: Sequence[FigureSet], indicator: Indicator) -> list[Block]:
    figures = tuple(figure for each in sets if (figure := each.get(indicator)))
    return [Line("of-which", {"figures": figures})] if figures else []


def notes_in_context(asked: Asked, sets: Sequence[FigureSet]) -> list[Line]:
    """Return the notes of several sets, then the asked flow's share or ratio in the first."""
    return [*notes_on_sets(sets), *_context(asked, sets)]


def _context(asked: Asked, sets: Sequence[FigureSet]) -> list[Line]:
    if not sets:
        return []
    indicator = asked.indicator
    if indicator in {Indicator.EXPORTS, Indicator.IMPORTS} and (share := share_of_turnover(sets[0], indicator)):
        names = {"subject": TextArg(f"indicator-{indicator.value}"), "of": TextArg("indicator-turnover")}
        return [Line("share-line", {"figure": share, **names})]
    if indicator is Indicator.BALANCE and (ratio := export_ratio(sets[0])):
        return [Line("ratio-line", {"figure": ratio})]
    return []


def growth_lines(figure: Figure, *, level: bool = False) -> list[Block]:
    """Return the sentence of a growth: total trade grew or fell, any other flow is named; statistics are marked.

    With ``level`` the sentence says to what amount.
    """
    assert figure.change is not None
    heading = heading_of(figure)
    marked: list[Block] = [heading] if heading else []
    plain = figure.indicator is Indicator.TURNOVER and figure.change_kind is ChangeKind.PERCENT
    if level or not plain or figure.change == 0:
        return [*marked, Line("growth-line", {"figure": figure})]
    return [*marked, Line("growing" if figure.change > 0 else "falling", {"figure": figure})]


def trade_actions(asked: Asked) -> list[Action]:
    """Return the follow-ups of a trade card: the other side, other periods, facts, sources."""
    question = asked.question
    turned = offer(
        asked,
        "other-side",
        question.intent,
        reporter=asked.partner,
        partner=asked.reporter,
        period=question.period,
        flow=question.flow,
        product=question.product,
    )
    return [
        turned,
        offer(asked, "other-periods", Intent.TREND),
        offer(asked, "facts", Intent.FACTS),
        offer(asked, "sources", Intent.SOURCES),
    ]
