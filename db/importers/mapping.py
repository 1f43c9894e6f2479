"""How a rectangular file becomes observations: which column is what, in which unit, from which side.

A mapping is a TOML file. Those that ship lie in ``db/importers/mappings`` and go by their names.
"""

from __future__ import annotations

import codecs
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from db.errors import RefusedImport
from db.importers.codes import CodeSystem

SHIPPED = Path(__file__).parent / "mappings"

FlowCode = Literal["X", "M", "I", "O", "P", "Q"]
"""X exports, M imports; foreign direct investment: I inflow, O outflow, P inward stock, Q outward stock."""

SIGNED = frozenset("IOPQ")
"""Flows that may be negative: disinvestment is legal, a negative export is not."""


class InvalidMapping(RefusedImport):
    """A mapping that cannot be used; says which and why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"mapping {name}: {reason}")
        self.name = name
        self.reason = reason


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DatasetMapping(_Strict):
    """What all cells of the file share.

    ``scale`` is what 1 in the file means in plain units (1000000 for millions); ``precision`` the finest plain
    unit that the source publishes, in which values are stored as integers.
    """

    code: Annotated[str, Field(pattern=r"^[a-z0-9-]{2,64}$")]
    title: str
    publisher: str
    citation: str | None = None
    url: str | None = None
    unit: Literal["currency", "count"]
    currency: Annotated[str | None, Field(pattern=r"^[A-Z]{3}$")] = None
    scale: Annotated[Decimal, Field(gt=0)]
    precision: Annotated[Decimal, Field(gt=0)]
    side: Literal["reporter", "joint", "mirror", "unknown"]
    valuation: str | None = None
    import_valuation: str | None = None
    trade_system: Literal["general", "special"] | None = None
    scope: Literal["goods", "services", "both"] | None = None
    frequency: Literal["A", "Q", "M"]
    classification: str | None = None
    licence: str
    licence_allows_export: bool
    notes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _needs_a_unit(self) -> Self:
        if self.unit == "currency" and self.currency is None:
            raise ValueError("unit is currency, but no currency is given")
        if (self.scale / self.precision) % 1:
            raise ValueError("scale must be a whole multiple of precision")
        return self


class Columns(_Strict):
    """Which column holds what; ``flow`` and ``value`` for long files, ``series`` of the mapping for wide ones."""

    reporter: str
    partner: str
    period: str
    product: str | None = None
    flow: str | None = None
    value: str | None = None
    status: str | None = None
    scale_exponent: str | None = None


class Series(_Strict):
    """One value column of a wide file; ``swap`` where the file's second country is the reporter."""

    column: str
    flow: FlowCode
    swap: bool = False
    product: str = ""


class Keep(_Strict):
    """Only rows with one of these values in a column are read; the others are left out, not refused."""

    column: str
    values: frozenset[str]


class Products(_Strict):
    """How product codes are read: the code of all goods, and to how many digits finer codes are summed."""

    total: str | None = None
    digits: Literal[2, 4, 6] = 2
    aggregate: bool = False
    with_total: bool = False


class Mapping(_Strict):
    """A whole mapping file."""

    dataset: DatasetMapping
    codes: CodeSystem
    period_format: Literal["year", "yyyymm", "sdmx"] = "year"
    columns: Columns
    series: tuple[Series, ...] = ()
    flows: dict[str, FlowCode] = Field(default_factory=dict)
    statuses: dict[str, Annotated[str, Field(min_length=1, max_length=1)]] = Field(default_factory=dict)
    keep: tuple[Keep, ...] = ()
    products: Products = Products()
    missing: frozenset[str] = frozenset({""})
    skip_zero: bool = False
    refuse_conflicts: bool = False
    """For files known to repeat keys: refuse only the cells that disagree instead of the whole file."""
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] = ","
    encoding: str = "utf-8"

    @model_validator(mode="after")
    def _is_wide_or_long(self) -> Self:
        long_form = self.columns.value is not None
        if long_form == bool(self.series):
            raise ValueError("give either columns.value (a long file) or series (a wide one)")
        if long_form and not (self.columns.flow and self.flows):
            raise ValueError("a long file needs columns.flow and flows")
        if not _is_known(self.encoding):
            raise ValueError(f"unknown encoding {self.encoding}")
        if self.products.aggregate and self.columns.product is None:
            raise ValueError("products.aggregate needs columns.product")
        return self


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def shipped_mappings() -> list[str]:
    """Return the names of the mappings that ship."""
    return sorted(path.stem for path in SHIPPED.glob("*.toml"))


def load_mapping(name: str) -> Mapping:
    """Return a shipped mapping by name, or the one in a ``.toml`` file; raises InvalidMapping."""
    path = Path(name) if name.endswith(".toml") else SHIPPED / f"{Path(name).name}.toml"
    if path.stem != name and not name.endswith(".toml"):
        path = SHIPPED / "none.toml"
    try:
        return Mapping.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise InvalidMapping(name, f"not found; shipped are {', '.join(shipped_mappings())}") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidMapping(name, str(error)) from error
    except ValidationError as error:
        raise InvalidMapping(name, _first_reason(error)) from error


def _first_reason(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]
