"""Encryption of what is stored about chats, with a key that the store does not hold."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.settings import Settings


class UnusableKey(Exception):
    """A key is not one of Fernet's, or its file cannot be read or made; the message says which and what to do."""


class Sealer:
    """Seals values as text and opens them again.

    The first key seals; the others open what was sealed before the keys were rotated.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        try:
            fernets = [Fernet(key) for key in keys]
            self._newest, self._fernet = fernets[0], MultiFernet(fernets)
        except ValueError as error:
            raise UnusableKey(
                'SETTINGS_KEYS has to hold keys of Fernet, separated by commas; make one with: python3 -c "from '
                'cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
            ) from error

    def seal(self, value: Mapping[str, Any]) -> str:
        """Return a JSON object encrypted, as ASCII."""
        return self._fernet.encrypt(json.dumps(value, ensure_ascii=False).encode()).decode()

    def open(self, sealed: str) -> dict[str, Any] | None:
        """Return what was sealed; None where it was sealed with a key that is gone, or changed."""
        try:
            found = json.loads(self._fernet.decrypt(sealed.encode()))
        except (InvalidToken, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def rotate(self, sealed: str) -> str | None:
        """Return the same value sealed with the first key, None where it is already, or where no key opens it."""
        try:
            self._newest.decrypt(sealed.encode())
        except InvalidToken:
            pass
        else:
            return None
        try:
            return self._fernet.rotate(sealed.encode()).decode()
        except InvalidToken:
            return None


def open_sealer(settings: Settings) -> Sealer:
    """Return the sealer of the configured keys, or of the key file, which is made at the first start.

    Raises UnusableKey.
    """
    if settings.settings_keys:
        return Sealer([key.get_secret_value() for key in settings.settings_keys])
    path = settings.key_file()
    try:
        return Sealer(_read_or_make(path).split())
    except OSError as error:
        raise UnusableKey(f"The key file {path} cannot be used ({error.strerror}): set SETTINGS_KEYS") from error


def _read_or_make(path: Path) -> str:
    """Read the key file; of several processes that find none, one writes it and all read the same."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        made = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(made, "w", encoding="ascii") as file:
        file.write(Fernet.generate_key().decode())
    return path.read_text(encoding="ascii")
