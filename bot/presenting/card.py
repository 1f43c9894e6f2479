"""An answer laid out for reading, in no channel's markup yet: lines, rows, list items, folded notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.answer import Answer, FactItem, FactList, Line, SourceList, Table, TableKind
from bot.presenting.arguments import FOOTNOTE, Wording
from bot.presenting.clarifications import question_back
from bot.presenting.conflicts import conflict_rows
from bot.presenting.figures import localised
from bot.presenting.sources import described_source, source_line
from bot.presenting.spans import Span, Spans, Style, of, plain
from bot.presenting.tables import Marks, table_head, table_rows
from bot.presenting.texts import capitalised, text
from bot.presenting.titles import answer_title, understood
from bot.question import Intent, Language


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of running text; one that is ``joined`` stays on the page of the block before it."""

    spans: Spans
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Lines in a fixed-width font that keep their spaces."""

    lines: tuple[str, ...]
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Folded:
    """Notes, folded where the channel can fold."""

    heading: str
    notes: tuple[Spans, ...]


_OWN_TEXTS = {
    Intent.HELP: "help",
    Intent.ABOUT: "about",
    Intent.PRIVACY: "privacy",
    Intent.GREETING: "greeting",
    Intent.THANKS: "thanks",
    Intent.OUT_OF_SCOPE: "decline",
}
"""What is said to questions about the bot itself where the answer brings no words of its own."""

CardBlock = Paragraph | Rows | Folded
Card = tuple[CardBlock, ...]


def lay_out(answer: Answer) -> Card:
    """Return the card of an answer: what was understood, title, blocks, sources, notes."""
    wording = Wording(answer.language, {source.id: source for source in answer.sources})
    blocks = list(_blocks(answer, wording)) or [Paragraph(wording.line(Line("nothing-held")))]
    if answer.question.intent is Intent.ABOUT:
        return tuple(blocks)
    return tuple(_with_footnote(blocks, answer.language))


def _with_footnote(blocks: list[CardBlock], language: Language) -> list[CardBlock]:
    """Add what the mark of a name stands for, before the notes, where a name with a mark was shown."""
    shown = [plain(block.spans) for block in blocks if isinstance(block, Paragraph)]
    policy = text(language, "naming-footnote")
    if not any(FOOTNOTE in line for line in shown):
        return blocks
    footnote = Paragraph(of(f"{FOOTNOTE} {policy}"))
    end = len(blocks) - sum(isinstance(block, Folded) for block in blocks)
    return [*blocks[:end], footnote, *blocks[end:]]


def _blocks(answer: Answer, wording: Wording) -> Iterator[CardBlock]:
    language = answer.language
    yield from (Paragraph(spans) for spans in understood(answer, wording))
    if answer.clarification:
        yield from (Paragraph(spans) for spans in question_back(answer.clarification, wording))
        return
    title = answer_title(answer, wording)
    if title:
        yield Paragraph(of(title, Style.BOLD))
    yield from _body(answer, wording)
    if answer.question.intent is not Intent.SOURCES and (line := source_line(language, answer.sources)):
        yield Paragraph(line)
    if answer.notes:
        yield Folded(text(language, "notes-heading"), tuple(_sentence(note, wording) for note in answer.notes))


def _body(answer: Answer, wording: Wording) -> Iterator[CardBlock]:
    if not answer.blocks and answer.question.intent in _OWN_TEXTS:
        yield Paragraph(_sentence(Line(_OWN_TEXTS[answer.question.intent]), wording))
    for block in answer.blocks:
        match block:
            case Line():
                yield Paragraph(_sentence(block, wording))
            case Table():
                yield from _table(block, wording)
            case FactList():
                yield from _facts(block, wording)
            case SourceList():
                yield from (Paragraph(described_source(wording.language, source)) for source in block.sources)


def _table(table: Table, wording: Wording) -> Iterator[CardBlock]:
    if table.heading:
        yield Paragraph(_sentence(table.heading, wording))
    head = table_head(wording, table)
    if head:
        yield Paragraph(of(head), joined=bool(table.heading))
    marks = Marks()
    if table.kind is TableKind.CONFLICT:
        rows, notes = conflict_rows(wording, table)
    else:
        rows = table_rows(wording, table, marks)
        notes = [f"{sign} {text(wording.language, key)}" for key, sign in marks.signs.items()]
        notes += [f"{number} {said}" for said, number in marks.attributed.items()]
    yield Rows(tuple(rows), joined=bool(table.heading or head))
    yield from (Paragraph(of(note), joined=True) for note in notes)


def _facts(facts: FactList, wording: Wording) -> Iterator[CardBlock]:
    if facts.heading:
        yield Paragraph(_sentence(facts.heading, wording))
    yield from (Paragraph(fact_spans(fact, wording.language)) for fact in facts.facts)
    if facts.pages > 1:
        yield Paragraph(of(text(wording.language, "facts-page", page=facts.page, pages=facts.pages), Style.ITALIC))


def fact_spans(fact: FactItem, language: Language) -> Spans:
    """Return a fact as an item of a list, with its status.

    Words that are held verbatim come first, in their own language; ours in another language are a translation (R27).
    """
    said = localised(language, fact.texts)
    if fact.quote:
        quoted = text(language, "fact-quoted", quote=fact.quote)
        translated = fact.quote_language and fact.quote_language != language
        said = f"{quoted} {text(language, 'bot-translation', words=said)}" if translated else quoted
    status = text(language, "fact-status", status=text(language, f"status-{fact.status}"))
    return (Span(f"• {said} "), Span(status, Style.ITALIC))


def _sentence(line: Line, wording: Wording) -> Spans:
    """Return a line in words, begun with a capital letter: sentences may begin with an argument."""
    spans = wording.line(line)
    return (replace(spans[0], text=capitalised(wording.language, spans[0].text)), *spans[1:]) if spans else ()
