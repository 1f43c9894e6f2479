"""`bilateral-bot match`: why a text is read as it is."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from bot.assistant import utc_now
from bot.dialogue import Dialogue, advance
from bot.question import Clarification, Question, Reading
from bot.question_code import encode
from bot.understanding import understand
from bot.understanding.explain import Explanation, explain

SHOWN = 5
"""How many candidates are listed."""


def print_match(text: str, context: Sequence[str]) -> None:
    """Print what each word was taken for, the candidates with scores, the decision and its reason."""
    dialogue = Dialogue()
    for turn in context:
        dialogue = advance(dialogue, understand(turn, dialogue), utc_now())
    explained = explain(text, dialogue)
    console = Console(highlight=False)
    if explained.read_as != text:
        console.print(f"read as: {explained.read_as}", markup=False)
    console.print(_words(explained))
    console.print(_candidates(explained))
    console.print(
        f"margin {explained.margin:.2f}; {_decision(explained.reading)}; reason: {explained.reason}", markup=False
    )


def _words(explained: Explanation) -> Table:
    table = Table("words", "taken for", "meaning", "how", box=None, header_style="bold")
    for part in explained.parts:
        table.add_row(*(_plain(cell) for cell in (part.text, part.kind, part.meaning, part.how)))
    return table


def _candidates(explained: Explanation) -> Table:
    table = Table("candidate", "words", "likeness", "sum", box=None, header_style="bold")
    for each in explained.candidates[:SHOWN]:
        table.add_row(each.intent.value, f"{each.lexical:.2f}", f"{each.likeness:.2f}", f"{each.total:.2f}")
    return table


def _plain(cell: str) -> str:
    return cell.replace("[", "\\[")


def _decision(reading: Reading | None) -> str:
    if reading is None:
        return "declined"
    if isinstance(reading, Clarification):
        choices = ", ".join(encode(choice) for choice in reading.choices) or "none"
        return f"asks back ({reading.unclear.value}): {choices}"
    assert isinstance(reading, Question)
    return f"read as {encode(reading)}"
