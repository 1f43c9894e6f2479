"""What a followed topic covers, and what of a question can be followed."""

import pytest

from bot.following_topics import INTENTS, KNOWN, covers, topic_of
from bot.question import Flow, Intent, Language, Question


@pytest.mark.parametrize(
    ("topic", "kind", "indicator", "product", "sectors", "covered"),
    [
        ("", "quote", None, None, (), True),
        ("trade", "figure", "imports", None, (), True),
        ("trade", "figure", "exports", "tractors", (), True),
        ("trade", "figure", "fdi_inflow", None, (), False),
        ("trade", "cooperation", None, None, ("trade",), False),
        ("imports", "figure", "imports", None, (), True),
        ("imports", "figure", "turnover", None, (), False),
        ("investment", "figure", "fdi_inflow", None, (), True),
        ("investment", "investment", None, None, (), True),
        ("cooperation", "project", None, None, (), True),
        ("visits", "meeting", None, None, (), True),
        ("agreements", "meeting", None, None, (), False),
        ("tractors", "figure", "exports", "tractors", (), True),
        ("ict", "cooperation", None, None, ("space", "ict"), True),
        ("ict", "cooperation", None, None, ("space",), False),
    ],
)
def test_a_claim_belongs_to_a_topic(
    topic: str, kind: str, indicator: str | None, product: str | None, sectors: tuple[str, ...], *, covered: bool
) -> None:
    assert covers(topic, kind=kind, indicator=indicator, product=product, sectors=sectors) is covered


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        (Question(Language.EN, Intent.FACTS, "BY", "AZ"), ""),
        (Question(Language.EN, Intent.PROFILE, "BY", "AZ"), ""),
        (Question(Language.EN, Intent.TRADE_TOTAL, "BY", "AZ"), "trade"),
        (Question(Language.EN, Intent.TRADE_TOTAL, "BY", "AZ", flow=Flow.EXPORTS), "exports"),
        (Question(Language.EN, Intent.EXPORTS, "BY", "AZ", product="tractors", topics=("tractors",)), "tractors"),
        (Question(Language.EN, Intent.COOPERATION, "BY", "AZ", topics=("ict",)), "ict"),
        (Question(Language.EN, Intent.SOURCES, "BY", "AZ"), ""),
    ],
)
def test_a_question_is_followed_by_its_topic(question: Question, topic: str) -> None:
    assert topic_of(question) == topic


def test_every_topic_has_a_question_that_leads_back_to_it() -> None:
    assert {topic: topic_of(Question(Language.EN, intent, "BY", "AZ")) for topic, intent in INTENTS.items()} == {
        topic: topic for topic in KNOWN
    }
