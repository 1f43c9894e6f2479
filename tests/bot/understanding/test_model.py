"""The trained model fits the examples that ship, and its file survives reading and writing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.question import Intent
from bot.understanding.model import FILE, load_model, pack, predict, unpack
from bot.understanding.training.examples import InvalidExample, examples_digest, mask_example, read_examples


def test_the_shipped_model_was_trained_on_the_shipped_examples() -> None:
    assert load_model().digest == examples_digest(), "run python -m bot.understanding.training"


def test_a_model_is_written_and_read_back_the_same() -> None:
    assert unpack(pack(load_model())) == unpack(FILE.read_bytes())


@pytest.mark.parametrize(
    ("masked", "intent"),
    [
        ("how much did cc sell to cc in yy", Intent.EXPORTS),
        ("у кого профицит в торговле у cc или у cc", Intent.BALANCE),
        ("cc ile cc arasinda nece saziş var", Intent.AGREEMENTS),
        ("what did the minister of cc say about cc", Intent.STATEMENTS),
    ],
)
def test_plain_questions_are_heard_for_what_they_are(masked: str, intent: Intent) -> None:
    assert next(iter(predict(masked))) is intent


@given(st.text(max_size=200))
def test_any_text_has_probabilities_that_sum_to_one(text: str) -> None:
    chances = predict(text)
    assert not chances or abs(sum(chances.values()) - 1) < 1e-6


def test_an_example_is_masked_as_a_message_is() -> None:
    assert mask_example("How much {p} did {a} sell to {b} in {y}?") == "how much pp did cc sell to cc in yy"


def test_examples_cover_every_intent_of_the_subject() -> None:
    told = {intent for _, intent in read_examples()}
    assert set(Intent) - told <= {Intent.FACTS, Intent.ABOUT, Intent.PRIVACY}


def test_a_malformed_example_is_named_with_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en.txt").write_text("exports|x|how much\nnonsense\n", encoding="utf-8")
    monkeypatch.setattr("bot.understanding.training.examples.FOLDER", tmp_path)
    with pytest.raises(InvalidExample, match=r"en\.txt, line 2"):
        read_examples()
