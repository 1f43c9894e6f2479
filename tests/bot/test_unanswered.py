"""What could not be answered is kept without identity, and comes back as labelled questions."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.assistant import Assistant
from bot.dialogue import Dialogue
from bot.presenting import buttons
from bot.settings import Settings
from bot.unanswered import labelled_lines
from db.engine import create_store, open_session, prepare_store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def assistant() -> Iterator[Assistant]:
    engine = create_store("sqlite://")
    prepare_store(engine, seed_sets=("founding",))
    yield Assistant(engine, Settings(_env_file=None), keeps_unanswered=True)
    engine.dispose()


def _lines(assistant: Assistant, *, every: bool = True) -> list[dict[str, object]]:
    with open_session(assistant.engine) as session:
        return [json.loads(line) for line in labelled_lines(session, all_of_them=every)]


def test_an_answered_question_is_not_kept(assistant: Assistant) -> None:
    assistant.reply("trade between Belarus and Azerbaijan", Dialogue(), now=NOW)
    assert _lines(assistant) == []


def test_the_choice_taken_labels_the_wording(assistant: Assistant) -> None:
    asked = assistant.reply("Trade Korea  Belarus", Dialogue(), now=NOW)
    choice = next(button.question for row in buttons(asked.answer) for button in row if button.question)
    assistant.follow(choice, asked.dialogue, now=NOW)
    assert _lines(assistant) == [
        {
            "text": "trade korea belarus",
            "lang": "en",
            "times": 1,
            "reason": "ambiguous_country",
            "intent": "trade_total",
            "pair": f"{choice.reporter}~BY",
            "checked": False,
            "chosen": True,
        }
    ]


def test_a_wording_asked_by_few_is_shown_on_request_only(assistant: Assistant) -> None:
    for _ in range(4):
        assistant.reply("trade between Belarus and Tuvalu 2012", Dialogue(), now=NOW)
    assert (_lines(assistant, every=False), len(_lines(assistant))) == ([], 1)
    assistant.reply("trade between Belarus and Tuvalu 2012", Dialogue(), now=NOW)
    assert [line["times"] for line in _lines(assistant, every=False)] == [5]


def test_names_typed_in_any_script_do_not_break_the_log(assistant: Assistant) -> None:
    assistant.reply("что сказал Лукашенко о Тувалу", Dialogue(), now=NOW)
    assert len(_lines(assistant)) == 1
