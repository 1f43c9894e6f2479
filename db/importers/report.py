"""What an import did, for the person who started it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

MAX_REFUSALS = 10_000
"""How many refused rows are listed one by one; all are counted."""

MAX_REASONS = 500
"""How many reasons are told apart."""

OTHER_REASONS = "other reasons"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Where and why something was refused. What follows the colon of a reason is the row's own."""

    line: int
    reason: str


@dataclass(slots=True)
class ImportReport:
    """What was written and refused, or that nothing was done because the same file is held already.

    ``hear`` gets every refusal as it happens, also those beyond the ones that are listed.
    """

    dataset: str
    written: int = 0
    unchanged: bool = False
    superseded: str | None = None
    refused: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    refusals: list[Refusal] = field(default_factory=list)
    hear: Callable[[Refusal], None] | None = None

    def refuse(self, refusal: Refusal) -> None:
        """Count a refused row."""
        self.refused += 1
        reason = refusal.reason.partition(":")[0]
        self.reasons[reason if reason in self.reasons or len(self.reasons) < MAX_REASONS else OTHER_REASONS] += 1
        if len(self.refusals) < MAX_REFUSALS:
            self.refusals.append(refusal)
        if self.hear is not None:
            self.hear(refusal)
