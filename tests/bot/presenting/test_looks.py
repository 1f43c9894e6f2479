"""What a chat chose about looks: the words for money, flags, brevity, the order of languages. Numbers never change."""

from decimal import Decimal

import pytest

from bot.answer import FactItem, FactList
from bot.choices import CurrencyWords
from bot.presenting import to_html
from bot.presenting.figures import money, unit
from bot.presenting.look import DEFAULT_LOOK, Look, flagged, look, looking
from bot.question import Intent, Language
from tests.bot.presenting.given import answered, asked, card, founding

EN, RU, AZ, BE = Language.EN, Language.RU, Language.AZ, Language.BE

AMOUNTS = [
    (EN, "33.7", "million", "$33.7 million", "33.7 million US dollars", "USD 33.7 million"),
    (RU, "33.7", "million", "33,7 млн долл. США", "33,7 млн долларов США", "33,7 млн USD"),
    (AZ, "33.7", "million", "33,7 mln. ABŞ dolları", "33,7 mln. ABŞ dolları", "33,7 mln. USD"),
    (BE, "33.7", "million", "33,7 млн долараў ЗША", "33,7 млн долараў ЗША", "33,7 млн USD"),
    (EN, "1", None, "$1", "1 US dollar", "USD 1"),
    (EN, "-2.5", None, "−$2.5", "−2.5 US dollars", "USD −2.5"),
    (RU, "1", None, "1 долл. США", "1 доллар США", "1 USD"),
    (RU, "22", None, "22 долл. США", "22 доллара США", "22 USD"),
    (RU, "5", None, "5 долл. США", "5 долларов США", "5 USD"),
    (RU, "33.7", None, "33,7 долл. США", "33,7 доллара США", "33,7 USD"),
    (BE, "2", None, "2 дол. ЗША", "2 долары ЗША", "2 USD"),
    (BE, "33.7", None, "33,7 дол. ЗША", "33,7 долара ЗША", "33,7 USD"),
]


@pytest.mark.parametrize(("language", "value", "scale", "short", "words", "code"), AMOUNTS)
def test_money_is_named_as_the_chat_chose(
    language: Language, value: str, scale: str | None, short: str, words: str, code: str
) -> None:
    said = []
    for currency in CurrencyWords:
        with looking(Look(currency)):
            said.append(money(language, Decimal(value), scale, "USD"))
    assert said == [short, words, code]


@pytest.mark.parametrize(
    ("language", "short", "words", "code"),
    [
        (EN, "US$ million", "million US dollars", "USD million"),
        (RU, "млн долл. США", "млн долларов США", "млн USD"),
        (BE, "млн долараў ЗША", "млн долараў ЗША", "млн USD"),
        (AZ, "mln. ABŞ dolları", "mln. ABŞ dolları", "mln. USD"),
    ],
)
def test_the_unit_of_a_table_is_named_as_the_chat_chose(language: Language, short: str, words: str, code: str) -> None:
    said = []
    for currency in CurrencyWords:
        with looking(Look(currency)):
            said.append(unit(language, "million", "USD"))
    assert said == [short, words, code]


def test_a_currency_without_a_name_keeps_its_code() -> None:
    for currency in CurrencyWords:
        with looking(Look(currency)):
            assert money(EN, Decimal(5), None, "XAF") == "XAF 5"


def test_flags_stand_beside_names_in_titles_and_nowhere_else() -> None:
    answer = answered(asked(EN), card(founding()))
    [plain], [decorated] = to_html(answer), to_html(answer, Look(flags=True))
    assert decorated.splitlines()[0] == plain.splitlines()[0].replace("Belarus", "🇧🇾 Belarus").replace(
        "Azerbaijan", "🇦🇿 Azerbaijan"
    )
    assert decorated.splitlines()[1:] == plain.splitlines()[1:]


@pytest.mark.parametrize("code", ["", "B", "BLR", "by", "ЖЖ"])
def test_what_is_no_country_code_gets_no_flag(code: str) -> None:
    with looking(Look(flags=True)):
        assert flagged(code, "name") == "name"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("intent", [Intent.HELP, Intent.OUT_OF_SCOPE])
def test_help_and_refusals_are_one_or_two_lines_where_brevity_is_wanted(language: Language, intent: Intent) -> None:
    answer = answered(asked(language, intent, reporter=None, partner=None), sources=())
    [long], [brief] = to_html(answer), to_html(answer, Look(brief=True))
    assert len(brief) < len(long)
    assert (brief.count("\n") <= 1, len(brief) <= 160, "/trade BY AZ" in brief) == (True, True, True)


def test_words_held_in_no_wanted_language_come_in_the_first_of_the_order_that_has_them() -> None:
    fact = FactItem("F", "cooperation", "running", {"en": "English words", "ru": "русские слова"}, "BY", "AZ")
    answer = answered(asked(AZ), FactList((fact,)))
    assert "English words" in to_html(answer)[0]
    assert "русские слова" in to_html(answer, Look(fallbacks=(BE, RU)))[0]


def test_a_look_ends_with_the_answer_it_was_for() -> None:
    to_html(answered(asked(EN), card(founding())), Look(flags=True))
    assert look() == DEFAULT_LOOK
