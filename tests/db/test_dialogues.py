from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session

from db.queries.chats import get_sealed, lock_sealed, set_sealed
from db.queries.dialogues import expire_dialogues, load_dialogue, save_dialogue, save_dialogues
from db.queries.people import forget
from db.queries.sent import find_sent, remember_sent

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(("minutes", "found"), [(0, True), (15, True), (16, False)])
def test_a_conversation_is_loaded_while_it_is_fresh(session: Session, minutes: int, found: bool) -> None:
    save_dialogue(session=session, key="k", chat_id=7, state={"last": "Беларусь", "n": [1, None]}, now=NOW)
    not_before = NOW + minutes * MINUTE - 15 * MINUTE
    state = load_dialogue(session=session, key="k", not_before=not_before)
    assert state == ({"last": "Беларусь", "n": [1, None]} if found else None)


def test_the_later_state_takes_the_place_of_the_earlier(session: Session) -> None:
    for turn in (1, 2):
        save_dialogue(session=session, key="k", chat_id=7, state={"turn": turn}, now=NOW + turn * MINUTE)
    assert load_dialogue(session=session, key="k", not_before=NOW + 2 * MINUTE) == {"turn": 2}


def test_conversations_do_not_see_each_other(session: Session) -> None:
    save_dialogue(session=session, key="k", chat_id=7, state={}, now=NOW)
    assert load_dialogue(session=session, key="other", not_before=NOW) is None


def test_an_empty_state_is_not_no_state(session: Session) -> None:
    save_dialogue(session=session, key="k", chat_id=7, state={}, now=NOW)
    assert load_dialogue(session=session, key="k", not_before=NOW) == {}


def test_a_state_keeps_what_a_hostile_text_may_hold(session: Session) -> None:
    state = {"text": "a\0b \ud800 <&> \u202e 🇧🇾"}
    save_dialogue(session=session, key="k", chat_id=7, state=state, now=NOW)
    assert load_dialogue(session=session, key="k", not_before=NOW) == state


def test_old_conversations_are_forgotten(session: Session) -> None:
    for minute in range(4):
        save_dialogue(session=session, key=str(minute), chat_id=7, state={}, now=NOW + minute * MINUTE)
    assert expire_dialogues(session=session, before=NOW + 2 * MINUTE) == 2
    assert [load_dialogue(session=session, key=str(each), not_before=NOW) for each in range(4)] == [None, None, {}, {}]


def test_a_forgotten_chat_leaves_nothing_and_others_stay(session: Session) -> None:
    for chat in (7, 8):
        save_dialogue(session=session, key=f"k{chat}", chat_id=chat, state={}, now=NOW)
        lock_sealed(session=session, chat_id=chat, now=NOW)
        set_sealed(session=session, chat_id=chat, sealed="ru")
        remember_sent(session=session, chat_id=chat, message_id=1, answer_id=2, text_hash="h", asked_at=NOW)
    assert sum(forget(session=session, chat_id=7, person=None).values()) == 3
    left = {
        chat: (
            load_dialogue(session=session, key=f"k{chat}", not_before=NOW),
            get_sealed(session=session, chat_id=chat),
            find_sent(session=session, chat_id=chat, message_id=1) is not None,
        )
        for chat in (7, 8)
    }
    assert left == {7: (None, None, False), 8: ({}, "ru", True)}


def test_of_two_states_of_a_conversation_written_together_the_later_stands(session: Session) -> None:
    row = {"key": "k", "chat_id": 7, "updated_at": NOW, "person": None}
    save_dialogues(session, [row | {"state": {"turn": turn}} for turn in (1, 2)])
    assert load_dialogue(session=session, key="k", not_before=NOW) == {"turn": 2}
