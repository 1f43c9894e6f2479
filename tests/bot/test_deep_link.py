import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.deep_link import InvalidLink, decode_link, encode_link, pair_of_link
from bot.period import parse_period
from bot.question import Flow, Intent, Language, Question

PERIODS = [
    "2013",
    "2013-01",
    "2013-01..2013-02",
    "2013-11..2014-02",
    "2010..2019",
    "2005..",
    "..2012",
    "2005-03..",
    "..2012-03",
    "2012|2013",
    "2012-01..2012-02|2013-01..2013-02",
    "last5y",
    "last3m",
    "last2q",
    "rel:-1y",
    "rel:0m",
    "rel:1q",
    "latest",
    "2013-04-23",
    "month:01",
    "month:01-02",
    "2009-12..2011-12",
]
codes = st.sampled_from(["BY", "AZ", "US", "EU", "XK"])
words = st.from_regex(r"[a-z0-9]([a-z0-9_]{0,10}[a-z0-9])?", fullmatch=True)
questions = st.builds(
    Question,
    language=st.sampled_from(Language),
    intent=st.sampled_from(Intent),
    reporter=st.none() | codes,
    partner=st.none() | codes,
    others=st.lists(codes, max_size=2).map(tuple),
    directed=st.booleans(),
    flow=st.none() | st.sampled_from(Flow),
    period=st.none() | st.sampled_from(PERIODS).map(parse_period),
    topics=st.lists(words, max_size=2, unique=True).map(tuple),
    people=st.lists(words, max_size=2).map(tuple),
    limit=st.none() | st.integers(1, 50),
    variant=st.none() | words,
)


@pytest.mark.parametrize(
    ("payload", "question"),
    [
        ("en_trade_BY-AZ", Question(Language.EN, Intent.TRADE_TOTAL, "BY", "AZ")),
        (
            "ru_exports_BY-AZ_2013M01-02",
            Question(Language.RU, Intent.EXPORTS, "BY", "AZ", period=parse_period("2013-01..2013-02")),
        ),
        (
            "az_invest_AZ-BY_2012_v-flow",
            Question(Language.AZ, Intent.INVESTMENT, "AZ", "BY", period=parse_period("2012"), variant="flow"),
        ),
        (
            "be_coop_BY-AZ_g-oil-products",
            Question(Language.BE, Intent.COOPERATION, "BY", "AZ", product="oil_products", topics=("oil_products",)),
        ),
        ("en_partners_BY_l-5", Question(Language.EN, Intent.TOP_PARTNERS, "BY", limit=5)),
        ("en_help", Question(Language.EN, Intent.HELP)),
    ],
)
def test_a_link_can_be_read_by_people(payload: str, question: Question) -> None:
    assert encode_link(question) == payload
    assert decode_link(payload, Language.EN) == question


def test_a_link_without_a_language_speaks_the_readers() -> None:
    found = decode_link("f_BY-AZ_2013M01-02", Language.AZ)
    assert (found.language, found.intent, found.pair) == (Language.AZ, Intent.TRADE_TOTAL, ("BY", "AZ"))
    assert found.period == parse_period("2013-01..2013-02")


@pytest.mark.parametrize("code", PERIODS)
def test_every_kind_of_period_comes_back(code: str) -> None:
    question = Question(Language.EN, Intent.TRADE_TOTAL, "BY", "AZ", period=parse_period(code))
    assert decode_link(encode_link(question), Language.EN) == question


@given(questions)
def test_every_question_comes_back_from_its_link(question: Question) -> None:
    written = encode_link(question)
    assert re.fullmatch(r"[A-Za-z0-9_-]+", written)
    if len(written) <= 64:
        assert decode_link(written, Language.EN) == question


@pytest.mark.parametrize(
    "payload",
    [
        "",
        "x",
        "en",
        "en_",
        "en_trade_by-az",
        "en_trade_BY-AZ_2013M13",
        "en_trade_BY-AZ_2013_2014",
        "en_trade_BY-AZ_BY-AZ",
        "xx_trade_BY-AZ",
        "en_trade_BY-AZ_f-q",
        "en_trade_BY-AZ_l-x",
        "en_trade_BY-AZ_f-x_f-m",
        "en_trade_BY-AZ_2013M02-01",
        "en_trade_BY-AZ_q-1",
        "ж",
        "en trade",
        "a" * 65,
        "en_trade_BY-AZ_2013v",
        "en_trade_BY-AZ_2013D40",
    ],
)
def test_what_is_no_link_is_refused(payload: str) -> None:
    with pytest.raises(InvalidLink):
        decode_link(payload, Language.EN)


@given(st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True))
def test_a_tampered_link_is_read_or_refused_and_nothing_else(payload: str) -> None:
    try:
        found = decode_link(payload, Language.EN)
    except InvalidLink:
        return
    assert isinstance(found, Question)


@pytest.mark.parametrize(
    ("payload", "pair"),
    [
        ("BY-AZ", ("BY", "AZ")),
        ("en_trade_BY-AZ", ("BY", "AZ")),
        ("BY-BY", None),
        ("BY", None),
        ("x", None),
        ("by-az", None),
    ],
)
def test_the_pair_of_a_group_stands_in_its_link(payload: str, pair: tuple[str, str] | None) -> None:
    assert pair_of_link(payload) == pair


def test_an_open_question_keeps_its_place_for_the_missing_country() -> None:
    assert encode_link(Question(Language.EN, Intent.TRADE_TOTAL, None, "AZ")) == "en_trade_xx-AZ"
