from datetime import date

import pytest

from bot.period import parse_period
from bot.presenting.periods import Form, age, azerbaijani_ordinal, long_date, period_words, short_date
from bot.question import Language

EN, RU, AZ, BE = Language.EN, Language.RU, Language.AZ, Language.BE

NAMED = [
    (EN, "2013-01..2013-02", "January–February 2013"),
    (RU, "2013-01..2013-02", "январь–февраль 2013 г."),
    (AZ, "2013-01..2013-02", "2013-cü ilin yanvar–fevralı"),
    (BE, "2013-01..2013-02", "студзень–люты 2013 г."),
    (EN, "2013", "2013"),
    (RU, "2013", "2013 г."),
    (AZ, "2013", "2013-cü il"),
    (BE, "2013", "2013 г."),
    (EN, "2013-04", "April 2013"),
    (AZ, "2013-04", "2013-cü ilin apreli"),
    (AZ, "2013-06", "2013-cü ilin iyunu"),
    (AZ, "2025-01..2025-08", "2025-ci ilin yanvar–avqustu"),
    (EN, "2016-01..2016-03", "Q1 2016"),
    (RU, "2016-04..2016-06", "II квартал 2016 г."),
    (AZ, "2016-10..2016-12", "2016-cı ilin IV rübü"),
    (BE, "2016-07..2016-09", "III квартал 2016 г."),
    (EN, "2016-01..2016-06", "first half of 2016"),
    (RU, "2016-07..2016-12", "второе полугодие 2016 г."),
    (AZ, "2016-01..2016-06", "2016-cı ilin birinci yarısı"),
    (BE, "2016-07..2016-12", "другое паўгоддзе 2016 г."),
    (EN, "2010..2019", "2010–2019"),
    (RU, "2010..2019", "2010–2019 гг."),
    (AZ, "2010..2019", "2010–2019-cu illər"),
    (EN, "2012-11..2013-02", "November 2012 – February 2013"),
    (RU, "2012-11..2013-02", "ноябрь 2012 г. – февраль 2013 г."),
    (AZ, "2012-11..2013-02", "2012-ci ilin noyabrı – 2013-cü ilin fevralı"),
    (EN, "2005..", "since 2005"),
    (RU, "2005-04..", "с апреля 2005 г."),
    (AZ, "2005-04..", "2005-ci ilin aprelindən"),
    (BE, "2005-12..", "са снежня 2005 г."),
    (EN, "..2010", "up to 2010"),
    (AZ, "..2010", "2010-cu ilədək"),
    (RU, "..2010-06", "по июнь 2010 г."),
    (EN, "2012|2013", "2012 and 2013"),
    (AZ, "2012|2013", "2012-ci il və 2013-cü il"),
    (EN, "last5y", "last 5 years"),
    (RU, "last5y", "последние 5 лет"),
    (RU, "last3y", "последние 3 года"),
    (BE, "last3y", "апошнія 3 гады"),
    (BE, "last1q", "апошні 1 квартал"),
    (AZ, "last5y", "son 5 il"),
    (EN, "last6m", "last 6 months"),
    (EN, "rel:-1y", "last year"),
    (RU, "rel:0y", "этот год"),
    (AZ, "rel:-1m", "keçən ay"),
    (BE, "rel:-1q", "мінулы квартал"),
    (EN, "latest", "latest period"),
    (EN, "2013-04-23", "23 April 2013"),
    (RU, "2013-04-23", "23 апреля 2013 г."),
    (BE, "2013-04-23", "23 красавіка 2013 г."),
    (EN, "month:03", "March"),
    (RU, "month:05", "май"),
]


@pytest.mark.parametrize(("language", "code", "shown"), NAMED)
def test_a_period_is_named(language: Language, code: str, shown: str) -> None:
    assert period_words(language, parse_period(code)) == shown


IN_SENTENCES = [
    (EN, "2013-01..2013-02", Form.IN, "in January–February 2013"),
    (RU, "2013-01..2013-02", Form.IN, "в январе–феврале 2013 г."),
    (AZ, "2013-01..2013-02", Form.IN, "2013-cü ilin yanvar–fevralında"),
    (BE, "2013-01..2013-02", Form.IN, "у студзені–лютым 2013 г."),
    (AZ, "2013-04", Form.IN, "2013-cü ilin aprelində"),
    (AZ, "2013-07", Form.IN, "2013-cü ilin iyulunda"),
    (RU, "2013-05", Form.IN, "в мае 2013 г."),
    (BE, "2013-11", Form.IN, "у лістападзе 2013 г."),
    (RU, "2016-04..2016-06", Form.IN, "во II квартале 2016 г."),
    (RU, "2016-07..2016-12", Form.IN, "во втором полугодии 2016 г."),
    (EN, "2012", Form.IN, "in 2012"),
    (AZ, "2012", Form.IN, "2012-ci ildə"),
    (EN, "2013-04-23", Form.IN, "on 23 April 2013"),
    (EN, "2012-01..2012-02", Form.AGAINST, "January–February 2012"),
    (RU, "2012-01..2012-02", Form.AGAINST, "январю–февралю 2012 г."),
    (AZ, "2012-01..2012-02", Form.AGAINST, "2012-ci ilin yanvar–fevralına"),
    (BE, "2012-01..2012-02", Form.AGAINST, "студзеня–лютага 2012 г."),
    (AZ, "2020", Form.AGAINST, "2020-ci ilə"),
    (EN, "2013-01..2013-02", Form.SHORT, "Jan–Feb 2013"),
    (RU, "2013-01..2013-02", Form.SHORT, "янв.–фев. 2013"),
    (AZ, "2013-01..2013-02", Form.SHORT, "yan.–fev. 2013"),
    (BE, "2013-01..2013-02", Form.SHORT, "студз.–лют. 2013"),
    (RU, "2013", Form.SHORT, "2013"),
    (EN, "2016-07..2016-12", Form.SHORT, "H2 2016"),
    (EN, "2013-04-23", Form.SHORT, "23.04.2013"),
    (EN, "2012-11..2013-02", Form.SHORT, "Nov 2012–Feb 2013"),
]


@pytest.mark.parametrize(("language", "code", "form", "shown"), IN_SENTENCES)
def test_a_period_takes_the_form_of_its_place(language: Language, code: str, form: Form, shown: str) -> None:
    assert period_words(language, parse_period(code), form) == shown


ORDINALS = [
    (1900, "cü"),
    (1990, "cı"),
    (1998, "ci"),
    (2000, "ci"),
    (2001, "ci"),
    (2003, "cü"),
    (2004, "cü"),
    (2005, "ci"),
    (2006, "cı"),
    (2009, "cu"),
    (2010, "cu"),
    (2012, "ci"),
    (2013, "cü"),
    (2016, "cı"),
    (2020, "ci"),
    (2030, "cu"),
    (2040, "cı"),
    (2050, "ci"),
    (2060, "cı"),
    (2070, "ci"),
    (2080, "ci"),
]


@pytest.mark.parametrize(("year", "ending"), ORDINALS)
def test_azerbaijani_years_end_in_harmony(year: int, ending: str) -> None:
    assert azerbaijani_ordinal(year) == ending


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", Form)
def test_every_month_has_every_form(language: Language, form: Form) -> None:
    shown = {period_words(language, parse_period(f"2013-{month:02d}"), form) for month in range(1, 13)}
    assert len(shown) == 12


DATES = [
    (EN, "23 Apr 2013", "23 April 2013"),
    (RU, "23.04.2013", "23 апреля 2013 г."),
    (AZ, "23.04.2013", "23 aprel 2013"),
    (BE, "23.04.2013", "23 красавіка 2013 г."),
]


@pytest.mark.parametrize(("language", "short", "long"), DATES)
def test_dates_are_written_as_the_language_writes_them(language: Language, short: str, long: str) -> None:
    moment = date(2013, 4, 23)
    assert (short_date(language, moment), long_date(language, moment)) == (short, long)


AGES = [
    (EN, 165, "over 13 years ago"),
    (EN, 14, "over 14 months ago"),
    (EN, 1, "over 1 month ago"),
    (EN, 0, "less than a month ago"),
    (EN, 23, "over 23 months ago"),
    (EN, 24, "over 2 years ago"),
    (RU, 165, "более 13 лет назад"),
    (RU, 252, "более 21 года назад"),
    (RU, 1, "более 1 месяца назад"),
    (RU, 14, "более 14 месяцев назад"),
    (AZ, 165, "13 ildən çox əvvəl"),
    (BE, 165, "больш за 13 гадоў таму"),
    (BE, 36, "больш за 3 гады таму"),
    (BE, 14, "больш за 14 месяцаў таму"),
]


@pytest.mark.parametrize(("language", "months", "shown"), AGES)
def test_age_is_told_in_months_and_from_two_years_on_in_years(language: Language, months: int, shown: str) -> None:
    assert age(language, months) == shown
