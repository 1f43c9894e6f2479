"""What can go wrong with a statistics service, as facts. No message ever holds a key."""

from __future__ import annotations

from db.errors import RefusedImport


class ServiceError(RefusedImport):
    """A service that did not bring what was asked of it."""

    def __init__(self, service: str, reason: str) -> None:
        super().__init__(f"{service}: {reason}")
        self.service = service
        self.reason = reason


class ServiceUnreachable(ServiceError):
    """There is no connection to the service, or it broke."""


class ServiceBusy(ServiceError):
    """The service turns requests away; ``retry_after`` are seconds, where it says them."""

    def __init__(self, service: str, status: int, retry_after: float | None) -> None:
        super().__init__(service, f"turns requests away for now (status {status})")
        self.status = status
        self.retry_after = retry_after


class InvalidReply(ServiceError):
    """The service answered with something that cannot be read as what was asked for."""


class TruncatedReply(ServiceError):
    """The reply holds only a part of what was asked for."""

    def __init__(self, service: str, rows: int) -> None:
        super().__init__(service, f"the reply was cut off at {rows} rows; ask for fewer years")
        self.rows = rows
