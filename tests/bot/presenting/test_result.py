import json
from decimal import Decimal

from bot.answer import Outcome, Status
from bot.presenting import error_result, to_plain, to_result
from bot.question import Clarification, Intent, Language, Unclear
from tests.bot.presenting.given import EARLY_2012, answered, asked, figure, trade_card

EN = Language.EN
KEYS = [
    "id",
    "outcome",
    "intent",
    "flow",
    "reporter",
    "partner",
    "others",
    "period",
    "product",
    "directed",
    "lang",
    "candidates",
    "figures",
    "facts",
    "text",
    "understand_ms",
    "total_ms",
]


def test_an_answer_becomes_the_published_object() -> None:
    answer = trade_card(EN)
    result = to_result(answer, id="q1", understand_ms=1.5, total_ms=3.25)
    assert list(result) == KEYS
    figures = result.pop("figures")
    assert result == {
        "id": "q1",
        "outcome": "answer",
        "intent": "trade_total",
        "flow": "total",
        "reporter": "BY",
        "partner": "AZ",
        "others": [],
        "period": "2013-01..2013-02",
        "product": None,
        "directed": False,
        "lang": "en",
        "candidates": [],
        "facts": ["F12", "F13", "F14", "F15"],
        "text": to_plain(answer),
        "understand_ms": 1.5,
        "total_ms": 3.25,
    }
    assert figures[2] == {
        "indicator": "imports",
        "reporter": "BY",
        "partner": "AZ",
        "side": "reporter",
        "period": "2013-01..2013-02",
        "value": "2.1",
        "scale": "million",
        "currency": "USD",
        "status": "published",
        "low": None,
        "high": None,
        "change": "26",
        "change_kind": "percent",
        "change_base": "2012-01..2012-02",
        "source": "BelTA",
    }


def test_a_calculated_value_carries_its_bounds_and_no_exponent() -> None:
    implied = figure("turnover", "1E+3", status=Status.CALCULATED, low=Decimal("999.5"), high=Decimal("1000.50"))
    result = to_result(answered(asked(EN, period=EARLY_2012), figures=(implied,)), id=1, understand_ms=0, total_ms=0)
    shown = result["figures"][0]
    assert (shown["value"], shown["low"], shown["high"]) == ("1000", "999.5", "1000.50")


def test_an_unpublished_source_stays_its_id() -> None:
    result = to_result(
        answered(asked(EN), figures=(figure("exports", None, source="x"),)), id=1, understand_ms=0, total_ms=0
    )
    assert (result["figures"][0]["source"], result["figures"][0]["value"]) == ("x", None)


def test_a_question_back_lists_its_candidates() -> None:
    question = asked(EN, Intent.EXPORTS, reporter=None, partner="BY")
    choices = (asked(EN, Intent.EXPORTS, reporter="KR", partner="BY"), asked(EN, Intent.EXPORTS, reporter="KP"))
    back = Clarification(EN, Unclear.AMBIGUOUS_COUNTRY, question, choices, word="Korea", varies="reporter")
    answer = answered(question, clarification=back, outcome=Outcome.ASK, sources=())
    result = to_result(answer, id=None, understand_ms=0.0, total_ms=0.0)
    assert (result["outcome"], result["reporter"], result["partner"]) == ("ask", None, "BY")
    assert result["candidates"][0] == {
        "label": "South Korea",
        "intent": "exports",
        "flow": None,
        "reporter": "KR",
        "partner": "BY",
        "others": [],
        "period": None,
        "product": None,
    }


def test_results_are_json() -> None:
    result = to_result(trade_card(Language.BE), id=7, understand_ms=0.1, total_ms=0.2)
    assert json.loads(json.dumps(result, ensure_ascii=False)) == result


def test_a_line_that_is_no_question_has_all_keys_and_an_error() -> None:
    result = error_result("not JSON", id=3)
    assert set(KEYS) < set(result)
    assert (result["id"], result["error"], result["candidates"]) == (3, "not JSON", [])
