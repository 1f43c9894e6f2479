"""Figures fetched while a person waits: once, stored, and never at the price of an answer."""

import asyncio
import logging
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from bot.answer import Side, Status
from bot.assistant import Assistant
from bot.dialogue import Dialogue
from bot.fetching import Fetched, Fetcher, open_fetcher
from bot.fetching.wanted import wanted_scopes
from bot.period import parse_period
from bot.presenting import to_plain
from bot.question import Intent, Language, Question
from bot.settings import Settings
from db.engine import open_session
from db.importers.services.asking import Services
from db.importers.services.http import CONVERSATION
from db.models import FetchOutcome
from db.queries.datasets import find_datasets
from tests.statistics_services import (
    TRADE_OF_AZ_AND_BY,
    Reply,
    StatisticsService,
    envelope,
    imts,
    imts_line,
    record,
    statistics_service,
)

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
TODAY = START.date()
TRADE = Question(Language.EN, Intent.TRADE_TOTAL, "AZ", "BY")
HELD, EMPTY, FAILED = FetchOutcome.HELD, FetchOutcome.EMPTY, FetchOutcome.FAILED


@dataclass(slots=True)
class Clock:
    """A clock that a test sets."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


@dataclass(slots=True)
class Scene:
    """A fetcher on a store, the service that it asks, and the clock of both."""

    fetcher: Fetcher
    service: StatisticsService
    clock: Clock
    store: Engine
    another: Callable[[], Fetcher] = field(repr=False)

    def refresh(self, question: Question = TRADE) -> list[tuple[str, FetchOutcome]]:
        return [(each.service, each.outcome) for each in self.fetcher.refresh(question, TODAY)]


@contextmanager
def scene(store: Engine, *replies: Reply, enabled: tuple[str, ...] = ("imts",)) -> Iterator[Scene]:
    clock = Clock()
    with statistics_service(*replies) as service:
        services = Services(service.url, service.url, None, replace(CONVERSATION, longest_wait=0.05))

        def another() -> Fetcher:
            return Fetcher(store, services, enabled, clock)

        yield Scene(another(), service, clock, store, another)


def cells(store: Engine) -> list[tuple[object, ...]]:
    query = (
        "SELECT code, reporter, partner, flow, product, period, value, status FROM observation"
        " JOIN dataset ON dataset.id = dataset_id WHERE state = 'live' ORDER BY 1, 2, 3, 4, 5, 6"
    )
    with store.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_a_cold_pair_is_fetched_and_the_second_time_read_from_the_store(store: Engine) -> None:
    with scene(store, Reply(TRADE_OF_AZ_AND_BY)) as on:
        assert on.refresh() == [("imts", HELD)]
        assert on.refresh(TRADE.turned()) == []
        assert len(on.service.asked) == 1
    assert cells(store) == [
        ("imts-live", "AZ", "BY", "X", "", 201101, 826_500_000, "A"),
        ("imts-live", "AZ", "BY", "X", "", 201201, 12_345_678, "A"),
        ("imts-live", "BY", "AZ", "M", "", 201101, 761_000_000, "E"),
        ("imts-live", "BY", "AZ", "X", "", 201101, 0, "A"),
    ]


def test_fetched_reports_that_the_imf_filled_in_pass_as_estimates(store: Engine) -> None:
    filled_in = imts(
        imts_line("AZE", "BLR", "XG_FOB_USD", "2011", "1000000"),
        imts_line("BLR", "AZE", "MG_CIF_USD", "2011", "1060000"),
    )
    with scene(store, Reply(filled_in)) as on:
        assistant = Assistant(store, Settings(_env_file=None), on.fetcher)
        found = assistant.reply("exports AZ BY 2011", Dialogue(), now=START).answer
    assert {each.status for each in found.figures if each.source == "imts-live"} == {Status.ESTIMATE}


def test_what_a_service_says_of_its_figures_is_said_of_those_fetched_before_it_said_so(store: Engine) -> None:
    with scene(store, *[Reply(TRADE_OF_AZ_AND_BY)] * 2) as on:
        on.refresh()
        with open_session(store) as session:
            session.execute(text("UPDATE dataset SET details = '{}' WHERE code = 'imts-live'"))
            assert live_notes(session) == ()
        on.clock.now += timedelta(days=40)
        on.refresh()
    with open_session(store) as session:
        assert live_notes(session) == ("note-filled-in",)


def live_notes(session: Session) -> tuple[str, ...]:
    [notes] = [each.notes for each in find_datasets(session=session) if each.code == "imts-live"]
    return notes


def test_imports_that_a_country_values_fob_are_said_to_be(store: Engine) -> None:
    bought = envelope(
        record(31, 112, "M", 2011, 5_000_000, cifvalue=None, fobvalue=5_000_000),
        record(112, 31, "M", 2011, 6_000_000),
    )
    with scene(store, Reply(bought), enabled=("comtrade",)) as on:
        assistant = Assistant(store, Settings(_env_file=None), on.fetcher)
        told = {
            pair: assistant.reply(f"imports {pair} 2011", Dialogue(), now=START).answer for pair in ("AZ BY", "BY AZ")
        }
    valued = {
        pair: {
            each.valuation for each in answer.figures if (each.source, each.side) == ("comtrade-live", Side.REPORTER)
        }
        for pair, answer in told.items()
    }
    assert valued == {"AZ BY": {"fob"}, "BY AZ": {"cif"}}
    assert ["imports FOB" in to_plain(answer) for answer in told.values()] == [True, False]


def test_years_and_months_of_a_pair_take_nothing_from_each_other(store: Engine) -> None:
    months = imts(imts_line("AZE", "BLR", "XG_FOB_USD", "2012-M02", "5"))
    month = replace(TRADE, period=parse_period("2012-02"))
    with scene(store, *[Reply(TRADE_OF_AZ_AND_BY), Reply(months)] * 2) as on:
        for _ in range(2):
            assert (on.refresh(), on.refresh(month)) == ([("imts", HELD)], [("imts", HELD)])
            assert [cell[5] for cell in cells(store)] == [201101, 201201, 201202, 201101, 201101]
            on.clock.now += timedelta(days=40)
        assert len(on.service.asked) == 4


def test_a_hundred_askers_at_once_cause_one_fetch(store: Engine) -> None:
    with scene(store, Reply(TRADE_OF_AZ_AND_BY, delay=0.3)) as on, ThreadPoolExecutor(100) as threads:
        askers = [threads.submit(on.fetcher.refresh, question, TODAY) for question in [TRADE, TRADE.turned()] * 50]
        outcomes = {each.outcome for asker in askers for each in asker.result()}
        assert (len(on.service.asked), outcomes) == (1, {HELD})
    assert len(cells(store)) == 4


async def test_askers_of_an_event_loop_share_a_fetch_without_stalling_it(store: Engine) -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    with scene(store, Reply(TRADE_OF_AZ_AND_BY, delay=0.3)) as on:
        ticking = asyncio.create_task(tick())
        found = await asyncio.gather(*(asyncio.to_thread(on.fetcher.refresh, TRADE, TODAY) for _ in range(20)))
        ticking.cancel()
        assert len(on.service.asked) == 1
    assert {each.outcome for one in found for each in one} == {HELD}
    assert ticks > 5


@pytest.mark.parametrize(
    ("reply", "outcome", "until_asked_again"),
    [
        (Reply(TRADE_OF_AZ_AND_BY), HELD, timedelta(days=30)),
        (Reply(imts()), EMPTY, timedelta(days=1)),
        (Reply(b"<html>"), FAILED, timedelta(minutes=10)),
        (Reply(status=429), FAILED, timedelta(minutes=10)),
        (Reply(TRADE_OF_AZ_AND_BY, cut=30), FAILED, timedelta(minutes=10)),
    ],
    ids=["held", "not held by the service", "web page", "busy", "broken off"],
)
def test_what_a_fetch_came_to_stands_for_a_while_in_later_processes_too(
    store: Engine, reply: Reply, outcome: FetchOutcome, until_asked_again: timedelta
) -> None:
    with scene(store, reply) as on:
        assert on.refresh() == [("imts", outcome)]
        asked = len(on.service.asked)
        on.clock.now += until_asked_again - timedelta(seconds=1)
        assert on.another().refresh(TRADE, TODAY) in ([], [Fetched("imts", FAILED, was_asked=False)])
        assert len(on.service.asked) == asked
        on.clock.now += timedelta(seconds=2)
        assert on.refresh() == [("imts", outcome)]
        assert len(on.service.asked) == 2 * asked


REVISED = imts(imts_line("AZE", "BLR", "XG_FOB_USD", "2012", "99"))


@pytest.mark.parametrize(
    ("later", "outcome", "as_of", "values"),
    [
        (Reply(REVISED), HELD, date(2026, 4, 1), [99]),
        (Reply(imts()), EMPTY, date(2026, 4, 1), [826_500_000, 12_345_678, 761_000_000, 0]),
        (Reply(b"<html>"), FAILED, TODAY, [826_500_000, 12_345_678, 761_000_000, 0]),
        (Reply(status=500), FAILED, TODAY, [826_500_000, 12_345_678, 761_000_000, 0]),
        (Reply(REVISED[:-4]), FAILED, TODAY, [826_500_000, 12_345_678, 761_000_000, 0]),
    ],
    ids=["revised", "nothing any more", "web page", "broken", "cut off"],
)
def test_stale_figures_are_replaced_by_a_whole_reply_only(
    store: Engine, later: Reply, outcome: FetchOutcome, as_of: date, values: list[int]
) -> None:
    with scene(store, Reply(TRADE_OF_AZ_AND_BY), later) as on:
        on.refresh()
        on.clock.now += timedelta(days=31)
        assert on.fetcher.refresh(TRADE, TODAY) == [Fetched("imts", outcome, as_of)]
    assert [cell[6] for cell in cells(store)] == values


@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=429),
        Reply(status=429, headers={"Retry-After": "3600"}),
        Reply(status=500),
        Reply(TRADE_OF_AZ_AND_BY[:-9]),
        Reply(TRADE_OF_AZ_AND_BY, cut=9),
        Reply(TRADE_OF_AZ_AND_BY.replace(b"OBS_VALUE", b"VALUE")),
        Reply(b"<!DOCTYPE html>"),
        Reply(status=301, headers={"Location": "http://127.0.0.1:9/"}),
    ],
    ids=["429", "429 for an hour", "500", "truncated", "broken off", "wrong fields", "web page", "redirect"],
)
def test_misbehaviour_brings_no_number_and_no_error(store: Engine, reply: Reply) -> None:
    with scene(store, reply) as on:
        assert on.refresh() == [("imts", FAILED)]
    assert cells(store) == []


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_a_service_out_of_reach_is_left_alone_for_ten_minutes_for_all_pairs(store: Engine) -> None:
    clock = Clock()
    services = Services(f"http://127.0.0.1:{_free_port()}")
    first, second = (Fetcher(store, services, ("imts",), clock) for _ in range(2))
    other = replace(TRADE, partner="TR")
    assert first.refresh(TRADE, TODAY) == [Fetched("imts", FAILED)]
    assert first.refresh(other, TODAY) == [Fetched("imts", FAILED, was_asked=False)]
    assert second.refresh(other, TODAY) == [Fetched("imts", FAILED, was_asked=False)]
    clock.now += timedelta(minutes=10, seconds=1)
    assert first.refresh(other, TODAY) == [Fetched("imts", FAILED)]


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_nobody_waits_longer_than_told_and_a_slow_reply_is_stored_all_the_same(store: Engine) -> None:
    with scene(store, Reply(TRADE_OF_AZ_AND_BY, delay=0.6)) as on:
        on.fetcher.reply_seconds = 0.1
        started = time.monotonic()
        assert on.refresh() == [("imts", FAILED)]
        assert time.monotonic() - started < 0.5
        deadline = time.monotonic() + 5
        while not cells(store) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert on.refresh() == []
    assert len(cells(store)) == 4


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_a_connection_that_does_not_come_about_costs_the_connect_time_once(store: Engine) -> None:
    class Stuck(Services):
        def ask(self, *_: object, **__: object) -> object:  # type: ignore[override]
            time.sleep(1)
            raise AssertionError("nobody waits for this")

    fetcher = Fetcher(store, Stuck(), ("imts",), Clock(), connect_seconds=0.1)
    started = time.monotonic()
    assert fetcher.refresh(TRADE, TODAY) == [Fetched("imts", FAILED)]
    assert fetcher.refresh(replace(TRADE, partner="TR"), TODAY) == [Fetched("imts", FAILED, was_asked=False)]
    assert time.monotonic() - started < 0.6


def test_chapters_come_from_un_comtrade_and_stand_beside_other_years(store: Engine) -> None:
    question = replace(TRADE, intent=Intent.PRODUCTS, period=parse_period("2018"))
    other = replace(question, period=parse_period("2017"))
    replies = [
        Reply(envelope(record(31, 112, "X", 2018, 7, cmdCode="27"))),
        Reply(envelope(record(31, 112, "X", 2017, 6, cmdCode="27"))),
    ]
    with scene(store, *replies, enabled=("imts", "comtrade")) as on:
        on.service.replies.insert(0, Reply(TRADE_OF_AZ_AND_BY))
        assert on.refresh(question) == [("imts", HELD), ("comtrade", HELD)]
        assert on.refresh(other) == [("comtrade", HELD)]
        assert on.refresh(question) == []
    assert [cell[3:7] for cell in cells(store) if cell[0] == "comtrade-live"] == [
        ("X", "27", 201701, 6),
        ("X", "27", 201801, 7),
    ]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (TRADE, ["imts AZ BY"]),
        (TRADE.turned(), ["imts AZ BY"]),
        (replace(TRADE, intent=Intent.EXPORTS), ["imts AZ BY"]),
        (replace(TRADE, intent=Intent.PROFILE), ["imts AZ BY"]),
        (replace(TRADE, intent=Intent.COMPARE, others=("TR",)), ["imts AZ BY", "imts AZ TR"]),
        (replace(TRADE, intent=Intent.PRODUCTS), ["imts AZ BY", "comtrade:h2024 AZ BY"]),
        (replace(TRADE, product="oil", period=parse_period("2018")), ["imts AZ BY", "comtrade:h2018 AZ BY"]),
        (replace(TRADE, product="oil", period=parse_period("2010..2012")), ["imts AZ BY", "comtrade:h2012 AZ BY"]),
        (replace(TRADE, product="oil", period=parse_period("rel:-1y")), ["imts AZ BY", "comtrade:h2025 AZ BY"]),
        (replace(TRADE, period=parse_period("2018-03")), ["imts:m AZ BY"]),
        (replace(TRADE, period=parse_period("2013-01..2013-02")), ["imts:m AZ BY"]),
        (replace(TRADE, partner=None), []),
        (replace(TRADE, partner="EU"), []),
        (replace(TRADE, partner="AZ"), []),
        (replace(TRADE, intent=Intent.TOP_PARTNERS), []),
        (replace(TRADE, intent=Intent.COOPERATION), []),
        (replace(TRADE, intent=Intent.INVESTMENT), []),
        (replace(TRADE, intent=Intent.OUT_OF_SCOPE), []),
        (Question(Language.EN, Intent.HELP), []),
    ],
    ids=lambda value: None if isinstance(value, list) else f"{value.intent} {value.partner}",
)
def test_only_questions_about_the_figures_of_a_pair_want_any(question: Question, names: list[str]) -> None:
    wanted = wanted_scopes(question, TODAY, ("imts", "comtrade"))
    assert [f"{each.name} {each.scope.first} {each.scope.second}" for each in wanted] == names


def test_un_comtrade_alone_is_asked_for_the_twelve_years_around_the_one_meant() -> None:
    question = replace(TRADE, period=parse_period("2005"))
    (wanted,) = wanted_scopes(question, TODAY, ("comtrade",))
    assert (wanted.name, wanted.scope.years) == ("comtrade:2004", tuple(range(2004, 2016)))


@pytest.mark.parametrize(
    ("variable", "enabled"),
    [
        ("off", None),
        ("OFF", None),
        ("imts", ("imts",)),
        (" comtrade , imts ", ("comtrade", "imts")),
        ("", ("imts", "comtrade")),
    ],
)
@pytest.mark.parametrize("dialect", ["sqlite"])
def test_services_are_chosen_by_the_environment(
    store: Engine, monkeypatch: pytest.MonkeyPatch, variable: str, enabled: tuple[str, ...] | None
) -> None:
    monkeypatch.setenv("DATA_SERVICES", variable)
    fetcher = open_fetcher(store, Settings(_env_file=None), Clock())
    assert (fetcher and fetcher.enabled) == enabled


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_no_log_and_no_row_ever_holds_the_key(store: Engine, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with statistics_service(Reply(status=403)) as service:
        services = Services(service.url, service.url, "s3cret")
        fetcher = Fetcher(store, services, ("comtrade",), Clock())
        fetcher.refresh(TRADE, TODAY)
        assert service.asked[0].headers["ocp-apim-subscription-key"] == "s3cret"
        assert "s3cret" not in service.asked[0].path
    with store.connect() as connection:
        rows = str(connection.execute(text("SELECT * FROM service_fetch")).all())
    assert "s3cret" not in caplog.text + rows


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_an_answer_says_which_service_did_not_answer_and_only_when_it_was_asked(store: Engine) -> None:
    with scene(store, Reply(TRADE_OF_AZ_AND_BY), Reply(status=500)) as on:
        assistant = Assistant(store, Settings(_env_file=None), on.fetcher)
        keys = []
        for days in (0, 31, 31):
            on.clock.now = START + timedelta(days=days)
            reply = assistant.reply("/trade AZ BY", Dialogue(), now=on.clock.now)
            keys.append([line.key for line in reply.answer.notes if line.key.startswith("note-service")])
        followed = assistant.follow(TRADE, Dialogue(), now=on.clock.now)
    assert keys == [[], ["note-service-unreachable-since"], []]
    assert [line.key for line in followed.answer.notes if line.key.startswith("note-service")] == []


@pytest.mark.parametrize("dialect", ["sqlite"])
def test_an_assistant_without_a_fetcher_asks_nobody(store: Engine) -> None:
    reply = Assistant(store, Settings(_env_file=None)).reply("/trade AZ BY", Dialogue(), now=START)
    assert [line.key for line in reply.answer.notes if line.key.startswith("note-service")] == []
