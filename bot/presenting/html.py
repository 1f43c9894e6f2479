"""Cards as HTML for Telegram: few tags, everything else escaped, messages split between blocks."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterable, Iterator, Mapping

from bot.answer import Answer
from bot.presenting.card import Card, CardBlock, Folded, Paragraph, Rows, lay_out
from bot.presenting.look import DEFAULT_LOOK, Look, looking
from bot.presenting.spans import Span, Spans, Style, clean
from bot.presenting.texts import TextValue, marked_text
from bot.question import Language

LIMIT = 4096
"""Telegram's limit for a message after its entities are parsed; the raw text is held to it too."""
_TAGS = {Style.BOLD: "b", Style.ITALIC: "i"}
_LINK = re.compile(r"https?://[^\s\"<>]+")
_PIECE = 1000


def to_html(answer: Answer, wanted: Look = DEFAULT_LOOK) -> list[str]:
    """Return an answer as one or more messages, each within Telegram's limit."""
    with looking(wanted):
        card = lay_out(answer)
    return split_blocks([block for part in map(block_html, card) for block in part])


def to_one_message(answer: Answer) -> str:
    """Return an answer as one message within Telegram's limit: without its notes, else without its last lines.

    The line of sources stays whatever is left out.
    """
    blocks = lay_out(answer)
    for shown in (blocks, tuple(block for block in blocks if not isinstance(block, Folded))):
        if len(html := card_html(shown)) <= LIMIT:
            return html
    pieces = [piece for block in shown for piece in block_html(block)]
    source = pieces[-1] if answer.sources else ""
    return "\n".join(part for part in (split_blocks(pieces, LIMIT - len(source) - 1)[0], source) if part)


def paragraphs_html(paragraphs: Iterable[Spans]) -> str:
    """Return some paragraphs as one text, whatever its length, an empty line between them."""
    return "\n\n".join(_spans(spans) for spans in paragraphs)


def html_text(language: Language, key: str, args: Mapping[str, TextValue] | None = None) -> str:
    """Return a text of the catalogue as HTML."""
    return _spans(marked_text(language, key, args or {}))


def escape(words: str) -> str:
    """Make a text from anywhere safe to stand between tags."""
    return entities.escape(clean(words), quote=False)


def split_blocks(blocks: list[str], limit: int = LIMIT) -> list[str]:
    """Join blocks by line breaks into messages of at most ``limit`` characters."""
    messages: list[str] = []
    for block in blocks:
        if messages and len(messages[-1]) + 1 + len(block) <= limit:
            messages[-1] += f"\n{block}"
        elif block:
            messages.append(block)
    return messages


def card_html(card: Card) -> str:
    """Return a whole card as one text, whatever its length."""
    return "\n".join(piece for block in card for piece in block_html(block))


def block_html(block: CardBlock) -> list[str]:
    """Return a block as pieces, each short enough for any message."""
    match block:
        case Paragraph(spans):
            return [_spans(piece) for piece in spans_in_pieces(spans)]
        case Rows(lines):
            return [f"<pre>{escape(part)}</pre>" for part in _chunks(list(lines))]
        case Folded(notes=notes):
            inner = [_spans(piece) for note in notes for piece in spans_in_pieces(note)]
            return [f"<blockquote expandable>{part}</blockquote>" for part in _chunks(inner)]


def _chunks(lines: list[str]) -> list[str]:
    return split_blocks(lines, LIMIT // 4)


def spans_in_pieces(spans: Spans) -> Iterator[Spans]:
    """Yield a paragraph in pieces short enough for any message, broken between words."""
    if sum(len(span.text) for span in spans) <= _PIECE:
        yield spans
        return
    for span in spans:
        yield from ((Span(part, span.style, span.url),) for part in _broken(span.text))


def _broken(words: str) -> Iterator[str]:
    while len(words) > _PIECE:
        end = words.rfind(" ", 1, _PIECE)
        end = end if end > 0 else _PIECE
        yield words[:end]
        words = words[end:].lstrip(" ")
    yield words


def _spans(spans: Spans) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    words = escape(span.text)
    if span.url and _LINK.fullmatch(span.url):
        words = f'<a href="{entities.escape(span.url)}">{words}</a>'
    tag = _TAGS.get(span.style)
    return f"<{tag}>{words}</{tag}>" if tag and words else words
