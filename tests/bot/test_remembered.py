from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine
from sqlmodel import col, update

from bot.answer import Answer, Outcome
from bot.assistant import Assistant
from bot.dialogue import Dialogue
from bot.question import Intent, Language, Question
from bot.remembered import Remembered
from bot.settings import Settings
from db.engine import open_session
from db.models import Claim
from db.queries.meta import get_generation
from db.seed import load_seed

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ASKED = Question(Language.EN, Intent.TRADE_TOTAL, "BY", "AZ")
ANSWER = Answer(Outcome.ANSWER, ASKED, Language.EN)


def test_an_answer_is_found_again_while_nothing_has_changed() -> None:
    remembered = Remembered()
    remembered.keep(ASKED, ANSWER, "1", NOON)
    assert remembered.find(ASKED, Language.EN, "1", NOON) is ANSWER


def test_an_answer_counts_neither_for_another_generation_nor_language_nor_day() -> None:
    remembered = Remembered()
    remembered.keep(ASKED, ANSWER, "1", NOON)
    assert remembered.find(ASKED, Language.EN, "2", NOON) is None
    assert remembered.find(ASKED, Language.RU, "1", NOON) is None
    assert remembered.find(ASKED, Language.EN, "1", NOON + timedelta(days=1)) is None


def test_where_services_are_asked_an_answer_stands_for_a_while_only() -> None:
    remembered = Remembered(timedelta(minutes=1))
    remembered.keep(ASKED, ANSWER, "1", NOON)
    assert remembered.find(ASKED, Language.EN, "1", NOON + timedelta(seconds=59)) is ANSWER
    assert remembered.find(ASKED, Language.EN, "1", NOON + timedelta(seconds=60)) is None


def test_every_change_of_claims_begins_a_generation_on_both_engines(store: Engine) -> None:
    seen = []
    with open_session(store) as session:
        seen.append(get_generation(session=session))
        load_seed(session, ("founding",))
        seen.append(get_generation(session=session))
        session.exec(update(Claim).where(col(Claim.id) == "F12").values(state="withdrawn"))
        seen.append(get_generation(session=session))
    assert seen[0] != "" and len(set(seen)) == 3


def test_a_corrected_claim_is_answered_with_at_once(store: Engine) -> None:
    with open_session(store) as session:
        load_seed(session, ("founding",))
    assistant = Assistant(store, Settings(_env_file=None), remembered=Remembered())

    def turnover() -> list[str]:
        found = assistant.reply("/trade BY AZ 2013-01..02", Dialogue(), now=NOON).answer
        return [f"{each.value} {each.status}" for each in found.figures if each.indicator == "turnover"]

    before = turnover()
    with open_session(store) as session:
        session.exec(update(Claim).where(col(Claim.id) == "F12").values(state="withdrawn"))
    assert before[:1] == ["33.7 published"]
    assert turnover()[:1] == ["33.7 calculated"]


def test_a_remembered_answer_is_given_at_once_and_another_is_not(store: Engine) -> None:
    with open_session(store) as session:
        load_seed(session, ("founding",))
    assistant = Assistant(store, Settings(_env_file=None), remembered=Remembered())
    assert assistant.reply_at_once("/trade BY AZ", Dialogue(), now=NOON) is None
    looked_up = assistant.reply("/trade BY AZ", Dialogue(), now=NOON)
    at_once = assistant.reply_at_once("/trade BY AZ", Dialogue(), now=NOON)
    assert at_once is not None and (at_once.answer, at_once.dialogue) == (looked_up.answer, looked_up.dialogue)
