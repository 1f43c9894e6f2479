"""Put an answer together: what it shows decides which figures, facts and sources it lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from bot.answer import (
    Action,
    Answer,
    Arg,
    Block,
    FactItem,
    FactList,
    Figure,
    Line,
    Outcome,
    Side,
    SourceList,
    SourceRef,
    Table,
)
from bot.answering.asked import Asked
from bot.answering.measure import measured
from bot.answering.provide import dataset_source, source_of
from bot.question import Clarification, Intent, Question
from db.queries.claims import get_sources

Value = TypeVar("Value")

SAID_BY_TABLES = "joint-note"
"""The note that the head of a table of reconciled figures makes needless."""


def assemble(
    asked: Asked,
    outcome: Outcome,
    blocks: Iterable[Block],
    *,
    notes: Iterable[Line] = (),
    actions: Iterable[Action] = (),
    covered: Iterable[FactItem] = (),
    cited: Iterable[str] = (),
) -> Answer:
    """Return an answer that lists every figure, fact and source of its blocks and notes.

    ``covered`` are facts that are only counted; they are listed too. ``cited`` are sources that stand behind sentences
    without figures.
    """
    shown, remarks = tuple(measured(block) for block in blocks), list(_measured(notes))
    if any(isinstance(block, Table) and block.side is Side.JOINT for block in shown):
        remarks = [note for note in remarks if note.key != SAID_BY_TABLES]
    figures = _once(figure for block in (*shown, *remarks) for figure in _figures(block))
    facts = (*(fact for block in shown if isinstance(block, FactList) for fact in block.facts), *covered)
    listed = {source.id: source for block in shown if isinstance(block, SourceList) for source in block.sources}
    return Answer(
        outcome=outcome,
        question=asked.question,
        language=asked.language,
        blocks=shown,
        notes=tuple(remarks),
        sources=_sources(asked, figures, facts, listed, [*_named(shown), *cited]),
        actions=distinct(actions),
        figures=figures,
        facts=distinct((*(claim for figure in figures for claim in _claims(figure)), *(fact.id for fact in facts))),
    )


def _measured(notes: Iterable[Line]) -> Iterator[Line]:
    for note in distinct(notes):
        shown = measured(note)
        assert isinstance(shown, Line)
        yield shown


def ask(asked: Asked, clarification: Clarification) -> Answer:
    """Return a question back."""
    return Answer(
        outcome=Outcome.ASK,
        question=clarification.question,
        language=asked.language,
        clarification=clarification,
    )


def offer(asked: Asked, kind: str, intent: Intent, **slots: object) -> Action:
    """Return a button that asks something else about the same pair; ``slots`` fill its question."""
    question = Question(
        language=asked.language,
        intent=intent,
        reporter=asked.question.reporter,
        partner=asked.question.partner,
    )
    return Action(kind, replace(question, **slots))  # type: ignore[arg-type]


def distinct(values: Iterable[Value]) -> tuple[Value, ...]:
    """Return values without repetition, in order; they need not be hashable."""
    found: list[Value] = []
    for value in values:
        if value not in found:
            found.append(value)
    return tuple(found)


def _named(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the sources that sentences name."""
    for block in blocks:
        if isinstance(block, Line) and isinstance(source := block.args.get("source"), str):
            yield source


def _once(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    by_content: dict[Figure, Figure] = {}
    for figure in figures:
        bare = replace(figure, marks=(), speaker=None) if figure.marks or figure.speaker else figure
        by_content.setdefault(bare, figure)
    return tuple(by_content.values())


def _figures(block: Block) -> Iterator[Figure]:
    if isinstance(block, Table):
        yield from (figure for row in block.rows for figure in row.figures if figure is not None)
        block = block.heading or Line("")
    if isinstance(block, Line):
        for arg in block.args.values():
            yield from _figures_of(arg)


def _figures_of(arg: Arg) -> Iterator[Figure]:
    if isinstance(arg, Figure):
        yield arg
    elif isinstance(arg, tuple):
        for inner in arg:
            yield from _figures_of(inner)


def _claims(figure: Figure) -> tuple[str, ...]:
    return (figure.claim, *figure.inputs) if figure.claim else figure.inputs


def _sources(
    asked: Asked,
    figures: Iterable[Figure],
    facts: Iterable[FactItem],
    listed: dict[str, SourceRef],
    cited: Iterable[str],
) -> tuple[SourceRef, ...]:
    shown = (*(figure.source for figure in figures), *(fact.source for fact in facts), *cited)
    needed = dict.fromkeys(source for source in shown if source)
    datasets = asked.shelf.datasets(asked.session) if needed else {}
    listed = listed | {each.code: dataset_source(each) for each in datasets.values() if each.code in needed}
    records = asked.shelf.sources
    missing = [source for source in needed if source not in listed]
    unread = [source for source in missing if source not in records]
    records |= get_sources(session=asked.session, ids=unread) if unread else {}
    found = listed | {source: source_of(records[source]) for source in missing if source in records}
    return tuple(found[source] for source in dict.fromkeys((*listed, *needed)) if source in found)
