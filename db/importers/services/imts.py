"""IMF International Trade in Goods (IMTS): totals of goods by partner, without a key, SDMX 3.0 as CSV."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from db.importers.cells import NO_VALUE, Cell
from db.importers.codes import CodeSystem, UnknownArea, area_codes
from db.importers.periods import read_period
from db.importers.refused import RefusedRow
from db.importers.services.areas import imf_code
from db.importers.services.errors import InvalidReply, TruncatedReply
from db.importers.services.http import Request
from db.importers.services.names import IMTS as SERVICE
from db.importers.services.names import IMTS_URL
from db.importers.services.reply import Scope, ServiceReply

FLOWS = {"XG_FOB_USD": "X", "MG_CIF_USD": "M"}

MAX_ROWS = 5_000
"""Two countries, two flows and a few hundred periods are far fewer."""

LARGEST = 5 * 10**12
"""No pair trades five trillion dollars in a year: such a value has been scaled twice."""


class _Row(BaseModel):
    """One line of the reply, as far as it is read."""

    model_config = ConfigDict(extra="ignore")

    country: Annotated[str, Field(alias="COUNTRY", pattern=r"^[A-Z0-9_]{2,8}$")]
    indicator: Annotated[str, Field(alias="INDICATOR", pattern=r"^(XG_FOB_USD|MG_CIF_USD)$")]
    counterpart: Annotated[str, Field(alias="COUNTERPART_COUNTRY", pattern=r"^[A-Z0-9_]{2,8}$")]
    period: Annotated[str, Field(alias="TIME_PERIOD")]
    value: Annotated[str, Field(alias="OBS_VALUE", pattern=r"^$|^[0-9]{1,20}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?$")]
    scale: Annotated[str, Field(alias="SCALE", pattern=r"^([0-9]|1[0-2])?$")] = ""
    status: Annotated[str, Field(alias="OBS_STATUS", pattern=r"^[A-Z]?$")] = ""


def imts_request(first: str, second: str, *, monthly: bool = False, base_url: str = IMTS_URL) -> Request | None:
    """Return the request for both countries' trade with each other, by year or month; None where it knows one not."""
    codes = [imf_code(country) for country in (first, second)]
    if None in codes:
        return None
    both = "+".join(str(code) for code in codes)
    key = f"{both}.{'+'.join(FLOWS)}.{both}.{'M' if monthly else 'A'}"
    url = f"{base_url.rstrip('/')}/data/dataflow/IMF.STA/IMTS/1.0.0/{key}"
    return Request(SERVICE, url, {}, {"Accept": "application/vnd.sdmx.data+csv"})


def read_imts(content: bytes, scope: Scope) -> ServiceReply:
    """Return the cells of a reply in the scope's years and of its frequency; raises InvalidReply and TruncatedReply.

    The service sends all years whatever is asked of it, so the others are left out here.
    """
    cells: dict[tuple[object, ...], Cell] = {}
    for number, fields in enumerate(_lines(content), start=2):
        cell = _cell(fields, number)
        if {cell[0], cell[1]} != {scope.first, scope.second}:
            if cell[0] == cell[1]:
                continue
            raise InvalidReply(SERVICE, f"line {number} is about {cell[0]}-{cell[1]}")
        if cells.setdefault(cell[:6], cell) is not cell:
            raise InvalidReply(SERVICE, f"line {number} repeats a cell")
    frequency = "M" if scope.monthly else "A"
    wanted = (
        cell for cell in cells.values() if cell[4] == frequency and (not scope.years or cell[5] // 100 in scope.years)
    )
    return ServiceReply(scope, tuple(cell for cell in wanted if cell[6] is not None or cell[7] in NO_VALUE))


def _lines(content: bytes) -> list[dict[str, str]]:
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        lines = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise InvalidReply(SERVICE, f"not CSV ({error})") from error
    if not {"COUNTRY", "INDICATOR", "TIME_PERIOD", "OBS_VALUE"} <= set(reader.fieldnames or ()):
        raise InvalidReply(SERVICE, "not the columns that were asked for")
    if len(lines) > MAX_ROWS:
        raise TruncatedReply(SERVICE, len(lines))
    if content and not content.endswith((b"\n", b"\r")):
        raise InvalidReply(SERVICE, "the reply ends in the middle of a line")
    return lines


def _cell(fields: dict[str, str], number: int) -> Cell:
    try:
        row = _Row.model_validate({name: value.strip() for name, value in fields.items() if name and value is not None})
        frequency, period = read_period(row.period, "sdmx")
        codes = area_codes(CodeSystem.ISO3)
        reporter, partner = (codes.resolve(code, period // 100) for code in (row.country, row.counterpart))
    except (ValidationError, RefusedRow, UnknownArea, AttributeError) as error:
        raise InvalidReply(SERVICE, f"line {number} cannot be read ({_reason(error)})") from error
    value = None if not row.value else Decimal(row.value) * Decimal(10) ** int(row.scale or 0)
    if value is not None and value > LARGEST:
        raise InvalidReply(SERVICE, f"line {number} holds {value}, which no pair trades in a year")
    whole = None if value is None else int(value.to_integral_value())
    return reporter, partner, FLOWS[row.indicator], "", frequency, period, whole, row.status or "A"


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
    return str(error)
