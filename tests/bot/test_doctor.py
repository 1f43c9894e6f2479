"""`bilateral-bot doctor` on the key that seals chats' settings, and on the audit chain."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import Engine

from bot.chat_choices import ChatChoices
from bot.cli.doctor import Verdict, _check_audit, _check_key
from bot.sealing import Sealer
from bot.settings import Settings
from db.audit import append_audit
from db.engine import open_session

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


def _append_audit(store: Engine, *subjects: str) -> None:
    with open_session(store) as session:
        for subject in subjects:
            now = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
            append_audit(session=session, at=now, actor="operator", action="publish", subject=subject)


def test_doctor_says_that_the_audit_chain_is_whole(store: Engine) -> None:
    _append_audit(store, "F12", "F13")
    check = _check_audit(settings(store))
    assert (check.verdict, check.finding) == (Verdict.FINE, "the chain of 2 entries is whole")


@pytest.mark.parametrize(
    ("tampering", "finding"),
    [
        ("UPDATE audit SET actor = 'x' WHERE id = 2", "entry 2 does not fit the 1 before it: the chain was changed"),
        ("DELETE FROM audit WHERE id = 3", "entries are missing after the last of 2: the chain was changed"),
    ],
)
@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_doctor_tells_where_the_audit_chain_was_changed(store: Engine, tampering: str, finding: str) -> None:
    _append_audit(store, "F12", "F13", "F14")
    with store.begin() as connection:
        for statement in ("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete", tampering):
            connection.exec_driver_sql(statement)
    check = _check_audit(settings(store))
    assert (check.verdict, check.finding) == (Verdict.BROKEN, finding)


def test_doctor_leaves_the_audit_chain_of_a_store_that_cannot_be_opened(tmp_path: Path) -> None:
    nowhere = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path}", seed_sets=())
    assert _check_audit(nowhere).verdict is Verdict.MISSING
