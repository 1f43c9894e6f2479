from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from sqlalchemy import Engine
from sqlmodel import Session

from db.engine import open_session
from db.queries.chats import get_language, get_values, migrate_chat, set_language, set_value
from db.queries.dialogues import load_dialogue, save_dialogue
from db.queries.sent import find_sent, remember_sent

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
GROUP, SUPERGROUP = -5_000_000_000, -1_001_234_567_890


def test_a_chat_that_chose_nothing_has_no_settings(session: Session) -> None:
    assert (get_language(session=session, chat_id=7), get_values(session=session, chat_id=7)) == (None, {})


def test_a_language_can_be_chosen_changed_and_taken_back(session: Session) -> None:
    chosen = []
    for language in ("ru", "az", None):
        set_language(session=session, chat_id=GROUP, language=language, now=NOW)
        chosen.append(get_language(session=session, chat_id=GROUP))
    assert chosen == ["ru", "az", None]


def test_settings_are_kept_beside_each_other_and_the_language(session: Session) -> None:
    set_language(session=session, chat_id=7, language="be", now=NOW)
    for name, value in (("brief", True), ("units", {"money": "USD"}), ("brief", None)):
        set_value(session=session, chat_id=7, name=name, value=value, now=NOW)
    set_language(session=session, chat_id=7, language="az", now=NOW)
    assert get_values(session=session, chat_id=7) == {"units": {"money": "USD"}}
    assert get_language(session=session, chat_id=7) == "az"


def test_settings_changed_at_once_are_all_kept(store: Engine) -> None:
    def change(number: int) -> None:
        with open_session(store) as session:
            set_value(session=session, chat_id=7, name=f"n{number}", value=number, now=NOW)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(change, range(12)))
    with open_session(store) as session:
        assert get_values(session=session, chat_id=7) == {f"n{number}": number for number in range(12)}


def test_a_group_that_became_a_supergroup_keeps_its_settings(session: Session) -> None:
    set_language(session=session, chat_id=GROUP, language="ru", now=NOW)
    save_dialogue(session=session, key="k", chat_id=GROUP, state={}, now=NOW)
    remember_sent(session=session, chat_id=GROUP, message_id=1, answer_id=2, text_hash="h", asked_at=NOW)
    migrate_chat(session=session, old=GROUP, new=SUPERGROUP)
    assert [get_language(session=session, chat_id=chat) for chat in (GROUP, SUPERGROUP)] == [None, "ru"]
    assert load_dialogue(session=session, key="k", not_before=NOW) is None
    assert find_sent(session=session, chat_id=GROUP, message_id=1) is None


def test_a_supergroup_with_settings_of_its_own_keeps_those(session: Session) -> None:
    set_language(session=session, chat_id=GROUP, language="ru", now=NOW)
    set_language(session=session, chat_id=SUPERGROUP, language="az", now=NOW)
    migrate_chat(session=session, old=GROUP, new=SUPERGROUP)
    assert [get_language(session=session, chat_id=chat) for chat in (GROUP, SUPERGROUP)] == [None, "az"]
