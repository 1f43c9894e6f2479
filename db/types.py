"""Column types that mean the same on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal, localcontext
from typing import Any

from sqlalchemy import DateTime, Dialect, Numeric, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from db.errors import InexactDecimal


class ExactDecimal(TypeDecorator[Decimal]):
    """A Decimal kept to the last digit: NUMERIC on PostgreSQL, plain notation as text on SQLite.

    SQLite would turn a number into binary floating point. Both engines refuse (``InexactDecimal``) what
    does not fit instead of rounding it. Text compares for equality only, so order and sum in Python.
    """

    impl = Numeric
    cache_ok = True

    def __init__(self, digits: int, places: int) -> None:
        super().__init__(digits, places)
        self.digits = digits
        self.places = places

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type that the database sees."""
        exact: TypeEngine[Any] = Text() if dialect.name == "sqlite" else Numeric(self.digits, self.places)
        return dialect.type_descriptor(exact)

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        """Return the value as the driver takes it, with all decimals of the column."""
        if value is None:
            return None
        exact = self._fit(value)
        return format(exact, "f") if dialect.name == "sqlite" else exact

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """Return the value as a Decimal with all decimals of the column."""
        return None if value is None else Decimal(value)

    def _fit(self, value: Decimal) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, Decimal | int) or not Decimal(value).is_finite():
            raise InexactDecimal(value, self.digits, self.places)
        with localcontext(prec=self.digits + self.places):
            too_large = abs(value) >= Decimal(10) ** (self.digits - self.places)
            fitted = Decimal(0) if too_large else Decimal(value).quantize(Decimal(1).scaleb(-self.places))
        if too_large or fitted != value:
            raise InexactDecimal(value, self.digits, self.places)
        return fitted


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, stored without offset and read back with it; a value without offset counts as UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the moment in UTC without its offset."""
        return value if value is None or value.tzinfo is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the moment with its offset."""
        return None if value is None else value.replace(tzinfo=UTC)
