"""Figures of pairs that the store does not hold, fetched from statistics services while the person waits."""

from bot.fetching.fetcher import Fetched, Fetcher, open_fetcher, services_of

__all__ = ["Fetched", "Fetcher", "open_fetcher", "services_of"]
