"""One figure as a sentence with its citation, to be copied into a text of the reader's own."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer, Arg, ChangeKind, CountryArg, Figure, Held, Indicator, Line, Side, SourceRef, Status
from bot.presenting.arguments import FOOTNOTE, Wording
from bot.presenting.figures import attribution, change_with_base, change_words, told
from bot.presenting.sources import dated_source
from bot.presenting.spans import plain
from bot.presenting.texts import capitalised, text
from bot.question import Flow, Intent, Language, Question

LONGEST = 256
"""What Telegram lets a button copy."""

_SAYABLE = frozenset(
    {
        Indicator.TURNOVER,
        Indicator.EXPORTS,
        Indicator.IMPORTS,
        Indicator.BALANCE,
        Indicator.FDI_INFLOW,
        Indicator.FDI_OUTFLOW,
        Indicator.FDI_INWARD_STOCK,
        Indicator.FDI_OUTWARD_STOCK,
    }
)
_HOST_TELLS = frozenset({Indicator.FDI_INFLOW, Indicator.FDI_INWARD_STOCK})
_OF_FLOW = {
    Flow.TOTAL: Indicator.TURNOVER,
    Flow.EXPORTS: Indicator.EXPORTS,
    Flow.IMPORTS: Indicator.IMPORTS,
    Flow.BALANCE: Indicator.BALANCE,
}
_OF_INTENT = {
    Intent.EXPORTS: Indicator.EXPORTS,
    Intent.IMPORTS: Indicator.IMPORTS,
    Intent.BALANCE: Indicator.BALANCE,
    Intent.TRADE_TOTAL: Indicator.TURNOVER,
}


def press_sentence(answer: Answer) -> str:
    """Return the main figure of an answer with who published it, at most 256 characters.

    Empty where there is none, where it is calculated, and where publishers contradict each other: a sentence
    would have to choose (R3).
    """
    figure = main_figure(answer)
    if figure is None or figure.status is Status.CALCULATED or is_disputed(figure, answer.figures):
        return ""
    sources = {source.id: source for source in answer.sources}
    candidates = (_sentence(answer.language, figure, cited) for cited in _citations(answer.language, figure, sources))
    return next((sentence for sentence in candidates if len(sentence) <= LONGEST), "")


def main_figure(answer: Answer) -> Figure | None:
    """Return the figure an answer is about: the asked indicator's where it is shown, of the latest period."""
    sayable = [each for each in answer.figures if _is_sayable(each)]
    wanted = indicator_of(answer.question)
    asked = [each for each in sayable if each.indicator is wanted] or sayable
    published = [each for each in asked if each.status is not Status.CALCULATED] or asked
    return max(published, key=lambda each: (each.period and each.period.last) or 0, default=None)


def indicator_of(question: Question) -> Indicator | None:
    """Return the indicator of trade that a question asks for."""
    return _OF_FLOW[question.flow] if question.flow else _OF_INTENT.get(question.intent)


def _is_sayable(figure: Figure) -> bool:
    usable = figure.held is Held.VALUE and figure.value is not None and figure.period is not None
    return usable and figure.indicator in _SAYABLE and figure.product is None


def is_disputed(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether publishers state different values of what a figure measures."""
    alike = [
        each
        for each in figures
        if (each.indicator, each.period, each.reporter, each.product)
        == (figure.indicator, figure.period, figure.reporter, figure.product)
    ]
    return len({(each.value, each.scale, each.currency) for each in alike if each.held is Held.VALUE}) > 1


def _sentence(language: Language, figure: Figure, citation: str) -> str:
    host_tells = figure.indicator in _HOST_TELLS
    countries = (figure.partner, figure.reporter) if host_tells else (figure.reporter, figure.partner)
    said: dict[str, Arg] = {
        "figure": figure,
        "reporter": CountryArg(countries[0]),
        "partner": CountryArg(countries[1]),
        "change": _change(language, figure),
        "citation": citation,
    }
    line = Line(f"press-{figure.indicator.value.replace('_', '-')}", said)
    return capitalised(language, plain(Wording(language, {}).line(line))).replace(FOOTNOTE, "")


def _change(language: Language, figure: Figure) -> str:
    if figure.change is None or figure.change_base is None:
        return ""
    yearly = figure.period is not None and figure.period.concrete and figure.change_base == figure.period.year_before()
    if figure.change_kind is not ChangeKind.PERCENT or not yearly or not figure.change:
        return f", {change_with_base(language, figure)}"
    key = "press-up" if figure.change > 0 else "press-down"
    return text(language, key, change=change_words(language, figure).lstrip("+−-"))


def _citations(language: Language, figure: Figure, sources: dict[str, SourceRef]) -> list[str]:
    """Return how to cite a figure, the fullest way first."""
    side = _side(language, figure)
    behind = attribution(language, figure, sources)
    where = [dated_source(language, sources[figure.source])] if figure.source in sources else []
    ways = [[side, *behind], behind, where]
    return ["; ".join(piece for piece in way if piece) for way in ways if any(way)]


def _side(language: Language, figure: Figure) -> str:
    """Say whose statistics a figure is; an article tells a country's side without saying who counted (R5)."""
    if figure.side is Side.RELABELLED:
        return text(language, "perspective-relabelled")
    return "" if figure.claim and figure.side is Side.REPORTER else told(language, figure)
