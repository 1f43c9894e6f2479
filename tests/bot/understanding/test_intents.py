"""The vocabulary holds together, evidence adds up, commands are known in four languages, readings are explained."""

from __future__ import annotations

import pytest

from bot.dialogue import Dialogue, advance
from bot.question import Clarification, Intent, Language, Question, Reading
from bot.understanding import understand
from bot.understanding.commands import read_command
from bot.understanding.explain import explain
from bot.understanding.intents import load_weights, score_intents
from bot.understanding.lexicon import load_lexicon, read_data
from bot.understanding.likeness import load_examples
from bot.understanding.slips import nearest_word
from bot.understanding.spoken import concepts_of
from bot.understanding.tokens import fold
from tests.bot.understanding.scoring import NOON

SHAPES = {
    *(
        "n0",
        "n1",
        "n2",
        "n3",
        "product",
        "sector",
        "person",
        "crossed",
        "dialogue",
        "brief",
        "period",
        "years",
        "compared",
        "countryshare",
    ),
    *("from", "to", "given", "at", "in", "with", "by", "on", "owner", "leading", "adjective", "subject", "between"),
}


def concepts(language: Language) -> set[str]:
    return set(read_data(f"{language.value}.toml")["cues"])


@pytest.mark.parametrize("language", [Language.RU, Language.AZ, Language.BE])
def test_every_language_has_words_for_every_concept(language: Language) -> None:
    english_only = {"exportverb", "importverb", "do", "be", "get"}
    assert concepts(Language.EN) - concepts(language) - english_only == set()
    assert concepts(language) - concepts(Language.EN) == set()


def test_weights_speak_only_of_concepts_and_shapes_that_exist() -> None:
    known = SHAPES | set().union(*map(concepts, Language))
    assert set(load_weights().bits) - known == set()


def test_every_intent_but_one_has_weights() -> None:
    assert set(map(Intent, read_data("weights.toml"))) == set(Intent) - {Intent.OUT_OF_SCOPE}


def test_examples_are_held_in_both_scripts() -> None:
    counts = [len(texts) for texts, _ in load_examples()]
    assert min(counts) >= 200
    assert all(len(texts) == len(intents) for texts, intents in load_examples())


@pytest.mark.parametrize(
    ("features", "best"),
    [
        ({"trade", "n2"}, Intent.TRADE_TOTAL),
        ({"sell", "howmuch", "n2"}, Intent.EXPORTS),
        ({"sell", "whatthing", "n2"}, Intent.PRODUCTS),
        ({"sell", "mutual", "howmuch", "n2"}, Intent.TRADE_TOTAL),
        ({"sell", "more", "whom", "n2"}, Intent.BALANCE),
        ({"trade", "grow", "n2"}, Intent.GROWTH),
        ({"trade", "more", "or", "n3"}, Intent.COMPARE),
        ({"trade", "partners", "top", "n1"}, Intent.TOP_PARTNERS),
        ({"agreement", "trade", "n2"}, Intent.AGREEMENTS),
        ({"n2"}, Intent.PROFILE),
    ],
)
def test_evidence_adds_up_to_the_intent(features: set[str], best: Intent) -> None:
    scores = score_intents(features)
    assert max(scores, key=scores.__getitem__) is best


def test_nothing_speaks_for_any_intent_where_nothing_is_said() -> None:
    assert score_intents({"n0", "function"}) == {}


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("товарооборотом", "turnover"),
        ("ixracının", "export"),
        ("satdığı", "sell"),
        ("пагадненнямі", "agreement"),
        ("exported", "exportverb"),
        ("вырасло", "grow"),
        ("ticarətimizin", "trade"),
    ],
)
def test_inflected_words_are_evidence(word: str, concept: str) -> None:
    assert concept in concepts_of(fold(word))


@pytest.mark.parametrize("word", ["тракторы", "товарность-", "exportxyz", "казах", "меня"])
def test_words_that_only_begin_alike_are_not(word: str) -> None:
    assert not concepts_of(fold(word)) & {"turnover", "goods", "export", "say", "change"}


@pytest.mark.parametrize(
    ("typed", "concept"),
    [("exprots", "export"), ("таваробарот", "turnover"), ("qirafik", "chart"), ("имопрт", "import")],
)
def test_misspelt_words_are_evidence(typed: str, concept: str) -> None:
    near = nearest_word(fold(typed))
    known = concepts_of(fold(typed)) if near is None else concepts_of(near)
    assert concept in known


@pytest.mark.parametrize("word", ["cat", "xylophone", "быстрый", "qoşma", "зорка"])
def test_other_words_are_not_made_into_evidence(word: str) -> None:
    near = nearest_word(fold(word))
    assert near is None or not concepts_of(near) & {"export", "import", "turnover", "trade", "invest"}


def test_vocabulary_is_folded_as_messages_are() -> None:
    lexicon = load_lexicon()
    assert all(fold(form) == form for form in lexicon.forms)
    assert all(fold(stem) == stem for stem in lexicon.stems)


@pytest.mark.parametrize(
    ("text", "intent", "pair", "period"),
    [
        ("/trade BY AZ", Intent.TRADE_TOTAL, ("BY", "AZ"), None),
        ("/trade@anybot by az 2013", Intent.TRADE_TOTAL, ("BY", "AZ"), "2013"),
        ("/TRADE Belarus Azerbaijan", Intent.TRADE_TOTAL, ("BY", "AZ"), None),
        ("/export AZ GE 2019", Intent.EXPORTS, ("AZ", "GE"), "2019"),
        ("/imports AZ BY", Intent.IMPORTS, ("AZ", "BY"), None),
        ("/balance беларусь украина", Intent.BALANCE, ("BY", "UA"), None),
        ("/гандаль беларусь украіна", Intent.TRADE_TOTAL, ("BY", "UA"), None),
        ("/ixrac Azərbaycan Gürcüstan 2018", Intent.EXPORTS, ("AZ", "GE"), "2018"),
        ("/invest AZ BY", Intent.INVESTMENT, ("AZ", "BY"), None),
        ("/exports BY AZ", Intent.EXPORTS, ("BY", "AZ"), None),
        ("/imports BY AZ", Intent.IMPORTS, ("BY", "AZ"), None),
        ("/invest BY AZ", Intent.INVESTMENT, ("BY", "AZ"), None),
        ("/exports IN BY", Intent.EXPORTS, ("IN", "BY"), None),
        ("/exports TO AT", Intent.EXPORTS, ("TO", "AT"), None),
        ("/facts BY AZ", Intent.FACTS, ("BY", "AZ"), None),
        ("/sources BY AZ", Intent.SOURCES, ("BY", "AZ"), None),
        ("/ask how much did Belarus sell to Azerbaijan", Intent.EXPORTS, ("BY", "AZ"), None),
        ("/start", Intent.GREETING, None, None),
        ("/help", Intent.HELP, None, None),
        ("/privacy", Intent.PRIVACY, None, None),
    ],
)
def test_commands_are_read(text: str, intent: Intent, pair: tuple[str, str] | None, period: str | None) -> None:
    reading = understand(text)
    assert isinstance(reading, Question)
    assert (reading.intent, reading.pair, reading.period and reading.period.code) == (intent, pair, period)


@pytest.mark.parametrize("text", ["/trade BY", "/trade", "/trade Гвінея BY", "/trade BY BY", "/trade BY AZ GE"])
def test_commands_with_unclear_countries_are_asked_about(text: str) -> None:
    assert isinstance(understand(text), Clarification)


@pytest.mark.parametrize("text", ["/unknowncmd", "/tradex BY AZ", "trade /trade"])
def test_other_slashes_are_no_commands(text: str) -> None:
    assert read_command(text) is None


def test_a_bare_command_takes_the_pair_of_the_conversation() -> None:
    dialogue = advance(Dialogue(), understand("trade belarus azerbaijan 2012"), NOON)
    reading = understand("/exports 2013", dialogue)
    assert isinstance(reading, Question)
    assert (reading.intent, reading.pair, reading.inherited) == (Intent.EXPORTS, ("BY", "AZ"), {"reporter", "partner"})


def test_a_reading_is_explained_word_by_word() -> None:
    explanation = explain("tərəvəz ixracı belarus")
    assert [(part.text, part.kind, part.meaning) for part in explanation.parts] == [
        ("tərəvəz", "topic", "vegetables"),
        ("ixracı", "cue", "export"),
        ("belarus", "country", "BY"),
    ]
    assert explanation.candidates[0].intent is Intent.EXPORTS
    assert explanation.reason == "a country is missing"


def test_an_explanation_agrees_with_the_reading() -> None:
    for text in ("How much did Belarus sell to Azerbaijan in 2013?", "погода в Минске", "привет"):
        explained, reading = explain(text).reading, understand(text)
        assert explained is None or plain(explained) == plain(reading)


def plain(reading: Reading) -> tuple[object, ...]:
    question = reading.question if isinstance(reading, Clarification) else reading
    return type(reading), question.intent, question.reporter, question.partner, question.period
