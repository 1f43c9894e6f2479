"""Score readings against gold questions: right, asked with the right choice, asked without, declined, wrong."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.dialogue import Dialogue, advance
from bot.question import Clarification, Intent, Language, Question, Reading

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
Understand = Callable[[str, Dialogue], Reading]


@dataclass(frozen=True)
class Gold:
    """One labelled question; an empty set accepts anything."""

    id: str
    language: Language
    text: str
    context: tuple[str, ...]
    expect: str
    intents: frozenset[str]
    pairs: frozenset[str]
    periods: frozenset[str | None]
    flow: str | None
    product: str | None


@dataclass
class Score:
    """Outcomes and rights by field, and the rows that were not right."""

    outcomes: Counter[str] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    asked_fields: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, Gold, Reading]] = field(default_factory=list)

    def share(self, *outcomes: str) -> float:
        """The share of outcomes among all rows."""
        return sum(self.outcomes[name] for name in outcomes) / max(1, self.outcomes.total())

    def field_share(self, name: str) -> float:
        """The share of rows right in one field, among those where it counts."""
        return self.fields[name] / max(1, self.asked_fields[name])


def read_gold(path: Path) -> list[Gold]:
    """Read labelled questions, one JSON object a line."""
    return [_gold(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _gold(row: dict[str, Any]) -> Gold:
    intent = row.get("intent_ok") or row["intent"]
    pairs = row.get("pair_ok", [row["pair"]] if row.get("pair") not in {None, "?"} else [])
    period = row.get("period_ok", [row.get("period")])
    return Gold(
        row["id"],
        Language(row["lang"]),
        row["text"],
        tuple(row.get("context") or ()),
        row.get("expect", "answer"),
        frozenset([intent] if isinstance(intent, str) else intent),
        frozenset(pairs),
        frozenset() if "?" in period else frozenset(period),
        row.get("flow"),
        row.get("product"),
    )


def read_question(gold: Gold, understand: Understand) -> Reading:
    """Read a question after the turns before it."""
    dialogue = Dialogue()
    for turn in gold.context:
        dialogue = advance(dialogue, understand(turn, dialogue), NOON)
    return understand(gold.text, dialogue)


def score(rows: Iterable[Gold], understand: Understand) -> Score:
    """Score every row."""
    result = Score()
    for gold in rows:
        reading = read_question(gold, understand)
        outcome = judge(gold, reading)
        result.outcomes[outcome] += 1
        _count_fields(result, gold, reading)
        if outcome not in {"right", "asked as wanted", "declined as wanted"}:
            result.misses.append((outcome, gold, reading))
    return result


def judge(gold: Gold, reading: Reading) -> str:
    """Return the outcome of one row."""
    if gold.expect == "ask":
        return "asked as wanted" if isinstance(reading, Clarification) else "wrong"
    if isinstance(reading, Clarification):
        if gold.expect == "decline":
            return "asked, not declined"
        return "asked, right choice" if any(fits(gold, choice) for choice in reading.choices) else "asked, no choice"
    if gold.expect == "decline":
        return "declined as wanted" if reading.intent is Intent.OUT_OF_SCOPE else "wrong"
    if reading.intent is Intent.OUT_OF_SCOPE:
        return "declined"
    return "right" if fits(gold, reading) else "wrong"


def fits(gold: Gold, question: Question) -> bool:
    """Whether a question is the labelled one in every field."""
    return all(right for right in field_results(gold, question).values())


def field_results(gold: Gold, question: Question) -> dict[str, bool]:
    """Return what is right of a question, field by field."""
    results = {"intent": question.intent.value in gold.intents}
    if gold.pairs:
        results["pair"] = any(_same_pair(pair, question) for pair in gold.pairs)
        results["directed"] = any(_same_direction(pair, question) for pair in gold.pairs)
    if gold.periods and gold.pairs:
        results["period"] = (question.period.code if question.period else None) in gold.periods
    if gold.flow is not None:
        results["flow"] = question.flow is not None and question.flow.value == gold.flow
    if gold.product is not None or question.intent in {Intent.EXPORTS, Intent.IMPORTS}:
        results["product"] = question.product == gold.product
    return results


def _same_pair(pair: str, question: Question) -> bool:
    if ">" in pair:
        reporter, _, rest = pair.partition(">")
        partner, *others = rest.split("+")
        named = [question.partner, *question.others] if others else [question.partner]
        return question.reporter == reporter and sorted(filter(None, named)) == sorted(filter(None, [partner, *others]))
    return {question.reporter, question.partner} == set(pair.split("~"))


def _same_direction(pair: str, question: Question) -> bool:
    return question.directed is (">" in pair)


def _count_fields(result: Score, gold: Gold, reading: Reading) -> None:
    if gold.expect != "answer":
        return
    question = reading.question if isinstance(reading, Clarification) else reading
    for name, right in field_results(gold, question).items():
        result.asked_fields[name] += 1
        result.fields[name] += right
