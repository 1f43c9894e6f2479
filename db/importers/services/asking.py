"""Ask a service for a pair, whichever service it is. The adapters are imported by the first request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.importers.services.http import CONVERSATION, Patience, Request, get
from db.importers.services.names import COMTRADE_URL, IMTS, IMTS_URL
from db.importers.services.reply import Scope, ServiceReply

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, slots=True)
class Services:
    """Where the services are and how patient to be; the key is shown to nobody."""

    imts_base_url: str = IMTS_URL
    comtrade_base_url: str = COMTRADE_URL
    comtrade_key: str | None = field(default=None, repr=False)
    patience: Patience = CONVERSATION

    def ask(self, service: str, scope: Scope, *, connected: Callable[[], None] = lambda: None) -> ServiceReply:
        """Return what a service holds of a scope, which for UN Comtrade names at most twelve years.

        Raises ServiceUnreachable, ServiceBusy, InvalidReply and TruncatedReply.
        """
        request = self._request(service, scope)
        reply = None if request is None else get(request, self.patience, connected=connected)
        return ServiceReply(scope, ()) if reply is None else self._read(service, scope, reply)

    def _request(self, service: str, scope: Scope) -> Request | None:
        from db.importers.services import comtrade, imts

        if service == IMTS:
            return imts.imts_request(scope.first, scope.second, monthly=scope.monthly, base_url=self.imts_base_url)
        return comtrade.comtrade_request(scope, base_url=self.comtrade_base_url, key=self.comtrade_key)

    def _read(self, service: str, scope: Scope, reply: httpx.Response) -> ServiceReply:
        from db.importers.services import comtrade, imts

        if service == IMTS:
            return imts.read_imts(reply.content, scope)
        return comtrade.read_comtrade(reply.content, scope, keyed=self.comtrade_key is not None)
