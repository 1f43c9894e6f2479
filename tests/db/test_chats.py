from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from sqlalchemy import Engine
from sqlmodel import Session, col, update

from db.engine import open_session
from db.models import ChatSettings
from db.queries.chats import clear_plain, get_sealed, list_plain, lock_sealed, migrate_chat, set_sealed
from db.queries.dialogues import load_dialogue, save_dialogue
from db.queries.sent import find_sent, remember_sent

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
GROUP, SUPERGROUP = -5_000_000_000, -1_001_234_567_890


def write(session: Session, chat_id: int, sealed: str) -> None:
    lock_sealed(session=session, chat_id=chat_id, now=NOW)
    set_sealed(session=session, chat_id=chat_id, sealed=sealed)


def test_a_chat_that_chose_nothing_has_no_settings(session: Session) -> None:
    assert get_sealed(session=session, chat_id=7) is None


def test_settings_can_be_written_and_changed(session: Session) -> None:
    for sealed in ("one", "two"):
        write(session, 7, sealed)
    assert get_sealed(session=session, chat_id=7) == "two"


def test_settings_changed_at_once_are_all_kept(store: Engine) -> None:
    def change(number: int) -> None:
        with open_session(store) as session:
            held = lock_sealed(session=session, chat_id=7, now=NOW) or ""
            set_sealed(session=session, chat_id=7, sealed=f"{held} {number}")

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(change, range(12)))
    with open_session(store) as session:
        held = get_sealed(session=session, chat_id=7) or ""
    assert sorted(map(int, held.split())) == list(range(12))


def test_languages_of_older_stores_are_found_until_they_are_sealed(session: Session) -> None:
    for chat_id in (7, 8):
        lock_sealed(session=session, chat_id=chat_id, now=NOW)
    session.exec(update(ChatSettings).where(col(ChatSettings.chat_id) == 7).values(language="be"))
    assert list_plain(session=session) == {7: "be"}
    set_sealed(session=session, chat_id=7, sealed="sealed")
    clear_plain(session=session, chat_id=7)
    assert list_plain(session=session) == {}


def test_a_group_that_became_a_supergroup_keeps_its_settings(session: Session) -> None:
    write(session, GROUP, "ru")
    save_dialogue(session=session, key="k", chat_id=GROUP, state={}, now=NOW)
    remember_sent(session=session, chat_id=GROUP, message_id=1, answer_id=2, text_hash="h", asked_at=NOW)
    migrate_chat(session=session, old=GROUP, new=SUPERGROUP)
    assert [get_sealed(session=session, chat_id=chat) for chat in (GROUP, SUPERGROUP)] == [None, "ru"]
    assert load_dialogue(session=session, key="k", not_before=NOW) is None
    assert find_sent(session=session, chat_id=GROUP, message_id=1) is None


def test_a_supergroup_with_settings_of_its_own_keeps_those(session: Session) -> None:
    write(session, GROUP, "ru")
    write(session, SUPERGROUP, "az")
    migrate_chat(session=session, old=GROUP, new=SUPERGROUP)
    assert [get_sealed(session=session, chat_id=chat) for chat in (GROUP, SUPERGROUP)] == [None, "az"]
