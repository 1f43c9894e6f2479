"""What a follow-up takes from the turn before, and how short replies answer a question back."""

from __future__ import annotations

import pytest

from bot.dialogue import Dialogue, advance
from bot.question import Clarification, Intent, Question, Reading, Unclear
from bot.understanding import understand
from tests.bot.understanding.scoring import NOON


def talk(*turns: str) -> Reading:
    """Read the last turn after the others."""
    dialogue = Dialogue()
    for turn in turns[:-1]:
        dialogue = advance(dialogue, understand(turn, dialogue), NOON)
    return understand(turns[-1], dialogue)


@pytest.mark.parametrize(
    ("turns", "inherited"),
    [
        (["trade belarus azerbaijan 2012", "and in 2013?"], {"intent", "flow", "reporter", "partner"}),
        (["trade belarus azerbaijan 2012", "what about exports"], {"reporter", "partner", "period"}),
        (["торговля беларуси с казахстаном 2016", "а с узбекистаном"], {"intent", "flow", "reporter", "period"}),
        (["экспорт польши в украину", "а импорт грузии из турции за 2015"], set()),
        (
            ["сколько тракторов беларусь продала азербайджану", "за 2015"],
            {"intent", "flow", "reporter", "partner", "product"},
        ),
    ],
)
def test_inherited_slots_are_named(turns: list[str], inherited: set[str]) -> None:
    reading = talk(*turns)
    assert isinstance(reading, Question)
    assert reading.inherited == inherited


@pytest.mark.parametrize(
    ("asked", "reply", "pair"),
    [
        ("Congo imports from Belgium", "the democratic one", ("CD", "BE")),
        ("Congo imports from Belgium", "the first", ("CG", "BE")),
        ("торговля Беларуси с Кореей", "южная", ("BY", "KR")),
        ("trade turnover between India and", "Pakistan", ("IN", "PK")),
        ("exports to Azerbaijan", "Turkey", ("TR", "AZ")),
        ("гандаль Беларусі з Карэяй", "Паўночная", ("BY", "KP")),
    ],
)
def test_a_short_reply_answers_the_question_back(asked: str, reply: str, pair: tuple[str, str]) -> None:
    reading = talk(asked, reply)
    assert isinstance(reading, Question)
    assert reading.pair == pair


def test_a_chosen_intent_answers_the_question_what_is_meant() -> None:
    choices = tuple(Question(language=LANGUAGE, intent=intent, reporter="BY", partner="AZ") for intent in ASKED)
    pending = Clarification(LANGUAGE, Unclear.WHICH_INTENT, choices[0], choices, varies="intent")
    reading = understand("exports", Dialogue(pending=pending))
    assert isinstance(reading, Question)
    assert (reading.intent, reading.pair) == (Intent.EXPORTS, ("BY", "AZ"))


Q2 = "2018-04..2018-06"
ASKED = (Intent.TRADE_TOTAL, Intent.EXPORTS, Intent.PROFILE)
LANGUAGE = understand("trade").language


@pytest.mark.parametrize(
    ("turns", "intent"),
    [
        (["trade belarus azerbaijan 2012", "source?"], Intent.SOURCES),
        (["trade belarus azerbaijan 2012", "thanks"], Intent.THANKS),
        (["trade belarus azerbaijan 2012", "what can you do?"], Intent.HELP),
        (["trade belarus azerbaijan 2012", "will it rain tomorrow"], Intent.OUT_OF_SCOPE),
        (["trade belarus azerbaijan 2012", "sing me a song"], Intent.OUT_OF_SCOPE),
    ],
)
def test_small_talk_and_other_subjects_follow_up_nothing(turns: list[str], intent: Intent) -> None:
    reading = talk(*turns)
    assert isinstance(reading, Question)
    assert (reading.intent, reading.pair) == (intent, None)


def test_small_talk_leaves_the_question_before_in_place() -> None:
    reading = talk("belarus serbia trade", "thanks", "in 2014?")
    assert isinstance(reading, Question)
    assert (reading.pair, reading.period and reading.period.code) == (("BY", "RS"), "2014")


def test_a_month_alone_takes_the_year_of_the_question_before() -> None:
    reading = talk("belarus serbia trade 2014", "and in March?")
    assert isinstance(reading, Question)
    assert reading.period is not None
    assert reading.period.code == "2014-03"


def test_without_a_conversation_nothing_is_inherited() -> None:
    reading = understand("and in 2013?")
    assert isinstance(reading, Clarification) or reading.intent is Intent.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("turns", "intent", "pair", "period"),
    [
        (["Гандаль Перу і Чылі за 2015", "дадайце 2016-ы і параўнайце"], Intent.COMPARE, ("PE", "CL"), "2015|2016"),
        (["Сустрэчы прэзідэнтаў Беларусі і Кітая", "не, Азербайджана"], Intent.VISITS, ("BY", "AZ"), None),
        (
            ["экспорт Украины в Грузию за первый квартал 2018", "а во втором квартале?"],
            Intent.EXPORTS,
            ("UA", "GE"),
            Q2,
        ),
        (["расскажи про отношения турции и ливии", "а в военной области?"], Intent.COOPERATION, ("TR", "LY"), None),
        (["Хто найбольш прадае Румыніі?", "а Малдова ў гэтым спісе дзе?"], Intent.TOP_PARTNERS, ("RO", "MD"), None),
    ],
)
def test_a_follow_up_changes_what_it_names(
    turns: list[str], intent: Intent, pair: tuple[str, str], period: str | None
) -> None:
    reading = talk(*turns)
    assert isinstance(reading, Question)
    assert (reading.intent, reading.pair) == (intent, pair)
    assert period is None or (reading.period is not None and reading.period.code == period)


def frame_of(question: Question) -> str:
    """Return "intent:pair:period:product:flow", the flow where the intent leaves it open."""
    others = "".join(f"+{code}" for code in question.others)
    pair = f"{question.reporter}{'>' if question.directed else '~'}{question.partner}{others}"
    flow = question.flow.value if question.flow and question.intent in OPEN else ""
    period = question.period.code if question.period else ""
    return f"{question.intent.value}:{pair}:{period}:{question.product or ''}:{flow}".rstrip(":")


OPEN = {Intent.COMPARE, Intent.TREND, Intent.GROWTH, Intent.PRODUCTS, Intent.TOP_PARTNERS}


@pytest.mark.parametrize(
    ("asked", "then", "wanted"),
    [
        ("What was Bulgaria's trade with Greece in 2016?", "is that more than with Romania?", "compare:BG>GR+RO:2016"),
        (
            "Сколько Эфиопия продала Джибути в 2019?",
            "а Сомали — больше или меньше, чем им?",
            "compare:ET>DJ+SO:2019::exports",
        ),
        ("Сколько австрийцы вложили в Сербию?", "а швейцарцы?", "investment:CH>RS"),
        ("Сколько Австрия вложила в Сербию?", "а Швейцария?", "investment:CH>RS"),
        ("Какой товарооборот был у Таджикистана с Афганистаном в 2012?", "нарисуй до 2020", "trend:TJ~AF:2012..2020"),
        ("How much did Croatia buy from Bosnia in 2018?", "what exactly?", "products:HR>BA:2018::imports"),
        ("trade Brazil Congo-Kinshasa 2015", "Kinshasa, not Brazzaville", "trade_total:BR~CD:2015"),
        ("exports of Mexico to Cuba 2017", "swap Cuba for Guatemala", "exports:MX>GT:2017"),
        ("exports of Mexico to Cuba 2017", "replace Cuba with Guatemala", "exports:MX>GT:2017"),
        ("exports of Mexico to Cuba 2017", "Guatemala instead of Cuba", "exports:MX>GT:2017"),
        ("экспорт мексики на кубу 2017", "поменяй кубу на гватемалу", "exports:MX>GT:2017"),
        ("экспорт мексики на кубу 2017", "гватемала вместо кубы", "exports:MX>GT:2017"),
        ("экспорт мексики на кубу 2017", "а если не куба, а гватемала", "exports:MX>GT:2017"),
        ("экспорт Грузии в Армению 2018", "а Азербайджана?", "exports:AZ>AM:2018"),
        ("экспорт Грузии в Армению 2018", "а в Азербайджан?", "exports:GE>AZ:2018"),
        ("сколько польша продаёт литве", "а латвия?", "exports:LV>LT"),
        ("how much does Poland sell to Lithuania", "and Latvia?", "exports:PL>LV"),
        ("how much does Poland sell to Lithuania", "and to Latvia?", "exports:PL>LV"),
        ("how much does Poland sell to Lithuania", "and what does it buy from there", "products:PL>LT:::imports"),
        ("how much does Poland sell to Lithuania", "and how much does it buy", "imports:PL>LT"),
        ("торговля Беларуси с Казахстаном 2016", "а Узбекистан?", "trade_total:BY~UZ:2016"),
        ("Belarusun Qazaxıstanla ticarəti 2016", "bəs Özbəkistan?", "trade_total:BY~UZ:2016"),
        ("Çin Gürcüstana nə qədər satır", "bəs Türkiyə?", "exports:TR>GE"),
        ("Çin Gürcüstana nə qədər satır", "bəs Ermənistana?", "exports:CN>AM"),
        ("колькі Польшча прадае Літве", "а Латвія?", "exports:LV>LT"),
        ("trade of Kenya with Uganda 2015", "and compared to Tanzania", "compare:KE>UG+TZ:2015"),
        ("торговля Кении с Угандой 2015", "а с Танзанией больше?", "compare:KE>UG+TZ:2015"),
        ("торговля Кении с Угандой 2015", "больше, чем с Танзанией?", "compare:KE>UG+TZ:2015"),
        ("Keniya Uqanda ticarəti 2015", "Tanzaniya ilə çoxdur?", "compare:KE>UG+TZ:2015"),
        ("trade Kenya Uganda 2015", "and the year before?", "trade_total:KE~UG:2014"),
        ("trade Kenya Uganda 2015", "the year after?", "trade_total:KE~UG:2016"),
        ("trade Kenya Uganda 2015", "next year", "trade_total:KE~UG:2016"),
        ("торговля Кении и Уганды 2015", "а годом ранее?", "trade_total:KE~UG:2014"),
        ("торговля Кении и Уганды 2015", "а через год?", "trade_total:KE~UG:2016"),
        ("торговля Кении и Уганды 2015", "а на следующий год", "trade_total:KE~UG:2016"),
        ("trade Kenya Uganda 2015", "in whose favour", "balance:KE~UG:2015"),
        ("trade Kenya Uganda 2015", "and who sold more", "balance:KE~UG:2015"),
        ("trade Kenya Uganda 2015", "what goods mainly", "products:KE~UG:2015"),
        ("trade Kenya Uganda 2015", "which goods?", "products:KE~UG:2015"),
        ("trade Kenya Uganda 2015", "only coffee", "trade_total:KE~UG:2015:coffee"),
        ("exports of Kenya to Uganda 2015", "only coffee", "exports:KE>UG:2015:coffee"),
        ("exports of Kenya to Uganda 2015", "and back", "exports:UG>KE:2015"),
        ("exports of Kenya to Uganda 2015", "flip it", "exports:UG>KE:2015"),
        ("exports of Kenya to Uganda 2015", "switch sides", "exports:UG>KE:2015"),
        ("exports of Kenya to Uganda 2015", "and imports", "imports:KE>UG:2015"),
        ("exports of Kenya to Uganda 2015", "total?", "trade_total:KE~UG:2015"),
        ("exports of Kenya to Uganda 2015", "by year", "trend:KE>UG:::exports"),
        ("How much has Qatar invested in Egypt?", "ok and the Kuwaitis, how much from them", "investment:KW>EG"),
        ("Сколько Хорватия закупила у Боснии в 2018?", "а что именно?", "products:HR>BA:2018::imports"),
        ("сколько польша продаёт литве", "а латвии?", "exports:PL>LV"),
        ("колькі Польшча прадае Літве", "а Латвіі?", "exports:PL>LV"),
        ("trade Poland Germany Q1 2019", "thx, and Q2?", "trade_total:PL~DE:2019-04..2019-06"),
        ("exports of Poland to Germany 2019", "not exports, imports!", "imports:PL>DE:2019"),
        ("trade of Hungary with Slovenia 2014", "no i meant Slovakia", "trade_total:HU~SK:2014"),
        ("trade Poland Germany Q1 2019", "now the whole year", "trade_total:PL~DE:2019"),
        ("сколько Польша продала Греции в 2018", "а Малайзии?", "exports:PL>MY:2018"),
        ("экспорт Польши в Грецию 2018", "а Малайзии?", "exports:MY>GR:2018"),
        ("импорт Казахстана из Кореи (южной)", "Китай?", "imports:KZ>CN"),
        ("сколько Польша продала Греции в 2018", "это больше, чем в 2017?", "growth:PL>GR:2017|2018::exports"),
        ("торговля Польши и Греции 2018", "в 2015 больше?", "growth:PL~GR:2015|2018"),
        ("торговля Польши и Греции с 2010", "до 2015", "trade_total:PL~GR:2010..2015"),
        ("экспорт Польши в Грецию 2018", "а по импорту?", "imports:PL>GR:2018"),
        ("экспорт вина Грузии в Польшу", "не вина, а яблок", "exports:GE>PL::apples"),
        ("Главные торговые партнёры Ганы", "а только по импорту?", "top_partners:GH>None:::imports"),
        ("Main trading partners of Ghana", "and by exports?", "top_partners:GH>None:::exports"),
        ("Qananın əsas ticarət tərəfdaşları", "idxalda bəs?", "top_partners:GH>None:::imports"),
        ("Peru ilə Ekvadorun ticarəti 2021", "Bəs siyasi münasibətləri necədir?", "profile:PE~EC:2021"),
        ("What has Sweden invested in Estonia?", "and Finland there?", "investment:FI>EE"),
        ("Peru ilə Ekvadorun ticarəti 2023", "əvvəlki il?", "trade_total:PE~EC:2022"),
        ("Peru ilə Ekvadorun ticarəti 2023", "2018-ə nisbətən?", "compare:PE~EC:2018|2023"),
        ("trade Peru Ecuador 2023", "is it more than in 2018?", "growth:PE~EC:2018|2023"),
        ("trade Peru Ecuador 2023", "against 2018?", "compare:PE~EC:2018|2023"),
        ("Как часто президенты Польши и Греции встречались", "а что говорили друг о друге", "statements:PL~GR"),
    ],
)
def test_a_follow_up_changes_what_it_says_and_keeps_the_rest(asked: str, then: str, wanted: str) -> None:
    reading = talk(asked, then)
    assert isinstance(reading, Question)
    assert frame_of(reading) == wanted
