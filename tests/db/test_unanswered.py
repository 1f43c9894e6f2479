from datetime import date

import pytest
from sqlmodel import Session

from db.queries.unanswered import list_unanswered, record_choice, record_unanswered

DAY = date(2026, 3, 1)


def _record(session: Session, text: str, day: date = DAY, language: str = "en", reason: str = "no_data") -> int:
    return record_unanswered(session=session, text=text, language=language, reason=reason, guess="BY-AZ", day=day)


def test_a_wording_is_counted_up_and_keeps_its_days(session: Session) -> None:
    ids = {_record(session, "gold?", date(2026, 3, day)) for day in (2, 5, 3)}
    found = list_unanswered(session=session)
    assert [(each.id, each.times, each.first_on.day, each.last_on.day) for each in found] == [(ids.pop(), 3, 2, 5)]


def test_languages_and_reasons_are_counted_apart(session: Session) -> None:
    for language, reason in (("en", "no_data"), ("ru", "no_data"), ("en", "unclear")):
        _record(session, "gold?", language=language, reason=reason)
    assert [each.times for each in list_unanswered(session=session)] == [1, 1, 1]
    assert [each.language for each in list_unanswered(session=session, language="ru")] == ["ru"]


def test_the_most_frequent_wordings_come_first(session: Session) -> None:
    for text, day in (("old", 1), ("new", 2), ("often", 1), ("often", 1)):
        _record(session, text, date(2026, 3, day))
    assert [each.text for each in list_unanswered(session=session)] == ["often", "new", "old"]
    assert [each.text for each in list_unanswered(session=session, limit=1)] == ["often"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [("x" * 301, "x" * 300), ("a\0b", "a\N{REPLACEMENT CHARACTER}b"), ("a\ud800b", "a?b"), ("🇧🇾<&>", "🇧🇾<&>")],
)
def test_a_wording_is_kept_as_far_as_a_database_can(session: Session, given: str, kept: str) -> None:
    _record(session, given)
    assert [each.text for each in list_unanswered(session=session)] == [kept]


def test_the_choice_that_followed_is_recorded(session: Session) -> None:
    row = _record(session, "korea?")
    assert record_choice(session=session, unanswered_id=row, chosen="KR") is True
    assert [(each.guess, each.chosen) for each in list_unanswered(session=session)] == [("BY-AZ", "KR")]


def test_a_choice_for_a_row_that_is_gone_is_not_recorded(session: Session) -> None:
    assert record_choice(session=session, unanswered_id=99, chosen="KR") is False
