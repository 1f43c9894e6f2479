"""What an answer says about services that were asked for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.answer import Answer, Line, Outcome
from bot.fetching.fetcher import Fetched
from db.importers.services.names import TITLES
from db.models import FetchOutcome


def with_notes(answer: Answer, fetched: Iterable[Fetched]) -> Answer:
    """Return the answer with a note for each service that failed.

    One that was left alone, because it failed a short while ago, is named only where nothing was found.
    """
    failed = {each.service: each for each in fetched if each.outcome is FetchOutcome.FAILED}
    said = [each for each in failed.values() if each.was_asked or answer.outcome is Outcome.NO_DATA]
    return replace(answer, notes=(*answer.notes, *map(_note, said))) if said else answer


def _note(failed: Fetched) -> Line:
    service = TITLES[failed.service]
    if failed.as_of is None:
        return Line("note-service-unreachable", {"service": service})
    return Line("note-service-unreachable-since", {"service": service, "as_of": failed.as_of})
