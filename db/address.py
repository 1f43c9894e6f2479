"""Addresses of databases: read what people write, show them without passwords."""

from __future__ import annotations

import re

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from db.errors import InvalidStoreAddress

_POSTGRESQL = {"postgres", "postgresql", "postgresql+psycopg"}
_SQLITE = {"sqlite", "sqlite+pysqlite"}
_CREDENTIALS = re.compile(r"(?<=://).*@|\b(?:ssl)?password=[^&\s]*", re.IGNORECASE)
_SECRET_OPTIONS = ("password", "sslpassword")


def parse_address(address: str) -> URL:
    """Return an address with the driver in use; raises InvalidStoreAddress.

    ``postgres://`` and ``postgresql://`` mean psycopg; ``sqlite:///path`` a file, ``sqlite://`` memory.
    """
    try:
        url = make_url(address.strip())
    except (ArgumentError, ValueError) as error:
        raise _invalid(address, "write sqlite:///path or postgresql://user:password@host/database") from error
    if url.drivername in _POSTGRESQL:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername in _SQLITE:
        return _check_sqlite(url.set(drivername="sqlite"), address)
    raise _invalid(address, f"{url.drivername} is neither sqlite nor postgresql")


def visible(url: URL) -> str:
    """Return an address fit to be shown: without any password."""
    return url.difference_update_query(_SECRET_OPTIONS).render_as_string(hide_password=True)


def without_passwords(text: str, url: URL) -> str:
    """Return a driver's message without the passwords that the address holds."""
    secrets = [url.password, *(url.query.get(option) for option in _SECRET_OPTIONS)]
    for secret in secrets:
        text = text.replace(str(secret), "***") if secret else text
    return text


def _check_sqlite(url: URL, address: str) -> URL:
    if url.host:
        raise _invalid(address, "a file needs three slashes, sqlite:///path")
    if url.query:
        raise _invalid(address, "options after ? are not supported for SQLite")
    return url


def _invalid(address: str, reason: str) -> InvalidStoreAddress:
    return InvalidStoreAddress(_CREDENTIALS.sub("***", address.strip()), reason)
