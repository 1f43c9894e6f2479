"""Long cards in pages: nothing lost, nothing twice, the title and the sources on each, none too long."""

import re

import pytest

from bot.answer import Answer, FactItem, FactList, Line
from bot.presenting import buttons, to_html
from bot.presenting.buttons import Use, pager
from bot.presenting.pages import PAGE_LETTERS, card_pages
from bot.question import Intent, Language
from tests.bot.presenting.given import answered, asked, trade_card
from tests.bot.telegram.markup import plain_text

LANGUAGES = list(Language)


def long_answer(language: Language, count: int, words: int) -> Answer:
    facts = tuple(
        FactItem(f"F{n}", "statement", "statement", {language.value: f"{n}:" + " word" * words}, "BY", "AZ")
        for n in range(count)
    )
    return answered(asked(language, Intent.COOPERATION), FactList(facts), notes=(Line("then-office-note"),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_that_is_short_enough_has_one_page(language: Language) -> None:
    card = trade_card(language)
    assert card_pages(card) == to_html(card)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("count", "words"), [(12, 30), (40, 8), (3, 150), (1, 900)])
def test_a_long_card_is_cut_into_pages_that_hold_everything_once(language: Language, count: int, words: int) -> None:
    pages = [plain_text(page) for page in card_pages(long_answer(language, count, words))]
    assert len(pages) > 1
    assert max(map(len, pages)) <= PAGE_LETTERS
    [source] = {page.rpartition("\n")[2] for page in pages}
    assert "2013" in source
    assert len({page.partition("\n")[0] for page in pages}) == 1
    assert re.findall(r"(\d+):", "\n".join(page.removesuffix(source) for page in pages)) == [*map(str, range(count))]
    assert sum(page.count("word") for page in pages) == count * words


def test_the_pager_leads_to_the_pages_beside_and_stands_first() -> None:
    card = trade_card(Language.EN)
    assert [button.page for button in pager(card, 2, 3)] == [1, 3]
    assert pager(card, 1, 1) == []
    [[first, *_], *_] = buttons(card, pager=pager(card, 1, 2))
    assert (first.use, first.page) == (Use.PAGE, 2)
