"""PostgreSQL as a store: pool and time limits. psycopg is imported by the first engine, not before."""

from __future__ import annotations

from sqlalchemy import URL, Engine, create_engine

from db.address import visible
from db.errors import StoreUnreachable

STATEMENT_TIMEOUT_MS = 15_000
"""After which the server gives up a statement of ours."""

_CONNECT = {
    "connect_timeout": 5,
    "application_name": "bilateral-bot",
    "options": f"-c statement_timeout={STATEMENT_TIMEOUT_MS}",
}


def open_postgresql(url: URL) -> Engine:
    """Return a pooled engine; what the address itself sets goes before our limits; raises StoreUnreachable."""
    try:
        return create_engine(
            url,
            pool_size=5,
            max_overflow=10,
            pool_timeout=10,
            pool_recycle=1800,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={option: value for option, value in _CONNECT.items() if option not in url.query},
        )
    except ImportError as error:
        raise StoreUnreachable(visible(url), f"psycopg cannot be loaded ({error})") from error
