from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import Answer, FactItem, FactList, Line, PersonRef, Row, SourceList, Table, TableKind
from bot.presenting import to_html, to_plain
from bot.presenting.html import escape, html_text, split_blocks
from bot.presenting.rows import WIDTH
from bot.question import Clarification, Correction, Intent, Language, Unclear
from tests.bot.presenting.given import BELTA, answered, asked, card, figure, founding
from tests.bot.presenting.telegram_rules import read_html

HOSTILE = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=st.characters(codec=None), max_size=20),
    st.sampled_from(
        ["<b>", "</pre>", "&amp;", "&#0;", "*_[]()", "\u202eevil", "\ud800", "\x00\x1b", "a\nb", "🇧🇾", "\ue000*\ue001"]
    ),
    st.text(alphabet="<>&_*[]\n ", min_size=1, max_size=5000),
)


def hostile_answer(words: str, url: str, language: Language) -> Answer:
    source = replace(BELTA, publisher=words, publisher_names={}, title=words, url=url, licence=words, entered_by=words)
    person = PersonRef("p", {"en": words}, {"en": words}, "AZ")
    fact = FactItem("F", "quote", "statement", {"en": words}, "BY", "AZ", quote=words, quote_language="xx")
    spoken = figure("turnover", "1234.5", speaker=person, compiler=words)
    conflict = Table(TableKind.CONFLICT, (Row((spoken,)), Row((figure("turnover", "9", compiler=words),))), "BY", "AZ")
    return answered(
        asked(language, corrections=(Correction(words, "BY"),), ignored=True),
        card(founding()),
        Table(TableKind.RANKING, (Row((figure("turnover", "123456789.12"),), label=words),), "BY", "AZ"),
        conflict,
        Line("latest-held", {"figure": spoken}),
        Line("surplus-of", {"country": words, "country_gen": words}),
        FactList((fact, fact)),
        SourceList((source,)),
        sources=(source,),
        notes=(Line("latest-held", {"figure": spoken}),),
    )


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE, st.sampled_from(Language))
def test_nothing_from_outside_breaks_the_markup(words: str, url: str, language: Language) -> None:
    answer = hostile_answer(words, url, language)
    for message in to_html(answer):
        read_html(message)
    to_plain(answer).encode("utf-8")


@settings(max_examples=40, deadline=None)
@given(HOSTILE, st.sampled_from(Language))
def test_rows_fit_a_telephone_whatever_stands_in_them(words: str, language: Language) -> None:
    for message in to_html(hostile_answer(words, "http://x", language)):
        for rows in message.split("<pre>")[1:]:
            shown = read_html("<pre>" + rows.partition("</pre>")[0] + "</pre>")
            assert max(len(line) for line in shown.split("\n")) <= WIDTH


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", 'http://x" onclick="y', "http://x y", "ftp://x", "", "http://<b>"]
)
def test_an_address_that_is_no_web_address_is_no_link(url: str) -> None:
    message = to_html(answered(asked(Language.EN), Line("balance-even"), sources=(replace(BELTA, url=url),)))[0]
    assert "<a " not in message


def asked_back(word: str, language: Language) -> list[str]:
    """Return a question back about a word."""
    question = asked(language, partner=None)
    back = Clarification(language, Unclear.AMBIGUOUS_COUNTRY, question, (question,), word=word, varies="reporter")
    return [read_html(message) for message in to_html(answered(question, clarification=back))]


@settings(max_examples=40, deadline=None)
@given(HOSTILE, st.sampled_from(Language))
def test_no_unclear_word_breaks_the_markup(word: str, language: Language) -> None:
    assert asked_back(word, language) != []


@pytest.mark.parametrize("word", ["<b>", "</pre>", "&amp;", "*_[]()", "a & b", "🇧🇾"])
@pytest.mark.parametrize("language", Language)
def test_the_unclear_word_is_shown_as_it_was_typed(word: str, language: Language) -> None:
    assert word in asked_back(word, language)[0]


def test_emphasis_in_a_title_of_a_source_stays_as_written() -> None:
    message = to_html(answered(asked(Language.EN, Intent.SOURCES), SourceList((replace(BELTA, title="a *b* _c_"),))))[0]
    assert "“a *b* _c_”" in message


def test_a_long_answer_is_split_between_blocks() -> None:
    fact = FactItem("F", "cooperation", "plan", {"en": "x" * 900}, "BY", "AZ")
    messages = to_html(answered(asked(Language.EN, Intent.FACTS), FactList((fact,) * 12)))
    assert len(messages) == 3
    assert all(read_html(message) for message in messages)
    assert sum(message.count("• ") for message in messages) == 12


def test_a_block_longer_than_a_message_is_broken_between_words() -> None:
    fact = FactItem("F", "cooperation", "plan", {"en": "word & " * 3000}, "BY", "AZ")
    messages = to_html(answered(asked(Language.EN, Intent.FACTS), FactList((fact,))))
    assert sum(read_html(message).count("word") for message in messages) == 3000


def test_blocks_are_joined_up_to_the_limit() -> None:
    assert split_blocks(["aa", "bb", "", "ccc"], limit=5) == ["aa\nbb", "ccc"]


def test_everything_is_escaped_but_quotes_and_what_misleads_is_dropped() -> None:
    assert escape('<b>"x" & y</b>\ud800\x00\u202e') == '&lt;b&gt;"x" &amp; y&lt;/b&gt;'


def test_a_text_of_the_catalogue_can_be_sent_as_html() -> None:
    shown = html_text(Language.EN, "surplus-of", {"country_gen": "<A&B>"})
    assert shown == "Surplus of &lt;A&amp;B&gt;."
