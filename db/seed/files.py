"""Where the shipped data files lie, what the sets are called, and their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

FOLDER = Path(__file__).parent
KNOWN_SETS = ("founding", "record", "atlas")
SHARED_FILES = ("sources", "persons")
"""Files that every set refers to."""


class InvalidSeed(ValueError):
    """A shipped data file, or the name of a set, that cannot be used; carries what is wrong with which entry."""

    def __init__(self, reason: str, *, file: str | None = None, entry: str | None = None) -> None:
        super().__init__(": ".join(part for part in (file, entry, reason) if part))
        self.reason = reason
        self.file = file
        self.entry = entry


def order_sets(sets: Collection[str]) -> tuple[str, ...]:
    """Return the sets asked for in their own order, each once; raises InvalidSeed for an unknown one."""
    for name in sets:
        if name not in KNOWN_SETS:
            raise InvalidSeed(f"unknown set of facts {name!r}; known are {', '.join(KNOWN_SETS)}")
    return tuple(name for name in KNOWN_SETS if name in sets)


def describe(folder: Path, name: str) -> str:
    """Return a file's name as errors show it, without the machine's own folders."""
    return "/".join((folder / f"{name}.toml").parts[-3:])


def read_bytes(folder: Path, name: str) -> bytes:
    """Read one data file; raises InvalidSeed when it is not there."""
    try:
        return (folder / f"{name}.toml").read_bytes()
    except OSError as error:
        raise InvalidSeed(f"cannot be read ({error.strerror})", file=describe(folder, name)) from error


def hash_files(sets: Collection[str], folder: Path) -> str:
    """Return a hash over the names and bytes of the files behind the sets."""
    digest = hashlib.sha256()
    for name in (*SHARED_FILES, *order_sets(sets)):
        content = read_bytes(folder, name)
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
