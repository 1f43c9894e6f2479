"""Answers from statistics, on a small store of observations written by hand."""

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.answer import Answer, Arg, Figure, Held, Indicator, Line, Outcome, Side, Status, TableKind
from bot.answering import answer
from bot.period import Period, interval, year
from bot.presenting import to_plain
from bot.question import Flow, Language
from db.engine import create_store, open_session, prepare_store
from db.models import Agreement, AgreementParty, Dataset, Mission, VoteAgreement
from tests.bot.answering.conftest import TODAY, question
from tests.bot.answering.reading import keys, line, notes, of, tables
from tests.db.observations_by_hand import add_cells, add_dataset

Ask = Callable[..., Answer]

CELLS = {
    "atlas-pairs": [
        *("AZ BY X 2010 6610000", "BY AZ X 2010 128930000", "AZ BY X 2011 726776123", "BY AZ X 2011 107620456"),
        *("DE FR X 2018 124400000000", "FR DE X 2018 83000000000", "DE FR X 2017 118900000000"),
        *("FR DE X 2017 77500000000", "AZ IT X 2019 5500000000", "AZ BY X 2019 19000000", "RU AZ X 2019 2300000000"),
        *("SD CN X 2010 6900000000", "CN SD X 2010 2000000000", "SD CN X 2011 7600000000", "CN SD X 2011 2000000000"),
        *("SD CN X 2012 1200000000", "CN SD X 2012 2200000000", "SD CN X 2013 1700000000", "CN SD X 2013 2400000000"),
        *(
            "NE NG X 2019 6800000",
            "NG NE X 2019 70900000",
            "CD CG X 2019 5",
            "CI FR X 2019 800000000",
            "TW AZ X 2019 1000",
        ),
    ],
    "cow-dyadic": [
        *("BY AZ M 2011 826", "AZ BY M 2011 65", "AZ BY M 2010 0", "XK DE M 2013 163", "DE XK M 2013 17"),
        *("FI NO M 2013 500", "SE NO M 2013 700"),
        *("FR DE M 1995 50500", "DE FR M 1995 47600"),
    ],
    "imts": [
        *("PL LT X 2022 9000000000", "PL LT M 2022 3000000000", "LT PL M 2022 9900000000", "LT PL X 2022 2900000000"),
        *("PL MD X 2022 100000000", "MD PL M 2022 106000000", "PL GE X 2022 100000000", "GE PL M 2022 106000500"),
        *("PL UA X 2021 500000000", "PL UA X 2022-03 40000000", "UA PL X 2022-03 30000000"),
        *("NO FI X 2013 450000000", "NO SE X 2013 650000000"),
        *("PL EE X 2022 100000000 E", "PL EE M 2022 . C", "PL LV X 2022 0", "PL LV M 2022 ."),
    ],
    "atlas-hs2": [
        *("DE PL X/84 2018 11800997717", "DE PL X/87 2018 8308799104", "DE PL X/85 2018 7109610667"),
        *("BY AZ X/87 2018 30900000", "BY AZ X/04 2018 50000000", "BY AZ X/84 2017 1000000"),
    ],
    "comtrade-live": [
        *("NO SE X 2013 640000000", "SE NO M 2013 720000000"),
        "KZ UZ M/27 2018 50",
        "KZ UZ M 2018 100",
        "UZ KZ X 2018 80",
        "KZ UZ X/10 2018 9",
        "KZ UZ X 2018 12",
    ],
    "unctad-fdi": ["DE FR I 2012 5501777000", "FR DE O 2012 -6536090000", "FR DE Q 2012 87302090000"],
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """All that ships, and the cells above."""
    engine = create_store(f"sqlite:///{tmp_path_factory.mktemp('world') / 'store.db'}")
    prepare_store(engine, seed_sets=("founding", "record", "atlas"))
    with Session(engine) as session:
        for code, lines in CELLS.items():
            add_cells(session, add_dataset(session, code), *lines)
        _add_relations(session)
        session.commit()
    yield engine
    engine.dispose()


def _add_relations(session: Session) -> None:
    listed = {
        code: _dataset(session, code, day)
        for code, day in (("desta", "2021"), ("missions", "2022-11-16"), ("un", "2019"))
    }
    for title, ambit, parties in (("Free trade", "bilateral", 2), ("Commonwealth", "multilateral", 9)):
        agreement = Agreement(
            dataset_id=listed["desta"],
            code=title,
            title=title,
            kind="Agreement",
            ambit=ambit,
            signed="2004-03-31",
            parties=parties,
        )
        session.add(agreement)
        session.flush()
        session.add_all(AgreementParty(agreement_id=agreement.id, country=country) for country in ("AZ", "BY"))
    kinds = {"kind": "Resolution", "ambit": "multilateral"}
    resolution = Agreement(dataset_id=listed["desta"], code="r", title="A resolution", **kinds)
    session.add(resolution)
    session.flush()
    session.add_all(AgreementParty(agreement_id=resolution.id, country=country) for country in ("AZ", "BY"))
    session.add(Mission(dataset_id=listed["missions"], sender="BY", host="AZ", city="Baku", kind="embassy"))
    session.add(Mission(dataset_id=listed["missions"], sender="AL", host="XK", city="Pristina", kind="embassy"))
    session.add(
        VoteAgreement(dataset_id=listed["un"], first="AZ", second="BY", year=2019, joint=83, same=69, opposite=2)
    )


def _dataset(session: Session, code: str, vintage: str) -> int:
    dataset = Dataset(code=code, title=code, publisher=code, unit="count", side="joint", vintage=vintage)
    session.add(dataset)
    session.flush()
    assert dataset.id is not None
    return dataset.id


@pytest.fixture
def ask(world: Engine) -> Ask:
    """Ask the store in words as the other tests do; ``language`` is that of the answer."""

    def asking(words: str, language: Language = Language.EN, **slots: object) -> Answer:
        with open_session(world) as session:
            return answer(session, question(words, **slots), language=language, today=TODAY)

    return asking


def shown(answered: Answer) -> dict[str, str]:
    """The first card as indicator and value."""
    table = tables(answered)[0]
    return {figure.indicator.value: str(figure.value) for row in table.rows for figure in row.figures if figure}


def told(answered: Answer) -> list[tuple[str, str, str | None]]:
    """The figures of other sources: indicator, value and side."""
    figures = [
        block.args["figure"] for block in answered.blocks if isinstance(block, Line) and block.key == "told-figure"
    ]
    return [(one.indicator.value, str(one.value), one.side.value) for one in figures if isinstance(one, Figure)]


@pytest.mark.parametrize(
    ("words", "card", "beside"),
    [
        (
            "trade_total AZ BY 2011",
            {"turnover": "834.4", "exports": "726.8", "imports": "107.6", "balance": "619.2"},
            [("imports", "65", "reporter"), ("exports", "826", "mirror")],
        ),
        (
            "trade_total BY AZ 2011",
            {"turnover": "834.4", "exports": "107.6", "imports": "726.8", "balance": "-619.2"},
            [("imports", "826", "reporter"), ("exports", "65", "mirror")],
        ),
    ],
)
def test_reconciled_figures_lead_and_what_the_importer_reported_stands_beside(
    ask: Ask, words: str, card: dict[str, str], beside: list[tuple[str, str, str]]
) -> None:
    answered = ask(words)
    assert (answered.outcome, shown(answered), told(answered)) == (Outcome.ANSWER, card, beside)


def test_the_same_figure_of_seed_and_dataset_is_shown_once(ask: Ask) -> None:
    figures = of(ask("trade_total BY AZ 2011"), Indicator.EXPORTS)
    assert [(figure.source, str(figure.value)) for figure in figures] == [
        ("atlas-pairs", "107.6"),
        ("cow-dyadic", "65"),
    ]


def test_figures_are_shown_in_the_scale_they_are_read_in_and_rounding_is_said(ask: Ask) -> None:
    answered = ask("trade_total DE FR 2018")
    assert (tables(answered)[0].scale, shown(answered)["exports"]) == ("billion", "124.4")
    assert "rounded-note" in notes(ask("trade_total AZ BY 2011"))


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("exports PL LV 2022", Held.ZERO),
        ("imports PL EE 2022", Held.WITHHELD),
        ("imports PL LV 2022", Held.NOT_HELD),
        ("imports AZ BY 2010", Held.LESS_THAN_UNIT),
    ],
)
def test_missing_withheld_zero_and_less_than_the_unit_stay_apart(ask: Ask, words: str, held: Held) -> None:
    assert held in {figure.held for figure in ask(words).figures if figure.side is Side.REPORTER}


def test_an_estimate_is_marked(ask: Ask) -> None:
    answered = ask("exports PL EE 2022")
    assert [figure.status for figure in of(answered, Indicator.EXPORTS)] == [Status.ESTIMATE]
    assert "estimate-note" in notes(answered)


def test_both_sides_of_a_flow_are_set_against_each_other(ask: Ask) -> None:
    answered = ask("exports PL LT 2022")
    assert shown(answered)["turnover"] == "12.0"
    gap = line(answered, "mirror-gap")
    assert (_figure(gap.args["own"]), _figure(gap.args["other"]), _figure(gap.args["gap"])) == ("9.0", "9.9", "900.0")
    assert gap.args["percent"] == Decimal("10.0")
    assert "mirror-differ-note" in keys(answered)


@pytest.mark.parametrize(("pair", "compared"), [("NO FI", []), ("NO SE", [{"comtrade-live"}])])
def test_only_sides_of_one_dataset_are_set_against_each_other(
    ask: Ask, pair: str, compared: list[set[str | None]]
) -> None:
    answered = ask(f"exports {pair} 2013")
    sides = {figure.side for figure in of(answered, Indicator.EXPORTS)}
    assert {Side.REPORTER, Side.MIRROR} <= sides
    gaps = [each for each in answered.blocks if isinstance(each, Line) and each.key == "mirror-gap"]
    assert [{figure.source for figure in gap.args.values() if isinstance(figure, Figure)} for gap in gaps] == compared


def _figure(arg: Arg) -> str:
    assert isinstance(arg, Figure)
    assert arg.value is not None
    return str(arg.value.quantize(Decimal("0.1")))


def test_flows_that_no_source_has_from_one_side_are_not_added_up(ask: Ask) -> None:
    answered = ask("trade_total DE FR 1995")
    assert "one-sided" in keys(answered)
    assert told(answered) == [("imports", "47.6", "reporter"), ("exports", "50.5", "mirror")]
    assert not of(answered, Indicator.TURNOVER)


def test_growth_compares_like_years_of_one_source(ask: Ask) -> None:
    answered = ask("growth DE FR 2018")
    assert [str(figure.change) for figure in answered.figures if figure.change is not None] == ["5.6"]


@pytest.mark.parametrize("year", ["2011", "2012"])
def test_no_growth_crosses_a_break(ask: Ask, year: str) -> None:
    answered = ask(f"growth SD CN {year}")
    assert "series-break" in keys(answered)
    assert not [figure for figure in answered.figures if figure.change is not None]


def test_a_series_ends_at_a_break_and_says_so(ask: Ask) -> None:
    answered = ask("trade_total SD CN 2010..2013")
    years = [[str(row.label.code) for row in table.rows] for table in tables(answered, TableKind.SERIES)]  # type: ignore[union-attr]
    assert years == [["2010", "2011"], ["2012", "2013"]]
    assert "series-break" in keys(answered)


def test_a_series_has_one_source_side_and_unit(ask: Ask) -> None:
    answered = ask("trade_total AZ BY 2010..2011")
    table = tables(answered, TableKind.SERIES)[0]
    figures = [figure for row in table.rows for figure in row.figures if figure]
    assert {(figure.source, figure.side, figure.scale) for figure in figures} == {
        ("atlas-pairs", Side.JOINT, "million")
    }


def test_partners_are_compared_by_one_source_and_side(ask: Ask) -> None:
    answered = ask("compare AZ BY 2011", others=("IT",))
    assert answered.outcome is Outcome.ANSWER
    both = ask("compare PL LT 2022", others=("EE",), flow=Flow.EXPORTS)
    table = tables(both, TableKind.COMPARE)[0]
    assert table.side is Side.REPORTER
    assert [str(figure.value) for row in table.rows for figure in row.figures if figure] == ["9000.0", "100.0"]


def test_two_pairs_without_a_common_country_are_compared(ask: Ask) -> None:
    same = ask("compare PL LT 2022", others=("PL", "EE"), variant="pairs", flow=Flow.EXPORTS)
    table = tables(same, TableKind.COMPARE)[0]
    assert [(row.figures[0].reporter, row.figures[0].partner) for row in table.rows if row.figures[0]] == [
        ("PL", "LT"),
        ("PL", "EE"),
    ]


def test_partners_stand_in_order_with_shares_and_the_place_of_one(ask: Ask) -> None:
    answered = ask("top_partners AZ BY 2019", flow=Flow.TOTAL)
    table = tables(answered, TableKind.RANKING)[0]
    rows = [tuple(str(figure.value) for figure in row.figures if figure) for row in table.rows]
    assert rows == [("5.5", "70.3"), ("2.3", "29.4"), ("0.0190", "0.2"), ("0.00000100", "0.0")]
    place = line(answered, "rank-line")
    assert (place.args["place"], place.args["count"]) == (3, 4)


def test_the_importer_is_served_by_the_exporters_row(ask: Ask) -> None:
    table = tables(ask("top_partners AZ - 2019", flow=Flow.IMPORTS), TableKind.RANKING)[0]
    assert [figure.partner for row in table.rows for figure in row.figures[:1] if figure] == ["RU", "TW"]


def test_leading_chapters_stand_in_order_and_only_the_largest_are_held(ask: Ask) -> None:
    answered = ask("products DE PL 2018", flow=Flow.EXPORTS, limit=2)
    assert [figure.product for figure in answered.figures] == ["84", "87"]
    assert "HS 84" in to_plain(answered)


@pytest.mark.parametrize(("flow", "share"), [(Flow.IMPORTS, "50.0"), (Flow.EXPORTS, "75.0")])
def test_shares_of_chapters_are_of_what_the_same_country_reported(ask: Ask, flow: Flow, share: str) -> None:
    answered = ask("products KZ UZ 2018", flow=flow, directed=True)
    shares = [line.args["share"] for line in answered.blocks if isinstance(line, Line) and "share" in line.args]
    assert [str(each.value) for each in shares if isinstance(each, Figure)] == [share]


@pytest.mark.parametrize(("topic", "said"), [("tractors", True), ("vehicles", False)])
def test_a_product_finer_than_its_chapter_is_never_given_the_chapter_in_silence(
    ask: Ask, topic: str, said: bool
) -> None:
    answered = ask("exports BY AZ 2018", product=topic, topics=(topic,), directed=True)
    assert [str(figure.value) for figure in answered.figures] == ["30.9"]
    assert ("chapter-within" in keys(answered)) is said


def test_a_chapter_outside_the_largest_is_not_held_and_no_zero(ask: Ask) -> None:
    answered = ask("exports BY AZ 2018", product="wine", topics=("wine",), directed=True)
    assert (answered.outcome, "chapter-not-held" in keys(answered), answered.figures) == (Outcome.NO_DATA, True, ())


def test_stock_and_flow_host_and_investor_stand_apart(ask: Ask) -> None:
    figures = ask("investment FR DE 2012").figures
    assert [(figure.indicator.value, figure.reporter, str(figure.value)) for figure in figures] == [
        ("fdi_inflow", "DE", "5.5"),
        ("fdi_outflow", "FR", "-6.5"),
        ("fdi_outward_stock", "FR", "87.3"),
    ]


def test_agreements_say_who_else_takes_part_and_that_a_list_proves_no_absence(ask: Ask) -> None:
    answered = ask("agreements AZ BY")
    counts = line(answered, "agreements-count")
    assert (counts.args["bilateral"], counts.args["others"]) == (1, 1)
    assert {"absence-proves-nothing", "agreements-partial"} <= set(notes(answered))


def test_a_resolution_of_many_states_is_no_agreement_of_the_two(ask: Ask) -> None:
    assert "A resolution" not in to_plain(ask("agreements AZ BY"))


def test_a_profile_puts_the_best_of_all_on_one_card(ask: Ask) -> None:
    answered = ask("profile AZ BY")
    assert {"agreements-count", "mission-line", "votes-line"} <= set(keys(answered))
    assert "Беларусь → Азербайджан: посольство, Баку" in to_plain(ask("profile AZ BY", Language.RU))
    votes = line(answered, "votes-line").args
    assert (votes["same"], votes["joint"], votes["opposite"], _figure(votes["figure"])) == (69, 83, 2, "83.1")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("pair", ["AZ BY", "DE FR", "NE NG"])
def test_a_profile_fits_a_telephone(ask: Ask, language: Language, pair: str) -> None:
    assert len(to_plain(ask(f"profile {pair}", language))) <= 1200


NAMES = {
    "NE NG": ("Niger", "Нигерия", "Nigeriya", "Нігерыя"),
    "CI FR": ("Côte d’Ivoire", "Кот-д’Ивуар", "Kot-d’İvuar", "Кот-д’Івуар"),
    "CD CG": ("Congo", "Конго", "Konqo", "Конга"),
    "TW AZ": ("Taiwan", "Тайвань", "Tayvan", "Тайвань"),
    "XK DE": ("Kosovo", "Косово", "Kosovo", "Косава"),
}


@pytest.mark.parametrize("pair", NAMES)
@pytest.mark.parametrize(("place", "language"), list(enumerate(Language)))
def test_look_alike_and_disputed_countries_get_their_own_rows_and_names(
    ask: Ask, pair: str, place: int, language: Language
) -> None:
    answered = ask(f"trade_total {pair}", language)
    assert {(figure.reporter, figure.partner) for figure in answered.figures} == {tuple(pair.split())}
    assert _plain(NAMES[pair][place]) in _plain(to_plain(answered))


def _plain(words: str) -> str:
    return words.replace("’", "'").casefold()


def test_a_pair_that_is_not_held_is_told_where_each_country_is(ask: Ask) -> None:
    answered = ask("trade_total XK TV")
    assert answered.outcome is Outcome.NO_DATA
    assert keys(answered) == ["no-figure-held", "country-held", "country-not-held"]
    assert "Tuvalu: in none of the statistics held." in to_plain(answered)


@pytest.mark.parametrize(
    ("words", "told"),
    [("exports FR DE 1995", []), ("trade_total FR DE 1995", ["told-figure", "told-figure"])],
)
def test_a_question_about_one_flow_is_answered_with_that_flow_alone(ask: Ask, words: str, told: list[str]) -> None:
    answered = ask(words)
    assert [key for key in keys(answered) if key in {"other-sources", "told-figure"}] == told


def test_when_statistics_were_read_is_said_once_in_the_line_of_sources(ask: Ask) -> None:
    shown = to_plain(ask("exports DE FR 2018"))
    assert shown.count("retrieved") == 1
    assert shown.count("reconciled") == 1


def test_both_reports_of_another_source_are_one_line_and_years_need_no_word_on_length(ask: Ask) -> None:
    answered = ask("trade_total AZ BY 2010..2011")
    assert [key for key in keys(answered) if key.startswith("series-also")] == ["series-also-held-both"]
    assert "periods-differ" not in notes(answered)


@pytest.mark.parametrize(
    ("words", "variant", "lines"),
    [
        ("profile AZ BY", "missions", ["mission-none", "mission-line"]),
        ("profile AZ BY", "votes", ["votes-line"]),
        ("profile AZ BY 2019", "votes", ["votes-line"]),
        ("profile AZ BY 2005", "votes", ["votes-none"]),
    ],
)
def test_one_part_of_a_profile_is_shown_by_itself(ask: Ask, words: str, variant: str, lines: list[str]) -> None:
    answered = ask(words, variant=variant)
    assert [block.key for block in answered.blocks if isinstance(block, Line)] == lines


def test_missions_that_are_not_listed_leave_the_whole_profile(ask: Ask) -> None:
    whole, asked_for = ask("profile AZ IT"), ask("profile AZ IT", variant="missions")
    assert (asked_for.question.variant, asked_for.blocks) == (None, whole.blocks)


@pytest.mark.parametrize(
    ("words", "outcome", "period", "value"),
    [
        ("exports PL UA 2021", Outcome.ANSWER, (202101, 202112), "500.0"),
        ("exports PL UA 2022", Outcome.NO_DATA, (202203, 202203), "40.0"),
        ("exports PL UA 2022-03", Outcome.ANSWER, (202203, 202203), "40.0"),
    ],
)
def test_months_are_read_where_the_year_is_not_held(
    ask: Ask, words: str, outcome: Outcome, period: tuple[int, int], value: str
) -> None:
    found = ask(words)
    figure = next(each for each in found.figures if each.indicator is Indicator.EXPORTS)
    assert figure.period is not None
    assert (found.outcome, (figure.period.first, figure.period.last)) == (outcome, period)
    assert str(figure.value) == value


def test_a_code_finer_than_its_chapter_is_said_to_be_a_part_of_it(ask: Ask) -> None:
    found = ask("exports DE PL 2018", product="hs_8703", topics=("hs_8703",))
    assert keys(found) == ["chapters-exports", "chapter-year", "chapter-of-code"]
    assert [figure.product for figure in found.figures] == ["87"]


def test_a_section_is_told_by_its_chapters(ask: Ask) -> None:
    found = ask("exports DE PL 2018", product="hs_section_16", topics=("hs_section_16",))
    assert [figure.product for figure in found.figures] == ["84", "85"]
    assert "Machinery and electrical equipment (HS section XVI) is made up of HS 84–85." in to_plain(found)


@pytest.mark.parametrize(("partner", "status"), [("MD", Status.ESTIMATE), ("GE", Status.PUBLISHED)])
def test_sides_that_differ_by_the_ratio_of_estimates_pass_as_no_reports(ask: Ask, partner: str, status: Status) -> None:
    found = ask(f"exports PL {partner} 2022")
    told = [each for each in found.figures if each.indicator is Indicator.EXPORTS]
    assert {each.status for each in told} == {status}
    assert {each.side for each in told} == {Side.REPORTER, Side.MIRROR}
    assert ("mirror-differ-note" in keys(found)) == (status is Status.PUBLISHED)
    assert "note-filled-in" in notes(found)


def test_a_profile_says_that_no_trade_is_held(ask: Ask) -> None:
    found = ask("profile AL XK")
    assert (found.outcome, keys(found)[0]) == (Outcome.ANSWER, "no-figure-held")


def test_years_newer_than_all_that_is_held_are_answered_with_as_many_of_the_latest(ask: Ask) -> None:
    answered = ask("trade_total SD CN 2022..2023")
    assert (answered.outcome, keys(answered)) == (Outcome.NO_DATA, ["no-figure-for-period", "latest-years-held"])
    periods = [row.label for row in tables(answered, TableKind.SERIES)[0].rows]
    assert periods == [year(2012), year(2013)]


@pytest.mark.parametrize(
    ("period", "missing"),
    [
        ("2012..2016", [interval(201401, 201612)]),
        ("2008..2012", [interval(200801, 200912)]),
        ("2010..2013", []),
    ],
)
def test_asked_years_that_no_source_has_are_named(ask: Ask, period: str, missing: list[Period]) -> None:
    answered = ask(f"trade_total SD CN {period}")
    said = [each.args["period"] for each in answered.blocks if isinstance(each, Line) and each.key == "years-not-held"]
    assert said == missing


def test_the_growth_of_statistics_is_told_with_the_amount_reached(ask: Ask) -> None:
    answered = ask("growth FR DE 2018")
    assert keys(answered) == ["heading-statistics", "growth-line"]
    assert "Trade of France and Germany, 2018: +5.6% vs 2017 (to $207.4 billion)." in to_plain(answered)


@pytest.mark.parametrize(
    ("period", "outcome", "told", "years"),
    [
        ("2017|2018", Outcome.ANSWER, ["chapters-exports", "chapters-exports"], [2017, 2018]),
        ("2015..2017", Outcome.ANSWER, ["chapters-exports"], [2017]),
        ("2016|2017", Outcome.ANSWER, ["chapters-none", "chapters-exports"], [2017]),
        ("2024", Outcome.NO_DATA, ["chapters-none", "chapters-exports"], [2018]),
        ("2020..2022", Outcome.NO_DATA, ["chapters-none", "chapters-exports"], [2018]),
    ],
)
def test_leading_products_are_of_the_asked_years_else_of_the_newest_that_are_held(
    ask: Ask, period: str, outcome: Outcome, told: list[str], years: list[int]
) -> None:
    answered = ask(f"products BY AZ {period}", flow=Flow.EXPORTS)
    assert (answered.outcome, [key for key in keys(answered) if key.startswith("chapters-")]) == (outcome, told)
    shown = [each.period for each in answered.figures if each.indicator is Indicator.EXPORTS]
    assert list(dict.fromkeys(shown)) == [year(number) for number in years]


def test_notes_name_no_source_of_which_nothing_is_shown(ask: Ask) -> None:
    absent = ask("exports BY AZ 2017", product="cars")
    assert (absent.outcome, keys(absent), notes(absent)) == (
        Outcome.NO_DATA,
        ["chapters-exports", "chapter-not-held"],
        [],
    )


def test_two_years_of_a_product_are_those_two_alone(ask: Ask) -> None:
    assert [each.period for each in ask("exports BY AZ 2018|2019", product="cars").figures] == [year(2018)]
    absent = ask("exports BY AZ 2017|2019", product="cars")
    assert absent.figures == ()
    assert line(absent, "chapter-not-held").args["period"] == interval(201701, 201912)


def test_growth_over_a_range_is_from_its_first_year_to_its_last(ask: Ask) -> None:
    answered = ask("growth FR DE 2017..2018", flow=Flow.EXPORTS)
    assert answered.question.period == interval(201701, 201812)
    assert keys(answered) == ["heading-statistics", "growth-line", "compare-periods"]
    assert "Exports of France to Germany, 2018: +7.1% vs 2017 (to $83.0 billion)." in to_plain(answered)


@pytest.mark.parametrize(("period", "count"), [("2004", 1), ("2005", 0), ("2003..2004", 1)])
def test_agreements_of_a_period_are_those_dated_in_it(ask: Ask, period: str, count: int) -> None:
    answered = ask(f"agreements AZ BY {period}")
    assert keys(answered).count("agreements-of-period") == bool(count)
    assert [
        each.args["bilateral"] for each in answered.blocks if isinstance(each, Line) and each.key == "agreements-count"
    ] == [1] * count


@pytest.mark.parametrize(("period", "noted"), [("2010", True), ("2011", True), ("2012", False)])
def test_a_year_before_a_change_of_territory_says_so(ask: Ask, period: str, *, noted: bool) -> None:
    assert ("break-since-note" in notes(ask(f"exports SD CN {period}"))) is noted
