"""From records of the store to the values of an answer, seen from the asking side.

Press claims are one provider of figures; statistics (``statistics``) stand beside them, attributed, never blended.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal

from bot.answer import (
    ChangeKind,
    FactItem,
    Figure,
    Held,
    Indicator,
    PersonRef,
    Qualifier,
    Side,
    SourceRef,
    Status,
)
from bot.answering.asked import Asked
from bot.answering.choose import RECONCILED
from bot.answering.flip import seen_from
from bot.answering.windows import Window, cut
from bot.period import Period, interval
from db.queries.claims import find_figures
from db.records import DatasetRecord, FactRecord, FigureRecord, PersonRecord, SourceRecord

TRADE = (Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS, Indicator.BALANCE)
INVESTMENT = (
    Indicator.FDI_INFLOW,
    Indicator.FDI_OUTFLOW,
    Indicator.FDI_INWARD_STOCK,
    Indicator.FDI_OUTWARD_STOCK,
)
_STATUS = {status.value: status for status in Status}


def trade_figures(asked: Asked, pair: tuple[str, str], window: Window) -> tuple[Figure, ...]:
    """Return the trade figures claimed of a pair, told from its first country's side.

    Reconciled claims are years of statistics: where years are asked for, only those of the window.
    """
    records = _claims(asked, pair, asked.question.product, TRADE)
    dated = window.newest is None
    series = [record for record in records if dated and record.confidence == RECONCILED]
    left_out = {record.id for record in series} - {record.id for record in cut(series, window)}
    return tuple(seen_from(figure_of(record), pair[0]) for record in records if record.id not in left_out)


def dataset_source(dataset: DatasetRecord) -> SourceRef:
    """Turn a dataset into the source of its figures, dated by when it was retrieved."""
    return SourceRef(
        id=dataset.code,
        publisher=dataset.publisher,
        title=dataset.title,
        url=dataset.url,
        accessed_on=dataset.retrieved_at.date() if dataset.retrieved_at else None,
        licence=dataset.licence,
    )


def investment_figures(asked: Asked) -> tuple[Figure, ...]:
    """Return the investment figures held of the asked pair in both directions, as published."""
    records = _claims(asked, asked.pair, None, INVESTMENT)
    return tuple(figure_of(record) for record in records)


def _claims(
    asked: Asked, pair: tuple[str, str], product: str | None, indicators: Collection[Indicator]
) -> list[FigureRecord]:
    """Read the figures claimed of a pair once, whatever they measure."""
    key = (product, *sorted(pair))
    if key not in asked.shelf.claims:
        asked.shelf.claims[key] = find_figures(session=asked.session, pair=pair, product=product)
    return [record for record in asked.shelf.claims[key] if record.indicator in indicators]


def figure_of(record: FigureRecord) -> Figure:
    """Turn a stored figure into a value, as published."""
    return Figure(
        indicator=Indicator(record.indicator),
        reporter=record.reporter,
        partner=record.partner,
        side=Side(record.side),
        period=interval(record.period_first, record.period_last),
        value=record.value,
        scale=None if record.scale == "one" else record.scale,
        currency=record.currency,
        status=_STATUS.get(record.status, Status.PUBLISHED),
        held=Held(record.held),
        qualifier=Qualifier(record.qualifier),
        change=record.change_value,
        change_kind=ChangeKind(record.change_kind) if record.change_kind else None,
        change_base=_base_of(record),
        product=record.product,
        scope=None if record.scope in {None, "not_stated"} else record.scope,
        valuation=None if record.valuation in {None, "not_stated"} else record.valuation,
        source=record.source_id,
        claim=record.id,
        speaker=person_of(record.speaker) if record.speaker else None,
        compiler=record.compiler,
        inputs=(),
        marks=record.note_keys,
        confidence=record.confidence,
    )


def _base_of(record: FigureRecord) -> Period | None:
    if record.change_value is None or record.change_first is None or record.change_last is None:
        return None
    return interval(record.change_first, record.change_last)


def person_of(record: PersonRecord) -> PersonRef:
    """Turn a stored person into a value."""
    return PersonRef(key=record.id, names=record.names, offices=record.offices, country=record.country)


def fact_of(record: FactRecord) -> FactItem:
    """Turn a stored fact into a value."""
    return FactItem(
        id=record.id,
        kind=record.kind,
        status=record.status,
        texts=record.texts,
        reporter=record.reporter,
        partner=record.partner,
        sectors=record.sectors,
        people=tuple(person_of(person) for person in record.people),
        happened_on=record.happened_on,
        as_of=record.as_of,
        source=record.source_id,
        place=record.place,
        reported_speech=record.reported_speech,
        quote=record.quote,
        quote_language=record.quote_language,
    )


def source_of(record: SourceRecord) -> SourceRef:
    """Turn a stored source into a value."""
    return SourceRef(
        id=record.id,
        publisher=record.publisher,
        title=record.title,
        url=record.url,
        published_on=record.published_on,
        accessed_on=record.accessed_on,
        language=record.language,
        compiler=record.compiler,
        licence=record.licence,
        content_sha256=record.content_sha256,
        publisher_names=record.publisher_names,
        entered_by=record.entered_by,
        reviewed_by=record.reviewed_by,
        fact_count=record.claim_count,
    )


_SCALES = {
    None: Decimal(1),
    "one": Decimal(1),
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
}


def plain(value: Decimal, scale: str | None) -> Decimal:
    """Return a value in plain units, its last digit keeping its place: 33.7 million is 3.37E+7."""
    factor = _SCALES[scale]
    return value.scaleb(factor.adjusted())


def only(figures: Iterable[Figure], indicators: Collection[Indicator]) -> tuple[Figure, ...]:
    """Keep the figures of some indicators."""
    return tuple(figure for figure in figures if figure.indicator in indicators)
