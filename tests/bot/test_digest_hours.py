"""When a digest is due, in the chat's own time."""

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.choices import Choices
from bot.digest_hours import current_slot, effective_hour

DEFAULT = Choices()
BAKU = Choices(zone="Asia/Baku")
BERLIN = Choices(zone="Europe/Berlin", quiet=None)


def _at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("choices", "moment", "day", "begins"),
    [
        (DEFAULT, "2026-11-26T08:59", None, None),
        (DEFAULT, "2026-11-26T09:00", date(2026, 11, 26), "2026-11-26T09:00"),
        (DEFAULT, "2026-11-26T21:59", date(2026, 11, 26), "2026-11-26T09:00"),
        (DEFAULT, "2026-11-26T22:00", None, None),
        (DEFAULT, "2026-11-27T07:59", None, None),
        (BAKU, "2026-11-26T04:59", None, None),
        (BAKU, "2026-11-26T05:00", date(2026, 11, 26), "2026-11-26T05:00"),
        (Choices(zone="Pacific/Auckland"), "2026-11-25T20:00", date(2026, 11, 26), "2026-11-25T20:00"),
        # The hour that falls into the quiet ones waits for their end.
        (Choices(digest_hour=23), "2026-11-26T23:30", None, None),
        (Choices(digest_hour=23), "2026-11-27T08:00", date(2026, 11, 27), "2026-11-27T08:00"),
        (Choices(digest_hour=5), "2026-11-27T07:30", None, None),
        (Choices(digest_hour=12, quiet=(11, 14)), "2026-11-26T13:59", None, None),
        (Choices(digest_hour=12, quiet=(11, 14)), "2026-11-26T14:00", date(2026, 11, 26), "2026-11-26T14:00"),
        (Choices(digest_hour=0, quiet=None), "2026-11-26T00:00", date(2026, 11, 26), "2026-11-26T00:00"),
        # Clocks: an hour that is skipped begins after the change, one that is repeated begins the first time.
        (Choices(zone="Europe/Berlin", quiet=None, digest_hour=2), "2026-03-29T00:59", None, None),
        (
            Choices(zone="Europe/Berlin", quiet=None, digest_hour=2),
            "2026-03-29T01:00",
            date(2026, 3, 29),
            "2026-03-29T01:00",
        ),
        (
            Choices(zone="Europe/Berlin", quiet=None, digest_hour=2),
            "2026-10-25T00:00",
            date(2026, 10, 25),
            "2026-10-25T00:00",
        ),
        (BERLIN, "2026-03-28T08:00", date(2026, 3, 28), "2026-03-28T08:00"),
        (BERLIN, "2026-03-29T07:00", date(2026, 3, 29), "2026-03-29T07:00"),
    ],
)
def test_a_digest_is_due_from_its_hour_on_and_never_in_quiet_hours(
    choices: Choices, moment: str, day: date | None, begins: str | None
) -> None:
    slot = current_slot(choices, _at(moment))
    assert (slot and slot.day, slot and slot.begins) == (day, begins and _at(begins))


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "Asia/Baku", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe"]
)
@pytest.mark.parametrize("hour", [0, 2, 9, 23])
def test_every_day_of_a_year_has_exactly_one_digest(zone: str, hour: int) -> None:
    choices = Choices(zone=zone, digest_hour=hour)
    moments = [_at("2026-01-01T00:00") + timedelta(minutes=30 * step) for step in range(48 * 365)]
    slots = [slot for moment in moments if (slot := current_slot(choices, moment))]
    days = list(dict.fromkeys(slot.day for slot in slots))
    assert len({slot.begins for slot in slots}) == len(days)
    assert [later - earlier for earlier, later in itertools.pairwise(days)] == [timedelta(1)] * (len(days) - 1)


@pytest.mark.parametrize(
    ("hour", "quiet", "effective"), [(9, (22, 8), 9), (23, (22, 8), 8), (22, (22, 8), 8), (8, (22, 8), 8), (3, None, 3)]
)
def test_the_hour_that_people_are_told_is_the_one_that_counts(
    hour: int, quiet: tuple[int, int] | None, effective: int
) -> None:
    assert effective_hour(Choices(digest_hour=hour, quiet=quiet)) == effective
