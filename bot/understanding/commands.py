"""Slash commands: "/trade BY AZ 2013", "/exports@bot Belarus Azerbaijan"; aliases in four languages are data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.question import Intent
from bot.understanding.lexicon import read_data
from bot.understanding.tokens import fold

_COMMAND = re.compile(r"\s*/([^\s/@]{1,32})(?:@\w{1,64})?(?=\s|$)\s*")
FREE_TEXT = "ask"


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its intent, None where free text follows, and where the arguments begin."""

    intent: Intent | None
    arguments: str


def read_command(text: str) -> Command | None:
    """Read the command a message begins with, None where it begins with none that is known."""
    found = _COMMAND.match(text)
    if found is None:
        return None
    name = _names().get(fold(found[1]))
    if name is None:
        return None
    return Command(None if name == FREE_TEXT else Intent(name), text[found.end() :])


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    commands = read_data("commands.toml")["commands"]
    return {fold(alias): name for name, aliases in commands.items() for alias in aliases.split()}
