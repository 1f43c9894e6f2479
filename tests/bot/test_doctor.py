"""`bilateral-bot doctor` on the key that seals chats' settings."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import Engine

from bot.chat_choices import ChatChoices
from bot.cli.doctor import Verdict, _check_key
from bot.sealing import Sealer
from bot.settings import Settings

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def settings(store: Engine, **given: object) -> Settings:
    address = store.url.render_as_string(hide_password=False)
    return Settings(_env_file=None, database_url=address, seed_sets=(), **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_doctor_names_the_key_file_and_makes_none(store: Engine, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.key"
    check = _check_key(settings(store, settings_key_file=path))
    assert (check.verdict, str(path) in check.finding, path.exists()) == (Verdict.MISSING, True, False)


@pytest.mark.parametrize(
    ("keys", "verdict"), [((NEW, OLD), Verdict.FINE), ((NEW,), Verdict.BROKEN), (("no key",), Verdict.BROKEN)]
)
@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_doctor_tells_whether_the_keys_open_what_is_stored(
    store: Engine, keys: tuple[str, ...], verdict: Verdict
) -> None:
    ChatChoices(store, Sealer([OLD]), lambda: datetime.now(UTC)).change(7, flags=True)
    check = _check_key(settings(store, settings_keys=tuple(map(SecretStr, keys))))
    assert check.verdict is verdict
    assert not any(key in check.finding for key in keys)
