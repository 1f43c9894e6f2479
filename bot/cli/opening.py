"""The settings and the prepared store that every command starts from."""

from __future__ import annotations

import gc

from bot.assistant import Assistant, utc_now
from bot.fetching import open_fetcher
from bot.presenting import name_operator, use_names_file
from bot.settings import Settings
from bot.understanding import load
from db.engine import create_store, prepare_store


def open_assistant(settings: Settings | None = None, *, fetching: bool = True) -> Assistant:
    """Return an assistant on the configured store, migrated and seeded; raises StoreError and InvalidNamesFile.

    It asks the statistics services of the settings for what the store does not hold, unless not ``fetching``.
    """
    settings = settings or Settings()
    use_names_file(settings.names_file)
    name_operator(settings.operator_contact)
    engine = create_store(settings.store_url())
    prepare_store(engine, seed_sets=settings.seed_sets)
    load()
    gc.freeze()
    gc.enable()
    return Assistant(engine, settings, open_fetcher(engine, settings, utc_now) if fetching else None)
