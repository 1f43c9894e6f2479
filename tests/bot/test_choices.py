from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr
from sqlalchemy import Engine
from sqlmodel import col, select, update

from bot.chat_choices import ChatChoices
from bot.choices import DEFAULTS, Choices, CurrencyWords, choices_from_json
from bot.question import Language
from bot.sealing import Sealer, UnusableKey, open_sealer
from bot.settings import Settings
from db.engine import open_session
from db.models import ChatSettings, Ticket
from db.queries.chats import get_sealed, lock_sealed

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MADE = Choices(
    language=Language.AZ,
    fallbacks=(Language.RU, Language.EN),
    pair=("BY", "AZ"),
    currency=CurrencyWords.CODE,
    silent=False,
    flags=True,
    digest_hour=7,
    quiet=None,
    zone="Asia/Baku",
)


def keys(*found: str) -> Settings:
    return Settings(_env_file=None, settings_keys=tuple(map(SecretStr, found)))


def test_choices_are_stored_and_read_back() -> None:
    assert choices_from_json(MADE.to_json()) == MADE


def test_nothing_is_stored_of_a_chat_that_keeps_the_defaults() -> None:
    assert DEFAULTS.to_json() == {}


@pytest.mark.parametrize(
    "stored",
    [
        {"language": "xx"},
        {"fallbacks": 3},
        {"pair": ["BY"]},
        {"pair": ["by", "az"]},
        {"currency": "gold"},
        {"silent": "yes"},
        {"digest_hour": 24},
        {"quiet": [22]},
        {"zone": "Mars/Olympus"},
        {"unheard": 1},
    ],
)
def test_a_stored_choice_that_no_longer_fits_counts_as_not_made(stored: dict[str, object]) -> None:
    assert choices_from_json(stored) == DEFAULTS


def test_what_is_sealed_tells_nothing_and_opens_again() -> None:
    sealer = Sealer([Fernet.generate_key().decode()])
    sealed = sealer.seal({"language": "az"})
    assert "language" not in sealed
    assert sealer.open(sealed) == {"language": "az"}


def test_another_key_opens_nothing_and_older_keys_still_do() -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    sealed = Sealer([old]).seal({"silent": False})
    assert Sealer([new]).open(sealed) is None
    rotated = Sealer([new, old]).rotate(sealed)
    assert rotated is not None and Sealer([new]).open(rotated) == {"silent": False}


def test_what_the_newest_key_sealed_or_no_key_opens_is_left_alone() -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    sealer = Sealer([new, old])
    assert sealer.rotate(sealer.seal({"flags": True})) is None
    assert sealer.rotate(Sealer([Fernet.generate_key().decode()]).seal({"flags": True})) is None


def test_after_a_rotation_the_old_key_is_needed_for_nothing(store: Engine) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    ChatChoices(store, Sealer([old]), lambda: NOW).change(7, flags=True)
    words = Sealer([old]).seal({"words": "it was 2.2"})
    with open_session(store) as session:
        session.add(Ticket(question="tt.BYAZ", language="be", state="open", sealed=words, opened_at=NOW))
        session.add(Ticket(question="tt.BYAZ", language="be", state="open", sealed=None, opened_at=NOW))
    rotating = ChatChoices(store, Sealer([new, old]), lambda: NOW)
    assert (rotating.rotate(), rotating.rotate()) == (2, 0)
    assert ChatChoices(store, Sealer([new]), lambda: NOW).read(7).flags is True
    with open_session(store) as session:
        [sealed, nothing] = session.exec(select(Ticket.sealed).order_by(col(Ticket.id))).all()
    assert (Sealer([new]).open(sealed or ""), nothing) == ({"words": "it was 2.2"}, None)


def test_a_key_that_is_none_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnusableKey, match="SETTINGS_KEYS"):
        open_sealer(keys("secret"))


def test_the_key_file_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, settings_key_file=tmp_path / "apart" / "settings.key")
    sealed = open_sealer(settings).seal({"flags": True})
    assert open_sealer(settings).open(sealed) == {"flags": True}
    assert settings.key_file().stat().st_mode & 0o777 == 0o600


def test_a_change_keeps_the_other_choices_and_is_sealed_in_the_store(store: Engine) -> None:
    choices = ChatChoices(store, open_sealer(keys(Fernet.generate_key().decode())), lambda: NOW)
    choices.change(7, language=Language.BE)
    choices.change(7, flags=True)
    assert choices.read(7) == Choices(language=Language.BE, flags=True)
    with open_session(store) as session:
        assert "flags" not in (get_sealed(session=session, chat_id=7) or "flags")


def test_settings_of_a_lost_key_count_as_not_made(store: Engine) -> None:
    ChatChoices(store, open_sealer(keys(Fernet.generate_key().decode())), lambda: NOW).change(7, flags=True)
    assert ChatChoices(store, open_sealer(keys(Fernet.generate_key().decode())), lambda: NOW).read(7) == DEFAULTS


def test_languages_of_an_older_store_are_sealed_once(store: Engine) -> None:
    choices = ChatChoices(store, open_sealer(keys(Fernet.generate_key().decode())), lambda: NOW)
    with open_session(store) as session:
        lock_sealed(session=session, chat_id=7, now=NOW)
        session.exec(update(ChatSettings).where(col(ChatSettings.chat_id) == 7).values(language="ru"))
    assert (choices.seal_plain(), choices.seal_plain()) == (1, 0)
    assert choices.read(7).language is Language.RU
