"""Cards as plain text, for terminals and result objects."""

from __future__ import annotations

from bot.answer import Answer
from bot.presenting.arguments import Wording
from bot.presenting.card import CardBlock, Folded, Paragraph, Rows, lay_out
from bot.presenting.clarifications import choices_line
from bot.presenting.spans import clean, plain


def to_plain(answer: Answer, *, choices: bool = True) -> str:
    """Return an answer as lines of text without any markup; the choices of a question back where wanted."""
    lines = [_block(block) for block in lay_out(answer)]
    if choices and answer.clarification:
        lines.append(choices_line(answer.clarification, Wording(answer.language, {})))
    return clean("\n".join(line for line in lines if line))


def _block(block: CardBlock) -> str:
    match block:
        case Paragraph(spans):
            return plain(spans)
        case Rows(lines):
            return "\n".join(f"  {line}" for line in lines)
        case Folded(heading, notes):
            return "\n".join([f"{heading}:", *(f"  – {plain(note)}" for note in notes)])
