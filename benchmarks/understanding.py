"""Accuracy and time of understanding on labelled questions, beside plain alternatives on the same questions.

python -m benchmarks.understanding [FILE.jsonl ...] [--misses]

Without files it reads ../shared/acceptance/questions.jsonl where that lies beside the checkout, else the tests'
own questions. The alternatives take the tests' questions as their examples: rapidfuzz ``extractOne`` with three
scorers on whole texts and on masked ones, and TF-IDF with a linear support vector machine.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.question import Clarification, Language
from bot.understanding import load, understand
from bot.understanding.likeness import mask
from bot.understanding.looking import look_at
from bot.understanding.tokens import tokenize
from tests.bot.understanding.scoring import Gold, Score, read_gold, score

ROOT = Path(__file__).parents[1]
ACCEPTANCE = ROOT.parent / "shared" / "acceptance" / "questions.jsonl"
OWN = ROOT / "tests" / "data"
COLUMNS = (
    ("right", ("right", "asked as wanted", "declined as wanted")),
    ("asked +", ("asked, right choice",)),
    ("asked -", ("asked, no choice", "asked, not declined")),
    ("declined", ("declined",)),
    ("wrong", ("wrong",)),
)
FIELDS = ("intent", "pair", "directed", "period", "flow", "product")
ROUNDS = 5

Guess = Callable[[str], str]


def main() -> None:
    """Print loading, accuracy, alternatives and times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what was not right")
    arguments = parser.parse_args()
    print_loading()
    files = arguments.files or [ACCEPTANCE if ACCEPTANCE.exists() else OWN / "questions_en.jsonl"]
    rows = [gold for path in files for gold in read_gold(path)]
    result = print_accuracy(rows)
    print_times("these questions", [gold.text for gold in rows])
    print_alternatives(rows)
    if arguments.misses:
        print_misses(result)


def print_loading() -> None:
    """Load the vocabulary and print what that takes."""
    before, started = memory(), time.perf_counter()
    load()
    print(f"loading the vocabulary: {1e3 * (time.perf_counter() - started):.0f} ms, {memory() - before:.0f} MB\n")


def memory() -> float:
    """The peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def print_accuracy(rows: Sequence[Gold]) -> Score:
    """Print outcomes and fields by language."""
    print(
        "language  questions "
        + "".join(f"{name:>10}" for name, _ in COLUMNS)
        + "".join(f"{name:>10}" for name in FIELDS)
    )
    for language in Language:
        print_row(language.value, score((gold for gold in rows if gold.language is language), understand))
    whole = score(rows, understand)
    print_row("all", whole)
    print()
    return whole


def print_row(name: str, result: Score) -> None:
    """Print one line: outcomes in percent of all rows, fields in percent of those that should be answered."""
    outcomes = "".join(f"{100 * result.share(*outcomes):>9.1f}%" for _, outcomes in COLUMNS)
    fields = "".join(f"{100 * result.field_share(field):>9.1f}%" for field in FIELDS)
    print(f"{name:<9} {result.outcomes.total():>9} {outcomes}{fields}")


def print_times(name: str, texts: Sequence[str]) -> None:
    """Print the median and the 99th percentile, the first time and warm."""
    first, warm = timed(texts), timed(list(texts) * ROUNDS)
    for label, times in (("first time", first), ("warm", warm)):
        print(f"{name}, {label}: median {statistics.median(times):.2f} ms, 99% {percentile(times, 0.99):.2f} ms")
    print()


def timed(texts: Iterable[str]) -> list[float]:
    """Return the milliseconds of each reading."""
    times = []
    for text in texts:
        started = time.perf_counter()
        understand(text)
        times.append(1e3 * (time.perf_counter() - started))
    return times


def percentile(times: Sequence[float], share: float) -> float:
    """Return the value that a share of the times does not exceed."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def print_alternatives(rows: Sequence[Gold]) -> None:
    """Print the share of right intents of plain alternatives, over questions that need no conversation."""
    asked = [gold for gold in rows if not gold.context]
    examples = [gold for path in sorted(OWN.glob("questions_*.jsonl")) for gold in read_gold(path) if not gold.context]
    examples = [gold for gold in examples if gold.text not in {row.text for row in asked}]
    print(f"right intents of {len(asked)} questions without a conversation, {len(examples)} examples to learn from")
    print_alternative("this project", intent_of, asked)
    for named, prepare in (("whole texts", str.lower), ("masked texts", masked)):
        texts, intents = [prepare(gold.text) for gold in examples], [min(gold.intents) for gold in examples]
        for scorer in (fuzz.ratio, fuzz.token_set_ratio, fuzz.WRatio):
            guess = nearest(texts, intents, scorer, prepare)
            print_alternative(f"extractOne {scorer.__name__}, {named}", guess, asked)
        if (guess := support_vectors(texts, intents, prepare)) is not None:
            print_alternative(f"TF-IDF and linear SVM, {named}", guess, asked)


def print_alternative(name: str, guess: Guess, rows: Sequence[Gold]) -> None:
    """Print one alternative: right intents and the time of a question."""
    started = time.perf_counter()
    right = sum(guess(gold.text) in gold.intents for gold in rows)
    each = 1e3 * (time.perf_counter() - started) / len(rows)
    print(f"  {name:<45} {100 * right / len(rows):>5.1f}%  {each:>7.2f} ms")


def intent_of(text: str) -> str:
    """Return the intent read, of a question back the one it is about."""
    reading = understand(text)
    return (reading.question if isinstance(reading, Clarification) else reading).intent.value


def masked(text: str) -> str:
    """Return a text with "cc", "yy" and "pp" for countries, periods and products."""
    return mask(look_at(tokenize(text), Language.EN))


def nearest(texts: list[str], intents: list[str], scorer: Callable[..., float], prepare: Callable[[str], str]) -> Guess:
    """Guess the intent of the example that is most alike."""

    def guess(text: str) -> str:
        found = process.extractOne(prepare(text), texts, scorer=scorer, processor=None)
        return intents[found[2]] if found else "out_of_scope"

    return guess


def support_vectors(texts: list[str], intents: list[str], prepare: Callable[[str], str]) -> Guess | None:
    """Train the usual classifier on the examples; None without scikit-learn."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.pipeline import make_pipeline
        from sklearn.svm import LinearSVC
    except ImportError:
        print("  (scikit-learn is not installed: no TF-IDF)")
        return None
    model = make_pipeline(TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True), LinearSVC())
    model.fit(texts, intents)
    return lambda text: str(model.predict([prepare(text)])[0])


def print_misses(result: Score) -> None:
    """List the questions that were not right."""
    for outcome, gold, reading in result.misses:
        question = reading.question if isinstance(reading, Clarification) else reading
        wanted = f"{'/'.join(sorted(gold.intents))} {'/'.join(sorted(gold.pairs))}"
        print(f"[{outcome}] {gold.text!r}: {question.intent} {question.reporter} {question.partner}, wanted {wanted}")


if __name__ == "__main__":
    main()
