from decimal import Decimal

import pytest
from babel.numbers import format_decimal

from bot.answer import ChangeKind, Held, Indicator, Qualifier, Status
from bot.presenting.figures import amount, change_with_base, currency_words, interval_words, money, unit
from bot.presenting.numbers import change, decimals, interval, number, signed
from bot.question import Language
from tests.bot.presenting.given import figure

EN, RU, AZ, BE = Language.EN, Language.RU, Language.AZ, Language.BE

NUMBERS = [
    (EN, "33.7", "33.7"),
    (EN, "1234.5", "1,234.5"),
    (EN, "26", "26"),
    (EN, "2.0", "2.0"),
    (EN, "1234567.80", "1,234,567.80"),
    (RU, "33.7", "33,7"),
    (RU, "1234.5", "1\u00a0234,5"),
    (AZ, "33.7", "33,7"),
    (AZ, "1234.5", "1.234,5"),
    (BE, "1234.5", "1\u00a0234,5"),
    (EN, "-29.5", "−29.5"),
    (RU, "-1234.5", "−1\u00a0234,5"),
    (EN, "0", "0"),
    (EN, "1E+3", "1,000"),
]


@pytest.mark.parametrize(("language", "value", "shown"), NUMBERS)
def test_a_number_keeps_its_decimals_in_the_signs_of_the_language(language: Language, value: str, shown: str) -> None:
    assert number(language, Decimal(value)) == shown


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("value", ["33.7", "12345.6", "1234567.89", "7"])
def test_numbers_are_written_as_cldr_writes_them(language: Language, value: str) -> None:
    pattern = "#,##0." + "0" * decimals(Decimal(value)) if "." in value else "#,##0"
    assert number(language, Decimal(value)) == format_decimal(Decimal(value), format=pattern, locale=language.value)


@pytest.mark.parametrize(("value", "shown"), [("29.5", "+29.5"), ("-29.5", "−29.5"), ("0.0", "0.0")])
def test_a_sign_is_shown_except_for_zero(value: str, shown: str) -> None:
    assert signed(EN, Decimal(value)) == shown


INTERVALS = [
    (EN, "29.74", "29.85", False, "29.74–29.85"),
    (EN, "28.08", "28.2", False, "28.08–28.20"),
    (RU, "1.62", "1.71", False, "1,62–1,71"),
    (EN, "26.4", "26.6", True, "+26.4…+26.6"),
    (AZ, "-26.6", "-26.4", False, "−26,6…−26,4"),
]


@pytest.mark.parametrize(("language", "low", "high", "with_sign", "shown"), INTERVALS)
def test_both_ends_of_an_interval_have_equally_many_decimals(
    language: Language, low: str, high: str, with_sign: bool, shown: str
) -> None:
    assert interval(language, Decimal(low), Decimal(high), with_sign=with_sign) == shown


CHANGES = [
    (EN, "13.1", ChangeKind.PERCENT, "+13.1%"),
    (RU, "26", ChangeKind.PERCENT, "+26%"),
    (AZ, "-4.8", ChangeKind.PERCENT, "−4,8%"),
    (EN, "113.1", ChangeKind.INDEX, "+13.1%"),
    (EN, "13.7", ChangeKind.POINTS, "+13.7 pp"),
    (RU, "13.7", ChangeKind.POINTS, "+13,7 п. п."),
    (AZ, "13.7", ChangeKind.POINTS, "+13,7 faiz bəndi"),
    (BE, "13.7", ChangeKind.POINTS, "+13,7 п. п."),
    (EN, "2.5", ChangeKind.MULTIPLE, "×2.5"),
]


@pytest.mark.parametrize(("language", "value", "kind", "shown"), CHANGES)
def test_a_change_states_its_unit(language: Language, value: str, kind: ChangeKind, shown: str) -> None:
    assert change(language, Decimal(value), kind) == shown


AMOUNTS = [
    (EN, "33.7", "million", "USD", "$33.7 million"),
    (RU, "33.7", "million", "USD", "33,7 млн долл. США"),
    (AZ, "33.7", "million", "USD", "33,7 mln. ABŞ dolları"),
    (BE, "33.7", "million", "USD", "33,7 млн долараў ЗША"),
    (EN, "3.7", "billion", "EUR", "EUR 3.7 billion"),
    (RU, "3.7", "billion", "EUR", "3,7 млрд евро"),
    (AZ, "3.7", "billion", "EUR", "3,7 mlrd. avro"),
    (BE, "3.7", "billion", "EUR", "3,7 млрд еўра"),
    (RU, "12", "thousand", "GBP", "12 тыс. ф. ст."),
    (EN, "5", "million", "AZN", "AZN 5 million"),
    (RU, "5", "million", "AZN", "5 млн AZN"),
    (BE, "33", None, "USD", "33 дол. ЗША"),
    (EN, "-29.5", "million", "USD", "−$29.5 million"),
    (EN, "33", None, "USD", "$33"),
]


@pytest.mark.parametrize(("language", "value", "scale", "currency", "shown"), AMOUNTS)
def test_money_is_worded(language: Language, value: str, scale: str | None, currency: str, shown: str) -> None:
    assert money(language, Decimal(value), scale, currency) == shown


UNITS = [(EN, "US$ million"), (RU, "млн долл. США"), (AZ, "mln. ABŞ dolları"), (BE, "млн долараў ЗША")]


@pytest.mark.parametrize(("language", "shown"), UNITS)
def test_a_table_names_its_unit(language: Language, shown: str) -> None:
    assert unit(language, "million", "USD") == shown


def test_a_euro_table_says_eur_in_english() -> None:
    assert unit(EN, "billion", "EUR") == "EUR billion"


def test_no_currency_is_no_word() -> None:
    assert currency_words(EN, None, scaled=True) == ""


QUALIFIED = [
    (EN, Qualifier.ABOUT, "about $204 million"),
    (RU, Qualifier.ABOUT, "около 204 млн долл. США"),
    (AZ, Qualifier.ABOUT, "təxminən 204 mln. ABŞ dolları"),
    (BE, Qualifier.OVER, "больш за 204 млн долараў ЗША"),
    (AZ, Qualifier.OVER, "204 mln. ABŞ dolları məbləğindən çox"),
    (EN, Qualifier.ALMOST, "almost $204 million"),
    (RU, Qualifier.OVER, "более 204 млн долл. США"),
]


@pytest.mark.parametrize(("language", "qualifier", "shown"), QUALIFIED)
def test_how_exactly_the_source_put_it_is_kept(language: Language, qualifier: Qualifier, shown: str) -> None:
    assert amount(language, figure("turnover", "204", qualifier=qualifier)) == shown


NOTHING = [
    (Held.ZERO, "0", "zero, as reported"),
    (Held.LESS_THAN_UNIT, "0.0", "less than $0.05 million"),
    (Held.LESS_THAN_UNIT, None, "less than $0.5 million"),
    (Held.NOT_HELD, None, "no figure held"),
    (Held.NOT_APPLICABLE, None, "does not apply"),
    (Held.WITHHELD, None, "not published by the compiler"),
    (Held.VALUE, None, "no figure held"),
]


@pytest.mark.parametrize(("held", "value", "shown"), NOTHING)
def test_the_kinds_of_nothing_are_told_apart(held: Held, value: str | None, shown: str) -> None:
    assert amount(EN, figure("turnover", value, held=held)) == shown


def test_a_calculated_value_is_marked_and_states_its_interval() -> None:
    share = figure("share", "93.8", status=Status.CALCULATED, low=Decimal("93.5"), high=Decimal("94.1"))
    assert (amount(EN, share), interval_words(EN, share)) == ("≈ 93.8%", "93.5–94.1")


def test_a_ratio_is_written_to_one() -> None:
    assert amount(EN, figure(Indicator.RATIO, "15", status=Status.CALCULATED)) == "15 : 1"


BASES = [
    (EN, "+13.1% vs January–February 2012"),
    (RU, "+13,1% к январю–февралю 2012 г."),
    (AZ, "2012-ci ilin yanvar–fevralına nisbətən +13,1%"),
    (BE, "+13,1% да студзеня–лютага 2012 г."),
]


@pytest.mark.parametrize(("language", "shown"), BASES)
def test_a_change_says_what_it_is_measured_against(language: Language, shown: str) -> None:
    assert change_with_base(language, figure("turnover", "33.7", "13.1")) == shown
