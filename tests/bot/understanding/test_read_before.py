import pytest

from bot.dialogue import Dialogue
from bot.question import Intent, Language, Question
from bot.understanding import understand
from bot.understanding.read_before import LONGEST, understand_again

SPAIN = Dialogue(last=Question(Language.EN, Intent.EXPORTS, "DE", "ES"))


@pytest.mark.parametrize("dialogue", [Dialogue(), SPAIN], ids=["first", "follow-up"])
@pytest.mark.parametrize("fallback", [Language.EN, Language.AZ])
@pytest.mark.parametrize("text", ["and in 2013?", "/trade BY AZ", "imports", "trade Belarus Azerbaijan " * LONGEST, ""])
def test_a_text_is_read_the_same_the_first_time_and_again(text: str, fallback: Language, dialogue: Dialogue) -> None:
    expected = understand(text, dialogue, fallback=fallback)
    assert [understand_again(text, dialogue, fallback=fallback) for _ in range(2)] == [expected, expected]


def test_the_same_words_elsewhere_in_a_conversation_are_read_anew() -> None:
    first = understand_again("and in 2013?", Dialogue(), fallback=Language.EN)
    followed = understand_again("and in 2013?", SPAIN, fallback=Language.EN)
    assert first != followed
    assert isinstance(followed, Question) and followed.pair == ("DE", "ES")
