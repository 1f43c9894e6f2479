"""What the shipped files say: wording in four languages, and numbers that agree with one another."""

import re
from collections import Counter
from decimal import Decimal

import pytest

from db.models import ClaimKind
from db.seed import FOLDER, KNOWN_SETS
from db.seed.reading import read_shipment
from db.seed.schema import ClaimEntry
from db.seed.values import LANGUAGES

SHIPMENT = read_shipment(FOLDER, KNOWN_SETS)
CLAIMS = {claim.id: claim for claim in SHIPMENT.claims}
FOUNDING = {key: claim for key, claim in CLAIMS.items() if re.fullmatch(r"F\d+", key)}
WORDED = [claim for claim in SHIPMENT.claims if claim.texts]
WORDINGS = [pytest.param(claim, language, id=f"{claim.id}-{language}") for claim in WORDED for language in LANGUAGES]
OWN_NAMES = re.compile(
    r"Azerbaijan-Belarus cooperation in information technologies, space technologies suggested"
    r"|atom\.belta\.by|Azernews|The Diplomatic Insight|313news\.net|news\.day\.az|Trend"
)
"""What is written in Latin letters whatever the language around it."""
FOREIGN_LETTERS = {
    "en": r"[^\x00-\x7F–“”’]",
    "ru": r"[A-Za-zіўІЎ]",
    "az": r"[Ѐ-ӿwW]",
    "be": r"[A-Za-zищъИЩЪ]",
}


def _value(key: str) -> Decimal:
    value = CLAIMS[key].value
    assert value is not None
    return value


@pytest.mark.parametrize(("claim", "language"), WORDINGS)
def test_a_text_is_one_finished_sentence_of_reasonable_length(claim: ClaimEntry, language: str) -> None:
    text = claim.texts[language]
    assert text.endswith(".")
    assert text[0].isupper() or text[0].isdigit()
    assert 60 <= len(text) <= 330
    assert "  " not in text


@pytest.mark.parametrize(("claim", "language"), WORDINGS)
def test_a_text_has_only_the_letters_of_its_language(claim: ClaimEntry, language: str) -> None:
    assert re.findall(FOREIGN_LETTERS[language], OWN_NAMES.sub("", claim.texts[language])) == []


NAMES = [
    *((f"person {person.id}", person.names) for person in SHIPMENT.persons),
    *((f"source {source.id}", source.publisher_names) for source in SHIPMENT.sources),
    *((f"office in {claim.id}", part.offices) for claim in SHIPMENT.claims for part in claim.people),
]


@pytest.mark.parametrize(("what", "names"), NAMES)
def test_a_name_has_only_the_letters_of_its_language(what: str, names: dict[str, str]) -> None:
    wrong = {
        language: name
        for language, name in names.items()
        if re.search(FOREIGN_LETTERS[language], OWN_NAMES.sub("", name))
    }
    assert wrong == {}


@pytest.mark.parametrize("key", FOUNDING)
def test_a_founding_text_is_dated_and_attributed(key: str) -> None:
    for language, publisher in {"en": "BelTA", "ru": "БелТА", "az": "BelTA", "be": "БелТА"}.items():
        assert "2013" in FOUNDING[key].texts[language]
        assert publisher in FOUNDING[key].texts[language]


@pytest.mark.parametrize("key", ["F12", "F13", "F14", "F15", "F18"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_in_a_text_are_those_of_the_claim(key: str, language: str) -> None:
    claim = CLAIMS[key]
    stated = [claim.value, *([claim.change.value] if claim.change else [])]
    expected = [str(number) if language == "en" else str(number).replace(".", ",") for number in stated]
    amounts = re.findall(r"(\d+(?:[.,]\d+)?)(?=%| million| млн| mln\.)", claim.texts[language])
    assert amounts == expected


@pytest.mark.parametrize(
    ("key", "language", "phrases"),
    [
        ("F2", "en", ["Ali Abbasov", "Mikhail Myasnikovich", "Prime Minister", "not stated"]),
        ("F3", "az", ["niyyət", "kosmik sənaye texnologiyalarının yaradılması və istifadəsi"]),
        ("F4", "az", ["Yerin məsafədən zondlanması peyk"]),
        ("F5", "ru", ["тогда министр связи и информационных технологий Азербайджана"]),
        ("F6", "en", ["ready to promote"]),
        ("F7", "en", ["strong interest", "Hi-Tech Park of Belarus"]),
        ("F8", "en", ["planned soon"]),
        ("F11", "en", ["priority"]),
        ("F16", "en", ["tractors, trucks, automobile cranes, municipal vehicles, optical equipment"]),
        ("F17", "ru", ["логистика, торговля, общественное питание"]),
        ("F17", "az", ["ümumi iaşə"]),
        ("F18", "en", ["direct", "gross or net was not stated"]),
    ],
)
def test_a_text_holds_the_words_that_answers_promise(key: str, language: str, phrases: list[str]) -> None:
    assert [phrase for phrase in phrases if phrase not in CLAIMS[key].texts[language]] == []


@pytest.mark.parametrize("word", ["Minsk", "Baku", "Ganja", "MTZ", "MAZ", "stock", "signed", "goods"])
def test_no_founding_text_says_what_the_article_does_not(word: str) -> None:
    assert [key for key, claim in FOUNDING.items() if re.search(rf"\b{word}\b", claim.texts["en"])] == []


def test_speech_is_reported_and_carries_its_speaker_with_the_office_then() -> None:
    reported = {key: claim for key, claim in FOUNDING.items() if claim.reported_speech}
    speakers = {
        key: [part.person for part in claim.people if part.role == "speaker"] for key, claim in reported.items()
    }
    assert speakers == {
        "F5": ["ali-abbasov"],
        "F9": ["mikhail-myasnikovich"],
        "F10": ["mikhail-myasnikovich"],
        "F11": ["mikhail-myasnikovich"],
    }
    assert all(part.offices for claim in FOUNDING.values() for part in claim.people)


def test_intentions_are_not_presented_as_facts() -> None:
    statuses = {key: claim.status.value for key, claim in FOUNDING.items()}
    assert statuses == {
        **dict.fromkeys(["F1", "F12", "F13", "F14", "F15", "F18"], "published"),
        **dict.fromkeys(["F3", "F4", "F6", "F7"], "intention"),
        **dict.fromkeys(["F5", "F9", "F10", "F11"], "statement"),
        **dict.fromkeys(["F16", "F17"], "running"),
        "F2": "done",
        "F8": "plan",
    }


def _topic(claim: ClaimEntry) -> str:
    """Investment by kind or indicator, other figures trade, then the first sector, then the kind."""
    if claim.kind is ClaimKind.INVESTMENT or (claim.indicator or "").startswith("fdi_"):
        return "investment"
    if claim.kind is ClaimKind.FIGURE:
        return "trade"
    return claim.sectors[0] if claim.sectors else claim.kind.value.replace("quote", "statement")


def test_kind_and_sector_divide_the_founding_facts_into_their_topics() -> None:
    assert Counter(_topic(claim) for claim in FOUNDING.values()) == {
        "trade": 4,
        "investment": 2,
        "industry": 1,
        "ict": 4,
        "space": 3,
        "meeting": 1,
        "statement": 2,
        "provenance": 1,
    }


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("F12", ["F13", "F14"]),
        ("by-az-turnover-2009", ["by-az-turnover-goods-2009", "by-az-turnover-services-2009"]),
        ("az-by-turnover-2020-01-09", ["az-by-exports-2020-01-09", "az-by-imports-2020-01-09"]),
    ],
)
def test_parts_add_up_to_the_published_total(total: str, parts: list[str]) -> None:
    assert sum(map(_value, parts)) == _value(total)


@pytest.mark.parametrize(
    ("balance", "exports", "imports", "difference"),
    [
        ("F15", "F13", "F14", "0.0"),
        ("az-by-balance-2020-01-09", "az-by-exports-2020-01-09", "az-by-imports-2020-01-09", "0.1"),
        ("eu-by-balance-2015", "eu-by-exports-2015", "eu-by-imports-2015", "0.0"),
        ("eu-by-balance-2016", "eu-by-exports-2016", "eu-by-imports-2016", "0.1"),
        ("eu-by-balance-2017", "eu-by-exports-2017", "eu-by-imports-2017", "0.0"),
    ],
)
def test_a_published_balance_that_differs_from_its_parts_is_marked(
    balance: str, exports: str, imports: str, difference: str
) -> None:
    assert _value(exports) - _value(imports) - _value(balance) == Decimal(difference)
    assert ("mark-rounding-difference" in CLAIMS[balance].notes) == (difference != "0.0")


@pytest.mark.parametrize("period", ["2018", "2021", "2020-01..2020-09"])
def test_contradicting_turnovers_stand_side_by_side(period: str) -> None:
    held = [
        claim
        for claim in SHIPMENT.claims
        if (claim.indicator, claim.period, {claim.reporter, claim.partner}) == ("turnover", period, {"AZ", "BY"})
    ]
    assert len({(claim.source, claim.value, claim.scale) for claim in held}) == len(held) >= 2


@pytest.mark.parametrize(
    ("key", "value", "qualifier"),
    [
        ("by-az-turnover-2006", "37", "over"),
        ("by-az-turnover-2018", "204", "about"),
        ("by-az-turnover-2018-eyyubov", "450", "exact"),
        ("az-by-turnover-2019-01-07", "120", "over"),
        ("by-az-turnover-2021-ambassador", "1", "almost"),
        ("by-az-turnover-2024", "500", "about"),
        ("by-az-turnover-2025-01-08", "274", "exact"),
    ],
)
def test_a_rough_figure_says_how_rough(key: str, value: str, qualifier: str) -> None:
    assert (_value(key), CLAIMS[key].qualifier) == (Decimal(value), qualifier)


def test_a_headline_that_may_be_an_index_is_no_change() -> None:
    claim = CLAIMS["by-az-turnover-2009"]
    assert (claim.change, claim.notes) == (None, ("mark-index-or-growth",))


def test_the_atlas_holds_both_flows_of_every_year() -> None:
    held = [claim for claim in SHIPMENT.claims if claim.source == "growth-lab-atlas"]
    assert Counter(claim.indicator for claim in held) == {"exports": 11, "imports": 11}
    assert {claim.period for claim in held} == {str(year) for year in range(2010, 2021)}
    assert {(claim.reporter, claim.side, claim.scope, claim.valuation) for claim in held} == {
        ("BY", "joint", "goods", "fob")
    }
    assert {claim.value.as_tuple().exponent for claim in held if claim.value is not None} == {-2}


def test_every_source_is_used_and_has_an_address_and_a_licence_note() -> None:
    assert [source.id for source in SHIPMENT.sources if not source.url or not source.licence] == []
    named = (FOLDER / "sources.toml").read_text(encoding="utf-8").count("[[source]]")
    assert len(SHIPMENT.sources) == named


def test_a_source_belongs_to_one_set() -> None:
    used = Counter(
        source for name in KNOWN_SETS for source in {claim.source for claim in read_shipment(FOLDER, [name]).claims}
    )
    assert set(used.values()) == {1}


def test_no_sentence_of_the_article_is_shipped() -> None:
    shipped = {text for claim in SHIPMENT.claims for text in claim.texts.values()}
    assert [text for text in shipped if "Our intentions involve" in text or "The spirit of our" in text] == []


def test_the_founding_source_is_known_by_its_hash() -> None:
    source = next(source for source in SHIPMENT.sources if source.id == "belta-2013-04-23")
    assert source.content_sha256 == "9b4671a11166663833de25fc5e279dcbca7711fcf14bb737ebfafdec8cbb8df2"
