"""Long cards, a page at a time: each with its title and its sources, and no longer than can be taken in at once.

A page ends between blocks; a table stays with its heading and its footnotes where they fit on one page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.answer import Answer
from bot.presenting.card import Card, CardBlock, Folded, Paragraph, Rows, lay_out
from bot.presenting.html import block_html, card_html, spans_in_pieces
from bot.presenting.look import DEFAULT_LOOK, Look, looking
from bot.presenting.sources import source_line
from bot.presenting.spans import Style, of, plain
from bot.presenting.texts import text
from bot.question import Intent

PAGE_LETTERS = 1200
"""How many characters a card may show (C18)."""
_PAGE_LINE = 30

Group = list[CardBlock]
Item = TypeVar("Item")


def card_pages(answer: Answer, wanted: Look = DEFAULT_LOOK) -> list[str]:
    """Return the pages of a card as HTML; most cards have one."""
    with looking(wanted):
        card = lay_out(answer)
        if shown_letters(card) <= PAGE_LETTERS:
            return [card_html(card)]
        return _pages(answer, card)


def shown_letters(blocks: Sequence[CardBlock]) -> int:
    """Return how many characters of blocks a person sees."""
    return sum(_letters(block) for block in blocks) + max(len(blocks) - 1, 0)


def _letters(block: CardBlock) -> int:
    match block:
        case Paragraph(spans):
            return len(plain(spans))
        case Rows(lines):
            return len("\n".join(lines))
        case Folded(notes=notes):
            return len("\n".join(plain(note) for note in notes))


def _pages(answer: Answer, card: Card) -> list[str]:
    head, body, tail = _parts(answer, card)
    limit = PAGE_LETTERS - shown_letters([*head, *tail]) - _PAGE_LINE
    pages: list[Group] = [[]]
    for group in _groups(body):
        is_long = shown_letters(group) > limit
        if is_long and pages[-1]:
            pages.append([])
        for piece in _pieces(group, limit) if is_long else [group]:
            if pages[-1] and shown_letters([*pages[-1], *piece]) > limit:
                pages.append([])
            pages[-1].extend(piece)
    lines = [text(answer.language, "why-page", page=number, pages=len(pages)) for number in range(1, len(pages) + 1)]
    shown = ([*head, *page, Paragraph(of(line, Style.ITALIC)), *tail] for page, line in zip(pages, lines, strict=True))
    return ["\n".join(piece for block in page for piece in block_html(block)) for page in shown]


def _parts(answer: Answer, card: Card) -> tuple[Group, Group, Group]:
    """Return what stands above every page, what is paged, and what stands below: the title and the sources."""
    titled = next((n for n, block in enumerate(card) if isinstance(block, Paragraph) and _is_title(block)), -1)
    line = source_line(answer.language, answer.sources) if answer.question.intent is not Intent.SOURCES else None
    source = Paragraph(line) if line else None
    body = [block for block in card[titled + 1 :] if block != source]
    return list(card[: titled + 1]), body, [source] if source else []


def _is_title(block: Paragraph) -> bool:
    return len(block.spans) == 1 and block.spans[0].style is Style.BOLD


def _groups(body: Sequence[CardBlock]) -> Iterator[Group]:
    """Yield blocks that stay together."""
    group: Group = []
    for block in body:
        if group and not (isinstance(block, Paragraph | Rows) and block.joined):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _pieces(group: Group, limit: int) -> Iterator[Group]:
    """Yield what does not fit on one page block by block."""
    for block in group:
        yield from ([piece] for piece in _cut(block, limit))


def _cut(block: CardBlock, limit: int) -> Iterator[CardBlock]:
    """Yield a block in pieces that fit on a page: between lines, between notes, between words."""
    match block:
        case _ if _letters(block) <= limit:
            yield block
        case Paragraph(spans):
            yield from (Paragraph(piece) for piece in spans_in_pieces(spans))
        case Rows(lines):
            yield from (Rows(tuple(part)) for part in _packed(lines, [len(line) for line in lines], limit))
        case Folded(notes=notes):
            sizes = [len(plain(note)) for note in notes]
            yield from (replace(block, notes=tuple(part)) for part in _packed(notes, sizes, limit))


def _packed(items: Sequence[Item], sizes: Sequence[int], limit: int) -> Iterator[list[Item]]:
    part: list[Item] = []
    length = 0
    for item, size in zip(items, sizes, strict=True):
        if part and length + size + 1 > limit:
            yield part
            part, length = [], 0
        part.append(item)
        length += size + 1
    yield part
