import json
from datetime import UTC, datetime, timedelta

from bot.dialogue import Dialogue, advance, dialogue_from_json, dialogue_to_json
from bot.period import parse_period
from bot.question import Clarification, Correction, Flow, Intent, Language, Question, Unclear

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TRADE = Question(
    Language.EN,
    Intent.EXPORTS,
    reporter="BY",
    partner="AZ",
    directed=True,
    flow=Flow.EXPORTS,
    period=parse_period("2013-01..2013-02"),
    product="tractors",
    topics=("tractors",),
    corrections=(Correction("belrus", "BY"),),
)
KOREA = Clarification(Language.EN, Unclear.AMBIGUOUS_COUNTRY, TRADE, (TRADE, TRADE.turned()), varies="reporter")


def test_a_conversation_is_remembered_for_fifteen_minutes() -> None:
    dialogue = advance(Dialogue(), TRADE, NOON)
    assert dialogue.fresh(NOON + timedelta(minutes=15)).last == TRADE
    assert dialogue.fresh(NOON + timedelta(minutes=15, seconds=1)) == Dialogue()


def test_thanks_leave_the_last_question_in_place() -> None:
    dialogue = advance(Dialogue(), TRADE, NOON)
    assert advance(dialogue, Question(Language.EN, Intent.THANKS), NOON).last == TRADE


def test_a_new_question_moves_the_last_one_back_and_settles_a_question_back() -> None:
    asked = advance(advance(Dialogue(), TRADE, NOON), KOREA, NOON)
    assert asked.pending == KOREA
    settled = advance(asked, TRADE.turned(), NOON)
    assert (settled.last, settled.before, settled.pending) == (TRADE.turned(), TRADE, None)


def test_a_conversation_survives_json() -> None:
    dialogue = advance(advance(Dialogue(), TRADE, NOON), KOREA, NOON)
    assert dialogue_from_json(json.loads(json.dumps(dialogue_to_json(dialogue)))) == dialogue


def test_a_stored_state_that_no_longer_fits_counts_as_empty() -> None:
    assert dialogue_from_json({"last": {"intent": "dance"}, "before": None, "pending": None, "at": None}) == Dialogue()
    assert dialogue_from_json({}) == Dialogue()
