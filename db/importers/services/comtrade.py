"""UN Comtrade: what each country reports of goods and their chapters; keyless preview, or the keyed service.

Every request names all second partners, transports and customs procedures together: without that the service
returns their parts beside the sums, which fills the limit and would be counted twice.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from db.importers.cells import Cell
from db.importers.codes import CodeSystem, UnknownArea, area_codes
from db.importers.services.areas import comtrade_code
from db.importers.services.errors import InvalidReply, TruncatedReply
from db.importers.services.http import Request
from db.importers.services.names import COMTRADE as SERVICE
from db.importers.services.names import COMTRADE_URL, COMTRADE_YEARS
from db.importers.services.reply import Scope, ServiceReply

KEY_HEADER = "Ocp-Apim-Subscription-Key"

PREVIEW_ROWS = 500
"""The limit of a reply without a key; some free keys have the same, so a reply of exactly this many is cut off too."""

KEYED_ROWS = 100_000


class _Row(BaseModel):
    """One record, as far as it is read; spelt as on the wire."""

    model_config = ConfigDict(extra="ignore", strict=True)

    freq: Annotated[Literal["A"], Field(alias="freqCode")]
    year: Annotated[int, Field(alias="refYear", ge=1900, le=2100)]
    reporter: Annotated[int, Field(alias="reporterCode", ge=0, lt=1000)]
    flow: Annotated[Literal["X", "M"], Field(alias="flowCode")]
    partner: Annotated[int, Field(alias="partnerCode", ge=0, lt=1000)]
    partner2: Annotated[Literal[0], Field(alias="partner2Code")]
    product: Annotated[str, Field(alias="cmdCode", pattern=r"^(TOTAL|[0-9]{2})$")]
    customs: Annotated[Literal["C00"], Field(alias="customsCode")]
    transport: Annotated[Literal[0], Field(alias="motCode")]
    cif: Annotated[Decimal | int | None, Field(alias="cifvalue")] = None
    fob: Annotated[Decimal | int | None, Field(alias="fobvalue")] = None
    value: Annotated[Decimal | int, Field(alias="primaryValue", ge=0, lt=5 * 10**12)]
    is_reported: Annotated[bool, Field(alias="isReported")]


class _Envelope(BaseModel):
    """A whole reply."""

    model_config = ConfigDict(extra="ignore", strict=True)

    count: int
    data: list[_Row]
    error: str | None = None


def comtrade_request(scope: Scope, *, base_url: str = COMTRADE_URL, key: str | None = None) -> Request | None:
    """Return the request for both countries' trade with each other: all goods of at most twelve years, or chapters.

    None where UN Comtrade has no code for one of them. The key goes into a header.
    """
    codes = [comtrade_code(country) for country in (scope.first, scope.second)]
    if None in codes:
        return None
    both = ",".join(str(code) for code in codes)
    path = "data/v1/get" if key else "public/v1/preview"
    params = {
        "reporterCode": both,
        "partnerCode": both,
        "partner2Code": "0",
        "period": ",".join(str(year) for year in _years(scope)),
        "cmdCode": "TOTAL" if scope.chapters_of is None else "AG2",
        "flowCode": "M,X",
        "motCode": "0",
        "customsCode": "C00",
        "maxRecords": str(KEYED_ROWS if key else PREVIEW_ROWS),
        "includeDesc": "false",
    }
    return Request(SERVICE, f"{base_url.rstrip('/')}/{path}/C/A/HS", params, {KEY_HEADER: key} if key else {})


def read_comtrade(content: bytes, scope: Scope, *, keyed: bool = False) -> ServiceReply:
    """Return the cells of a reply; raises InvalidReply and TruncatedReply."""
    envelope = _envelope(content, KEYED_ROWS if keyed else PREVIEW_ROWS)
    cells: dict[tuple[object, ...], Cell] = {}
    for row in envelope.data:
        cell = _cell(row)
        if cell[0] == cell[1]:
            continue
        _check(cell, scope)
        if cells.setdefault(cell[:6], cell) is not cell:
            raise InvalidReply(SERVICE, f"{cell[0]}-{cell[1]} {cell[2]} {row.year} {row.product} stands there twice")
    fob = {_cell(row)[0] for row in envelope.data if row.flow == "M" and row.cif is None and row.fob is not None}
    return ServiceReply(scope, tuple(cells.values()), frozenset(fob))


def _years(scope: Scope) -> tuple[int, ...]:
    return scope.years[:COMTRADE_YEARS] if scope.chapters_of is None else (scope.chapters_of,)


def _envelope(content: bytes, limit: int) -> _Envelope:
    try:
        envelope = _Envelope.model_validate(json.loads(content, parse_float=Decimal))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InvalidReply(SERVICE, f"not the fields that were asked for ({place}: {first['msg']})") from error
    except (ValueError, RecursionError) as error:
        raise InvalidReply(SERVICE, "the reply is no whole JSON") from error
    if envelope.error:
        raise InvalidReply(SERVICE, f"the service reports an error ({envelope.error[:100]})")
    rows = len(envelope.data)
    if envelope.count != rows or rows >= limit or rows == PREVIEW_ROWS:
        raise TruncatedReply(SERVICE, rows)
    return envelope


def _cell(row: _Row) -> Cell:
    codes = area_codes(CodeSystem.M49)
    try:
        reporter, partner = (codes.resolve(str(code), row.year) for code in (row.reporter, row.partner))
    except UnknownArea as error:
        raise InvalidReply(SERVICE, error.reason) from error
    product = "" if row.product == "TOTAL" else row.product
    value = int(Decimal(row.value).to_integral_value())
    return reporter, partner, row.flow, product, "A", row.year * 100 + 1, value, "A" if row.is_reported else "E"


def _check(cell: Cell, scope: Scope) -> None:
    is_chapter = bool(cell[3])
    if {cell[0], cell[1]} != {scope.first, scope.second}:
        raise InvalidReply(SERVICE, f"a record is about {cell[0]}-{cell[1]}")
    if cell[5] // 100 not in _years(scope) or is_chapter != (scope.chapters_of is not None):
        raise InvalidReply(SERVICE, "a record is about another year or product than was asked for")
