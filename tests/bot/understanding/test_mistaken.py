"""What only looks like a country is none: currencies, goods, trains, the looser name beside the exact one."""

from __future__ import annotations

import pytest

from bot.question import Flow, Intent, Question
from bot.understanding import understand


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Misirin Sudana ixracı, 2016, min ABŞ dolları ilə", ("EG", "SD")),
        ("exports of Egypt to Sudan in thousand US dollars", ("EG", "SD")),
        ("экспорт Египта в Судан в долларах США", ("EG", "SD")),
        ("сколько Турция экспортирует в Россию в российских рублях", ("TR", "RU")),
        ("Türkiyənin malını Gürcüstan nə qədər alır", ("GE", "TR")),
        ("Mali Fransaya nə qədər qızıl ixrac edir", ("ML", "FR")),
        ("CAR Namibiyaya nə qədər ixrac edir", ("ZA", "NA")),
        ("exports of the CAR to France", ("CF", "FR")),
        ("Özbəkistandan Əfqanıstana un ixracı", ("UZ", "AF")),
        ("торговля Японии с Кореей, с Южной Кореей", ("JP", "KR")),
        ("RF-KZ oborot 2020", ("RU", "KZ")),
    ],
)
def test_only_countries_are_taken_for_countries(text: str, pair: tuple[str, str]) -> None:
    reading = understand(text)
    assert isinstance(reading, Question)
    assert (reading.pair, reading.others) == (pair, ())


@pytest.mark.parametrize(
    ("text", "pair", "directed"),
    [
        ("Sərmayə: Səudiyyə → Misir", ("SA", "EG"), True),
        ("gas exports: TM -> CN", ("TM", "CN"), True),
        ("экспорт Казахстан → Китай 2020", ("KZ", "CN"), True),
        ("Ermənistan İrannan nə qədər mal alır", ("AM", "IR"), True),
        ("Ermənistan İrannan nə qədər alver edir", ("AM", "IR"), False),
        ("venesuela kuba neft verir ne qeder", ("VE", "CU"), True),
        ("Kuba nefti Venesuela nə qədər alır", ("VE", "CU"), True),
    ],
)
def test_arrows_and_spoken_endings_tell_whose_side_it_is(text: str, pair: tuple[str, str], directed: bool) -> None:
    reading = understand(text)
    assert isinstance(reading, Question)
    assert (reading.pair, reading.directed) == (pair, directed)


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("Nigeriyaya en cox mal hardan gelir", Flow.IMPORTS),
        ("Avstraliya malı ən çox hansı ölkəyə gedir", Flow.EXPORTS),
        ("Ermənistanın idxal etdiyi ölkələr sırası", Flow.IMPORTS),
        ("Çilinin malını kimlər alır", Flow.EXPORTS),
    ],
)
def test_rankings_stand_on_the_side_that_the_words_say(text: str, flow: Flow) -> None:
    reading = understand(text)
    assert isinstance(reading, Question)
    assert (reading.intent, reading.flow) == (Intent.TOP_PARTNERS, flow)


def test_a_word_that_only_dates_or_excepts_something_is_no_unknown_one() -> None:
    reading = understand("İrlandiyanın Böyük Britaniyadan idxalı qrinpisdən sonra necə dəyişib")
    assert isinstance(reading, Question)
    assert reading.intent is Intent.GROWTH


def test_two_years_joined_by_and_want_both_values() -> None:
    reading = understand("trade of Belarus and Kazakhstan in 2013 and 2023")
    assert isinstance(reading, Question)
    assert reading.intent is Intent.TRADE_TOTAL


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Nigerin (Nigeriya yox) əsas ticarət ortaqları", ("NE", None)),
        ("Azərbaycanın Türkiyə ilə yox, Gürcüstanla ticarəti", ("AZ", "GE")),
        ("uz-kz ticareti 2022", ("UZ", "KZ")),
        ("İsveç Estoniyanın banklarına nə qədər pul qoyub", ("SE", "EE")),
        ("Azərbaycan Fransanı niyə tənqid edir, nə deyib", ("AZ", "FR")),
        ("Türkiyə sərmayəsi nə qədərdi, Gürcüstandakı", ("TR", "GE")),
    ],
)
def test_denied_names_fall_away_and_small_codes_count_when_tied(text: str, codes: tuple[str, str | None]) -> None:
    reading = understand(text)
    assert isinstance(reading, Question)
    assert (reading.reporter, reading.partner) == codes
