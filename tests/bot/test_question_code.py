import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.period import parse_period
from bot.question import Flow, Intent, Language, Question
from bot.question_code import InvalidQuestionCode, decode, encode

EN = Language.EN
QUESTIONS = [
    (Question(EN, Intent.HELP), "he"),
    (Question(EN, Intent.TRADE_TOTAL, "BY", "AZ"), "tt.BYAZ"),
    (
        Question(EN, Intent.TRADE_TOTAL, "BY", "AZ", flow=Flow.TOTAL, period=parse_period("2013-01..2013-02")),
        "tt.BYAZ.ft.p2013-01~2013-02",
    ),
    (
        Question(EN, Intent.COMPARE, "BY", "AZ", others=("GE", "AM"), directed=True, period=parse_period("2012|2013")),
        "co.BYAZGEAM.fd.p2012|2013",
    ),
    (
        Question(
            EN, Intent.EXPORTS, "BY", "AZ", directed=True, flow=Flow.EXPORTS, product="oil", topics=("oil", "gas")
        ),
        "ex.BYAZ.fdx.goil.tgas",
    ),
    (Question(EN, Intent.TOP_PARTNERS, "AZ", limit=5, variant="rank", directed=True), "tp.AZ--.fd.l5.vrank"),
    (Question(EN, Intent.STATEMENTS, None, "BY", people=("ali_abbasov",)), "st.--BY.wali_abbasov"),
]


@pytest.mark.parametrize(("question", "code"), QUESTIONS)
def test_a_question_is_written_as_a_short_code_and_read_back(question: Question, code: str) -> None:
    assert encode(question) == code
    assert decode(code, EN) == question
    assert len(code.encode("ascii")) <= 58


@pytest.mark.parametrize(
    "code",
    [
        "",
        "zz.BYAZ",
        "tt.by",
        "tt.BYAZ.BYAZ",
        "tt.BYAZ.p13",
        "tt.BYAZ.fq",
        "tt.BYAZ.g<b>",
        "tt.BYAZ.lx",
        "tt.BYAZ.p2013.p2012",
    ],
)
def test_a_code_that_nobody_wrote_is_refused(code: str) -> None:
    with pytest.raises(InvalidQuestionCode):
        decode(code, EN)


@given(st.text(max_size=64))
def test_any_text_is_a_question_or_refused(code: str) -> None:
    try:
        decode(code, EN)
    except InvalidQuestionCode as error:
        assert error.code == code


def test_every_intent_has_its_own_code() -> None:
    codes = {encode(Question(EN, intent)) for intent in Intent}
    assert len(codes) == len(Intent)
