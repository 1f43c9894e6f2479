"""Every kind of question on a store of world data, timed from text to answer."""

from __future__ import annotations

import gc
import statistics
import time

from sqlalchemy import Engine

from bot.assistant import Assistant, utc_now
from bot.dialogue import Dialogue
from bot.presenting import to_html
from bot.settings import Settings
from bot.understanding import load
from db.engine import prepare_store

QUESTIONS = {
    "turnover": "/trade AZ BY 2011",
    "exports": "exports of Germany to France in 2018",
    "imports": "imports of Poland from Germany in 2015",
    "balance": "balance of Niger with Nigeria in 2014",
    "growth": "how did trade between Germany and Poland grow in 2018?",
    "range of years": "Germany Poland trade 2000-2020",
    "two years": "compare Germany Poland trade in 2012 and 2018",
    "two pairs": "compare exports of Germany to France and Poland in 2018",
    "top partners": "top five partners of Azerbaijan in 2019",
    "rank": "which place does Belarus take among the partners of Azerbaijan in 2019?",
    "products": "leading products of Germany's exports to Poland in 2018",
    "product": "Germany's exports of cars to Poland in 2018",
    "investment": "direct investment of Germany in Poland in 2010",
    "agreements": "agreements between Germany and Poland",
    "missions": "embassies of Germany and Poland",
    "votes": "how do Germany and Poland vote in the UN?",
    "profile": "Germany and Poland",
    "Sudan": "trade between Egypt and Sudan 2008-2014",
    "Taiwan": "trade of Germany with Taiwan in 2015",
    "Kosovo": "trade of Germany with Kosovo in 2015",
}


def print_ratios(small: Engine, large: Engine, rounds: int) -> None:
    """Print how many times as long each kind takes on the larger store: both are asked in turn, medians compared."""
    settings = Settings(_env_file=None)
    assistants = [Assistant(engine, settings) for engine in (small, large)]
    times: dict[str, tuple[list[float], list[float]]] = {kind: ([], []) for kind in QUESTIONS}
    for number in range(rounds + 1):
        for kind, question in QUESTIONS.items():
            for place in (0, 1) if number % 2 else (1, 0):
                times[kind][place].append(_milliseconds(assistants[place], question))
    print(f"{'before ms':>10} {'after ms':>9} {'times':>6}  medians of {rounds}, asked in turn")
    for kind, (before, after) in times.items():
        one, other = statistics.median(before[1:]), statistics.median(after[1:])
        print(f"{one:10.2f} {other:9.2f} {other / one:6.2f}  {kind}")


def _milliseconds(assistant: Assistant, question: str) -> float:
    started = time.perf_counter()
    to_html(assistant.reply(question, Dialogue(), now=utc_now()).answer)
    return (time.perf_counter() - started) * 1000


def print_times(engine: Engine, rounds: int, where: str) -> None:
    """Print median and 99th percentile in milliseconds of each kind of question, the first round left out."""
    settings = Settings(_env_file=None)
    prepare_store(engine, seed_sets=settings.seed_sets)
    assistant = Assistant(engine, settings)
    load()
    gc.collect()
    gc.freeze()
    times: dict[str, list[float]] = {kind: [] for kind in QUESTIONS}
    for _ in range(rounds + 1):
        for kind, question in QUESTIONS.items():
            times[kind].append(_milliseconds(assistant, question))
    warm = {kind: sorted(taken[1:]) for kind, taken in times.items()}
    everything = sorted(value for taken in warm.values() for value in taken)
    print(f"{'median ms':>10} {'p99 ms':>8}  question to HTML, {where}, {len(everything)} answers")
    for kind, taken in [("all", everything), *warm.items()]:
        print(f"{statistics.median(taken):10.2f} {taken[min(len(taken) - 1, int(len(taken) * 0.99))]:8.2f}  {kind}")
