"""How the numbers of an answer came about: claims as published, inputs of calculations, editions of statistics."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from bot.answer import Answer, FactItem, FactList
from bot.explanation import DatasetOrigin, Explanation, Wording
from db.queries.origins import get_dataset_origins, get_wordings
from db.records import DatasetOriginRecord


def explain(session: Session, answer: Answer) -> Explanation:
    """Return the origins of the figures and facts that an answer shows."""
    facts = tuple(_facts(answer))
    claims = {claim for figure in answer.figures for claim in (figure.claim, *figure.inputs) if claim}
    records = get_wordings(session=session, ids=claims | {fact.id for fact in facts})
    codes = {figure.source for figure in answer.figures if figure.source and not figure.claim}
    datasets = get_dataset_origins(session=session, codes=codes)
    return Explanation(
        figures=answer.figures,
        facts=facts,
        wordings={
            key: Wording(each.id, each.source_id, each.published_text, each.quote) for key, each in records.items()
        },
        datasets={code: _origin(each) for code, each in datasets.items()},
        sources={source.id: source for source in answer.sources},
    )


def _facts(answer: Answer) -> Iterator[FactItem]:
    for block in answer.blocks:
        if isinstance(block, FactList):
            yield from block.facts


def _origin(record: DatasetOriginRecord) -> DatasetOrigin:
    return DatasetOrigin(
        code=record.code,
        title=record.title,
        vintage=record.vintage,
        valuation=record.valuation,
        licence=record.licence,
        citation=record.citation,
        retrieved_on=record.retrieved_at.date() if record.retrieved_at else None,
    )
