"""Sources: in one breath under an answer, and in full as /sources shows them (R26)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answer import SourceRef
from bot.presenting.periods import short_date
from bot.presenting.spans import Span, Spans, Style
from bot.presenting.texts import has_text, text
from bot.question import Language

_MOST = 6
_SHOWN_DIGITS = 12


def publisher_name(language: Language, source: SourceRef) -> str:
    """Return the publisher's name as the language writes it (BelTA, БелТА); a dataset is named by its own."""
    if has_text(language, key := f"dataset-{source.id}"):
        return text(language, key)
    return source.publisher_names.get(language) or source.publisher


def dated_source(language: Language, source: SourceRef) -> str:
    """Return publisher and date: "BelTA, 23 Apr 2013", or when it was read where no date is printed."""
    publisher = publisher_name(language, source)
    if source.published_on:
        return text(language, "source-dated", publisher=publisher, date=short_date(language, source.published_on))
    if source.accessed_on:
        read = text(language, "source-retrieved", date=short_date(language, source.accessed_on))
        return text(language, "source-dated", publisher=publisher, date=read)
    return publisher


def named_source(language: Language, source: SourceRef) -> str:
    """Return publisher and printed date; when a dataset was read is said once, in the line of sources."""
    return dated_source(language, source) if source.published_on else publisher_name(language, source)


def source_line(language: Language, sources: Sequence[SourceRef]) -> Spans:
    """Return the line of sources under an answer, each linked to its page; empty without sources."""
    if not sources:
        return ()
    shown = _joined(language, sources[:_MOST])
    if len(sources) > _MOST:
        shown = (*shown, Span(" " + text(language, "source-more", count=len(sources) - _MOST)))
    before, _, after = text(language, "source-line", count=len(sources), sources="\ue010").partition("\ue010")
    return (Span(before), *shown, Span(after))


def _joined(language: Language, sources: Sequence[SourceRef]) -> Spans:
    spans: list[Span] = []
    for position, source in enumerate(sources):
        if spans:
            spans.append(Span("; "))
        same = position + 1 < len(sources) and _read_together(source, sources[position + 1])
        words = publisher_name(language, source) if same else dated_source(language, source)
        spans.append(Span(words, url=source.url))
    return tuple(spans)


def _read_together(one: SourceRef, other: SourceRef) -> bool:
    """Whether two sources without a printed date were read on one day, which is then said once, after the last."""
    undated = one.published_on is None and other.published_on is None
    return undated and one.accessed_on is not None and one.accessed_on == other.accessed_on


def described_source(language: Language, source: SourceRef) -> Spans:
    """Return everything that is known of a source, in one paragraph."""
    head = Span(publisher_name(language, source), Style.BOLD)
    title = Span(text(language, "source-title", title=source.title), Style.ITALIC, source.url)
    return (head, Span(", "), title, Span(": " + "; ".join(_details(language, source)) + "."))


def _details(language: Language, source: SourceRef) -> Iterator[str]:
    if source.published_on:
        yield text(language, "source-published", date=short_date(language, source.published_on))
    if source.language:
        known = has_text(language, f"language-{source.language}")
        name = text(language, f"language-{source.language if known else 'other'}", code=source.language)
        yield text(language, "source-language", name=name)
    if source.compiler:
        yield text(language, "source-compiler", compiler=source.compiler)
    if source.accessed_on:
        yield text(language, "source-accessed", date=short_date(language, source.accessed_on))
    else:
        yield text(language, "source-not-accessed")
    if source.content_sha256:
        yield text(language, "source-sha", digits=source.content_sha256[:_SHOWN_DIGITS])
    if source.entered_by:
        yield text(language, "source-entered", name=source.entered_by)
    if source.reviewed_by:
        yield text(language, "source-reviewed", name=source.reviewed_by)
    else:
        yield text(language, "source-not-reviewed")
    if source.licence:
        yield text(language, "source-licence", licence=source.licence.rstrip("."))
    if source.fact_count is not None:
        yield text(language, "source-facts", count=source.fact_count)
