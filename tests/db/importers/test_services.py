"""The adapters of the statistics services against services on loopback."""

import json
import socket
from dataclasses import replace
from typing import Any

import pytest

from db.importers.services import comtrade, imts
from db.importers.services.areas import comtrade_code, imf_code
from db.importers.services.asking import Services
from db.importers.services.errors import (
    InvalidReply,
    ServiceBusy,
    ServiceError,
    ServiceUnreachable,
    TruncatedReply,
)
from db.importers.services.http import CONVERSATION, get
from db.importers.services.reply import Scope
from tests.db.importers.small_files import WORLD_DATA, needs_world_data
from tests.statistics_services import (
    TRADE_OF_AZ_AND_BY,
    Reply,
    envelope,
    imts_line,
    record,
    statistics_service,
)
from tests.statistics_services import imts as imts_csv

AZ_BY = Scope("AZ", "BY")
YEARS = Scope("AZ", "BY", (2011, 2012))
CHAPTERS = Scope("AZ", "BY", chapters_of=2011)
TOTALS = envelope(
    record(31, 112, "X", 2011, 726779540.4),
    record(112, 31, "M", 2011, 800000000.0, isReported=False),
    record(31, 112, "M", 2012, 5, cifvalue=None, fobvalue=5),
    record(31, 31, "M", 2012, 7),
)


def _ask(service: str, scope: Scope, *replies: Reply, key: str | None = None, **patience: Any) -> tuple[Any, Any]:
    with statistics_service(*replies) as running:
        patient = replace(CONVERSATION, longest_wait=0.05, **patience)
        services = Services(running.url, running.url, key, patient)
        try:
            return services.ask(service, scope), running.asked
        except ServiceError as error:
            return error, running.asked


def test_the_imf_is_asked_for_both_countries_in_one_request() -> None:
    reply, asked = _ask("imts", AZ_BY, Reply(TRADE_OF_AZ_AND_BY))
    assert [(each.path, each.params) for each in asked] == [
        ("/data/dataflow/IMF.STA/IMTS/1.0.0/AZE+BLR.XG_FOB_USD+MG_CIF_USD.AZE+BLR.A", {})
    ]
    assert asked[0].headers["accept"] == "application/vnd.sdmx.data+csv"
    assert sorted(reply.cells) == [
        ("AZ", "BY", "X", "", "A", 201101, 826_500_000, "A"),
        ("AZ", "BY", "X", "", "A", 201201, 12_345_678, "A"),
        ("BY", "AZ", "M", "", "A", 201101, 761_000_000, "E"),
        ("BY", "AZ", "X", "", "A", 201101, 0, "A"),
    ]


def test_the_imf_is_asked_for_months_where_months_are_meant() -> None:
    lines = [imts_line("AZE", "BLR", "XG_FOB_USD", when, "5") for when in ("2012", "2012-M02", "2013-M01")]
    scope = replace(AZ_BY, years=(2012,), monthly=True)
    reply, asked = _ask("imts", scope, Reply(imts_csv(*lines)))
    assert asked[0].path.endswith("/AZE+BLR.XG_FOB_USD+MG_CIF_USD.AZE+BLR.M")
    assert reply.cells == (("AZ", "BY", "X", "", "M", 201202, 5, "A"),)


def test_only_the_years_asked_for_are_kept() -> None:
    reply, _ = _ask("imts", replace(AZ_BY, years=(2012,)), Reply(TRADE_OF_AZ_AND_BY))
    assert [cell[5] for cell in reply.cells] == [201201]


@pytest.mark.parametrize(("key", "path"), [(None, "/public/v1/preview/C/A/HS"), ("s3cret", "/data/v1/get/C/A/HS")])
def test_un_comtrade_is_asked_for_sums_only_and_the_key_travels_in_a_header(key: str | None, path: str) -> None:
    reply, asked = _ask("comtrade", YEARS, Reply(TOTALS), key=key)
    assert (asked[0].path, asked[0].headers.get("ocp-apim-subscription-key")) == (path, key)
    assert asked[0].params == {
        "reporterCode": "31,112",
        "partnerCode": "31,112",
        "partner2Code": "0",
        "period": "2011,2012",
        "cmdCode": "TOTAL",
        "flowCode": "M,X",
        "motCode": "0",
        "customsCode": "C00",
        "maxRecords": "100000" if key else "500",
        "includeDesc": "false",
    }
    assert sorted(reply.cells) == [
        ("AZ", "BY", "M", "", "A", 201201, 5, "A"),
        ("AZ", "BY", "X", "", "A", 201101, 726_779_540, "A"),
        ("BY", "AZ", "M", "", "A", 201101, 800_000_000, "E"),
    ]
    assert reply.fob_importers == {"AZ"}


def test_chapters_are_asked_for_by_year() -> None:
    sent = envelope(record(31, 112, "X", 2011, 7, cmdCode="27"), record(31, 112, "X", 2011, 1, cmdCode="08"))
    reply, asked = _ask("comtrade", CHAPTERS, Reply(sent))
    assert (asked[0].params["cmdCode"], asked[0].params["period"]) == ("AG2", "2011")
    assert [cell[3] for cell in reply.cells] == ["27", "08"]


@pytest.mark.parametrize(
    ("country", "imf", "un"),
    [
        ("AZ", "AZE", "31"),
        ("BY", "BLR", "112"),
        ("US", "USA", "842"),
        ("FR", "FRA", "251"),
        ("IN", "IND", "699"),
        ("CH", "CHE", "757"),
        ("NO", "NOR", "579"),
        ("IT", "ITA", "380"),
        ("TW", "TWN", "490"),
        ("XK", "KOS", "412"),
        ("NA", "NAM", "516"),
        ("CD", "COD", "180"),
        ("CG", "COG", "178"),
        ("EU", None, None),
        ("XX", None, None),
    ],
)
def test_each_service_knows_countries_by_its_own_codes(country: str, imf: str | None, un: str | None) -> None:
    assert (imf_code(country), comtrade_code(country)) == (imf, un)


@pytest.mark.parametrize("service", ["imts", "comtrade"])
def test_a_country_that_a_service_has_no_code_for_is_not_asked_about(service: str) -> None:
    reply, asked = _ask(service, Scope("AZ", "XX", (2011,)), Reply(b""))
    assert (reply.cells, asked) == ((), [])


@pytest.mark.parametrize(
    ("service", "reply"),
    [
        ("imts", Reply(imts_csv())),
        ("imts", Reply(status=204)),
        ("imts", Reply(b'{"error": "no results"}', status=404)),
        ("comtrade", Reply(envelope())),
        ("comtrade", Reply(envelope(error=None))),
    ],
)
def test_what_a_service_does_not_hold_is_an_empty_reply(service: str, reply: Reply) -> None:
    assert _ask(service, YEARS, reply)[0].cells == ()


A_LINE = imts_line("AZE", "BLR", "XG_FOB_USD", "2011", "5")
HTML = b"<!DOCTYPE html><html><body>Maintenance</body></html>"
A_RECORD = record(31, 112, "X", 2011, 5)
MANY = [record(31, 112, "X", 2011, 5, cmdCode=f"{number % 100:02}", refYear=2011) for number in range(501)]


def _changed(**changes: Any) -> Reply:
    return Reply(envelope(record(31, 112, "X", 2011, 5, **changes)))


def _without(name: str) -> Reply:
    return Reply(envelope({key: value for key, value in A_RECORD.items() if key != name}))


@pytest.mark.parametrize(
    ("service", "reply", "error"),
    [
        ("imts", Reply(HTML), InvalidReply),
        ("imts", Reply(HTML, status=404), InvalidReply),
        ("imts", Reply(b""), InvalidReply),
        ("imts", Reply(b'{"data": []}'), InvalidReply),
        ("imts", Reply(status=302, headers={"Location": "http://127.0.0.1:9/"}), InvalidReply),
        ("imts", Reply(status=400), InvalidReply),
        ("imts", Reply(status=401), InvalidReply),
        ("imts", Reply(imts_csv(A_LINE)[:-1]), InvalidReply),
        ("imts", Reply(imts_csv(A_LINE)[:-5]), InvalidReply),
        ("imts", Reply(imts_csv(A_LINE, A_LINE)), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "RUS", "XG_FOB_USD", "2011", "5"))), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "G001", "XG_FOB_USD", "2011", "5"))), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "BLR", "TBG_USD", "2011", "5"))), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "BLR", "XG_FOB_USD", "2011", "-5"))), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "BLR", "XG_FOB_USD", "2011", "NaN"))), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "BLR", "XG_FOB_USD", "last", "5"))), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "BLR", "XG_FOB_USD", "2011", "5", scale="x"))), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "BLR", "XG_FOB_USD", "2011", "826000000", scale="6"))), InvalidReply),
        ("imts", Reply(imts_csv(imts_line("AZE", "BLR", "XG_FOB_USD", "2011", "5", status="??"))), InvalidReply),
        ("imts", Reply("Баку".encode("utf-16")), InvalidReply),
        ("imts", Reply(imts_csv(*[A_LINE] * 5_001)), TruncatedReply),
        ("imts", Reply(imts_csv(A_LINE), cut=20), ServiceUnreachable),
        ("comtrade", Reply(envelope(A_RECORD)[:-20]), InvalidReply),
        ("comtrade", Reply(envelope(A_RECORD), cut=20), ServiceUnreachable),
        ("comtrade", Reply(HTML), InvalidReply),
        ("comtrade", Reply(b"[]"), InvalidReply),
        ("comtrade", Reply(b"[" * 100_000), InvalidReply),
        ("comtrade", Reply(envelope(A_RECORD, error="Internal")), InvalidReply),
        ("comtrade", Reply(envelope(A_RECORD, count=2)), TruncatedReply),
        ("comtrade", Reply(envelope(*MANY)), TruncatedReply),
        ("comtrade", Reply(envelope(*MANY[:500])), TruncatedReply),
        ("comtrade", Reply(envelope(A_RECORD, A_RECORD)), InvalidReply),
        ("comtrade", _changed(partner2Code=643), InvalidReply),
        ("comtrade", _changed(motCode=1000), InvalidReply),
        ("comtrade", _changed(customsCode="C01"), InvalidReply),
        ("comtrade", _changed(cmdCode="27"), InvalidReply),
        ("comtrade", _changed(refYear=1999), InvalidReply),
        ("comtrade", _changed(partnerCode=643), InvalidReply),
        ("comtrade", _changed(partnerCode=0), InvalidReply),
        ("comtrade", _changed(flowCode="RX"), InvalidReply),
        ("comtrade", _changed(primaryValue=-5), InvalidReply),
        ("comtrade", _changed(primaryValue="5"), InvalidReply),
        ("comtrade", _changed(primaryValue=None), InvalidReply),
        ("comtrade", _changed(isReported="yes"), InvalidReply),
        ("comtrade", _without("primaryValue"), InvalidReply),
        ("comtrade", _without("isReported"), InvalidReply),
        ("comtrade", _without("partner2Code"), InvalidReply),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_reply_that_cannot_be_trusted_brings_no_cell(service: str, reply: Reply, error: type[ServiceError]) -> None:
    found, _ = _ask(service, YEARS, reply)
    assert type(found) is error
    assert str(found).startswith(f"{service}: ")


@pytest.mark.parametrize(
    ("replies", "requests", "retry_after"),
    [
        ([Reply(status=429, headers={"Retry-After": "0"}), Reply(TRADE_OF_AZ_AND_BY)], 2, None),
        ([Reply(status=429, headers={"Retry-After": "600"})], 1, 600),
        ([Reply(status=429, headers={"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"})], 1, None),
        ([Reply(status=429)], 1, None),
        ([Reply(status=500)], 1, None),
        ([Reply(status=503, headers={"Retry-After": "0"})], 2, 0),
    ],
)
def test_a_busy_service_is_asked_again_only_within_the_patience(
    replies: list[Reply], requests: int, retry_after: float | None
) -> None:
    found, asked = _ask("imts", AZ_BY, *replies)
    assert len(asked) == requests
    if len(replies) == 1:
        assert isinstance(found, ServiceBusy)
        assert found.retry_after == retry_after
    else:
        assert len(found.cells) == 4


def test_pauses_grow_where_a_service_does_not_say_how_long() -> None:
    pauses: list[float] = []
    with statistics_service(Reply(status=500)) as running:
        request = imts.imts_request("AZ", "BY", base_url=running.url)
        assert request is not None
        with pytest.raises(ServiceBusy):
            get(request, replace(CONVERSATION, attempts=4), sleep=pauses.append)
    assert pauses == [0.5, 1.0, 2.0]


def test_a_reply_without_end_is_given_up() -> None:
    found, _ = _ask("imts", AZ_BY, Reply(TRADE_OF_AZ_AND_BY * 1000), bytes=100_000)
    assert isinstance(found, InvalidReply)


def test_a_slow_reply_is_given_up() -> None:
    found, _ = _ask("imts", AZ_BY, Reply(TRADE_OF_AZ_AND_BY, delay=0.5), total=0.1)
    assert isinstance(found, ServiceUnreachable)


def test_a_refused_connection_is_a_service_out_of_reach() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        services = Services(f"http://127.0.0.1:{taken.getsockname()[1]}")
        with pytest.raises(ServiceUnreachable, match="ConnectError"):
            services.ask("imts", AZ_BY)


def test_a_key_is_neither_shown_nor_told() -> None:
    assert "s3cret" not in repr(Services(comtrade_key="s3cret"))
    found, _ = _ask("comtrade", YEARS, Reply(status=401), key="s3cret")
    assert isinstance(found, InvalidReply)
    assert "s3cret" not in repr(found) + str(found)


@needs_world_data
def test_the_recorded_reply_is_read() -> None:
    recorded = json.loads((WORLD_DATA / "comtrade_sample_response.json").read_bytes())
    kept = [row for row in recorded["data"] if {row["reporterCode"], row["partnerCode"]} == {156, 32}]
    sent = json.dumps(recorded | {"data": kept, "count": len(kept)}).encode()
    reply = comtrade.read_comtrade(sent, Scope("AR", "CN", (2010,)))
    assert sorted((cell[2], cell[6]) for cell in reply.cells) == [("M", 6_804_128_143), ("X", 6_115_764_185)]
