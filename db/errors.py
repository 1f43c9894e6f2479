"""What can be wrong with the store, as facts. No message ever holds a password."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot be used; the message is one line fit to be shown."""


class InvalidStoreAddress(StoreError):
    """The address is not one of a SQLite file or a PostgreSQL database."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address} is not a database address: {reason}")
        self.address = address
        self.reason = reason


class StoreUnreachable(StoreError):
    """The database does not answer, or what answers is not one."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"the database {address} cannot be used: {reason}")
        self.address = address
        self.reason = reason


class StoreUnwritable(StoreError):
    """The file or folder (or database, on PostgreSQL) cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} cannot be written: {reason}")
        self.path = path
        self.reason = reason


class StoreTooNew(StoreError):
    """A later version of the program has migrated this store."""

    def __init__(self, migration: str) -> None:
        super().__init__(f"the store was written by a later version of this program (migration {migration})")
        self.migration = migration


class RefusedImport(Exception):
    """Something that was to be brought into the store is refused; the message is one line fit to be shown."""


class InexactDecimal(ValueError):
    """A number that its column cannot hold to the last digit."""

    def __init__(self, value: object, digits: int, places: int) -> None:
        super().__init__(f"{value!r} is not a Decimal of at most {digits} digits, {places} of them decimals")
        self.value = value


class SearchTooWide(ValueError):
    """A search that nothing narrows."""
