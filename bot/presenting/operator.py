"""Who operates this deployment, as /privacy names them."""

from __future__ import annotations


class _Operator:
    """The contact in force; set once when the program starts."""

    contact: str | None = None


def name_operator(contact: str | None) -> None:
    """Name the operator's contact wherever the bot says who runs it, None for no contact."""
    _Operator.contact = contact.strip() or None if contact else None


def operator_contact() -> str | None:
    """Return the operator's contact, None where none was given."""
    return _Operator.contact
