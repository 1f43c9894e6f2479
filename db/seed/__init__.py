"""Facts that ship with the program: data files, their schema and the loader.

Importing this package stays cheap, because every start asks for the fingerprint: the schema (pydantic) and the
tables are imported only when something has to be written.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from db.seed.files import FOLDER, KNOWN_SETS, InvalidSeed, hash_files

if TYPE_CHECKING:
    from sqlmodel import Session

__all__ = ["FOLDER", "KNOWN_SETS", "InvalidSeed", "fingerprint", "load_seed"]


def fingerprint(sets: Collection[str], *, folder: Path = FOLDER) -> str:
    """Return a hash over the bytes of the data files behind these sets; it changes when any of them does.

    Raises InvalidSeed for a set that does not exist.
    """
    return hash_files(sets, folder)


def load_seed(session: Session, sets: Collection[str], *, folder: Path = FOLDER) -> int:
    """Write the shipped claims of these sets, all or none, and return how many claims were new or changed.

    Everything is validated before anything is written. A claim that stands unchanged is left alone; a changed
    one keeps its id and supersedes a copy of the old wording (``F12.r1``). Raises InvalidSeed, naming file and
    entry.
    """
    from db.seed.loader import write_seed

    return write_seed(session, sets, folder)
