"""Ask a service for a pair, whichever service it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from db.importers.services import comtrade, imts
from db.importers.services.http import CONVERSATION, Patience, Request, get
from db.importers.services.reply import Scope, ServiceReply

NAMES = {imts.SERVICE: "IMF IMTS", comtrade.SERVICE: "UN Comtrade"}


@dataclass(frozen=True, slots=True)
class Services:
    """Where the services are and how patient to be; the key is shown to nobody."""

    imts_base_url: str = imts.BASE_URL
    comtrade_base_url: str = comtrade.BASE_URL
    comtrade_key: str | None = field(default=None, repr=False)
    patience: Patience = CONVERSATION

    def ask(self, service: str, scope: Scope, *, connected: Callable[[], None] = lambda: None) -> ServiceReply:
        """Return what a service holds of a scope, which for UN Comtrade names at most twelve years.

        Raises ServiceUnreachable, ServiceBusy, InvalidReply and TruncatedReply.
        """
        request = self._request(service, scope)
        reply = None if request is None else get(request, self.patience, connected=connected)
        if reply is None:
            return ServiceReply(scope, ())
        if service == imts.SERVICE:
            return imts.read_imts(reply.content, scope)
        return comtrade.read_comtrade(reply.content, scope, keyed=self.comtrade_key is not None)

    def _request(self, service: str, scope: Scope) -> Request | None:
        if service == imts.SERVICE:
            return imts.imts_request(scope.first, scope.second, base_url=self.imts_base_url)
        return comtrade.comtrade_request(scope, base_url=self.comtrade_base_url, key=self.comtrade_key)
