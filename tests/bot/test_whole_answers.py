"""From words to the text of the answer: what has to stand in it, and what must not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.assistant import Assistant
from bot.dialogue import Dialogue
from bot.presenting import buttons, to_plain
from bot.presenting.pages import PAGE_LETTERS, card_pages
from bot.question import Language
from bot.settings import Settings
from db.engine import create_store, prepare_store
from tests.bot.telegram.markup import plain_text

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ARTICLE, SHIPPED = ("founding",), ("founding", "record", "atlas")


@dataclass(frozen=True)
class Exchange:
    """The last turn of a conversation, and the strings that its answer has or has not."""

    stores: tuple[tuple[str, ...], ...]
    turns: tuple[str, ...]
    has: tuple[str, ...]
    has_not: tuple[str, ...] = ()


BOTH = (ARTICLE, SHIPPED)
CARD = ("33.7", "31.6", "2.1", "+29.5", "13.1%", "12.3%", "26%", "BelTA", "2013")
KARTA = ("33,7", "31,6", "2,1", "+29,5", "+13,1%", "+12,3%", "+26%")
EN_TRADE = "What was trade between Belarus and Azerbaijan in January-February 2013?"

EXCHANGES = {
    "D01": Exchange(BOTH, (EN_TRADE,), CARD, ("26.0%", "Belstat")),
    "D02": Exchange(
        BOTH,
        ("Какой был товарооборот Беларуси с Азербайджаном за январь-февраль 2013?",),
        (*KARTA, "млн", "БелТА"),
        ("33.7", "темп роста"),
    ),
    "D03": Exchange(
        BOTH,
        ("2013-cü ilin yanvar-fevralında Belarusla Azərbaycan arasında ticarət dövriyyəsi nə qədər olub?",),
        (*KARTA, "mln.", "Mənbə"),
        ("33,7M US$", "Turnover", "Source"),
    ),
    "D04": Exchange(
        BOTH,
        ("Які быў тавараабарот Беларусі з Азербайджанам у студзені-лютым 2013 года?",),
        (*KARTA, "Крыніца", "студзень"),
        ("Источник", "Товарооборот"),
    ),
    "D05": Exchange(BOTH, ("/trade BY AZ",), ("January–February 2013", "Latest", "33.7"), ("current", " now ")),
    "D06": Exchange(
        BOTH,
        ("/trade AZ BY",),
        ("−29.5", "Re-labelled", "mirror", "Deficit of Azerbaijan"),
        ("Azerbaijan reported", "Surplus of Azerbaijan"),
    ),
    "D09": Exchange(BOTH, (EN_TRADE, "who has the surplus?"), ("29.5", "Belarus", "31.6", "2.1"), ("Which",)),
    "D11": Exchange(
        BOTH,
        (EN_TRADE, "and how much was it in Jan-Feb 2012?"),
        ("Calculated", "29.8", "28.1", "1.7", "26.5", "1.62", "1.71"),
        ("1.667", "reported"),
    ),
    "D13": Exchange(
        BOTH,
        ("What Belarusian machinery is assembled in Azerbaijan?",),
        ("tractors", "trucks", "automobile cranes", "municipal vehicles", "optical equipment", "2013"),
        ("Ganja", "MTZ", "MAZ"),
    ),
    "D16": Exchange(
        BOTH,
        ("азербайджанские инвестиции в Беларуси",),
        ("логистика", "торговля", "общественное питание", "13,8", "2012"),
        ("накопленные",),
    ),
    "D17": Exchange(BOTH, ("FDI from Azerbaijan to Belarus in 2012",), ("13.8", "2012", "direct"), ("stock",)),
    "D18": Exchange(
        BOTH,
        ("IT cooperation between Azerbaijan and Belarus",),
        ("Hi-Tech Park", "priority", "ready"),
        ("Italy", "agreement was signed"),
    ),
    "D20": Exchange(
        BOTH,
        ("Kosmos sahəsində Belarusla əməkdaşlıq barədə nə məlumdur?",),
        ("peyk", "niyyət", "BelTA"),
    ),
    "D21": Exchange(BOTH, ("Что сказал Аббасов про космос?",), ("тогда", "ересказ")),
    "D22": Exchange(
        BOTH,
        ("Who met on 23 April 2013?",),
        ("Ali Abbasov", "Mikhail Myasnikovich", "Prime Minister", "not stated"),
        ("Minsk", "Baku"),
    ),
    "D25": Exchange(BOTH, ("/facts BY AZ",), ("18",)),
    "D26": Exchange(BOTH, ("/sources BY AZ",), ("BelTA", "23 Apr 2013", "accessed", "reviewed")),
    "D27": Exchange(
        BOTH,
        ("Belarus-Azerbaijan trade in 2013",),
        ("no full-year", "33.7", "January–February"),
        ("202", "≈ 200"),
    ),
    "D28": Exchange(
        (SHIPPED,),
        ("товарооборот Беларуси и Азербайджана за 2018 год",),
        ("204", "450", "разные", "Белстат", "Эюбов"),
        ("327",),
    ),
    "D31": Exchange(
        BOTH, ("trade between Belarus and Tuvalu 2012",), ("No figure held", "does not mean", "zero"), ("$0", "0.0")
    ),
    "D33": Exchange(
        (SHIPPED,),
        ("what is the latest you know about Belarus-Azerbaijan trade?",),
        ("January–August 2025", "274", "compiler not named", "months ago"),
    ),
    "D34": Exchange(BOTH, ("belrus azerbajan trade",), ("Understood", "33.7")),
    "D35": Exchange(BOTH, ("торговля Беларуси с Нигерией",), ("Нигерия",)),
    "D37": Exchange(BOTH, ("trade Korea Belarus",), ("Korea",)),
    "D38": Exchange(
        BOTH,
        ("trade by Azerbaijan with Belarus in IT and space, is it growing?",),
        ("Azerbaijan – Belarus", "13.1%", "no trade figures for ICT or space"),
        ("Italy",),
    ),
    "D39 first": Exchange(BOTH, ("AZERBAYCAN BELARUS TICARET",), ("33,7",)),
    "D39 second": Exchange(BOTH, ("İXRAC belarusdan azərbaycana",), ("31,6", "12,3%")),
    "D41": Exchange(BOTH, ("/trade TW AZ",), ("Taiwan", "/about")),
    "D43": Exchange(
        (SHIPPED,),
        ("EU trade in goods with Belarus 2015 to 2017",),
        ("2.0", "rounding", "EU side", "EUR", "5.7", "2.7"),
        ("US$",),
    ),
}
CASES = [
    pytest.param(store, exchange, id=f"{name}-{'article' if store == ARTICLE else 'shipped'}")
    for name, exchange in EXCHANGES.items()
    for store in exchange.stores
]


@pytest.fixture(scope="module")
def assistants() -> Iterator[dict[tuple[str, ...], Assistant]]:
    engines = {store: create_store("sqlite://") for store in BOTH}
    for store, engine in engines.items():
        prepare_store(engine, seed_sets=store)
    yield {store: Assistant(engine, Settings(_env_file=None)) for store, engine in engines.items()}
    for engine in engines.values():
        engine.dispose()


def _say(assistant: Assistant, turns: tuple[str, ...]) -> str:
    dialogue = Dialogue()
    for turn in turns:
        reply = assistant.reply(turn, dialogue, now=NOW)
        dialogue = reply.dialogue
    return to_plain(reply.answer)


@pytest.mark.parametrize(("store", "exchange"), CASES)
def test_the_answer_says_what_it_must_and_nothing_it_must_not(
    assistants: dict[tuple[str, ...], Assistant], store: tuple[str, ...], exchange: Exchange
) -> None:
    said = _say(assistants[store], exchange.turns)
    assert [text for text in exchange.has if text not in said] == [], said
    assert [text for text in exchange.has_not if text in said] == [], said


def test_an_ambiguous_country_is_asked_with_both_choices(assistants: dict[tuple[str, ...], Assistant]) -> None:
    asked = assistants[SHIPPED].reply("trade Korea Belarus", Dialogue(), now=NOW).answer
    codes = {button.question.reporter for row in buttons(asked) for button in row if button.question}
    assert codes == {"KR", "KP"}


WIDE = (
    "/sources BY AZ", "/sources", "/trend BY AZ", "/facts BY AZ", "/coop BY AZ", "/profile BY AZ", "/statements BY AZ",
    "/trade BY AZ 2005-2024", "/invest AZ BY", "/visits BY AZ", "/trade BY AZ 2018", "/privacy", "/help",
)  # fmt: skip


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("question", WIDE)
def test_no_page_of_a_card_is_longer_than_can_be_taken_in_at_once(
    assistants: dict[tuple[str, ...], Assistant], question: str, language: Language
) -> None:
    answer = assistants[SHIPPED].reply(question, Dialogue(), preferred=language, now=NOW).answer
    assert max(len(plain_text(page)) for page in card_pages(answer)) <= PAGE_LETTERS


HOSTILE = [
    "",
    " ",
    "\ud800",
    "🙂" * 50,
    "<b>&amp;_*[]",
    "a" * 10_000,
    "\u202e\u200b",
    "日本と中国の貿易",
    "0",
    "/",
    "/trade",
    "/ask",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_input_gets_a_short_helpful_reply(assistants: dict[tuple[str, ...], Assistant], text: str) -> None:
    said = _say(assistants[SHIPPED], (text,))
    assert 0 < len(said) < 1500
