"""The error that refuses one row."""

from __future__ import annotations


class RefusedRow(ValueError):
    """One row (or one cell of it) that is not stored; the message says why."""
