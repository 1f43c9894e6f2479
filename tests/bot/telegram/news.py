"""Claims that become known while the bot runs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from db.importers.claims import Published, import_claims

SOURCES = """
[[source]]
id = "azernews-154888"
publisher = "Azernews"
title = "Trade turnover"
published_on = 2019-08-16
licence = "Single figure quoted with its source."

[[source]]
id = "azernews-153019"
publisher = "Azernews"
title = "Reception"
licence = "Single figure quoted with its source."

[[person]]
id = "eyyubov"
country = "AZ"
names = { en = "Eyyubov", ru = "Эюбов", az = "Eyyubov", be = "Эюбаў" }
"""
BELSTAT = """
[[claim]]
id = "turnover-2018"
kind = "figure"
status = "published"
source = "azernews-154888"
reporter = "BY"
partner = "AZ"
indicator = "turnover"
side = "reporter"
period = "2018"
value = 204
scale = "million"
currency = "USD"
qualifier = "about"
compiler = "Belstat"
"""
DEPUTY = """
[[claim]]
id = "turnover-2018-eyyubov"
kind = "figure"
status = "statement"
source = "azernews-153019"
reporter = "BY"
partner = "AZ"
indicator = "turnover"
side = "unknown"
period = "2018"
value = 450
scale = "million"
currency = "USD"
people = [{ person = "eyyubov", role = "speaker" }]
"""
TWO_THAT_DISAGREE = SOURCES + BELSTAT + DEPUTY
VISIT = """
[[claim]]
id = "visit-2026"
kind = "visit"
status = "done"
source = "belta-2013-04-23"
reporter = "BY"
partner = "AZ"
happened_on = 2026-11-20

[claim.texts]
en = "A delegation visited Baku."
ru = "Делегация посетила Баку."
az = "Heyət Bakıya səfər etdi."
be = "Дэлегацыя наведала Баку."
"""
IMPORTS_CORRECTED = """
[[claim]]
id = "F14-corrected"
kind = "figure"
status = "published"
source = "belta-2013-04-23"
reporter = "BY"
partner = "AZ"
indicator = "imports"
side = "reporter"
period = "2013-01..2013-02"
value = 2.2
scale = "million"
currency = "USD"
supersedes = "F14"
reason = "Misprint in the article"
"""


def publish(engine: Engine, folder: Path, content: str, at: datetime) -> Published:
    """Publish a file as the operator does."""
    path = folder / "news.toml"
    path.write_text(content, encoding="utf-8")
    return import_claims(engine, path, now=at)
