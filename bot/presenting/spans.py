"""Runs of text with their emphasis: what a card's lines are made of, before any channel's markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum


class Style(StrEnum):
    """How a run of text is set."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style, perhaps a link."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


Spans = tuple[Span, ...]

_STAR, _LOW_LINE = "\ue000", "\ue001"
_PROTECT = str.maketrans({"*": _STAR, "_": _LOW_LINE, _STAR: None, _LOW_LINE: None})
_RESTORE = str.maketrans({_STAR: "*", _LOW_LINE: "_"})
_UNSAFE = re.compile(r"[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_MARKS = re.compile(r"\*([^*\n]+)\*|_([^_\n]+)_")


def clean(words: str) -> str:
    """Drop what no channel can send or what turns text round: lone surrogates, control characters, overrides."""
    return _UNSAFE.sub("", words)


def protect(value: str) -> str:
    """Hide the signs of emphasis in a text from outside, so that they stay what they are."""
    return value.translate(_PROTECT)


def parse_marks(marked: str) -> Spans:
    """Split ``*bold*`` and ``_italic_`` into spans and give protected signs back."""
    if "*" not in marked and "_" not in marked:
        return of(marked.translate(_RESTORE))
    spans: list[Span] = []
    position = 0
    for found in _MARKS.finditer(marked):
        spans.append(Span(marked[position : found.start()]))
        style = Style.BOLD if found[1] else Style.ITALIC
        spans.append(Span(found[1] or found[2], style))
        position = found.end()
    spans.append(Span(marked[position:]))
    return tuple(replace(span, text=span.text.translate(_RESTORE)) for span in spans if span.text)


def plain(spans: Spans) -> str:
    """Return the words alone."""
    return "".join(span.text for span in spans)


def of(words: str, style: Style = Style.PLAIN) -> Spans:
    """Return spans of one style for a text."""
    return (Span(words, style),) if words else ()
