"""Facts of cooperation, people, investment, listing and sources."""

from decimal import Decimal

import pytest

from bot.answer import Line, Outcome, TextArg
from bot.answering.pages import page_of, variant_of
from bot.question import Clarification, Intent, Unclear
from bot.question_code import decode, encode
from tests.bot.answering.conftest import Ask, question
from tests.bot.answering.reading import figure, keys, line, notes, pages


@pytest.mark.parametrize("topic", ["logistics", "retail", "catering"])
def test_ventures_are_found_by_their_field(ask: Ask, topic: str) -> None:
    assert pages(ask("S0", "cooperation BY AZ", topics=(topic,), product=topic)) == [["F17"]]


def test_a_topic_without_facts_names_the_topics_held(ask: Ask) -> None:
    found = ask("S1", "cooperation BY AZ", topics=("agriculture",), product="agriculture")
    assert (found.outcome, keys(found)) == (Outcome.NO_DATA, ["nothing-held-topic", "topics-held"])
    held = line(found, "topics-held").args["topics"]
    assert held == tuple(
        TextArg(f"topic-{topic}") for topic in ("space", "ict", "industry", "logistics", "retail", "catering")
    )


@pytest.mark.parametrize("topic", ["municipal_cars", "municipal", "optics"])
def test_what_a_text_names_in_other_words_is_found(ask: Ask, topic: str) -> None:
    found = ask("S0", "projects BY AZ", topics=(topic,), product=topic)
    assert (found.outcome, pages(found)) == (Outcome.ANSWER, [["F16"]])


@pytest.mark.parametrize("topic", ["buses", "elevators", "combines"])
def test_a_product_that_no_fact_names_gets_the_wider_topic_and_is_told_so(ask: Ask, topic: str) -> None:
    found = ask("S0", "projects BY AZ", topics=(topic,), product=topic)
    assert (found.outcome, keys(found)) == (Outcome.NO_DATA, ["nothing-held-topic"])
    assert pages(found) == [["F16"]]


def test_of_two_topics_the_one_without_facts_is_said(ask: Ask) -> None:
    found = ask("S0", "cooperation BY AZ", topics=("space", "education"), product="space")
    assert pages(found) == [["F3", "F4"]]
    assert line(found, "nothing-held-topic").args["topic"] == TextArg("topic-education")


def test_a_long_list_has_pages_of_five(ask: Ask) -> None:
    first = ask("S0", "cooperation BY AZ")
    assert pages(first) == [["F3", "F4", "F6", "F7", "F8"]]
    following = next(action.question for action in first.actions if action.kind == "next-page")
    assert pages(ask("S0", "cooperation BY AZ", variant=following.variant)) == [["F16", "F17"]]


@pytest.mark.parametrize(
    ("variant", "read"),
    [(None, (None, 1)), ("ict", ("ict", 1)), ("p2", (None, 2)), ("space_p3", ("space", 3)), ("space", ("space", 1))],
)
def test_a_variant_names_group_and_page(variant: str | None, read: tuple[str | None, int]) -> None:
    assert page_of(variant) == read
    assert variant_of(*read) == variant


def test_a_page_beyond_the_last_is_the_last(ask: Ask) -> None:
    assert pages(ask("S0", "cooperation BY AZ", variant="p9")) == [["F16", "F17"]]


def test_agreements_that_are_not_held_prove_nothing(ask: Ask) -> None:
    found = ask("S1", "agreements BY AZ")
    assert (found.outcome, keys(found)) == (Outcome.NO_DATA, ["no-facts-kind", "absence-proves-nothing"])


@pytest.mark.parametrize(
    ("slots", "ids"),
    [
        ({"people": ("myasnikovich",)}, ["F9", "F10", "F11"]),
        ({"people": ("myasnikovich",), "topics": ("ict",)}, ["F11"]),
        ({"people": ("abbasov",)}, ["F5"]),
        ({"topics": ("space",)}, ["F5"]),
        ({"directed": True}, ["F9", "F10", "F11"]),
        ({}, ["F5", "F9", "F10", "F11"]),
    ],
)
def test_statements_are_chosen_by_speaker_topic_and_side(ask: Ask, slots: dict[str, object], ids: list[str]) -> None:
    assert pages(ask("S0", "statements BY AZ", **slots)) == [ids]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Аббасов", ["F5"]),
        ("Аббасова", ["F5"]),
        ("Abbasovun", ["F5"]),
        ("Abasov", ["F5"]),
        ("ali_abbasov", ["F5"]),
        ("Мясніковіча", ["F9", "F10", "F11"]),
        ("Myasnikoviçin", ["F9", "F10", "F11"]),
        ("Mikhail Myasnikovich", ["F9", "F10", "F11"]),
        ("MIASNIKOVICH", ["F9", "F10", "F11"]),
    ],
)
def test_a_speaker_is_known_in_any_language_and_case(ask: Ask, typed: str, ids: list[str]) -> None:
    assert pages(ask("S0", "statements BY AZ", people=(typed,))) == [ids]


@pytest.mark.parametrize("typed", ["Əliyevin", "Алиев", "Лукашенко", "Makei", "Ali", "Аббасиды из сказки"])
def test_another_person_is_not_taken_for_a_speaker(ask: Ask, typed: str) -> None:
    assert ask("S0", "statements BY AZ", people=(typed,)).outcome is Outcome.NO_DATA


def test_buttons_carry_people_as_keys(ask: Ask) -> None:
    found = ask("S0", "cooperation BY AZ", people=("Аббасова",))
    following = next(action.question for action in found.actions if action.kind == "next-page")
    assert decode(encode(following), following.language).variant == "p2"


def test_a_statement_nobody_made_is_not_replaced_silently(ask: Ask) -> None:
    found = ask("S0", "statements BY AZ", people=("abbasov",), topics=("ict",))
    assert (found.outcome, keys(found)) == (Outcome.NO_DATA, ["none-fits", "topics-held"])
    assert pages(found) == [["F5"]]


@pytest.mark.parametrize("period", ["2013-04", "2013", "2013-04-23", "2010..2015"])
def test_meetings_are_found_by_any_period_around_them(ask: Ask, period: str) -> None:
    assert pages(ask("S0", f"visits BY AZ {period}")) == [["F2"]]


def test_a_day_without_a_meeting_shows_those_held(ask: Ask) -> None:
    found = ask("S0", "visits BY AZ 2013-04-24")
    assert (found.outcome, keys(found), pages(found)) == (Outcome.NO_DATA, ["none-fits"], [["F2"]])


def test_two_sources_on_the_first_visit_both_stand(ask: Ask) -> None:
    assert {"az-by-first-visit-2006", "az-by-first-visit-2016"} <= set(ask("S1", "visits BY AZ").facts)


def test_a_day_that_no_pair_has_asks_for_the_countries(ask: Ask) -> None:
    found = ask("S0", "visits - - 2012-01-01")
    assert found.clarification is not None
    assert found.clarification.unclear is Unclear.MISSING_COUNTRIES
    assert [choice.pair for choice in found.clarification.choices] == [("BY", "AZ")]


def test_the_investor_s_only_host_is_inferred(ask: Ask) -> None:
    found = ask("S1", "investment AZ")
    assert (found.question.pair, found.question.inferred) == (("AZ", "BY"), {"partner"})


def test_the_host_s_only_investor_is_inferred(ask: Ask) -> None:
    found = ask("S1", "investment - BY")
    assert (found.question.pair, found.question.inferred) == (("AZ", "BY"), {"reporter"})


def test_a_stock_is_not_answered_with_a_flow_unsaid(ask: Ask) -> None:
    found = ask("S0", "investment AZ BY", variant="stock", directed=True)
    assert keys(found)[:2] == ["fdi-stock-none", "fdi-figure"]


def test_investment_of_another_year_offers_the_nearest(ask: Ask) -> None:
    found = ask("S0", "investment AZ BY 2015", directed=True)
    assert keys(found)[:2] == ["no-full-year", "nearest-held"]
    assert figure(found, "nearest-held").value == Decimal("13.8")


def test_a_country_about_which_nothing_is_held_is_told_so(ask: Ask) -> None:
    found = ask("S0", "cooperation TV")
    assert (found.outcome, keys(found)[0]) == (Outcome.NO_DATA, "nothing-held-country")


def test_several_partners_are_offered_where_none_fits_alone(ask: Ask) -> None:
    found = ask("S1", "agreements BY")
    assert found.clarification is not None
    assert [choice.partner for choice in found.clarification.choices] == ["AZ", "EU"]


def test_a_clarification_without_choices_gets_those_of_the_store(ask: Ask) -> None:
    reading = Clarification(question("help").language, Unclear.MISSING_PARTNER, question("trade_total BY - 2013"))
    found = ask("S1", reading)
    assert found.clarification is not None
    assert [choice.pair for choice in found.clarification.choices] == [("BY", "AZ"), ("BY", "EU")]


def test_a_missing_partner_that_the_store_knows_is_not_asked_for(ask: Ask) -> None:
    asked = question("cooperation BY -", topics=("space",))
    found = ask("S1", Clarification(asked.language, Unclear.MISSING_PARTNER, asked))
    assert (found.outcome, pages(found)) == (Outcome.ANSWER, [["F3", "F4"]])


def test_the_profile_puts_the_best_on_one_card(ask: Ask) -> None:
    found = ask("S1", "profile BY AZ")
    assert keys(found) == ["latest-held", "ended-ago", "surplus-of", "fdi-figure", "topic-counts"]
    assert pages(found) == [["az-by-relations-1993"]]
    assert {"F12", "F18", "az-by-relations-1993"} <= set(found.facts)


def test_facts_without_a_pair_list_the_pairs_held(ask: Ask) -> None:
    found = ask("S1", "facts")
    assert [action.question.pair for action in found.actions] == [("BY", "AZ"), ("EU", "BY")]


def test_facts_of_a_pair_that_is_not_held_are_no_data(ask: Ask) -> None:
    assert keys(ask("S1", "facts BY TV")) == ["nothing-held-pair", "pairs-held"]


def test_all_sources_come_a_page_at_a_time(ask: Ask) -> None:
    first, second = ask("S1", "sources"), ask("S1", "sources", variant="p2")
    assert len(first.sources) == len(second.sources) == 4
    assert not {source.id for source in first.sources} & {source.id for source in second.sources}


@pytest.mark.parametrize("intent", [Intent.HELP, Intent.ABOUT, Intent.PRIVACY, Intent.GREETING, Intent.THANKS])
def test_small_talk_is_a_text_of_its_own(ask: Ask, intent: Intent) -> None:
    found = ask("S0", intent.value)
    assert (found.outcome, found.blocks) == (Outcome.ANSWER, (Line(intent.value),))


def test_other_fields_are_declined(ask: Ask) -> None:
    assert ask("S0", "out_of_scope").outcome is Outcome.DECLINE


def test_intentions_are_never_headed_as_facts(ask: Ask) -> None:
    assert "not-signed" in notes(ask("S0", "cooperation BY AZ", topics=("space",)))
