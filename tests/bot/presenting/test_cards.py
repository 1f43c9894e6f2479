"""Whole answers against the outlines of the acceptance dialogues."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import (
    Answer,
    Block,
    FactItem,
    FactList,
    Figure,
    Indicator,
    Line,
    Outcome,
    PersonRef,
    Qualifier,
    Row,
    Side,
    SourceList,
    SourceRef,
    Status,
    Table,
    TableKind,
    TextArg,
)
from bot.answer import CountryArg as Country
from bot.period import interval, month, year
from bot.presenting import name_operator, to_html, to_plain
from bot.question import Correction, Intent, Language
from tests.bot.presenting.given import (
    BELTA,
    EARLY_2012,
    EARLY_2013,
    answered,
    asked,
    card,
    figure,
    founding,
    implied,
    trade_card,
)
from tests.bot.presenting.telegram_rules import read_html

EN, RU, AZ, BE = Language.EN, Language.RU, Language.AZ, Language.BE

D01 = """\
<b>Belarus – Azerbaijan · trade · January–February 2013</b>
Seen from Belarus · US$ million · change vs January–February 2012
<pre>Turnover   33.7  +13.1%
Exports    31.6  +12.3%
Imports     2.1  +26%
Balance   +29.5</pre>
Surplus of Belarus.
Source: <a href="http://atom.belta.by/en/belta_en?id=1&amp;x=2">BelTA, 23 Apr 2013</a>."""

D02 = """\
<b>Беларусь – Азербайджан · торговля · январь–февраль 2013 г.</b>
Со стороны Беларуси · млн долл. США · к январю–февралю 2012 г.
<pre>Товарооборот   33,7  +13,1%
Экспорт        31,6  +12,3%
Импорт          2,1  +26%
Сальдо        +29,5</pre>
Сальдо положительное для Беларуси.
Источник: <a href="http://atom.belta.by/en/belta_en?id=1&amp;x=2">БелТА, 23.04.2013</a>."""

D03 = """\
<b>Belarus – Azərbaycan · ticarət · 2013-cü ilin yanvar–fevralı</b>
Belarus tərəfindən · mln. ABŞ dolları · 2012-ci ilin yanvar–fevralına nisbətən
<pre>Dövriyyə   33,7  +13,1%
İxrac      31,6  +12,3%
İdxal       2,1  +26%
Saldo     +29,5</pre>
Belarus üçün müsbət saldo.
Mənbə: <a href="http://atom.belta.by/en/belta_en?id=1&amp;x=2">BelTA, 23.04.2013</a>."""

D04 = """\
<b>Беларусь – Азербайджан · гандаль · студзень–люты 2013 г.</b>
З боку Беларусі · млн долараў ЗША · да студзеня–лютага 2012 г.
<pre>Тавараабарот   33,7  +13,1%
Экспарт        31,6  +12,3%
Імпарт          2,1  +26%
Сальда        +29,5</pre>
Сальда дадатнае для Беларусі.
Крыніца: <a href="http://atom.belta.by/en/belta_en?id=1&amp;x=2">БелТА, 23.04.2013</a>."""


@pytest.mark.parametrize(("language", "shown"), [(EN, D01), (RU, D02), (AZ, D03), (BE, D04)])
def test_the_card_of_the_founding_article_in_every_language(language: Language, shown: str) -> None:
    assert to_html(trade_card(language)) == [shown]


def test_notes_are_folded_and_begin_with_how_old_the_latest_figure_is() -> None:
    latest = Line("latest-pair-note", {"period": EARLY_2013, "months": 165})
    shown = to_html(trade_card(EN, notes=(latest, Line("notes-not-stated"), Line("parts-add-up"))))[0]
    assert (
        "<blockquote expandable>Latest period I hold for this pair: January–February 2013; it ended over 13 years ago."
        " No later figure in this store.\n"
    ) in shown


def test_the_other_side_is_relabelled_with_a_true_minus() -> None:
    figures = founding("AZ", side=Side.RELABELLED)
    shown = to_plain(
        answered(
            asked(EN, reporter="AZ", partner="BY"),
            card(figures),
            Line("deficit-of", {"country": Country("AZ")}),
            notes=(
                Line("relabelled-note", {"country": Country("BY")}),
                Line("mirror-none", {"country": Country("AZ")}),
            ),
        )
    )
    assert shown == (
        "Azerbaijan – Belarus · trade · January–February 2013\n"
        "Seen from Azerbaijan · re-labelled · US$ million · change vs January–February 2012\n"
        "  Turnover   33.7  +13.1%\n"
        "  Exports     2.1  +26%\n"
        "  Imports    31.6  +12.3%\n"
        "  Balance   −29.5\n"
        "Deficit of Azerbaijan.\n"
        "Source: BelTA, 23 Apr 2013.\n"
        "Notes:\n"
        "  – Re-labelled from figures published on the side of Belarus.\n"
        "  – Figures reported by Azerbaijan itself (mirror figures): none in this store."
    )


def test_who_has_the_surplus_is_said_in_a_sentence() -> None:
    turnover, exports, imports, balance = founding()
    line = Line(
        "balance-figure",
        {"country": Country("BY"), "partner": Country("AZ"), "figure": balance, "exports": exports, "imports": imports},
    )
    other = Line("balance-other-deficit", {"country": Country("AZ")})
    shown = to_html(answered(asked(EN, Intent.BALANCE), line, other))[0]
    assert "<b>Belarus: +$29.5 million</b> in January–February 2013 (exports 31.6 − imports 2.1)." in shown
    assert "Azerbaijan therefore has a deficit of the same size in these figures." in shown
    assert turnover.value == Decimal("33.7")


def test_implied_figures_carry_their_intervals_in_aligned_rows() -> None:
    shown = to_plain(
        answered(
            asked(EN, period=EARLY_2012),
            Line("implied-earlier", {"period": EARLY_2012, "origin": EARLY_2013}),
            card(implied(), base=None),
            Line("formula-earlier"),
            Line("rounding-only"),
        )
    )
    assert "*" not in shown
    assert "Not published in my sources. Calculated from the figures for January–February 2013" in shown
    assert (
        "  Turnover   ≈29.8   29.74–29.85\n"
        "  Exports    ≈28.1   28.08–28.20\n"
        "  Imports     ≈1.7    1.62–1.71\n"
        "  Balance   ≈+26.5  +26.4…+26.6\n"
    ) in shown


INVESTMENT = [
    (EN, "<b>$13.8 million in direct investments</b> in 2012. Direction: Azerbaijan → Belarus."),
    (RU, "<b>Прямые инвестиции в 2012 г.: 13,8 млн долл. США</b>. Направление: Азербайджан → Беларусь."),
    (AZ, "2012-ci ildə <b>birbaşa investisiyalar: 13,8 mln. ABŞ dolları</b>. İstiqamət: Azərbaycan → Belarus."),
    (BE, "<b>Прамыя інвестыцыі ў 2012 г.: 13,8 млн долараў ЗША</b>. Напрамак: Азербайджан → Беларусь."),
]


@pytest.mark.parametrize(("language", "shown"), INVESTMENT)
def test_investment_names_direction_and_year(language: Language, shown: str) -> None:
    inflow = figure("fdi_inflow", "13.8", period=year(2012))
    line = Line("fdi-figure", {"figure": inflow, "investor": Country("AZ"), "host": Country("BY")})
    none = Line("fdi-opposite-none", {"investor": Country("BY"), "host": Country("AZ")})
    message = to_html(answered(asked(language, Intent.INVESTMENT, reporter="AZ", partner="BY"), line, none))[0]
    assert shown in message
    assert "stock" not in message and "накопленн" not in message


FACT = FactItem(
    id="F6",
    kind="cooperation",
    status="intention",
    texts={"en": "Azerbaijan was ready to promote cooperation.", "az": "Azərbaycan əməkdaşlığa hazır idi."},
    reporter="BY",
    partner="AZ",
    sectors=("ict",),
    source=BELTA.id,
)


def test_facts_of_cooperation_stand_under_their_time_with_their_status() -> None:
    facts = FactList((FACT,), heading=Line("position-then", {"period": month(201304)}), page=1, pages=2)
    shown = to_html(answered(asked(EN, Intent.COOPERATION), facts))[0]
    assert "Position in April 2013 (<b>intentions and plans</b>, not signed projects):\n" in shown
    assert "• Azerbaijan was ready to promote cooperation. <i>(intention)</i>\n" in shown
    assert "<i>Page 1 of 2</i>" in shown


def test_a_fact_without_a_text_in_the_language_is_told_in_english() -> None:
    shown = to_plain(answered(asked(RU, Intent.COOPERATION), FactList((FACT,))))
    assert "• Azerbaijan was ready to promote cooperation. (намерение)" in shown


def test_verbatim_words_stand_in_their_language_and_ours_as_a_translation() -> None:
    quoted = FactItem(
        id="F5",
        kind="quote",
        status="statement",
        texts={"en": "The spirit is benevolent.", "ru": "Дух доброжелательный."},
        reporter="BY",
        partner="AZ",
        quote="The spirit of our cooperation",
        quote_language="en",
    )
    russian = to_plain(answered(asked(RU, Intent.STATEMENTS), FactList((quoted,))))
    english = to_plain(answered(asked(EN, Intent.STATEMENTS), FactList((quoted,))))
    assert "«The spirit of our cooperation» Перевод бота: Дух доброжелательный. (заявление)" in russian
    assert "• “The spirit of our cooperation” (statement)" in english


def test_a_missing_year_is_not_extrapolated() -> None:
    said = [
        Line("no-full-year", {"period": year(2013)}),
        Line("held-for", {"period": year(2013), "figures": (founding()[0],)}),
        Line("not-extrapolated"),
    ]
    shown = to_plain(answered(asked(EN, period=year(2013)), *said))
    assert "I hold no full-year 2013 figure." in shown
    assert "Held for 2013: January–February 2013: $33.7 million (+13.1%; BelTA, 23 Apr 2013)." in shown


def test_a_period_just_said_is_not_repeated_in_the_list() -> None:
    held = Line("held-for", {"period": EARLY_2013, "figures": tuple(founding()[:2])})
    shown = to_plain(answered(asked(RU), held))
    assert (
        "Есть за январь–февраль 2013 г.: товарооборот: 33,7 млн долл. США (+13,1%; БелТА, 23.04.2013); "
        "экспорт: 31,6 млн долл. США (+12,3%; БелТА, 23.04.2013)."
    ) in shown


AZERNEWS = SourceRef("azernews-154888", "Azernews", "Trade", published_on=date(2019, 8, 16))
RECEPTION = SourceRef("azernews-153019", "Azernews", "Reception")
EYYUBOV = PersonRef(
    "eyyubov", {"en": "Eyyubov", "ru": "Эюбов"}, {"en": "Deputy Prime Minister", "ru": "вице-премьер"}, "AZ"
)


def conflict(language: Language) -> Answer:
    about = figure("turnover", "204", qualifier=Qualifier.ABOUT, compiler="Belstat", source=AZERNEWS.id)
    said = figure("turnover", "450", status=Status.STATEMENT, speaker=EYYUBOV, source=RECEPTION.id)
    rows = (Row((about,)), Row((said,)))
    table = Table(TableKind.CONFLICT, rows, "BY", "AZ", scale="million", currency="USD")
    blocks: list[Block] = [
        Line("conflict-intro"),
        table,
        Line("conflict-ratio", {"ratio": Decimal("2.2")}),
        Line("do-not-average"),
    ]
    return answered(asked(language, period=year(2018)), *blocks, sources=(AZERNEWS, RECEPTION))


def test_sources_that_disagree_stand_side_by_side_with_who_says_what() -> None:
    assert to_plain(conflict(RU)) == (
        "Беларусь – Азербайджан · торговля · 2018 г.\n"
        "Опубликованы разные значения:\n"
        "млн долл. США\n"
        "  около 204  Белстат *\n"
        "        450  Эюбов **\n"
        "* данные: Белстат; Azernews, 16.08.2019\n"
        "** заявление: Эюбов, тогда вице-премьер; Azernews\n"
        "Наибольшее больше наименьшего в 2,2 раза; причина в источниках не объяснена (составитель, состав товаров, "
        "импорт нефти, услуги).\n"
        "Я не выбираю и не усредняю.\n"
        "Источники: Azernews, 16.08.2019; Azernews."
    )


def test_a_conflict_of_different_units_states_each_rows_own() -> None:
    billion = figure("turnover", "1", scale="billion", qualifier=Qualifier.ALMOST)
    rows = (Row((figure("turnover", "885.5"),)), Row((billion,)))
    table = Table(TableKind.CONFLICT, rows, "BY", "AZ", currency="USD")
    shown = to_plain(answered(asked(EN), table))
    assert "   $885.5 million  BelTA *\n" in shown
    assert "almost $1 billion  BelTA **\n" in shown


NO_DATA = [
    (EN, "TV", "No figure held for Belarus – Tuvalu (this does not mean that the trade is zero)."),
    (RU, "NG", "Беларусь – Нигерия: данных нет (это не значит, что торговли не было)."),
    (AZ, "TV", "Belarus – Tuvalu: məlumat yoxdur (bu, ticarətin sıfır olduğunu bildirmir)."),
    (BE, "NG", "Беларусь – Нігерыя: няма даных (гэта не азначае, што гандлю не было)."),
]


@pytest.mark.parametrize(("language", "partner", "shown"), NO_DATA)
def test_nothing_held_is_not_zero(language: Language, partner: str, shown: str) -> None:
    said = Line("no-figure-held", {"reporter": Country("BY"), "partner": Country(partner)})
    question = asked(language, partner=partner)
    assert shown in to_plain(answered(question, said, outcome=Outcome.NO_DATA, sources=()))


def test_the_pairs_held_are_listed() -> None:
    pairs = ((Country("BY"), Country("AZ")), (Country("EU"), Country("BY")))
    shown = to_plain(answered(asked(EN), Line("pairs-held", {"pairs": pairs})))
    assert "Pairs I hold: Belarus – Azerbaijan, European Union – Belarus." in shown


def european_series() -> Table:
    def cell(indicator: str, period: int, value: str, **details: tuple[str, ...]) -> Figure:
        return figure(
            indicator,
            value,
            reporter="EU",
            partner="BY",
            period=year(period),
            scale="billion",
            currency="EUR",
            scope="goods",
            **details,
        )

    values = {2015: ("3.7", "5.7", "2.0"), 2016: ("2.9", "5.0", "2.0"), 2017: ("3.4", "6.1", "2.7")}
    marks = {2016: ("mark-rounding-difference",)}
    rows = [
        Row((cell("imports", each, m), cell("exports", each, x), cell("balance", each, b, marks=marks.get(each, ()))))
        for each, (m, x, b) in values.items()
    ]
    return Table(
        TableKind.SERIES,
        tuple(Row(row.figures, label=year(each)) for each, row in zip(values, rows, strict=True)),
        "EU",
        "BY",
        Side.REPORTER,
        scale="billion",
        currency="EUR",
        columns=(Indicator.IMPORTS, Indicator.EXPORTS, Indicator.BALANCE),
    )


def test_a_series_keeps_its_side_unit_and_published_roundings() -> None:
    shown = to_plain(answered(asked(EN, Intent.TREND, reporter="EU", partner="BY"), european_series()))
    assert (
        "EU side · goods · EUR billion\n"
        "        Imp.  Exp.   Bal.\n"
        "  2015   3.7   5.7  +2.0\n"
        "  2016   2.9   5.0  +2.0*\n"
        "  2017   3.4   6.1  +2.7\n"
        "* as published; the parts differ by rounding\n"
    ) in shown
    assert "$" not in shown and "2.1" not in shown


def test_a_series_of_several_sources_numbers_who_says_what() -> None:
    rows = (
        Row((figure("turnover", "223.3", period=year(2012), source=AZERNEWS.id),), label=year(2012)),
        Row((figure("turnover", "1", period=year(2013), scale="billion"),), label=year(2013)),
    )
    table = Table(TableKind.SERIES, rows, "BY", "AZ", currency="USD", columns=(Indicator.TURNOVER,))
    shown = to_plain(answered(asked(EN, Intent.TREND), table, sources=(AZERNEWS, BELTA)))
    assert (
        "US$\n"
        "  2012  223.3 million  [1]\n"
        "  2013    1 billion    [2]\n"
        "[1] Azernews, 16 Aug 2019\n"
        "[2] BelTA, 23 Apr 2013\n"
    ) in shown


def test_the_latest_figure_says_who_and_how_old() -> None:
    latest = figure("turnover", "274", period=interval(202501, 202508), status=Status.STATEMENT)
    shown = to_plain(answered(asked(EN), Line("latest-held", {"figure": latest}), Line("ended-ago", {"months": 14})))
    assert (
        "Latest period held: January–August 2025: $274 million (statement; BelTA, 23 Apr 2013; compiler not named).\n"
        "It ended over 14 months ago."
    ) in shown


UNDERSTOOD = [
    (
        {"corrections": (Correction("belrus", "BY"),)},
        "Understood: Belarus – Azerbaijan, trade; “belrus” read as Belarus.",
    ),
    ({"corrections": (Correction("trad", "trade"),)}, "Understood: Belarus – Azerbaijan, trade."),
    ({"inferred": frozenset({"partner"})}, "Understood: Belarus – Azerbaijan, trade."),
    ({"topics": ("ict", "space")}, "Understood: Belarus – Azerbaijan; topics: trade, ICT, space."),
]


@pytest.mark.parametrize(("slots", "shown"), UNDERSTOOD)
def test_what_was_read_otherwise_than_typed_is_said_first(slots: dict[str, object], shown: str) -> None:
    assert to_plain(answered(asked(EN, **slots), Line("balance-even"))).startswith(f"{shown}\n")


def test_unread_text_is_said() -> None:
    shown = to_plain(answered(asked(EN, ignored=True), Line("balance-even")))
    assert shown.startswith("Your message was long; I read only its beginning.\n")


def test_topics_without_figures_are_named() -> None:
    said = Line("no-trade-by-topic", {"topics": (TextArg("topic-ict"), TextArg("topic-space"))})
    assert "no trade figures for ICT or space" in to_plain(answered(asked(EN), said))


def test_topics_are_counted_in_one_line() -> None:
    said = Line("topic-counts", {"topics": ((TextArg("topic-trade"), 4), (TextArg("topic-ict"), 4))})
    heading = Line("facts-heading", {"count": 18, "sources": 1, "period": month(201304)})
    shown = to_plain(answered(asked(EN, Intent.FACTS), heading, said))
    assert "18 facts from 1 source, April 2013.\nTrade (4) · ICT (4)\n" in shown


COUNTED = [
    (EN, 1, "1 fact from 1 source."),
    (RU, 18, "18 фактов из 1 источника."),
    (RU, 22, "22 факта из 1 источника."),
    (RU, 21, "21 факт из 1 источника."),
    (BE, 3, "3 факты з 1 крыніцы."),
    (BE, 18, "18 фактаў з 1 крыніцы."),
    (AZ, 18, "18 fakt, 1 mənbə."),
]


@pytest.mark.parametrize(("language", "count", "shown"), COUNTED)
def test_counts_take_the_plural_of_the_language(language: Language, count: int, shown: str) -> None:
    said = Line("facts-heading", {"count": count, "sources": 1})
    assert shown in to_plain(answered(asked(language, Intent.FACTS), said))


def test_a_source_is_described_in_full() -> None:
    shown = to_html(answered(asked(EN, Intent.SOURCES), SourceList((BELTA,))))[0]
    text = read_html(shown)
    assert (
        "BelTA, “Azerbaijan-Belarus cooperation in information technologies, space technologies suggested”: "
        "published 23 Apr 2013; in English; accessed 20 Nov 2026; SHA-256 0123456789ab…; "
        "reviewed by operator; 18 facts."
    ) in text
    assert "Source:" not in text


OWN_WORDS = [Intent.HELP, Intent.ABOUT, Intent.PRIVACY, Intent.GREETING, Intent.THANKS, Intent.OUT_OF_SCOPE]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("intent", OWN_WORDS)
def test_questions_about_the_bot_itself_have_words_in_every_language(intent: Intent, language: Language) -> None:
    question = asked(language, intent, reporter=None, partner=None)
    message = read_html(to_html(answered(question, sources=()))[0])
    assert 5 < len(message) <= 1200


OPERATORS = [(None, "Who: the operator of this bot."), ("ops@x.org", "Who: the operator of this bot, ops@x.org.")]


@pytest.mark.parametrize(("contact", "shown"), OPERATORS)
def test_privacy_says_who_operates_the_bot(contact: str | None, shown: str) -> None:
    name_operator(contact)
    try:
        told = to_plain(answered(asked(EN, Intent.PRIVACY, reporter=None, partner=None), sources=()))
    finally:
        name_operator(None)
    assert told.endswith(shown)


def test_the_policy_of_names_stands_in_about() -> None:
    assert "Naming policy:" in to_plain(answered(asked(EN, Intent.ABOUT, reporter=None, partner=None), sources=()))


@pytest.mark.parametrize("language", Language)
def test_an_answer_without_anything_still_says_something(language: Language) -> None:
    question = asked(language, Intent.FACTS, reporter=None, partner=None)
    assert len(to_plain(answered(question, sources=(), outcome=Outcome.NO_DATA))) > 5


def test_only_the_first_sources_of_many_are_listed() -> None:
    many = tuple(SourceRef(f"s{number}", f"Paper {number}", "T") for number in range(9))
    shown = to_plain(answered(asked(EN), Line("balance-even"), sources=many))
    assert shown.endswith("Sources: Paper 0; Paper 1; Paper 2; Paper 3; Paper 4; Paper 5 and 3 more.")


def test_the_title_of_the_answer_wins() -> None:
    title = Line("title", {"reporter": Country("AZ"), "partner": Country("BY"), "topic": TextArg("topic-space")})
    assert to_plain(answered(asked(EN), Line("balance-even"), title=title)).startswith("Azerbaijan – Belarus · space\n")


def test_further_countries_stand_beside_the_partner() -> None:
    shown = to_plain(answered(asked(EN, Intent.COMPARE, others=("TR",)), Line("balance-even")))
    assert shown.startswith("Belarus – Azerbaijan, Türkiye · trade\n")


def test_the_period_of_figures_asked_for_before_is_not_said_of_facts() -> None:
    wanted = asked(Language.EN, Intent.COOPERATION, period=year(2050), inherited=frozenset({"period"}))
    assert to_plain(answered(wanted, Line("balance-even"))).splitlines()[0] == "Belarus – Azerbaijan · cooperation"
