from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Action, Answer, Line, Outcome
from bot.period import year
from bot.presenting import Button, Surface, Use, buttons, to_html, to_plain
from bot.presenting.button_rows import two_rows
from bot.presenting.buttons import view_buttons
from bot.question import Clarification, Correction, Intent, Language, Question, Unclear
from tests.bot.presenting.given import EARLY_2013, answered, asked, trade_card

EN, RU, AZ, BE = Language.EN, Language.RU, Language.AZ, Language.BE


def labels(*actions: Action, language: Language = EN) -> list[str]:
    """The labels of the buttons that ask something, in order."""
    shown = buttons(answered(asked(language), Line("balance-even"), actions=actions, sources=()))
    return [button.label for row in shown for button in row if button.use is Use.ASK]


def to(kind: str, intent: Intent = Intent.TRADE_TOTAL, **slots: object) -> Action:
    return Action(kind, asked(EN, intent, **slots))


OTHER_SIDES = [
    (EN, "AZ", "⇄ Azerbaijan’s side"),
    (EN, "BY", "⇄ Belarus’ side"),
    (EN, "US", "⇄ The United States’ side"),
    (RU, "AZ", "⇄ Со стороны Азербайджана"),
    (AZ, "AZ", "⇄ Azərbaycan tərəfindən"),
    (BE, "AZ", "⇄ З боку Азербайджана"),
]


@pytest.mark.parametrize(("language", "code", "label"), OTHER_SIDES)
def test_the_other_side_is_named_by_its_country(language: Language, code: str, label: str) -> None:
    expected = label.replace("The", "the")
    assert labels(to("other_side", reporter=code), language=language) == [expected]


def test_a_period_is_named_shortly_and_a_topic_by_its_name() -> None:
    shown = labels(
        to("period", period=EARLY_2013), to("topic", Intent.FACTS, variant="ict"), to("topic", product="tractors")
    )
    assert shown == ["Jan–Feb 2013", "ICT", "Tractors"]


def test_a_page_is_no_topic() -> None:
    assert labels(to("next-page", Intent.FACTS, variant="ict_p2")) == ["Next page ›"]


ROWS = [
    (EN, [["⇄ Azerbaijan", "Periods", "Sources"], ["Why?", "Share…", "Copy"]]),
    (RU, [["⇄ Азербайджан", "Периоды", "Источники"], ["Как получено", "Поделиться", "Копировать"]]),
    (AZ, [["⇄ Azərbaycan", "Dövrlər", "Mənbələr"], ["Necə alınıb", "Paylaş", "Kopyala"]]),
    (BE, [["⇄ Азербайджан", "Перыяды", "Крыніцы"], ["Як атрымана", "Падзяліцца", "Капіяваць"]]),
]
VIEWS = (("other-side", {"reporter": "AZ", "partner": "BY"}), ("other-periods", {}), ("facts", {}), ("sources", {}))


def card_with_views(language: Language, **details: object) -> Answer:
    actions = tuple(Action(kind, asked(language, **slots)) for kind, slots in VIEWS)
    return trade_card(language, actions=actions, **details)


@pytest.mark.parametrize(("language", "rows"), ROWS)
def test_a_card_has_two_rows_of_three(language: Language, rows: list[list[str]]) -> None:
    shown = buttons(card_with_views(language))
    assert [[button.label for button in row] for row in shown] == rows
    assert all(sum(len(label) for label in row) <= 36 for row in rows)


def test_a_card_in_another_chat_opens_the_bot_instead_of_sharing_or_following() -> None:
    used = [button.use for row in buttons(card_with_views(EN), Surface.INLINE) for button in row]
    assert used == [Use.ASK, Use.PERIODS, Use.SOURCES, Use.WHY, Use.COPY, Use.OPEN]
    assert [button.use for row in buttons(card_with_views(EN), Surface.GUEST) for button in row] == [Use.COPY, Use.OPEN]


def test_what_is_not_held_can_be_waited_for_first() -> None:
    what_held = Action("what-held", asked(EN, Intent.FACTS, reporter=None, partner=None))
    nothing = answered(asked(EN), Line("balance-even"), outcome=Outcome.NO_DATA, sources=(), actions=(what_held,))
    assert [[button.label for button in row] for row in buttons(nothing)] == [
        ["What is held?", "Tell me when it appears"]
    ]


def test_following_takes_a_place_that_is_free() -> None:
    shown = [button.label for row in buttons(trade_card(EN)) for button in row]
    assert shown == ["Sources", "How it came about", "Share…", "Copy", "Follow"]


def test_no_button_is_dead() -> None:
    bare = answered(asked(EN, partner=None), Line("balance-even"), sources=())
    assert [button.use for row in buttons(bare) for button in row] == [Use.SHARE]
    assert buttons(answered(asked(EN, Intent.HELP), Line("help"))) == []


def test_sources_are_followed_and_reported() -> None:
    shown = buttons(answered(asked(EN, Intent.SOURCES), Line("balance-even")))
    assert [button.use for row in shown for button in row] == [Use.SHARE, Use.FOLLOW, Use.REPORT]
    assert [button.use for button in view_buttons(asked(EN), EN)] == [Use.FOLLOW, Use.REPORT]


def test_a_followed_question_is_a_pair_and_a_topic() -> None:
    question = asked(EN, Intent.COOPERATION, topics=("ict",), product="ict", period=year(2012), variant="p2")
    [following, _] = view_buttons(question, EN)
    assert following.question == Question(EN, Intent.COOPERATION, "BY", "AZ", product="ict", topics=("ict",))


@given(st.lists(st.text("aж", min_size=1, max_size=30), max_size=9))
def test_rows_keep_to_their_order_and_size(names: list[str]) -> None:
    rows = two_rows([Button(name, asked(EN)) for name in names])
    assert len(rows) <= 2
    assert all(1 <= len(row) <= 3 for row in rows)
    shown = [button.label for row in rows for button in row]
    assert shown == names[: len(shown)]
    assert len(shown) >= min(len(names), 3)


def test_every_topic_of_the_facts_has_a_button() -> None:
    topics = ["trade", "investment", "industry", "ict", "space", "meetings", "statements", "sources"]
    assert labels(*(to("topic", Intent.FACTS, variant=topic) for topic in topics)) == [
        "Trade",
        "Investment",
        "Industry",
        "ICT",
        "Space",
        "Meetings",
        "Statements",
        "Sources",
    ]


def test_no_actions_are_no_buttons() -> None:
    assert labels() == []


def back(unclear: Unclear, choices: tuple[Question, ...], language: Language = EN, **details: str) -> Clarification:
    return Clarification(language, unclear, asked(language, partner=None), choices, **details)


KOREAS = (asked(EN, reporter="KR", partner="BY"), asked(EN, reporter="KP", partner="BY"))
GUINEAS = tuple(asked(BE, partner=code) for code in ("GN", "GW", "GQ", "PG"))
CHOICES = [
    (back(Unclear.AMBIGUOUS_COUNTRY, KOREAS, word="Korea", varies="reporter"), ["South Korea", "North Korea"]),
    (
        back(Unclear.AMBIGUOUS_COUNTRY, GUINEAS, BE, word="Гвінея", varies="partner"),
        ["Гвінея", "Гвінея-Бісау", "Экватарыяльная Гвінея", "Папуа — Новая Гвінея"],
    ),
    (back(Unclear.MISSING_PARTNER, (asked(EN, partner="EU"),), varies="pair"), ["Belarus – European Union"]),
    (back(Unclear.WHICH_INTENT, (asked(EN, Intent.INVESTMENT),), varies="intent"), ["Direct investment"]),
    (back(Unclear.WHICH_YEAR, (asked(EN, period=year(2012)),), varies="period"), ["2012"]),
]


@pytest.mark.parametrize(("clarification", "expected"), CHOICES)
def test_choices_are_labelled_by_what_they_differ_in(clarification: Clarification, expected: list[str]) -> None:
    shown = buttons(answered(clarification.question, clarification=clarification))
    assert [button.label for row in shown for button in row] == expected
    assert tuple(button.question for row in shown for button in row) == clarification.choices


def test_long_choices_stand_one_below_the_other() -> None:
    shown = buttons(answered(asked(BE), clarification=back(Unclear.AMBIGUOUS_COUNTRY, GUINEAS, BE, varies="partner")))
    assert [len(row) for row in shown] == [2, 1, 1]


ASKED_BACK = [
    (Unclear.AMBIGUOUS_COUNTRY, "Korea", "Which “Korea” do you mean?"),
    (Unclear.AMBIGUOUS_COUNTRY, None, "Which country do you mean?"),
    (Unclear.MISSING_PARTNER, None, "Belarus – and which other country?"),
    (Unclear.MISSING_COUNTRIES, None, "Which two countries? For example: trade of Belarus and Azerbaijan."),
    (Unclear.SAME_COUNTRY, None, "Belarus is named twice. Which other country do you mean?"),
    (Unclear.THREE_COUNTRIES, None, "I answer about two countries at a time. Which pair?"),
    (
        Unclear.UNKNOWN_COUNTRY,
        "Narnia",
        "I do not know the country “Narnia”. Please write it in another way.",
    ),
    (
        Unclear.GROUP_NOT_HELD,
        "BRICS",
        "“BRICS”: I hold figures for single countries of today only. Which country do you mean?",
    ),
    (Unclear.WHICH_INTENT, None, "What would you like to know?"),
    (Unclear.WHICH_YEAR, None, "Which year?"),
]


@pytest.mark.parametrize(("unclear", "word", "shown"), ASKED_BACK)
def test_a_question_back_names_what_is_unclear(unclear: Unclear, word: str | None, shown: str) -> None:
    question = asked(EN, partner=None)
    clarification = Clarification(EN, unclear, question, (), word=word)
    assert to_plain(answered(question, clarification=clarification, sources=())) == shown


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("unclear", Unclear)
def test_every_question_back_is_worded_in_every_language(unclear: Unclear, language: Language) -> None:
    question = asked(language, partner=None)
    clarification = Clarification(language, unclear, question, (asked(language),), word="X", varies="pair")
    assert to_plain(answered(question, clarification=clarification, sources=())).strip()


def test_choices_are_listed_where_there_are_no_buttons() -> None:
    answer = answered(asked(EN), clarification=back(Unclear.AMBIGUOUS_COUNTRY, KOREAS, word="Korea", varies="reporter"))
    assert to_plain(answer).endswith("\nChoices: South Korea · North Korea.")
    assert "Choices" not in to_plain(answer, choices=False)
    assert "Choices" not in to_html(answer)[0]


def test_a_country_read_from_a_misspelt_word_can_be_taken_back_by_the_asker_alone() -> None:
    slip = asked(EN, corrections=(Correction("belrus", "BY"),))
    [first, *_], *_ = buttons(answered(slip, Line("balance-even"), sources=()))
    assert (first.label, first.personal) == ("Not this pair?", True)
    assert first.question == replace(slip, reporter=None, partner=None, corrections=())


def test_a_word_other_than_a_country_leaves_the_pair_alone() -> None:
    slip = asked(EN, corrections=(Correction("exprots", "exports"),))
    shown = buttons(answered(slip, Line("balance-even"), sources=()))
    assert "Not this pair?" not in [button.label for row in shown for button in row]


def test_a_country_that_is_easily_mistaken_for_another_is_offered_by_its_name() -> None:
    assert labels(to("instead", partner="NE"), language=RU) == ["Нигер?"]
