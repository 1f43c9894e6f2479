"""How the numbers of an answer came about, in words: a paragraph for each, with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answer import FactItem, Figure, Indicator
from bot.explanation import DatasetOrigin, Explanation
from bot.presenting.arguments import Wording
from bot.presenting.card import fact_spans
from bot.presenting.figures import (
    amount,
    change_with_base,
    compiler_name,
    direction,
    interval_words,
    localised,
    speaker_words,
    told,
)
from bot.presenting.periods import Form, period_words
from bot.presenting.sources import dated_source
from bot.presenting.spans import Span, Spans, clean, of
from bot.presenting.tables import perspective
from bot.presenting.texts import TextValue, capitalised, has_text, marked_text, text
from bot.question import Language

_TRADE = frozenset({Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS, Indicator.BALANCE})
_BREAK = Span("\n")
_LONGEST_QUOTE = 300


def explained(explanation: Explanation, language: Language) -> list[Spans]:
    """Return a paragraph for each figure that was published, for each series of statistics, and for each fact."""
    wording = Wording(language, explanation.sources)
    single = [figure for figure in explanation.figures if not _is_cell(figure, explanation)]
    found = [_joined(_figure(figure, explanation, wording)) for figure in single]
    found += [_joined(_series(figures, explanation, wording)) for figures in _by_series(explanation)]
    found += [_joined(_fact(fact, explanation, wording)) for fact in explanation.facts]
    return list(dict.fromkeys(found)) or [_said(language, "why-nothing")]


def _is_cell(figure: Figure, explanation: Explanation) -> bool:
    return figure.claim is None and not figure.inputs and figure.source in explanation.datasets


def _by_series(explanation: Explanation) -> list[list[Figure]]:
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in explanation.figures:
        if _is_cell(figure, explanation):
            key = (figure.source, figure.indicator, figure.side, figure.reporter, figure.partner, figure.product)
            found.setdefault(key, []).append(figure)
    return list(found.values())


def _figure(figure: Figure, explanation: Explanation, wording: Wording) -> Iterator[Spans]:
    language = wording.language
    period = period_words(language, figure.period) if figure.period else "…"
    said = {"subject": _subject(figure, language), "period": period, "amount": _amount(figure, wording)}
    yield _said(language, "why-figure", **said)
    if figure.claim:
        yield from _claim(figure, explanation, wording)
    if figure.inputs or figure.formula:
        yield from _calculation(figure, explanation, language)


def _claim(figure: Figure, explanation: Explanation, wording: Wording) -> Iterator[Spans]:
    language = wording.language
    assert figure.claim is not None
    yield _said(language, "why-published", source=_source(figure.source, wording), claim=figure.claim)
    yield _printed(figure.claim, explanation, language)
    if figure.speaker:
        yield _said(language, "why-stated-by", speaker=speaker_words(language, figure.speaker))
    yield of(f"{capitalised(language, perspective(wording, figure.reporter, figure.side))}.")
    if figure.compiler:
        yield _said(language, "why-compiler", compiler=compiler_name(language, figure.compiler))
    else:
        yield of(f"{capitalised(language, text(language, 'compiler-unnamed'))}.")


def _calculation(figure: Figure, explanation: Explanation, language: Language) -> Iterator[Spans]:
    if figure.formula and has_text(language, figure.formula):
        yield _said(language, figure.formula)
    else:
        yield _said(language, "why-calculated")
    if figure.inputs:
        inputs = "; ".join(_input(claim, explanation, language) for claim in figure.inputs)
        yield _said(language, "why-inputs", inputs=inputs)
    if span := interval_words(language, figure):
        yield _said(language, "why-interval", interval=span)


def _input(claim: str, explanation: Explanation, language: Language) -> str:
    printed = explanation.wordings.get(claim)
    if printed is None or not printed.published_text:
        return claim
    return f"{claim} ({text(language, 'fact-quoted', quote=printed.published_text)})"


def _series(figures: list[Figure], explanation: Explanation, wording: Wording) -> Iterator[Spans]:
    one, language = figures[0], wording.language
    values = "; ".join(
        f"{period_words(language, each.period, Form.SHORT) if each.period else '…'}: {_amount(each, wording)}"
        for each in figures
    )
    yield _said(language, "why-series", subject=_subject(one, language), values=values)
    if one.formula:
        yield from _calculation(replace(one, low=None, high=None), explanation, language)
    if said := told(language, replace(one, valuation=None)):
        yield _said(language, "why-side", side=said)
    yield from _dataset(explanation.datasets[one.source or ""], one, language)


def _dataset(dataset: DatasetOrigin, figure: Figure, language: Language) -> Iterator[Spans]:
    if dataset.vintage:
        yield _said(language, "why-dataset", title=dataset.title, vintage=dataset.vintage)
    else:
        yield _said(language, "why-dataset-undated", title=dataset.title)
    valued = figure.valuation or dataset.valuation
    if valued and has_text(language, key := f"valuation-{valued}"):
        yield _said(language, "why-valuation", valuation=text(language, key))
    if dataset.licence:
        yield _said(language, "why-licence", licence=dataset.licence.rstrip("."))
    if dataset.citation:
        yield _said(language, "why-cite", citation=dataset.citation)


def _fact(fact: FactItem, explanation: Explanation, wording: Wording) -> Iterator[Spans]:
    language = wording.language
    yield fact_spans(replace(fact, quote=None), language)
    yield _said(language, "why-published", source=_source(fact.source, wording), claim=fact.id)
    yield _printed(fact.id, explanation, language)
    for person in fact.people:
        yield _said(language, "why-fact", words=_person(localised(language, person.names), person.offices, language))


def _person(name: str, offices: object, language: Language) -> str:
    office = localised(language, offices) if isinstance(offices, dict) else ""
    return f"{name}, {office}" if office else name


def _printed(claim: str, explanation: Explanation, language: Language) -> Spans:
    """Return the words of the source, the number's or the sentence's, as far as they are kept."""
    printed = explanation.wordings.get(claim)
    words = (printed.quote or printed.published_text) if printed else None
    if not words:
        return _said(language, "why-wording-none")
    return _said(language, "why-wording", wording=_cut(words))


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _source(source: str | None, wording: Wording) -> str:
    held = wording.sources.get(source or "")
    return dated_source(wording.language, held) if held else source or "…"


def _subject(figure: Figure, language: Language) -> str:
    if figure.indicator in _TRADE:
        return direction(language, figure)
    return capitalised(language, text(language, f"indicator-{figure.indicator}"))


def _amount(figure: Figure, wording: Wording) -> str:
    change = change_with_base(wording.language, figure)
    said = amount(wording.language, figure)
    return f"{said} ({change})" if change else said


def _joined(lines: Iterator[Spans]) -> Spans:
    found: list[Span] = []
    for line in lines:
        found += [_BREAK, *line] if found else line
    return tuple(found)


def _said(language: Language, key: str, **args: TextValue) -> Spans:
    ready = {name: clean(value) if isinstance(value, str) else value for name, value in args.items()}
    return marked_text(language, key, ready)
